import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, said, topic } from '#common/contract.ts'

const version = z.number().int()
const reason = z.string().trim().min(2).max(200)
const count = z.number().int()

/** The levels at which a round has areas. */
export const chainLevels = ['prefecture', 'county', 'township', 'village'] as const

/** Who answers for an area's work; empty names where nobody is named yet. */
export const chainRow = z.object({
  areaCode,
  areaName: z.string(),
  level: z.enum(chainLevels),
  parentName: z.string().nullable(),
  mainLeaderId: id.nullable(),
  mainLeader: z.string(),
  deputyLeaderId: id.nullable(),
  deputyLeader: z.string(),
  departmentId: id.nullable(),
  department: z.string(),
  /** Tasks of the area that are neither signed off nor waived. */
  openTasks: count,
  covered: z.boolean(),
  updatedAt: z.string().nullable(),
  /** Null where the area has no chain yet. */
  version: version.nullable(),
})
export type ChainRow = z.output<typeof chainRow>

const load = {
  /** Tasks neither started late nor closed: 未启动 and 进行中. */
  open: count,
  overdue: count,
  dueSoon: count,
  submitted: count,
  total: count,
}

export const personLoad = z.object({
  id,
  name: z.string(),
  post: z.string(),
  asMain: count,
  asDeputy: count,
  ...load,
})
export type PersonLoad = z.output<typeof personLoad>

export const departmentLoad = z.object({ id, name: z.string(), areaName: z.string(), ...load })
export type DepartmentLoad = z.output<typeof departmentLoad>

/** Somebody who holds the post no longer by which they stand in chains and tasks. */
export const leaver = z.object({
  personId: id,
  name: z.string(),
  /** The post held last and the day on which it ended; null for a person without any post. */
  lastPost: z.string().nullable(),
  endedOn: civilDate.nullable(),
  areas: z.array(z.string()),
  chains: count,
  tasks: count,
  /** Who holds the same part of the chain in most of these areas now. */
  successor: z.object({ id, name: z.string(), post: z.string() }).nullable(),
})
export type Leaver = z.output<typeof leaver>

const parts = z.array(z.enum(['main', 'deputy', 'department']))

/** Names the chain of some areas. */
export const chainDraft = z.object({
  roundId: id,
  /** Each area with the version that was seen; null where it had no chain. */
  areas: z
    .array(z.object({ areaCode, version: version.nullable() }))
    .min(1)
    .max(200),
  mainLeaderId: id,
  deputyLeaderId: id,
  departmentId: id,
  reason,
  /** The open tasks of these areas go to the same three. */
  alsoOpenTasks: z.boolean().default(false),
})

const loadColumns = [
  { key: 'open', zh: '在办', en: 'Open', kind: 'integer' },
  { key: 'overdue', zh: '逾期', en: 'Overdue', kind: 'integer' },
  { key: 'dueSoon', zh: '临期', en: 'Due soon', kind: 'integer' },
  { key: 'submitted', zh: '待审核', en: 'Under review', kind: 'integer' },
  { key: 'total', zh: '任务总数', en: 'All tasks', kind: 'integer' },
] as const

/** The responsibility chain (责任链条): 主要领导亲自抓, 分管领导牵头抓, 责任部门具体抓. */
export const chainTopic = topic('chain', {
  list: list({
    path: '/chain',
    summary: '查询责任链条',
    access: 'chain.read',
    filters: {
      roundId: id,
      level: z.enum(chainLevels).optional(),
      parent: areaCode.optional(),
      person: id.optional(),
      uncovered: z.stringbool().or(z.boolean()).optional(),
    },
    row: chainRow,
    columns: [
      { key: 'areaCode', zh: '区划代码', en: 'Code', kind: 'code' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'level', zh: '层级', en: 'Level' },
      { key: 'parentName', zh: '上级', en: 'Belongs to' },
      { key: 'mainLeader', zh: '主要领导', en: 'Main leader' },
      { key: 'deputyLeader', zh: '分管领导', en: 'Leader in charge' },
      { key: 'department', zh: '责任部门', en: 'Responsible department' },
      { key: 'openTasks', zh: '未完成任务', en: 'Unfinished tasks', kind: 'integer' },
    ],
  }),
  /** How much each leader carries. */
  people: list({
    path: '/chain/people',
    summary: '查询领导负荷',
    access: 'chain.read',
    filters: { roundId: id },
    row: personLoad,
    columns: [
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'post', zh: '职务', en: 'Post' },
      { key: 'asMain', zh: '作为主要领导', en: 'As main leader', kind: 'integer' },
      { key: 'asDeputy', zh: '作为分管领导', en: 'As leader in charge', kind: 'integer' },
      ...loadColumns,
    ],
  }),
  /** How much each department carries. */
  departments: list({
    path: '/chain/departments',
    summary: '查询部门负荷',
    access: 'chain.read',
    filters: { roundId: id },
    row: departmentLoad,
    columns: [
      { key: 'name', zh: '责任部门', en: 'Department' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      ...loadColumns,
    ],
  }),
  /** What is without all three, what was checked, and who has to be succeeded. */
  uncovered: query({
    path: '/chain/uncovered',
    summary: '核查责任链条覆盖',
    access: 'chain.read',
    input: z.object({ roundId: id }),
    output: z.object({
      checkedAreas: count,
      checkedTasks: count,
      uncoveredAreas: count,
      uncoveredTasks: count,
      /** The first of them. */
      areas: z.array(z.object({ areaCode, areaName: z.string(), missing: parts })),
      tasks: z.array(z.object({ id, title: said, areaName: z.string(), missing: parts })),
      leavers: z.array(leaver),
    }),
  }),
  set: command({
    path: '/chain/set',
    summary: '明确责任链条',
    access: 'chain.edit',
    input: chainDraft,
    output: z.object({ areas: count, tasks: count }),
    refusals: [
      'changed_meanwhile',
      'outside',
      'unknown_area',
      'area_twice',
      'unknown_person',
      'unknown_department',
      'no_post',
    ],
    audit: {
      'chain.set': [
        '明确{{area}}责任链条：主要领导{{main}}，分管领导{{deputy}}，责任部门{{department}}，事由：{{reason}}',
        'Named who answers for {{area}}: main leader {{main}}, leader in charge {{deputy}}, department {{department}}; reason: {{reason}}',
      ],
      'chain.tasks_moved': [
        '将{{areas}}个区划的未完成任务{{n}}项调整到新的责任链条，事由：{{reason}}',
        'Moved {{n}} unfinished tasks of {{areas}} areas to the new chain; reason: {{reason}}',
      ],
    },
  }),
  /** One person takes over all chains and unfinished tasks of another. */
  succeed: command({
    path: '/chain/succeed',
    summary: '接替责任人',
    access: 'chain.edit',
    input: z.object({ roundId: id, fromPersonId: id, toPersonId: id, reason }),
    output: z.object({ chains: count, tasks: count }),
    refusals: ['same_person', 'unknown_person', 'no_post', 'nothing_held'],
    audit: {
      'chain.succeeded': [
        '由{{to}}接替{{from}}，责任链条{{chains}}个、未完成任务{{tasks}}项，事由：{{reason}}',
        '{{to}} took over from {{from}}: {{chains}} chains, {{tasks}} unfinished tasks; reason: {{reason}}',
      ],
    },
  }),
})
