import { and, eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { attachFile } from '#platform/files/attach.ts'
import { people } from '#registry/people/tables.ts'
import { citationFor } from '#rules/citations.ts'
import { roundClosed } from '../rounds/public.ts'
import { whyNot } from './allowed.ts'
import type { leavingAuditsTopic } from './contract.ts'
import { factsFault } from './facts.ts'
import {
  type Audit,
  attached,
  auditFor,
  change,
  checkState,
  contextOf,
  factsOf,
  type Known,
  officialsOf,
  subjectOf,
} from './held.ts'
import type { AuditDocument } from './shapes.ts'
import { type AuditMove, type AuditState, moveAudit } from './states.ts'
import { auditOfficials } from './tables.ts'
import { type AuditRefusal, dateText, documentText } from './text.ts'

type Part = Pick<
  Answers<typeof leavingAuditsTopic.contract, AuditRefusal>,
  'notice' | 'start' | 'report' | 'reply' | 'conclude' | 'publish' | 'attach' | 'waive' | 'restore' | 'reopen'
>
type Seen = { readonly id: string; readonly version: number }
type LifeAsk = Ask<Seen, AuditRefusal>
type FileColumn = 'noticeFileId' | 'draftFileId' | 'reportFileId' | 'publicationFileId'

/** Where a document is kept, and the day that must be recorded before. */
const documents = {
  notice: ['noticeFileId', 'noticedOn'],
  draft: ['draftFileId', 'reportedOn'],
  report: ['reportFileId', 'concludedOn'],
  publication: ['publicationFileId', 'publishedOn'],
} as const satisfies Record<AuditDocument, readonly [FileColumn, string]>

/** What falls with a report that is taken back. */
const noReport = {
  ...{ reportedOn: null, concludedOn: null, publishedOn: null },
  ...{ draftFileId: null, reportFileId: null, publicationFileId: null },
}

/** The audit and the state after a move that the actor may make. */
async function ready(ask: LifeAsk, move: AuditMove): Promise<[Known, AuditState]> {
  const audit = await auditFor(ask)
  const reason = whyNot(ask.actor, audit, move)
  if (reason !== null) {
    const byLaw = reason.code === 'waive_by_law' ? citationFor('CW-22', audit.electionDay) : null
    ask.refuse(reason.code, reason.params, byLaw ?? undefined)
  }
  const state = moveAudit(audit.state, move)
  if (state === null) throw new Error(`${move} of ${audit.state} was let through`)
  return [audit, state]
}

/** One step forward: the new day is judged together with all that is recorded, then written. */
async function advance(
  ask: LifeAsk,
  move: AuditMove,
  event: string,
  set: Partial<Audit>,
  told: { readonly day: string; readonly place?: string },
  file: { readonly column: FileColumn; readonly id: string | undefined } | null,
) {
  const { tx, app, refuse, audit: record } = ask
  const [audit, state] = await ready(ask, move)
  const after: Known = { ...audit, ...set }
  const facts = factsOf(after, await officialsOf(tx, audit.id))
  const fault = factsFault(facts, await contextOf(tx, audit, app.clock.today()))
  if (fault !== null) refuse(fault.code, fault.params, fault.citation)
  const held = file === null ? null : await attached(ask, file.id, audit.areaCode)
  const version = await change(ask, audit, {
    ...set,
    state,
    ...(file === null || held === null ? {} : { [file.column]: held }),
  })
  await record(event, subjectOf(audit), { village: audit.village, ...told })
  return { version, state }
}

/** Refuses where the plan's step for this village is signed off: taking the audit back would leave that without ground. */
async function refuseSignedOff(ask: LifeAsk, audit: Audit): Promise<void> {
  const signed = await signedOff(ask.tx, audit.bodyId)
  if (signed) ask.refuse('signed_off')
}

async function signedOff(tx: Tx, bodyId: string): Promise<boolean> {
  const found = await tx.execute<{ id: string }>(
    sql`select id from tasks where body_id = ${bodyId} and step_id = 'audit' and state = 'done' limit 1`,
  )
  return found.rows.length > 0
}

type BackAsk = Ask<Seen & { readonly reason: string }, AuditRefusal>

/** A step back or aside, with its reason. */
async function back(ask: BackAsk, move: AuditMove, event: string, set: Partial<Audit>) {
  const [audit, state] = await ready(ask, move)
  if (move !== 'waive') {
    if (await roundClosed(ask.tx, audit.roundId)) ask.refuse('round_closed')
    await refuseSignedOff(ask, audit)
  }
  const version = await change(ask, audit, { ...set, state })
  await ask.audit(event, subjectOf(audit), { village: audit.village, reason: ask.input.reason })
  return { version, state }
}

/** The life of an audit. */
export const life: Part = {
  notice: (ask) => {
    const { noticedOn, fileId } = ask.input
    const file = { column: 'noticeFileId', id: fileId } as const
    return advance(ask, 'notice', 'leaving_audit.noticed', { noticedOn }, { day: noticedOn }, file)
  },

  start: (ask) => {
    const { startedOn } = ask.input
    return advance(ask, 'start', 'leaving_audit.started', { startedOn }, { day: startedOn }, null)
  },

  report: (ask) => {
    const { reportedOn, fileId } = ask.input
    const file = { column: 'draftFileId', id: fileId } as const
    return advance(ask, 'report', 'leaving_audit.reported', { reportedOn }, { day: reportedOn }, file)
  },

  reply: async (ask) => {
    const { input, tx, app, refuse } = ask
    const audit = await auditFor(ask)
    checkState(ask, audit, ['reported'])
    const key = and(eq(auditOfficials.id, input.officialId), eq(auditOfficials.auditId, audit.id))
    const official = one(await tx.select().from(auditOfficials).where(key))
    const names = { later: '意见日期', laterEn: 'the day of the reply', day: input.repliedOn }
    const today = app.clock.today()
    if (input.repliedOn > today) refuse('future_day', { ...names, today })
    if (audit.reportedOn !== null && input.repliedOn < audit.reportedOn) {
      const earlier = { earlier: '征求意见稿送达日期', earlierEn: 'the day of the draft report' }
      refuse('day_order', { ...names, ...earlier, before: audit.reportedOn })
    }
    const replyFileId = (await attached(ask, input.fileId, audit.areaCode)) ?? official.replyFileId
    await tx
      .update(auditOfficials)
      .set({ reply: input.reply, repliedOn: input.repliedOn, replyFileId })
      .where(key)
    const [person] = await tx.select().from(people).where(eq(people.id, official.personId))
    const told = { village: audit.village, person: person?.name ?? '' }
    await ask.audit('leaving_audit.replied', subjectOf(audit), told)
    return { version: await change(ask, audit) }
  },

  conclude: (ask) => {
    const { concludedOn, reportNumber, summary, fileId } = ask.input
    const set = { concludedOn, reportNumber, summary }
    const file = { column: 'reportFileId', id: fileId } as const
    return advance(ask, 'conclude', 'leaving_audit.concluded', set, { day: concludedOn }, file)
  },

  publish: (ask) => {
    const { publishedOn, publishedPlace, fileId } = ask.input
    const told = { day: publishedOn, place: publishedPlace }
    const file = { column: 'publicationFileId', id: fileId } as const
    return advance(ask, 'publish', 'leaving_audit.published', { publishedOn, publishedPlace }, told, file)
  },

  attach: async (ask) => {
    const { document, fileId } = ask.input
    const audit = await auditFor(ask)
    const [column, day] = documents[document]
    const { zh, en } = sayBoth(documentText, document)
    if (audit[day] === null) {
      const days = sayBoth(dateText, day)
      ask.refuse('document_early', { document: zh, documentEn: en, day: days.zh, dayEn: days.en })
    }
    const file = await attachFile(ask.tx, ask.actor, fileId, audit.areaCode)
    if (file === null) return ask.refuse('not_your_file')
    const version = await change(ask, audit, { [column]: fileId })
    const told = { village: audit.village, document: zh, documentEn: en, file }
    await ask.audit('leaving_audit.document_attached', subjectOf(audit), told)
    return { version }
  },

  waive: (ask) => back(ask, 'waive', 'leaving_audit.waived', { waivedReason: ask.input.reason }),

  restore: (ask) =>
    back(ask, 'restore', 'leaving_audit.restored', {
      ...noReport,
      ...{ noticedOn: null, startedOn: null, noticeFileId: null, waivedReason: null },
    }),

  reopen: async (ask) => {
    const answer = await back(ask, 'reopen', 'leaving_audit.reopened', noReport)
    // The draft will be another one: everybody may reply anew.
    await ask.tx
      .update(auditOfficials)
      .set({ repliedOn: null, reply: '', replyFileId: null })
      .where(eq(auditOfficials.auditId, ask.input.id))
    return answer
  },
}
