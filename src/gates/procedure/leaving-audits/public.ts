import { eq, sql } from 'drizzle-orm'
import { type Said, sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { ruleValuesFor } from '#registry/public.ts'
import { type Citation, citationFor } from '#rules/citations.ts'
import type { RuleValues } from '#rules/settings.ts'
import { bodies } from '../rounds/tables.ts'
import { leavingAudits } from './tables.ts'
import { auditsText, conditionText } from './text.ts'

/** The step of the plan that stands for the audit. */
export const auditStep = 'audit'

const countyLength = 6

/** Where and on which day results of audits were published in a stretch of days, one for each audit. */
export async function auditsPublished(tx: Tx, roundId: string, from: string, to: string) {
  const found = await tx.execute<{ areaCode: string; day: string }>(sql`
    select area_code as "areaCode", published_on::text as day from leaving_audits
    where round_id = ${roundId} and published_on between ${from} and ${to}`)
  return found.rows
}

/** A task that is to be signed off, perhaps as done on a day. */
export type StepTask = {
  readonly id: string
  readonly stepId: string | null
  readonly bodyId: string | null
  readonly doneOn?: string | undefined
}

/** The record on which the sign-off of a task rests, and while it is not ready, why the sign-off waits. */
export type StepCondition = {
  readonly name: Said
  readonly link: string
  readonly blocked: { readonly text: Said; readonly citation: Citation | null } | null
}

type Found = {
  readonly body: typeof bodies.$inferSelect
  readonly audit: typeof leavingAudits.$inferSelect | null
}

function whyBlocked({ audit }: Found, doneOn: string | undefined): Said | null {
  if (audit === null) return sayBoth(conditionText, 'none')
  if (audit.state === 'waived') return null
  if (audit.publishedOn === null) {
    const state = sayBoth(auditsText, `state.${audit.state}`)
    return sayBoth(conditionText, 'unpublished', { state: state.zh, stateEn: state.en })
  }
  if (doneOn === undefined || doneOn >= audit.publishedOn) return null
  return sayBoth(conditionText, 'later', { published: audit.publishedOn })
}

function conditionOf(found: Found, doneOn: string | undefined, values: RuleValues): StepCondition | null {
  const { body, audit } = found
  const community = body.kind === 'community_committee'
  if (audit === null && community && !values.communityLeavingAudit) return null
  const text = whyBlocked(found, doneOn)
  const citation = community ? null : citationFor('SJ-01', body.electionDay)
  return {
    name: sayBoth(auditsText, 'stepName'),
    link:
      audit === null
        ? `/procedure/leaving-audits/list?area=${body.areaCode}`
        : `/procedure/leaving-audits/${audit.id}`,
    blocked: text === null ? null : { text, citation },
  }
}

/**
 * Of tasks of the plan's audit step: the village's audit, whose result is published before the step is signed off
 * (SJ-01). Tasks of other steps have none. To be asked with the rights of who signs off.
 */
export async function auditConditions(
  tx: Tx,
  tasks: readonly StepTask[],
): Promise<ReadonlyMap<string, StepCondition>> {
  const own = tasks.filter(({ stepId, bodyId }) => stepId === auditStep && bodyId !== null)
  if (own.length === 0) return new Map()
  const ids = JSON.stringify(own.map(({ bodyId }) => bodyId))
  const rows = await tx
    .select({ body: bodies, audit: leavingAudits })
    .from(bodies)
    .leftJoin(leavingAudits, eq(leavingAudits.bodyId, bodies.id))
    .where(sql`${bodies.id} in (select one::char(26) from jsonb_array_elements_text(${ids}::jsonb) as one)`)
  const found = new Map(rows.map((row) => [row.body.id, row]))
  // Of one round and county: the first body's settings are those of all.
  const first = rows[0]?.body
  if (first === undefined) return new Map()
  const { values } = await ruleValuesFor(tx, first.areaCode.slice(0, countyLength), first.electionDay)
  return new Map(
    own.flatMap(({ id, bodyId, doneOn }) => {
      const row = found.get(bodyId ?? '')
      const condition = row === undefined ? null : conditionOf(row, doneOn, values)
      return condition === null ? [] : [[id, condition] as const]
    }),
  )
}
