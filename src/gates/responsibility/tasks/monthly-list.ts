import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import type { BodyLevel } from '#rules/bodies.ts'
import { addMonths } from '#rules/dates.ts'
import type { MonthlyAnswer, MonthlyLine } from './shapes.ts'

type Asked = { readonly roundId: string; readonly month: string; readonly area?: string | undefined }

type Line = Omit<MonthlyLine, 'level'> & {
  readonly codeLength: number
  readonly groupCode: string
  readonly groupName: string
  readonly departmentId: string | null
}

function levelOf(length: number): BodyLevel {
  if (length > 6) return length > 9 ? 'village' : 'township'
  return length > 4 ? 'county' : 'prefecture'
}

/**
 * What is due in the month, the same task of a township's villages in one line. County tasks are put under their
 * department, all others under their township.
 */
async function linesOf(tx: Tx, asked: Asked, today: string): Promise<Line[]> {
  const first = `${asked.month}-01`
  const area = asked.area ?? ''
  const found = await tx.execute<Line>(sql`
    select l.*, case when l."departmentId" is null then coalesce(g.name, l."groupCode") else l.department end as "groupName"
    from (
      select min(t.title::text)::json as title, t.step_id as "stepId", length(t.area_code) as "codeLength",
        left(t.area_code, 9) as "groupCode", case when length(t.area_code) <= 6 then t.department_id end as "departmentId",
        min(t.start_on) as "startOn", t.due_on as "dueOn", count(distinct t.area_code)::int as areas,
        case when count(distinct t.area_code) = 1 then min(a.name) end as "areaName",
        case when count(distinct t.department_id) = 1 then min(o.short_name) else '' end as department,
        case when count(distinct t.deputy_leader_id) = 1 then min(d.name) else '' end as "deputyLeader",
        case when count(distinct t.main_leader_id) = 1 then min(m.name) else '' end as "mainLeader",
        count(*)::int as total, count(*) filter (where t.state = 'done')::int as done,
        count(*) filter (where t.state = 'submitted')::int as submitted,
        count(*) filter (where t.state in ('not_started', 'in_progress') and t.due_on < ${today})::int as overdue,
        case when count(*) = 1 then min(t.id) end as "taskId", min(t.evidence_wanted::text)::json as evidence,
        min(t.position) as position
      from tasks t
        left join areas a on a.code = t.area_code
        left join organisations o on o.id = t.department_id
        left join people d on d.id = t.deputy_leader_id
        left join people m on m.id = t.main_leader_id
      where t.round_id = ${asked.roundId} and t.state <> 'not_applicable'
        and t.due_on >= ${first} and t.due_on < ${addMonths(first, 1)}
        and t.area_code >= ${area} and t.area_code < ${`${area}x`}
      group by t.step_id, coalesce(t.step_id, t.id), t.title ->> 'zh', length(t.area_code), left(t.area_code, 9),
        case when length(t.area_code) <= 6 then t.department_id end, t.due_on
    ) l
    left join areas g on g.code = l."groupCode"
    order by l."departmentId" is null, case when l."departmentId" is null then l."groupCode" else l.department end,
      l."dueOn", l."codeLength", l.position, l."stepId"`)
  return found.rows
}

function groupsOf(lines: readonly Line[]): MonthlyAnswer['groups'] {
  const groups = new Map<string, MonthlyAnswer['groups'][number]>()
  for (const line of lines) {
    const { codeLength, groupCode, groupName, departmentId, ...rest } = line
    const key = departmentId ?? groupCode
    const kind = departmentId === null ? ('township' as const) : ('department' as const)
    const group = groups.get(key) ?? { key, kind, name: groupName, areaCode: groupCode, lines: [] }
    group.lines.push({ ...rest, level: levelOf(codeLength) })
    groups.set(key, group)
  }
  return [...groups.values()]
}

async function monthsOf(tx: Tx, asked: Asked): Promise<string[]> {
  const area = asked.area ?? ''
  const found = await tx.execute<{ month: string }>(sql`
    select distinct to_char(due_on, 'YYYY-MM') as month from tasks
    where round_id = ${asked.roundId} and state <> 'not_applicable'
      and area_code >= ${area} and area_code < ${`${area}x`} order by 1`)
  return found.rows.map((row) => row.month)
}

/** 每月任务清单 of a round for a month and an area; NOT_FOUND for an unknown round or area. */
export async function monthlyOf(tx: Tx, asked: Asked, today: string): Promise<MonthlyAnswer> {
  const named = await tx.execute<{ roundName: string; areaName: string }>(sql`
    select r.name as "roundName", a.name as "areaName" from rounds r
    join areas a on a.code = ${asked.area ?? null}::text or (${asked.area ?? null}::text is null and a.code = r.area_code)
    where r.id = ${asked.roundId}`)
  const { roundName, areaName } = one(named.rows)
  const groups = groupsOf(await linesOf(tx, asked, today))
  return { month: asked.month, roundName, areaName, today, groups, months: await monthsOf(tx, asked) }
}
