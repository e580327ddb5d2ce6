import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { assessmentsActions } from './actions.ts'
import { columnsOf } from './columns.ts'
import { assessmentsTopic } from './contract.ts'

const names = { teams: '村（社区）班子考核表', people: '村（社区）成员考核表' } as const

/** `GET /forms/assessments/teams.xlsx` and `people.xlsx`: the forms by the round's scheme, filled with what is recorded. */
export const mountAssessmentForms = mountForms({
  topic: 'assessments',
  permission: 'assessment.edit',
  make: async (app, actor, roundId, form) => {
    if (form !== 'teams' && form !== 'people') return null
    const api = callAs(app, assessmentsTopic, assessmentsActions, actor)
    const scheme = await api.scheme({ roundId })
    if (scheme.version === 0) return null
    return {
      name: names[form],
      columns: columnsOf(form, scheme),
      rows: await api.sheetRows({ roundId, form }),
    }
  },
})
