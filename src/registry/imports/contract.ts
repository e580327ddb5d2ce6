import { z } from 'zod'
import { command, id, list, query, said, topic } from '#common/contract.ts'

export const importKinds = ['areas', 'organisations', 'people', 'posts'] as const
export const importStates = ['checking', 'checked', 'applying', 'done', 'failed', 'cancelled'] as const
export const rowOutcomes = ['new', 'changed', 'same', 'wrong'] as const

const counts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  wrong: z.number().int(),
})

/** An import as its list shows it. */
export const importRow = z.object({
  id,
  kind: z.enum(importKinds),
  state: z.enum(importStates),
  fileName: z.string(),
  jobId: id.nullable(),
  counts: counts.nullable(),
  problem: said.nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
})

const byId = z.object({ id })
const applied = (zh: string, en: string) =>
  [
    `导入${zh}表《{{file}}》：新增 {{added}} 条，更新 {{changed}} 条，无变化 {{same}} 条`,
    `Imported ${en} from {{file}}: {{added}} new, {{changed}} changed, {{same}} unchanged`,
  ] as const

/** Imports (导入) of the county's own tables into the registry. */
export const importsTopic = topic('imports', {
  /** The four tables, in the order in which they are imported, and their columns. */
  templates: query({
    path: '/imports/templates',
    summary: '查看导入模板',
    access: 'registry.import',
    input: z.object({}),
    output: z.array(
      z.object({
        kind: z.enum(importKinds),
        title: said,
        href: z.string(),
        columns: z.array(
          z.object({
            key: z.string(),
            title: said,
            required: z.boolean(),
            example: z.string(),
            note: said,
            choices: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  list: list({
    path: '/imports',
    summary: '查询导入',
    access: 'registry.import',
    filters: { kind: z.enum(importKinds).optional(), state: z.enum(importStates).optional() },
    row: importRow,
    columns: [
      { key: 'createdAt', zh: '时间', en: 'Time' },
      { key: 'kind', zh: '表格', en: 'Table' },
      { key: 'fileName', zh: '文件', en: 'File' },
      { key: 'state', zh: '状态', en: 'State' },
    ],
  }),
  show: query({
    path: '/imports/{id}',
    summary: '查看导入',
    access: 'registry.import',
    input: byId,
    output: importRow.extend({
      ignoredColumns: z.array(z.string()),
      job: z
        .object({
          id,
          state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
          done: z.number().int(),
          total: z.number().int().nullable(),
          problem: z.string().nullable(),
        })
        .nullable(),
    }),
  }),
  /** The rows of an import with what they would do; personal numbers are masked. */
  rows: list({
    path: '/imports/{id}/rows',
    summary: '查看导入的各行',
    access: 'registry.import',
    filters: { id, outcome: z.enum(rowOutcomes).optional() },
    row: z.object({
      line: z.number().int(),
      outcome: z.enum(rowOutcomes),
      values: z.record(z.string(), z.string().or(z.number()).nullable()),
      changes: z.array(z.string()),
      errors: z.array(z.object({ column: z.string(), zh: z.string(), en: z.string() })),
    }),
    columns: [
      { key: 'line', zh: '行', en: 'Row', kind: 'integer' },
      { key: 'outcome', zh: '结果', en: 'Outcome' },
      { key: 'values', zh: '内容', en: 'Content' },
      { key: 'errors', zh: '问题', en: 'Problems' },
    ],
  }),
  start: command({
    path: '/imports',
    summary: '核对导入文件',
    access: 'registry.import',
    input: z.object({ fileId: id, kind: z.enum(importKinds) }),
    output: z.object({ id, jobId: id }),
    refusals: ['not_an_import_file', 'file_missing'],
    audit: { 'import.started': ['上传并核对《{{file}}》', 'Uploaded {{file}} and had it checked'] },
  }),
  apply: command({
    path: '/imports/{id}/apply',
    summary: '确认导入',
    access: 'registry.import',
    input: byId,
    output: z.object({ jobId: id }),
    refusals: ['rows_wrong', 'nothing_to_do', 'not_checked', 'changed_since_check'],
    audit: {
      'import.confirmed': ['确认导入《{{file}}》', 'Confirmed the import of {{file}}'],
      'import.areas_applied': applied('区划', 'divisions'),
      'import.organisations_applied': applied('单位', 'organisations'),
      'import.people_applied': applied('人员', 'people'),
      'import.posts_applied': applied('岗位', 'posts'),
    },
  }),
  cancel: command({
    path: '/imports/{id}/cancel',
    summary: '取消导入',
    access: 'registry.import',
    input: byId,
    output: z.object({ state: z.enum(importStates) }),
    refusals: ['ended'],
    audit: { 'import.cancelled': ['取消导入《{{file}}》', 'Cancelled the import of {{file}}'] },
  }),
})
