import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { OfficialClass } from '#registry/posts/contract.ts'
import { areaOf, organisationNames, villageOfficials } from '#registry/public.ts'
import { isTaken } from '#registry/unique.ts'
import { roundClosed } from '../rounds/public.ts'
import type { leavingAuditsTopic } from './contract.ts'
import { auditFor, change, checkState, officialsOf, subjectOf } from './held.ts'
import { auditOfficials, leavingAudits } from './tables.ts'
import type { AuditRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof leavingAuditsTopic.contract, AuditRefusal>,
  'plan' | 'edit' | 'addOfficial' | 'removeOfficial'
>

/** A village or community of a round without an audit. */
export type Unaudited = { readonly bodyId: string; readonly areaCode: string; readonly village: string }

const townshipLength = 9

/** Villages and communities of an area whose committee is renewed in the round and that have no audit yet. */
export async function unaudited(tx: Tx, roundId: string, areaCode: string): Promise<Unaudited[]> {
  const found = await tx.execute<Unaudited>(sql`
    select b.id as "bodyId", b.area_code as "areaCode", coalesce(a.name, b.area_code) as village
    from bodies b left join areas a on a.code = b.area_code
    where b.round_id = ${roundId} and b.kind in ('village_committee', 'community_committee')
      and b.area_code >= ${areaCode} and b.area_code < ${areaCode} || 'x'
      and not exists (select from leaving_audits l where l.body_id = b.id)
    order by b.area_code`)
  return found.rows
}

/** The government of each township, by its code: who leads where no other organisation is named. */
async function governments(tx: Tx, areaCode: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: organisations.id, areaCode: organisations.areaCode })
    .from(organisations)
    .where(and(eq(organisations.kind, '政府'), sql`length(${organisations.areaCode}) = ${townshipLength}`))
    .orderBy(organisations.id)
  const own = rows.filter((row) => row.areaCode.startsWith(areaCode.slice(0, townshipLength)))
  return new Map(own.map((row) => [row.areaCode, row.id]))
}

/** What all audits that are planned together have in common. */
export type Team = {
  readonly teamLeader: string
  readonly teamMembers: readonly string[]
  readonly periodFrom: string
  readonly periodTo: string
  readonly plannedStartOn: string | null
  readonly plannedEndOn: string | null
}

/** A new audit with its lead. */
export type NewAudit = Unaudited & Team & { readonly leadOrganisationId: string }

/** Writes new audits with the members of the teams as officials; the number of officials by audit. */
export async function insertAudits(
  tx: Tx,
  by: { readonly accountId: string; readonly area: string; readonly today: string },
  roundId: string,
  wanted: readonly NewAudit[],
  classes: readonly OfficialClass[],
): Promise<{ id: string; areaCode: string; village: string; officials: number }[]> {
  const made = wanted.map((audit) => ({ ...audit, id: newId() }))
  await tx.insert(leavingAudits).values(
    made.map(({ village: _village, teamMembers, ...audit }) => ({
      ...audit,
      teamMembers: [...teamMembers],
      roundId,
      state: 'planned' as const,
      updatedBy: by.accountId,
    })),
  )
  const members = Map.groupBy(
    (await villageOfficials(tx, by.area, by.today)).filter((one) => classes.includes(one.officialClass)),
    (one) => one.areaCode,
  )
  const rows = made.flatMap(({ id, areaCode, periodFrom, periodTo }) =>
    (members.get(areaCode) ?? []).map(({ personId, title }, position) => ({
      ...{ id: newId(), auditId: id, areaCode, personId, post: title, position },
      ...{ fromOn: periodFrom, toOn: periodTo },
    })),
  )
  if (rows.length > 0) await tx.insert(auditOfficials).values(rows)
  return made.map(({ id, areaCode, village }) => ({
    ...{ id, areaCode, village },
    officials: new Set((members.get(areaCode) ?? []).map((one) => one.personId)).size,
  }))
}

/** The lines of a text, trimmed, without blank ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n、；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

type TeamInput = {
  readonly teamLeader: string
  readonly teamMembers: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly plannedStartOn?: string | undefined
  readonly plannedEndOn?: string | undefined
}

function teamOf(input: TeamInput): Team {
  return {
    ...{ teamLeader: input.teamLeader, periodFrom: input.periodFrom, periodTo: input.periodTo },
    teamMembers: linesOf(input.teamMembers),
    plannedStartOn: input.plannedStartOn ?? null,
    plannedEndOn: input.plannedEndOn ?? null,
  }
}

function wrongPeriod({ periodFrom, periodTo, plannedStartOn, plannedEndOn }: TeamInput): boolean {
  const planned = plannedStartOn !== undefined && plannedEndOn !== undefined && plannedStartOn > plannedEndOn
  return periodFrom > periodTo || planned
}

/** Planning of audits: in bulk, and what is changed of one afterwards. */
export const plan: Part = {
  plan: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const { roundId, areaCode, leadOrganisationId } = input
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (await roundClosed(tx, roundId)) refuse('round_closed')
    if (wrongPeriod(input)) refuse('period_wrong')
    const wanted = await unaudited(tx, roundId, areaCode)
    if (wanted.length === 0) refuse('none_missing')
    const named = leadOrganisationId === undefined ? null : await organisationNames(tx, [leadOrganisationId])
    if (named !== null && named.size === 0) refuse('unknown_organisation')
    const local =
      leadOrganisationId === undefined ? await governments(tx, areaCode) : new Map<string, string>()
    const leadOf = (code: string) => leadOrganisationId ?? local.get(code.slice(0, townshipLength))
    const without = new Set(
      wanted.map((one) => one.areaCode.slice(0, townshipLength)).filter((town) => leadOf(town) === undefined),
    )
    if (without.size > 0) {
      const [first = ''] = without
      refuse('no_lead', { n: without.size, name: (await areaOf(tx, first))?.name ?? first })
    }
    const team = teamOf(input)
    const made = await insertAudits(
      tx,
      { accountId: actor.accountId, area: areaCode, today: app.clock.today() },
      roundId,
      wanted.map((one) => ({ ...one, ...team, leadOrganisationId: leadOf(one.areaCode) ?? '' })),
      input.officials,
    )
    const leads = await organisationNames(
      tx,
      made.flatMap((one) => leadOf(one.areaCode) ?? []),
    )
    await recordEvents(
      tx,
      actor,
      'leaving_audit.planned',
      made.map((one) => ({
        subject: subjectOf(one),
        params: {
          village: one.village,
          lead: leads.get(leadOf(one.areaCode) ?? '')?.shortName ?? '',
          n: one.officials,
        },
      })),
    )
    const area = (await areaOf(tx, areaCode))?.name ?? areaCode
    await audit(
      'leaving_audit.planned_many',
      { type: 'leaving_audits', id: roundId, name: area, areaCode },
      { area, n: made.length },
    )
    return { created: made.length, officials: made.reduce((sum, one) => sum + one.officials, 0) }
  },

  edit: async (ask) => {
    const { input, tx, refuse } = ask
    const held = await auditFor(ask)
    if (wrongPeriod(input)) refuse('period_wrong')
    const { leadOrganisationId } = input
    if ((await organisationNames(tx, [leadOrganisationId])).size === 0) refuse('unknown_organisation')
    const team = teamOf(input)
    const version = await change(ask, held, {
      ...team,
      teamMembers: [...team.teamMembers],
      leadOrganisationId,
    })
    await ask.audit('leaving_audit.edited', subjectOf(held), { village: held.village })
    return { version }
  },

  addOfficial: async (ask) => {
    const { input, tx, refuse } = ask
    const held = await auditFor(ask)
    checkState(ask, held, ['planned', 'noticed', 'auditing'])
    const { personId, post, fromOn, toOn } = input
    if (fromOn > toOn) refuse('period_wrong')
    const [person] = await tx.select().from(people).where(eq(people.id, personId))
    if (person === undefined) return refuse('unknown_person')
    const position = (await officialsOf(tx, held.id)).length
    const { areaCode } = held
    await tx
      .insert(auditOfficials)
      .values({ id: newId(), auditId: held.id, areaCode, personId, post, fromOn, toOn, position })
      .catch((failure: unknown) =>
        isTaken(failure) ? refuse('official_twice', { person: person.name }) : Promise.reject(failure),
      )
    const told = { village: held.village, person: person.name, post }
    await ask.audit('leaving_audit.official_added', subjectOf(held), told)
    return { version: await change(ask, held) }
  },

  removeOfficial: async (ask) => {
    const { input, tx, refuse } = ask
    const held = await auditFor(ask)
    checkState(ask, held, ['planned', 'noticed', 'auditing'])
    const all = await officialsOf(tx, held.id)
    const official = one(all.filter(({ id }) => id === input.officialId))
    if (all.length === 1 && held.state !== 'planned') refuse('no_officials')
    await tx.delete(auditOfficials).where(eq(auditOfficials.id, official.id))
    const [person] = await tx.select().from(people).where(eq(people.id, official.personId))
    const told = { village: held.village, person: person?.name ?? '', reason: input.reason }
    await ask.audit('leaving_audit.official_removed', subjectOf(held), told)
    return { version: await change(ask, held) }
  },
}
