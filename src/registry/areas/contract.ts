import { z } from 'zod'
import { areaCode, command, list, query, topic } from '#common/contract.ts'

export const areaLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const

/** A division as screens show it. */
export const areaRow = z.object({
  code: areaCode,
  name: z.string(),
  shortName: z.string(),
  level: z.enum(areaLevels),
  kind: z.string(),
  parentCode: areaCode.nullable(),
  parentName: z.string().nullable(),
  population: z.number().int().nullable(),
  households: z.number().int().nullable(),
  version: z.number().int(),
})

/** Divisions (区划): the county's own list. */
export const areasTopic = topic('areas', {
  list: list({
    path: '/areas',
    summary: '查询区划',
    access: 'registry.read',
    filters: { level: z.enum(areaLevels).optional(), parent: areaCode.optional() },
    row: areaRow,
    columns: [
      { key: 'code', zh: '区划代码', en: 'Code', kind: 'code' },
      { key: 'name', zh: '名称', en: 'Name' },
      { key: 'level', zh: '层级', en: 'Level' },
      { key: 'kind', zh: '类型', en: 'Kind' },
      { key: 'parentName', zh: '上级', en: 'Belongs to' },
      { key: 'population', zh: '人口', en: 'Population', kind: 'integer' },
      { key: 'households', zh: '户数', en: 'Households', kind: 'integer' },
    ],
  }),
  /** Divisions by name, initials or code, for pickers; with the path of their parents. */
  find: query({
    path: '/areas/find',
    summary: '查找区划',
    access: 'registry.read',
    input: z.object({ text: z.string().trim().max(50), level: z.enum(areaLevels).optional() }),
    output: z.array(z.object({ code: areaCode, name: z.string(), path: z.array(z.string()) })),
  }),
  edit: command({
    path: '/areas/{code}',
    summary: '修改区划',
    access: 'registry.edit',
    input: z.object({
      code: areaCode,
      version: z.number().int(),
      name: z.string().trim().min(1).max(60),
      shortName: z.string().trim().min(1).max(20),
      population: z.number().int().min(0).max(100_000_000).nullable(),
      households: z.number().int().min(0).max(50_000_000).nullable(),
    }),
    output: z.object({ version: z.number().int() }),
    refusals: ['changed_meanwhile', 'outside'],
    audit: {
      'area.edited': ['修改区划{{name}}的登记信息', 'Edited the entry of the division {{name}}'],
    },
  }),
})
