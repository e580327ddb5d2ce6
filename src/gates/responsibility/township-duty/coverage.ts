import { sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { townshipDutyTopic } from './contract.ts'
import { below, isDone } from './queries.ts'
import type { CoverageView, LeaderLine, TownshipLine, VillageRow } from './shapes.ts'
import { type DutyRefusal, dutyWords } from './text.ts'

type Part = Pick<Answers<typeof townshipDutyTopic.contract, DutyRefusal>, 'coverage' | 'villages'>

/** The villages `v` of a round with the duties in force `d` that cover them (several rows, or one without). */
const inRound = (roundId: string) => sql`areas v
  join rounds r on r.id = ${roundId} and v.code >= r.area_code and v.code < r.area_code || 'x'
    and length(v.code) = 12 and v.retired_on is null`

/** A duty `d` that covers the village `v`. */
const dutyCovers = sql`d.round_id = r.id and d.until_on is null and d.area_code = left(v.code, 9)
  and (d.village_codes is null or jsonb_exists(d.village_codes, v.code))`

/** Findings by visit, all and open. */
const findingsByVisit = sql`(select f.visit_id, count(*)::int as n, (count(*) filter (where not ${isDone}))::int as open
  from duty_findings f left join tasks t on t.id = f.task_id group by f.visit_id)`

const sums = sql`count(s.id)::int as visits, (count(s.id) filter (where s.outside))::int as outside,
  coalesce(sum(s.people_met), 0)::int as "peopleMet", coalesce(sum(s.households), 0)::int as households,
  coalesce(sum(g.n), 0)::int as findings, coalesce(sum(g.open), 0)::int as "findingsOpen"`

async function byTownship(tx: Tx, roundId: string): Promise<TownshipLine[]> {
  const found = await tx.execute<TownshipLine>(sql`
    with village as (
      select v.code, left(v.code, 9) as town, exists (select from duty_visits s
        where s.round_id = r.id and s.area_code = v.code and not s.outside) as covered
      from ${inRound(roundId)}),
    done as (
      select left(s.area_code, 9) as town, max(s.visited_on) as "lastOn", ${sums}
      from duty_visits s left join ${findingsByVisit} g on g.visit_id = s.id
      where s.round_id = ${roundId} group by 1)
    select a.code as "areaCode", a.short_name as name, done."lastOn",
      coalesce((select string_agg(p.name, '、' order by d.id) from duty_assignments d
        join people p on p.id = d.person_id
        where d.round_id = ${roundId} and d.area_code = a.code and d.until_on is null), '') as leaders,
      (select count(*)::int from village where village.town = a.code) as villages,
      (select count(*)::int from village where village.town = a.code and covered) as covered,
      coalesce(done.visits, 0) as visits, coalesce(done.outside, 0) as outside,
      coalesce(done."peopleMet", 0) as "peopleMet", coalesce(done.households, 0) as households,
      coalesce(done.findings, 0) as findings, coalesce(done."findingsOpen", 0) as "findingsOpen"
    from areas a join rounds r on r.id = ${roundId} and a.code >= r.area_code and a.code < r.area_code || 'x'
        and length(a.code) = 9 and a.retired_on is null
      left join done on done.town = a.code
    order by a.code`)
  return found.rows
}

async function byLeader(tx: Tx, roundId: string, area: string | undefined): Promise<LeaderLine[]> {
  const found = await tx.execute<LeaderLine>(sql`
    with duty as (
      select d.person_id, v.code, exists (select from duty_visits s where s.round_id = r.id
        and s.leader_id = d.person_id and s.area_code = v.code and not s.outside) as covered
      from ${inRound(roundId)} join duty_assignments d on ${dutyCovers} and ${below(sql`d.area_code`, area) ?? sql`true`}),
    done as (
      select s.leader_id, ${sums} from duty_visits s left join ${findingsByVisit} g on g.visit_id = s.id
      where s.round_id = ${roundId} and ${below(sql`s.area_code`, area) ?? sql`true`} group by 1)
    select p.id as "personId", p.name, x.title, coalesce(x.townships, '') as townships,
      (select count(distinct code)::int from duty where duty.person_id = p.id) as villages,
      (select count(distinct code)::int from duty where duty.person_id = p.id and covered) as covered,
      coalesce(done.visits, 0) as visits, coalesce(done.outside, 0) as outside,
      coalesce(done."peopleMet", 0) as "peopleMet", coalesce(done.households, 0) as households,
      coalesce(done.findings, 0) as findings, coalesce(done."findingsOpen", 0) as "findingsOpen"
    from (select d.person_id, (array_agg(d.title order by d.from_on desc, d.id desc))[1] as title, min(d.area_code || d.id) as first,
        string_agg(distinct a.short_name, '、') filter (where d.until_on is null) as townships
      from duty_assignments d left join areas a on a.code = d.area_code
      where d.round_id = ${roundId} and ${below(sql`d.area_code`, area) ?? sql`true`} group by 1) x
      join people p on p.id = x.person_id left join done on done.leader_id = p.id
    order by x.first`)
  return found.rows
}

async function villagesIn(tx: Tx, roundId: string, area: string): Promise<CoverageView['villages']> {
  const found = await tx.execute<CoverageView['villages'][number]>(sql`
    select v.code as "areaCode", v.short_name as name, count(s.id)::int as visits,
      coalesce(bool_or(not s.outside), false) as covered, max(s.visited_on) as "lastOn"
    from ${inRound(roundId)} left join duty_visits s on s.round_id = r.id and s.area_code = v.code
    where ${below(sql`v.code`, area)} group by v.code, v.short_name order by v.code`)
  return found.rows
}

type Counted = Omit<CoverageView['total'], 'townships' | 'assigned'>

function totalOf(townships: readonly TownshipLine[]): CoverageView['total'] {
  const sum = (key: keyof Counted) => townships.reduce((all, line) => all + line[key], 0)
  return {
    townships: townships.length,
    assigned: townships.filter(({ leaders }) => leaders !== '').length,
    ...{ villages: sum('villages'), covered: sum('covered'), visits: sum('visits'), outside: sum('outside') },
    ...{ peopleMet: sum('peopleMet'), households: sum('households') },
    ...{ findings: sum('findings'), findingsOpen: sum('findingsOpen') },
  }
}

type Bare = Omit<VillageRow, 'coveredWord'>

/** What was visited and what not, by township, by leader and village by village. */
export const coverage: Part = {
  coverage: async ({ input, tx, app }) => {
    const { roundId, area } = input
    const townships = await byTownship(tx, roundId)
    return {
      today: app.clock.today(),
      townships,
      leaders: await byLeader(tx, roundId, area),
      villages: area === undefined ? [] : await villagesIn(tx, roundId, area),
      total: totalOf(
        townships.filter(({ areaCode }) => area === undefined || areaCode.startsWith(area.slice(0, 9))),
      ),
    }
  },

  villages: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const of = input.roundId ?? ''
    const from = sql`(
      select v.code as "areaCode", v.name as "areaName",
        coalesce((select a.short_name from areas a where a.code = left(v.code, 9)), '') as "townshipName",
        coalesce((select string_agg(p.name, '、' order by d.id) from duty_assignments d
          join people p on p.id = d.person_id where ${dutyCovers}), '') as leaders,
        coalesce((select jsonb_agg(d.person_id) from duty_assignments d where ${dutyCovers}), '[]') as "leaderIds",
        count(s.id)::int as visits, coalesce(bool_or(not s.outside), false) as covered,
        max(s.visited_on) as "lastOn", coalesce(sum(s.households), 0)::int as households,
        coalesce(sum(g.n), 0)::int as findings
      from ${inRound(of)} left join duty_visits s on s.round_id = r.id and s.area_code = v.code
        left join ${findingsByVisit} g on g.visit_id = s.id
      group by v.code, v.name, r.id) l`
    const conditions = [
      below(sql`l."areaCode"`, input.area),
      input.leaderId ? sql`jsonb_exists(l."leaderIds", ${input.leaderId})` : undefined,
      input.covered ? sql`l.covered = ${input.covered === 'yes'}` : undefined,
      input.assigned ? sql`(l.leaders <> '') = ${input.assigned === 'yes'}` : undefined,
      input.search
        ? sql`(l."areaName" ilike ${pattern} or l."townshipName" ilike ${pattern} or l.leaders ilike ${pattern})`
        : undefined,
    ].filter((one) => one !== undefined)
    const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
    const sortable = {
      areaName: sql`l."areaCode"`,
      visits: sql`l.visits`,
      lastOn: sql`l."lastOn"`,
      households: sql`l.households`,
    }
    const order = orderOf(input, sortable, { by: sql`l."areaCode"`, unique: sql`l."areaCode"` })
    const found = await tx.execute<Bare>(sql`
      select l."areaCode", l."areaName", l."townshipName", l.leaders, l.visits, l.covered, l."lastOn", l.households,
        l.findings
      from ${from} where ${where} order by ${sql.join(order, sql`, `)}
      limit ${window(input).limit} offset ${window(input).offset}`)
    const rows = found.rows.map(
      (row): VillageRow => ({
        ...row,
        coveredWord: sayBoth(dutyWords, row.covered ? 'covered.yes' : 'covered.no'),
      }),
    )
    return paged(input, rows, () => countUpTo(tx, sql`${from} where ${where}`))
  },
}
