import { asc, type SQL, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { tasksTopic } from './contract.ts'
import { inBucket, isDueSoon, isOpen, isOverdue, lengthBelow, matching } from './filters.ts'
import { taskRows } from './queries.ts'
import { type BucketKey, bucketKeys, type MyWork } from './shapes.ts'
import { tasks } from './tables.ts'
import type { TaskRefusal } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'list' | 'mine'>

const firstRows = 5
const mostPlaces = 60

/** Buckets that a role's 工作台 shows. */
function bucketsFor(actor: Actor): readonly BucketKey[] {
  const work = ['overdue', 'returned', 'due_soon', 'current'] as const
  switch (actor.role) {
    case 'leader':
      return ['escalated', 'review', 'late_below']
    case 'coordinator':
      return [...work, 'review', 'late_below']
    case 'township':
      return [...work, 'review']
    case 'system':
      return bucketKeys
    default:
      return work
  }
}

function inRound(roundId: string | undefined): SQL {
  return roundId === undefined ? sql`true` : sql`${tasks.roundId} = ${roundId}`
}

/** How many tasks each bucket holds, counted in one pass. */
async function counted(
  tx: Tx,
  actor: Actor,
  keys: readonly BucketKey[],
  roundId: string | undefined,
  today: string,
): Promise<Readonly<Record<string, number>>> {
  const parts = keys.map((key) => {
    return sql`count(*) filter (where ${inBucket(key, actor, today)})::int as ${sql.identifier(key)}`
  })
  const found = await tx.execute<Record<string, number>>(sql`
    select ${sql.join(parts, sql`, `)} from ${tasks}
    where (${isOpen()} or ${tasks.state} = 'submitted') and ${inRound(roundId)}`)
  return found.rows[0] ?? {}
}

/** The lists of 工作台 with their first rows, the oldest due day first. */
async function bucketsOf(
  tx: Tx,
  actor: Actor,
  roundId: string | undefined,
  today: string,
): Promise<MyWork['buckets']> {
  const keys = bucketsFor(actor)
  const counts = await counted(tx, actor, keys, roundId, today)
  const buckets: MyWork['buckets'] = []
  for (const key of keys) {
    const count = counts[key] ?? 0
    const where = sql`${inBucket(key, actor, today)} and ${inRound(roundId)}`
    const order = [asc(tasks.dueOn), asc(tasks.areaCode), asc(tasks.id)]
    const page = { where, order, limit: firstRows, offset: 0 }
    buckets.push({ key, count, rows: count === 0 ? [] : await taskRows(tx, page, today) })
  }
  return buckets
}

/**
 * Where work is late, one level below the post, with the two leaders who answer for the place: by its chain, or where
 * it has none in the round, by the task that is most overdue. A township is told of its late villages only.
 */
async function lateBelow(
  tx: Tx,
  actor: Actor,
  roundId: string | undefined,
  today: string,
): Promise<MyWork['late']> {
  if (actor.role !== 'leader' && actor.role !== 'coordinator' && actor.role !== 'township') return []
  const below = lengthBelow(actor.areaCode.length)
  const shown = below > 9 ? sql`n.overdue > 0` : sql`n.overdue + n.due_soon + n.submitted > 0`
  const found = await tx.execute<MyWork['late'][number]>(sql`
    select n.code as "areaCode", coalesce(a.name, n.code) as "areaName", n.overdue, n.due_soon as "dueSoon", n.submitted,
      m.name as "mainLeader", d.name as "deputyLeader"
    from (
      select left(${tasks.areaCode}, ${below}) as code,
        count(*) filter (where ${isOverdue(today)})::int as overdue,
        count(*) filter (where ${isDueSoon(today)})::int as due_soon,
        count(*) filter (where ${tasks.state} = 'submitted')::int as submitted,
        min(${tasks.dueOn}::text || ${tasks.id}) filter (where ${isOverdue(today)}) as worst
      from ${tasks}
      where (${isOpen()} or ${tasks.state} = 'submitted') and ${inRound(roundId)}
      group by 1
    ) n
    left join areas a on a.code = n.code
    left join tasks w on w.id = right(n.worst, 26)
    left join chains c on c.area_code = n.code and c.round_id = coalesce(${roundId ?? null}, w.round_id)
    left join people m on m.id = coalesce(c.main_leader_id, w.main_leader_id)
    left join people d on d.id = coalesce(c.deputy_leader_id, w.deputy_leader_id)
    where ${shown}
    order by n.overdue desc, n.due_soon desc, n.code limit ${mostPlaces}`)
  return found.rows
}

/** The task lists: all with filters, and one's own. */
export const listed: Part = {
  list: async ({ input, actor, tx, app }) => {
    const today = app.clock.today()
    const where = matching(input, actor, today)
    const order = orderOf(
      input,
      {
        dueOn: tasks.dueOn,
        startOn: tasks.startOn,
        doneOn: tasks.doneOn,
        areaName: tasks.areaCode,
        id: tasks.id,
      },
      { by: tasks.id, descending: true, unique: tasks.id },
    )
    const newestFirst = input.sort === undefined || input.sort === 'id'
    const page = { where, order: newestFirst ? order.slice(0, 1) : order, ...window(input) }
    const rows = await taskRows(tx, page, today)
    return paged(input, rows, () => countUpTo(tx, sql`${tasks} where ${where ?? sql`true`}`))
  },

  mine: async ({ input, actor, tx, app }) => {
    const today = app.clock.today()
    const buckets = await bucketsOf(tx, actor, input.roundId, today)
    return { today, buckets, late: await lateBelow(tx, actor, input.roundId, today) }
  },
}
