import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Encrypts personal numbers and makes keyed hashes of them; the key stands outside the database. */
export type Vault = {
  /** SM4-CTR with HMAC-SM3 over it (encrypt, then MAC); base64url text. */
  seal(plain: string): string
  /** Opens what `seal` made; throws when it was altered or belongs to another key. */
  open(sealed: string): string
  /** Keyed hash for equality searches: same text, same hash. */
  fingerprint(plain: string): string
  /** HMAC-SM3 under a purpose of its own. */
  sign(purpose: string, text: string): string
}

const version = 'v1'

/** SM3 of a text, in hex. */
export function sm3(text: string | Uint8Array): string {
  return createHash('sm3').update(text).digest('hex')
}

function derive(master: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.from('wuguan'), Buffer.from(purpose), length))
}

/** A vault under a 32-byte master key. */
export function vaultOf(master: Buffer): Vault {
  const cipherKey = derive(master, 'field-cipher', 16)
  const macKey = derive(master, 'field-mac', 32)
  const hashKey = derive(master, 'field-hash', 32)
  const mac = (key: Buffer, data: string | Uint8Array) => createHmac('sm3', key).update(data).digest()
  return {
    seal(plain) {
      const iv = randomBytes(16)
      const cipher = createCipheriv('sm4-ctr', cipherKey, iv)
      const body = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([body, mac(macKey, body)]).toString('base64url')}`
    },
    open(sealed) {
      const [tag, text = ''] = sealed.split('.')
      const all = Buffer.from(text, 'base64url')
      const body = all.subarray(0, -32)
      const given = all.subarray(-32)
      if (tag !== version || all.length < 48 || !timingSafeEqual(mac(macKey, body), given)) {
        throw new Error('sealed value was altered or belongs to another key')
      }
      const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, 16))
      return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]).toString('utf8')
    },
    fingerprint: (plain) => mac(hashKey, plain).toString('hex'),
    sign: (purpose, text) => mac(derive(master, `sign:${purpose}`, 32), text).toString('hex'),
  }
}

/** Reads the key file, making it (readable by its owner only) on the first start. */
export function openVault(path: string): Vault {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`密钥文件无法使用(the key file can't be used): ${path}`)
  return vaultOf(Buffer.from(text, 'hex'))
}
