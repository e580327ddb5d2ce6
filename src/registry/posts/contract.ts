import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { businessRoles, roles } from '#common/roles.ts'

export const chainParts = ['main', 'deputy', 'department'] as const
export const grantStates = ['none', 'requested', 'proposed', 'active', 'refused', 'ended'] as const

/** Village officials (村“两委”成员) by what their title ends with, the first among them first. */
export const officialClasses = ['secretary', 'head', 'deputy_secretary', 'deputy_head', 'member'] as const
export type OfficialClass = (typeof officialClasses)[number]

/** A post as screens show it. */
export const postRow = z.object({
  id,
  personId: id,
  personName: z.string(),
  organisationId: id,
  organisationName: z.string(),
  title: z.string(),
  areaCode,
  areaName: z.string().nullable(),
  role: z.enum(roles).nullable(),
  chainPart: z.enum(chainParts).nullable(),
  grantState: z.enum(grantStates),
  fromOn: civilDate.nullable(),
  untilOn: civilDate.nullable(),
  version: z.number().int(),
})

const wanted = {
  title: z.string().trim().min(1).max(60),
  role: z.enum(businessRoles).nullable(),
  chainPart: z.enum(chainParts).nullable(),
}
const versioned = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int(), grantState: z.enum(grantStates) })

/** Posts (岗位): duties, and the roles asked for them; a role takes effect only when it was granted. */
export const postsTopic = topic('posts', {
  list: list({
    path: '/posts',
    summary: '查询岗位',
    access: 'registry.read',
    filters: {
      person: id.optional(),
      organisation: id.optional(),
      area: areaCode.optional(),
      below: areaCode.optional(),
      role: z.enum(roles).optional(),
      grantState: z.enum(grantStates).optional(),
      /** Posts that have ended are left out unless asked for. */
      ended: z.stringbool().or(z.boolean()).optional(),
    },
    row: postRow,
    columns: [
      { key: 'personName', zh: '姓名', en: 'Name' },
      { key: 'organisationName', zh: '单位', en: 'Organisation' },
      { key: 'title', zh: '职务', en: 'Title' },
      { key: 'areaName', zh: '管辖区划', en: 'Division' },
      { key: 'role', zh: '系统角色', en: 'Role' },
      { key: 'chainPart', zh: '责任链位置', en: 'Place in the chain' },
      { key: 'grantState', zh: '授权', en: 'Grant' },
      { key: 'fromOn', zh: '任职日期', en: 'From', kind: 'date' },
      { key: 'untilOn', zh: '免职日期', en: 'Until', kind: 'date' },
    ],
  }),
  show: query({
    path: '/posts/{id}',
    summary: '查看岗位',
    access: 'registry.read',
    input: z.object({ id }),
    output: postRow,
  }),
  add: command({
    path: '/posts',
    summary: '新增岗位',
    access: 'registry.edit',
    input: z.object({ personId: id, organisationId: id, areaCode, fromOn: civilDate.optional(), ...wanted }),
    output: z.object({ id, grantState: z.enum(grantStates) }),
    refusals: ['outside', 'area_unknown', 'exists', 'role_area'],
    audit: { 'post.added': ['新增岗位：{{name}}任{{post}}', 'Added a post: {{name}}, {{post}}'] },
  }),
  edit: command({
    path: '/posts/{id}',
    summary: '修改岗位',
    access: 'registry.edit',
    input: z.object({ ...versioned, ...wanted }),
    output: changed,
    refusals: ['changed_meanwhile', 'outside', 'ended', 'exists', 'admin_post', 'role_area'],
    audit: { 'post.edited': ['修改岗位：{{name}}，{{post}}', 'Edited the post of {{name}}, {{post}}'] },
  }),
  end: command({
    path: '/posts/{id}/end',
    summary: '免去岗位',
    access: 'registry.edit',
    input: z.object({ ...versioned, untilOn: civilDate.optional() }),
    output: changed,
    refusals: ['changed_meanwhile', 'outside', 'ended', 'admin_post'],
    audit: {
      'post.ended': [
        '免去岗位：{{name}}，{{post}}，自{{day}}起',
        'Ended the post of {{name}}, {{post}}, as of {{day}}',
      ],
    },
  }),
})
