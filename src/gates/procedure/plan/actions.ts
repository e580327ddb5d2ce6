import { and, desc, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { chainNames, doneDays, tasksOfBody } from '#gates/responsibility/public.ts'
import { answer } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { type BodyKind, bodies as bodyNames } from '#rules/bodies.ts'
import type { PlanProblem } from '#rules/plan/types.ts'
import { bodies } from '../rounds/tables.ts'
import { changeOf, movedSteps } from './changes.ts'
import { planTopic } from './contract.ts'
import { makePlans, settingsFor } from './make.ts'
import { planOf, stepsOfPlan, targetBodies, versionOn, withWords } from './queries.ts'
import { planSettings, plans } from './tables.ts'
import { planRefusals } from './text.ts'

const versionsSeen = (targets: readonly { version: number }[]) =>
  targets.reduce((sum, body) => sum + body.version, 0)

function problemsOf(problems: readonly PlanProblem[]) {
  return problems.map(({ step, severity, code, text, citation, daysShort }) => {
    return { step, severity, code, text, citation, daysShort }
  })
}

/** Who changed the plans of these bodies last, when and why: what the second of two editors is told. */
async function whoChanged(tx: Tx, targets: readonly { id: string }[]) {
  const first = targets[0]
  if (first === undefined) return { who: '', when: '', what: '' }
  const [latest] = await tx
    .select({ reason: plans.reason })
    .from(plans)
    .where(eq(plans.bodyId, first.id))
    .orderBy(desc(plans.planVersion))
    .limit(1)
  const [body] = await tx.select({ roundId: bodies.roundId }).from(bodies).where(eq(bodies.id, first.id))
  return { ...(await lastChange(tx, 'plan', body?.roundId ?? '')), what: latest?.reason ?? '' }
}

export const planActions = answer(planTopic, planRefusals, {
  show: async ({ input, tx, app }) => {
    const body = one(await tx.select().from(bodies).where(eq(bodies.id, input.bodyId)))
    const plan = one(
      [await planOf(tx, body.id, input.planVersion ?? body.planVersion)].filter((row) => row !== undefined),
    )
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
      problems: problemsOf(plan.problems),
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

  move: async ({ input, actor, tx, app, refuse, audit }) => {
    const targets = await targetBodies(tx, input)
    const [first] = targets
    if (first === undefined) return refuse('no_bodies')
    if (versionsSeen(targets) !== input.seen) refuse('changed_meanwhile', await whoChanged(tx, targets))
    const today = app.clock.today()
    if (input.electionDay < today) refuse('day_past', { day: input.electionDay, today })
    if (targets.every((body) => body.electionDay === input.electionDay)) refuse('same_day')
    const done = await doneDays(
      tx,
      targets.map((body) => body.id),
    )
    const voted = targets.find((body) => done.get(body.id)?.vote !== undefined)
    if (voted !== undefined) refuse('vote_done', { name: voted.name })
    const groups = await makePlans(tx, actor, {
      roundId: input.roundId,
      bodies: targets.map((body) => ({ ...body, electionDay: input.electionDay })),
      today,
      now: app.clock.now(),
      reason: input.reason,
    })
    const impossible = groups.flatMap(({ plan }) =>
      plan.problems.filter((problem) => problem.code === 'impossible'),
    )
    if (impossible.length > 0 && !input.acknowledged) {
      refuse(
        'impossible_steps',
        { n: impossible.length, text: impossible[0]?.text.zh ?? '' },
        impossible[0]?.citation ?? undefined,
      )
    }
    const name = input.bodyId === undefined ? bodyNames[input.kind].name.zh : first.name
    await audit(
      'plan.moved',
      {
        type: 'plan',
        id: input.bodyId ?? input.roundId,
        name,
        areaCode: input.bodyId === undefined ? actor.areaCode : first.areaCode,
      },
      {
        name,
        before: first.electionDay,
        after: input.electionDay,
        bodies: targets.length,
        reason: input.reason,
      },
    )
    return { bodies: targets.length }
  },

  settings: async ({ input, tx }) => {
    const { settings, version } = await settingsFor(tx, input.roundId, input.kind)
    const targets = await targetBodies(tx, input)
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
      electionDay: targets[0]?.electionDay ?? null,
      seen: versionsSeen(targets),
    }
  },

  previewSettings: async ({ input, tx, app }) =>
    changeOf(tx, await targetBodies(tx, input), {
      roundId: input.roundId,
      today: app.clock.today(),
      settings: new Map<BodyKind, typeof input.settings>([[input.kind, input.settings]]),
    }),

  saveSettings: async ({ input, actor, tx, app, refuse, audit }) => {
    const targets = await targetBodies(tx, input)
    if (targets.length === 0) refuse('no_bodies')
    const current = await settingsFor(tx, input.roundId, input.kind)
    if (current.version !== input.version) refuse('changed_meanwhile', await whoChanged(tx, targets))
    const version = current.version + 1
    const where = and(eq(planSettings.roundId, input.roundId), eq(planSettings.kind, input.kind))
    const change = { settings: input.settings, version, updatedBy: actor.accountId, updatedAt: sql`now()` }
    if (current.version > 0) await tx.update(planSettings).set(change).where(where)
    else {
      const key = { id: newId(), roundId: input.roundId, kind: input.kind, areaCode: actor.areaCode }
      await tx.insert(planSettings).values({ ...key, ...change })
    }
    const groups = await makePlans(tx, actor, {
      roundId: input.roundId,
      bodies: targets,
      today: app.clock.today(),
      now: app.clock.now(),
      reason: input.reason,
    })
    const unlawful = groups
      .flatMap(({ plan }) => plan.problems)
      .find((problem) => problem.severity === 'refusal')
    if (unlawful !== undefined)
      refuse('unlawful_settings', { text: unlawful.text.zh }, unlawful.citation ?? undefined)
    const name = bodyNames[input.kind].name.zh
    await audit(
      'plan.settings_saved',
      { type: 'plan', id: input.roundId, name, areaCode: actor.areaCode },
      { name, bodies: targets.length, reason: input.reason },
    )
    return { bodies: targets.length, version }
  },
})
