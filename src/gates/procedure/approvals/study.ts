import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type Said, sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { notFound, Refused } from '#platform/failures.ts'
import { ruleValuesFor } from '#registry/public.ts'
import { documentCodes, documents } from '../documents/tables.ts'
import { documentsText } from '../documents/text.ts'
import { createDocument, documentOf, doingOf, issueDocument } from '../public.ts'
import { documentTemplates } from '../templates/contract.ts'
import { forbidden } from './checks.ts'
import type { approvalsTopic } from './contract.ts'
import { dropReply } from './drop.ts'
import { change, checkSeen, enter, heldMany, type Known, stateAfter, subjectOf } from './held.ts'
import { askers, tell } from './notices.ts'
import { replyFacts } from './reply-facts.ts'
import type { LeftItem, StudyItem, StudyResult } from './shapes.ts'
import { lacking } from './start.ts'
import { type Figures, figuresOf, subjectRules } from './subjects.ts'
import { approvalMeetings } from './tables.ts'
import { type ApprovalRefusal, approvalWords } from './text.ts'

type Contract = typeof approvalsTopic.contract
type Part = Pick<Answers<Contract, ApprovalRefusal>, 'study' | 'reply'>
type Studying = Ask<Parameters<Answers<Contract, ApprovalRefusal>['study']>[0]['input'], ApprovalRefusal>
type Needs = Pick<Studying, 'tx' | 'actor' | 'app' | 'audit' | 'refuse'>

const missing: Said = {
  zh: '没有找到该请示，或者不在您的工作范围内。',
  en: 'The request was not found, or lies outside your area.',
}

/**
 * Does an act for each item by itself: an item that is refused is left with its reason, unless it is the only one.
 * Refuses where nothing could be done.
 */
async function each<I extends { readonly id: string }, D>(
  ask: Needs,
  items: readonly I[],
  act: (approval: Known, item: I) => Promise<D>,
): Promise<{ done: D[]; left: LeftItem[] }> {
  const found = await heldMany(
    ask.tx,
    items.map((item) => item.id),
  )
  const done: D[] = []
  const left: LeftItem[] = []
  for (const item of items) {
    const approval = found.get(item.id)
    if (approval === undefined) {
      if (items.length === 1) notFound()
      left.push({ id: item.id, title: '', ...missing })
      continue
    }
    try {
      done.push(await act(approval, item))
    } catch (failure) {
      if (!(failure instanceof Refused) || items.length === 1) throw failure
      const { zh, en } = failure.data
      left.push({ id: item.id, title: approval.title, zh, en })
    }
  }
  const [first] = left
  if (done.length === 0) ask.refuse('none_done', { first: first?.zh ?? '', firstEn: first?.en ?? '' })
  return { done, left }
}

const resultWords: Readonly<Record<StudyResult, Said>> = {
  agreed: sayBoth(approvalWords, 'outcome.agreed'),
  agreed_with_changes: sayBoth(approvalWords, 'outcome.agreed_with_changes'),
  returned: sayBoth(approvalWords, 'state.returned'),
  continue: sayBoth(approvalWords, 'state.studying'),
}

/** The code word of a reply: the one asked for, else that of the approver's last reply, else left to the organ's first. */
async function replyCode(ask: Studying, { approvingOrganisationId }: Known): Promise<string | undefined> {
  if (ask.input.codeId !== undefined) return ask.input.codeId
  const [last] = await ask.tx
    .select({ codeId: documents.codeId })
    .from(documents)
    .innerJoin(documentCodes, eq(documentCodes.id, documents.codeId))
    .where(
      and(
        eq(documents.kind, 'reply'),
        eq(documents.issuingOrganisationId, approvingOrganisationId),
        eq(documentCodes.active, true),
      ),
    )
    .orderBy(desc(documents.id))
    .limit(1)
  return last?.codeId ?? undefined
}

/** Drafts the reply (批复) that a meeting agreed to. */
async function draftReply(ask: Studying, approval: Known, item: StudyItem) {
  const { tx, app, refuse } = ask
  const key = subjectRules[approval.subject].reply
  const facts = await replyFacts(tx, approval, { meeting: ask.input.meeting, item, today: app.clock.today() })
  const read = documentTemplates[key].fields.safeParse(facts)
  if (!read.success) return refuse('facts_incomplete', lacking(key, read.error.issues))
  const approved = figuresOf(read.data)
  await checkLaw(ask, approval, approved)
  const { id } = await createDocument(doingOf(ask), {
    ...{ roundId: approval.roundId, kind: 'reply', templateKey: key, facts: read.data },
    ...{ content: documentTemplates[key].make(read.data), replyToId: approval.requestId },
    ...{ issuingOrganisationId: approval.approvingOrganisationId, codeId: await replyCode(ask, approval) },
    recipients: [approval.requestingOrganisationId],
  })
  return { replyId: id, approved }
}

/** Refuses to approve numbers that the law forbids. */
async function checkLaw(ask: Studying, approval: Known, approved: Figures): Promise<void> {
  const date = ask.input.meeting.heldOn
  const { values } = await ruleValuesFor(ask.tx, approval.areaCode, date)
  const fault = forbidden(approved, { date, values })
  if (fault === null) return
  const item = sayBoth(approvalWords, `figure.${fault.key}`)
  const { zh, en } = fault.explain
  ask.refuse(
    'unlawful_figure',
    { item: item.zh, itemEn: item.en, n: approved[fault.key] ?? 0, rule: zh, ruleEn: en },
    fault.citation,
  )
}

function checkItem(ask: Studying, approval: Known, item: StudyItem): void {
  const { heldOn } = ask.input.meeting
  const day = approval.submittedOn ?? heldOn
  if (heldOn < day) ask.refuse('before_submission', { day })
  const bare = item.changes === ''
  if (item.result === 'returned' && bare) ask.refuse('reasons_missing')
  if (item.result === 'agreed_with_changes' && bare && Object.keys(item.figures).length === 0) {
    ask.refuse('changes_missing')
  }
}

async function studyOne(ask: Studying, meetingId: string, approval: Known, item: StudyItem) {
  const { tx, audit, input } = ask
  const { result, opinion, changes } = item
  await checkSeen(tx, approval, item.version)
  const state = stateAfter(ask, approval, result === 'returned' ? 'return' : 'study')
  checkItem(ask, approval, item)
  const words = [opinion, changes].filter((one) => one !== '').join('\n')
  const entry = { meetingId, words }
  let version: number
  let replyId: string | null = null
  if (result === 'returned') {
    await dropReply(ask, approval, changes)
    version = await change(ask, approval, {
      state,
      reason: changes,
      replyId: null,
      outcome: null,
      approved: null,
    })
    await enter(ask, approval.id, { ...entry, kind: 'return' })
  } else if (result === 'continue') {
    version = await change(ask, approval, { state })
    await enter(ask, approval.id, { ...entry, kind: 'study' })
  } else {
    await dropReply(ask, approval, resultWords[result].zh)
    const drafted = await draftReply(ask, approval, item)
    replyId = drafted.replyId
    version = await change(ask, approval, { state, outcome: result, ...drafted })
    await enter(ask, approval.id, { ...entry, kind: 'study', outcome: result, documentId: drafted.replyId })
  }
  const said = resultWords[result]
  await audit('approval.studied', subjectOf(approval), {
    ...{ title: approval.title, meeting: input.meeting.name, day: input.meeting.heldOn },
    ...{ result: said.zh, resultEn: said.en },
  })
  const people = await askers(tx, approval)
  if (result === 'returned') await tell(ask, approval, 'returned', people, { reason: changes })
  else await tell(ask, approval, 'studied', people)
  return { id: approval.id, version, replyId }
}

async function replyOne(ask: Needs, approval: Known, version: number) {
  await checkSeen(ask.tx, approval, version)
  stateAfter(ask, approval, 'reply')
  if (approval.replyId === null) return ask.refuse('no_reply')
  const document = await documentOf(ask.tx, approval.replyId)
  if (document.state !== 'signed') {
    const { zh, en } = sayBoth(documentsText, `state.${document.state}`)
    ask.refuse('reply_not_signed', { state: zh, stateEn: en })
  }
  const { numberText } = await issueDocument(doingOf(ask), { id: document.id, version: document.version })
  return { id: approval.id, numberText }
}

/** Studying requests at one meeting, and issuing the replies that were signed. */
export const studying: Part = {
  study: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const { meeting, items } = input
    const today = app.clock.today()
    if (meeting.heldOn > today) refuse('future_day', { today })
    if (new Set(items.map((item) => item.id)).size < items.length) refuse('twice')
    const meetingId = newId()
    await tx
      .insert(approvalMeetings)
      .values({ id: meetingId, areaCode: actor.areaCode, ...meeting, recordedBy: actor.personId })
    return each(ask, items, (approval, item) => studyOne(ask, meetingId, approval, item))
  },

  reply: async (ask) => {
    const { input, audit } = ask
    const answered = await each(ask, input.items, (approval, item) => replyOne(ask, approval, item.version))
    const n = answered.done.length
    await audit(
      'approval.replies_issued',
      { type: 'approvals', id: ask.actor.postId, name: `${n}`, areaCode: ask.actor.areaCode },
      { n },
    )
    return answered
  },
}
