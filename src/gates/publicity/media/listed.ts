import { eq, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { mediaTopic } from './contract.ts'
import {
  countsOf,
  coverageOf,
  placementFields,
  placementFilter,
  placementOf,
  uncoveredFrom,
  within,
} from './queries.ts'
import type { IssueRow, ToneRow, UncoveredRow } from './shapes.ts'
import { placements } from './tables.ts'
import type { MediaRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof mediaTopic.contract, MediaRefusal>,
  'list' | 'counts' | 'show' | 'coverage' | 'uncovered' | 'issues' | 'tones'
>

/** What is asked about media. */
export const listed: Part = {
  list: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const where = placementFilter(input, today)
    const sortable = {
      title: placements.title,
      areaName: placements.areaCode,
      fromOn: placements.fromOn,
      toOn: placements.toOn,
      quantity: placements.quantity,
    }
    const rows = await tx
      .select(placementFields(today))
      .from(placements)
      .leftJoin(areas, eq(areas.code, placements.areaCode))
      .leftJoin(organisations, eq(organisations.id, placements.organisationId))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: placements.areaCode, unique: placements.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${placements} where ${where}`))
  },

  counts: ({ input, tx, app }) => countsOf(tx, input.roundId, app.clock.today()),

  show: ({ input, actor, tx, app }) => placementOf(tx, actor, input.id, app.clock.today()),

  coverage: ({ input, actor, tx, app }) => coverageOf(tx, actor, { ...input, today: app.clock.today() }),

  uncovered: async ({ input, actor, tx, app }) => {
    const { roundId, channel, search, area = actor.areaCode } = input
    const from = uncoveredFrom({ roundId, channel, search, area, today: app.clock.today() })
    const { limit, offset } = window(input)
    const found = await tx.execute<UncoveredRow>(sql`
      select v.code as "areaCode", v.name as "areaName", w.name as township from ${from}
      order by v.code limit ${limit} offset ${offset}`)
    return paged(input, found.rows, () => countUpTo(tx, from))
  },

  issues: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const from = sql`print_issues i left join organisations o on o.id = i.organisation_id
      left join areas a on a.code = i.area_code
      where ${input.roundId ? sql`i.round_id = ${input.roundId}` : sql`true`}
        and ${within(sql`i.area_code`, input.area) ?? sql`true`}
        and ${input.kind ? sql`i.kind = ${input.kind}` : sql`true`}
        and ${input.search ? sql`(i.title ilike ${pattern} or o.short_name ilike ${pattern} or i.receiver ilike ${pattern})` : sql`true`}`
    const sortable = { issuedOn: sql`i.issued_on`, quantity: sql`i.quantity`, areaName: sql`i.area_code` }
    const order = orderOf(input, sortable, { by: sql`i.issued_on`, descending: true, unique: sql`i.id` })
    const { limit, offset } = window(input)
    const found = await tx.execute<IssueRow>(sql`
      select i.id, i.kind, i.title, coalesce(o.short_name, '') as unit, coalesce(a.name, i.area_code) as "areaName",
        i.quantity, i.issued_on::text as "issuedOn", i.receiver, i.issuer, i.voided_on is not null as voided,
        i.void_reason as "voidReason", i.version
      from ${from} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`)
    return paged(input, found.rows, () => countUpTo(tx, from))
  },

  tones: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const on =
      input.on === undefined
        ? sql`true`
        : input.on
          ? sql`t.disabled_on is null`
          : sql`t.disabled_on is not null`
    const from = sql`ring_tones t join people n on n.id = t.person_id
      left join organisations o on o.id = t.organisation_id left join areas a on a.code = t.area_code
      where ${input.roundId ? sql`t.round_id = ${input.roundId}` : sql`true`}
        and ${within(sql`t.area_code`, input.area) ?? sql`true`} and ${on}
        and ${input.search ? sql`(n.name ilike ${pattern} or n.number ilike ${pattern} or o.short_name ilike ${pattern})` : sql`true`}`
    const sortable = { name: sql`n.name`, enabledOn: sql`t.enabled_on`, areaName: sql`t.area_code` }
    const order = orderOf(input, sortable, { by: sql`t.area_code`, unique: sql`t.id` })
    const { limit, offset } = window(input)
    const found = await tx.execute<ToneRow>(sql`
      select t.id, t.person_id as "personId", n.number, n.name, coalesce(o.short_name, '') as unit,
        coalesce(a.name, t.area_code) as "areaName", t.enabled_on::text as "enabledOn",
        t.disabled_on::text as "disabledOn", t.version
      from ${from} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`)
    return paged(input, found.rows, () => countUpTo(tx, from))
  },
}
