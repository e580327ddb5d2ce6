import { createCipheriv, createHmac, hkdfSync } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openVault, sm3, vaultOf } from './vault.ts'

const master = Buffer.alloc(32, 7)
const vault = vaultOf(master)
const derived = (purpose: string, length: number) =>
  Buffer.from(hkdfSync('sha256', master, Buffer.from('wuguan'), Buffer.from(purpose), length))

test('a sealed text opens again, whatever its length', () => {
  for (const text of ['', '1', '990221199001011234', '乡'.repeat(300)]) {
    expect(vault.open(vault.seal(text))).toBe(text)
  }
})

test('sealing is SM4-CTR with HMAC-SM3 over nonce and text, as OpenSSL computes them', () => {
  const text = '示例'.repeat(40)
  const all = Buffer.from(vault.seal(text).slice(3), 'base64url')
  const nonce = all.subarray(0, 16)
  const cipher = createCipheriv('sm4-ctr', derived('field-cipher', 16), nonce)
  expect(all.subarray(16, -32)).toEqual(Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]))
  const mac = createHmac('sm3', derived('field-mac', 32)).update(all.subarray(0, -32)).digest()
  expect(all.subarray(-32)).toEqual(mac)
})

test('the counter carries over all bytes', () => {
  const body = Buffer.concat([Buffer.alloc(16, 0xff), Buffer.alloc(40)])
  const cipher = createCipheriv('sm4-ctr', derived('field-cipher', 16), body.subarray(0, 16))
  const expected = cipher.update(body.subarray(16)).toString('utf8')
  const mac = createHmac('sm3', derived('field-mac', 32)).update(body).digest()
  expect(vault.open(`v1.${Buffer.concat([body, mac]).toString('base64url')}`)).toBe(expected)
})

test('an altered, shortened or foreign text does not open', () => {
  const sealed = vault.seal('99')
  const altered = `${sealed.slice(0, 10)}${sealed[10] === 'A' ? 'B' : 'A'}${sealed.slice(11)}`
  for (const wrong of [altered, sealed.slice(0, 30), sealed.replace('v1', 'v2'), '']) {
    expect(() => vault.open(wrong)).toThrow('altered')
  }
  expect(() => vaultOf(Buffer.alloc(32, 8)).open(sealed)).toThrow('altered')
})

test('fingerprints are equal for equal texts and are HMAC-SM3', () => {
  expect(vault.fingerprint('一')).toBe(
    createHmac('sm3', derived('field-hash', 32)).update('一').digest('hex'),
  )
  expect(vault.fingerprint('一')).not.toBe(vault.fingerprint('二'))
})

test('signatures depend on their purpose', () => {
  expect(vault.sign('a', 'x')).toBe(createHmac('sm3', derived('sign:a', 32)).update('x').digest('hex'))
  expect(vault.sign('a', 'x')).not.toBe(vault.sign('b', 'x'))
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})

test('the key file is made once, readable by its owner only, and a damaged one is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-vault-'))
  const path = join(folder, 'keys', 'master.key')
  const sealed = openVault(path).seal('x')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(openVault(path).open(sealed)).toBe('x')
  writeFileSync(path, 'short')
  expect(() => openVault(path)).toThrow('密钥文件')
  rmSync(folder, { recursive: true })
})
