import { closeSync, fdatasyncSync, fsyncSync, lstatSync, openSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { readonly nfd: number; readonly node: object }
type HostFiles = {
  readonly tryFSOperation: <T>(operation: () => T) => T
  readonly realPath: (node: object) => string
  readonly stream_ops: { fsync?: (stream: Stream) => number }
}

function isHostFiles(value: object): value is HostFiles {
  return 'tryFSOperation' in value && 'realPath' in value && 'stream_ops' in value
}

/**
 * PGlite's files in a folder of this machine, with an `fsync` that reaches the disk. PGlite's own does nothing, so
 * that the server would take a commit for safe while it is still in the memory of the operating system.
 */
export class DurableFiles extends NodeFS {
  readonly #synced: (path: string) => void

  /** `synced` is told the path of each file after it was forced to disk. */
  constructor(folder: string, synced: (path: string) => void = () => undefined) {
    super(folder)
    this.#synced = synced
  }

  override async init(...[server, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(server, options)
    const preRun = emscriptenOpts.preRun ?? []
    const synced = this.#synced
    preRun.push((module) => {
      const files: object = module.NODEFS
      if (!isHostFiles(files)) throw new Error('PGlite no longer offers its host file system')
      files.stream_ops.fsync = (stream) =>
        files.tryFSOperation(() => {
          const path = files.realPath(stream.node)
          // The log's own content and length are what counts there, as in PostgreSQL's default on Linux.
          if (path.includes(`${sep}pg_wal${sep}`)) fdatasyncSync(stream.nfd)
          else fsyncSync(stream.nfd)
          synced(path)
          return 0
        })
    })
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** Server parameters: every commit is on disk before it is answered; modest memory. */
export const startParameters: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F' && parameter !== '-O'),
  ...[
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    // One mechanism on every system: Windows has no O_DSYNC, and bulk writes are four times faster than with it.
    'wal_sync_method=fsync',
    'shared_buffers=64MB',
    'min_wal_size=32MB',
    'max_wal_size=128MB',
    'jit=off',
    'timezone=UTC',
    'log_min_messages=fatal',
    'log_min_error_statement=panic',
  ].flatMap((setting) => ['-c', setting]),
]

/** Forces one file or folder to disk. */
export function syncPath(path: string): void {
  // Windows can neither open nor sync a folder, and does not need to.
  if (process.platform === 'win32' && lstatSync(path).isDirectory()) return
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Forces a folder and everything in it to disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    syncPath(join(entry.parentPath, entry.name))
  }
  syncPath(folder)
}
