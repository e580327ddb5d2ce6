import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { pledgesActions } from './actions.ts'
import { paperColumns } from './columns.ts'
import { pledgesTopic } from './contract.ts'

/** `GET /forms/pledges/paper.xlsx`: everybody who still owes a pledge, for the day on which they signed. */
export const mountPledgeForms = mountForms({
  topic: 'pledges',
  permission: 'pledge.enter',
  make: async (app, actor, roundId, form) => {
    if (form !== 'paper') return null
    const rows = await callAs(app, pledgesTopic, pledgesActions, actor).sheetRows({ roundId })
    return { name: '纸质承诺书录入表', columns: paperColumns, rows }
  },
})
