import { defineText } from '#common/text.ts'

export const tokensText = defineText('tokens', {
  title: ['接口令牌', 'API tokens'],
  purpose: [
    '供其他系统以当前岗位的权限调用接口',
    'Let another system use the API with the rights of the present post',
  ],
  make: ['建立令牌', 'Make token'],
  revoke: ['作废令牌', 'Revoke token'],
  once: [
    '令牌只显示这一次，请立即保存到调用方系统。',
    'The token is shown this once. Store it in the calling system now.',
  ],
  empty: ['还没有接口令牌。', 'No API tokens yet.'],
})

export const tokensRefusals = defineText('tokens.refusals', {
  admin_token: ['管理员岗位不能建立接口令牌。', 'No API token can be made for an administrator’s post.'],
  needs_session: ['不能用接口令牌建立接口令牌，请登录后办理。', 'A token can’t make tokens. Sign in first.'],
  too_many: [
    '有效的接口令牌已达 {{most}} 个，请先作废不用的令牌。',
    'There are {{most}} valid tokens already. Revoke one first.',
  ],
  already_revoked: ['该令牌已经作废。', 'This token is already revoked.'],
})
