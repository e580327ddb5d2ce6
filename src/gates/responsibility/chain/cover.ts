import { sql } from 'drizzle-orm'
import type { Said } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import type { Leaver } from './contract.ts'
import { roundAreas, unfinished } from './lists.ts'

/** How many of the uncovered are listed one by one. */
const listed = 50

type Part = 'main' | 'deputy' | 'department'
type Gaps = { main: boolean; deputy: boolean; department: boolean }

function missingOf(row: Gaps): Part[] {
  return (['main', 'deputy', 'department'] as const).filter((part) => row[part])
}

/** Three columns that say which of the three of relation `c` does not exist. */
const gaps = sql`
  not exists (select from people p where p.id = c.main_leader_id) as main,
  not exists (select from people p where p.id = c.deputy_leader_id) as deputy,
  not exists (select from organisations o where o.id = c.department_id) as department`

/** The areas of a round without all three. */
async function areaCover(tx: Tx, roundId: string) {
  const checked = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ${roundAreas(roundId)} ra join areas a on a.code = ra.area_code`,
  )
  const found = await tx.execute<Gaps & { areaCode: string; areaName: string; n: number }>(sql`
    select *, count(*) over ()::int as n from (
      select a.code as "areaCode", a.name as "areaName", ${gaps}
      from ${roundAreas(roundId)} ra join areas a on a.code = ra.area_code
        left join chains c on c.round_id = ${roundId} and c.area_code = a.code
    ) checked where main or deputy or department order by "areaCode" limit ${listed}`)
  return {
    checkedAreas: checked.rows[0]?.n ?? 0,
    uncoveredAreas: found.rows[0]?.n ?? 0,
    areas: found.rows.map((row) => ({
      areaCode: row.areaCode,
      areaName: row.areaName,
      missing: missingOf(row),
    })),
  }
}

/** The tasks of a round without all three; every task is checked, whatever its state. */
async function taskCover(tx: Tx, roundId: string) {
  const checked = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from tasks where round_id = ${roundId}`,
  )
  const found = await tx.execute<Gaps & { id: string; title: Said; areaName: string; n: number }>(sql`
    with trios as (
      select c.main_leader_id, c.deputy_leader_id, c.department_id, ${gaps}
      from (select distinct main_leader_id, deputy_leader_id, department_id from tasks where round_id = ${roundId}) c
    )
    select t.id, t.title, coalesce(a.name, t.area_code) as "areaName", b.main, b.deputy, b.department,
      count(*) over ()::int as n
    from tasks t join trios b using (main_leader_id, deputy_leader_id, department_id)
      left join areas a on a.code = t.area_code
    where t.round_id = ${roundId} and (b.main or b.deputy or b.department)
    order by t.area_code, t.id limit ${listed}`)
  return {
    checkedTasks: checked.rows[0]?.n ?? 0,
    uncoveredTasks: found.rows[0]?.n ?? 0,
    tasks: found.rows.map((row) => ({
      id: row.id,
      title: row.title,
      areaName: row.areaName,
      missing: missingOf(row),
    })),
  }
}

/**
 * People who stand in chains or unfinished tasks though they hold the post for it no longer: no post in force reaches
 * the area, or the post marked with this part of the chain has ended and no other one came.
 */
async function leaversOf(tx: Tx, roundId: string, today: string): Promise<Leaver[]> {
  const force = sql`(p.until_on is null or p.until_on > ${today}) and starts_with(s.area_code, p.area_code)`
  const found = await tx.execute<Leaver>(sql`
    with held as (
      select main_leader_id as person_id, 'main' as part, area_code, 1 as chains, 0 as tasks from chains where round_id = ${roundId}
      union all select deputy_leader_id, 'deputy', area_code, 1, 0 from chains where round_id = ${roundId}
      union all select main_leader_id, 'main', area_code, 0, count(*) from tasks
        where round_id = ${roundId} and state in ${unfinished} group by main_leader_id, area_code
      union all select deputy_leader_id, 'deputy', area_code, 0, count(*) from tasks
        where round_id = ${roundId} and state in ${unfinished} and deputy_leader_id <> main_leader_id
        group by deputy_leader_id, area_code
    ), places as (
      select person_id, part, area_code, sum(chains) as chains, sum(tasks) as tasks from held group by 1, 2, 3
    ), gone as (
      select s.*, (select p.person_id from posts p where p.chain_part = s.part and ${force} and p.person_id <> s.person_id
        order by length(p.area_code) desc, p.id limit 1) as next_id
      from places s
      where not exists (select from posts p where p.person_id = s.person_id and ${force})
        or (exists (select from posts p where p.person_id = s.person_id and p.chain_part = s.part
            and p.until_on <= ${today} and starts_with(s.area_code, p.area_code))
          and not exists (select from posts p where p.person_id = s.person_id and p.chain_part = s.part and ${force}))
    ), grouped as (
      select person_id, sum(chains)::int as chains, sum(tasks)::int as tasks, mode() within group (order by next_id) as next_id,
        array_agg(distinct area_code order by area_code) as codes
      from gone group by person_id
    )
    select g.person_id as "personId", n.name, g.chains, g.tasks,
      array(select a.name from areas a where a.code = any(g.codes) order by a.code) as areas,
      ended.post as "lastPost", ended.until_on as "endedOn",
      (select jsonb_build_object('id', q.id, 'name', q.name, 'post', coalesce((select x.title from posts x
          where x.person_id = q.id and (x.until_on is null or x.until_on > ${today}) order by x.chain_part nulls last, x.id limit 1), ''))
        from people q where q.id = g.next_id) as successor
    from grouped g join people n on n.id = g.person_id
      left join lateral (select o.short_name || ' ' || p.title as post, p.until_on from posts p
        join organisations o on o.id = p.organisation_id
        where p.person_id = g.person_id and p.until_on <= ${today} order by p.until_on desc, p.id limit 1) ended on true
    order by g.tasks desc, g.person_id`)
  return found.rows
}

/** The proof of coverage: what was checked, what lacks one of the three, who has to be succeeded. */
export async function coverOf(tx: Tx, roundId: string, today: string) {
  return {
    ...(await areaCover(tx, roundId)),
    ...(await taskCover(tx, roundId)),
    leavers: await leaversOf(tx, roundId, today),
  }
}
