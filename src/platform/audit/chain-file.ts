import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Block } from './canonical.ts'
import type { ChainProblem } from './check.ts'

const blockLine = z.object({ number: z.number().int(), hash: z.string(), restore: z.string().optional() })
const beginLine = z.object({ restoring: z.string() })
const lineSchema = z.union([blockLine, beginLine])
type Line = z.infer<typeof lineSchema>

const lineFeed = 0x0a

/** The chain file lists the hash of every block outside the database, so that a rewritten chain is noticed. */
export function chainFileOf(dataDir: string): string {
  return join(dataDir, 'audit-chain.log')
}

/** True when the installation has its chain file. */
export function hasChainFile(path: string): boolean {
  return existsSync(path)
}

/** An interrupted write left part of a line: it is taken away, and its block written again. */
async function dropTornLine(path: string): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0))
    if (size === 0 || buffer[0] === lineFeed) return
    const content = await readFile(path)
    await file.truncate(content.lastIndexOf(lineFeed) + 1)
  } finally {
    await file.close()
  }
}

async function append(path: string, lines: readonly Line[]): Promise<void> {
  await dropTornLine(path)
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the empty file of a chain that has no block yet. */
export async function beginChainFile(path: string): Promise<void> {
  if (!existsSync(path)) await append(path, [])
}

/** The text of a chain file with these blocks, from block 1 on. */
export function chainFileText(hashes: readonly string[]): string {
  return hashes.map((hash, index) => `${JSON.stringify({ number: index + 1, hash })}\n`).join('')
}

/** Adds blocks to the file, on disk when it returns. */
export async function appendBlocks(
  path: string,
  blocks: readonly Pick<Block, 'number' | 'hash'>[],
): Promise<void> {
  await append(
    path,
    blocks.map(({ number, hash }) => ({ number, hash })),
  )
}

/**
 * Adds the chain that a restore is about to put in place of the present one. It counts only where the database holds
 * its last block, the mark of that restore; so a restore that is broken off changes nothing.
 */
export async function appendRestore(path: string, restore: string, hashes: readonly string[]): Promise<void> {
  const lines = hashes.map((hash, index) => ({ number: index + 1, hash, restore }))
  await append(path, [{ restoring: restore }, ...lines])
}

/** The file can't be read as what it is. */
export class ChainFileUnreadable extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line} of the chain file can't be read`)
    this.line = line
  }
}

function parse(text: string, number: number): Line {
  try {
    return lineSchema.parse(JSON.parse(text))
  } catch {
    throw new ChainFileUnreadable(number)
  }
}

function linesOf(content: string): Line[] {
  const complete = content.slice(0, content.lastIndexOf('\n') + 1)
  return complete.split('\n').flatMap((text, index) => (text === '' ? [] : [parse(text, index + 1)]))
}

/**
 * The hashes of the chain by block number (index 0 = block 1), as the file tells it. `marks` are the hashes of the
 * restore marks that the database holds. Throws ChainFileUnreadable.
 */
export async function readChainFile(path: string, marks: ReadonlySet<string>): Promise<string[]> {
  return hashesIn(await readFile(path, 'utf8'), marks)
}

/** The same of a chain file's text. */
export function hashesIn(content: string, marks: ReadonlySet<string>): string[] {
  let hashes: string[] = []
  let restored: string[] = []
  for (const line of linesOf(content)) {
    if ('restoring' in line) restored = []
    else if (line.restore === undefined) hashes[line.number - 1] = line.hash
    else {
      restored.push(line.hash)
      // The mark is the last block of its restore.
      if (marks.has(line.hash)) hashes = [...restored]
    }
  }
  return hashes
}

/** The same, a file that is missing or unreadable told as a problem of the chain. */
export async function readChain(
  path: string,
  marks: ReadonlySet<string>,
): Promise<readonly string[] | ChainProblem> {
  if (!existsSync(path)) return { block: 1, fault: 'file_missing' }
  try {
    return await readChainFile(path, marks)
  } catch (failure) {
    if (failure instanceof ChainFileUnreadable) return { block: failure.line, fault: 'file_unreadable' }
    throw failure
  }
}
