import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { systemActor } from '../actor.ts'
import type { App } from '../app.ts'
import type { Data, Tx } from '../data.ts'
import type { Recurring } from '../jobs/jobs.ts'
import {
  type Block,
  type BlockHead,
  blockHash,
  eventColumns,
  eventLine,
  eventsAfter,
  genesis,
} from './canonical.ts'
import { appendBlocks, beginChainFile, chainFileOf, hasChainFile, readChainFile } from './chain-file.ts'
import { auditBlocks, auditEvents } from './tables.ts'

/** Events that a block holds at most. */
export const blockLimit = 1000

/** Blocks written to the chain file at once. */
const batch = 100

/** The last block of the chain. */
export async function lastBlock(tx: Tx): Promise<Block | undefined> {
  const [last] = await tx.select().from(auditBlocks).orderBy(desc(auditBlocks.number)).limit(1)
  return last
}

async function addBlock(tx: Tx, head: BlockHead, lines: readonly string[]): Promise<Block> {
  const block = { ...head, hash: blockHash(head, lines) }
  await tx.insert(auditBlocks).values(block)
  return block
}

/**
 * Seals the next events, at most 1 000: those whose transaction is older than every running one, so that nothing can
 * come in between later. `complete` says that no transaction runs and numbers count for nothing (a restore).
 */
export async function sealNext(tx: Tx, complete = false): Promise<Block | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('wuguan.audit_blocks'))`)
  const last = await lastBlock(tx)
  const base = last?.base ?? 0
  const settled = sql`${auditEvents.txid} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`
  const events = await tx
    .select(eventColumns)
    .from(auditEvents)
    .where(
      and(
        gt(auditEvents.seq, base),
        eventsAfter(last?.toTxid ?? 0, last?.toSeq ?? 0),
        complete ? undefined : settled,
      ),
    )
    .orderBy(asc(auditEvents.txid), asc(auditEvents.seq))
    .limit(blockLimit)
  const first = events[0]
  const end = events.at(-1)
  if (first === undefined || end === undefined) return undefined
  const head: BlockHead = {
    number: (last?.number ?? 0) + 1,
    base,
    fromTxid: first.txid,
    fromSeq: first.seq,
    toTxid: end.txid,
    toSeq: end.seq,
    events: events.length,
    note: '',
    previous: last?.hash ?? genesis,
    sealedAt: new Date().toISOString(),
  }
  return addBlock(tx, head, events.map(eventLine))
}

/** Adds the block that marks a restore: events after this one carry the numbers of another database. */
export async function markRestore(tx: Tx, note: string): Promise<Block> {
  const last = await lastBlock(tx)
  const [top] = await tx.select({ seq: sql<number>`coalesce(max(${auditEvents.seq}), 0)` }).from(auditEvents)
  const head: BlockHead = {
    number: (last?.number ?? 0) + 1,
    base: top?.seq ?? 0,
    fromTxid: 0,
    fromSeq: 0,
    toTxid: 0,
    toSeq: 0,
    events: 0,
    note,
    previous: last?.hash ?? genesis,
    sealedAt: new Date().toISOString(),
  }
  return addBlock(tx, head, [])
}

/** Hashes of the marks that restores left in the chain. */
export async function restoreMarks(tx: Tx): Promise<Set<string>> {
  const marks = await tx.select({ hash: auditBlocks.hash }).from(auditBlocks).where(eq(auditBlocks.events, 0))
  return new Set(marks.map((mark) => mark.hash))
}

/** What sealing needs of the product. */
export type Sealing = { readonly data: Data; readonly config: Pick<App['config'], 'dataDir'> }

/** What this process knows of an installation's chain file, and the sealing under way. */
type Progress = { last: Promise<unknown>; written?: number }
const progress = new WeakMap<Data, Progress>()

function progressOf(data: Data): Progress {
  const known = progress.get(data)
  if (known !== undefined) return known
  const made: Progress = { last: Promise.resolve() }
  progress.set(data, made)
  return made
}

/** Number of the last block in the chain file. */
async function writtenTo({ data }: Sealing, path: string): Promise<number> {
  const state = progressOf(data)
  if (state.written === undefined) {
    const marks = await data.transact(systemActor, restoreMarks, 'read')
    state.written = (await readChainFile(path, marks)).length
  }
  return state.written
}

/** Brings the chain file up to the database's last block. */
async function catchUp(app: Sealing, path: string): Promise<void> {
  let from = await writtenTo(app, path)
  for (;;) {
    const after = from
    const next = await app.data.transact(
      systemActor,
      (tx) =>
        tx
          .select()
          .from(auditBlocks)
          .where(and(gt(auditBlocks.number, after), lte(auditBlocks.number, after + batch)))
          .orderBy(auditBlocks.number),
      'read',
    )
    const end = next.at(-1)
    if (end === undefined) return
    await appendBlocks(path, next)
    from = end.number
    progressOf(app.data).written = from
  }
}

async function sealAll(app: Sealing): Promise<Sealed> {
  const path = chainFileOf(app.config.dataDir)
  let last = await app.data.transact(systemActor, lastBlock, 'read')
  // A chain that has blocks has had its file: one that is gone is not made up again, verification reports it.
  if (last === undefined) await beginChainFile(path)
  const filed = hasChainFile(path)
  // Blocks are gone from the end of the database: sealing their events anew would cover that up.
  if (filed && (await writtenTo(app, path)) > (last?.number ?? 0))
    return { sealed: 0, last: last?.number ?? 0 }
  let sealed = 0
  for (;;) {
    const block = await app.data.transact(systemActor, (tx) => sealNext(tx))
    if (block === undefined) break
    last = block
    sealed += block.events
  }
  if (filed) await catchUp(app, path)
  return { sealed, last: last?.number ?? 0 }
}

/** How many events were sealed, and the number of the last block. */
export type Sealed = { readonly sealed: number; readonly last: number }

/** Seals every event that can be sealed and brings the chain file up to date; one after the other in a process. */
export function sealEvents(app: Sealing): Promise<Sealed> {
  const state = progressOf(app.data)
  const mine = state.last.then(() => sealAll(app))
  state.last = mine.catch(() => undefined)
  return mine
}

/** Sealing, every minute; it can't be switched off. */
export const sealing: Recurring = {
  name: 'audit-seal',
  cron: '* * * * *',
  run: async (app) => {
    await sealEvents(app)
  },
}
