import { sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import {
  areasBelow,
  compare,
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  textOf,
  textsOf,
} from '#registry/public.ts'
import type { MediaForm } from './shapes.ts'
import { mediaRowFaults } from './text.ts'

/** For whom and when a form is judged. */
export type Scope = {
  readonly tx: Tx
  readonly actor: Actor
  readonly roundId: string
  readonly today: string
  readonly filled: Filled
}

type Fault = (typeof mediaRowFaults)['keys'][number]

function faults({ filled }: Scope, draft: Draft) {
  return (column: string, code: Fault, params = {}) =>
    faultIn(mediaRowFaults, draft, filled, column, code, params)
}

/** A row that asks for nothing: its first own cell is blank. */
function leaveOut(draft: Draft): void {
  draft.outcome = 'same'
  draft.stored = {}
}

type Known = RowValues & { readonly version: number; readonly id: string }

function judgeAgainst(
  scope: Scope,
  draft: Draft,
  keys: readonly string[],
  current: Known | undefined,
  subject: RowValues,
): void {
  const wanted = Object.fromEntries(keys.map((key) => [key, draft.given[key] ?? null]))
  compare(draft, wanted, current)
  draft.stored = { ...draft.stored, ...subject, '~id': current?.id ?? null }
  const fault = faults(scope, draft)
  for (const key of keys) {
    if (key !== 'audience' && textOf(draft.stored, key) === '') fault(key, 'needed')
  }
  const { fromOn, toOn } = { fromOn: textOf(draft.stored, 'fromOn'), toOn: textOf(draft.stored, 'toOn') }
  if (fromOn !== '' && toOn !== '' && toOn < fromOn) fault('toOn', 'days_reversed')
  for (const key of ['issuedOn', 'enabledOn']) {
    if (textOf(draft.stored, key) > scope.today) fault(key, 'future_day', { today: scope.today })
  }
}

const placementKey = (values: RowValues) =>
  ['code', 'channel', 'title', 'place'].map((key) => textOf(values, key)).join('\n')

async function judgePlacements(scope: Scope): Promise<void> {
  const { tx, actor, roundId, filled } = scope
  const areas = new Set((await areasBelow(tx, actor.areaCode)).map(({ code }) => code))
  const found = await tx.execute<Known>(sql`
    select id, version, area_code as code, channel, title, place, from_on::text as "fromOn", to_on::text as "toOn",
      quantity, audience, organisation_id as unit from placements where round_id = ${roundId} and withdrawn_on is null`)
  const own = actor.role === 'department' ? actor.organisationId : null
  const known = new Map(found.rows.map((row) => [placementKey(row), row]))
  const asked = filled.drafts.filter((draft) => textOf(draft.given, 'channel') !== '')
  findTwice(asked, filled, 'title', placementKey)
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'code')
    if (textOf(draft.given, 'channel') === '') {
      if (draft.errors.length === 0) leaveOut(draft)
      continue
    }
    if (code !== '' && !areas.has(code)) faults(scope, draft)('code', 'unknown_area', { code })
    const keys = ['channel', 'title', 'place', 'fromOn', 'toOn', 'quantity', 'audience']
    const current = known.get(placementKey(draft.given))
    judgeAgainst(scope, draft, keys, current, { code })
    if (own !== null && current !== undefined && current.unit !== own)
      faults(scope, draft)('title', 'not_own')
  }
}

const issueKey = (values: RowValues) =>
  ['unitCode', 'kind', 'title', 'issuedOn', 'receiver'].map((key) => textOf(values, key)).join('\n')

async function judgeIssues(scope: Scope): Promise<void> {
  const { tx, actor, roundId, filled } = scope
  const codes = JSON.stringify(textsOf(filled.drafts, 'unitCode'))
  const units = await tx.execute<{ code: string; id: string; area: string }>(sql`
    select code, id, area_code as area from organisations
    where code in (select jsonb_array_elements_text(${codes}::jsonb))`)
  const unitOf = new Map(
    units.rows.filter(({ area }) => area.startsWith(actor.areaCode)).map((unit) => [unit.code, unit]),
  )
  const found = await tx.execute<Known>(sql`
    select i.id, i.version, o.code as "unitCode", i.kind, i.title, i.issued_on::text as "issuedOn", i.receiver, i.quantity
    from print_issues i join organisations o on o.id = i.organisation_id
    where i.round_id = ${roundId} and i.voided_on is null`)
  const known = new Map(found.rows.map((row) => [issueKey(row), row]))
  const asked = filled.drafts.filter((draft) => textOf(draft.given, 'kind') !== '')
  findTwice(asked, filled, 'title', issueKey)
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'unitCode')
    if (textOf(draft.given, 'kind') === '') {
      if (draft.errors.length === 0) leaveOut(draft)
      continue
    }
    const unit = unitOf.get(code)
    if (unit === undefined && code !== '') faults(scope, draft)('unitCode', 'unknown_unit', { code })
    const keys = ['kind', 'title', 'quantity', 'issuedOn', 'receiver']
    const subject = { '~unit': unit?.id ?? null, '~area': unit?.area ?? null }
    judgeAgainst(scope, draft, keys, known.get(issueKey(draft.given)), subject)
  }
}

async function judgeTones(scope: Scope): Promise<void> {
  const { tx, actor, roundId, filled } = scope
  const numbers = JSON.stringify(textsOf(filled.drafts, 'number'))
  const found = await tx.execute<{
    number: string
    personId: string
    unit: string | null
    area: string
    enabledOn: string | null
    id: string | null
    version: number | null
  }>(sql`
    select n.number, n.id as "personId", m.organisation_id as unit, coalesce(m.area_code, n.area_code) as area,
      t.enabled_on::text as "enabledOn", t.id, t.version
    from people n left join lateral (
        select p.organisation_id, o.area_code from posts p join organisations o on o.id = p.organisation_id
        where p.person_id = n.id and p.until_on is null order by length(o.area_code), p.id limit 1) m on true
      left join ring_tones t on t.person_id = n.id and t.round_id = ${roundId} and t.disabled_on is null
    where n.number in (select jsonb_array_elements_text(${numbers}::jsonb))`)
  const known = new Map(
    found.rows.filter(({ area }) => area.startsWith(actor.areaCode)).map((row) => [row.number, row]),
  )
  findTwice(filled.drafts, filled, 'number', (given) => textOf(given, 'number'))
  for (const draft of filled.drafts) {
    const number = textOf(draft.given, 'number')
    if (textOf(draft.given, 'enabledOn') === '') {
      if (draft.errors.length === 0) leaveOut(draft)
      continue
    }
    const person = known.get(number)
    if (person === undefined && number !== '') faults(scope, draft)('number', 'unknown_person', { number })
    const { id = null, version, enabledOn = null } = person ?? {}
    const current = id === null ? undefined : { id, version: version ?? 0, enabledOn }
    const subject = {
      '~person': person?.personId ?? null,
      '~unit': person?.unit ?? null,
      '~area': person?.area ?? null,
    }
    judgeAgainst(scope, draft, ['enabledOn'], current, subject)
  }
}

/** Judges every row of a form against what is recorded and what the actor's post reaches. */
export const judgeForm: Readonly<Record<MediaForm, (scope: Scope) => Promise<void>>> = {
  placements: judgePlacements,
  issues: judgeIssues,
  tones: judgeTones,
}
