import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Block, type ChainEvent, eventLine } from './canonical.ts'
import { readChain } from './chain-file.ts'
import { ChainCheck, type ChainProblem, type ChainResult } from './check.ts'
import { type Sealing, sealEvents } from './seal.ts'
import { chainLinks, type Progress } from './verify.ts'

const format = 'wuguan-audit-1'

const blockSchema = z.object({
  number: z.number().int(),
  base: z.number().int(),
  fromTxid: z.number().int(),
  fromSeq: z.number().int(),
  toTxid: z.number().int(),
  toSeq: z.number().int(),
  events: z.number().int().min(0),
  note: z.string(),
  previous: z.string(),
  sealedAt: z.string(),
  hash: z.string(),
})

const eventSchema = z.object({
  seq: z.number().int(),
  txid: z.number().int(),
  at: z.string(),
  event: z.string(),
  accountId: z.string(),
  personId: z.string(),
  personName: z.string(),
  postTitle: z.string(),
  role: z.string(),
  organisationName: z.string(),
  areaCode: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  ip: z.string(),
})

const lineSchema = z.union([
  z.object({ format: z.literal(format), blocks: z.number().int() }),
  z.object({ block: blockSchema }),
  z.object({ end: z.number().int() }),
  eventSchema,
])

/**
 * Writes the sealed trail to a new file, one JSON object a line: a head, then each block followed by its events in
 * the very form that is hashed, then an end line. Returns the counts. Throws when the file exists.
 */
export async function exportChain(
  app: Sealing,
  path: string,
  progress: Progress = () => undefined,
): Promise<{ blocks: number; events: number }> {
  const { last } = await sealEvents(app)
  const file = await open(path, 'wx', 0o600)
  const counts = { blocks: 0, events: 0 }
  try {
    await file.appendFile(`${JSON.stringify({ format, blocks: last })}\n`)
    for await (const links of chainLinks(app, last)) {
      const lines = links.flatMap(({ block, events }) => [
        JSON.stringify({ block }),
        ...events.map(eventLine),
      ])
      await file.appendFile(`${lines.join('\n')}\n`)
      counts.blocks += links.length
      counts.events += links.reduce((sum, link) => sum + link.events.length, 0)
      await progress(counts.blocks, last)
    }
    await file.appendFile(`${JSON.stringify({ end: counts.blocks })}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return counts
}

type Line = z.infer<typeof lineSchema>

function parse(text: string): Line | undefined {
  try {
    return lineSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
}

async function hashesFor(path: string, anchor: string): Promise<readonly string[] | ChainProblem> {
  const marks = new Set<string>()
  for await (const text of linesOf(path)) {
    const line = text.startsWith('{"block"') ? parse(text) : undefined
    if (line !== undefined && 'block' in line && line.block.events === 0) marks.add(line.block.hash)
  }
  return readChain(anchor, marks)
}

/** Follows the lines of an export: head, blocks each with its events, end. */
class ExportReader {
  readonly #check: ChainCheck
  #begun = false
  #ended = false
  #open: { block: Block; events: ChainEvent[] } | undefined
  #blocks = 0

  constructor(check: ChainCheck) {
    this.#check = check
  }

  take(text: string): ChainProblem | undefined {
    const line = parse(text)
    const first = line !== undefined && 'format' in line
    if (line === undefined || this.#ended || first === this.#begun) return this.#unreadable()
    this.#begun = true
    if ('seq' in line) {
      if (this.#open === undefined) return this.#unreadable()
      this.#open.events.push(line)
      return undefined
    }
    const problem = this.#close()
    if (problem !== undefined) return problem
    if ('block' in line) this.#open = { block: line.block, events: [] }
    if ('end' in line) this.#ended = line.end === this.#blocks
    return undefined
  }

  finish(): ChainProblem | undefined {
    return this.#ended ? this.#check.end() : this.#unreadable()
  }

  #close(): ChainProblem | undefined {
    if (this.#open === undefined) return undefined
    const problem = this.#check.take(this.#open.block, this.#open.events)
    this.#open = undefined
    this.#blocks += 1
    return problem
  }

  #unreadable(): ChainProblem {
    return { block: this.#blocks + 1, fault: 'export_unreadable' }
  }
}

/** Checks an exported trail by itself and, where given, against a copy of the chain file. Needs no database. */
export async function verifyExport(path: string, anchor?: string): Promise<ChainResult> {
  const hashes = anchor === undefined ? undefined : await hashesFor(path, anchor)
  if (hashes !== undefined && 'fault' in hashes) return new ChainCheck().result(0, hashes)
  const check = new ChainCheck(hashes)
  const reader = new ExportReader(check)
  for await (const text of linesOf(path)) {
    const problem = reader.take(text)
    if (problem !== undefined) return check.result(0, problem)
  }
  return check.result(0, reader.finish())
}
