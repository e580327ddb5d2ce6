import { and, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import type { interviewsTopic } from './contract.ts'
import {
  change,
  circleOf,
  heldInterview,
  type Interview,
  type InterviewAsk,
  moving,
  nameOf,
  notLater,
  subjectOf,
} from './held.ts'
import { interviewLink } from './plans.ts'
import { interviewCommitments, interviewFollowUps, interviewRecords } from './tables.ts'
import { type InterviewRefusal, interviewNotices } from './text.ts'

type Part = Pick<
  Answers<typeof interviewsTopic.contract, InterviewRefusal>,
  'hold' | 'correct' | 'postpone' | 'miss' | 'cancel' | 'addCommitment' | 'closeCommitment' | 'followUp'
>
type Promised = { readonly text: string; readonly dueOn: string }

async function addCommitments(
  ask: InterviewAsk,
  interview: Interview,
  heldOn: string,
  all: readonly Promised[],
) {
  const early = all.find((one) => one.dueOn < heldOn)
  if (early !== undefined) ask.refuse('due_before_talk', { day: early.dueOn, held: heldOn })
  if (all.length === 0) return
  const own = { interviewId: interview.id, ...circleOf(interview), state: 'open' as const }
  await ask.tx.insert(interviewCommitments).values(all.map((one) => ({ id: newId(), ...own, ...one })))
}

function notBefore(ask: InterviewAsk, day: string, heldOn: string): void {
  if (day < heldOn) ask.refuse('before_talk', { day, held: heldOn })
}

/** What happens to a talk, and what follows from it. */
export const talks: Part = {
  hold: async (ask) => {
    const { input, tx } = ask
    const { heldOn, content, response } = input
    const [interview, state] = await moving(ask, input, 'hold')
    notLater(ask, heldOn)
    await addCommitments(ask, interview, heldOn, input.commitments)
    await tx
      .update(interviewRecords)
      .set({ content, response })
      .where(eq(interviewRecords.interviewId, interview.id))
    const version = await change(ask, interview, { state, heldOn, reason: null })
    const name = await nameOf(ask, interview)
    await ask.audit('interview.held', subjectOf(interview), { name, day: heldOn })
    return { version, state }
  },

  correct: async (ask) => {
    const { topics, content, response } = ask.input
    const [interview] = await heldInterview(ask, ask.input)
    await ask.tx
      .update(interviewRecords)
      .set({ topics, content, response })
      .where(eq(interviewRecords.interviewId, interview.id))
    const version = await change(ask, interview, {})
    await ask.audit('interview.corrected', subjectOf(interview), { name: await nameOf(ask, interview) })
    return { version }
  },

  postpone: async (ask) => {
    const { input, tx, app, refuse } = ask
    const { dueOn, reason } = input
    const [interview, state] = await moving(ask, input, 'postpone')
    const today = app.clock.today()
    if (dueOn < today) refuse('day_past', { day: dueOn, today })
    const version = await change(ask, interview, { state, dueOn, reason })
    const words = sayBoth(interviewNotices, 'postponed', { day: dueOn })
    const link = interviewLink(interview.id)
    await notify(tx, [interview.personId], { kind: 'interview.postponed', ...words, link })
    const params = { name: await nameOf(ask, interview), day: dueOn }
    await ask.audit('interview.postponed', subjectOf(interview), params)
    return { version, state }
  },

  miss: async (ask) => {
    const { reason } = ask.input
    const [interview, state] = await moving(ask, ask.input, 'miss')
    if (interview.dueOn > ask.app.clock.today()) ask.refuse('not_due', { day: interview.dueOn })
    const version = await change(ask, interview, { state, reason })
    await ask.audit('interview.missed', subjectOf(interview), { name: await nameOf(ask, interview) })
    return { version, state }
  },

  cancel: async (ask) => {
    const { reason } = ask.input
    const [interview, state] = await moving(ask, ask.input, 'cancel')
    const version = await change(ask, interview, { state, reason })
    await ask.audit('interview.cancelled', subjectOf(interview), { name: await nameOf(ask, interview) })
    return { version, state }
  },

  addCommitment: async (ask) => {
    const { text, dueOn } = ask.input
    const [interview, heldOn] = await heldInterview(ask, ask.input)
    await addCommitments(ask, interview, heldOn, [{ text, dueOn }])
    const version = await change(ask, interview, {})
    const params = { name: await nameOf(ask, interview), due: dueOn }
    await ask.audit('interview.commitment_added', subjectOf(interview), params)
    return { version }
  },

  closeCommitment: async (ask) => {
    const { input, tx } = ask
    const { commitmentId, result, doneOn } = input
    const [interview, heldOn] = await heldInterview(ask, input)
    notLater(ask, doneOn)
    notBefore(ask, doneOn, heldOn)
    const key = and(
      eq(interviewCommitments.id, commitmentId),
      eq(interviewCommitments.interviewId, interview.id),
    )
    const commitment = one(await tx.select().from(interviewCommitments).where(key))
    if (commitment.state === 'done') ask.refuse('already_done')
    await tx.update(interviewCommitments).set({ state: 'done', result, doneOn }).where(key)
    const version = await change(ask, interview, {})
    const params = { name: await nameOf(ask, interview), day: doneOn }
    await ask.audit('interview.commitment_done', subjectOf(interview), params)
    return { version }
  },

  followUp: async (ask) => {
    const { input, tx, actor } = ask
    const { onDay, words } = input
    const [interview, heldOn] = await heldInterview(ask, input)
    notLater(ask, onDay)
    notBefore(ask, onDay, heldOn)
    await tx.insert(interviewFollowUps).values({
      ...{ id: newId(), interviewId: interview.id, ...circleOf(interview) },
      ...{ onDay, words, byName: actor.personName },
    })
    const version = await change(ask, interview, {})
    const params = { name: await nameOf(ask, interview), day: onDay }
    await ask.audit('interview.followed_up', subjectOf(interview), params)
    return { version }
  },
}
