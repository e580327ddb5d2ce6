import { mountForms } from '#registry/public.ts'
import { listColumns } from './lists.ts'

/** `GET /forms/campaigns/listed.xlsx`: the form of names for classes. */
export const mountCampaignForms = mountForms({
  topic: 'campaigns',
  permission: 'campaign.edit',
  make: async (_app, _actor, _roundId, form) =>
    form === 'listed' ? { name: '人员类别名单', columns: listColumns, rows: [] } : null,
})
