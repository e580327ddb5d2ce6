import type { Pick } from '../pick-types.ts'
import type { PlanStep } from '../plan-layout.ts'
import { type Status, statuses } from '../status.tsx'
import type { WallCells, WallGroup, WallRow } from '../wall-order.ts'

/** A villager list's row with invented values. */
export type SampleRow = {
  readonly id: string
  readonly task: string
  readonly area: string
  readonly due: string
  readonly status: Status
  readonly people: number
}

export const tasks: readonly SampleRow[] = Array.from({ length: 20 }, (_, i) => ({
  id: `t${i}`,
  task:
    i % 5 === 2
      ? '完成村“两委”成员离任经济责任审计并在选举前将审计结果向全体村民公布，同时报送县换届办备案'
      : `提名人选联审 第${i + 1}批`,
  area: `示例${'甲乙丙丁'[i % 4] ?? ''}乡`,
  due: `2026-${i % 2 === 0 ? '11' : '12'}-${String(10 + i).padStart(2, '0')}`,
  status: statuses[i % statuses.length] ?? 'idle',
  people: 12 + ((i * 37) % 90),
}))

export const plan: readonly PlanStep[] = [
  { key: 'a', label: '成立选举委员会', date: '2026-09-20', kind: 'legal', status: 'done' },
  {
    key: 'b',
    label: '公布选举日',
    date: '2026-10-12',
    kind: 'legal',
    status: 'done',
    previous: '2026-09-30',
  },
  { key: 'c', label: '选民登记', from: '2026-10-15', date: '2026-11-08', kind: 'legal', status: 'done' },
  { key: 'd', label: '公布选民名单', date: '2026-11-18', kind: 'legal', status: 'overdue' },
  { key: 'e', label: '公布初步候选人名单', date: '2026-11-25', kind: 'legal', status: 'near' },
  { key: 'f', label: '公布正式候选人名单', date: '2026-12-03', kind: 'legal', status: 'idle' },
  { key: 'g', label: '召开动员部署会', date: '2026-10-08', kind: 'custom', status: 'done' },
  { key: 'h', label: '骨干培训', from: '2026-11-02', date: '2026-11-12', kind: 'custom', status: 'review' },
  {
    key: 'i',
    label: '提名人选联审',
    from: '2026-11-15',
    date: '2026-11-28',
    kind: 'custom',
    status: 'active',
    previous: '2026-11-20',
  },
  { key: 'j', label: '印制选票', date: '2026-12-06', kind: 'custom', status: 'idle' },
]
export const electionDay = '2026-12-10'

export const wallGroups: readonly WallGroup[] = Array.from({ length: 13 }, (_, i) => ({
  key: `g${i}`,
  name: `示例第${i + 1}乡`,
}))
export const wallRows: readonly WallRow[] = Array.from({ length: 174 }, (_, i) => ({
  key: `v${i}`,
  name: `示例村${i + 1}`,
  group: `g${i % 13}`,
}))
export const wallColumns = [
  '离任审计',
  '任期考核',
  '摸底调研',
  '动议',
  '书记审核签字',
  '联审',
  '选举委员会',
  '公布选举日',
  '选民登记',
  '名单公布',
  '提名',
  '候选人公示',
  '投票选举',
  '结果报告',
  '工作移交',
  '资料归档',
].map((label, i) => ({ key: `c${i}`, label }))
export const wallCells: WallCells = Object.fromEntries(
  wallRows.map((row, r) => [
    row.key,
    Object.fromEntries(wallColumns.map((column, c) => [column.key, sampleState(r, c)])),
  ]),
)

function sampleState(r: number, c: number): Status {
  const reach = 4 + ((r * 7) % 6)
  if ((r * 31 + c * 17) % 97 === 0) return 'na'
  if (c < reach) return (r * 13 + c * 5) % 41 === 0 ? 'overdue' : 'done'
  if (c === reach) return (['active', 'review', 'near', 'overdue'] as const)[r % 4] ?? 'active'
  return 'idle'
}

const people: readonly Pick[] = [
  { id: 'p1', label: '甲某某', detail: '示例县委组织部' },
  { id: 'p2', label: '乙某某', detail: '示例甲乡党委' },
  { id: 'p3', label: '丙某某', detail: '示例县民政局' },
]
const areas: readonly Pick[] = [
  { id: '990101', label: '示例县', detail: '示例市' },
  { id: '990101101', label: '示例甲乡', detail: '示例市 › 示例县' },
]

/** Answers like a server a moment later. */
export async function findPeople(typed: string): Promise<readonly Pick[]> {
  return people.filter((p) => typed === '某' || p.label.includes(typed))
}

/** Answers like a server a moment later. */
export async function findAreas(typed: string): Promise<readonly Pick[]> {
  return areas.filter((a) => a.label.includes(typed) || a.id.startsWith(typed))
}
