import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type Ask, answer } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import { roundClosed } from '../../procedure/rounds/public.ts'
import { counters } from '../public.ts'
import { checklistsTopic, type ItemView } from './contract.ts'
import { type ItemKind, itemKinds } from './kinds.ts'
import { tenOnes } from './standard.ts'
import { checklistItems, checklists } from './tables.ts'
import { type ChecklistRefusal, checklistRefusals } from './text.ts'

type ListAsk = Pick<Ask<unknown, ChecklistRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
type List = typeof checklists.$inferSelect
type Item = typeof checklistItems.$inferSelect

/** Kinds of records that can be counted here, and what is confirmed by hand. */
const kinds = itemKinds.filter((kind) => kind === 'manual' || counters[kind] !== undefined)

function subjectOf(list: Pick<List, 'id' | 'title' | 'areaCode'>) {
  return { type: 'checklist', id: list.id, name: list.title, areaCode: list.areaCode }
}

/** The list for a change: of the actor's area, of an open round, not changed by another; locked until the end. */
async function seenList(ask: ListAsk, seen: { id: string; version: number }): Promise<List> {
  const { tx, actor, refuse } = ask
  const known = one(await tx.select().from(checklists).where(eq(checklists.id, seen.id)))
  if (!known.areaCode.startsWith(actor.areaCode)) refuse('outside')
  const list = one(await tx.select().from(checklists).where(eq(checklists.id, seen.id)).for('update'))
  if (await roundClosed(tx, list.roundId)) refuse('round_closed')
  if (list.version !== seen.version) refuse('changed_meanwhile', await lastChange(tx, 'checklist', list.id))
  return list
}

async function change(tx: Tx, list: List, set: Partial<List> = {}): Promise<number> {
  const version = list.version + 1
  await tx
    .update(checklists)
    .set({ ...set, version })
    .where(eq(checklists.id, list.id))
  return version
}

async function itemOf(tx: Tx, list: List, itemId: string): Promise<Item> {
  const own = and(eq(checklistItems.checklistId, list.id), eq(checklistItems.id, itemId))
  return one(await tx.select().from(checklistItems).where(own))
}

/** An item with what its records count, or what was confirmed by hand. */
async function counted(
  tx: Tx,
  roundId: string,
  item: Item,
  named: ReadonlyMap<string, string>,
): Promise<ItemView> {
  const { id, title, kind, wanted, fromOn, toOn, titleHolds, doneOn, note, fileId } = item
  const counter = counters[kind]
  const byHand = { count: doneOn === null ? 0 : wanted, href: null }
  const { count, href } =
    counter === undefined ? byHand : await counter(tx, { roundId, from: fromOn, to: toOn, text: titleHolds })
  const name = named.get(fileId ?? '')
  return {
    ...{ id, title, kind, wanted, fromOn, toOn, titleHolds, doneOn, note, count, href },
    done: count >= wanted,
    file: fileId === null || name === undefined ? null : { id: fileId, name },
  }
}

async function fileNames(tx: Tx, items: readonly Item[]): Promise<ReadonlyMap<string, string>> {
  const ids = items.flatMap(({ fileId }) => fileId ?? [])
  if (ids.length === 0) return new Map()
  const found = await tx.select({ id: files.id, name: files.name }).from(files).where(inArray(files.id, ids))
  return new Map(found.map(({ id, name }) => [id, name]))
}

export const checklistsActions = answer(checklistsTopic, checklistRefusals, {
  ofRound: async ({ input, tx, actor }) => {
    const { roundId } = input
    const lists = await tx
      .select()
      .from(checklists)
      .where(eq(checklists.roundId, roundId))
      .orderBy(asc(checklists.id))
    const views = []
    for (const list of lists) {
      const items = await tx
        .select()
        .from(checklistItems)
        .where(eq(checklistItems.checklistId, list.id))
        .orderBy(asc(checklistItems.position), asc(checklistItems.id))
      const named = await fileNames(tx, items)
      const shown: ItemView[] = []
      for (const item of items) shown.push(await counted(tx, roundId, item, named))
      views.push({
        ...{ id: list.id, title: list.title, version: list.version, items: shown },
        done: shown.filter(({ done }) => done).length,
        mayEdit: actor.role === 'coordinator' && list.areaCode.startsWith(actor.areaCode),
      })
    }
    return { lists: views, kinds: [...kinds] }
  },

  create: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const { roundId, title } = input
    const round = await tx.execute<{ areaCode: string }>(
      sql`select area_code as "areaCode" from rounds where id = ${roundId}`,
    )
    const { areaCode } = one(round.rows)
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (await roundClosed(tx, roundId)) refuse('round_closed')
    const list = { id: newId(), roundId, areaCode, title }
    await tx.insert(checklists).values(list)
    if (input.from === 'ten') {
      const kindOf = (kind: ItemKind) => (kinds.includes(kind) ? kind : ('manual' as const))
      await tx.insert(checklistItems).values(
        tenOnes.map((item, position) => ({
          ...{ id: newId(), checklistId: list.id, areaCode, position, wanted: 1 },
          ...{ title: item.title, kind: kindOf(item.kind) },
        })),
      )
    }
    await audit('checklist.created', subjectOf(list), { title })
    return { id: list.id }
  },

  rename: async (ask) => {
    const { input, tx, audit } = ask
    const list = await seenList(ask, input)
    const { title } = input
    const version = await change(tx, list, { title })
    await audit('checklist.renamed', subjectOf({ ...list, title }), { title })
    return { version }
  },

  remove: async (ask) => {
    const list = await seenList(ask, ask.input)
    await ask.tx.delete(checklistItems).where(eq(checklistItems.checklistId, list.id))
    await ask.tx.delete(checklists).where(eq(checklists.id, list.id))
    await ask.audit('checklist.removed', subjectOf(list), { title: list.title })
    return { id: list.id }
  },

  setItem: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const list = await seenList(ask, input)
    const { title, kind, wanted, titleHolds } = input
    if (!kinds.includes(kind)) refuse('kind_unknown')
    const [fromOn, toOn] = [input.fromOn ?? null, input.toOn ?? null]
    if (fromOn !== null && toOn !== null && toOn < fromOn) refuse('dates_wrong')
    const facts = { title, kind, wanted, titleHolds, fromOn, toOn }
    const itemId = input.itemId ?? newId()
    if (input.itemId === undefined) {
      const before = await tx.select().from(checklistItems).where(eq(checklistItems.checklistId, list.id))
      const position = Math.max(-1, ...before.map((item) => item.position)) + 1
      const place = { id: itemId, checklistId: list.id, areaCode: list.areaCode, position }
      await tx.insert(checklistItems).values({ ...place, ...facts })
    } else {
      await itemOf(tx, list, itemId)
      await tx.update(checklistItems).set(facts).where(eq(checklistItems.id, itemId))
    }
    const version = await change(tx, list)
    await audit('checklist.item_set', subjectOf(list), { title: list.title, item: title })
    return { version, itemId }
  },

  removeItem: async (ask) => {
    const { input, tx, audit } = ask
    const list = await seenList(ask, input)
    const item = await itemOf(tx, list, input.itemId)
    await tx.delete(checklistItems).where(eq(checklistItems.id, item.id))
    const version = await change(tx, list)
    await audit('checklist.item_removed', subjectOf(list), { title: list.title, item: item.title })
    return { version }
  },

  settle: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const list = await seenList(ask, input)
    const item = await itemOf(tx, list, input.itemId)
    if (item.kind !== 'manual') refuse('counted')
    const { doneOn, note } = input
    const today = app.clock.today()
    if (doneOn > today) refuse('future_day', { day: doneOn, today })
    const fileId = input.fileId ?? item.fileId
    if (input.fileId !== undefined) {
      const known = await tx.select({ id: files.id }).from(files).where(eq(files.id, input.fileId))
      if (known.length === 0) refuse('unknown_file')
    }
    await tx.update(checklistItems).set({ doneOn, note, fileId }).where(eq(checklistItems.id, item.id))
    const version = await change(tx, list)
    const params = { title: list.title, item: item.title, day: doneOn }
    await audit('checklist.item_settled', subjectOf(list), params)
    return { version }
  },
})
