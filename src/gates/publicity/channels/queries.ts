import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '#platform/data.ts'
import { containing } from '#platform/listing.ts'
import { unitsFrom } from '../public.ts'
import { type ReportingKind, reportingKinds } from './kinds.ts'
import type { ChannelLine, channelProgress, lacks, ReportingChannel } from './shapes.ts'

const levels = ['county', 'township', 'village'] as const
type Level = (typeof levels)[number]

/** How a publication `p` stands against the contents `c` in force of its kind. */
export const stateOf: SQL = sql`(case when p.finding <> '' then 'wrong' when c.id is distinct from p.channel_id then 'outdated'
  when p.checked_on is not null then 'checked' else 'published' end)`

/** Publications with the contents now in force of their kind. */
const withContents = sql`channel_publications p left join reporting_channels c on c.round_id = p.round_id
  and c.kind = p.kind and c.until_on is null`

const perUnit = reportingKinds.map(
  (kind) =>
    sql`coalesce(max(${stateOf}) filter (where p.kind = ${kind}), 'unpublished') as ${sql.identifier(kind)}`,
)

/** Every unit `s` of an area with how each channel stands there. */
export function unitStates(roundId: string, area: string, wanted: readonly Level[] = levels): SQL {
  return sql`(select u.id as "organisationId", u."shortName" as unit, u.code, u."areaCode", u."areaName",
      coalesce((select w.name from areas w where w.code = left(u."areaCode", 9) and length(u."areaCode") >= 9), '') as township,
      ${sql.join(perUnit, sql`, `)},
      (count(*) filter (where p.id is not null and ${stateOf} in ('published', 'checked')))::int as published,
      (count(*) filter (where p.id is not null and ${stateOf} = 'checked'))::int as checked,
      (count(*) filter (where p.finding <> ''))::int as wrong
    from ${unitsFrom(area, wanted)} u left join (${withContents}) on p.organisation_id = u.id and p.round_id = ${roundId}
    group by u.id, u."shortName", u.code, u."areaCode", u."areaName")`
}

/** The condition of what a unit `s` lacks. */
export function lacking(lack: (typeof lacks)[number]): SQL {
  const all = reportingKinds.length
  return {
    unpublished: sql`s.published + s.wrong < ${all}`,
    unchecked: sql`s.checked < ${all}`,
    wrong: sql`s.wrong > 0`,
  }[lack]
}

type UnitFilter = {
  readonly roundId: string
  readonly area: string
  readonly level?: Level | undefined
  readonly lack?: (typeof lacks)[number] | undefined
  readonly organisationId?: string | undefined
  readonly search?: string | undefined
}

/** The from and where part of a list of units. */
export function unitsIn(input: UnitFilter): SQL {
  const pattern = containing(input.search ?? '')
  return sql`${unitStates(input.roundId, input.area, input.level === undefined ? levels : [input.level])} s
    where ${input.lack === undefined ? sql`true` : lacking(input.lack)}
      and ${input.organisationId === undefined ? sql`true` : sql`s."organisationId" = ${input.organisationId}`}
      and ${input.search ? sql`(s.unit ilike ${pattern} or s."areaName" ilike ${pattern} or s.township ilike ${pattern})` : sql`true`}`
}

type PublicationFilter = {
  readonly roundId: string
  readonly organisationId?: string | undefined
  readonly kind?: ReportingKind | undefined
  readonly wrong?: boolean | undefined
  readonly search?: string | undefined
}

/** The from and where part of a list of publications. */
export function publicationsIn(input: PublicationFilter): SQL {
  const pattern = containing(input.search ?? '')
  return sql`${withContents} left join organisations o on o.id = p.organisation_id
    left join areas a on a.code = p.area_code
    where p.round_id = ${input.roundId}
      and ${input.organisationId ? sql`p.organisation_id = ${input.organisationId}` : sql`true`}
      and ${input.kind ? sql`p.kind = ${input.kind}` : sql`true`}
      and ${input.wrong === true ? sql`p.finding <> ''` : sql`true`}
      and ${input.search ? sql`(o.short_name ilike ${pattern} or p.place ilike ${pattern} or a.name ilike ${pattern})` : sql`true`}`
}

/** What a list shows of a publication. */
export const publicationFields = sql`p.id, p.kind, coalesce(o.short_name, '') as unit, coalesce(a.name, p.area_code) as "areaName",
  p.place, p.published_on::text as "publishedOn", p.publisher, p.file_id as "fileId", p.file_name as "fileName",
  p.file_name ~* '[.](jpe?g|png|webp|gif)$' as image, ${stateOf} as state,
  p.checked_on::text as "checkedOn", p.checker, p.finding, p.rectify_by::text as "rectifyBy", p.rectified, p.version`

/** The four channels with the contents in force and those before. */
export async function channelsOf(tx: Tx, roundId: string): Promise<ReportingChannel[]> {
  const found = await tx.execute<ReportingChannel['history'][number] & { kind: ReportingKind }>(sql`
    select id, kind, content, from_on::text as "fromOn", until_on::text as "untilOn", set_by as "setBy"
    from reporting_channels where round_id = ${roundId} order by from_on desc, id desc`)
  return reportingKinds.map((kind) => {
    const history = found.rows.filter((row) => row.kind === kind)
    const now = history.find(({ untilOn }) => untilOn === null)
    return {
      kind,
      content: now?.content ?? null,
      fromOn: now?.fromOn ?? null,
      setBy: now?.setBy ?? '',
      history: history.map(({ kind: _, ...row }) => row),
    }
  })
}

/** Townships by their units and those below, the departments in a line of their own, and all together. */
export async function progressOf(
  tx: Tx,
  roundId: string,
  area: string,
  today: string,
): Promise<z.output<typeof channelProgress>> {
  const all = reportingKinds.length
  const found = await tx.execute<ChannelLine>(sql`
    select g."areaCode", coalesce(w.short_name, '') as name, g.units, g.complete, g.checked, g.wrong
    from (select left(s."areaCode", 9) as "areaCode", count(*)::int as units,
        (count(*) filter (where s.published = ${all}))::int as complete,
        (count(*) filter (where s.checked = ${all}))::int as checked, sum(s.wrong)::int as wrong
      from ${unitStates(roundId, area)} s group by left(s."areaCode", 9)) g
      left join areas w on w.code = g."areaCode" order by 1`)
  const late = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from channel_publications where round_id = ${roundId} and finding <> '' and rectify_by < ${today}`)
  const sum = (key: 'units' | 'complete' | 'checked' | 'wrong') =>
    found.rows.reduce((n, line) => n + line[key], 0)
  return {
    ...{ units: sum('units'), complete: sum('complete'), checked: sum('checked'), wrong: sum('wrong') },
    ...{ overdue: late.rows[0]?.n ?? 0, lines: found.rows },
  }
}
