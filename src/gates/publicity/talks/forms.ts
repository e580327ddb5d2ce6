import { mountForms } from '#registry/public.ts'
import { batchColumns } from './sheets.ts'

/** `GET /forms/talks/batch.xlsx`: the form of a batch of talks. */
export const mountTalkForms = mountForms({
  topic: 'talks',
  permission: 'talk.plan',
  make: async (_app, _actor, _roundId, form) =>
    form === 'batch' ? { name: '谈话批次登记表', columns: batchColumns, rows: [] } : null,
})
