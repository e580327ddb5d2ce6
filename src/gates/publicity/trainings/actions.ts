import { answer } from '#platform/action.ts'
import { attendanceActs } from './attendance.ts'
import { trainingsTopic } from './contract.ts'
import { edits } from './edits.ts'
import { listed } from './listed.ts'
import { sheets } from './sheets.ts'
import { signIns } from './sign-in.ts'
import { trainingsRefusals } from './text.ts'

export const trainingsActions = answer(trainingsTopic, trainingsRefusals, {
  ...listed,
  ...edits,
  ...signIns,
  ...attendanceActs,
  ...sheets,
})
