import { inArray } from 'drizzle-orm'
import { roundClosed } from '#gates/procedure/rounds/public.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { people } from '#registry/people/tables.ts'
import {
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
  type VillageOfficial,
  villageOfficials,
} from '#registry/public.ts'
import { nomineeColumns } from './columns.ts'
import type { motionsTopic } from './contract.ts'
import { type Nominee, seenVillages } from './held.ts'
import { type Named, writeLists } from './saving.ts'
import { judgeNominees, type Place, placesOf, type Row } from './sheet-judge.ts'
import type { MotionRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof motionsTopic.contract, MotionRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type SheetAsk = Ask<{ readonly roundId: string; readonly fileId: string }, MotionRefusal>

async function judged(ask: SheetAsk) {
  const { input, tx, actor, refuse } = ask
  if (await roundClosed(tx, input.roundId)) refuse('round_closed')
  const filled = await readFilled(ask, input.fileId, nomineeColumns)
  const places = await placesOf(tx, actor, input.roundId)
  return { filled, rows: await judgeNominees(tx, places, filled) }
}

function namedOf({ personId, name, post, concurrent, note }: Nominee): Named {
  return { ...(personId === null ? {} : { personId }), name, post, concurrent, note }
}

function wantedOf({ draft, personId, name, post }: Row): Named {
  const concurrent = draft.stored.concurrent === 'yes'
  const note = textOf(draft.stored, 'note')
  return { ...(personId === null ? {} : { personId }), name, post, concurrent, note }
}

/** A village's list after its rows: changed and removed in their place, added at the end. */
function listAfter(place: Place, rows: readonly Row[]): Named[] {
  const byNominee = new Map(rows.map((row) => [row.existing?.id, row]))
  const kept = place.nominees.flatMap((nominee) => {
    const row = byNominee.get(nominee.id)
    if (row === undefined) return [namedOf(nominee)]
    return row.removes ? [] : [wantedOf(row)]
  })
  return [...kept, ...rows.filter(({ existing }) => existing === undefined).map(wantedOf)]
}

async function numbersOf(tx: Tx, places: readonly Place[]): Promise<ReadonlyMap<string, string>> {
  const ids = places.flatMap(({ nominees }) => nominees.flatMap(({ personId }) => personId ?? []))
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: people.id, number: people.number })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

type Team = ReadonlyMap<string, readonly VillageOfficial[]>

/** A village in the form: its list, or where there is none its sitting team, or an empty line. */
function rowsFor(place: Place, numbers: ReadonlyMap<string, string>, team: Team): RowValues[] {
  const { areaCode, name: village, township, nominees } = place
  const start = { code: areaCode, township, village }
  const postsOf = (own: readonly VillageOfficial[] = []) => own.map(({ title }) => title).join('、') || null
  if (nominees.length > 0) {
    return nominees.map(({ personId, name, post, concurrent, note }) => ({
      ...{ ...start, number: numbers.get(personId ?? '') ?? null, name },
      ...{ current: postsOf(team.get(personId ?? '')), post, note: note || null },
      concurrent: concurrent ? 'yes' : null,
    }))
  }
  const sitting = [...team.values()].filter((own) => own.some((one) => one.areaCode === areaCode))
  if (sitting.length === 0) return [start]
  return sitting.flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    return [{ ...start, number: first.personNumber, name: first.personName, current: postsOf(own) }]
  })
}

/** Lists of many villages at once by a form. */
export const sheets: Part = {
  sheetRows: async ({ input, tx, actor, app }) => {
    const places = [...(await placesOf(tx, actor, input.roundId)).values()]
    const officials = await villageOfficials(tx, actor.areaCode, app.clock.today())
    const team = Map.groupBy(officials, ({ personId }) => personId)
    const numbers = await numbersOf(tx, places)
    return places.flatMap((place) => rowsFor(place, numbers, team))
  },

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, tx, actor, audit } = ask
    const { filled, rows } = await judged(ask)
    const wanted = new Set(rowsToTake(ask, filled, input.seen))
    const taken = rows.filter(({ draft }) => wanted.has(draft))
    const byPlace = [...Map.groupBy(taken, ({ place }) => place)]
    const seen = byPlace.map(([{ areaCode, motion }]) => ({ areaCode, version: motion?.version ?? 0 }))
    const villages = await seenVillages(ask, input.roundId, seen)
    const lists = villages.flatMap((village, at) => {
      const own = byPlace[at]
      return own === undefined ? [] : [{ village, nominees: listAfter(...own) }]
    })
    const { voided, events } = await writeLists(ask, input.roundId, lists)
    const file = filled.fileName
    await recordEvents(
      tx,
      actor,
      'motion.list_imported',
      events.map(({ subject, params }) => ({ subject, params: { ...params, file } })),
    )
    const added = taken.filter(({ existing }) => existing === undefined).length
    const changed = taken.length - added
    const subject = { type: 'motions', id: input.roundId, name: file, areaCode: actor.areaCode }
    await audit('motion.sheet_taken', subject, { file, added, changed, voided })
    return { added, changed }
  },
}
