import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { newId } from '#common/ids.ts'
import type { Actor } from '../actor.ts'
import { systemActor } from '../actor.ts'
import { chainFileOf, chainFileText, readChain } from '../audit/chain-file.ts'
import { recordEvent } from '../audit/record.ts'
import { restoreMarks, sealEvents } from '../audit/seal.ts'
import { syncPath } from '../database/durable-files.ts'
import type { Progress, Stand } from '../operations.ts'
import { checkBackup } from './check.ts'
import { keyMarkOf, readKey } from './keys.ts'
import {
  chainEntry,
  fileEntry,
  filesOf,
  format,
  keyEntry,
  type Manifest,
  type ManifestEntry,
  manifestEntry,
  rowsOf,
  tableEntry,
} from './manifest.ts'
import { type Snapshot, takeSnapshot } from './tables.ts'
import { TarWriter } from './tar.ts'
import { failure } from './text.ts'

/** What a finished backup holds. */
export type BackupSummary = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Stored files that were lost or altered already and are not in the backup. */
  readonly missing: number
  readonly bytes: number
}

const packageFile = fileURLToPath(new URL('../../../package.json', import.meta.url))

/** The product's version. */
function productVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version
}

async function snapshotOf(stand: Stand, folder: string, progress: Progress): Promise<Snapshot> {
  const client = await stand.database.pool.connect()
  try {
    const snapshot = await takeSnapshot(client, folder, progress)
    client.release()
    return snapshot
  } catch (broken) {
    // Its state is not known: the pool makes another one.
    client.release(true)
    throw broken
  }
}

/** The chain file's hashes up to the last block of the snapshot, as the outside witness has them. */
async function chainOf(stand: Stand, last: number): Promise<Buffer> {
  const marks = await stand.data.transact(systemActor, restoreMarks, 'read')
  const read = await readChain(chainFileOf(stand.config.dataDir), marks)
  const hashes = 'fault' in read ? [] : read.slice(0, last)
  return Buffer.from(chainFileText(hashes))
}

/** Puts entries into the archive and remembers their checksums. */
class Packer {
  readonly entries: ManifestEntry[] = []
  readonly missing: string[] = []
  readonly #tar: TarWriter

  constructor(tar: TarWriter) {
    this.#tar = tar
  }

  async bytes(name: string, content: Uint8Array): Promise<void> {
    const sha256 = await this.#tar.add(name, content.length, [content])
    this.entries.push({ name, size: content.length, sha256 })
  }

  async file(name: string, path: string): Promise<string> {
    const { size } = await stat(path)
    const sha256 = await this.#tar.add(name, size, createReadStream(path, { highWaterMark: 1 << 20 }))
    this.entries.push({ name, size, sha256 })
    return sha256
  }

  /** A stored file, whose digest is its name; one that is lost or altered must not keep the rest from being saved. */
  async stored(dataDir: string, digest: string): Promise<void> {
    const path = join(dataDir, 'files', digest.slice(0, 2), digest)
    if (!existsSync(path)) this.missing.push(digest)
    else if ((await this.file(fileEntry(digest), path)) !== digest) this.missing.push(digest)
  }
}

type Asked = { readonly path: string; readonly withKeys: boolean }

async function pack(
  stand: Stand,
  snapshot: Snapshot,
  tar: TarWriter,
  madeAt: string,
  asked: Asked,
): Promise<void> {
  const { dataDir } = stand.config
  const packer = new Packer(tar)
  for (const table of snapshot.tables) await packer.file(tableEntry(table.name), table.path)
  await packer.bytes(chainEntry, await chainOf(stand, snapshot.lastBlock))
  for (const digest of snapshot.digests) await packer.stored(dataDir, digest)
  if (asked.withKeys) await packer.bytes(keyEntry, readKey(dataDir))
  const manifest: Manifest = {
    format,
    id: newId(),
    version: productVersion(),
    madeAt,
    database: stand.database.kind,
    migrations: [...snapshot.migrations],
    tables: snapshot.tables.map(({ name, columns, rows }) => ({ name, columns: [...columns], rows })),
    sequences: snapshot.sequences,
    missing: packer.missing,
    keyMark: keyMarkOf(dataDir) ?? '',
    withKeys: asked.withKeys,
    entries: packer.entries,
  }
  const text = Buffer.from(JSON.stringify(manifest))
  await tar.add(manifestEntry(createHash('sha256').update(text).digest('hex')), text.length, [text])
  await tar.end()
}

async function write(stand: Stand, asked: Asked, folder: string, progress: Progress): Promise<BackupSummary> {
  const madeAt = new Date().toISOString()
  const snapshot = await snapshotOf(stand, folder, progress)
  // Whoever seals now has also brought the chain file up to the snapshot's last block.
  await sealEvents(stand)
  const draft = join(folder, 'backup')
  const file = await open(draft, 'wx', 0o600)
  try {
    await pack(stand, snapshot, new TarWriter(file, madeAt), madeAt, asked)
    await file.sync()
  } finally {
    await file.close()
  }
  const { manifest } = await checkBackup(draft, progress)
  await rename(draft, asked.path)
  syncPath(dirname(asked.path))
  const { size } = await stat(asked.path)
  return {
    tables: manifest.tables.length,
    rows: rowsOf(manifest),
    files: filesOf(manifest),
    missing: manifest.missing.length,
    bytes: size,
  }
}

/**
 * Writes a backup file: every table as it stood at one moment, the stored files, the chain file's hashes and, when
 * asked for, the key; then reads it back and compares every checksum. The product goes on working meanwhile; on the
 * embedded database its requests wait while the rows are read. Throws OperatorFailure when the file exists.
 */
export async function makeBackup(
  stand: Stand,
  actor: Actor,
  asked: Asked,
  progress: Progress,
): Promise<BackupSummary> {
  if (existsSync(asked.path)) throw failure('exists', { path: asked.path })
  await sealEvents(stand)
  const folder = await mkdtemp(`${asked.path}.part-`)
  try {
    const summary = await write(stand, asked, folder, progress)
    const file = basename(asked.path)
    await stand.data.transact(actor, (tx) =>
      recordEvent(
        tx,
        actor,
        'backup.made',
        { type: 'backup', id: file, name: file, areaCode: '' },
        { file, rows: summary.rows, files: summary.files },
      ),
    )
    return summary
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
