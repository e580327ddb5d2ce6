import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { holidaysIn } from '#platform/settings/holidays.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import {
  compare,
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  textOf,
  textsOf,
  villageOfficials,
} from '#registry/public.ts'
import type { Holidays } from '#rules/dates.ts'
import { bodies } from '../rounds/tables.ts'
import { mayEdit } from './allowed.ts'
import { type AuditFacts, auditDates, factsFault } from './facts.ts'
import type { Audit } from './held.ts'
import { linesOf } from './plan.ts'
import { auditedKinds } from './queries.ts'
import { auditSubjectKeys } from './subjects.ts'
import { auditOfficials, leavingAudits, type SubjectNote } from './tables.ts'
import { auditRowFaults, auditsRefusals } from './text.ts'

type Official = Pick<typeof auditOfficials.$inferSelect, 'auditId' | 'reply' | 'repliedOn'>

/** A village or community of the round with its audit, where it has one, and those audited or to be audited. */
export type Place = {
  readonly bodyId: string
  readonly areaCode: string
  readonly village: string
  readonly township: string
  readonly community: boolean
  readonly electionDay: string
  readonly audit: Audit | null
  readonly officials: readonly Pick<Official, 'reply' | 'repliedOn'>[]
}

/** The villages and communities of a round that the actor sees, by code. */
export async function placesOf(tx: Tx, roundId: string, today: string): Promise<ReadonlyMap<string, Place>> {
  const rows = await tx
    .select({
      body: bodies,
      audit: leavingAudits,
      village: areas.name,
      township: sql<string>`coalesce((select w.short_name from areas w where w.code = left(${bodies.areaCode}, 9)), '')`,
    })
    .from(bodies)
    .leftJoin(leavingAudits, eq(leavingAudits.bodyId, bodies.id))
    .leftJoin(areas, eq(areas.code, bodies.areaCode))
    .where(and(eq(bodies.roundId, roundId), inArray(bodies.kind, [...auditedKinds])))
    .orderBy(bodies.areaCode)
  const held = await tx
    .select({
      auditId: auditOfficials.auditId,
      reply: auditOfficials.reply,
      repliedOn: auditOfficials.repliedOn,
    })
    .from(auditOfficials)
    .innerJoin(leavingAudits, eq(leavingAudits.id, auditOfficials.auditId))
    .where(eq(leavingAudits.roundId, roundId))
  const byAudit = Map.groupBy(held, (one) => one.auditId)
  const present = Map.groupBy(await villageOfficials(tx, '', today), (one) => one.areaCode)
  return new Map(
    rows.map(({ body, audit, village, township }) => {
      const coming = (present.get(body.areaCode) ?? []).map(() => ({ reply: '', repliedOn: null }))
      const { id: bodyId, areaCode, kind, electionDay } = body
      const community = kind === 'community_committee'
      const officials = audit === null ? coming : (byAudit.get(audit.id) ?? [])
      const names = { village: village ?? areaCode, township }
      return [areaCode, { bodyId, areaCode, ...names, community, electionDay, audit, officials }]
    }),
  )
}

/** What is recorded of an audit, as a row of the form. */
export function flat({ audit, officials }: Place): RowValues | null {
  if (audit === null) return null
  const replied = officials.length > 0 && officials.every(({ repliedOn }) => repliedOn !== null)
  const replies = new Set(officials.map(({ reply }) => reply))
  const days = officials.map(({ repliedOn }) => repliedOn ?? '')
  return {
    lead: audit.leadOrganisationId,
    teamLeader: audit.teamLeader || null,
    teamMembers: audit.teamMembers.join('、') || null,
    periodFrom: audit.periodFrom,
    periodTo: audit.periodTo,
    plannedStartOn: audit.plannedStartOn,
    plannedEndOn: audit.plannedEndOn,
    ...Object.fromEntries(auditDates.map((key) => [key, audit[key]])),
    ...Object.fromEntries(auditSubjectKeys.map((key) => [key, audit.subjects[key]?.conclusion || null])),
    repliedOn: replied ? (days.sort().at(-1) ?? null) : null,
    reply: replied && replies.size === 1 ? ([...replies][0] ?? null) : null,
    reportNumber: audit.reportNumber || null,
    summary: audit.summary || null,
    publishedPlace: audit.publishedPlace || null,
  }
}

const plain = [
  ...['teamLeader', 'periodFrom', 'periodTo', 'plannedStartOn', 'plannedEndOn', ...auditDates],
  ...[...auditSubjectKeys, 'repliedOn', 'reply', 'reportNumber', 'summary', 'publishedPlace'],
]

type Leads = (name: string, areaCode: string) => string | null

/** Finds organisations by full or short name; of several the one nearest to the village. */
async function leadsOf(tx: Tx, drafts: readonly Draft[]): Promise<Leads> {
  const names = textsOf(drafts, 'lead')
  if (names.length === 0) return () => null
  const rows = await tx
    .select()
    .from(organisations)
    .where(or(inArray(organisations.name, names), inArray(organisations.shortName, names)))
    .orderBy(sql`length(${organisations.areaCode}) desc`, organisations.id)
  return (name, areaCode) => {
    const found = rows.filter((row) => row.name === name || row.shortName === name)
    return (found.find((row) => areaCode.startsWith(row.areaCode)) ?? found.at(-1))?.id ?? null
  }
}

function text(values: RowValues, key: string): string | null {
  return textOf(values, key) || null
}

/** The audit's facts as the row would leave them. */
export function factsIn({ stored }: Pick<Draft, 'stored'>, place: Place): AuditFacts {
  const replied = text(stored, 'repliedOn')
  const subjects = Object.fromEntries(
    auditSubjectKeys.flatMap((key): [string, SubjectNote][] => {
      const conclusion = textOf(stored, key)
      const before = place.audit?.subjects[key]
      return conclusion === '' && before === undefined ? [] : [[key, { ...before, conclusion }]]
    }),
  )
  return {
    noticedOn: text(stored, 'noticedOn'),
    startedOn: text(stored, 'startedOn'),
    reportedOn: text(stored, 'reportedOn'),
    concludedOn: text(stored, 'concludedOn'),
    publishedOn: text(stored, 'publishedOn'),
    subjects,
    officials: place.officials.map(({ repliedOn }) => ({ repliedOn: repliedOn ?? replied })),
  }
}

type Scope = {
  readonly filled: Filled
  readonly actor: Actor
  readonly today: string
  readonly holidays: Holidays
}

function checkNew(draft: Draft, { filled }: Scope): void {
  if (textOf(draft.stored, 'lead') === '') faultIn(auditRowFaults, draft, filled, 'lead', 'lead_needed')
  for (const key of ['periodFrom', 'periodTo']) {
    if (textOf(draft.stored, key) === '') faultIn(auditRowFaults, draft, filled, key, 'period_needed')
  }
}

function checkFacts(draft: Draft, place: Place, scope: Scope): void {
  const { filled, today, holidays } = scope
  const { electionDay, community } = place
  const { stored } = draft
  const [from, to] = [textOf(stored, 'periodFrom'), textOf(stored, 'periodTo')]
  if (from !== '' && to !== '' && to < from)
    faultIn(auditRowFaults, draft, filled, 'periodTo', 'period_wrong')
  if (textOf(stored, 'publishedOn') !== '' && textOf(stored, 'publishedPlace') === '')
    faultIn(auditRowFaults, draft, filled, 'publishedPlace', 'place_needed')
  const fault = factsFault(factsIn(draft, place), { electionDay, community, today, holidays })
  if (fault === null) return
  const { zh, en } = sayBoth(auditsRefusals, fault.code, fault.params)
  faultIn(auditRowFaults, draft, filled, fault.on, 'rule', { problem: { zh, en } })
}

function judge(draft: Draft, place: Place, leads: Leads, scope: Scope): void {
  const { filled, actor } = scope
  const { given } = draft
  const { audit } = place
  const leadName = textOf(given, 'lead')
  const lead = leadName === '' ? null : leads(leadName, place.areaCode)
  if (leadName !== '' && lead === null)
    faultIn(auditRowFaults, draft, filled, 'lead', 'lead_unknown', { name: leadName })
  const owner = { areaCode: place.areaCode, leadOrganisationId: audit?.leadOrganisationId ?? lead ?? '' }
  if (!mayEdit(actor, owner)) faultIn(auditRowFaults, draft, filled, 'code', 'not_yours')
  const members = linesOf(textOf(given, 'teamMembers')).join('、')
  const wanted: RowValues = {
    ...Object.fromEntries(plain.map((key) => [key, text(given, key)])),
    lead,
    teamMembers: members === '' ? null : members,
  }
  const current = flat(place)
  compare(
    draft,
    wanted,
    current === null || audit === null ? undefined : { ...current, version: audit.version },
  )
  Object.assign(draft.stored, { '~body': place.bodyId, '~code': place.areaCode })
  if (audit === null) checkNew(draft, scope)
  if (draft.outcome === 'changed') {
    if (audit?.state === 'published') faultIn(auditRowFaults, draft, filled, 'code', 'settled')
    if (audit?.state === 'waived') faultIn(auditRowFaults, draft, filled, 'code', 'waived')
  }
  checkFacts(draft, place, scope)
}

/** Judges every row of a form of progress against what is recorded and what the rules allow. */
export async function judgeProgress(
  tx: Tx,
  actor: Actor,
  filled: Filled,
  roundId: string,
  today: string,
): Promise<ReadonlyMap<string, Place>> {
  const places = await placesOf(tx, roundId, today)
  const leads = await leadsOf(tx, filled.drafts)
  const holidays = await holidaysIn(tx)
  findTwice(filled.drafts, filled, 'code', (given) => textOf(given, 'code'))
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'code')
    const place = places.get(code)
    if (place !== undefined) judge(draft, place, leads, { filled, actor, today, holidays })
    else if (code !== '') faultIn(auditRowFaults, draft, filled, 'code', 'area_unknown', { code })
  }
  return places
}
