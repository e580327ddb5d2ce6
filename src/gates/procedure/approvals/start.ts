import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { z } from 'zod'
import { newId } from '#common/ids.ts'
import type { Said } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { one, Refused, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { areaOf } from '#registry/public.ts'
import { bodies as bodyNames } from '#rules/bodies.ts'
import { createDocument, documentOf, doingOf, factsFor } from '../public.ts'
import { bodies } from '../rounds/tables.ts'
import { documentTemplates, type TemplateKey } from '../templates/contract.ts'
import { asksFor, type Parties, stateForbids } from './allowed.ts'
import type { approvalsTopic } from './contract.ts'
import { factsOfReplies } from './earlier.ts'
import { change, checkSeen, enter, known as knownApproval, subjectOf } from './held.ts'
import { citedTitle } from './reply-facts.ts'
import type { MeetingInput } from './shapes.ts'
import { moveApproval, openStates } from './states.ts'
import { figuresOf, type Subject, subjectRules, subjects } from './subjects.ts'
import { approvalMeetings, approvals } from './tables.ts'
import { type ApprovalRefusal, approvalsRefusals } from './text.ts'

type Contract = typeof approvalsTopic.contract
type Part = Pick<Answers<Contract, ApprovalRefusal>, 'subjects' | 'begin' | 'start' | 'redraft'>
type On<I> = Ask<I, ApprovalRefusal>
type Needs = Pick<On<unknown>, 'tx' | 'actor' | 'app' | 'refuse'>
type Organ = typeof organisations.$inferSelect

/** Names of the template's facts that the issues are about, in both languages. */
export function lacking(key: TemplateKey, issues: readonly z.core.$ZodIssue[]) {
  const names = new Set(issues.map((issue) => String(issue.path[0] ?? '')))
  const fields = documentTemplates[key].form.filter((field) => names.has(field.name))
  return {
    fields: fields.map((field) => field.label.zh).join('、'),
    fieldsEn: fields.map((field) => field.label.en).join(', '),
  }
}

/** The facts as the template takes them; refuses incomplete ones by the names of their fields. */
function complete(ask: Needs, key: TemplateKey, facts: Readonly<Record<string, unknown>>) {
  const read = documentTemplates[key].fields.safeParse(facts)
  return read.success ? read.data : ask.refuse('facts_incomplete', lacking(key, read.error.issues))
}

async function organ(ask: Needs, id: string): Promise<Organ> {
  const [found] = await ask.tx.select().from(organisations).where(eq(organisations.id, id))
  return found ?? ask.refuse('unknown_organisation')
}

/** Requester and approver: one's own, and one of the same division or the one above it. */
async function partiesOf(
  ask: Needs,
  ids: { readonly requestingOrganisationId: string; readonly approvingOrganisationId: string },
): Promise<Parties & { readonly approver: Organ; readonly requester: Organ }> {
  const requester = await organ(ask, ids.requestingOrganisationId)
  const approver = await organ(ask, ids.approvingOrganisationId)
  const parties = { ...ids, areaCode: requester.areaCode, approvingAreaCode: approver.areaCode }
  if (requester.areaCode !== ask.actor.areaCode) ask.refuse('outside')
  if (!asksFor(ask.actor, parties)) ask.refuse('not_asker', { organisation: requester.name })
  if (requester.id === approver.id) ask.refuse('same_organisation')
  await checkAbove(ask, requester.areaCode, approver.areaCode)
  return { ...parties, requester, approver }
}

/** Refuses an approver that is neither of the division itself nor of the one above it. */
export async function checkAbove(ask: Needs, areaCode: string, approvingAreaCode: string): Promise<void> {
  const area = await areaOf(ask.tx, areaCode)
  if (approvingAreaCode !== areaCode && approvingAreaCode !== area?.parentCode) {
    ask.refuse('not_above', { area: area?.name ?? areaCode })
  }
}

/** The round's body that a subject concerns; refuses an area that has none. */
async function bodyFor(
  ask: Needs,
  roundId: string,
  subject: Subject,
  areaCode: string,
): Promise<string | null> {
  const kind = subjectRules[subject].body
  if (kind === null) return null
  const [body] = await ask.tx
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(eq(bodies.roundId, roundId), eq(bodies.kind, kind), eq(bodies.areaCode, areaCode)))
  if (body !== undefined) return body.id
  const area = await areaOf(ask.tx, areaCode)
  const { zh, en } = bodyNames[kind].name
  return ask.refuse('no_body', { area: area?.name ?? areaCode, kind: zh, kindEn: en })
}

/** Refuses a second request of the same subject while one is in hand, or where one answer is enough. */
async function checkFirst(ask: Needs, roundId: string, subject: Subject, areaCode: string): Promise<void> {
  const rule = subjectRules[subject]
  if (rule.body === null) return
  const [held] = await ask.tx
    .select()
    .from(approvals)
    .where(
      and(
        eq(approvals.roundId, roundId),
        eq(approvals.subject, subject),
        eq(approvals.areaCode, areaCode),
        rule.once ? ne(approvals.state, 'withdrawn') : inArray(approvals.state, [...openStates]),
      ),
    )
    .orderBy(desc(approvals.id))
    .limit(1)
  if (held === undefined) return
  const area = (await areaOf(ask.tx, areaCode))?.name ?? areaCode
  if (held.state === 'replied') ask.refuse('already_replied', { area, day: held.repliedOn ?? '' })
  ask.refuse('already_open', { area, title: held.title })
}

type Drafting = {
  readonly roundId: string
  readonly subject: Subject
  readonly facts: Readonly<Record<string, unknown>>
  readonly requester: Organ
  readonly approver: Organ
}

/** Drafts the request (请示) in the requester's name, with the approver as its recipient. */
async function draftRequest(ask: Needs, drafting: Drafting) {
  const { roundId, subject, requester, approver } = drafting
  const key = subjectRules[subject].request
  const organs = { issuer: requester.name, addressees: approver.shortName }
  const facts = complete(ask, key, { ...drafting.facts, ...organs })
  const content = documentTemplates[key].make(facts)
  const { id } = await createDocument(doingOf(ask), {
    ...{ roundId, kind: 'request', templateKey: key, facts, content },
    ...{ issuingOrganisationId: requester.id, recipients: [approver.id] },
  })
  return { documentId: id, title: citedTitle(content.title, requester.name), asked: figuresOf(facts) }
}

/** The requester's own meeting that decided to ask, and what it decided. */
export type AskingMeeting = MeetingInput & { readonly sourceId: string; readonly decision: string }

/** What a new approval is made of. */
export type NewApproval = {
  readonly roundId: string
  readonly subject: Subject
  readonly requestingOrganisationId: string
  readonly approvingOrganisationId: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly askedBy?: AskingMeeting | undefined
}

/** Keeps the meeting that decided to ask, for the history of the approval. */
async function enterMeeting(ask: Needs, askedBy: AskingMeeting | undefined) {
  if (askedBy === undefined) return {}
  const { decision, ...meeting } = askedBy
  const meetingId = newId()
  await ask.tx.insert(approvalMeetings).values({
    ...{ id: meetingId, areaCode: ask.actor.areaCode, ...meeting, recordedBy: ask.actor.personId },
  })
  return { meetingId, words: decision }
}

/** Drafts a request and begins its approval; refuses as this topic's `start` does. */
export async function startApproval(
  doing: Pick<Ask<unknown>, 'tx' | 'actor' | 'app' | 'audit'>,
  input: NewApproval,
): Promise<{ readonly id: string; readonly documentId: string; readonly title: string }> {
  const ask: Needs = { ...doing, refuse: (code, params) => refuse(approvalsRefusals, code, params) }
  const { tx, actor } = doing
  const { roundId, subject, requestingOrganisationId, approvingOrganisationId } = input
  const parties = await partiesOf(ask, input)
  const bodyId = await bodyFor(ask, roundId, subject, parties.areaCode)
  await checkFirst(ask, roundId, subject, parties.areaCode)
  const { requester, approver } = parties
  const { documentId, title, asked } = await draftRequest(ask, {
    ...{ roundId, subject, facts: input.facts, requester, approver },
  })
  const { areaCode, approvingAreaCode } = parties
  const approval = { id: newId(), title, areaCode }
  await tx.insert(approvals).values({
    ...approval,
    ...{ roundId, bodyId, subject, state: 'drafting', requestId: documentId, asked },
    ...{ requestingOrganisationId, approvingOrganisationId, approvingAreaCode },
    updatedBy: actor.accountId,
  })
  await enter(doing, approval.id, { kind: 'start', documentId, ...(await enterMeeting(ask, input.askedBy)) })
  await doing.audit('approval.started', subjectOf(approval), { title, to: parties.approver.name })
  return { id: approval.id, documentId, title }
}

/** Why the acting post's area can't ask for a subject now, or null where it can. */
async function whyNotAsked(ask: Needs, roundId: string, subject: Subject): Promise<Said | null> {
  const { areaCode } = ask.actor
  try {
    await bodyFor(ask, roundId, subject, areaCode)
    await checkFirst(ask, roundId, subject, areaCode)
    return null
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    const { zh, en } = failure.data
    return { zh, en }
  }
}

/** Beginning an approval, and beginning its request anew. */
export const starting: Part = {
  subjects: async (ask) => {
    const all: { subject: Subject; why: Said | null }[] = []
    for (const subject of subjects) {
      all.push({ subject, why: await whyNotAsked(ask, ask.input.roundId, subject) })
    }
    return all
  },

  begin: async ({ input, tx, actor, app }) => {
    const { roundId, subject } = input
    const area = one([await areaOf(tx, actor.areaCode)].filter((found) => found !== undefined))
    const own = await tx
      .select()
      .from(organisations)
      .where(eq(organisations.areaCode, area.code))
      .orderBy(organisations.code)
    const above =
      area.parentCode === null
        ? []
        : await tx
            .select()
            .from(organisations)
            .where(eq(organisations.areaCode, area.parentCode))
            .orderBy(organisations.code)
    const asking =
      actor.role === 'department' ? own.filter((one) => one.id === actor.organisationId) : partyFirst(own)
    const named = (all: readonly Organ[]) => all.map(({ id, name }) => ({ id, name }))
    const known = await factsFor(tx, {
      ...{ templateKey: subjectRules[subject].request, roundId },
      ...{ areaCode: area.code, today: app.clock.today() },
    })
    const facts = { ...known, ...(await factsOfReplies(tx, { roundId, subject, area })) }
    const approving =
      actor.role === 'department' ? partyFirst(own) : [...partyFirst(above), ...partyFirst(own)]
    return { requesters: named(asking), approvers: named(approving), facts }
  },

  start: async (ask) => {
    const { id, documentId } = await startApproval(ask, ask.input)
    return { id, documentId }
  },

  redraft: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const approval = await knownApproval(tx, input.id)
    await checkSeen(tx, approval, input.version)
    if (!asksFor(actor, approval)) refuse('not_asker', { organisation: approval.requester })
    if (moveApproval(approval.state, 'submit') === null) {
      const { code, params } = stateForbids(approval.state, 'submit')
      refuse(code, params)
    }
    const former = await documentOf(tx, approval.requestId)
    if (!['issued', 'withdrawn', 'void'].includes(former.state)) {
      refuse('request_in_hand', { title: former.title })
    }
    const { roundId, subject } = approval
    const { documentId, title, asked } = await draftRequest(ask, {
      ...{ roundId, subject, facts: input.facts },
      requester: await organ(ask, approval.requestingOrganisationId),
      approver: await organ(ask, approval.approvingOrganisationId),
    })
    const version = await change(ask, approval, { requestId: documentId, title, asked })
    await enter(ask, approval.id, { kind: 'redraft', documentId })
    await ask.audit('approval.redrafted', subjectOf({ ...approval, title }), { title })
    return { version, documentId }
  },
}

/** Party committees before the others, so that the usual choice stands first. */
function partyFirst(all: readonly Organ[]): Organ[] {
  return [...all.filter((one) => one.kind === '党委'), ...all.filter((one) => one.kind !== '党委')]
}
