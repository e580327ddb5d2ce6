import { defineText } from '#common/text.ts'

/** Why nothing was done about links. */
export const linksRefusals = defineText('links.refusals', {
  outside: ['该单位不在您的工作范围内。', 'That unit is outside your area.'],
})

export type LinksRefusal = (typeof linksRefusals.keys)[number]
