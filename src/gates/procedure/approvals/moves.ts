import { eq } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { settingIn, writeSetting } from '#platform/settings/settings.ts'
import { settings } from '#platform/settings/tables.ts'
import type { approvalsTopic } from './contract.ts'
import { dropReply, dropRequest } from './drop.ts'
import { usualReplyDays } from './follow.ts'
import { change, enter, forMove, subjectOf } from './held.ts'
import { answerers, askers, tell } from './notices.ts'
import type { ApprovalRefusal } from './text.ts'

type Contract = typeof approvalsTopic.contract
type Part = Pick<
  Answers<Contract, ApprovalRefusal>,
  'return' | 'withdraw' | 'setDue' | 'settings' | 'saveSettings'
>

const key = 'approval_reply_days' as const

async function settingVersion(tx: Tx): Promise<{ version: number; when: string }> {
  const [row] = await tx.select().from(settings).where(eq(settings.key, key))
  return { version: row?.version ?? 0, when: row === undefined ? '' : shanghaiTime(row.updatedAt) }
}

/** Returning, withdrawing, and the day to answer by. */
export const moves: Part = {
  return: async (ask) => {
    const { reason } = ask.input
    const [approval, state] = await forMove(ask, ask.input, 'return')
    await dropReply(ask, approval, reason)
    const version = await change(ask, approval, {
      ...{ state, reason, replyId: null, outcome: null, approved: null },
    })
    await enter(ask, approval.id, { kind: 'return', words: reason })
    await ask.audit('approval.returned', subjectOf(approval), { title: approval.title, reason })
    await tell(ask, approval, 'returned', await askers(ask.tx, approval), { reason })
    return { version }
  },

  withdraw: async (ask) => {
    const { reason } = ask.input
    const [approval, state] = await forMove(ask, ask.input, 'withdraw')
    await dropRequest(ask, approval, reason)
    const version = await change(ask, approval, { state, reason })
    await enter(ask, approval.id, { kind: 'withdraw', words: reason })
    await ask.audit('approval.withdrawn', subjectOf(approval), { title: approval.title, reason })
    if (approval.attempt > 0) {
      const params = { organisation: approval.requester, reason }
      await tell(ask, approval, 'withdrawn', await answerers(ask.tx, approval), params)
    }
    return { version }
  },

  setDue: async (ask) => {
    const { input, app, refuse } = ask
    const { dueOn, reason } = input
    const [approval] = await forMove(ask, input, 'study')
    const today = app.clock.today()
    if (dueOn < today) refuse('day_past', { today })
    if (dueOn === approval.dueOn) refuse('nothing_changed')
    const version = await change(ask, approval, { dueOn })
    await enter(ask, approval.id, { kind: 'due', words: `${dueOn}：${reason}` })
    const words = { title: approval.title, day: dueOn, reason }
    await ask.audit('approval.due_set', subjectOf(approval), words)
    await tell(ask, approval, 'due', await askers(ask.tx, approval), { day: dueOn })
    return { version }
  },

  settings: async ({ tx }) => {
    const replyDays = await settingIn(tx, key, usualReplyDays)
    return { replyDays, version: (await settingVersion(tx)).version }
  },

  saveSettings: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const { version, when } = await settingVersion(tx)
    if (version !== input.version) refuse('changed_meanwhile', { who: '他人', when })
    await writeSetting(tx, key, input.replyDays, actor.accountId)
    await audit(
      'approval.settings_saved',
      { type: 'setting', id: key, name: key, areaCode: actor.areaCode },
      { days: input.replyDays },
    )
    return { version: version + 1 }
  },
}
