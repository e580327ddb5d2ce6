import { type SQL, sql } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { boardTopic } from './contract.ts'
import { boardRefusals } from './text.ts'

type Counts = { tasks: number; done: number; submitted: number; overdue: number; dueSoon: number }

type Scope = { readonly roundId: string; readonly area: string; readonly today: string }

const counted = (today: string): SQL => sql`
  (count(*) filter (where t.state <> 'not_applicable'))::int as tasks,
  (count(*) filter (where t.state = 'done'))::int as done,
  (count(*) filter (where t.state = 'submitted'))::int as submitted,
  (count(*) filter (where t.state in ('not_started', 'in_progress') and t.due_on < ${today}::date))::int as overdue,
  (count(*) filter (where t.state in ('not_started', 'in_progress')
    and t.due_on between ${today}::date and ${today}::date + 3))::int as "dueSoon"`

const inScope = (scope: Scope): SQL =>
  sql`t.round_id = ${scope.roundId} and t.area_code >= ${scope.area} and t.area_code < ${`${scope.area}x`}`

async function totals(tx: Tx, scope: Scope): Promise<Counts> {
  const found = await tx.execute<Counts>(
    sql`select ${counted(scope.today)} from tasks t where ${inScope(scope)}`,
  )
  return one(found.rows)
}

async function byKind(tx: Tx, scope: Scope) {
  const found = await tx.execute<Counts & { kind: BodyKind; bodies: number; electionDay: string }>(sql`
    select b.kind, count(distinct b.id)::int as bodies, min(b.election_day) as "electionDay", ${counted(scope.today)}
    from tasks t join bodies b on b.id = t.body_id where ${inScope(scope)}
    group by b.kind order by min(b.election_day), b.kind`)
  return found.rows
}

const nextLength: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12 }

async function byArea(tx: Tx, scope: Scope) {
  const length = nextLength[scope.area.length]
  if (length === undefined) return []
  const found = await tx.execute<Counts & { code: string; name: string }>(sql`
    select a.code, a.short_name as name, ${counted(scope.today)}
    from areas a left join tasks t on left(t.area_code, ${length}::int) = a.code and ${inScope(scope)}
    where a.parent_code = ${scope.area} and a.retired_on is null group by a.code, a.short_name order by a.code`)
  return found.rows.map((row) => ({ ...row, tasks: Math.max(0, row.tasks) }))
}

type Late = {
  id: string
  title: { zh: string; en: string }
  areaCode: string
  areaName: string
  dueOn: string
  daysLate: number
  mainLeader: string
  deputyLeader: string
  department: string
  escalation: number
}

async function lateTasks(tx: Tx, scope: Scope): Promise<Late[]> {
  const found = await tx.execute<Late>(sql`
    with late as (
      select t.* from tasks t where ${inScope(scope)} and t.state in ('not_started', 'in_progress')
        and t.due_on < ${scope.today}::date
      order by t.due_on, t.area_code, t.position limit 20)
    select t.id, t.title, t.area_code as "areaCode", a.name as "areaName", t.due_on as "dueOn",
      (${scope.today}::date - t.due_on) as "daysLate", m.name as "mainLeader", d.name as "deputyLeader",
      o.name as department, t.escalation
    from late t join areas a on a.code = t.area_code join people m on m.id = t.main_leader_id
      join people d on d.id = t.deputy_leader_id join organisations o on o.id = t.department_id
    order by t.due_on, t.area_code, t.position`)
  return found.rows
}

async function nextLimits(tx: Tx, scope: Scope) {
  const found = await tx.execute<{
    stepId: string
    kind: BodyKind
    title: { zh: string; en: string }
    limitOn: string
    open: number
  }>(sql`
    select t.step_id as "stepId", b.kind, (min(t.title::text))::jsonb as title, t.limit_on as "limitOn", count(*)::int as open
    from tasks t join bodies b on b.id = t.body_id
    where ${inScope(scope)} and t.state in ('not_started', 'in_progress', 'submitted') and t.limit_on >= ${scope.today}::date
    group by t.step_id, b.kind, t.limit_on order by t.limit_on, b.kind limit 8`)
  return found.rows
}

export const boardActions = answer(boardTopic, boardRefusals, {
  overview: async ({ input, actor, tx, app }) => {
    const asked = input.area ?? actor.areaCode
    const area = one(
      (
        await tx.execute<{ code: string; name: string; level: string }>(
          sql`select code, name, level from areas where code = ${asked}`,
        )
      ).rows,
    )
    const scope = { roundId: input.roundId, area: area.code, today: app.clock.today() }
    return {
      today: scope.today,
      area,
      totals: await totals(tx, scope),
      kinds: await byKind(tx, scope),
      areas: await byArea(tx, scope),
      late: await lateTasks(tx, scope),
      limits: await nextLimits(tx, scope),
    }
  },
})
