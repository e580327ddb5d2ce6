import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseFailure } from './failures.ts'

/** Who holds a folder: a process number, and since when it has been that process. */
type Holder = { readonly pid: number; readonly since: string }

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Since when a process runs (boot and tick), or '' where the system does not tell. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  const boot = read('/proc/sys/kernel/random/boot_id')
  if (stat === undefined || boot === undefined) return ''
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return `${boot.trim()}/${afterName[19] ?? ''}`
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}

function parse(text: string): Holder | undefined {
  const parts = /^(\d+) (\S*)\n$/.exec(text)
  return parts === null ? undefined : { pid: Number(parts[1]), since: parts[2] ?? '' }
}

function holds(holder: Holder): boolean {
  return isAlive(holder.pid) && (holder.since === '' || holder.since === startOf(holder.pid))
}

function exists(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'EEXIST'
}

/** Takes the lock away from a process that has ended, unless another process was faster. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside) !== stale) {
    // Between reading and renaming, someone else took the lock over: give it back.
    linkSync(aside, path)
  }
  rmSync(aside)
}

/**
 * Takes a folder for this process, making it when needed; returns how to give it back. A lock left behind by a
 * process that has ended is taken over. Throws DatabaseFailure `inUse`. Processes in different containers do not
 * see each other's numbers: do not mount one folder into two of them.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock')
  // The line is complete before the name appears, so that nobody ever reads half of it.
  const draft = `${path}.${process.pid}.new`
  const mine = `${process.pid} ${startOf(process.pid)}\n`
  writeFileSync(draft, mine)
  try {
    for (;;) {
      try {
        linkSync(draft, path)
        return () => rmSync(path, { force: true })
      } catch (failure) {
        if (!exists(failure)) throw failure
      }
      const found = read(path)
      if (found === undefined) continue
      const holder = parse(found)
      if (holder !== undefined && holds(holder)) {
        throw new DatabaseFailure('inUse', { folder, pid: holder.pid })
      }
      removeStale(path, found)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}
