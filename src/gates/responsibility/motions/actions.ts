import { answer } from '#platform/action.ts'
import { motionsTopic } from './contract.ts'
import { listed } from './listed.ts'
import { saving } from './saving.ts'
import { sheets } from './sheets.ts'
import { signing } from './signing.ts'
import { studying } from './studying.ts'
import { motionsRefusals } from './text.ts'

export const motionsActions = answer(motionsTopic, motionsRefusals, {
  ...listed,
  ...saving,
  ...sheets,
  ...studying,
  ...signing,
})
