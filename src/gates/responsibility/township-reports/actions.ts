import { answer } from '#platform/action.ts'
import { calls } from './calls.ts'
import { townshipReportsTopic } from './contract.ts'
import { listed } from './listed.ts'
import { moves } from './moves.ts'
import { reportRefusals } from './text.ts'

export const townshipReportsActions = answer(townshipReportsTopic, reportRefusals, {
  ...listed,
  ...calls,
  ...moves,
})
