import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Block, type ChainEvent, eventLine } from './canonical.ts'
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

/** Checks an exported trail by itself and, where given, against the hashes of a chain file. Needs no database. */
export async function verifyExport(path: string, file?: readonly string[]): Promise<ChainResult> {
  const check = new ChainCheck(file)
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  const open: { block?: Block; events: ChainEvent[] } = { events: [] }
  let [blocks, ended, begun] = [0, false, false]
  const finish = (): ChainProblem | undefined => {
    if (open.block === undefined) return undefined
    const problem = check.take(open.block, open.events)
    open.events = []
    delete open.block
    return problem
  }
  for await (const text of lines) {
    const line = parse(text)
    const unreadable = line === undefined || ended || !('format' in line || begun)
    if (unreadable) return check.result(0, { block: blocks, fault: 'export_unreadable' })
    begun = true
    if ('seq' in line) {
      open.events.push(line)
      continue
    }
    const problem = finish()
    if (problem !== undefined) return check.result(0, problem)
    if ('end' in line) ended = line.end === blocks
    else if ('block' in line) {
      open.block = line.block
      blocks += 1
    }
  }
  if (!ended) return check.result(0, { block: blocks + 1, fault: 'export_unreadable' })
  return check.result(0, check.end())
}
