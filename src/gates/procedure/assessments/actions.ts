import { sql } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import { countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { assessmentsTopic } from './contract.ts'
import { fill } from './fill.ts'
import { life } from './life.ts'
import { progressOf } from './progress.ts'
import { assessmentOf } from './public.ts'
import { assessmentFilter, assessmentRows, peopleFilter, personRows } from './queries.ts'
import { recordOf } from './record.ts'
import { schemes } from './scheme.ts'
import { sheets } from './sheets.ts'
import { assessmentResults, assessments } from './tables.ts'
import { assessmentsRefusals } from './text.ts'

export const assessmentsActions = answer(assessmentsTopic, assessmentsRefusals, {
  list: async ({ input, tx }) => {
    const where = assessmentFilter(input)
    const sortable = {
      areaName: assessments.areaCode,
      townshipName: assessments.areaCode,
      heldOn: assessments.heldOn,
      announcedOn: assessments.announcedOn,
      participants: assessments.participants,
    }
    const order = orderOf(input, sortable, { by: assessments.areaCode, unique: assessments.id })
    const rows = await assessmentRows(tx, { where, order, ...window(input) })
    return paged(input, rows, () => countUpTo(tx, sql`${assessments} where ${where ?? sql`true`}`))
  },

  people: async ({ input, tx }) => {
    const where = peopleFilter(input)
    const sortable = {
      areaName: assessmentResults.areaCode,
      excellent: assessmentResults.excellent,
      incompetent: assessmentResults.incompetent,
    }
    const order = orderOf(input, sortable, { by: assessmentResults.areaCode, unique: assessmentResults.id })
    const rows = await personRows(tx, { where, order, ...window(input) })
    const from = sql`${assessmentResults} join ${assessments} on ${assessments.id} = ${assessmentResults.assessmentId}`
    return paged(input, rows, () => countUpTo(tx, sql`${from} where ${where ?? sql`true`}`))
  },

  progress: ({ input, tx, app }) => progressOf(tx, input.roundId, app.clock.today()),

  show: ({ input, actor, tx, app }) => recordOf(tx, actor, input.id, app.clock.today()),

  ofPerson: async ({ input, tx }) => {
    const found = (await assessmentOf(tx, [input.personId])).get(input.personId) ?? []
    return [...found]
  },

  ...schemes,
  ...fill,
  ...life,
  ...sheets,
})
