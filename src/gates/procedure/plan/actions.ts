import { and, desc, eq, sql } from 'drizzle-orm'
import { chainNames, doneDays, tasksOfBody } from '#gates/responsibility/public.ts'
import { answer } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { type BodyKind, bodyKinds } from '#rules/bodies.ts'
import { bodies } from '../rounds/tables.ts'
import { changeOf, movedSteps, shownProblems, versionsSeen } from './changes.ts'
import { planTopic } from './contract.ts'
import { edits } from './edits.ts'
import { ganttBars } from './gantt.ts'
import { settingsFor } from './make.ts'
import { planOf, stepsOfPlan, targetBodies, versionOn, withWords } from './queries.ts'
import { plans } from './tables.ts'
import { planRefusals } from './text.ts'

async function existing(tx: Tx, bodyId: string, planVersion: number) {
  return one([await planOf(tx, bodyId, planVersion)].filter((row) => row !== undefined))
}

async function kindsOf(tx: Tx, roundId: string): Promise<BodyKind[]> {
  const found = await tx.selectDistinct({ kind: bodies.kind }).from(bodies).where(eq(bodies.roundId, roundId))
  const kinds = new Set(found.map((row) => row.kind))
  return bodyKinds.filter((kind) => kinds.has(kind))
}

export const planActions = answer(planTopic, planRefusals, {
  show: async ({ input, tx, app }) => {
    const body = one(await tx.select().from(bodies).where(eq(bodies.id, input.bodyId)))
    const plan = await existing(tx, body.id, input.planVersion ?? body.planVersion)
    const inForce = plan.planVersion === body.planVersion
    const tasks = inForce ? await tasksOfBody(tx, body.id) : new Map()
    const steps = (await stepsOfPlan(tx, plan.id)).map((step) => {
      return { ...withWords(body.kind, step), task: tasks.get(step.stepId) ?? null }
    })
    return {
      bodyId: body.id,
      roundId: body.roundId,
      kind: body.kind,
      bodyName: body.name,
      areaCode: body.areaCode,
      bodyVersion: body.version,
      inForce,
      today: app.clock.today(),
      chain: await chainNames(tx, body.roundId, body.areaCode),
      planVersion: plan.planVersion,
      electionDay: plan.electionDay,
      computedOn: plan.computedOn,
      reason: plan.reason,
      madeBy: plan.madeBy,
      madeAt: plan.madeAt,
      problems: shownProblems(plan.problems),
      steps,
    }
  },

  versions: ({ input, tx }) =>
    tx
      .select({
        planVersion: plans.planVersion,
        electionDay: plans.electionDay,
        reason: plans.reason,
        madeBy: plans.madeBy,
        madeAt: plans.madeAt,
      })
      .from(plans)
      .where(eq(plans.bodyId, input.bodyId))
      .orderBy(desc(plans.planVersion)),

  compare: async ({ input, tx }) => {
    const body = one(await tx.select().from(bodies).where(eq(bodies.id, input.bodyId)))
    const base = typeof input.base === 'number' ? input.base : await versionOn(tx, body.id, input.base)
    const other = input.with ?? body.planVersion
    await existing(tx, body.id, base)
    await existing(tx, body.id, other)
    const done = (await doneDays(tx, [body.id])).get(body.id) ?? {}
    return { base, with: other, steps: await movedSteps(tx, body, base, other, done) }
  },

  previewMove: async ({ input, tx, app }) => {
    const targets = await targetBodies(tx, input)
    return changeOf(tx, targets, {
      roundId: input.roundId,
      today: app.clock.today(),
      electionDay: input.electionDay,
    })
  },

  settings: async ({ input, tx }) => {
    const { settings, version } = await settingsFor(tx, input.roundId, input.kind)
    const targets = await targetBodies(tx, input)
    const days = new Set(targets.map((body) => body.electionDay))
    return {
      settings: {
        steps: { ...settings.steps },
        added: (settings.added ?? []).map((step) => ({
          ...step,
          deliverables: [...(step.deliverables ?? [])],
          evidence: [...(step.evidence ?? [])],
        })),
        order: [...(settings.order ?? [])],
      },
      version,
      bodies: targets.length,
      electionDay: days.size === 1 ? (targets[0]?.electionDay ?? null) : null,
      seen: versionsSeen(targets),
    }
  },

  previewSettings: async ({ input, tx, app }) =>
    changeOf(tx, await targetBodies(tx, input), {
      roundId: input.roundId,
      today: app.clock.today(),
      settings: new Map<BodyKind, typeof input.settings>([[input.kind, input.settings]]),
    }),

  previewReplan: async ({ input, tx, app }) => {
    const changes = []
    for (const kind of await kindsOf(tx, input.roundId)) {
      const targets = await targetBodies(tx, { roundId: input.roundId, kind })
      changes.push({
        kind,
        ...(await changeOf(tx, targets, { roundId: input.roundId, today: app.clock.today() })),
      })
    }
    return changes
  },

  gantt: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const [last] = await tx
      .select({ day: sql<string | null>`max(${bodies.electionDay})::text` })
      .from(bodies)
      .where(and(eq(bodies.roundId, input.roundId), input.kind ? eq(bodies.kind, input.kind) : undefined))
    return { today, electionDay: last?.day ?? null, rows: await ganttBars(tx, input, today) }
  },

  ...edits,
})
