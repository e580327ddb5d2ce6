import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import { addDays } from '#rules/dates.ts'
import { dueSoonDays, fullTitle } from '../public.ts'
import type { ChainRow, DepartmentLoad, PersonLoad } from './contract.ts'

type Asked = {
  readonly search?: string | undefined
  readonly page: number
  readonly size: number
  readonly sort?: string | undefined
  readonly descending?: boolean | undefined
}

/** States in which a task still needs somebody to answer for it. */
export const unfinished = sql`('not_started', 'in_progress', 'submitted')`

/** The areas of a round that need a chain: those of its bodies, and those that have one. */
export function roundAreas(roundId: string): SQL {
  return sql`(select area_code from bodies where round_id = ${roundId}
    union select area_code from chains where round_id = ${roundId})`
}

/** All three are named and exist. */
const whole = sql`(c.id is not null and m.id is not null and d.id is not null and o.id is not null)`

/** From and where parts of the chain list; also what its total is counted on. */
export function chainsFrom(
  input: Asked & {
    readonly roundId: string
    readonly level?: string | undefined
    readonly parent?: string | undefined
    readonly person?: string | undefined
    readonly uncovered?: boolean | undefined
  },
): SQL {
  const pattern = containing(input.search ?? '')
  const conditions = [
    input.level ? sql`a.level = ${input.level}` : undefined,
    input.parent ? sql`starts_with(a.code, ${input.parent}) and a.code <> ${input.parent}` : undefined,
    input.person ? sql`${input.person} in (c.main_leader_id, c.deputy_leader_id)` : undefined,
    input.uncovered === true ? sql`not ${whole}` : undefined,
    input.search
      ? sql`(a.name ilike ${pattern} or a.initials ilike ${pattern} or a.code ilike ${pattern}
          or m.name ilike ${pattern} or d.name ilike ${pattern} or o.name ilike ${pattern} or o.short_name ilike ${pattern})`
      : undefined,
  ].filter((condition) => condition !== undefined)
  return sql`areas a join ${roundAreas(input.roundId)} ra on ra.area_code = a.code
    left join chains c on c.round_id = ${input.roundId} and c.area_code = a.code
    left join people m on m.id = c.main_leader_id left join people d on d.id = c.deputy_leader_id
    left join organisations o on o.id = c.department_id left join areas up on up.code = a.parent_code
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}`
}

function order(input: Asked, sortable: Readonly<Record<string, SQL>>, fallback: SQL, unique: SQL): SQL {
  const asked = input.sort === undefined ? undefined : sortable[input.sort]
  if (asked === undefined) return sql`order by ${fallback}, ${unique}`
  return sql`order by ${asked} ${input.descending === true ? sql`desc` : sql`asc`}, ${unique}`
}

function page(input: Asked): SQL {
  return sql`limit ${input.size + 1} offset ${(input.page - 1) * input.size}`
}

/** A page of the areas with their chains, one row more than asked. */
export async function chainRows(tx: Tx, input: Parameters<typeof chainsFrom>[0]): Promise<ChainRow[]> {
  const sortable = {
    areaName: sql`a.code`,
    level: sql`length(a.code)`,
    mainLeader: sql`m.name`,
    deputyLeader: sql`d.name`,
    department: sql`o.short_name`,
    openTasks: sql`"openTasks"`,
  }
  const found = await tx.execute<ChainRow>(sql`
    select a.code as "areaCode", a.name as "areaName", a.level, up.name as "parentName",
      c.main_leader_id as "mainLeaderId", coalesce(m.name, '') as "mainLeader",
      c.deputy_leader_id as "deputyLeaderId", coalesce(d.name, '') as "deputyLeader",
      c.department_id as "departmentId", coalesce(o.short_name, '') as department,
      (select count(*)::int from tasks t where t.round_id = ${input.roundId} and t.area_code = a.code
        and t.state in ${unfinished}) as "openTasks",
      ${whole} as covered, c.updated_at as "updatedAt", c.version
    from ${chainsFrom(input)}
    ${order(input, sortable, sql`${whole}, a.code`, sql`a.code`)} ${page(input)}`)
  return found.rows
}

/** Counts over tasks `t` by how they stand to today. */
function counts(today: string): SQL {
  const open = sql`t.state in ('not_started', 'in_progress')`
  return sql`count(*) filter (where ${open})::int as open,
    count(*) filter (where ${open} and t.due_on < ${today})::int as overdue,
    count(*) filter (where ${open} and t.due_on >= ${today} and t.due_on <= ${addDays(today, dueSoonDays)})::int as "dueSoon",
    count(*) filter (where t.state = 'submitted')::int as submitted, count(*)::int as total`
}

const loadSortable = {
  name: sql`name`,
  open: sql`open`,
  overdue: sql`overdue`,
  dueSoon: sql`"dueSoon"`,
  submitted: sql`submitted`,
  total: sql`total`,
}

type LoadAsked = Asked & { readonly roundId: string }

/**
 * Each leader of the round with the highest post held and the tasks carried, as one relation. A task of which one person is both leaders
 * counts once in every number but the two parts.
 */
export function peopleLoad(input: LoadAsked, today: string): SQL {
  const pattern = containing(input.search ?? '')
  return sql`(
    select p.id, p.name, (select json_build_array(o.short_name, x.title)
        from posts x join organisations o on o.id = x.organisation_id
        where x.person_id = p.id and (x.until_on is null or x.until_on > ${today})
        order by length(x.area_code), x.id limit 1) as held,
      count(*) filter (where t.main_leader_id = p.id)::int as "asMain",
      count(*) filter (where t.deputy_leader_id = p.id)::int as "asDeputy", ${counts(today)}
    from (
      select main_leader_id as person_id, main_leader_id, deputy_leader_id, state, due_on
      from tasks where round_id = ${input.roundId}
      union all select deputy_leader_id, main_leader_id, deputy_leader_id, state, due_on
      from tasks where round_id = ${input.roundId} and deputy_leader_id <> main_leader_id
    ) t join people p on p.id = t.person_id
    where ${input.search ? sql`(p.name ilike ${pattern} or p.initials ilike ${pattern})` : sql`true`}
    group by p.id, p.name) loads`
}

/** A page of the leaders' load, the most loaded first. */
export async function personLoads(tx: Tx, input: LoadAsked, today: string): Promise<PersonLoad[]> {
  const sortable = { ...loadSortable, asMain: sql`"asMain"`, asDeputy: sql`"asDeputy"` }
  const found = await tx.execute<Omit<PersonLoad, 'post'> & { held: [string, string] | null }>(sql`
    select * from ${peopleLoad(input, today)}
    ${order(input, sortable, sql`open desc, total desc`, sql`id`)} ${page(input)}`)
  return found.rows.map(({ held, ...row }) => ({ ...row, post: held === null ? '' : fullTitle(...held) }))
}

/** Each department of the round with the tasks it carries, as one relation. */
export function departmentsLoad(input: LoadAsked, today: string): SQL {
  const pattern = containing(input.search ?? '')
  return sql`(
    select o.id, o.name, coalesce(a.name, '') as "areaName", ${counts(today)}
    from tasks t join organisations o on o.id = t.department_id left join areas a on a.code = o.area_code
    where t.round_id = ${input.roundId} and ${
      input.search
        ? sql`(o.name ilike ${pattern} or o.short_name ilike ${pattern} or o.initials ilike ${pattern})`
        : sql`true`
    }
    group by o.id, o.name, a.name) loads`
}

/** A page of the departments' load, the most loaded first. */
export async function departmentLoads(tx: Tx, input: LoadAsked, today: string): Promise<DepartmentLoad[]> {
  const found = await tx.execute<DepartmentLoad>(sql`
    select * from ${departmentsLoad(input, today)}
    ${order(input, loadSortable, sql`open desc, total desc`, sql`id`)} ${page(input)}`)
  return found.rows
}
