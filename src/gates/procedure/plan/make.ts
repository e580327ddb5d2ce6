import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { doneDays, type PlanTask, syncPlanTasks } from '#gates/responsibility/public.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { holidaysIn } from '#platform/settings/holidays.ts'
import type { BodyKind } from '#rules/bodies.ts'
import type { Holidays } from '#rules/dates.ts'
import { computePlan } from '#rules/plan/compute.ts'
import { sessionCounterpart, sessionProblem } from '#rules/plan/first-session.ts'
import type { Plan, PlannedStep, PlanProblem, PlanSettings } from '#rules/plan/types.ts'
import { bodies } from '../rounds/tables.ts'
import { planSettings } from './tables.ts'

/** A body whose plan is made, with the election day that it shall have. */
export type PlannableBody = {
  readonly id: string
  readonly kind: BodyKind
  readonly areaCode: string
  readonly electionDay: string
  readonly planVersion: number
}

/** Bodies that share everything a plan is computed from, and that plan. */
export type Grouped = {
  readonly bodies: PlannableBody[]
  readonly plan: Plan
  readonly done: Readonly<Record<string, string>>
}

/** The problems of groups of bodies, each once; groups differ by their finished steps and repeat the rest. */
export function problemsOf(groups: readonly Grouped[]): PlanProblem[] {
  const all = groups.flatMap(({ plan }) => plan.problems.map((one) => ({ kind: plan.body, one })))
  const seen = new Map(
    all.map(({ kind, one }) => [JSON.stringify([kind, one.step, one.code, one.text.zh]), one]),
  )
  return [...seen.values()]
}

/** Problems for which a plan is made only when the coordinator has confirmed them: steps that cannot be kept by law. */
export function blockingProblems(groups: readonly Grouped[]): PlanProblem[] {
  return problemsOf(groups).filter(({ code }) => code === 'impossible' || code === 'unlawful')
}

/** What a refusal says of problems: how many, and the first in both languages. */
export function problemWords(problems: readonly PlanProblem[]) {
  const first = problems[0]
  return { n: problems.length, text: first?.text.zh ?? '', textEn: first?.text.en ?? '' }
}

/** The county's own settings for a kind of body, empty where it has none. */
export async function settingsFor(
  tx: Tx,
  roundId: string,
  kind: BodyKind,
): Promise<{ settings: PlanSettings; version: number }> {
  const [row] = await tx
    .select({ settings: planSettings.settings, version: planSettings.version })
    .from(planSettings)
    .where(and(eq(planSettings.roundId, roundId), eq(planSettings.kind, kind)))
  return row ?? { settings: {}, version: 0 }
}

type Planned = Pick<PlannableBody, 'kind' | 'areaCode' | 'electionDay'>

/** The election days of a round's bodies by kind and area, those about to be planned with the day that they shall have. */
async function daysByPlace(
  tx: Tx,
  roundId: string,
  planned: readonly Planned[],
): Promise<ReadonlyMap<string, string>> {
  const kinds = [...new Set(planned.flatMap(({ kind }) => sessionCounterpart(kind) ?? []))]
  const stored =
    kinds.length === 0
      ? []
      : await tx
          .select({ kind: bodies.kind, areaCode: bodies.areaCode, electionDay: bodies.electionDay })
          .from(bodies)
          .where(and(eq(bodies.roundId, roundId), inArray(bodies.kind, kinds)))
  return new Map([...stored, ...planned].map((one) => [`${one.kind} ${one.areaCode}`, one.electionDay]))
}

/** A plan with what the day of another body makes unlawful in it. */
function besides(plan: Plan, counterpart: string | undefined): Plan {
  const late = counterpart === undefined ? null : sessionProblem(plan.body, plan.electionDay, counterpart)
  return late === null ? plan : { ...plan, problems: [...plan.problems, late] }
}

/** Computes the plans of bodies; bodies with equal kind, days and finished steps are computed once. */
export async function computePlans(
  tx: Tx,
  input: {
    readonly roundId: string
    readonly bodies: readonly PlannableBody[]
    readonly today: string
    readonly settings?: ReadonlyMap<BodyKind, PlanSettings>
  },
): Promise<Grouped[]> {
  const holidays: Holidays = await holidaysIn(tx)
  const done = await doneDays(
    tx,
    input.bodies.map((body) => body.id),
  )
  const days = await daysByPlace(tx, input.roundId, input.bodies)
  const settings = new Map<BodyKind, PlanSettings>(input.settings)
  const groups = new Map<string, Grouped>()
  for (const body of input.bodies) {
    if (!settings.has(body.kind)) {
      settings.set(body.kind, (await settingsFor(tx, input.roundId, body.kind)).settings)
    }
    const finished = done.get(body.id) ?? {}
    const counterpart = days.get(`${sessionCounterpart(body.kind)} ${body.areaCode}`)
    const key = JSON.stringify([body.kind, body.electionDay, counterpart, Object.entries(finished).sort()])
    const known = groups.get(key)
    if (known !== undefined) {
      known.bodies.push(body)
      continue
    }
    const plan = computePlan({
      body: body.kind,
      electionDay: body.electionDay,
      today: input.today,
      holidays,
      settings: settings.get(body.kind) ?? {},
      done: finished,
    })
    groups.set(key, { bodies: [body], plan: besides(plan, counterpart), done: finished })
  }
  return [...groups.values()]
}

function stored(step: PlannedStep) {
  const own = step.added
    ? { deliverables: step.deliverables, discipline: step.discipline, evidence: step.evidence }
    : {}
  return {
    step_id: step.id,
    position: step.order,
    name: step.name,
    start_on: step.start,
    due_on: step.due,
    limit_on: step.legalLimit,
    limit_kind: step.limitKind,
    basis: step.basis,
    status: step.status,
    days_short: step.daysShort,
    details: {
      citation: step.citation,
      confidence: step.confidence,
      explain: step.explain,
      limits: step.limits,
      marks: step.marks,
      organ: step.organ,
      daysBefore: step.daysBefore,
      added: step.added,
      ...own,
    },
  }
}

function taskOf(step: PlannedStep): PlanTask {
  return {
    stepId: step.id,
    position: step.order,
    title: step.name,
    startOn: step.start,
    dueOn: step.due,
    limitOn: step.legalLimit,
    evidenceWanted: step.evidence,
    discipline: step.discipline,
  }
}

/** Stores a new plan version for every body of the groups and brings its tasks to it; set by set, never row by row. */
async function storeGroups(
  tx: Tx,
  actor: Actor,
  round: { readonly id: string; readonly today: string; readonly now: string; readonly reason: string },
  groups: readonly Grouped[],
): Promise<void> {
  const rows = groups.flatMap((group, g) =>
    group.bodies.map((body) => ({
      ...{ g, id: newId(), body_id: body.id, area_code: body.areaCode },
      ...{ plan_version: body.planVersion + 1, election_day: group.plan.electionDay },
    })),
  )
  const plansJson = JSON.stringify(rows)
  const problems = JSON.stringify(groups.map(({ plan }, g) => ({ g, problems: plan.problems })))
  await tx.execute(sql`
    insert into plans (id, body_id, round_id, area_code, plan_version, election_day, computed_on, reason, problems, made_by, made_at)
    select r.id, r.body_id, ${round.id}, r.area_code, r.plan_version, r.election_day, ${round.today}::date,
      ${round.reason}, p.problems, ${actor.personName}, ${round.now}::timestamptz
    from jsonb_to_recordset(${plansJson}::jsonb)
        as r(g int, id text, body_id text, area_code text, plan_version int, election_day date)
      join jsonb_to_recordset(${problems}::jsonb) as p(g int, problems jsonb) on p.g = r.g`)
  const steps = JSON.stringify(
    groups.flatMap(({ plan }, g) => plan.steps.map((step) => ({ g, ...stored(step) }))),
  )
  const count = groups.reduce((sum, { bodies: of, plan }) => sum + of.length * plan.steps.length, 0)
  const ids = JSON.stringify(Array.from({ length: count }, () => newId()))
  await tx.execute(sql`
    insert into plan_steps (id, plan_id, area_code, step_id, position, name, start_on, due_on, limit_on, limit_kind,
      basis, details, status, days_short)
    select ids.id, n.plan_id, n.area_code, n.step_id, n.position, n.name, n.start_on, n.due_on, n.limit_on, n.limit_kind,
      n.basis, n.details, n.status, n.days_short
    from (
      select r.id as plan_id, r.area_code, s.*, row_number() over () as nth
      from jsonb_to_recordset(${plansJson}::jsonb) as r(g int, id text, area_code text)
        join jsonb_to_recordset(${steps}::jsonb) as s(g int, step_id text, position int, name jsonb, start_on date,
          due_on date, limit_on date, limit_kind text, basis text, details jsonb, status text, days_short int) on s.g = r.g
    ) n join jsonb_array_elements_text(${ids}::jsonb) with ordinality as ids(id, nth) on ids.nth = n.nth`)
  await tx.execute(sql`
    update bodies b set election_day = r.election_day, plan_version = b.plan_version + 1, version = b.version + 1,
      updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${plansJson}::jsonb) as r(body_id char(26), election_day date) where b.id = r.body_id`)
  const tasks = groups.map(({ bodies: of, plan }) => ({ bodies: of, steps: plan.steps.map(taskOf) }))
  await syncPlanTasks(tx, actor, round.id, tasks)
}

/** Computes and stores new plan versions with their tasks; returns what was computed. */
export async function makePlans(
  tx: Tx,
  actor: Actor,
  input: {
    readonly roundId: string
    readonly bodies: readonly PlannableBody[]
    readonly today: string
    readonly now: string
    readonly reason: string
    readonly settings?: ReadonlyMap<BodyKind, PlanSettings>
  },
): Promise<Grouped[]> {
  const groups = await computePlans(tx, input)
  const round = { id: input.roundId, today: input.today, now: input.now, reason: input.reason }
  await storeGroups(tx, actor, round, groups)
  return groups
}
