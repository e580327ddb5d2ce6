import { z } from 'zod'
import { type AuditEvents, id, query, topic } from '#common/contract.ts'

/** Purposes whose file is a table for its uploader alone: a registry's list, or a form filled in for a topic. */
export const tablePurposes = ['import', 'sheet'] as const

/** What is uploaded, and for what. */
export const uploadPurposes = ['evidence', ...tablePurposes] as const

/** Events of uploads and downloads, which are recorded outside actions. */
export const fileEvents = {
  'file.uploaded': ['上传文件《{{name}}》', 'Uploaded the file {{name}}'],
  'file.downloaded': ['下载文件《{{name}}》', 'Downloaded the file {{name}}'],
  'list.exported': ['导出“{{list}}”共 {{count}} 行', 'Exported {{count}} rows of “{{list}}”'],
} as const satisfies AuditEvents

/** Files (文件): what is known of an upload; the bytes go over `POST /files` and `GET /files/:id`. */
export const filesTopic = topic('files', {
  show: query({
    path: '/files/{id}',
    summary: '查看文件信息',
    access: 'file.upload',
    input: z.object({ id }),
    output: z.object({
      id,
      name: z.string(),
      size: z.number().int(),
      type: z.string(),
      purpose: z.enum([...uploadPurposes, 'export', 'document']),
      createdAt: z.string(),
      href: z.string(),
    }),
  }),
})
