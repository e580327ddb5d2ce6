import { z } from 'zod'
import { command, id, list, topic } from '#common/contract.ts'
import { roles } from '#common/roles.ts'

export const grantStates = ['none', 'requested', 'proposed', 'active', 'refused', 'ended'] as const

/** A post's grant as the administrators see it. */
export const grantRow = z.object({
  id,
  personId: id,
  personName: z.string(),
  organisationName: z.string(),
  title: z.string(),
  areaCode: z.string(),
  areaName: z.string().nullable(),
  role: z.enum(roles).nullable(),
  grantState: z.enum(grantStates),
  proposedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  username: z.string().nullable(),
  version: z.number().int(),
})

/** A granted post whose account is missing or has long not been used. */
export const unusedRow = z.object({
  id,
  personId: id,
  personName: z.string(),
  organisationName: z.string(),
  title: z.string(),
  areaCode: z.string(),
  areaName: z.string().nullable(),
  role: z.enum(roles),
  username: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  version: z.number().int(),
})

const many = 500
const chosen = z.object({ id, version: z.number().int() })
const reason = z.string().trim().min(1).max(200)
const decided = z.object({ posts: z.array(z.object({ id, version: z.number().int() })) })

const columns = [
  { key: 'personName', zh: '姓名', en: 'Name' },
  { key: 'organisationName', zh: '单位', en: 'Organisation' },
  { key: 'title', zh: '职务', en: 'Title' },
  { key: 'areaName', zh: '管辖区划', en: 'Division' },
  { key: 'role', zh: '角色', en: 'Role' },
  { key: 'username', zh: '用户名', en: 'Username' },
] as const

/**
 * Grants (授权): the security administrator proposes the role of a post, the system administrator — another person —
 * decides (三员分立). Neither decides on the own posts.
 */
export const grantsTopic = topic('grants', {
  list: list({
    path: '/grants',
    summary: '查询授权',
    access: 'account.read',
    filters: {
      state: z.enum(grantStates).optional(),
      role: z.enum(roles).optional(),
      /** Posts in the division of this code or below it. */
      below: z.string().max(12).optional(),
      person: id.optional(),
    },
    row: grantRow,
    columns: [
      ...columns,
      { key: 'grantState', zh: '授权', en: 'Grant' },
      { key: 'proposedBy', zh: '提出人', en: 'Proposed by' },
      { key: 'decidedBy', zh: '批准人', en: 'Decided by' },
      { key: 'decidedAt', zh: '批准时间', en: 'Decided at' },
    ],
  }),
  /** For the regular check whether rights are still needed (权限复核). */
  unused: list({
    path: '/grants/unused',
    summary: '查询长期未使用的授权',
    access: 'account.read',
    filters: { days: z.coerce.number().int().min(1).max(3650).default(90) },
    row: unusedRow,
    columns: [...columns, { key: 'lastSeenAt', zh: '最近使用', en: 'Last seen' }],
  }),
  propose: command({
    path: '/grants/propose',
    summary: '提出授权',
    access: 'grant.propose',
    input: z.object({
      posts: z
        .array(chosen.extend({ role: z.enum(roles) }))
        .min(1)
        .max(many),
    }),
    output: decided,
    refusals: [
      'changed_meanwhile',
      'post_twice',
      'own_grant',
      'post_ended',
      'already',
      'role_area',
      'role_conflict',
      'last_admin',
    ],
    audit: {
      'grant.proposed': [
        '提出授权：{{name}}，{{post}}，角色“{{role}}”',
        'Proposed the role “{{role}}” for {{name}}, {{post}}',
      ],
    },
  }),
  approve: command({
    path: '/grants/approve',
    summary: '批准授权',
    access: 'grant.approve',
    input: z.object({ posts: z.array(chosen).min(1).max(many) }),
    output: decided,
    refusals: [
      'changed_meanwhile',
      'post_twice',
      'own_grant',
      'same_person',
      'not_proposed',
      'post_ended',
      'role_conflict',
    ],
    audit: {
      'grant.approved': [
        '批准授权：{{name}}，{{post}}，角色“{{role}}”',
        'Approved the role “{{role}}” for {{name}}, {{post}}',
      ],
    },
  }),
  refuse: command({
    path: '/grants/refuse',
    summary: '不予批准授权',
    access: 'grant.approve',
    input: z.object({ posts: z.array(chosen).min(1).max(many), reason }),
    output: decided,
    refusals: ['changed_meanwhile', 'post_twice', 'own_grant', 'same_person', 'not_proposed'],
    audit: {
      'grant.refused': [
        '不予批准授权：{{name}}，{{post}}，角色“{{role}}”。{{reason}}',
        'Refused the role “{{role}}” for {{name}}, {{post}}: {{reason}}',
      ],
    },
  }),
  end: command({
    path: '/grants/end',
    summary: '终止授权',
    access: 'grant.propose',
    input: z.object({ posts: z.array(chosen).min(1).max(many), reason }),
    output: decided,
    refusals: ['changed_meanwhile', 'post_twice', 'own_grant', 'not_in_force', 'last_admin'],
    audit: {
      'grant.ended': [
        '终止授权：{{name}}，{{post}}，角色“{{role}}”。{{reason}}',
        'Ended the role “{{role}}” of {{name}}, {{post}}: {{reason}}',
      ],
    },
  }),
})
