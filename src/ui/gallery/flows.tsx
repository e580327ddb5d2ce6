import { useState } from 'react'
import { z } from 'zod'
import { ZodForm } from '../form.tsx'
import type { ImportState } from '../import-types.ts'
import { ImportWizard } from '../import-wizard.tsx'
import { findAreas, findPeople } from './made-up.ts'

const schema = z.object({
  title: z.string().min(4).max(50),
  owner: z.string(),
  area: z.string(),
  due: z.iso.date(),
  count: z.number().int().min(1).max(200),
  kind: z.enum(['meeting', 'training']),
  days: z.array(z.iso.date()).min(1),
  units: z.array(z.string()).optional(),
  urgent: z.boolean(),
  files: z.array(z.string()).optional(),
  note: z.string().max(500).optional(),
})

const preview: ImportState = {
  at: 'preview',
  fileName: '示例人员.xlsx',
  counts: { fresh: 1120, changed: 8, same: 5, faulty: 2 },
  rows: <p>第 7 行 出生日期：不是日期，请写作 1980-05-01</p>,
}

/** A form with every kind of field, and an import at its check. */
export function GalleryFlows() {
  const [state, setState] = useState<ImportState>(preview)
  return (
    <>
      <ZodForm
        schema={schema}
        draftKey="gallery"
        submitLabel="提交任务"
        fields={[
          { name: 'title', label: '任务名称', kind: 'text', wide: true, maxLength: 60 },
          { name: 'owner', label: '责任人', kind: 'person', search: findPeople },
          { name: 'area', label: '地区', kind: 'area', search: findAreas },
          { name: 'due', label: '期限', kind: 'date', help: '不得晚于法定时限。' },
          { name: 'count', label: '参加人数', kind: 'number', unit: '人' },
          {
            name: 'kind',
            label: '类别',
            kind: 'select',
            options: [
              { value: 'meeting', label: '会议' },
              { value: 'training', label: '培训' },
            ],
          },
          { name: 'urgent', label: '加急办理', kind: 'switch' },
          { name: 'days', label: '会期', kind: 'dates' },
          {
            name: 'units',
            label: '参加单位',
            kind: 'select',
            multiple: true,
            options: [
              { value: 'a', label: '组织部' },
              { value: 'b', label: '民政局' },
              { value: 'c', label: '公安局' },
            ],
          },
          { name: 'note', label: '备注', kind: 'textarea' },
          {
            name: 'files',
            label: '佐证材料',
            kind: 'file',
            multiple: true,
            camera: true,
            limits: { types: ['pdf', 'jpg', 'png', 'docx'], maxBytes: 20 * 1024 * 1024 },
            upload: async (file) => ({ id: file.name, name: file.name, size: file.size }),
          },
        ]}
        onSubmit={async () => ({
          code: 'demo',
          zh: '样张不保存任何内容。',
          en: 'The gallery keeps nothing.',
        })}
        onCancel={() => undefined}
      />
      <ImportWizard
        state={state}
        template="/template.xlsx"
        types={['xlsx', 'xls', 'csv']}
        onChoose={() => setState({ at: 'choose' })}
        onFile={() => setState(preview)}
        onCommit={() => setState({ at: 'result', outcome: 'done', fresh: 1120, changed: 8 })}
        onCancel={() => setState({ at: 'result', outcome: 'cancelled', fresh: 0, changed: 0 })}
        onRestart={() => setState({ at: 'template' })}
      />
    </>
  )
}
