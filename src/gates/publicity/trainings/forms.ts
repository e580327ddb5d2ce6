import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { trainingsActions } from './actions.ts'
import { attendanceColumns } from './columns.ts'
import { trainingsTopic } from './contract.ts'

/** `GET /forms/trainings/attendance.xlsx?round=<training id>`: the hand list of a training with everybody on it. */
export const mountTrainingForms = mountForms({
  topic: 'trainings',
  permission: 'training.edit',
  make: async (app, actor, trainingId, form) => {
    if (form !== 'attendance') return null
    const api = callAs(app, trainingsTopic, trainingsActions, actor)
    const rows = await api.sheetRows({ trainingId })
    const { kind } = await api.show({ id: trainingId })
    const name = kind === 'self_study' ? '学习登记表' : '签到登记表'
    return { name, columns: attendanceColumns(kind), rows }
  },
})
