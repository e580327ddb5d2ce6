import { newId } from '#common/ids.ts'
import { proposeChains, storeChains } from '#gates/responsibility/public.ts'
import type { Answers } from '#platform/action.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { blockingProblems, makePlans, problemWords } from '../public.ts'
import type { roundsTopic } from './contract.ts'
import { chainWords, type Draft, distinctAreas, draftBodies, insertBodies, kindWords } from './draft.ts'
import { rounds } from './tables.ts'
import type { roundsRefusals } from './text.ts'

type Refusal = (typeof roundsRefusals)['keys'][number]
type Open = Answers<typeof roundsTopic.contract, Refusal>['open']
type Refuse = Parameters<Open>[0]['refuse']

function checkDays(draft: Draft, today: string, refuse: Refuse): ReadonlySet<BodyKind> {
  const kinds = new Set<BodyKind>()
  for (const { kind, electionDay } of draft.bodies) {
    if (kinds.has(kind)) refuse('same_kind_twice', kindWords(kind))
    kinds.add(kind)
    if (electionDay < today) refuse('day_past', { ...kindWords(kind), day: electionDay, today })
  }
  return kinds
}

/** Opens a round: its bodies, the chain of every area, the plan of every body and its tasks, all or nothing. */
export const openRound: Open = async ({ input, actor, tx, app, refuse, audit }) => {
  const today = app.clock.today()
  if (!input.areaCode.startsWith(actor.areaCode)) refuse('outside')
  const kinds = checkDays(input, today, refuse)
  const drafted = await draftBodies(tx, input)
  for (const kind of kinds) {
    if (!drafted.some((body) => body.kind === kind)) refuse('no_area', kindWords(kind))
  }
  const { complete, missing } = await proposeChains(tx, distinctAreas(drafted))
  if (missing.length > 0) refuse('chain_missing', chainWords(missing))
  const roundId = newId()
  const added = await tx
    .insert(rounds)
    .values({
      id: roundId,
      areaCode: input.areaCode,
      name: input.name,
      year: input.year,
      state: 'open',
      openedOn: today,
      updatedBy: actor.accountId,
    })
    .onConflictDoNothing()
    .returning({ id: rounds.id })
  if (added.length === 0) refuse('name_taken', { name: input.name })
  await storeChains(tx, roundId, complete, newId, actor.accountId)
  await insertBodies(tx, roundId, actor.accountId, drafted)
  const reason = '开启批次，首次编制'
  const groups = await makePlans(tx, actor, { roundId, bodies: drafted, today, now: app.clock.now(), reason })
  const blocking = blockingProblems(groups)
  if (blocking.length > 0 && !input.acknowledged) {
    refuse('impossible_steps', problemWords(blocking), blocking[0]?.citation ?? undefined)
  }
  const tasks = groups.reduce((sum, group) => sum + group.bodies.length * group.plan.steps.length, 0)
  await audit(
    'round.opened',
    { type: 'round', id: roundId, name: input.name, areaCode: input.areaCode },
    { name: input.name, bodies: drafted.length, tasks },
  )
  return { id: roundId, bodies: drafted.length, tasks }
}
