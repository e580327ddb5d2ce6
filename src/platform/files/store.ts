import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ulid } from 'ulid'

/** Bytes that were stored: their digest (SHA-256, hex) and size. */
export type Stored = { readonly digest: string; readonly size: number }

/** The upload is larger than the installation takes. */
export class TooLarge extends Error {}

/** Content-addressed files below the data folder: the same bytes are kept once. */
export type FileStore = {
  /** Stores a stream; throws TooLarge past `limit` bytes, and leaves nothing when the stream breaks off. */
  receive(stream: Readable, limit: number): Promise<Stored>
  write(bytes: Uint8Array): Promise<Stored>
  pathOf(digest: string): string
  read(digest: string): Readable
  bytes(digest: string): Promise<Uint8Array>
  has(digest: string): boolean
  digests(): AsyncGenerator<string>
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function counting(limit: number) {
  const hash = createHash('sha256')
  const state = { size: 0 }
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      state.size += chunk.length
      if (state.size > limit) return done(new TooLarge(`more than ${limit} bytes`))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, result: (): Stored => ({ digest: hash.digest('hex'), size: state.size }) }
}

/** Opens the store in a folder, clearing what broken uploads left. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('not a digest')
    return join(folder, digest.slice(0, 2), digest)
  }
  async function receive(stream: Readable, limit: number): Promise<Stored> {
    const path = join(incoming, ulid())
    const counter = counting(limit)
    try {
      await pipeline(stream, counter.through, createWriteStream(path, { mode: 0o600 }))
      await flushed(path)
      const stored = counter.result()
      mkdirSync(join(folder, stored.digest.slice(0, 2)), { recursive: true, mode: 0o700 })
      await rename(path, pathOf(stored.digest))
      return stored
    } catch (failure) {
      await rm(path, { force: true })
      throw failure
    }
  }
  async function* digests() {
    for (const part of await readdir(folder)) {
      if (part.length === 2) yield* await readdir(join(folder, part))
    }
  }
  return {
    receive,
    write: async (bytes) => {
      const { Readable: readable } = await import('node:stream')
      return receive(readable.from([Buffer.from(bytes)]), Number.POSITIVE_INFINITY)
    },
    pathOf,
    read: (digest) => createReadStream(pathOf(digest)),
    bytes: (digest) => readFile(pathOf(digest)),
    has: (digest) => existsSync(pathOf(digest)),
    digests,
  }
}
