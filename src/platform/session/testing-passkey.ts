import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** A security key for tests: makes what a browser's `navigator.credentials` answers, as JSON. */
export class TestPasskey {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #id = randomBytes(16)
  readonly #origin: string
  readonly #verifies: boolean
  #counter = 0

  /** `verifies` false is a key that does not ask for PIN or fingerprint. */
  constructor(origin: string, verifies = true) {
    this.#origin = origin
    this.#verifies = verifies
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  #authenticatorData(attested: Buffer, verifies = this.#verifies): Buffer {
    this.#counter += 1
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    const flags = 1 | (verifies ? 4 : 0) | (attested.length > 0 ? 64 : 0)
    const site = createHash('sha256').update(new URL(this.#origin).hostname).digest()
    return Buffer.concat([site, Buffer.from([flags]), counter, attested])
  }

  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const [X, Y] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
    // CBOR: a COSE key {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    const start = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20])
    return Buffer.concat([start, X, Buffer.from([0x22, 0x58, 0x20]), Y])
  }

  /** Answers a registration's challenge. */
  register(challenge: string) {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.#id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.#id, this.#publicKey()])
    const data = this.#authenticatorData(attested)
    // CBOR: {fmt: "none", attStmt: {}, authData: …}
    const attestation = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ])
    return {
      id: this.#id.toString('base64url'),
      rawId: this.#id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['usb'],
      },
    }
  }

  /** Answers the challenge of a sign-in or a confirmation; `verifies` false does so without PIN or fingerprint. */
  authenticate(challenge: string, verifies = this.#verifies) {
    const client = this.#clientData('webauthn.get', challenge)
    const data = this.#authenticatorData(Buffer.alloc(0), verifies)
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    return {
      id: this.#id.toString('base64url'),
      rawId: this.#id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(this.#keys.privateKey).toString('base64url'),
      },
    }
  }
}
