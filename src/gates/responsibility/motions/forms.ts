import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { motionsActions } from './actions.ts'
import { nomineeColumns } from './columns.ts'
import { motionsTopic } from './contract.ts'

/** `GET /forms/motions/nominees.xlsx`: the lists of all villages of the actor's area, to be completed. */
export const mountMotionForms = mountForms({
  topic: 'motions',
  permission: 'motion.edit',
  make: async (app, actor, roundId, form) => {
    if (form !== 'nominees') return null
    const api = callAs(app, motionsTopic, motionsActions, actor)
    return { name: '提名人选名单', columns: nomineeColumns, rows: await api.sheetRows({ roundId }) }
  },
})
