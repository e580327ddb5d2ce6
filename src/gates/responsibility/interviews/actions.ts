import { answer } from '#platform/action.ts'
import { interviewsTopic } from './contract.ts'
import { listed } from './listed.ts'
import { plans } from './plans.ts'
import { talks } from './talks.ts'
import { interviewsRefusals } from './text.ts'

export const interviewsActions = answer(interviewsTopic, interviewsRefusals, {
  ...listed,
  ...plans,
  ...talks,
})
