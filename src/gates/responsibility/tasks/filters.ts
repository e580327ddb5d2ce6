import { and, eq, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import { containing } from '#platform/listing.ts'
import { addDays, addMonths } from '#rules/dates.ts'
import type { BucketKey, TaskDuring, TaskFilters } from './shapes.ts'
import { dueSoonDays, openStates, type TaskStanding } from './states.ts'
import { tasks } from './tables.ts'

const lengths = { prefecture: 4, county: 6, township: 9, village: 12 } as const

/** Length of the codes one level below a code: 4 → 6 → 9 → 12. */
export function lengthBelow(length: number): number {
  return length < 6 ? length + 2 : Math.min(length + 3, 12)
}

/** Tasks whose work is still to be done. */
export function isOpen(): SQL {
  return inArray(tasks.state, [...openStates])
}

/** Open tasks whose due day is past. */
export function isOverdue(today: string): SQL {
  return both(isOpen(), lt(tasks.dueOn, today))
}

/** Open tasks due today or in the next days. */
export function isDueSoon(today: string): SQL {
  return both(isOpen(), gte(tasks.dueOn, today), lte(tasks.dueOn, addDays(today, dueSoonDays)))
}

function both(...parts: readonly SQL[]): SQL {
  return sql`(${sql.join([...parts], sql` and `)})`
}

function standsAs(asked: TaskStanding, today: string): SQL {
  if (asked === 'overdue') return isOverdue(today)
  if (asked === 'due_soon') return isDueSoon(today)
  if (asked === 'not_started' || asked === 'in_progress') {
    return both(eq(tasks.state, asked), sql`${tasks.dueOn} > ${addDays(today, dueSoonDays)}`)
  }
  return eq(tasks.state, asked)
}

/** Work that the actor's own organisation does, or for a village or township post, that of its area. */
function isMine(actor: Actor): SQL {
  const own = eq(tasks.departmentId, actor.organisationId)
  const local = actor.role === 'village' || actor.role === 'township'
  return local ? sql`(${own} or ${tasks.areaCode} = ${actor.areaCode})` : own
}

/** Handed-in work that the actor is next to review: one level below, and the county's own. */
function waitsForMe(actor: Actor): SQL {
  const { areaCode: code, role } = actor
  if (role !== 'coordinator' && role !== 'leader' && role !== 'township') return sql`false`
  const ownCounty = role !== 'township' && code.length <= lengths.county
  const above = ownCounty ? sql`true` : sql`${tasks.areaCode} <> ${code}`
  return sql`(${tasks.state} = 'submitted' and ${above} and starts_with(${tasks.areaCode}, ${code})
    and length(${tasks.areaCode}) <= ${lengthBelow(code.length)} and ${tasks.submittedBy} is distinct from ${actor.personId})`
}

/** Overdue work that came onto the actor's list as leader in charge (1) or main leader (2). */
function isEscalatedTo(actor: Actor): SQL {
  return sql`(${isOpen()} and ((${tasks.escalation} >= 1 and ${tasks.deputyLeaderId} = ${actor.personId})
    or (${tasks.escalation} >= 2 and ${tasks.mainLeaderId} = ${actor.personId})))`
}

/** One of the actor's own lists; those of an executor don't overlap: the most urgent takes the task. */
export function inBucket(bucket: BucketKey, actor: Actor, today: string): SQL {
  const returned = both(eq(tasks.state, 'in_progress'), sql`${tasks.returnReason} is not null`)
  const mine = isMine(actor)
  switch (bucket) {
    case 'overdue':
      return both(mine, isOverdue(today))
    case 'returned':
      return both(mine, returned, gte(tasks.dueOn, today))
    case 'due_soon':
      return both(mine, isDueSoon(today), sql`not ${returned}`)
    case 'current':
      return both(
        mine,
        isOpen(),
        sql`${tasks.dueOn} > ${addDays(today, dueSoonDays)}`,
        sql`(${tasks.state} = 'in_progress' or ${tasks.startOn} <= ${today})`,
        sql`not ${returned}`,
      )
    case 'review':
      return waitsForMe(actor)
    case 'escalated':
      return isEscalatedTo(actor)
    case 'late_below':
      return isOverdue(today)
  }
}

function dueIn(month: string): SQL {
  const first = `${month}-01`
  return both(gte(tasks.dueOn, first), lt(tasks.dueOn, addMonths(first, 1)))
}

function found(search: string | undefined): SQL | undefined {
  if (search === undefined || search === '') return undefined
  const pattern = containing(search)
  return sql`(${tasks.title} ->> 'zh' ilike ${pattern} or ${tasks.title} ->> 'en' ilike ${pattern} or ${tasks.areaCode} in (
    select a.code from areas a where a.name ilike ${pattern} or a.initials ilike ${pattern}))`
}

/** Codes of a division and everything below it, as a range that the index serves. */
export function within(code: string): SQL {
  return sql`(${tasks.areaCode} >= ${code} and ${tasks.areaCode} < ${`${code}x`})`
}

/** Tasks of one kind of body. */
export function ofKind(kind: string): SQL {
  return sql`${tasks.bodyId} in (select b.id from bodies b where b.kind = ${kind})`
}

/** Tasks that a leader answers for, in one place of the chain or in either. */
function ledBy(leader: string, part: TaskFilters['leaderPart']): SQL | undefined {
  const main = eq(tasks.mainLeaderId, leader)
  const deputy = eq(tasks.deputyLeaderId, leader)
  if (part === undefined) return or(main, deputy)
  return part === 'main' ? main : deputy
}

/** Days as SQL: the first and the last, and the one at which open work is looked at. */
type Days = { readonly from: SQL; readonly to: SQL; readonly asOf: SQL }

/** Tasks to which something happened in a stretch of days, as the weekly and monthly sheets count them. */
export function duringDays(during: TaskDuring, { from, to, asOf }: Days): SQL {
  const due = sql`(${tasks.state} <> 'not_applicable' and ${tasks.dueOn} between ${from} and ${to})`
  const signedOff = sql`(${tasks.state} = 'done' and ${tasks.doneOn} between ${from} and ${to})`
  switch (during) {
    case 'due':
      return due
    case 'due_done':
      return sql`(${due} and ${tasks.state} = 'done' and ${tasks.doneOn} <= ${asOf})`
    case 'signed_off':
      return signedOff
    case 'steps':
      return sql`(${signedOff} and ${tasks.stepId} is not null)`
    case 'overdue':
      return sql`(${tasks.dueOn} < ${asOf} and (${isOpen()} or (${tasks.state} = 'done' and ${tasks.doneOn} > ${asOf})))`
  }
}

function asked({ during, from, to }: TaskFilters, today: string): SQL | undefined {
  if (during === undefined || from === undefined || to === undefined) return undefined
  const [asOf = today] = [to, today].sort()
  return duringDays(during, { from: sql`${from}::date`, to: sql`${to}::date`, asOf: sql`${asOf}::date` })
}

/** The condition of a task list's filters. */
export function matching(
  input: TaskFilters & { readonly search?: string | undefined },
  actor: Actor,
  today: string,
): SQL | undefined {
  return and(
    input.state ? eq(tasks.state, input.state) : undefined,
    input.roundId ? eq(tasks.roundId, input.roundId) : undefined,
    input.area ? within(input.area) : undefined,
    input.level ? sql`length(${tasks.areaCode}) = ${lengths[input.level]}` : undefined,
    input.kind ? ofKind(input.kind) : undefined,
    input.stepId ? eq(tasks.stepId, input.stepId) : undefined,
    input.standing ? standsAs(input.standing, today) : undefined,
    input.departmentId ? eq(tasks.departmentId, input.departmentId) : undefined,
    input.leader ? ledBy(input.leader, input.leaderPart) : undefined,
    input.open === true ? isOpen() : undefined,
    input.month ? dueIn(input.month) : undefined,
    input.bucket ? inBucket(input.bucket, actor, today) : undefined,
    asked(input, today),
    found(input.search),
  )
}
