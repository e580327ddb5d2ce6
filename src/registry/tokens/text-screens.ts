import { defineText } from '#common/text.ts'

export const tokensScreenText = defineText('tokens.screen', {
  name: ['名称', 'Name'],
  nameHelp: ['写明供哪个系统使用', 'Say which system uses it'],
  post: ['岗位', 'Post'],
  state: ['状态', 'State'],
  valid: ['有效', 'Valid'],
  expired: ['已到期', 'Expired'],
  revoked: ['已作废', 'Revoked'],
  expiresAt: ['有效期至', 'Valid until'],
  lastUsedAt: ['最近使用', 'Last used'],
  act: ['操作', 'Act'],
  revoke: ['作废', 'Revoke'],
  revokeNote: [
    '作废后，使用该令牌的系统立即不能调用接口。',
    'The system that uses the token can’t call the API any more.',
  ],
  days: ['有效天数', 'Valid for'],
  day: ['天', 'days'],
})
