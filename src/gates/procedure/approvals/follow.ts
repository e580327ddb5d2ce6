import { and, eq, inArray, or } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { settingIn } from '#platform/settings/settings.ts'
import { chainsOf } from '#registry/public.ts'
import { addDays } from '#rules/dates.ts'
import { documentsText } from '../documents/text.ts'
import { planSteps, plans } from '../plan/tables.ts'
import { bodies } from '../rounds/tables.ts'
import { change, enter, type Known, subjectOf, withNames } from './held.ts'
import { answerers, askers, tell } from './notices.ts'
import { subjectRules } from './subjects.ts'
import { approvals } from './tables.ts'
import { approvalWords } from './text.ts'

type Doing = Pick<Ask<unknown>, 'tx' | 'actor' | 'app' | 'audit'>

/** Days within which a request is to be answered unless an installation sets others: custom, no law. */
export const usualReplyDays = 15

/** The day to answer by: the plan's own where it lies ahead, else so many days from today. */
async function dueOf(tx: Tx, approval: Known, today: string): Promise<string> {
  const { step } = subjectRules[approval.subject]
  if (step !== null && approval.bodyId !== null) {
    const [planned] = await tx
      .select({ dueOn: planSteps.dueOn })
      .from(bodies)
      .innerJoin(plans, and(eq(plans.bodyId, bodies.id), eq(plans.planVersion, bodies.planVersion)))
      .innerJoin(planSteps, and(eq(planSteps.planId, plans.id), eq(planSteps.stepId, step)))
      .where(eq(bodies.id, approval.bodyId))
    if (planned !== undefined && planned.dueOn >= today) return planned.dueOn
  }
  return addDays(today, await settingIn(tx, 'approval_reply_days', usualReplyDays))
}

async function submitted(doing: Doing, approval: Known, number: string): Promise<void> {
  const { tx, app, actor } = doing
  const today = app.clock.today()
  const chains = await chainsOf(tx, [approval.approvingAreaCode])
  const approvingLeaderId = approval.approvingLeaderId ?? chains.get(approval.approvingAreaCode)?.main ?? null
  const attempt = approval.attempt + 1
  await change(doing, approval, {
    ...{ state: 'submitted', attempt, approvingLeaderId, submittedOn: today, reason: null },
    dueOn: await dueOf(tx, approval, today),
  })
  await enter(doing, approval.id, { kind: 'submit', documentId: approval.requestId })
  const words = { title: approval.title, organisation: approval.requester, number, attempt }
  await doing.audit('approval.submitted', subjectOf(approval), words)
  const people = await answerers(tx, { ...approval, approvingLeaderId })
  await tell({ tx, actor }, approval, 'submitted', people, { organisation: approval.requester })
}

async function replied(doing: Doing, approval: Known, number: string): Promise<void> {
  const outcome = approval.outcome ?? 'agreed'
  await change(doing, approval, { state: 'replied', repliedOn: doing.app.clock.today() })
  await enter(doing, approval.id, { kind: 'reply', documentId: approval.replyId, outcome })
  const said = sayBoth(approvalWords, `outcome.${outcome}`)
  await doing.audit('approval.replied', subjectOf(approval), {
    ...{ title: approval.title, organisation: approval.approver, number },
    ...{ outcome: said.zh, outcomeEn: said.en },
  })
  await tell(doing, approval, 'replied', await askers(doing.tx, approval))
}

/**
 * What follows for approvals when a document is issued: an issued request is sent (报送), an issued reply answers
 * (批复). Nothing follows from a document that belongs to none.
 */
export async function followIssue(
  doing: Doing,
  document: { readonly id: string; readonly numberText: string | null },
): Promise<void> {
  const { id } = document
  const number = document.numberText ?? sayBoth(documentsText, 'noNumber').zh
  const rows = await doing.tx
    .select()
    .from(approvals)
    .where(
      or(
        and(eq(approvals.requestId, id), inArray(approvals.state, ['drafting', 'returned'])),
        and(eq(approvals.replyId, id), eq(approvals.state, 'studying')),
      ),
    )
  for (const approval of await withNames(doing.tx, rows)) {
    if (approval.requestId === id) await submitted(doing, approval, number)
    else await replied(doing, approval, number)
  }
}
