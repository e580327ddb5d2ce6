import { answer } from '#platform/action.ts'
import { backfill } from './backfill.ts'
import { tasksTopic } from './contract.ts'
import { edits } from './edits.ts'
import { escalation } from './escalation.ts'
import { evidence } from './evidence.ts'
import { listed } from './listed.ts'
import { many } from './many.ts'
import { moves } from './moves.ts'
import { pictures } from './pictures.ts'
import { tasksRefusals } from './text.ts'

export const tasksActions = answer(tasksTopic, tasksRefusals, {
  ...listed,
  ...pictures,
  ...moves,
  ...many,
  ...backfill,
  ...evidence,
  ...edits,
  ...escalation,
})
