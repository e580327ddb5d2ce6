import { type SQL, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { areasOf, organisationNames } from '#registry/public.ts'
import type { campaignsTopic } from './contract.ts'
import { type DutyKind, dutyKinds } from './kinds.ts'
import type { CoverageLine } from './shapes.ts'
import type { CampaignRefusal } from './text.ts'

type Part = Pick<Answers<typeof campaignsTopic.contract, CampaignRefusal>, 'coverage'>
type Share = CoverageLine['kinds'][number]

const kindText = (kind: DutyKind) => sql.raw(`'${kind}'`)
const column = (letter: string, kind: DutyKind) => sql.raw(`${letter}_${kind}`)

function eachKind(part: (kind: DutyKind) => SQL): SQL {
  return sql.join(dutyKinds.map(part), sql`, `)
}

/**
 * What a campaign's people owe and have done, one row a person with a column for each kind: `n_…` times needed (null
 * where it is not owed), `t_…` times done since the campaign began, `u_…` the day. To be read as
 * `with ${owedTables(id)} select … from owed`.
 */
export function owedTables(campaignId: string): SQL {
  const campaign = (fact: 'round_id' | 'starts_on') =>
    sql`(select ${sql.raw(fact)} from campaigns where id = ${campaignId})`
  return sql`need as (
      select d.class_id, ${eachKind(
        (kind) => sql`max(d.needed) filter (where d.kind = ${kindText(kind)}) as ${column('n', kind)},
          max(d.due_on) filter (where d.kind = ${kindText(kind)}) as ${column('u', kind)}`,
      )}
      from campaign_duties d where d.campaign_id = ${campaignId} group by d.class_id),
    done as (
      select f.person_id, ${eachKind(
        (kind) => sql`count(*) filter (where f.kind = ${kindText(kind)})::int as ${column('t', kind)}`,
      )}
      from fulfilments f where f.round_id = ${campaign('round_id')} and f.done_on >= ${campaign('starts_on')}
      group by f.person_id),
    owed as (
      select cp.id, cp.person_id, cp.class_id, cp.organisation_id, cp.area_code, cp.post_title, need.*, ${eachKind(
        (kind) => sql`coalesce(done.${column('t', kind)}, 0) as ${column('t', kind)}`,
      )}
      from campaign_people cp left join (select class_id as need_class, ${eachKind(
        (kind) => sql`${column('n', kind)}, ${column('u', kind)}`,
      )} from need) need on need.need_class = cp.class_id
        left join done on done.person_id = cp.person_id
      where cp.campaign_id = ${campaignId} and cp.left_on is null)`
}

/** The person owes the kind and has not done it often enough. */
export function misses(kind: DutyKind): SQL {
  return sql`(${column('t', kind)} < ${column('n', kind)})`
}

/** The person owes the kind. */
export function owes(kind: DutyKind): SQL {
  return sql`(${column('n', kind)} is not null)`
}

/** The person misses the kind, and its day is over. */
export function isLate(kind: DutyKind, today: string): SQL {
  return sql`(${misses(kind)} and ${column('u', kind)} < ${today})`
}

/** The person misses one of the kinds; null counts as owing nothing. */
export const missesAny: SQL = sql`(${sql.join(
  dutyKinds.map((kind) => sql`coalesce(${misses(kind)}, false)`),
  sql` or `,
)})`

/** The person misses one of the kinds whose day is over. */
export function isLateAny(today: string): SQL {
  return sql`(${sql.join(
    dutyKinds.map((kind) => sql`coalesce(${isLate(kind, today)}, false)`),
    sql` or `,
  )})`
}

type Group = {
  classId: string
  unit: string | null
  area: string
  people: number
  complete: number
} & Record<`o_${DutyKind}` | `d_${DutyKind}` | `l_${DutyKind}`, number>

/** People counted by class, unit and area, with how many owe, have done and are late with each kind. */
async function groupsOf(tx: Tx, campaignId: string, today: string): Promise<Group[]> {
  const found = await tx.execute<Group>(sql`
    with ${owedTables(campaignId)}
    select class_id as "classId", organisation_id as unit, area_code as area, count(*)::int as people,
      (count(*) filter (where not ${missesAny}))::int as complete, ${eachKind(
        (kind) => sql`count(${column('n', kind)})::int as ${column('o', kind)},
          (count(*) filter (where ${column('t', kind)} >= ${column('n', kind)}))::int as ${column('d', kind)},
          (count(*) filter (where ${isLate(kind, today)}))::int as ${column('l', kind)}`,
      )}
    from owed group by class_id, organisation_id, area_code`)
  return found.rows
}

function lineOf(key: string, name: string, groups: readonly Group[]): CoverageLine {
  const sum = (of: (group: Group) => number) => groups.reduce((total, group) => total + of(group), 0)
  const kinds = dutyKinds.map(
    (kind): Share => ({
      kind,
      owed: sum((group) => group[`o_${kind}`]),
      done: sum((group) => group[`d_${kind}`]),
      overdue: sum((group) => group[`l_${kind}`]),
    }),
  )
  return { key, name, people: sum(({ people }) => people), complete: sum(({ complete }) => complete), kinds }
}

/** A township with its villages; what lies above townships stands for itself. */
function townshipOf(area: string): string {
  return area.slice(0, 9)
}

async function namesBy(tx: Tx, campaignId: string, by: 'area' | 'class' | 'unit', keys: readonly string[]) {
  if (by === 'area') {
    const areas = await areasOf(tx, keys)
    return keys.map((key) => ({ key, name: areas.get(key)?.shortName ?? key }))
  }
  if (by === 'unit') {
    const units = await organisationNames(tx, keys)
    return keys.map((key) => ({ key, name: units.get(key)?.shortName ?? '' }))
  }
  const found = await tx.execute<{ key: string; name: string }>(
    sql`select id as key, name from campaign_classes where campaign_id = ${campaignId} order by position`,
  )
  return found.rows.filter(({ key }) => keys.includes(key))
}

/** How far a campaign is covered. */
export const coverage: Part = {
  coverage: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const groups = await groupsOf(tx, input.id, today)
    const keyOf = (group: Group) => {
      if (input.by === 'class') return group.classId
      return input.by === 'area' ? townshipOf(group.area) : (group.unit ?? '')
    }
    const byKey = Map.groupBy(groups, keyOf)
    const firstArea = (key: string) => (byKey.get(key) ?? []).map(({ area }) => area).toSorted()[0] ?? ''
    const keys = [...byKey.keys()].toSorted(
      (a, b) => firstArea(a).localeCompare(firstArea(b)) || a.localeCompare(b),
    )
    const named = await namesBy(tx, input.id, input.by, keys)
    return {
      total: lineOf('', '', groups),
      lines: named.map(({ key, name }) => lineOf(key, name, byKey.get(key) ?? [])),
      today,
    }
  },
}
