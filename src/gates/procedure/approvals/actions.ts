import { answer } from '#platform/action.ts'
import { approvalsTopic } from './contract.ts'
import { lists } from './lists.ts'
import { moves } from './moves.ts'
import { progress } from './progress.ts'
import { record } from './record.ts'
import { starting } from './start.ts'
import { studying } from './study.ts'
import { approvalsRefusals } from './text.ts'
import { transferring } from './transfer.ts'

export const approvalsActions = answer(approvalsTopic, approvalsRefusals, {
  ...lists,
  ...record,
  ...progress,
  ...starting,
  ...studying,
  ...moves,
  ...transferring,
})
