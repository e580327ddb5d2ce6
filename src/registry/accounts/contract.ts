import { z } from 'zod'
import { command, id, list, topic } from '#common/contract.ts'
import { roles } from '#common/roles.ts'
import { usernamePattern } from '#common/username.ts'

export const accountStates = ['invited', 'active', 'disabled'] as const

/** An account as the three administrators see it. */
export const accountRow = z.object({
  id,
  personId: id,
  personName: z.string(),
  username: z.string(),
  state: z.enum(accountStates),
  locked: z.boolean(),
  lockedUntil: z.string().nullable(),
  inviteUntil: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
  /** Titles and organisations of the posts with a role, for telling people of one name apart. */
  posts: z.string(),
  roles: z.array(z.enum(roles)),
  version: z.number().int(),
})

/** A person who holds a post with a role and has no account. */
export const candidateRow = z.object({
  personId: id,
  personName: z.string(),
  number: z.string(),
  posts: z.string(),
  roles: z.array(z.enum(roles)),
})

/** What is printed on an activation slip, once. */
export const slip = z.object({
  accountId: id,
  personName: z.string(),
  username: z.string(),
  code: z.string(),
  /** Page and code; the address of the installation goes before it. */
  path: z.string(),
  until: z.string(),
})

const versioned = z.object({ id, version: z.number().int() })
const changed = z.object({ version: z.number().int(), state: z.enum(accountStates) })

/** Accounts (账号): made, disabled and unlocked by the system administrator; none of this shows business data. */
export const accountsTopic = topic('accounts', {
  list: list({
    path: '/accounts',
    summary: '查询账号',
    access: 'account.read',
    filters: { state: z.enum([...accountStates, 'locked']).optional(), role: z.enum(roles).optional() },
    row: accountRow,
    columns: [
      { key: 'personName', zh: '姓名', en: 'Name' },
      { key: 'username', zh: '用户名', en: 'Username' },
      { key: 'posts', zh: '岗位', en: 'Posts' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'locked', zh: '锁定', en: 'Locked' },
      { key: 'lastSeenAt', zh: '最近使用', en: 'Last seen' },
      { key: 'createdAt', zh: '建立时间', en: 'Made' },
    ],
  }),
  candidates: list({
    path: '/accounts/candidates',
    summary: '查询待建账号人员',
    access: 'account.manage',
    filters: { role: z.enum(roles).optional() },
    row: candidateRow,
    columns: [
      { key: 'personName', zh: '姓名', en: 'Name' },
      { key: 'number', zh: '人员编号', en: 'Number' },
      { key: 'posts', zh: '岗位', en: 'Posts' },
    ],
  }),
  create: command({
    path: '/accounts',
    summary: '建立账号',
    access: 'account.manage',
    input: z.object({
      people: z
        .array(z.object({ personId: id, username: z.string().regex(usernamePattern).optional() }))
        .min(1)
        .max(500),
    }),
    output: z.object({ slips: z.array(slip) }),
    refusals: ['not_candidate', 'has_account', 'person_twice', 'username_taken'],
    audit: {
      'account.created': ['建立账号 {{username}}（{{name}}）', 'Made the account {{username}} ({{name}})'],
    },
  }),
  reissue: command({
    path: '/accounts/{id}/reissue',
    summary: '重发激活码',
    access: 'account.manage',
    input: versioned,
    output: z.object({ slip, version: z.number().int() }),
    refusals: ['changed_meanwhile', 'own_account', 'state'],
    audit: {
      'account.invite_issued': [
        '为账号 {{username}} 重新签发激活码',
        'Issued a new activation code for the account {{username}}',
      ],
    },
  }),
  disable: command({
    path: '/accounts/{id}/disable',
    summary: '停用账号',
    access: 'account.manage',
    input: versioned.extend({ reason: z.string().trim().min(1).max(200) }),
    output: changed,
    refusals: ['changed_meanwhile', 'own_account', 'state'],
    audit: {
      'account.disabled': [
        '停用账号 {{username}}：{{reason}}',
        'Disabled the account {{username}}: {{reason}}',
      ],
    },
  }),
  enable: command({
    path: '/accounts/{id}/enable',
    summary: '启用账号',
    access: 'account.manage',
    input: versioned,
    output: changed,
    refusals: ['changed_meanwhile', 'own_account', 'state'],
    audit: { 'account.enabled': ['启用账号 {{username}}', 'Enabled the account {{username}}'] },
  }),
  unlock: command({
    path: '/accounts/{id}/unlock',
    summary: '解除锁定',
    access: 'account.manage',
    input: z.object({ id }),
    output: z.object({ state: z.enum(accountStates) }),
    refusals: ['own_account', 'not_locked'],
    audit: { 'account.unlocked': ['解除账号 {{username}} 的锁定', 'Unlocked the account {{username}}'] },
  }),
  endSessions: command({
    path: '/accounts/{id}/end-sessions',
    summary: '结束会话',
    access: 'account.manage',
    input: z.object({ id }),
    output: z.object({ state: z.enum(accountStates) }),
    refusals: ['own_account', 'no_sessions'],
    audit: {
      'account.sessions_ended': [
        '结束账号 {{username}} 的全部会话',
        'Ended all sessions of the account {{username}}',
      ],
    },
  }),
  removeFactors: command({
    path: '/accounts/{id}/remove-factors',
    summary: '清除双因素',
    access: 'account.manage',
    input: versioned,
    output: changed,
    refusals: ['changed_meanwhile', 'own_account', 'state'],
    audit: {
      'account.factors_removed': [
        '清除账号 {{username}} 的双因素验证方式',
        'Removed the second factors of the account {{username}}',
      ],
    },
  }),
})
