import { z } from 'zod'
import { areaCode, command, id, list, query, topic } from '#common/contract.ts'

/** An organisation as screens show it. */
export const organisationRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  areaCode,
  areaName: z.string().nullable(),
  parentId: id.nullable(),
  parentName: z.string().nullable(),
  version: z.number().int(),
})

/** Organisations (单位). */
export const organisationsTopic = topic('organisations', {
  list: list({
    path: '/organisations',
    summary: '查询单位',
    access: 'registry.read',
    filters: { area: areaCode.optional(), below: areaCode.optional(), kind: z.string().max(20).optional() },
    row: organisationRow,
    columns: [
      { key: 'code', zh: '单位代码', en: 'Code', kind: 'code' },
      { key: 'name', zh: '单位名称', en: 'Name' },
      { key: 'shortName', zh: '简称', en: 'Short name' },
      { key: 'kind', zh: '单位类型', en: 'Type' },
      { key: 'areaName', zh: '所属区划', en: 'Division' },
      { key: 'parentName', zh: '上级单位', en: 'Belongs to' },
    ],
  }),
  /** Organisations by name, initials or code, for pickers. */
  find: query({
    path: '/organisations/find',
    summary: '查找单位',
    access: 'registry.read',
    input: z.object({ text: z.string().trim().max(50), area: areaCode.optional() }),
    output: z.array(z.object({ id, name: z.string(), shortName: z.string(), areaCode })),
  }),
  show: query({
    path: '/organisations/{id}',
    summary: '查看单位',
    access: 'registry.read',
    input: z.object({ id }),
    output: organisationRow,
  }),
  edit: command({
    path: '/organisations/{id}',
    summary: '修改单位',
    access: 'registry.edit',
    input: z.object({
      id,
      version: z.number().int(),
      name: z.string().trim().min(1).max(80),
      shortName: z.string().trim().min(1).max(30),
      kind: z.string().trim().min(1).max(20),
      parentId: id.nullable(),
    }),
    output: z.object({ version: z.number().int() }),
    refusals: ['changed_meanwhile', 'outside', 'circular'],
    audit: {
      'organisation.edited': ['修改单位{{name}}的登记信息', 'Edited the entry of the organisation {{name}}'],
    },
  }),
})
