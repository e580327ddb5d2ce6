import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { doneDays } from '#gates/responsibility/public.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { bodies as bodyNames } from '#rules/bodies.ts'
import { roundClosed } from '../rounds/public.ts'
import { type bodies, rounds } from '../rounds/tables.ts'
import { versionsSeen } from './changes.ts'
import type { planTopic } from './contract.ts'
import {
  blockingProblems,
  type Grouped,
  makePlans,
  type PlannableBody,
  problemsOf,
  problemWords,
  settingsFor,
} from './make.ts'
import { electionStep, lockedBodies, type Target, targetBodies } from './queries.ts'
import { planSettings, plans } from './tables.ts'
import type { planRefusals } from './text.ts'

type Refusal = (typeof planRefusals)['keys'][number]
type Edits = Pick<Answers<typeof planTopic.contract, Refusal>, 'move' | 'saveSettings' | 'replan'>
type Acting = Omit<Ask<unknown, Refusal>, 'input'>
type Body = typeof bodies.$inferSelect

/** Who changed the plans of these bodies last, when and why: what the second of two editors is told. */
async function whoChanged(tx: Tx, targets: readonly Body[]) {
  const ids = targets.map((body) => body.id)
  const [latest] = await tx
    .select({ who: plans.madeBy, when: plans.madeAt, what: plans.reason })
    .from(plans)
    .where(inArray(plans.bodyId, ids))
    .orderBy(desc(plans.madeAt), desc(plans.planVersion))
    .limit(1)
  return latest === undefined
    ? { who: '', when: '', what: '' }
    : { ...latest, when: shanghaiTime(latest.when) }
}

/** The bodies of a change, held until it is stored; refuses where there are none or one lies outside the post's area. */
async function held(target: Target, { tx, actor, refuse }: Acting): Promise<Body[]> {
  const visible = await targetBodies(tx, target)
  if (visible.length === 0) refuse('no_bodies')
  if (visible.some((body) => !body.areaCode.startsWith(actor.areaCode))) refuse('outside')
  if (await roundClosed(tx, target.roundId)) refuse('round_closed')
  return lockedBodies(tx, target)
}

async function replanned(
  acting: Acting,
  input: { readonly roundId: string; readonly reason: string },
  targets: readonly PlannableBody[],
): Promise<Grouped[]> {
  const { tx, actor, app, refuse } = acting
  const groups = await makePlans(tx, actor, {
    roundId: input.roundId,
    bodies: targets,
    today: app.clock.today(),
    now: app.clock.now(),
    reason: input.reason,
  })
  const unlawful = problemsOf(groups).filter(({ severity }) => severity === 'refusal')
  if (unlawful.length > 0) {
    refuse('unlawful_settings', problemWords(unlawful), unlawful[0]?.citation ?? undefined)
  }
  return groups
}

function confirmed(acting: Acting, groups: readonly Grouped[], acknowledged: boolean): void {
  const blocking = blockingProblems(groups)
  if (blocking.length > 0 && !acknowledged) {
    acting.refuse('impossible_steps', problemWords(blocking), blocking[0]?.citation ?? undefined)
  }
}

const move: Edits['move'] = async (ask) => {
  const { input, actor, tx, app, refuse, audit } = ask
  const targets = await held(input, ask)
  if (versionsSeen(targets) !== input.seen) refuse('changed_meanwhile', await whoChanged(tx, targets))
  const today = app.clock.today()
  if (input.electionDay < today) refuse('day_past', { day: input.electionDay, today })
  if (targets.every((body) => body.electionDay === input.electionDay)) refuse('same_day')
  const done = await doneDays(
    tx,
    targets.map((body) => body.id),
  )
  const step = electionStep(input.kind)
  const voted = targets.find((body) => done.get(body.id)?.[step] !== undefined)
  if (voted !== undefined) refuse('vote_done', { name: voted.name })
  const moved = targets.map((body) => ({ ...body, electionDay: input.electionDay }))
  confirmed(ask, await replanned(ask, input, moved), input.acknowledged)
  const [first] = targets
  const single = input.bodyId === undefined ? undefined : first
  const name = single?.name ?? bodyNames[input.kind].name.zh
  const days = [...new Set(targets.map((body) => body.electionDay))].sort()
  await audit(
    'plan.moved',
    { type: 'plan', id: single?.id ?? input.roundId, name, areaCode: single?.areaCode ?? actor.areaCode },
    {
      name,
      before: days.join('、'),
      after: input.electionDay,
      bodies: targets.length,
      reason: input.reason,
    },
  )
  return { bodies: targets.length }
}

const saveSettings: Edits['saveSettings'] = async (ask) => {
  const { input, actor, tx, refuse, audit } = ask
  const round = one(await tx.select().from(rounds).where(eq(rounds.id, input.roundId)))
  if (!round.areaCode.startsWith(actor.areaCode)) refuse('outside')
  const targets = await held(input, ask)
  const current = await settingsFor(tx, input.roundId, input.kind)
  if (current.version !== input.version) refuse('changed_meanwhile', await whoChanged(tx, targets))
  const version = current.version + 1
  const where = and(eq(planSettings.roundId, input.roundId), eq(planSettings.kind, input.kind))
  const change = { settings: input.settings, version, updatedBy: actor.accountId, updatedAt: sql`now()` }
  if (current.version > 0) await tx.update(planSettings).set(change).where(where)
  else {
    const key = { id: newId(), roundId: input.roundId, kind: input.kind, areaCode: round.areaCode }
    await tx.insert(planSettings).values({ ...key, ...change })
  }
  await replanned(ask, input, targets)
  const name = bodyNames[input.kind].name.zh
  await audit(
    'plan.settings_saved',
    { type: 'plan', id: input.roundId, name, areaCode: round.areaCode },
    { name, bodies: targets.length, reason: input.reason },
  )
  return { bodies: targets.length, version }
}

const replan: Edits['replan'] = async (ask) => {
  const { input, actor, tx, refuse, audit } = ask
  const groups: Grouped[] = []
  let count = 0
  for (const { kind, seen } of input.kinds) {
    const targets = await held({ roundId: input.roundId, kind }, ask)
    if (versionsSeen(targets) !== seen) refuse('changed_meanwhile', await whoChanged(tx, targets))
    groups.push(...(await replanned(ask, input, targets)))
    count += targets.length
  }
  confirmed(ask, groups, input.acknowledged)
  const name = input.kinds.map(({ kind }) => bodyNames[kind].name.zh).join('、')
  await audit(
    'plan.replanned',
    { type: 'plan', id: input.roundId, name, areaCode: actor.areaCode },
    { name, bodies: count, reason: input.reason },
  )
  return { bodies: count }
}

/** The acts that make new plan versions: moving the day, saving settings, re-planning by the present calendar. */
export const edits: Edits = { move, saveSettings, replan }
