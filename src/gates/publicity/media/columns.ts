import { say } from '#common/text.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn, villageColumns } from '#registry/public.ts'
import { placementChannels, printKinds } from './kinds.ts'
import type { MediaForm } from './shapes.ts'
import { mediaText } from './text.ts'

const reader = { note: ['供核对，不导入', 'For the reader only'] } as const
const fresh = ['新登记的必填', 'Needed for a new record'] as const

function choices(group: 'channel' | 'kind', values: readonly string[]) {
  return values.map((value) => {
    const key = `${group}.${value}` as 'channel.led'
    return { value, labels: [say(mediaText, key, 'zh'), say(mediaText, key, 'en')] }
  })
}

const placementColumns: readonly SheetColumn[] = [
  ...villageColumns,
  formColumn('channel', ['渠道', 'Channel'], 'choice', '村级广播', {
    choices: choices('channel', placementChannels),
    note: ['留空的行不导入', 'Rows without it are left out'],
  }),
  formColumn('title', ['名称（内容）', 'Name'], 'text', '换届纪律广播', { maxLength: 80, note: fresh }),
  formColumn('place', ['地点', 'Place'], 'text', '村委会', { maxLength: 80, note: fresh }),
  formColumn('fromOn', ['开始日期', 'From'], 'date', '2021-09-01', { note: fresh }),
  formColumn('toOn', ['结束日期', 'To'], 'date', '2021-12-31', { note: fresh }),
  formColumn('quantity', ['数量', 'Quantity'], 'integer', '1', { min: 1, max: 100_000, note: fresh }),
  formColumn('audience', ['覆盖人数（估算）', 'People reached (estimate)'], 'integer', '1200', {
    min: 0,
    max: 10_000_000,
  }),
]

const unitColumns: readonly SheetColumn[] = [
  formColumn('unitCode', ['单位代码', 'Unit code'], 'text', '990221101-DW', {
    required: true,
    maxLength: 60,
    note: ['凭此识别单位，请勿改动', 'Finds the unit; leave it as it is'],
  }),
  formColumn('unit', ['单位', 'Unit'], 'text', '示例单位', reader),
]

const issueColumns: readonly SheetColumn[] = [
  ...unitColumns,
  formColumn('kind', ['类别', 'Kind'], 'choice', '宣传卡', {
    choices: choices('kind', printKinds),
    note: ['留空的行不导入', 'Rows without it are left out'],
  }),
  formColumn('title', ['名称', 'Name'], 'text', '“十严禁”宣传卡', { maxLength: 60, note: fresh }),
  formColumn('quantity', ['数量', 'Quantity'], 'integer', '30', { min: 1, max: 1_000_000, note: fresh }),
  formColumn('issuedOn', ['领发日期', 'Issued on'], 'date', '2021-09-01', { note: fresh }),
  formColumn('receiver', ['领取人', 'Received by'], 'text', '示例', { maxLength: 30, note: fresh }),
]

const toneColumns: readonly SheetColumn[] = [
  formColumn('number', ['人员编号', 'Staff number'], 'text', 'C000123', {
    required: true,
    maxLength: 40,
    note: ['凭此识别人员', 'Finds the person'],
  }),
  formColumn('name', ['姓名', 'Name'], 'text', '示例', reader),
  formColumn('enabledOn', ['开通日期', 'Enabled on'], 'date', '2021-09-01', { note: fresh }),
]

/** The columns of each form for many records at once. */
export const mediaColumns: Readonly<Record<MediaForm, readonly SheetColumn[]>> = {
  placements: placementColumns,
  issues: issueColumns,
  tones: toneColumns,
}
