import { defineText } from '#common/text.ts'

/** Why a link does not open, and what its holder can do. */
export const linkText = defineText('portal.refusals', {
  link_missing: [
    '请通过发给您的个人链接或单位二维码打开本页。',
    'Open this page through your personal link or your unit’s QR code.',
  ],
  link_unknown: [
    '这个链接无效，可能没有复制完整。请重新扫码，或向发放单位索取新的链接。',
    'This link is not valid; it may be incomplete. Scan the code again or ask the unit that gave it to you.',
  ],
  link_expired: [
    '这个链接已于 {{until}} 过期。请向发放单位索取新的链接；此前已提交的内容均已保存。',
    'This link expired at {{until}}. Ask the unit that gave it to you for a new one; what you submitted before is saved.',
  ],
  link_revoked: [
    '这个链接已被收回，不能再使用。请向发放单位索取新的链接；此前已提交的内容均已保存。',
    'This link was withdrawn. Ask the unit that gave it to you for a new one; what you submitted before is saved.',
  ],
  ticket_over: [
    '下载地址已失效，请返回页面重新下载。',
    'This address is no longer valid; download again from the page.',
  ],
  too_many: ['操作过于频繁，请一分钟后再试。', 'Too many requests. Try again in a minute.'],
})
