import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const sex = z.enum(['M', 'F'])

/** A person as screens show it: personal numbers masked. */
export const personRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  sex: sex.nullable(),
  birthDate: civilDate.nullable(),
  ethnicity: z.string().nullable(),
  education: z.string().nullable(),
  partyJoined: month.nullable(),
  areaCode,
  areaName: z.string().nullable(),
  identityNumber: z.string().nullable(),
  phone: z.string().nullable(),
  version: z.number().int(),
})

/** The post by which a person is known, beside the name in pickers. */
const personFound = z.object({ id, name: z.string(), number: z.string(), post: z.string().nullable() })

/** People (人员). */
export const peopleTopic = topic('people', {
  list: list({
    path: '/people',
    summary: '查询人员',
    access: 'registry.read',
    filters: { below: areaCode.optional(), organisation: id.optional(), sex: sex.optional() },
    row: personRow,
    columns: [
      { key: 'number', zh: '人员编号', en: 'Staff number', kind: 'code' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'sex', zh: '性别', en: 'Sex' },
      { key: 'birthDate', zh: '出生日期', en: 'Birth date', kind: 'date' },
      { key: 'ethnicity', zh: '民族', en: 'Ethnicity' },
      { key: 'education', zh: '学历', en: 'Education' },
      { key: 'partyJoined', zh: '入党时间', en: 'Party joined' },
      { key: 'areaName', zh: '所属区划', en: 'Division' },
      { key: 'identityNumber', zh: '身份证号', en: 'Identity number', kind: 'code' },
      { key: 'phone', zh: '联系电话', en: 'Telephone', kind: 'code' },
    ],
  }),
  /** People by name, initials or staff number, for pickers. */
  find: query({
    path: '/people/find',
    summary: '查找人员',
    access: 'registry.read',
    input: z.object({ text: z.string().trim().max(50), below: areaCode.optional() }),
    output: z.array(personFound),
  }),
  show: query({
    path: '/people/{id}',
    summary: '查看人员',
    access: 'registry.read',
    input: z.object({ id }),
    output: personRow,
  }),
  edit: command({
    path: '/people/{id}',
    summary: '修改人员',
    access: 'registry.edit',
    input: z.object({
      id,
      version: z.number().int(),
      name: z.string().trim().min(1).max(40),
      sex: sex.nullable(),
      birthDate: civilDate.nullable(),
      ethnicity: z.string().trim().max(20).nullable(),
      education: z.string().trim().max(50).nullable(),
      partyJoined: month.nullable(),
      areaCode,
      /** Left out: stays as it is; null: removed. */
      identityNumber: z.string().trim().max(18).nullable().optional(),
      phone: z
        .string()
        .trim()
        .regex(/^\+?[\d-]{5,20}$/)
        .nullable()
        .optional(),
    }),
    output: z.object({ version: z.number().int() }),
    refusals: [
      'changed_meanwhile',
      'outside',
      'area_unknown',
      'identity_invalid',
      'identity_taken',
      'sex_mismatch',
      'birth_mismatch',
    ],
    audit: { 'person.edited': ['修改{{name}}的登记信息', 'Edited the entry of {{name}}'] },
  }),
  /** Opens a personal number for a reason. */
  reveal: command({
    path: '/people/{id}/reveal',
    summary: '查看身份证号或电话',
    access: 'person.reveal',
    input: z.object({
      id,
      field: z.enum(['identityNumber', 'phone']),
      reason: z.string().trim().min(4).max(200),
    }),
    output: z.object({ value: z.string() }),
    refusals: ['outside', 'not_registered'],
    audit: {
      'person.identity_revealed': [
        '查看{{name}}的身份证号，理由：{{reason}}',
        'Opened the identity number of {{name}}; reason: {{reason}}',
      ],
      'person.phone_revealed': [
        '查看{{name}}的联系电话，理由：{{reason}}',
        'Opened the telephone number of {{name}}; reason: {{reason}}',
      ],
    },
  }),
})
