import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { quotasActions } from './actions.ts'
import { quotasTopic } from './contract.ts'
import { quotaLevelsHere } from './shapes.ts'
import { populationColumns } from './sheet.ts'

/** `GET /forms/quotas/township.xlsx`, `county.xlsx` and `prefecture.xlsx`: the round's congresses with what is entered, to be filled in. */
export const mountQuotaForms = mountForms({
  topic: 'quotas',
  permission: 'quota.edit',
  make: async (app, actor, roundId, form) => {
    const level = quotaLevelsHere.find((one) => one === form)
    if (level === undefined) return null
    const { rows } = await callAs(app, quotasTopic, quotasActions, actor).sheet({ roundId, level })
    const filled = rows.map(({ areaCode, areaName, population, presentTerm, source, cutOffOn }) => {
      return { areaCode, areaName, population, presentTerm, source, cutOffOn }
    })
    return { name: '代表名额人口数表', columns: populationColumns, rows: filled }
  },
})
