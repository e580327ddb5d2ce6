import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Said } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { type BodyKind, bodies } from '#rules/bodies.ts'
import { stepOf } from '#rules/plan/templates.ts'
import type { circularsTopic } from './contract.ts'
import type { CircularAsk } from './held.ts'
import type { RequirementRow } from './shapes.ts'
import { circulars, disciplineRequirements } from './tables.ts'
import type { CircularRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof circularsTopic.contract, CircularRefusal>,
  'requirements' | 'requirement' | 'setRequirement' | 'adoptRequirements'
>
type Step = { kind: BodyKind; stepId: string; step: Said; own: Said | null }

async function roundArea(tx: Tx, roundId: string): Promise<string> {
  const found = await tx.execute<{ area: string }>(
    sql`select area_code as area from rounds where id = ${roundId}`,
  )
  return one(found.rows).area
}

/** The steps of the plans in force, each once for its kind of body, in the order of kinds and plans. */
async function stepsOf(tx: Tx, roundId: string): Promise<Step[]> {
  const found = await tx.execute<Step & { position: number }>(sql`
    select distinct on (b.kind, s.step_id) b.kind, s.step_id as "stepId", s.name as step, s.position,
      s.details -> 'discipline' as own
    from bodies b join plans p on p.body_id = b.id and p.plan_version = b.plan_version
      join plan_steps s on s.plan_id = p.id
    where b.round_id = ${roundId} order by b.kind, s.step_id, s.position`)
  const order = Object.keys(bodies)
  return found.rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.position - b.position)
}

/** The wording that is recommended for a step: the template's, or what an added step brought along. */
function recommendation(step: Step): Said | null {
  const said = step.own ?? stepOf(step.kind, step.stepId)?.discipline ?? null
  return said === null || said.zh === '' ? null : said
}

type Held = typeof disciplineRequirements.$inferSelect & { readonly circularTitle: string | null }

async function requirementsOf(tx: Tx, roundId: string): Promise<Held[]> {
  const found = await tx
    .select({ requirement: disciplineRequirements, title: circulars.title })
    .from(disciplineRequirements)
    .leftJoin(circulars, eq(circulars.id, disciplineRequirements.circularId))
    .where(eq(disciplineRequirements.roundId, roundId))
  return found.map(({ requirement, title }) => ({ ...requirement, circularTitle: title }))
}

function rowOf(step: Step, held: Held | undefined): RequirementRow {
  const { kind, stepId, step: name } = step
  const circular =
    held === undefined || held.circularId === null || held.circularTitle === null
      ? null
      : { id: held.circularId, title: held.circularTitle }
  return {
    ...{ kind, stepId, step: name, recommendation: recommendation(step) },
    ...{
      text: held?.text ?? null,
      recommended: held?.recommended ?? false,
      circular,
      version: held?.version ?? 0,
    },
  }
}

async function checkCircular(ask: CircularAsk, circularId: string | null): Promise<void> {
  if (circularId === null) return
  const found = await ask.tx
    .select({ id: circulars.id })
    .from(circulars)
    .where(and(eq(circulars.id, circularId), eq(circulars.state, 'issued')))
  if (found.length === 0) ask.refuse('unknown_circular')
}

/** The area of a round whose requirements the actor lays down; refuses a round above the own area. */
async function ownRound(ask: CircularAsk, roundId: string): Promise<string> {
  const area = await roundArea(ask.tx, roundId)
  if (!area.startsWith(ask.actor.areaCode)) ask.refuse('outside')
  return area
}

/** Discipline requirements (纪律要求) of the steps of a round's plans. */
export const discipline: Part = {
  requirements: async ({ input, tx, actor }) => {
    const { roundId, circularId } = input
    const area = await roundArea(tx, roundId)
    const held = await requirementsOf(tx, roundId)
    const steps = await stepsOf(tx, roundId)
    const all = steps.map((step) =>
      rowOf(
        step,
        held.find((one) => one.kind === step.kind && one.stepId === step.stepId),
      ),
    )
    const inForce = await tx
      .select({ id: circulars.id, title: circulars.title })
      .from(circulars)
      .where(and(eq(circulars.roundId, roundId), eq(circulars.state, 'issued')))
      .orderBy(circulars.id)
    return {
      rows: circularId === undefined ? all : all.filter((row) => row.circular?.id === circularId),
      ...{ steps: all.length, without: all.filter((row) => row.text === null).length },
      ...{ mayEdit: actor.role === 'coordinator' && area.startsWith(actor.areaCode), circulars: inForce },
    }
  },

  requirement: async ({ input, tx }) => {
    const { roundId, kind, stepId } = input
    const found = await tx
      .select({
        text: disciplineRequirements.text,
        id: circulars.id,
        title: circulars.title,
        on: circulars.issuedOn,
      })
      .from(disciplineRequirements)
      .leftJoin(circulars, eq(circulars.id, disciplineRequirements.circularId))
      .where(
        and(
          eq(disciplineRequirements.roundId, roundId),
          eq(disciplineRequirements.kind, kind),
          eq(disciplineRequirements.stepId, stepId),
        ),
      )
    const [held] = found
    if (held === undefined) return null
    const { text, id, title, on } = held
    return { text, circular: id === null || title === null ? null : { id, title, issuedOn: on } }
  },

  setRequirement: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { roundId, kind, stepId, text, circularId } = input
    const areaCode = await ownRound(ask, roundId)
    const step =
      (await stepsOf(tx, roundId)).find((one) => one.kind === kind && one.stepId === stepId) ??
      refuse('unknown_step')
    await checkCircular(ask, circularId)
    const proposed = recommendation(step)
    const recommended = proposed?.zh === text
    const said = recommended && proposed !== null ? proposed : { zh: text, en: text }
    const key = and(
      eq(disciplineRequirements.roundId, roundId),
      eq(disciplineRequirements.kind, kind),
      eq(disciplineRequirements.stepId, stepId),
    )
    const [held] = await tx.select().from(disciplineRequirements).where(key).for('update')
    if ((held?.version ?? 0) !== input.version) {
      refuse('changed_meanwhile', await lastChange(tx, 'discipline', `${roundId}.${kind}.${stepId}`))
    }
    const set = {
      text: said,
      recommended,
      circularId,
      version: input.version + 1,
      updatedBy: actor.accountId,
    }
    if (held === undefined) {
      await tx.insert(disciplineRequirements).values({ id: newId(), roundId, areaCode, kind, stepId, ...set })
    } else {
      await tx
        .update(disciplineRequirements)
        .set({ ...set, updatedAt: sql`now()` })
        .where(key)
    }
    const subject = { type: 'discipline', id: `${roundId}.${kind}.${stepId}`, name: step.step.zh, areaCode }
    await ask.audit('discipline.set', subject, { step: step.step.zh })
    return { version: set.version }
  },

  adoptRequirements: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { roundId, circularId } = input
    const areaCode = await ownRound(ask, roundId)
    await checkCircular(ask, circularId)
    const held = new Set((await requirementsOf(tx, roundId)).map((one) => `${one.kind} ${one.stepId}`))
    const rows = (await stepsOf(tx, roundId)).flatMap((step) => {
      const text = recommendation(step)
      const wanted = input.kind === undefined || input.kind === step.kind
      if (!wanted || text === null || held.has(`${step.kind} ${step.stepId}`)) return []
      const { kind, stepId } = step
      return [{ id: newId(), roundId, areaCode, kind, stepId, text, recommended: true, circularId }]
    })
    if (rows.length === 0) refuse('nothing_missing')
    await tx
      .insert(disciplineRequirements)
      .values(rows.map((row) => ({ ...row, updatedBy: actor.accountId })))
    const subject = { type: 'round', id: roundId, name: areaCode, areaCode }
    await ask.audit('discipline.adopted', subject, { n: rows.length })
    return { adopted: rows.length }
  },
}
