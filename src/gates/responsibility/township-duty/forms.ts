import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { townshipDutyActions } from './actions.ts'
import { visitColumns } from './columns.ts'
import { townshipDutyTopic } from './contract.ts'

/** `GET /forms/township-duty/visits.xlsx`: the account of visits, filled with who covers what is not yet visited. */
export const mountDutyForms = mountForms({
  topic: 'township-duty',
  permission: 'duty.visit',
  make: async (app, actor, roundId, form) => {
    if (form !== 'visits') return null
    const api = callAs(app, townshipDutyTopic, townshipDutyActions, actor)
    return { name: '走访台账', columns: visitColumns, rows: await api.sheetRows({ roundId }) }
  },
})
