import { sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { fulfilMany, unfulfil } from '../public.ts'
import { titleOf } from './batches.ts'
import type { talksTopic } from './contract.ts'
import {
  change,
  keepsRecord,
  moving,
  notAllowed,
  seenTalk,
  subjectOf,
  type TalkAsk,
  talkerOf,
} from './held.ts'
import { talkRecords } from './tables.ts'
import type { TalkRefusal } from './text.ts'

type Part = Pick<Answers<typeof talksTopic.contract, TalkRefusal>, 'finish' | 'cancel' | 'undo' | 'record'>

async function peopleIn(ask: TalkAsk, talkId: string): Promise<string[]> {
  const found = await ask.tx.execute<{ id: string }>(
    sql`select person_id as id from talk_people where talk_id = ${talkId} order by id`,
  )
  return found.rows.map(({ id }) => id)
}

/** What becomes of a talk, and what was said in it. */
export const moves: Part = {
  finish: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const { doneOn, place } = input
    const today = app.clock.today()
    if (doneOn > today) refuse('future_day', { day: doneOn, today })
    let personTimes = 0
    for (const seen of input.talks) {
      const [talk, state] = await moving(ask, seen, 'finish')
      await change(ask, talk, { state, doneOn, place })
      const talker = await talkerOf(ask, talk)
      const personIds = await peopleIn(ask, talk.id)
      await fulfilMany(tx, {
        ...{ roundId: talk.roundId, kind: 'talk', sourceTopic: 'talks' },
        records: [{ sourceId: talk.id, title: titleOf(talker), doneOn, personIds }],
      })
      personTimes += personIds.length
      await audit('talk.done', subjectOf(talk, talker), { talker, day: doneOn, n: personIds.length })
    }
    return { done: input.talks.length, personTimes }
  },

  cancel: async (ask) => {
    const { input, audit } = ask
    const [talk, state] = await moving(ask, input, 'cancel')
    const version = await change(ask, talk, { state, cancelReason: input.reason })
    const talker = await talkerOf(ask, talk)
    await audit('talk.cancelled', subjectOf(talk, talker), { talker, reason: input.reason })
    return { version }
  },

  undo: async (ask) => {
    const { input, tx, audit } = ask
    const [talk, state] = await moving(ask, input, 'undo')
    if (talk.recordedOn !== null) notAllowed(ask, talk.state, 'undo')
    await unfulfil(tx, { sourceTopic: 'talks', sourceId: talk.id })
    const version = await change(ask, talk, { state, doneOn: null, cancelReason: null })
    const talker = await talkerOf(ask, talk)
    await audit('talk.undone', subjectOf(talk, talker), { talker, reason: input.reason })
    return { version }
  },

  record: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const talk = await seenTalk(ask, input)
    if (!keepsRecord(actor, talk)) refuse('record_not_yours')
    if (talk.state !== 'done') notAllowed(ask, talk.state, 'record')
    const { id: talkId, talkerId, talkerOrganisationId: organisationId } = talk
    const personIds = await peopleIn(ask, talkId)
    const said = { content: input.content, writtenBy: actor.accountId }
    await tx
      .insert(talkRecords)
      .values({ talkId, talkerId, organisationId, personIds, ...said })
      .onConflictDoUpdate({ target: talkRecords.talkId, set: { ...said, writtenAt: sql`now()` } })
    const version = await change(ask, talk, { recordedOn: app.clock.today() })
    const talker = await talkerOf(ask, talk)
    await audit('talk.recorded', subjectOf(talk, talker), { talker })
    return { version }
  },
}
