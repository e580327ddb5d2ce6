import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import type { trainingsTopic } from './contract.ts'
import { copyMaterials, invitePeople, lastDayOf } from './edits.ts'
import { change, isReading, moving, subjectOf, type Training, type TrainingAsk, trainingIn } from './held.ts'
import { settleLeaves } from './leave-states.ts'
import { missingOf } from './queries.ts'
import { settle } from './settle.ts'
import { trainingPeople, trainings } from './tables.ts'
import { type TrainingRefusal, trainingsText } from './text.ts'

type Part = Pick<
  Answers<typeof trainingsTopic.contract, TrainingRefusal>,
  'mark' | 'setResults' | 'close' | 'cancel' | 'makeUp'
>

/** Refuses what can only be known on the day of the training. */
function notBeforeTheDay(ask: TrainingAsk, training: Training): void {
  const today = ask.app.clock.today()
  if (training.heldOn > today) ask.refuse('too_early', { day: training.heldOn, today })
}

function among(training: Training, personIds: readonly string[]) {
  // One parameter for thousands of people.
  const named = sql`${trainingPeople.personId} in (select jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb)::char(26))`
  return and(eq(trainingPeople.trainingId, training.id), named)
}

async function cameTo(ask: TrainingAsk, training: Training) {
  const counted = await ask.tx
    .select({
      invited: sql<number>`(count(*) filter (where ${trainingPeople.invited}))::int`,
      attended: sql<number>`(count(*) filter (where ${trainingPeople.attendance} in ('present', 'late')))::int`,
    })
    .from(trainingPeople)
    .where(eq(trainingPeople.trainingId, training.id))
  return one(counted)
}

/** Who came, by hand; results; the end of a training, and its make-up rounds. */
export const attendanceActs: Part = {
  mark: async (ask) => {
    const { input, tx, refuse } = ask
    const training = await trainingIn(ask, input, ['planned', 'held'], 'mark')
    const { attendance, leaveReason } = input
    const personIds = [...new Set(input.personIds)]
    if (attendance !== 'leave') notBeforeTheDay(ask, training)
    if (attendance === 'leave' && leaveReason.length < 2) refuse('reason_needed')
    const own = among(training, personIds)
    const known = await tx.select({ id: trainingPeople.id }).from(trainingPeople).where(own)
    if (known.length < personIds.length) refuse('not_on_list', { n: personIds.length - known.length })
    const came = attendance === 'present' || attendance === 'late'
    await tx
      .update(trainingPeople)
      .set({
        attendance,
        leaveReason: attendance === 'leave' ? leaveReason : '',
        ...(came ? {} : { signedAt: null, result: null }),
        readOn:
          came && isReading(training)
            ? sql`coalesce(${trainingPeople.readOn}, ${ask.app.clock.today()}::date)`
            : null,
      })
      .where(own)
    await settle(tx, training)
    await settleLeaves(ask, training.id)
    const n = known.length
    const words = {
      attendance: say(trainingsText, `attendance.${attendance}`, 'zh'),
      attendanceEn: say(trainingsText, `attendance.${attendance}`, 'en'),
    }
    await ask.audit('training.marked', subjectOf(training), { title: training.title, n, ...words })
    return { version: await change(ask, training), n }
  },

  setResults: async (ask) => {
    const { input, tx, refuse } = ask
    const training = await trainingIn(ask, input, ['planned', 'held'], 'mark')
    if (!training.tested) refuse('not_tested')
    const personIds = [...new Set(input.personIds)]
    const own = and(among(training, personIds), inArray(trainingPeople.attendance, ['present', 'late']))
    const set = await tx
      .update(trainingPeople)
      .set({ result: input.result })
      .where(own)
      .returning({ id: trainingPeople.id })
    if (set.length < personIds.length) refuse('not_attended', { n: personIds.length - set.length })
    await settle(tx, training)
    const words = {
      result: say(trainingsText, `result.${input.result}`, 'zh'),
      resultEn: say(trainingsText, `result.${input.result}`, 'en'),
    }
    const told = { title: training.title, n: set.length, ...words }
    await ask.audit('training.results_set', subjectOf(training), told)
    return { version: await change(ask, training), n: set.length }
  },

  close: async (ask) => {
    const { input, tx, refuse } = ask
    const [training, state] = await moving(ask, input, 'close')
    notBeforeTheDay(ask, training)
    const { invited, attended } = await cameTo(ask, training)
    if (attended === 0) refuse('nobody_came')
    await tx
      .update(trainingPeople)
      .set({ attendance: 'absent' })
      .where(and(eq(trainingPeople.trainingId, training.id), eq(trainingPeople.attendance, 'expected')))
    await settle(tx, { ...training, state })
    const told = { title: training.title, invited, attended }
    await ask.audit('training.closed', subjectOf(training), told)
    return { version: await change(ask, training, { state }), state }
  },

  cancel: async (ask) => {
    const { input } = ask
    const [training, state] = await moving(ask, input, 'cancel')
    const { reason } = input
    // Nobody's confirmed reading vanishes.
    const { attended } = await cameTo(ask, training)
    if (isReading(training) && attended > 0) ask.refuse('confirmed_already', { n: attended })
    await ask.audit('training.cancelled', subjectOf(training), { title: training.title, reason })
    return { version: await change(ask, training, { state, cancelReason: reason }), state }
  },

  makeUp: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const training = await trainingIn(ask, input, ['held'], 'makeUp')
    const { heldOn, startsAt, lateAfter, place } = input
    const endsOn = lastDayOf(ask, { ...input, kind: training.kind })
    if (heldOn < training.heldOn) refuse('before_training', { day: heldOn, held: training.heldOn })
    if (lateAfter < startsAt) refuse('late_before_start', { late: lateAfter, start: startsAt })
    // Whoever misses a make-up round too is taught again for the training itself.
    const original = training.makeUpOf ?? training.id
    const missing = await missingOf(tx, original)
    if (missing.length === 0) refuse('nobody_missing')
    const { kind, title, moment, organiserId, lecturer, instructions, tested, roundId, areaCode } = training
    const id = newId()
    const same = { kind, title, moment, organiserId, lecturer, instructions, tested, roundId, areaCode }
    const when = { heldOn, endsOn, startsAt, lateAfter, place, walkIns: false, makeUpOf: original }
    const values = { id, ...same, ...when, state: 'planned' as const, updatedBy: actor.accountId }
    await tx.insert(trainings).values(values)
    const n = await invitePeople(tx, { id, areaCode }, missing)
    await copyMaterials(tx, training.id, { id, areaCode })
    await ask.audit('training.make_up_planned', subjectOf(training), { title, n, day: heldOn, place })
    return { id, n }
  },
}
