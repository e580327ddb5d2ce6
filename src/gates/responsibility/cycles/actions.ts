import { answer } from '#platform/action.ts'
import { cyclesTopic } from './contract.ts'
import { listed } from './listed.ts'
import { periods } from './periods.ts'
import { reminding } from './reminding.ts'
import { sheets } from './sheets.ts'
import { cyclesRefusals } from './text.ts'

export const cyclesActions = answer(cyclesTopic, cyclesRefusals, {
  ...listed,
  ...periods,
  ...reminding,
  ...sheets,
})
