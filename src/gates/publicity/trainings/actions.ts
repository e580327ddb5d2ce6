import { answer } from '#platform/action.ts'
import { attendanceActs } from './attendance.ts'
import { trainingsTopic } from './contract.ts'
import { edits } from './edits.ts'
import { leaves } from './leaves.ts'
import { listed } from './listed.ts'
import { readings } from './reading.ts'
import { reminding } from './remind.ts'
import { sheets } from './sheets.ts'
import { signIns } from './sign-in.ts'
import { trainingsRefusals } from './text.ts'

export const trainingsActions = answer(trainingsTopic, trainingsRefusals, {
  ...listed,
  ...edits,
  ...signIns,
  ...readings,
  ...leaves,
  ...reminding,
  ...attendanceActs,
  ...sheets,
})
