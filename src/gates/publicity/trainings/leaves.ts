import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say, sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { trainingsTopic } from './contract.ts'
import { change, isReading, placeSubject, subjectOf, type Training, trainingIn } from './held.ts'
import { tellOrganiser } from './notices.ts'
import { hasBegun } from './own.ts'
import { keepsTraining } from './queries.ts'
import { ownPlace } from './reading.ts'
import type { TrainingLeaveRow } from './shapes.ts'
import { trainingLeaves, trainingPeople, trainings } from './tables.ts'
import { type TrainingRefusal, trainingsText } from './text.ts'

type Part = Pick<
  Answers<typeof trainingsTopic.contract, TrainingRefusal>,
  'leaves' | 'decideLeaves' | 'askLeave' | 'withdrawLeave'
>
type PhoneAsk = Ask<{ readonly id: string }, TrainingRefusal>

/** Refuses when a training is over, cancelled or has begun. */
function beforeItBegins({ app, refuse }: PhoneAsk, training: Training): void {
  if (training.state === 'cancelled') refuse('cancelled')
  if (training.state === 'held') refuse('closed')
  const { heldOn: day, startsAt: time } = training
  if (hasBegun(app, training)) refuse('begun', { day, time })
}

function kindWords(kind: TrainingLeaveRow['kind']) {
  const { zh, en } = sayBoth(trainingsText, `kind.${kind}`)
  return { kind: zh, kindEn: en }
}

function ownOpen({ input, actor }: PhoneAsk) {
  const own = and(eq(trainingLeaves.trainingId, input.id), eq(trainingLeaves.personId, actor.personId))
  return and(own, inArray(trainingLeaves.state, ['waiting', 'approved']))
}

/** Leave is asked for on the phone and decided by the organiser. */
export const leaves: Part = {
  askLeave: async (ask) => {
    const { input, tx, actor, app, refuse, audit, afterCommit } = ask
    const { training, place } = await ownPlace(ask)
    if (isReading(training)) refuse('reading_no_leave')
    if (place.attendance === 'present' || place.attendance === 'late') {
      refuse('signed_already', {
        time: place.signedAt === null ? '--:--' : shanghaiTime(place.signedAt).slice(11),
      })
    }
    beforeItBegins(ask, training)
    const [before] = await tx.select().from(trainingLeaves).where(ownOpen(ask))
    if (before?.state === 'waiting') refuse('leave_waiting')
    if (before !== undefined || place.attendance === 'leave') refuse('leave_granted')
    const { kind, reason } = input
    const { id: trainingId, areaCode, title } = training
    const id = newId()
    const facts = { trainingId, areaCode, personId: actor.personId, kind, reason }
    await tx.insert(trainingLeaves).values({ id, ...facts, state: 'waiting', askedAt: app.clock.now() })
    const told = { name: actor.personName, title, ...kindWords(kind) }
    await audit('training.leave_asked', placeSubject(training, place), told)
    afterCommit(() => tellOrganiser(app, training, 'leave'))
    return { id }
  },

  withdrawLeave: async (ask) => {
    const { tx, actor, app, refuse, audit, afterCommit } = ask
    const { training, place } = await ownPlace(ask)
    beforeItBegins(ask, training)
    const [leave] = await tx.select().from(trainingLeaves).where(ownOpen(ask))
    if (leave === undefined) return refuse('no_leave')
    await tx.update(trainingLeaves).set({ state: 'withdrawn' }).where(eq(trainingLeaves.id, leave.id))
    if (place.attendance === 'leave') {
      const expected = { attendance: 'expected', leaveReason: '' } as const
      await tx.update(trainingPeople).set(expected).where(eq(trainingPeople.id, place.id))
      afterCommit(() => tellOrganiser(app, training, 'leaveWithdrawn'))
    }
    const told = { name: actor.personName, title: training.title }
    await audit('training.leave_withdrawn', placeSubject(training, place), told)
    return {}
  },

  leaves: async ({ input, tx, actor, refuse }) => {
    const training = one(await tx.select().from(trainings).where(eq(trainings.id, input.trainingId)))
    if (!keepsTraining(actor, training)) refuse('not_yours')
    const pattern = containing(input.search ?? '')
    const where = and(
      sql`l.training_id = ${training.id}`,
      input.state ? sql`l.state = ${input.state}` : undefined,
      input.kind ? sql`l.kind = ${input.kind}` : undefined,
      input.search
        ? sql`(n.name ilike ${pattern} or o.short_name ilike ${pattern} or l.reason ilike ${pattern})`
        : undefined,
    )
    const from = sql`training_leaves l join people n on n.id = l.person_id
      join training_people p on p.training_id = l.training_id and p.person_id = l.person_id
      left join organisations o on o.id = p.organisation_id where ${where}`
    const sortable = { name: sql`n.name`, unit: sql`p.unit_area_code`, askedAt: sql`l.asked_at` }
    const order = orderOf(input, sortable, { by: sql`l.state <> 'waiting'`, unique: sql`l.id` })
    const { limit, offset } = window(input)
    const at = (column: string) =>
      sql`to_char(${sql.raw(column)} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`
    const found = await tx.execute<TrainingLeaveRow>(sql`
      select l.id, l.person_id as "personId", n.name, coalesce(o.short_name, '') as unit, p.post, l.kind, l.reason, l.state,
        ${at('l.asked_at')} as "askedAt", ${at('l.decided_at')} as "decidedAt", l.decision, p.attendance
      from ${from} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`)
    return paged(input, found.rows, () => countUpTo(tx, from))
  },

  decideLeaves: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const training = await trainingIn(ask, input, ['planned', 'held'], 'decide')
    const { approve, reason: decision } = input
    if (!approve && decision.length < 2) refuse('refusal_reason_needed')
    const leaveIds = [...new Set(input.leaveIds)]
    const chosen = await tx
      .update(trainingLeaves)
      .set({
        ...{ state: approve ? 'approved' : 'refused', decision: approve ? '' : decision },
        ...{ decidedBy: actor.accountId, decidedAt: app.clock.now() },
      })
      .where(
        and(
          eq(trainingLeaves.trainingId, training.id),
          inArray(trainingLeaves.id, leaveIds),
          eq(trainingLeaves.state, 'waiting'),
        ),
      )
      .returning()
    if (chosen.length < leaveIds.length) refuse('leave_changed', { n: leaveIds.length - chosen.length })
    if (chosen.some(({ personId }) => personId === actor.personId)) refuse('own_leave')
    if (approve) {
      for (const [kind, those] of Map.groupBy(chosen, (leave) => leave.kind)) {
        const personIds = those.map(({ personId }) => personId)
        const own = and(
          eq(trainingPeople.trainingId, training.id),
          inArray(trainingPeople.personId, personIds),
        )
        // The reason itself is for the organiser alone.
        const leaveReason = say(trainingsText, `kind.${kind}`, 'zh')
        await tx.update(trainingPeople).set({ attendance: 'leave', leaveReason }).where(own)
      }
    }
    const event = approve ? 'training.leaves_approved' : 'training.leaves_refused'
    const told = { title: training.title, n: chosen.length, reason: decision }
    await audit(event, subjectOf(training), told)
    return { version: await change(ask, training), n: chosen.length }
  },
}
