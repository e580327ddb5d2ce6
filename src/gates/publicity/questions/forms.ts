import { mountForms } from '#registry/public.ts'
import { questionColumns } from './columns.ts'

/** `GET /forms/questions/own.xlsx`: the form in which a county writes its own questions. */
export const mountQuestionForms = mountForms({
  topic: 'questions',
  permission: 'test.edit',
  make: async (_app, _actor, _roundId, form) =>
    form === 'own' ? { name: '题目表', columns: questionColumns, rows: [] } : null,
})
