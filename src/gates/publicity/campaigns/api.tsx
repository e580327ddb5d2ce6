import { topicApi } from '#ui/api.tsx'
import type { PageTab } from '#ui/page.tsx'
import { campaignsTopic } from './contract.ts'
import type { campaignsText } from './text.ts'

/** Campaigns as screens ask for them. */
export const campaignsApi = topicApi(campaignsTopic)

const base = '/publicity/campaigns'

/** The tabs that campaigns and checklists share. */
export function campaignTabs(t: (key: (typeof campaignsText)['keys'][number]) => string): PageTab[] {
  return [
    { label: t('tab.coverage'), to: base },
    { label: t('tab.people'), to: `${base}/people` },
    { label: t('tab.scheme'), to: `${base}/scheme` },
    { label: t('tab.checklists'), to: `${base}/checklists` },
  ]
}
