import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { hasEmoji } from '#common/signature.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { people } from '#registry/people/tables.ts'
import {
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
} from '#registry/public.ts'
import { type Concerned, concerned, fulfilMany } from '../public.ts'
import { paperColumns } from './columns.ts'
import type { pledgesTopic } from './contract.ts'
import { mayEnter, subjectOf, textsByClass } from './queries.ts'
import { pledges, type pledgeTexts } from './tables.ts'
import { type PledgesRefusal, pledgeRowFaults } from './text.ts'

type Part = Pick<
  Answers<typeof pledgesTopic.contract, PledgesRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type SheetAsk = Ask<{ readonly roundId: string; readonly fileId: string }, PledgesRefusal>
type Text = typeof pledgeTexts.$inferSelect
type Pledge = typeof pledges.$inferSelect

const rowsAtOnce = 500

/** Somebody who owes a pledge, as a row of the table finds them. */
type Ower = { readonly who: Concerned; readonly text: Text | undefined; readonly pledge: Pledge | undefined }

/** Those of the actor's area who owe a pledge, by their staff number. */
async function owersOf(
  ask: Pick<SheetAsk, 'tx' | 'actor'>,
  roundId: string,
): Promise<ReadonlyMap<string, Ower>> {
  const { tx, actor } = ask
  const all = await concerned(tx, { roundId, kind: 'pledge' })
  const own = all.filter((one) => mayEnter(actor, one.areaCode))
  const numbers = await numbersOf(
    tx,
    own.map(({ personId }) => personId),
  )
  const texts = await textsByClass(tx, roundId)
  const inForce = and(eq(pledges.roundId, roundId), eq(pledges.state, 'in_force'))
  const signed = new Map((await tx.select().from(pledges).where(inForce)).map((one) => [one.personId, one]))
  return new Map(
    own.map((who) => {
      const entry = { who, text: texts.get(who.classKey), pledge: signed.get(who.personId) }
      return [numbers.get(who.personId) ?? '', entry]
    }),
  )
}

async function numbersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const some = ids.slice(from, from + rowsAtOnce)
    const rows = await tx
      .select({ id: people.id, number: people.number })
      .from(people)
      .where(inArray(people.id, some))
    for (const { id, number } of rows) found.set(id, number)
  }
  return found
}

type RowFault = (typeof pledgeRowFaults.keys)[number]

/** Judges a row that tells a day; one without a day changes nothing. */
function judge(draft: Draft, filled: Filled, ower: Ower, today: string): void {
  const fault = (column: string, code: RowFault, params = {}) =>
    faultIn(pledgeRowFaults, draft, filled, column, code, params)
  const name = textOf(draft.given, 'name')
  const signedOn = textOf(draft.given, 'signedOn')
  if (hasEmoji(name)) fault('name', 'emoji')
  else if (name !== ower.who.name) fault('name', 'name_differs', { name: ower.who.name })
  draft.outcome = 'same'
  if (signedOn === '' || ower.pledge?.signedOn === signedOn) return
  if (ower.pledge !== undefined) fault('signedOn', 'already', { day: ower.pledge.signedOn })
  if (signedOn > today) fault('signedOn', 'future_day', { today })
  if (ower.text === undefined) fault('name', 'no_text', { name: ower.who.className })
  draft.outcome = 'new'
  draft.stored = { person: ower.who.personId, signedOn, text: ower.text?.id ?? '' }
}

async function judged(ask: SheetAsk): Promise<{ filled: Filled; owers: ReadonlyMap<string, Ower> }> {
  const { input, app } = ask
  const filled = await readFilled(ask, input.fileId, paperColumns)
  const owers = await owersOf(ask, input.roundId)
  findTwice(filled.drafts, filled, 'number', (given) => textOf(given, 'number'))
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'number')
    const ower = owers.get(code)
    if (ower !== undefined) judge(draft, filled, ower, app.clock.today())
    else if (code !== '') faultIn(pledgeRowFaults, draft, filled, 'number', 'person_unknown', { code })
  }
  return { filled, owers }
}

/** A paper pledge to be written. */
export type PaperPledge = { readonly who: Concerned; readonly text: Text; readonly signedOn: string }

/** Writes paper pledges of one entry and fulfils their duties, with few statements for many. */
export async function writePaper(
  tx: Tx,
  entry: { readonly roundId: string; readonly batchId: string; readonly enteredBy: string },
  all: readonly PaperPledge[],
): Promise<Pledge[]> {
  const { roundId, batchId, enteredBy } = entry
  const written: Pledge[] = []
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const rows = all.slice(from, from + rowsAtOnce).map(({ who, text, signedOn }) => ({
      ...{ id: newId(), roundId, areaCode: who.areaCode, organisationId: who.organisationId },
      ...{ personId: who.personId, personName: who.name, className: who.className, kind: text.kind },
      ...{ textId: text.id, edition: text.edition, textHash: text.hash, way: 'paper' as const },
      ...{ signedOn, batchId, state: 'in_force' as const, enteredBy },
    }))
    written.push(...(await tx.insert(pledges).values(rows).returning()))
  }
  const titles = new Map(all.map(({ text }) => [text.id, text.title]))
  await fulfilMany(tx, {
    ...{ roundId, kind: 'pledge', sourceTopic: 'pledges' },
    records: written.map(({ id, textId, personId, signedOn }) => {
      return { sourceId: id, title: titles.get(textId) ?? '', doneOn: signedOn, personIds: [personId] }
    }),
  })
  return written
}

/** Paper pledges are entered by table. */
export const paper: Part = {
  sheetRows: async ({ input, tx, actor }) =>
    [...(await owersOf({ tx, actor }, input.roundId))].flatMap(([number, { who, pledge }]) =>
      pledge === undefined
        ? [{ number, name: who.name, unit: who.organisationName, className: who.className, signedOn: null }]
        : [],
    ),

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, tx, actor, audit } = ask
    const { filled, owers } = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen).flatMap((draft): PaperPledge[] => {
      const ower = owers.get(textOf(draft.given, 'number'))
      if (ower?.text === undefined) return []
      return [{ who: ower.who, text: ower.text, signedOn: textOf(draft.stored, 'signedOn') }]
    })
    const entry = { roundId: input.roundId, batchId: newId(), enteredBy: actor.accountId }
    const written = await writePaper(tx, entry, rows)
    const file = filled.fileName
    await recordEvents(
      tx,
      actor,
      'pledge.paper',
      written.map((one) => ({
        subject: subjectOf(one),
        params: { name: one.personName, day: one.signedOn, file },
      })),
    )
    const subject = { type: 'pledge_batch', id: entry.batchId, name: file, areaCode: actor.areaCode }
    await audit('pledge.entered', subject, { file, n: rows.length })
    return { added: rows.length, changed: 0 }
  },
}
