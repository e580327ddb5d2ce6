import { eq, sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { keepsTraining } from './queries.ts'
import { moveTraining, type TrainingMove, type TrainingState } from './states.ts'
import { trainings } from './tables.ts'
import { type TrainingRefusal, trainingsText } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type TrainingAsk = Pick<Ask<unknown, TrainingRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Training = typeof trainings.$inferSelect
type Seen = { readonly id: string; readonly version: number }
export type TrainingAct = TrainingMove | 'edit' | 'mark' | 'makeUp' | 'remind' | 'decide'

/** True for materials that people read by themselves (自学学习材料), from a first to a last day. */
export function isReading({ kind }: Pick<Training, 'kind'>): boolean {
  return kind === 'self_study'
}

/** The training as the subject of an audit event. */
export function subjectOf(training: Pick<Training, 'id' | 'title' | 'areaCode'>) {
  const { id, title, areaCode } = training
  return { type: 'training', id, name: title, areaCode }
}

/**
 * A person's place in a training as the subject of what that person does on the phone; apart from the training, whose
 * last change is the organiser's.
 */
export function placeSubject(training: Pick<Training, 'title' | 'areaCode'>, place: { readonly id: string }) {
  return { type: 'training_place', id: place.id, name: training.title, areaCode: training.areaCode }
}

/** Refuses an act that the training's state does not allow. */
export function notAllowed(ask: Pick<TrainingAsk, 'refuse'>, state: TrainingState, act: TrainingAct): never {
  return ask.refuse('state_not_allowed', {
    state: say(trainingsText, `state.${state}`, 'zh'),
    stateEn: say(trainingsText, `state.${state}`, 'en'),
    move: say(trainingsText, `move.${act}`, 'zh'),
    moveEn: say(trainingsText, `move.${act}`, 'en'),
  })
}

/** The training for a change: not changed by another, kept by the actor, in one of the states; locked until the end. */
export async function trainingIn(
  ask: TrainingAsk,
  seen: Seen,
  states: readonly TrainingState[],
  act: TrainingAct,
): Promise<Training> {
  const { tx, actor, refuse } = ask
  const [found] = await tx.select().from(trainings).where(eq(trainings.id, seen.id))
  // A row that may be read but not written can't be locked: its reader is told so.
  if (found !== undefined && !keepsTraining(actor, found)) refuse('not_yours')
  const training = one(await tx.select().from(trainings).where(eq(trainings.id, seen.id)).for('update'))
  if (training.version !== seen.version)
    refuse('changed_meanwhile', await lastChange(tx, 'training', training.id))
  if (!states.includes(training.state)) notAllowed(ask, training.state, act)
  return training
}

/** The training and the state to which a move brings it. */
export async function moving(
  ask: TrainingAsk,
  seen: Seen,
  move: TrainingMove,
): Promise<[Training, TrainingState]> {
  const training = await trainingIn(ask, seen, ['planned', 'held', 'cancelled'], move)
  return [training, moveTraining(training.state, move) ?? notAllowed(ask, training.state, move)]
}

/** Writes a change of a training, and that it changed; its new version. */
export async function change(
  ask: TrainingAsk,
  training: Training,
  set: Partial<Training> = {},
): Promise<number> {
  const version = training.version + 1
  await ask.tx
    .update(trainings)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(trainings.id, training.id))
  return version
}
