import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Progress } from '../operations.ts'
import { type Manifest, manifestEntry, manifestSchema } from './manifest.ts'
import { readTar, TarBroken, type TarEntry } from './tar.ts'
import { failure } from './text.ts'

/** A backup file that was found intact: what it says about itself, and where each entry lies. */
export type Checked = {
  readonly path: string
  readonly manifest: Manifest
  readonly entries: ReadonlyMap<string, TarEntry>
}

type Read = TarEntry & { readonly sha256: string }

async function readAll(file: FileHandle, progress: Progress): Promise<Read[]> {
  const { size } = await file.stat()
  const read: Read[] = []
  for await (const entry of readTar(file)) {
    read.push(entry)
    await progress(entry.at + entry.size, size)
  }
  return read
}

async function manifestOf(file: FileHandle, last: Read | undefined): Promise<Manifest> {
  if (last === undefined || !last.name.startsWith('manifest-'))
    throw failure('truncated', { entry: last?.name ?? '' })
  const { buffer } = await file.read(Buffer.alloc(last.size), 0, last.size, last.at)
  const sha256 = createHash('sha256').update(buffer).digest('hex')
  if (manifestEntry(sha256) !== last.name) throw failure('damaged', { entry: 'manifest.json' })
  const told: unknown = JSON.parse(buffer.toString('utf8'))
  const read = manifestSchema.safeParse(told)
  if (read.success) return read.data
  const version = told instanceof Object && 'version' in told ? String(told.version) : ''
  throw failure('newer', { version })
}

function compare(manifest: Manifest, read: readonly Read[]): void {
  const all = Math.max(manifest.entries.length, read.length)
  for (let index = 0; index < all; index += 1) {
    const [told, found] = [manifest.entries[index], read[index]]
    const same = told?.name === found?.name && told?.size === found?.size && told?.sha256 === found?.sha256
    if (!same) throw failure('damaged', { entry: told?.name ?? found?.name ?? '' })
  }
}

/** Reads a backup file from start to end and compares every checksum. Throws OperatorFailure naming the entry. */
export async function checkBackup(path: string, progress: Progress = () => undefined): Promise<Checked> {
  const file = await open(path).catch(() => {
    throw failure('unreadable', { path })
  })
  try {
    const read = await readAll(file, progress)
    const manifest = await manifestOf(file, read.at(-1))
    compare(manifest, read.slice(0, -1))
    return { path, manifest, entries: new Map(read.map((entry) => [entry.name, entry])) }
  } catch (broken) {
    if (!(broken instanceof TarBroken)) throw broken
    if (broken.after === '' && broken.how === 'damaged') throw failure('notABackup')
    throw failure(broken.how, { entry: broken.after })
  } finally {
    await file.close()
  }
}
