import { Button } from 'antd'
import { useState } from 'react'
import { DueDate, StatusMark } from '../status.tsx'
import { DataTable } from '../table.tsx'
import type { TableState } from '../table-state.ts'
import type { Column, TableFilter } from '../table-types.ts'
import { type SampleRow, tasks } from './made-up.ts'

const columns: readonly Column<SampleRow>[] = [
  { key: 'task', title: '任务', render: (r) => r.task, width: 320, sortable: true, mobile: 'title' },
  { key: 'area', title: '地区', render: (r) => r.area, width: 110 },
  {
    key: 'status',
    title: '状态',
    render: (r) => <StatusMark status={r.status} />,
    sortable: true,
    mobile: 'fact',
  },
  {
    key: 'due',
    title: '期限',
    render: (r) => <DueDate date={r.due} finished={r.status === 'done'} />,
    sortable: true,
    mobile: 'fact',
  },
  { key: 'people', title: '人数', render: (r) => r.people, align: 'right', mobile: 'fact' },
  { key: 'id', title: '编号', render: (r) => r.id, defaultHidden: true, mobile: 'hidden' },
]
const filters: readonly TableFilter[] = [
  {
    key: 'status',
    label: '状态',
    kind: 'choice',
    options: [
      { value: 'overdue', label: '逾期' },
      { value: 'done', label: '已完成' },
    ],
  },
  { key: 'due', label: '期限', kind: 'date-range' },
]

/** A list with everything that a list has. */
export function GalleryTable() {
  const [state, setState] = useState<TableState>({ page: 1, size: 20, filters: {} })
  const [counted, setCounted] = useState(false)
  return (
    <DataTable
      id="gallery"
      caption="任务清单"
      columns={columns}
      rowKey={(r) => r.id}
      rowName={(r) => r.task}
      load={{
        rows: tasks.filter((r) => !state.filters.status || r.status === state.filters.status),
        loading: false,
        more: true,
        total: counted ? { count: 128, capped: false } : null,
      }}
      state={state}
      onState={setState}
      filters={filters}
      onCount={() => setCounted(true)}
      onExport={() => undefined}
      rowLink={(r) => `/gallery?task=${r.id}`}
      bulk={(keys, clear) => <Button onClick={clear}>催办 {keys.length} 项</Button>}
    />
  )
}
