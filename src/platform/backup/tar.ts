import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

const block = 512
const largest = 8 ** 11 - 1

/** An entry of an archive: where its content begins, how long it is. */
export type TarEntry = { readonly name: string; readonly size: number; readonly at: number }

/** The archive can't be read on from here; `after` is the last entry that could. */
export class TarBroken extends Error {
  readonly after: string
  readonly how: 'truncated' | 'damaged'
  constructor(how: TarBroken['how'], after: string) {
    super(`archive ${how} after ${after}`)
    this.how = how
    this.after = after
  }
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
}

/** The header of a regular file in the ustar layout, which every `tar` reads. */
function headerOf(name: string, size: number, seconds: number): Buffer {
  if (Buffer.byteLength(name) > 100 || size > largest) throw new Error(`${name} does not fit into an archive`)
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

function padding(size: number): number {
  return (block - (size % block)) % block
}

/** Writes an archive to an open file. */
export class TarWriter {
  readonly #file: FileHandle
  readonly #seconds: number

  constructor(file: FileHandle, madeAt: string) {
    this.#file = file
    this.#seconds = Math.floor(new Date(madeAt).getTime() / 1000)
  }

  /** Adds an entry of exactly `size` bytes; returns the SHA-256 of what was written. */
  async add(
    name: string,
    size: number,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<string> {
    const hash = createHash('sha256')
    let written = 0
    await this.#file.appendFile(headerOf(name, size, this.#seconds))
    for await (const chunk of content) {
      hash.update(chunk)
      written += chunk.length
      await this.#file.appendFile(chunk)
    }
    if (written !== size) throw new Error(`${name} changed while it was read`)
    await this.#file.appendFile(Buffer.alloc(padding(size)))
    return hash.digest('hex')
  }

  /** Ends the archive. */
  async end(): Promise<void> {
    await this.#file.appendFile(Buffer.alloc(2 * block))
  }
}

const chunkSize = 1 << 20

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

function parseHeader(header: Buffer, after: string): { name: string; size: number } {
  const told = Number.parseInt(header.toString('latin1', 148, 154), 8)
  if (told !== sumOf(header)) throw new TarBroken('damaged', after)
  const name = header.toString('utf8', 0, header.indexOf(0))
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  return { name, size }
}

async function hashOf(file: FileHandle, entry: TarEntry): Promise<string> {
  const hash = createHash('sha256')
  for (let done = 0; done < entry.size; ) {
    const bytes = await readAt(file, entry.at + done, Math.min(chunkSize, entry.size - done))
    if (bytes.length === 0) throw new TarBroken('truncated', entry.name)
    hash.update(bytes)
    done += bytes.length
  }
  return hash.digest('hex')
}

/**
 * Reads an archive from start to end: every entry with the SHA-256 of its content. Any byte that `TarWriter` would
 * not have written there breaks it. Throws TarBroken.
 */
export async function* readTar(file: FileHandle): AsyncGenerator<TarEntry & { sha256: string }> {
  const { size: total } = await file.stat()
  let at = 0
  let after = ''
  for (;;) {
    const header = await readAt(file, at, block)
    if (header.length < block) throw new TarBroken('truncated', after)
    if (isZero(header)) break
    const { name, size } = parseHeader(header, after)
    const entry = { name, size, at: at + block }
    const sha256 = await hashOf(file, entry)
    const rest = await readAt(file, entry.at + size, padding(size))
    if (rest.length < padding(size)) throw new TarBroken('truncated', name)
    if (!isZero(rest)) throw new TarBroken('damaged', name)
    yield { ...entry, sha256 }
    at = entry.at + size + padding(size)
    after = name
  }
  const end = await readAt(file, at, 2 * block + 1)
  if (end.length < 2 * block) throw new TarBroken('truncated', after)
  if (!isZero(end) || at + 2 * block !== total) throw new TarBroken('damaged', after)
}
