import { sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { channelsTopic } from './contract.ts'
import { channelsOf, progressOf, publicationFields, publicationsIn, unitsIn } from './queries.ts'
import type { ChannelUnitRow, PublicationRow } from './shapes.ts'
import type { ChannelRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof channelsTopic.contract, ChannelRefusal>,
  'current' | 'progress' | 'units' | 'publications'
>

/** What is asked about reporting channels. */
export const listed: Part = {
  current: ({ input, tx }) => channelsOf(tx, input.roundId),

  progress: ({ input, actor, tx, app }) => progressOf(tx, input.roundId, actor.areaCode, app.clock.today()),

  units: async ({ input, actor, tx }) => {
    const from = unitsIn({ ...input, area: input.area ?? actor.areaCode })
    const sortable = { unit: sql`s."areaCode"`, published: sql`s.published`, checked: sql`s.checked` }
    const order = orderOf(input, sortable, { by: sql`s."areaCode"`, unique: sql`s.code` })
    const { limit, offset } = window(input)
    const found = await tx.execute<ChannelUnitRow>(
      sql`select s.* from ${from} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`,
    )
    return paged(input, found.rows, () => countUpTo(tx, from))
  },

  publications: async ({ input, tx }) => {
    const from = publicationsIn(input)
    const sortable = { publishedOn: sql`p.published_on`, unit: sql`p.area_code` }
    const order = orderOf(input, sortable, { by: sql`p.area_code`, unique: sql`p.id` })
    const { limit, offset } = window(input)
    const found = await tx.execute<PublicationRow>(
      sql`select ${publicationFields} from ${from} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`,
    )
    return paged(input, found.rows, () => countUpTo(tx, from))
  },
}
