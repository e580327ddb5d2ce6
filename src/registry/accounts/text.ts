import { defineText } from '#common/text.ts'

export const accountsText = defineText('accounts', {
  title: ['账号', 'Accounts'],
  purpose: [
    '一人一号；能办什么由其岗位的授权决定',
    'One person, one account; what it may do lies in the grants of its posts',
  ],
  'state.invited': ['待激活', 'Invited'],
  'state.active': ['正常', 'Active'],
  'state.disabled': ['已停用', 'Disabled'],
  locked: ['已锁定', 'Locked'],
  create: ['建立账号', 'Create accounts'],
  reissue: ['重发激活码', 'Issue a new code'],
  disable: ['停用账号', 'Disable account'],
  enable: ['启用账号', 'Enable account'],
  unlock: ['解除锁定', 'Unlock account'],
  endSessions: ['结束会话', 'End sessions'],
  removeFactors: ['清除双因素', 'Remove second factors'],
  slip: ['激活单', 'Activation slip'],
  slipOnce: [
    '激活码只显示这一次，7 日内有效，使用一次后失效。请打印后当面交给本人。',
    'The code is shown this once. It is valid for seven days and can be used once. Print it and hand it over in person.',
  ],
  candidates: ['待建账号人员', 'People without an account'],
  noCandidates: [
    '没有待建账号的人员。先在底册登记岗位及申请角色。',
    'Nobody waits for an account. Enter posts and the roles asked for them in the registry first.',
  ],
  empty: ['还没有账号。', 'No accounts yet.'],
})

export const accountsRefusals = defineText('accounts.refusals', {
  changed_meanwhile: [
    '该账号已由{{who}}于{{when}}办理过，您的操作没有保存。请核对最新状态后重新提交。',
    '{{who}} changed this account at {{when}}; nothing was saved. Check its present state and submit again.',
  ],
  not_candidate: [
    '{{count}} 名所选人员没有待授权或已授权的岗位，不能建立账号。',
    '{{count}} of the people chosen have no post with a role, so no account can be made for them.',
  ],
  has_account: ['{{name}}已有账号。', '{{name}} has an account already.'],
  person_twice: ['同一人被选择了两次。', 'A person was chosen twice.'],
  username_taken: ['用户名 {{username}} 已被使用。', 'The username {{username}} is taken.'],
  own_account: [
    '不能对本人账号办理此项操作，请由其他系统管理员办理。',
    'You can’t do this to your own account.',
  ],
  state: [
    '账号当前状态为“{{state}}”，不能办理此项操作。',
    'This can’t be done to an account that is {{state}}.',
  ],
  not_locked: ['该账号没有锁定。', 'This account is not locked.'],
  no_sessions: ['该账号没有激活过，没有会话。', 'This account was never activated and has no sessions.'],
})
