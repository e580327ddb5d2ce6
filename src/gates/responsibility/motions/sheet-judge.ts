import { inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { people } from '#registry/people/tables.ts'
import { compare, type Draft, type Filled, faultIn, textOf, textsOf } from '#registry/public.ts'
import { type Motion, type Nominee, nomineesOf, villagesOf } from './held.ts'
import type { NomineePost } from './states.ts'
import { motions } from './tables.ts'
import { motionRowFaults, motionRowNotes } from './text.ts'

/** A village of the round within the actor's area, with its list as it is. */
export type Place = {
  readonly areaCode: string
  readonly name: string
  readonly township: string
  readonly motion: Motion | null
  readonly signedBy: string | null
  readonly nominees: readonly Nominee[]
}

/** A row that names a nomination: what the form wants of it, and the nominee of the list that it is, if any. */
export type Row = {
  readonly draft: Draft
  readonly place: Place
  readonly post: NomineePost
  readonly personId: string | null
  readonly name: string
  readonly existing: Nominee | undefined
  readonly removes: boolean
}

type Known = { readonly id: string; readonly name: string }
type Persons = ReadonlyMap<string, Known>
type Fault = (typeof motionRowFaults)['keys'][number]

const mostNominees = 40

/** The villages of a round that the actor sees, by code, with their lists. */
export async function placesOf(tx: Tx, actor: Actor, roundId: string): Promise<ReadonlyMap<string, Place>> {
  type Found = {
    areaCode: string
    name: string
    township: string
    id: string | null
    signedBy: string | null
  }
  const found = await tx.execute<Found>(sql`
    select v.area_code as "areaCode", a.name, coalesce(t.name, '') as township, m.id,
      (select i.name from motion_signatures x join motion_signings i on i.id = x.signing_id
        where x.motion_id = m.id and x.voided_at is null limit 1) as "signedBy"
    from ${villagesOf(roundId)} join areas a on a.code = v.area_code left join areas t on t.code = left(v.area_code, 9)
      left join motions m on m.round_id = ${roundId} and m.area_code = v.area_code
    where starts_with(v.area_code, ${actor.areaCode}) order by v.area_code`)
  const ids = found.rows.flatMap(({ id }) => id ?? [])
  const rows = ids.length === 0 ? [] : await tx.select().from(motions).where(inArray(motions.id, ids))
  const byId = new Map(rows.map((motion) => [motion.id, motion]))
  const lists = await nomineesOf(tx, ids)
  return new Map(
    found.rows.map(({ id, ...place }) => {
      const motion = byId.get(id ?? '') ?? null
      return [place.areaCode, { ...place, motion, nominees: lists.get(id ?? '') ?? [] }]
    }),
  )
}

async function personsOf(tx: Tx, drafts: readonly Draft[]): Promise<Persons> {
  const numbers = textsOf(drafts, 'number')
  if (numbers.length === 0) return new Map()
  const rows = await tx
    .select({ number: people.number, id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.number, numbers))
  return new Map(rows.map(({ number, ...known }) => [number, known]))
}

/** Whom a row names, after telling what is wrong with the name; undefined where it can't be known. */
function personIn(
  draft: Draft,
  filled: Filled,
  persons: Persons,
): Known | { id: null; name: string } | undefined {
  const [number, name] = [textOf(draft.given, 'number'), textOf(draft.given, 'name')]
  const fault = (column: string, code: Fault, params = {}) =>
    faultIn(motionRowFaults, draft, filled, column, code, params)
  if (number === '') {
    if (name === '') fault('name', 'name_missing')
    return name === '' ? undefined : { id: null, name }
  }
  const known = persons.get(number)
  if (known === undefined) fault('number', 'person_unknown', { code: number })
  else if (name !== '' && name !== known.name) {
    fault('name', 'name_differs', { code: number, name: known.name })
  } else return known
  return undefined
}

/** A row nominates nobody: an empty line of a village, or one of the sitting team who was not chosen. */
function isBlank({ given }: Draft): boolean {
  const isUnused = ['post', 'concurrent', 'note', 'act'].every((key) => textOf(given, key) === '')
  return isUnused && (textOf(given, 'number') !== '' || textOf(given, 'name') === '')
}

/** The nominee of a list whom a row names: by the registry's person, else by the name. */
function existingIn(
  place: Place,
  post: string,
  person: { id: string | null; name: string },
): Nominee | undefined {
  const own = place.nominees.filter((one) => one.post === post)
  const same = person.id === null ? undefined : own.find(({ personId }) => personId === person.id)
  return (
    same ??
    own.find(({ personId, name }) => name === person.name && (person.id === null || personId === null))
  )
}

function rowOf(draft: Draft, place: Place, filled: Filled, persons: Persons): Row | undefined {
  const { given } = draft
  const post = textOf(given, 'post')
  const person = personIn(draft, filled, persons)
  if (post === '' && !draft.errors.some(({ column }) => column === 'post'))
    faultIn(motionRowFaults, draft, filled, 'post', 'post_missing')
  if (person === undefined || post === '') return undefined
  const existing = existingIn(place, post, person)
  const personId = person.id ?? existing?.personId ?? null
  const removes = textOf(given, 'act') === 'remove'
  // The cells of a choice hold one of its values.
  return { draft, place, post: post as NomineePost, personId, name: person.name, existing, removes }
}

function judge(row: Row, filled: Filled): void {
  const { draft, place, post, personId, name, existing, removes } = row
  const fault = (column: string, code: Fault) => faultIn(motionRowFaults, draft, filled, column, code)
  const version = place.motion?.version ?? 0
  const current =
    existing === undefined
      ? undefined
      : {
          ...{ number: existing.personId, concurrent: existing.concurrent ? 'yes' : 'no' },
          ...{ note: existing.note || null, version },
        }
  const concurrent = textOf(draft.given, 'concurrent') || (existing === undefined ? 'no' : null)
  compare(draft, { number: personId, concurrent, note: textOf(draft.given, 'note') || null }, current)
  draft.stored = { ...draft.stored, '~version': version, '~post': post, '~name': name }
  if (removes && existing === undefined) fault('act', 'not_on_list')
  if (removes) {
    draft.outcome = 'changed'
    draft.stored = { ...draft.stored, '~changes': 'act' }
  } else if (draft.stored.concurrent === 'yes' && post !== 'party_secretary') {
    fault('concurrent', 'concurrent_needs_secretary')
  }
}

function findTwice(rows: readonly Row[], filled: Filled): void {
  const first = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.place.areaCode} ${row.post} ${row.name}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    else if (row.personId === null || earlier.personId === null || row.personId === earlier.personId) {
      const { line } = earlier.draft
      faultIn(motionRowFaults, row.draft, filled, 'name', 'twice', { line })
    }
  }
}

const writes = ({ draft }: Row) => draft.outcome === 'new' || draft.outcome === 'changed'

/** What a village's rows together do: too many nominees, a study or a signature that ends. */
function judgePlace(place: Place, rows: readonly Row[], filled: Filled): void {
  const changing = rows.filter(writes)
  const added = changing.filter(({ existing }) => existing === undefined)
  const n = place.nominees.length + added.length - changing.filter(({ removes }) => removes).length
  const last = added.at(-1)
  if (n > mostNominees && last !== undefined)
    faultIn(motionRowFaults, last.draft, filled, 'code', 'too_many', { n })
  const state = place.motion?.state
  if (state !== 'studied' && state !== 'signed') return
  const note = sayBoth(motionRowNotes, state, { area: place.name, name: place.signedBy ?? '' })
  for (const { draft } of changing) draft.notes.push(note)
}

/** Judges every row of a form of nominees against the lists as they are; the rows that name a nomination. */
export async function judgeNominees(
  tx: Tx,
  places: ReadonlyMap<string, Place>,
  filled: Filled,
): Promise<readonly Row[]> {
  const persons = await personsOf(tx, filled.drafts)
  const rows: Row[] = []
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'code')
    const place = places.get(code)
    if (place === undefined) {
      if (code !== '') faultIn(motionRowFaults, draft, filled, 'code', 'area_unknown', { code })
    } else if (isBlank(draft) && draft.errors.length === 0) draft.outcome = 'same'
    else {
      const row = rowOf(draft, place, filled, persons)
      if (row !== undefined) rows.push(row)
    }
  }
  for (const row of rows) judge(row, filled)
  findTwice(rows, filled)
  for (const [place, own] of Map.groupBy(rows, (row) => row.place)) judgePlace(place, own, filled)
  return rows
}
