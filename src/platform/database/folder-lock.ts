import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** Since when a process runs (boot and tick), or '' where the system does not tell; one that has ended runs never. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  const boot = read('/proc/sys/kernel/random/boot_id')
  if (stat === undefined || boot === undefined) return ''
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Ended, but its parent has not asked how: its number still answers.
  return state === 'Z' || state === 'X' ? 'ended' : `${boot.trim()}/${rest[18] ?? ''}`
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
  if (!isAlive(holder.pid)) return false
  const since = startOf(holder.pid)
  return since !== 'ended' && (holder.since === '' || holder.since === since)
}

/** Makes the lock file; false when there is one already. */
function make(path: string, line: string): boolean {
  try {
    writeFileSync(path, line, { flag: 'wx' })
    return true
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') return false
    throw failure
  }
}

/** True while whoever made the file has not yet had the time to write its line. */
function isBeingWritten(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (age > 2000) return false
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  return true
}

/** Takes the lock away from a process that has ended, unless another process was faster. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const taken = read(aside)
  // Between reading and renaming, someone else may have taken the lock over: give it back.
  if (taken !== undefined && taken !== stale) make(path, taken)
  rmSync(aside, { force: true })
}

/**
 * Takes a folder for this process, making it when needed; returns how to give it back. A lock left behind by a
 * process that has ended is taken over. Throws DatabaseFailure `inUse`. Processes in different containers do not
 * see each other's numbers: do not mount one folder into two of them.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock')
  while (!make(path, `${process.pid} ${startOf(process.pid)}\n`)) {
    const found = read(path)
    if (found === undefined) continue
    const holder = parse(found)
    if (holder === undefined && isBeingWritten(path)) continue
    if (holder !== undefined && holds(holder)) throw new DatabaseFailure('inUse', { folder, pid: holder.pid })
    removeStale(path, found)
  }
  return () => rmSync(path, { force: true })
}
