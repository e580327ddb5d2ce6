import { and, eq, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { campaignClasses, campaigns } from '../campaigns/tables.ts'
import type { trainingsTopic } from './contract.ts'
import {
  countsOf,
  inWords,
  recordOf,
  type TraineeFacts,
  traineeFields,
  traineesFrom,
  trainingFields,
  trainingFilter,
  unitFields,
} from './queries.ts'
import type { TrainingUnitRow } from './shapes.ts'
import { trainings } from './tables.ts'
import type { TrainingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof trainingsTopic.contract, TrainingRefusal>,
  'list' | 'counts' | 'classes' | 'show' | 'people' | 'units' | 'signInSheet'
>

/** What is asked about trainings. */
export const listed: Part = {
  list: async ({ input, actor, tx }) => {
    const where = trainingFilter(input, actor)
    const sortable = { title: trainings.title, heldOn: trainings.heldOn, areaName: trainings.areaCode }
    const rows = await tx
      .select(trainingFields())
      .from(trainings)
      .leftJoin(areas, eq(areas.code, trainings.areaCode))
      .leftJoin(organisations, eq(organisations.id, trainings.organiserId))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: trainings.heldOn, descending: true, unique: trainings.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${trainings} where ${where}`))
  },

  counts: ({ input, actor, tx }) => countsOf(tx, input.roundId, actor),

  classes: ({ input, tx }) =>
    tx
      .selectDistinctOn([campaignClasses.position], { key: campaignClasses.key, name: campaignClasses.name })
      .from(campaignClasses)
      .innerJoin(campaigns, eq(campaigns.id, campaignClasses.campaignId))
      .where(and(eq(campaigns.roundId, input.roundId), eq(campaigns.state, 'in_force')))
      .orderBy(campaignClasses.position),

  show: ({ input, actor, tx, app }) => recordOf(tx, actor, input.id, app.clock.today()),

  people: async ({ input, tx }) => {
    const from = traineesFrom(input)
    const { limit, offset } = window(input)
    const sortable = { name: sql`n.name`, unit: sql`p.unit_area_code`, signedAt: sql`p.signed_at` }
    const order = orderOf(input, sortable, { by: sql`p.unit_area_code`, unique: sql`p.id` })
    const found = await tx.execute<TraineeFacts>(
      sql`select ${traineeFields} from ${from} order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`,
    )
    return paged(input, inWords(found.rows), () => countUpTo(tx, from))
  },

  units: async ({ input, tx }) => {
    const from = traineesFrom(input)
    const { limit, offset } = window(input)
    const grouped = sql`${from} group by p.organisation_id, o.short_name`
    const found = await tx.execute<TrainingUnitRow>(
      sql`select ${unitFields} from ${grouped} order by min(p.unit_area_code), p.organisation_id limit ${limit} offset ${offset}`,
    )
    return paged(input, found.rows, () => countUpTo(tx, grouped))
  },

  signInSheet: async ({ input, tx }) => {
    const training = one(
      await tx
        .select({
          title: trainings.title,
          heldOn: trainings.heldOn,
          startsAt: trainings.startsAt,
          place: trainings.place,
          organiser: sql<string>`coalesce(${organisations.shortName}, '')`,
          lecturer: trainings.lecturer,
        })
        .from(trainings)
        .leftJoin(organisations, eq(organisations.id, trainings.organiserId))
        .where(eq(trainings.id, input.id)),
    )
    const people = await tx.execute<TraineeFacts>(
      sql`select ${traineeFields} from ${traineesFrom({ trainingId: input.id })} order by p.unit_area_code, p.organisation_id, p.id`,
    )
    return { ...training, people: inWords(people.rows) }
  },
}
