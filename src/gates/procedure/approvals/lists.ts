import { type SQL, sql } from 'drizzle-orm'
import { may } from '#common/roles.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { approvalsTopic, sides } from './contract.ts'
import type { ApprovalRow } from './shapes.ts'
import { answerStates, openStates } from './states.ts'
import type { ApprovalRefusal } from './text.ts'

type Part = Pick<Answers<typeof approvalsTopic.contract, ApprovalRefusal>, 'list' | 'todo'>
type Side = (typeof sides)[number]

function among(states: readonly string[]): SQL {
  return sql`a.state in (${sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )})`
}

/** The acting post stands for the side: its organisation, or (but for a department) its division. */
function onSide(actor: Actor, side: Side): SQL {
  const organ = side === 'asked' ? sql`a.requesting_organisation_id` : sql`a.approving_organisation_id`
  const area = side === 'asked' ? sql`a.area_code` : sql`a.approving_area_code`
  if (actor.role === 'department') return sql`${organ} = ${actor.organisationId}`
  return sql`(${organ} = ${actor.organisationId} or ${area} = ${actor.areaCode})`
}

/** Waits for an answer longer than it should. */
function late(today: string): SQL {
  return sql`(${among(answerStates)} and a.due_on < ${today})`
}

/** The day on which the reply was received by the requester, in Asia/Shanghai; null before. */
const received = sql`(select to_char(r.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from document_recipients r
  where r.document_id = a.reply_id and r.organisation_id = a.requesting_organisation_id and a.state = 'replied')`

type Page = {
  readonly where: SQL
  readonly order: readonly SQL[]
  readonly limit: number
  readonly offset: number
}

/** Approvals as lists show them, read with the actor's own rights. */
export async function approvalRows(tx: Tx, today: string, page: Page): Promise<ApprovalRow[]> {
  const found = await tx.execute<ApprovalRow>(sql`
    select a.id, a.subject, a.title, a.state, case when a.state = 'replied' then a.outcome end as outcome,
      a.area_code as "areaCode", coalesce(ar.name, a.area_code) as "areaName",
      coalesce(ro.name, '') as "requestingOrganisation", coalesce(ao.name, '') as "approvingOrganisation",
      l.name as "approvingLeader", a.attempt, rd.number_text as "requestNumber",
      case when a.state = 'replied' then pd.number_text end as "replyNumber", a.submitted_on as "submittedOn",
      case when ${among(answerStates)} then ${today}::date - a.submitted_on
        when a.state = 'replied' then a.replied_on - a.submitted_on end as "daysOpen",
      a.due_on as "dueOn", coalesce(${late(today)}, false) as overdue, a.replied_on as "repliedOn",
      ${received} as "receivedOn", a.version
    from approvals a left join areas ar on ar.code = a.area_code
      left join organisations ro on ro.id = a.requesting_organisation_id
      left join organisations ao on ao.id = a.approving_organisation_id
      left join people l on l.id = a.approving_leader_id
      left join documents rd on rd.id = a.request_id left join documents pd on pd.id = a.reply_id
    where ${page.where}
    order by ${sql.join([...page.order], sql`, `)} limit ${page.limit} offset ${page.offset}`)
  return found.rows
}

const sortable = {
  title: sql`a.title`,
  areaName: sql`a.area_code`,
  state: sql`a.state`,
  submittedOn: sql`a.submitted_on`,
  dueOn: sql`a.due_on`,
  repliedOn: sql`a.replied_on`,
}

type Waiting = { readonly answer: number; readonly redraft: number; readonly receive: number }

/** What waits for the acting post's side: to answer, to draft anew, replies to receive. */
async function countWaiting(tx: Tx, actor: Actor, roundId: string | undefined): Promise<Waiting> {
  const inRound = roundId === undefined ? sql`true` : sql`a.round_id = ${roundId}`
  const counted = await tx.execute<Waiting>(sql`
    select count(*) filter (where ${among(answerStates)} and ${onSide(actor, 'answer')})::int as answer,
      count(*) filter (where a.state = 'returned' and ${onSide(actor, 'asked')})::int as redraft,
      count(*) filter (where a.state = 'replied' and ${received} is null and ${onSide(actor, 'asked')})::int as receive
    from approvals a where ${inRound}`)
  return counted.rows[0] ?? { answer: 0, redraft: 0, receive: 0 }
}

/** Requests that wait for the acting post; replies to receive are counted among the documents. */
export async function waitingApprovals(tx: Tx, actor: Actor): Promise<number> {
  if (actor.role !== 'system' && !may(actor.role, 'approval.read')) return 0
  const { answer, redraft } = await countWaiting(tx, actor, undefined)
  return answer + redraft
}

/** The list of approvals and what waits for the acting post. */
export const lists: Part = {
  list: async ({ input, tx, actor, app }) => {
    const today = app.clock.today()
    const { search } = input
    const pattern = containing(search ?? '')
    const conditions = [
      input.roundId === undefined ? null : sql`a.round_id = ${input.roundId}`,
      input.side === undefined ? null : onSide(actor, input.side),
      input.side === 'answer' ? sql`a.state <> 'drafting'` : null,
      input.state === undefined ? null : sql`a.state = ${input.state}`,
      input.subject === undefined ? null : sql`a.subject = ${input.subject}`,
      input.area === undefined
        ? null
        : sql`a.area_code >= ${input.area} and a.area_code < ${input.area} || 'x'`,
      input.overdue === undefined ? null : sql`coalesce(${late(today)}, false) = ${input.overdue}`,
      input.open === undefined ? null : sql`(${among(openStates)}) = ${input.open}`,
      search === undefined
        ? null
        : sql`(a.title ilike ${pattern} or exists (select from organisations o where o.id = a.requesting_organisation_id
            and (o.name ilike ${pattern} or o.initials ilike ${pattern})))`,
    ].filter((one) => one !== null)
    const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
    const order = orderOf(input, sortable, { by: sql`a.id`, descending: true, unique: sql`a.id` })
    const rows = await approvalRows(tx, today, { where, order, ...window(input) })
    return paged(input, rows, () => countUpTo(tx, sql`approvals a where ${where}`))
  },

  todo: ({ input, tx, actor }) => countWaiting(tx, actor, input.roundId),
}
