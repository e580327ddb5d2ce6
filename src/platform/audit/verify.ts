import { and, asc, eq, gt, gte, lte, sql } from 'drizzle-orm'
import { systemActor } from '../actor.ts'
import type { Tx } from '../data.ts'
import { type Block, type ChainEvent, eventColumns, eventsAfter } from './canonical.ts'
import { chainFileOf, hasChainFile, readChain } from './chain-file.ts'
import { ChainCheck, type ChainProblem, type ChainResult } from './check.ts'
import { restoreMarks, type Sealing, sealEvents } from './seal.ts'
import { auditBlocks, auditEvents } from './tables.ts'

/** Blocks read in one transaction: long enough to be quick, short enough to let others in between. */
const page = 20

/** Told after each page: blocks that were checked, and how many there are. */
export type Progress = (done: number, total: number) => void | Promise<void>

/** A block together with every event that lies in its range. */
export type Link = { readonly block: Block; readonly events: readonly ChainEvent[] }

type Place = { readonly txid: number; readonly seq: number; readonly base: number }

const start: Place = { txid: 0, seq: 0, base: 0 }

/** Events after a place and up to a block, among those up to `top`, the last one of this database's time. */
function eventsOf(tx: Tx, from: Place, block: Block, top: number | undefined): Promise<ChainEvent[]> {
  return tx
    .select(eventColumns)
    .from(auditEvents)
    .where(
      and(
        gt(auditEvents.seq, from.base),
        top === undefined ? undefined : lte(auditEvents.seq, top),
        eventsAfter(from.txid, from.seq),
        sql`(${auditEvents.txid}, ${auditEvents.seq}) <= (${block.toTxid}::bigint, ${block.toSeq}::bigint)`,
      ),
    )
    .orderBy(asc(auditEvents.txid), asc(auditEvents.seq))
}

/** Events that a restore mark closes off: all that is left of the database before it. */
function leftBefore(tx: Tx, from: Place, mark: Block): Promise<ChainEvent[]> {
  return tx
    .select(eventColumns)
    .from(auditEvents)
    .where(
      and(gt(auditEvents.seq, from.base), lte(auditEvents.seq, mark.base), eventsAfter(from.txid, from.seq)),
    )
}

async function nextBase(tx: Tx, number: number): Promise<number | undefined> {
  const [mark] = await tx
    .select({ base: auditBlocks.base })
    .from(auditBlocks)
    .where(and(gte(auditBlocks.number, number), eq(auditBlocks.events, 0)))
    .orderBy(auditBlocks.number)
    .limit(1)
  return mark?.base
}

/** Walks through the sealed blocks up to number `last`, in order, each with its events. */
export async function* chainLinks({ data }: Sealing, last: number): AsyncGenerator<readonly Link[]> {
  let from = start
  let done = 0
  while (done < last) {
    const links = await data.transact(
      systemActor,
      async (tx) => {
        const blocks = await tx
          .select()
          .from(auditBlocks)
          .where(and(gt(auditBlocks.number, done), lte(auditBlocks.number, last)))
          .orderBy(auditBlocks.number)
          .limit(page)
        const read: Link[] = []
        for (const block of blocks) {
          const isMark = block.events === 0
          const top = isMark ? undefined : await nextBase(tx, block.number)
          const events = await (isMark ? leftBefore(tx, from, block) : eventsOf(tx, from, block, top))
          read.push({ block, events })
          from = { txid: block.toTxid, seq: block.toSeq, base: block.base }
        }
        return read
      },
      'read',
    )
    const end = links.at(-1)
    if (end === undefined) return
    done = end.block.number
    yield links
  }
}

/** How many events are not yet in a block. */
export async function unsealedEvents(tx: Tx): Promise<number> {
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from ${auditEvents}, (
      select coalesce(max(t.base), 0) as base, coalesce(max(t.to_txid), 0) as txid, coalesce(max(t.to_seq), 0) as seq
      from (select base, to_txid, to_seq from ${auditBlocks} order by number desc limit 1) t) tip
    where ${auditEvents.seq} > tip.base and (${auditEvents.txid}, ${auditEvents.seq}) > (tip.txid, tip.seq)`)
  return found.rows[0]?.n ?? 0
}

async function filed(app: Sealing, last: number): Promise<readonly string[] | ChainProblem> {
  const path = chainFileOf(app.config.dataDir)
  if (last === 0 && !hasChainFile(path)) return []
  return readChain(path, await app.data.transact(systemActor, restoreMarks, 'read'))
}

/**
 * Seals what can be sealed, then recomputes the whole chain from the database's rows and compares it with the chain
 * file. Changes nothing else.
 */
export async function verifyChain(app: Sealing, progress: Progress = () => undefined): Promise<ChainResult> {
  const { last } = await sealEvents(app)
  const unsealed = await app.data.transact(systemActor, unsealedEvents, 'read')
  const hashes = await filed(app, last)
  if ('fault' in hashes) return new ChainCheck().result(unsealed, hashes)
  const check = new ChainCheck(hashes)
  let done = 0
  for await (const links of chainLinks(app, last)) {
    for (const link of links) {
      const problem = check.take(link.block, link.events)
      if (problem !== undefined) return check.result(unsealed, problem)
    }
    done += links.length
    await progress(done, last)
  }
  return check.result(unsealed, check.end())
}
