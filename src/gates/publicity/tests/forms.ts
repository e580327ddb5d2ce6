import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { testsActions } from './actions.ts'
import { hallColumns } from './columns.ts'
import { testsTopic } from './contract.ts'

/** `GET /forms/tests/:id.xlsx`: the form for results of a hall, filled with who is still missing. */
export const mountTestForms = mountForms({
  topic: 'tests',
  permission: 'test.edit',
  make: async (app, actor, _roundId, form) => {
    if (!/^[0-9A-Z]{26}$/.test(form)) return null
    const { title, rows } = await callAs(app, testsTopic, testsActions, actor).sheetRows({ id: form })
    return { name: `成绩表_${title}`.slice(0, 30), columns: hallColumns, rows }
  },
})
