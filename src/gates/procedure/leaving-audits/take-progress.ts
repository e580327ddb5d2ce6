import { sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { officialClasses } from '#registry/posts/contract.ts'
import { type Draft, textOf } from '#registry/public.ts'
import { stateOf } from './facts.ts'
import { subjectOf } from './held.ts'
import { insertAudits, linesOf, type NewAudit } from './plan.ts'
import { factsIn, type Place } from './sheet-progress.ts'
import { auditsText } from './text.ts'

type Row = { readonly draft: Draft; readonly place: Place }

function newAudit({ draft, place }: Row): NewAudit {
  const { stored } = draft
  const text = (key: string) => textOf(stored, key)
  return {
    ...{ bodyId: place.bodyId, areaCode: place.areaCode, village: place.village },
    leadOrganisationId: text('lead'),
    teamLeader: text('teamLeader'),
    teamMembers: linesOf(text('teamMembers')),
    ...{ periodFrom: text('periodFrom'), periodTo: text('periodTo') },
    plannedStartOn: text('plannedStartOn') || null,
    plannedEndOn: text('plannedEndOn') || null,
  }
}

const shape = sql`id char(26), version int, state text, lead text, team_leader text, team_members text[], period_from date,
  period_to date, planned_start_on date, planned_end_on date, noticed_on date, started_on date, reported_on date,
  replied_on date, reply text, concluded_on date, report_number text, summary text, published_on date,
  published_place text, subjects jsonb`

function recordOfRow({ draft, place }: Row, id: string, version: number) {
  const { stored } = draft
  const day = (key: string) => textOf(stored, key) || null
  const facts = factsIn(draft, place)
  return {
    ...{ id, version, state: stateOf(facts), subjects: facts.subjects },
    lead: textOf(stored, 'lead'),
    team_leader: textOf(stored, 'teamLeader'),
    team_members: linesOf(textOf(stored, 'teamMembers')),
    ...{ period_from: day('periodFrom'), period_to: day('periodTo') },
    ...{ planned_start_on: day('plannedStartOn'), planned_end_on: day('plannedEndOn') },
    ...{ noticed_on: facts.noticedOn, started_on: facts.startedOn, reported_on: facts.reportedOn },
    ...{ replied_on: day('repliedOn'), reply: textOf(stored, 'reply') },
    ...{ concluded_on: facts.concludedOn, report_number: textOf(stored, 'reportNumber') },
    ...{ summary: textOf(stored, 'summary'), published_on: facts.publishedOn },
    published_place: textOf(stored, 'publishedPlace'),
  }
}

/** Writes the rows of a judged form of progress: new audits first, then what is recorded of all of them. */
export async function takeProgress(
  tx: Tx,
  actor: Actor,
  input: { readonly roundId: string; readonly file: string; readonly today: string },
  rows: readonly Row[],
): Promise<void> {
  const fresh = rows.filter(({ place }) => place.audit === null)
  const by = { accountId: actor.accountId, area: actor.areaCode, today: input.today }
  const made =
    fresh.length === 0 ? [] : await insertAudits(tx, by, input.roundId, fresh.map(newAudit), officialClasses)
  const ids = new Map(made.map((one) => [one.areaCode, one.id]))
  const known = rows.map((row) => {
    const id = row.place.audit?.id ?? ids.get(row.place.areaCode) ?? ''
    return { ...row, id, record: recordOfRow(row, id, row.place.audit?.version ?? 1) }
  })
  const json = JSON.stringify(known.map(({ record }) => record))
  await tx.execute(sql`
    update leaving_audits l set state = s.state, lead_organisation_id = s.lead, team_leader = s.team_leader,
      team_members = s.team_members, period_from = s.period_from, period_to = s.period_to,
      planned_start_on = s.planned_start_on, planned_end_on = s.planned_end_on, noticed_on = s.noticed_on,
      started_on = s.started_on, reported_on = s.reported_on, concluded_on = s.concluded_on,
      report_number = s.report_number, summary = s.summary, published_on = s.published_on,
      published_place = s.published_place, subjects = s.subjects, version = l.version + 1,
      updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${json}::jsonb) as s(${shape}) where l.id = s.id and l.version = s.version`)
  await tx.execute(sql`
    update leaving_audit_officials o set replied_on = s.replied_on, reply = s.reply
    from jsonb_to_recordset(${json}::jsonb) as s(${shape})
    where o.audit_id = s.id and o.replied_on is null and s.replied_on is not null`)
  await recordEvents(
    tx,
    actor,
    'leaving_audit.entered',
    known.map(({ id, place, record }) => {
      const { areaCode, village } = place
      const state = sayBoth(auditsText, `state.${record.state}`)
      const params = { file: input.file, village, state: state.zh, stateEn: state.en }
      return { subject: subjectOf({ id, areaCode, village }), params }
    }),
  )
}
