import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { channelsActions } from './actions.ts'
import { channelsTopic } from './contract.ts'
import { channelColumns } from './sheets.ts'

/** `GET /forms/channels/publications.xlsx`: every unit, once for each channel, to be filled in. */
export const mountChannelForms = mountForms({
  topic: 'channels',
  permission: 'media.edit',
  make: async (app, actor, roundId, form) => {
    if (form !== 'publications') return null
    const rows = await callAs(app, channelsTopic, channelsActions, actor).sheetRows({ roundId })
    return { name: '举报渠道公布登记表', columns: channelColumns, rows }
  },
})
