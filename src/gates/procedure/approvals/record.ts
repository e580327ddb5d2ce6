import { asc, eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { ruleValuesFor } from '#registry/public.ts'
import { documents } from '../documents/tables.ts'
import { rounds } from '../rounds/tables.ts'
import { answersFor, asksFor, whyNot } from './allowed.ts'
import { checkFigure } from './checks.ts'
import type { approvalsTopic } from './contract.ts'
import { type Approval, type Known, known } from './held.ts'
import { approvalRows } from './lists.ts'
import type {
  ApprovalAct,
  ApprovalActView,
  ApprovalDocument,
  ApprovalRecord,
  EntryView,
  FigureView,
} from './shapes.ts'
import { approvalActs } from './shapes.ts'
import { type ApprovalMove, nextOf, type Standing } from './states.ts'
import { figureKeys } from './subjects.ts'
import { approvalEntries, approvalMeetings } from './tables.ts'
import { type ApprovalRefusal, approvalsRefusals } from './text.ts'

type Part = Pick<Answers<typeof approvalsTopic.contract, ApprovalRefusal>, 'show'>

/** Documents of an approval that the actor may see, each with its receipt by the organisation it is meant for. */
async function documentsOf(
  tx: Tx,
  approval: Approval,
  ids: readonly string[],
): Promise<Map<string, ApprovalDocument>> {
  if (ids.length === 0) return new Map()
  const found = await tx.execute<ApprovalDocument>(sql`
    select d.id, d.title, d.state, d.number_text as "numberText", d.issued_on as "issuedOn", d.version,
      r.organisation_id as "receiverId", to_char(r.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "receivedOn",
      p.name as "receivedBy"
    from documents d
      left join document_recipients r on r.document_id = d.id and r.organisation_id =
        case when d.kind = 'reply' then ${approval.requestingOrganisationId} else ${approval.approvingOrganisationId} end
      left join people p on p.id = r.received_by
    where d.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  return new Map(found.rows.map((row) => [row.id, row]))
}

async function entriesOf(tx: Tx, approval: Approval) {
  const rows = await tx
    .select()
    .from(approvalEntries)
    .where(eq(approvalEntries.approvalId, approval.id))
    .orderBy(asc(approvalEntries.id))
  const meetingIds = rows.flatMap((row) => (row.meetingId === null ? [] : [row.meetingId]))
  const meetings =
    meetingIds.length === 0
      ? []
      : await tx.select().from(approvalMeetings).where(inArray(approvalMeetings.id, meetingIds))
  return { rows, meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])) }
}

function entryViews(
  { rows, meetings }: Awaited<ReturnType<typeof entriesOf>>,
  papers: ReadonlyMap<string, ApprovalDocument>,
  seesMeetings: boolean,
): EntryView[] {
  return rows.map(({ approvalId: _, meetingId, documentId, ...entry }) => {
    const meeting = meetings.get(meetingId ?? '')
    return {
      ...entry,
      meeting: meeting === undefined ? null : shown(meeting, seesMeetings),
      document: papers.get(documentId ?? '') ?? null,
    }
  })
}

function shown(meeting: typeof approvalMeetings.$inferSelect, sees: boolean) {
  const { id, kind, name, heldOn, chair, present, sourceId } = meeting
  return { id, kind, name, heldOn, chair, present, sourceId: sees ? sourceId : null }
}

/** A document's state as the next step depends on it. */
function standingOf(document: ApprovalDocument | undefined): Standing['request'] {
  switch (document?.state) {
    case undefined:
      return null
    case 'withdrawn':
    case 'void':
      return 'dead'
    case 'signed':
    case 'issued':
    case 'to_sign':
      return document.state
    default:
      return 'draft'
  }
}

const actMoves: Readonly<Record<ApprovalAct, ApprovalMove>> = {
  redraft: 'submit',
  study: 'study',
  return: 'return',
  withdraw: 'withdraw',
  transfer: 'transfer',
  due: 'study',
}

/** Acts of the actor's side, each with what stands against it. */
function actsOf(actor: Actor, approval: Known, request: ApprovalDocument | undefined): ApprovalActView[] {
  const inHand = request !== undefined && !['issued', 'withdrawn', 'void'].includes(request.state)
  return approvalActs.map((act) => {
    const reason = whyNot(actor, approval, actMoves[act])
    if (reason !== null)
      return { act, allowed: false, why: sayBoth(approvalsRefusals, reason.code, reason.params) }
    if (act === 'redraft' && inHand) {
      return {
        act,
        allowed: false,
        why: sayBoth(approvalsRefusals, 'request_in_hand', { title: request.title }),
      }
    }
    return { act, allowed: true, why: null }
  })
}

/** Asked and approved numbers beside each other, each measured by its rule in the edition of the day it was asked. */
async function figureViews(tx: Tx, approval: Approval, day: string): Promise<FigureView[]> {
  const { asked, approved, areaCode } = approval
  const holds = approval.state === 'replied' ? (approved ?? {}) : {}
  const { values } = await ruleValuesFor(tx, areaCode, day)
  const figures = { ...asked, ...holds }
  return (['opensOn', ...figureKeys] as const)
    .map((key) => {
      const check = key === 'opensOn' ? null : checkFigure(key, figures, { date: day, values })
      return {
        ...{ key, asked: asked[key] ?? null, approved: holds[key] ?? null },
        ...{ citation: check?.citation ?? null, explain: check?.explain ?? null },
        standing: check?.standing ?? null,
      }
    })
    .filter((view) => view.asked !== null || view.approved !== null)
}

async function factsOf(tx: Tx, approval: Approval): Promise<Readonly<Record<string, unknown>> | null> {
  const [request] = await tx
    .select({ facts: documents.facts })
    .from(documents)
    .where(eq(documents.id, approval.requestId))
  return request?.facts ?? null
}

/** An approval with its thread, as both sides see it. */
export async function recordOf(tx: Tx, actor: Actor, id: string, today: string): Promise<ApprovalRecord> {
  const approval = await known(tx, id)
  const page = { where: sql`a.id = ${id}`, order: [sql`a.id`], limit: 1, offset: 0 }
  const row = one(await approvalRows(tx, today, page))
  const [round] = await tx.select({ name: rounds.name }).from(rounds).where(eq(rounds.id, approval.roundId))
  const history = await entriesOf(tx, approval)
  const { requestId, replyId } = approval
  const ids = [requestId, replyId, ...history.rows.map((entry) => entry.documentId)].filter(
    (one) => one !== null,
  )
  const papers = await documentsOf(tx, approval, [...new Set(ids)])
  const request = papers.get(requestId)
  const reply = papers.get(replyId ?? '')
  const asks = asksFor(actor, approval)
  const standing: Standing = {
    ...{
      state: approval.state,
      request: standingOf(request),
      reply: replyId !== null && reply === undefined ? 'draft' : standingOf(reply),
    },
    received: row.receivedOn !== null,
  }
  const { roundId, bodyId, requestingOrganisationId, approvingOrganisationId } = approval
  const { approvingAreaCode, approvingLeaderId, reason } = approval
  return {
    ...row,
    ...{ roundId, bodyId, requestingOrganisationId, approvingOrganisationId },
    ...{ approvingAreaCode, approvingLeaderId, reason, today },
    roundName: round?.name ?? '',
    request: request ?? null,
    reply: reply ?? null,
    figures: await figureViews(tx, approval, approval.submittedOn ?? today),
    entries: entryViews(history, papers, approval.areaCode.startsWith(actor.areaCode)),
    acts: actsOf(actor, approval, request),
    ...{ asks, answers: answersFor(actor, approval) },
    next: nextOf(standing),
    facts: asks ? await factsOf(tx, approval) : null,
  }
}

export const record: Part = {
  show: ({ input, tx, actor, app }) => recordOf(tx, actor, input.id, app.clock.today()),
}
