import { answer } from '#platform/action.ts'
import { pledgesTopic } from './contract.ts'
import { held } from './held.ts'
import { listed } from './listed.ts'
import { paper } from './paper.ts'
import { printed } from './printed.ts'
import { signed } from './sign.ts'
import { pledgesRefusals } from './text.ts'
import { textsHeld } from './texts-held.ts'

export const pledgesActions = answer(pledgesTopic, pledgesRefusals, {
  ...listed,
  ...textsHeld,
  ...held,
  ...paper,
  ...printed,
  ...signed,
})
