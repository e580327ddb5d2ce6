import { answer } from '#platform/action.ts'
import { assign } from './assign.ts'
import { townshipDutyTopic } from './contract.ts'
import { coverage } from './coverage.ts'
import { findings } from './findings.ts'
import { listed } from './listed.ts'
import { scheme } from './scheme.ts'
import { sheets } from './sheets.ts'
import { dutyRefusals } from './text.ts'
import { visits } from './visits.ts'

export const townshipDutyActions = answer(townshipDutyTopic, dutyRefusals, {
  ...listed,
  ...coverage,
  ...scheme,
  ...assign,
  ...visits,
  ...findings,
  ...sheets,
})
