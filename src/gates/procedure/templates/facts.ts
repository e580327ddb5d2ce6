import { and, asc, eq, sql } from 'drizzle-orm'
import { groupLines } from '#gates/responsibility/public.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { type Area, areaOf } from '#registry/public.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { planSteps, plans } from '../plan/tables.ts'
import { bodies, rounds } from '../rounds/tables.ts'
import { documentTemplates, type TemplateKey } from './contract.ts'
import { constituencyRows, quotaFacts, unitFacts } from './facts-quota.ts'
import { spanText } from './wording.ts'

type Facts = Readonly<Record<string, unknown>>

/** Where facts are gathered: the round, the area that the document is about, and the body if one is named. */
export type Place = {
  readonly tx: Tx
  readonly roundId: string
  readonly area: Area
  /** The area above. */
  readonly above: Area | null
  readonly bodyId: string | undefined
  readonly today: string
}

type Organ = { readonly name: string; readonly shortName: string }

/** The organ of a kind (党委, 人大) of an area; undefined where the county's list has none. */
async function organOf(
  { tx }: Place,
  areaCode: string | undefined,
  kind: string,
): Promise<Organ | undefined> {
  if (areaCode === undefined) return undefined
  const [found] = await tx
    .select({ name: organisations.name, shortName: organisations.shortName })
    .from(organisations)
    .where(and(eq(organisations.areaCode, areaCode), eq(organisations.kind, kind)))
    .orderBy(asc(organisations.code))
    .limit(1)
  return found
}

/** The round's body of a kind in the area, or the one that was named. */
async function bodyOf({ tx, roundId, area, bodyId }: Place, kind: BodyKind) {
  const [found] = await tx
    .select()
    .from(bodies)
    .where(
      bodyId === undefined
        ? and(eq(bodies.roundId, roundId), eq(bodies.kind, kind), eq(bodies.areaCode, area.code))
        : eq(bodies.id, bodyId),
    )
    .limit(1)
  return found
}

/** The first body of a kind in the area and below it. */
async function firstBodyBelow({ tx, roundId, area }: Place, kind: BodyKind) {
  const [found] = await tx
    .select()
    .from(bodies)
    .where(
      and(
        eq(bodies.roundId, roundId),
        eq(bodies.kind, kind),
        sql`${bodies.areaCode} >= ${area.code} and ${bodies.areaCode} < ${area.code} || 'x'`,
      ),
    )
    .orderBy(asc(bodies.areaCode))
    .limit(1)
  return found
}

/** Rows of the plan in force: when, what, who. */
async function timetableOf(
  { tx }: Place,
  body: { readonly id: string; readonly planVersion: number } | undefined,
) {
  if (body === undefined) return undefined
  const steps = await tx
    .select({ step: planSteps })
    .from(planSteps)
    .innerJoin(plans, eq(plans.id, planSteps.planId))
    .where(and(eq(plans.bodyId, body.id), eq(plans.planVersion, body.planVersion)))
    .orderBy(asc(planSteps.position))
  return steps
    .map(({ step }) => [spanText(step.startOn, step.dueOn), step.name.zh, step.details.organ.zh].join('\t'))
    .join('\n')
}

/** How many villages and communities lie in the area. */
async function villagesIn({ tx, area }: Place): Promise<number> {
  const found = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from areas
    where code >= ${area.code} and code < ${area.code} || 'x' and level = 'village' and retired_on is null`)
  return found.rows[0]?.n ?? 0
}

async function issuedBy(place: Place, kind: '党委' | '人大'): Promise<Facts> {
  return { issuer: (await organOf(place, place.area.code, kind))?.name }
}

/** A request goes from the area's Party committee to the one above. */
async function upward(place: Place): Promise<Facts> {
  const above = await organOf(place, place.above?.code, '党委')
  return { ...(await issuedBy(place, '党委')), addressees: above?.shortName }
}

/** A reply goes from the Party committee above to that of the area. */
async function downward(place: Place): Promise<Facts> {
  const own = await organOf(place, place.area.code, '党委')
  const above = await organOf(place, place.above?.code, '党委')
  return { issuer: above?.name, addressees: own?.shortName }
}

async function townshipCongress(place: Place): Promise<Facts> {
  const body = await bodyOf(place, 'party_congress_township')
  return { area: place.area.name, place: place.area.name, opensOn: body?.electionDay, days: 1 }
}

async function results(place: Place): Promise<Facts> {
  const village = place.area.level === 'village'
  const body = await bodyOf(place, village ? 'village_party' : 'party_congress_township')
  const own = await organOf(place, place.area.code, village ? '村级党组织' : '党委')
  return { body: village ? own?.name : `中国共产党${place.area.name}委员会`, heldOn: body?.electionDay }
}

/** The usual wording speaks of a county (县委, 全县): a city or an autonomous prefecture says its own word. */
function ownWords(templateKey: TemplateKey, { level, name }: Area): Facts {
  if (level !== 'prefecture') return {}
  const standards = Object.entries(documentTemplates[templateKey].standards)
  return Object.fromEntries(standards.map(([field, text]) => [field, text.replaceAll('县', name.slice(-1))]))
}

async function localCongress(templateKey: TemplateKey, place: Place): Promise<Facts> {
  const city = place.area.level === 'prefecture'
  const body = await bodyOf(place, city ? 'party_congress_prefecture' : 'party_congress_county')
  return {
    ...ownWords(templateKey, place.area),
    ...(await issuedBy(place, '党委')),
    county: place.area.name,
    opensOn: body?.electionDay,
    timetable: await timetableOf(place, body),
    ...(body === undefined ? {} : await unitFacts(place.tx, body.id)),
  }
}

async function election(place: Place): Promise<Facts> {
  const county = place.area.level === 'county'
  const body = await bodyOf(place, county ? 'congress_county' : 'congress_township')
  return {
    issuer: `${place.area.name}选举委员会`,
    area: place.area.name,
    electionDay: body?.electionDay,
    timetable: await timetableOf(place, body),
  }
}

async function constituencyNotice(place: Place): Promise<Facts> {
  const body = await bodyOf(place, place.area.level === 'county' ? 'congress_county' : 'congress_township')
  const rows = body === undefined ? undefined : await constituencyRows(place.tx, body.id)
  return { ...(await election(place)), rows }
}

async function measures(place: Place): Promise<Facts> {
  const { level } = place.area
  const of = level === 'prefecture' || level === 'county' ? level : 'township'
  const body = await bodyOf(place, `party_congress_${of}`)
  return {
    ...(await issuedBy(place, '党委')),
    level: of,
    area: place.area.name,
    heldOn: body?.electionDay,
  }
}

async function villages(place: Place): Promise<Facts> {
  const committee = await firstBodyBelow(place, 'village_committee')
  return {
    ...(await issuedBy(place, '党委')),
    area: place.area.name,
    villages: await villagesIn(place),
    partyDay: (await firstBodyBelow(place, 'village_party'))?.electionDay,
    committeeDay: committee?.electionDay,
    timetable: await timetableOf(place, committee),
  }
}

async function quota(place: Place): Promise<Facts> {
  return { ...(await issuedBy(place, '人大')), county: place.area.name, ...(await quotaFacts(place)) }
}

async function leaders({ tx, roundId, area, today }: Place): Promise<string | undefined> {
  return groupLines(tx, { roundId, areaCode: area.code, on: today })
}

const sources: Readonly<Record<TemplateKey, (place: Place) => Promise<Facts>>> = {
  request: upward,
  reply: downward,
  request_township_congress: async (place) => ({
    ...(await upward(place)),
    ...(await townshipCongress(place)),
  }),
  reply_township_congress: async (place) => ({
    ...(await downward(place)),
    ...(await townshipCongress(place)),
  }),
  request_delegate_quota: async (place) => ({
    ...(await upward(place)),
    ...(await townshipCongress(place)),
  }),
  reply_delegate_quota: async (place) => ({ ...(await downward(place)), ...(await townshipCongress(place)) }),
  request_results: async (place) => ({ ...(await upward(place)), ...(await results(place)) }),
  reply_results: async (place) => ({ ...(await downward(place)), ...(await results(place)) }),
  decision_delegate_quota: quota,
  filing_delegate_quota: quota,
  scheme_congress_election: async (place) => ({
    ...(await election(place)),
    bodies: place.area.level === 'county' ? '县乡两级人民代表大会' : '人民代表大会',
    organisation: await leaders(place),
  }),
  resolution_party_congress: (place) => localCongress('resolution_party_congress', place),
  scheme_party_congress: async (place) => ({
    ...(await localCongress('scheme_party_congress', place)),
    leaders: await leaders(place),
  }),
  notice_party_delegates: (place) => localCongress('notice_party_delegates', place),
  measures_party_election: measures,
  announcement_constituencies: constituencyNotice,
  announcement_voters: election,
  announcement_initial_candidates: election,
  announcement_final_candidates: election,
  scheme_village: villages,
  notice: (place) => issuedBy(place, '党委'),
}

/**
 * What the records already tell of a template's facts: organs, days and timetable of the plan in force, leading group,
 * populations, besides the template's usual wording. Facts that no record holds are absent. `areaCode` is the area
 * that the document is about: a reply is issued by the Party committee above it.
 */
export async function factsFor(
  tx: Tx,
  asked: {
    readonly templateKey: TemplateKey
    readonly roundId: string
    readonly areaCode: string
    readonly bodyId?: string | undefined
    readonly today: string
  },
): Promise<Facts> {
  const { templateKey, roundId, areaCode, bodyId, today } = asked
  one(await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, roundId)))
  const area = await areaOf(tx, areaCode)
  if (area === undefined) return one([])
  const above = area.parentCode === null ? undefined : await areaOf(tx, area.parentCode)
  const place: Place = { tx, roundId, area, above: above ?? null, bodyId, today }
  const template = documentTemplates[templateKey]
  const known = Object.entries({ ...template.standards, ...(await sources[templateKey](place)) })
  const names = new Set(template.form.map(({ name }) => name))
  return Object.fromEntries(
    known.filter(([name, value]) => names.has(name) && value !== undefined && value !== ''),
  )
}
