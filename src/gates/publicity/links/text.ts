import { defineText } from '#common/text.ts'

/** Words of links and units' codes. */
export const linksText = defineText('links', {
  'kind.person': ['个人链接', 'Personal link'],
  'kind.unit': ['单位二维码', 'Unit’s code'],
  'purpose.all': ['全部事项', 'Everything owed'],
  'purpose.pledge': ['签订承诺书', 'Pledges'],
  'purpose.test': ['参加测试', 'Tests'],
  'purpose.reading': ['阅读材料', 'Readings'],
  'state.valid': ['有效', 'Valid'],
  'state.expired': ['已过期', 'Expired'],
  'state.revoked': ['已收回', 'Withdrawn'],
})

/** Why nothing was done about links. */
export const linksRefusals = defineText('links.refusals', {
  unknown_round: ['没有找到该换届批次，请重新选择。', 'The round was not found; choose again.'],
  nobody: [
    '所选范围内没有宣传方案涉及的人员，未生成任何链接。请调整范围，或先启用宣传方案。',
    'The campaign in force concerns nobody in this selection; no link was made. Change the selection, or put a campaign into force.',
  ],
  too_many_at_once: [
    '一次最多发放{{most}}个，所选范围有{{n}}个。请按单位或乡镇分次发放。',
    'At most {{most}} at once; this selection has {{n}}. Make them by unit or township.',
  ],
  nothing_to_revoke: [
    '所选链接均已收回或不在您的工作范围内。',
    'The chosen links are withdrawn already or lie outside your work.',
  ],
})
export type LinksRefusal = (typeof linksRefusals.keys)[number]
