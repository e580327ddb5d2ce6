import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { syncPath } from '../database/durable-files.ts'
import { lockFolder } from '../database/folder-lock.ts'

const swapSchema = z.object({ before: z.string() })

/** The folder that holds the embedded database, as openDatabase is given it. */
export function databaseFolder(dataDir: string): string {
  return join(dataDir, 'database')
}

/** Where a restore builds the new database. */
export function draftFolder(dataDir: string): string {
  return join(dataDir, 'database.restoring')
}

function noteFile(dataDir: string): string {
  return join(dataDir, 'restore.json')
}

function move(from: string, to: string): void {
  renameSync(from, to)
}

/**
 * Decides for the new database, which is complete and closed: from here on it takes the old one's place, even if
 * this process is killed. `before` is the name of the folder that keeps the old one.
 */
export function decideSwap(dataDir: string, before: string): void {
  const path = noteFile(dataDir)
  writeFileSync(`${path}.new`, JSON.stringify({ before }), { flush: true })
  renameSync(`${path}.new`, path)
  syncPath(dataDir)
}

/** Moves the new database into place; may be run again after it was interrupted anywhere. */
export function finishSwap(dataDir: string): void {
  const note = noteFile(dataDir)
  if (!existsSync(note)) return
  const { before } = swapSchema.parse(JSON.parse(readFileSync(note, 'utf8')))
  const [present, draft] = [join(databaseFolder(dataDir), 'pg'), join(draftFolder(dataDir), 'pg')]
  if (existsSync(draft)) {
    if (existsSync(present)) {
      mkdirSync(join(dataDir, before), { recursive: true, mode: 0o700 })
      move(present, join(dataDir, before, 'pg'))
    }
    move(draft, present)
  }
  for (const folder of [databaseFolder(dataDir), dataDir]) syncPath(folder)
  rmSync(note)
  rmSync(draftFolder(dataDir), { recursive: true, force: true })
  syncPath(dataDir)
}

/** Called before the embedded database is opened: ends a restore that was interrupted after its decision. */
export function resumeRestore(dataDir: string): void {
  if (!existsSync(noteFile(dataDir))) return
  const unlock = lockFolder(databaseFolder(dataDir))
  try {
    finishSwap(dataDir)
  } finally {
    unlock()
  }
}
