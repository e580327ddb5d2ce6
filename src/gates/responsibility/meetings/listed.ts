import { and, eq, gte, ilike, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { candidatesFor } from '../public.ts'
import type { meetingsTopic } from './contract.ts'
import { hasOpen, hasOverdue, meetingOf, rowFields, wasHeld, worded } from './queries.ts'
import { meetingKinds } from './states.ts'
import { meetings } from './tables.ts'
import type { MeetingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof meetingsTopic.contract, MeetingRefusal>,
  'list' | 'counts' | 'show' | 'candidates'
>

function decisionsAs(asked: 'open' | 'overdue' | undefined, today: string): SQL | undefined {
  if (asked === undefined) return undefined
  return asked === 'open' ? hasOpen : hasOverdue(today)
}

/** What is asked about meetings. */
export const listed: Part = {
  list: async ({ input, tx, app }) => {
    const pattern = containing(input.search ?? '')
    const where =
      and(
        input.roundId ? eq(meetings.roundId, input.roundId) : undefined,
        input.kind ? eq(meetings.kind, input.kind) : undefined,
        input.state ? eq(meetings.state, input.state) : undefined,
        decisionsAs(input.decisions, app.clock.today()),
        input.held === true ? wasHeld : undefined,
        input.from ? gte(meetings.heldOn, input.from) : undefined,
        input.to ? lte(meetings.heldOn, input.to) : undefined,
        input.area ? sql`starts_with(${meetings.areaCode}, ${input.area})` : undefined,
        input.convenerId ? sql`${meetings.convenerIds} ? ${input.convenerId}` : undefined,
        input.search
          ? or(
              ilike(meetings.title, pattern),
              ilike(meetings.place, pattern),
              sql`exists (select from agenda_items i where i.meeting_id = ${meetings.id} and i.title ilike ${pattern})`,
              sql`exists (select from meeting_decisions d where d.meeting_id = ${meetings.id} and d.text ilike ${pattern})`,
            )
          : undefined,
      ) ?? sql`true`
    const sortable = { title: meetings.title, heldOn: meetings.heldOn, areaName: meetings.areaCode }
    const rows = await tx
      .select(rowFields())
      .from(meetings)
      .leftJoin(areas, eq(areas.code, meetings.areaCode))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: meetings.heldOn, descending: true, unique: meetings.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(worded), () => countUpTo(tx, sql`${meetings} where ${where}`))
  },

  counts: async ({ input, tx, app }) => {
    const inRound = eq(meetings.roundId, input.roundId)
    const byKind = await tx
      .select({ kind: meetings.kind, count: sql<number>`count(*)::int` })
      .from(meetings)
      .where(inRound)
      .groupBy(meetings.kind)
    const followed = await tx.execute<{ total: number; open: number; overdue: number }>(sql`
      select count(*)::int as total, (count(*) filter (where ${hasOpen}))::int as open,
        (count(*) filter (where ${hasOverdue(app.clock.today())}))::int as overdue
      from ${meetings} where ${inRound}`)
    const counted = new Map(byKind.map(({ kind, count }) => [kind, count]))
    const kinds = meetingKinds.map((kind) => ({ kind, count: counted.get(kind) ?? 0 }))
    return { kinds, ...one(followed.rows) }
  },

  show: ({ input, tx, actor, app }) => meetingOf(tx, actor, input.id, app.clock.today()),

  candidates: async ({ input, tx, app }) => {
    const found = await candidatesFor(tx, input.text, app.clock.today())
    return found.flatMap(({ postId, name, title }) =>
      postId === null || title === null ? [] : [{ postId, name, title }],
    )
  },
}
