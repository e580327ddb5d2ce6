import { answer } from '#platform/action.ts'
import { checking } from './check.ts'
import { channelsTopic } from './contract.ts'
import { listed } from './listed.ts'
import { publishing } from './publish.ts'
import { sheets } from './sheets.ts'
import { channelsRefusals } from './text.ts'

export const channelsActions = answer(channelsTopic, channelsRefusals, {
  ...listed,
  ...publishing,
  ...checking,
  ...sheets,
})
