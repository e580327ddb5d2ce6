import type { AuditEvents } from '#common/contract.ts'

/** Audit events around signing in, which are recorded outside of actions. */
export const sessionEvents = {
  'session.signed_in': ['登录系统', 'Signed in'],
  'session.failed': ['登录失败（连续第 {{count}} 次）', 'Failed to sign in ({{count}} in a row)'],
  'session.refused': [
    '账号锁定或停用期间尝试登录',
    'Tried to sign in while the account was locked or not active',
  ],
  'session.code_failed': ['双因素验证失败', 'Failed to give the second factor'],
  'session.locked': [
    '连续 {{count}} 次登录失败，账号锁定 {{minutes}} 分钟',
    'Locked for {{minutes}} minutes after {{count}} failures in a row',
  ],
  'session.signed_out': ['退出登录', 'Signed out'],
  'session.revoked': ['结束本人的 {{count}} 个会话', 'Ended {{count}} own sessions'],
  'session.post_chosen': ['以岗位“{{post}}”办理', 'Acts through the post “{{post}}”'],
  'session.password_changed': ['修改密码', 'Changed the password'],
  'session.totp_on': ['启用动态验证码', 'Turned the authenticator app on'],
  'session.totp_off': ['停用动态验证码', 'Turned the authenticator app off'],
  'session.backup_codes': ['重新生成备用验证码', 'Made new backup codes'],
  'session.passkey_added': ['添加通行密钥“{{name}}”', 'Added the passkey “{{name}}”'],
  'session.passkey_removed': ['删除通行密钥“{{name}}”', 'Removed the passkey “{{name}}”'],
  'session.confirmed': ['以通行密钥“{{name}}”确认内容', 'Confirmed a content with the passkey “{{name}}”'],
  'session.confirm_failed': ['通行密钥确认未通过', 'Failed to confirm with a passkey'],
  'installation.set_up': [
    '初始化系统，网络类别：{{network}}',
    'Set the installation up for the network class {{network}}',
  ],
  'installation.coordinator_registered': [
    '初始化时登记换届办负责人{{name}}，区划{{area}}',
    'Registered {{name}} as head of the term change office of {{area}} when the installation was set up',
  ],
  'grant.initial': [
    '初始化时授权：{{name}}，角色“{{role}}”',
    'Granted the role “{{role}}” to {{name}} when the installation was set up',
  ],
  'account.activated': ['激活账号', 'Activated the account'],
} as const satisfies AuditEvents

export type SessionEvent = keyof typeof sessionEvents
