import { and, eq, ilike, or, sql } from 'drizzle-orm'
import { isAdmin } from '#common/roles.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { people } from '#registry/people/tables.ts'
import { candidatesFor } from '../public.ts'
import type { interviewsTopic } from './contract.ts'
import {
  batchOf,
  batchWorded,
  inBucket,
  interviewOf,
  interviewWorded,
  isWaiting,
  selectBatches,
  selectInterviews,
} from './queries.ts'
import type { CommitmentRow } from './shapes.ts'
import { interviewBatches, interviews } from './tables.ts'
import { type InterviewRefusal, interviewWords } from './text.ts'

type Part = Pick<
  Answers<typeof interviewsTopic.contract, InterviewRefusal>,
  'batches' | 'list' | 'commitments' | 'counts' | 'todo' | 'showBatch' | 'show' | 'candidates'
>

const from = sql`interview_commitments c join interviews i on i.id = c.interview_id
  left join people h on h.id = i.person_id left join people t on t.id = i.talker_id`

async function todoOf(tx: Tx, actor: Actor, today: string) {
  const found = await tx.execute<{ attend: number; hold: number; promised: number }>(sql`
    select (count(*) filter (where ${inBucket('attend', actor, today)}))::int as attend,
      (count(*) filter (where ${inBucket('hold', actor, today)}))::int as hold,
      (select count(*)::int from interview_commitments c where c.person_id = ${actor.personId} and c.state = 'open') as promised
    from ${interviews} where ${isWaiting}`)
  return one(found.rows)
}

/** How many talks and commitments wait for the acting person. */
export async function waitingInterviews(tx: Tx, actor: Actor, today: string): Promise<number> {
  if (actor.role !== 'system' && isAdmin(actor.role)) return 0
  const { attend, hold, promised } = await todoOf(tx, actor, today)
  return attend + hold + promised
}

/** What is asked about talks. */
export const listed: Part = {
  batches: async ({ input, tx }) => {
    const where =
      and(
        input.roundId ? eq(interviewBatches.roundId, input.roundId) : undefined,
        input.kind ? eq(interviewBatches.kind, input.kind) : undefined,
        input.search ? ilike(interviewBatches.title, containing(input.search)) : undefined,
      ) ?? sql`true`
    const sortable = { title: interviewBatches.title, plannedOn: interviewBatches.plannedOn }
    const order = { by: interviewBatches.plannedOn, descending: true, unique: interviewBatches.id }
    const rows = await selectBatches(tx)
      .where(where)
      .orderBy(...orderOf(input, sortable, order))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(batchWorded), () => countUpTo(tx, sql`${interviewBatches} where ${where}`))
  },

  list: async ({ input, tx, actor, app }) => {
    const pattern = containing(input.search ?? '')
    const where =
      and(
        input.roundId ? eq(interviews.roundId, input.roundId) : undefined,
        input.batchId ? eq(interviews.batchId, input.batchId) : undefined,
        input.kind ? eq(interviewBatches.kind, input.kind) : undefined,
        input.state ? eq(interviews.state, input.state) : undefined,
        input.waiting === true ? isWaiting : undefined,
        input.bucket ? inBucket(input.bucket, actor, app.clock.today()) : undefined,
        input.search ? or(ilike(people.name, pattern), ilike(interviews.title, pattern)) : undefined,
      ) ?? sql`true`
    const sortable = { name: people.name, dueOn: interviews.dueOn, heldOn: interviews.heldOn }
    const order = { by: sql`${interviews.batchId}, ${interviews.position}`, unique: interviews.id }
    const rows = await selectInterviews(tx, app.clock.today())
      .where(where)
      .orderBy(...orderOf(input, sortable, order))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(interviewWorded), () =>
      countUpTo(
        tx,
        sql`${interviews} join ${interviewBatches} on ${interviewBatches.id} = ${interviews.batchId}
          left join ${people} on ${people.id} = ${interviews.personId} where ${where}`,
      ),
    )
  },

  commitments: async ({ input, tx, actor, app }) => {
    const today = app.clock.today()
    const late = sql`c.state = 'open' and c.due_on < ${today}`
    const pattern = containing(input.search ?? '')
    const where = sql.join(
      [
        sql`true`,
        ...(input.roundId ? [sql`i.round_id = ${input.roundId}`] : []),
        ...(input.state ? [sql`c.state = ${input.state}`] : []),
        ...(input.overdue === true ? [late] : []),
        ...(input.mine === true ? [sql`c.person_id = ${actor.personId}`] : []),
        ...(input.search ? [sql`(c.text ilike ${pattern} or h.name ilike ${pattern})`] : []),
      ],
      sql` and `,
    )
    const { limit, offset } = window(input)
    const sortable = { dueOn: sql`c.due_on`, doneOn: sql`c.done_on`, name: sql`h.name` }
    const order = sql.join(
      orderOf(input, sortable, { by: sql`(c.state = 'done'), c.due_on`, unique: sql`c.id` }),
      sql`, `,
    )
    const found = await tx.execute<Omit<CommitmentRow, 'stateWord'>>(sql`
      select c.id, c.interview_id as "interviewId", c.text, c.due_on as "dueOn", c.state, (${late}) as overdue, c.result,
        c.done_on as "doneOn", coalesce(h.name, '') as name, i.title, coalesce(t.name, '') as talker
      from ${from} where ${where} order by ${order} limit ${limit} offset ${offset}`)
    const rows = found.rows.map((row) => ({
      ...row,
      stateWord: sayBoth(interviewWords, `commitment.${row.state}`),
    }))
    return paged(input, rows, () => countUpTo(tx, sql`${from} where ${where}`))
  },

  counts: async ({ input, tx, app }) => {
    const { roundId } = input
    const talks = await tx.execute<{ batches: number; people: number; held: number; waiting: number }>(sql`
      select count(distinct batch_id)::int as batches, (count(*) filter (where state <> 'cancelled'))::int as people,
        (count(*) filter (where state = 'held'))::int as held,
        (count(*) filter (where state in ('planned', 'postponed', 'absent')))::int as waiting
      from interviews where round_id = ${roundId}`)
    const promised = await tx.execute<{ commitments: number; open: number; overdue: number }>(sql`
      select count(*)::int as commitments, (count(*) filter (where c.state = 'open'))::int as open,
        (count(*) filter (where c.state = 'open' and c.due_on < ${app.clock.today()}))::int as overdue
      from interview_commitments c join interviews i on i.id = c.interview_id where i.round_id = ${roundId}`)
    return { ...one(talks.rows), ...one(promised.rows) }
  },

  todo: ({ tx, actor, app }) => todoOf(tx, actor, app.clock.today()),

  showBatch: ({ input, tx, actor, app }) => batchOf(tx, actor, input.id, app.clock.today()),

  show: ({ input, tx, actor, app }) => interviewOf(tx, actor, input.id, app.clock.today()),

  candidates: async ({ input, tx, app }) => {
    const found = await candidatesFor(tx, input.text, app.clock.today())
    return found.flatMap(({ postId, name, title }) =>
      postId === null || title === null ? [] : [{ postId, name, title }],
    )
  },
}
