import { createCipheriv, createHash, hash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
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
const sm3Block = 64
const sm4Block = 16

/** SM3 of a text, in hex. */
export function sm3(text: string | Uint8Array): string {
  return createHash('sm3').update(text).digest('hex')
}

function derive(master: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.from('wuguan'), Buffer.from(purpose), length))
}

/** HMAC-SM3 (RFC 2104) out of one-shot hashes: an import makes tens of thousands, and `createHmac` is ten times slower. */
function hmacSm3(key: Buffer): (data: Uint8Array) => Buffer {
  const inner = Buffer.alloc(sm3Block, 0x36)
  const outer = Buffer.alloc(sm3Block, 0x5c)
  for (const [index, byte] of key.entries()) {
    inner.writeUInt8(0x36 ^ byte, index)
    outer.writeUInt8(0x5c ^ byte, index)
  }
  const digest = (pad: Buffer, data: Uint8Array) => hash('sm3', Buffer.concat([pad, data]), 'buffer')
  return (data) => digest(outer, digest(inner, data))
}

/**
 * SM4 in counter mode from one long-lived block cipher, for the same reason. `nonce` is the first counter block;
 * the same call encrypts and decrypts.
 */
function sm4Counter(key: Buffer): (nonce: Uint8Array, data: Uint8Array) => Buffer {
  const blocks = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  return (nonce, data) => {
    const counters = Buffer.alloc(Math.ceil(data.length / sm4Block) * sm4Block)
    const counter = Buffer.from(nonce)
    for (let at = 0; at < counters.length; at += sm4Block) {
      counter.copy(counters, at)
      increment(counter)
    }
    const stream = blocks.update(counters)
    for (const [index, byte] of data.entries()) stream.writeUInt8(byte ^ stream.readUInt8(index), index)
    return stream.subarray(0, data.length)
  }
}

function increment(counter: Buffer): void {
  for (let index = counter.length - 1; index >= 0; index -= 1) {
    const next = (counter.readUInt8(index) + 1) & 0xff
    counter.writeUInt8(next, index)
    if (next !== 0) return
  }
}

/** Random nonces, drawn from the system many at a time. */
function nonces(): () => Buffer {
  let drawn = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at >= drawn.length) {
      drawn = randomBytes(256 * sm4Block)
      at = 0
    }
    at += sm4Block
    return drawn.subarray(at - sm4Block, at)
  }
}

/** A vault under a 32-byte master key. */
export function vaultOf(master: Buffer): Vault {
  const nextNonce = nonces()
  const encrypt = sm4Counter(derive(master, 'field-cipher', 16))
  const mac = hmacSm3(derive(master, 'field-mac', 32))
  const keyed = hmacSm3(derive(master, 'field-hash', 32))
  return {
    seal(plain) {
      const nonce = nextNonce()
      const body = Buffer.concat([nonce, encrypt(nonce, Buffer.from(plain, 'utf8'))])
      return `${version}.${Buffer.concat([body, mac(body)]).toString('base64url')}`
    },
    open(sealed) {
      const [tag, text = ''] = sealed.split('.')
      const all = Buffer.from(text, 'base64url')
      const body = all.subarray(0, -32)
      if (tag !== version || all.length < 48 || !timingSafeEqual(mac(body), all.subarray(-32))) {
        throw new Error('sealed value was altered or belongs to another key')
      }
      return encrypt(body.subarray(0, sm4Block), body.subarray(sm4Block)).toString('utf8')
    },
    fingerprint: (plain) => keyed(Buffer.from(plain, 'utf8')).toString('hex'),
    sign: (purpose, text) =>
      hmacSm3(derive(master, `sign:${purpose}`, 32))(Buffer.from(text, 'utf8')).toString('hex'),
  }
}

/** Reads the key file, making it (readable by its owner only) on the first start. */
export function openVault(path: string): Vault {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`密钥文件无法使用（the key file can't be used）：${path}`)
  return vaultOf(Buffer.from(text, 'hex'))
}
