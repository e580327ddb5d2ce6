import { answer } from '#platform/action.ts'
import { campaignsTopic } from './contract.ts'
import { coverage } from './coverage.ts'
import { listed } from './listed.ts'
import { lists } from './lists.ts'
import { people } from './people.ts'
import { remind } from './remind.ts'
import { scheme } from './scheme.ts'
import { campaignRefusals } from './text.ts'

export const campaignsActions = answer(campaignsTopic, campaignRefusals, {
  ...listed,
  ...coverage,
  ...scheme,
  ...lists,
  ...people,
  ...remind,
})
