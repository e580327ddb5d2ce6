import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { factsOf } from '../public.ts'
import type { trainingsTopic } from './contract.ts'
import { isReading, subjectOf } from './held.ts'
import { settleLeaves } from './leave-states.ts'
import { keepsTraining } from './queries.ts'
import { trainingPeople, trainings } from './tables.ts'
import { type TrainingRefusal, trainingsText } from './text.ts'

type Part = Pick<Answers<typeof trainingsTopic.contract, TrainingRefusal>, 'code' | 'signIn' | 'signInByLink'>

/** How long a code stands on the screen; the one before it still counts. */
const stepMs = 10_000

function stepOf(app: App): number {
  return Math.floor(Date.parse(app.clock.now()) / stepMs)
}

/** The code of a training in one step of time: it can't be foretold, nor used in another training. */
function codeAt(app: App, trainingId: string, step: number): string {
  return app.vault.sign('training-sign-in', `${trainingId} ${step}`).slice(0, 20)
}

function holds(app: App, trainingId: string, code: string): boolean {
  const step = stepOf(app)
  return [step, step - 1].some((at) => codeAt(app, trainingId, at) === code)
}

/** What a function that signs somebody in needs of the call that it serves. */
type SignInAsk = Pick<Ask<unknown, TrainingRefusal>, 'tx' | 'app' | 'refuse' | 'audit'>

/** The person who signs in: by an account of the staff or by a personal link. */
export type SigningIn = Pick<Actor, 'personId' | 'personName'> & {
  readonly organisationId: string | null
  readonly areaCode: string
  readonly post: string
}

/**
 * Signs a person in with the code on the screen. Refuses an expired code, another day, a training that is over or
 * cancelled, somebody who is not invited (unless walk-ins are recorded), and a second time.
 */
export async function signInPerson(ask: SignInAsk, trainingId: string, code: string, who: SigningIn) {
  const { tx, app, refuse } = ask
  const training = one(await tx.select().from(trainings).where(eq(trainings.id, trainingId)))
  const { title, heldOn, areaCode } = training
  if (isReading(training)) refuse('reading_not_signed')
  if (training.state === 'cancelled') refuse('cancelled')
  if (training.state === 'held') refuse('closed')
  const today = app.clock.today()
  if (heldOn !== today) refuse('other_day', { day: heldOn, today })
  if (!holds(app, trainingId, code)) refuse('code_expired')
  const now = app.clock.now()
  const time = shanghaiTime(now).slice(11)
  const attendance = time > training.lateAfter ? ('late' as const) : ('present' as const)
  const own = and(eq(trainingPeople.trainingId, trainingId), eq(trainingPeople.personId, who.personId))
  const [place] = await tx.select().from(trainingPeople).where(own).for('update')
  if (place === undefined) {
    if (!training.walkIns) refuse('not_invited')
    const unit = { organisationId: who.organisationId, unitAreaCode: who.areaCode, post: who.post }
    const values = { id: newId(), trainingId, areaCode, personId: who.personId, ...unit }
    await tx.insert(trainingPeople).values({ ...values, invited: false, attendance, signedAt: now })
  } else {
    if (place.signedAt !== null) refuse('signed_already', { time: shanghaiTime(place.signedAt).slice(11) })
    if (place.attendance === 'present' || place.attendance === 'late')
      refuse('signed_already', { time: '--:--' })
    await tx.update(trainingPeople).set({ attendance, signedAt: now, leaveReason: '' }).where(own)
  }
  await settleLeaves(ask, trainingId, who.personId)
  await ask.audit('training.signed_in', subjectOf(training), { name: who.personName, title })
  return { attendance, title, told: sayBoth(trainingsText, `attendance.${attendance}`) }
}

/** The code on the organiser's screen, and signing in with it. */
export const signIns: Part = {
  code: async ({ input, actor, tx, app, refuse }) => {
    const training = one(await tx.select().from(trainings).where(eq(trainings.id, input.id)))
    if (!keepsTraining(actor, training)) refuse('not_yours')
    if (isReading(training)) refuse('reading_not_signed')
    if (training.state === 'cancelled') refuse('cancelled')
    if (training.state === 'held') refuse('closed')
    const today = app.clock.today()
    if (training.heldOn !== today) refuse('other_day', { day: training.heldOn, today })
    const counted = await tx
      .select({
        signed: sql<number>`(count(*) filter (where ${trainingPeople.attendance} in ('present', 'late')))::int`,
        invited: sql<number>`(count(*) filter (where ${trainingPeople.invited}))::int`,
      })
      .from(trainingPeople)
      .where(eq(trainingPeople.trainingId, training.id))
    const nextIn = stepMs - (Date.parse(app.clock.now()) % stepMs)
    return { code: codeAt(app, training.id, stepOf(app)), nextIn, ...one(counted) }
  },

  signInByLink: (ask) => {
    const { personId, personName, organisationId } = ask.actor
    const { areaCode } = factsOf(ask.actor)
    const who = { personId, personName, organisationId: organisationId || null, areaCode, post: '' }
    return signInPerson(ask, ask.input.id, ask.input.code, who)
  },

  signIn: (ask) => {
    const { personId, personName, organisationId, areaCode, title } = ask.actor
    const who = { personId, personName, organisationId: organisationId || null, areaCode, post: title }
    return signInPerson(ask, ask.input.id, ask.input.code, who)
  },
}
