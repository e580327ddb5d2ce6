import { and, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { may } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { columnChannels, type PlacementChannel, type PlacementState } from './kinds.ts'
import type { CoverageLine, mediaCounts, PlacementRecord, placementFilters } from './shapes.ts'
import { placements } from './tables.ts'

type Filters = z.output<z.ZodObject<typeof placementFilters>> & { readonly search?: string | undefined }

/** True for those who keep a placement: a department its own, the others those of their area. */
export function keepsPlacement(
  actor: Actor,
  placement: { readonly areaCode: string; readonly organisationId: string | null },
): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'media.edit') || !placement.areaCode.startsWith(actor.areaCode)) return false
  return actor.role !== 'department' || placement.organisationId === actor.organisationId
}

/** How a placement stands on a day; over the table `placements`. */
export function stateOn(today: string): SQL<PlacementState> {
  return sql<PlacementState>`(case when "placements".withdrawn_on is not null then 'withdrawn'
    when "placements".to_on < ${today} then 'expired'
    when "placements".verified_on is not null then 'verified' else 'unverified' end)`
}

const photos = sql<number>`(select count(*)::int from placement_photos f where f.placement_id = "placements".id)`

/** The area and all below it; no condition where none is asked for. */
export function within(column: SQL, area: string | undefined): SQL | undefined {
  return area === undefined ? undefined : sql`(${column} >= ${area} and ${column} < ${area} || 'x')`
}

/** What a list shows of a placement; read it joined with `areas` and `organisations`. */
export function placementFields(today: string) {
  return {
    id: placements.id,
    channel: placements.channel,
    title: placements.title,
    areaCode: placements.areaCode,
    areaName: sql<string>`coalesce(${areas.name}, ${placements.areaCode})`,
    township: sql<string>`coalesce((select w.name from areas w where w.code = left("placements".area_code, 9) and length("placements".area_code) >= 9), '')`,
    unit: sql<string>`coalesce(${organisations.shortName}, '')`,
    place: placements.place,
    fromOn: placements.fromOn,
    toOn: placements.toOn,
    quantity: placements.quantity,
    link: placements.link,
    articles: placements.articles,
    audience: placements.audience,
    state: stateOn(today),
    photos,
    verifiedOn: placements.verifiedOn,
    verifiedBy: placements.verifiedBy,
    version: placements.version,
  }
}

/** The condition of a list of placements. */
export function placementFilter(input: Filters, today: string): SQL {
  const pattern = containing(input.search ?? '')
  return (
    and(
      input.roundId ? eq(placements.roundId, input.roundId) : undefined,
      within(sql`"placements".area_code`, input.area),
      input.channel ? eq(placements.channel, input.channel) : undefined,
      input.state ? sql`${stateOn(today)} = ${input.state}` : undefined,
      input.columns === true ? inArray(placements.channel, [...columnChannels]) : undefined,
      input.noPhoto === true ? and(isNull(placements.withdrawnOn), sql`${photos} = 0`) : undefined,
      input.search
        ? or(
            ilike(placements.title, pattern),
            ilike(placements.place, pattern),
            sql`exists (select from areas w where w.code = "placements".area_code and w.name ilike ${pattern})`,
          )
        : undefined,
    ) ?? sql`true`
  )
}

/** A placement with its photographs; NOT_FOUND outside of what the actor may see. */
export async function placementOf(tx: Tx, actor: Actor, id: string, today: string): Promise<PlacementRecord> {
  const found = one(
    await tx
      .select({ row: placementFields(today), own: placements })
      .from(placements)
      .leftJoin(areas, eq(areas.code, placements.areaCode))
      .leftJoin(organisations, eq(organisations.id, placements.organisationId))
      .where(eq(placements.id, id)),
  )
  const pictures = await tx.execute<PlacementRecord['pictures'][number]>(sql`
    select f.id, f.file_id as "fileId", f.name, f.added_by as "addedBy", f.added_on::text as "addedOn",
      b.type in ('image/jpeg', 'image/png', 'image/webp', 'image/gif') as image
    from placement_photos f join files b on b.id = f.file_id where f.placement_id = ${id} order by f.id`)
  const { organisationId, withdrawnOn } = found.own
  return {
    ...found.row,
    ...{ organisationId, withdrawnOn, pictures: pictures.rows, today },
    mayEdit: keepsPlacement(actor, found.own),
    mayVerify: actor.role === 'system' || may(actor.role, 'media.verify'),
  }
}

type Counts = z.output<typeof mediaCounts>

/** What is up and what was issued in a round, in numbers. */
export async function countsOf(tx: Tx, roundId: string, today: string): Promise<Counts> {
  const columns = sql.join(
    columnChannels.map((one) => sql`${one}`),
    sql`, `,
  )
  const found = await tx.execute<Counts>(sql`
    with p as (select "placements".*, ${stateOn(today)} as state, ${photos} as photos from placements where round_id = ${roundId}),
    i as (select kind, sum(quantity)::int as n from print_issues where round_id = ${roundId} and voided_on is null group by kind)
    select count(*)::int as placements,
      (count(*) filter (where state = 'verified'))::int as verified,
      (count(*) filter (where state = 'unverified'))::int as unverified,
      (count(*) filter (where state <> 'withdrawn' and photos = 0))::int as "noPhoto",
      (count(*) filter (where state = 'expired'))::int as expired,
      (count(*) filter (where channel in (${columns}) and state <> 'withdrawn'))::int as columns,
      coalesce(sum(articles) filter (where channel in (${columns})), 0)::int as articles,
      coalesce(sum(audience) filter (where state <> 'withdrawn'), 0)::int as audience,
      coalesce((select n from i where kind = 'card'), 0)::int as cards,
      coalesce((select n from i where kind = 'booklet'), 0)::int as booklets,
      coalesce((select sum(n) from i where kind not in ('card', 'booklet')), 0)::int as "otherPrints",
      (select count(*) from ring_tones where round_id = ${roundId} and disabled_on is null)::int as tones
    from p`)
  return one(found.rows)
}

type Asked = { readonly roundId: string; readonly channel: PlacementChannel; readonly today: string }

/** A placement of one channel in a village `v` that is up on the day. */
function upIn({ roundId, channel, today }: Asked, verified: boolean): SQL {
  return sql`exists (select from placements p where p.round_id = ${roundId} and p.area_code = v.code
    and p.channel = ${channel} and p.withdrawn_on is null and p.from_on <= ${today} and p.to_on >= ${today}
    ${verified ? sql`and p.verified_on is not null` : sql``})`
}

const village = sql`areas v join areas w on w.code = left(v.code, 9)`
const inUse = sql`v.level = 'village' and v.retired_on is null`

/** Townships by how many of their villages have something up in one channel. */
export async function coverageOf(tx: Tx, actor: Actor, asked: Asked): Promise<CoverageLine[]> {
  const found = await tx.execute<CoverageLine>(sql`
    select w.code as "areaCode", w.short_name as name, count(*)::int as villages,
      (count(*) filter (where ${upIn(asked, false)}))::int as covered,
      (count(*) filter (where ${upIn(asked, true)}))::int as verified
    from ${village} where ${inUse} and ${within(sql`v.code`, actor.areaCode)}
    group by w.code, w.short_name order by w.code`)
  return found.rows
}

/** The from and where part of villages that have nothing up in one channel. */
export function uncoveredFrom(
  asked: Asked & { readonly area: string; readonly search?: string | undefined },
): SQL {
  const found = asked.search ? sql`and v.name ilike ${containing(asked.search)}` : sql``
  return sql`${village} where ${inUse} and ${within(sql`v.code`, asked.area)} and not ${upIn(asked, false)} ${found}`
}
