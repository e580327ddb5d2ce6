import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { taskCreated } from '../tasks/contract.ts'
import {
  assignmentFilters,
  assignmentRow,
  coverageView,
  findingFilters,
  findingInput,
  findingRow,
  findingTask,
  gridTownship,
  schemeView,
  townshipInput,
  villageFilters,
  villageRow,
  visitFacts,
  visitFilters,
  visitRecord,
  visitRow,
} from './shapes.ts'

const inRound = z.object({ roundId: id })
const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const held = ['changed_meanwhile', 'not_yours', 'round_closed'] as const
const facts = [
  'outside_area',
  'not_a_village',
  'future_day',
  'nobody_met',
  'recorded_already',
  'not_your_file',
  'not_a_photo',
  'photo_too_large',
] as const
const ofFinding = { ...seen, findingId: id }
const reason = z.string().trim().min(2).max(200)
const filled = inRound.extend({ fileId: id })

/** Leaders' township duty (包乡走村入户): who covers which township, their visits, what they found, what is covered. */
export const townshipDutyTopic = topic('townshipDuty', {
  assignments: list({
    path: '/township-duty/assignments',
    summary: '查询包乡分工',
    access: 'duty.read',
    filters: assignmentFilters,
    row: assignmentRow,
    columns: [
      { key: 'areaName', zh: '乡镇', en: 'Township' },
      { key: 'leader', zh: '包乡领导', en: 'Leader' },
      { key: 'title', zh: '职务', en: 'Post' },
      { key: 'villages', zh: '包联村（社区）', en: 'Villages' },
      { key: 'villageCount', zh: '村（社区）数', en: 'Number of villages', kind: 'integer' },
      { key: 'fromOn', zh: '开始日期', en: 'From', kind: 'date' },
      { key: 'untilOn', zh: '结束日期', en: 'Until', kind: 'date' },
      { key: 'endReason', zh: '调整事由', en: 'Reason of the change' },
      { key: 'stateWord', zh: '状态', en: 'State' },
    ],
  }),
  /** Every township with its villages and those who cover it now. */
  grid: query({
    path: '/township-duty/grid',
    summary: '查看包乡分工表',
    access: 'duty.read',
    input: inRound,
    output: z.object({ today: civilDate, townships: z.array(gridTownship) }),
  }),
  /** Posts of the county's own leaders, for choosing who covers a township. */
  candidates: query({
    path: '/township-duty/candidates',
    summary: '查找包乡领导人选',
    access: 'duty.assign',
    input: inRound.extend({ text: z.string().trim().max(50) }),
    output: z.array(z.object({ postId: id, name: z.string(), title: z.string() })),
  }),
  assign: command({
    path: '/township-duty/assign',
    summary: '安排包乡分工',
    access: 'duty.assign',
    input: inRound.extend({
      fromOn: civilDate,
      reason: z.string().trim().max(200).default(''),
      townships: z.array(townshipInput).min(1).max(100),
    }),
    output: z.object({ begun: z.number().int(), ended: z.number().int() }),
    refusals: [
      'round_closed',
      'changed_meanwhile',
      'outside_area',
      'future_day',
      'before_start',
      'unknown_post',
      'not_county_post',
      'twice',
      'unknown_village',
      'reason_needed',
      'nothing_changed',
    ],
    audit: {
      'township_duty.assigned': [
        '{{township}}的包乡领导自{{day}}起为{{leaders}}',
        '{{township}} is covered by {{leaders}} from {{day}} on',
      ],
    },
  }),
  visits: list({
    path: '/township-duty/visits',
    summary: '查询走访记录',
    access: 'duty.read',
    filters: visitFilters,
    row: visitRow,
    columns: [
      { key: 'visitedOn', zh: '走访日期', en: 'Visited on', kind: 'date' },
      { key: 'townshipName', zh: '乡镇', en: 'Township' },
      { key: 'areaName', zh: '走访地点', en: 'Place' },
      { key: 'leader', zh: '走访领导', en: 'Leader' },
      { key: 'leaderTitle', zh: '职务', en: 'Post' },
      { key: 'households', zh: '入户数', en: 'Households', kind: 'integer' },
      { key: 'peopleMet', zh: '走访人数', en: 'People met', kind: 'integer' },
      { key: 'summary', zh: '走访情况', en: 'Account' },
      { key: 'findings', zh: '发现问题', en: 'Findings', kind: 'integer' },
      { key: 'findingsOpen', zh: '未办结', en: 'Open', kind: 'integer' },
      { key: 'photos', zh: '照片', en: 'Photos', kind: 'integer' },
      { key: 'outsideWord', zh: '分工范围', en: 'Duty' },
      { key: 'recorder', zh: '登记人', en: 'Recorded by' },
    ],
  }),
  show: query({
    path: '/township-duty/visits/{id}',
    summary: '查看走访记录',
    access: 'duty.read',
    input: z.object({ id }),
    output: visitRecord,
  }),
  record: command({
    path: '/township-duty/visits/record',
    summary: '登记走访',
    access: 'duty.visit',
    /** `leaderId` is left out by a leader, who records for no one else. */
    input: visitFacts.extend({ roundId: id, leaderId: id.optional(), finding: findingInput.optional() }),
    output: z.object({ id, outside: z.boolean() }),
    refusals: ['round_closed', 'not_yours', 'not_on_duty', 'unknown_class', ...facts],
    audit: {
      'township_visit.recorded': [
        '{{leader}}于{{day}}走访{{place}}，入户{{households}}户、{{people}}人',
        '{{leader}} visited {{place}} on {{day}}: {{households}} households, {{people}} people',
      ],
    },
  }),
  edit: command({
    path: '/township-duty/visits/{id}/edit',
    summary: '修改走访记录',
    access: 'duty.visit',
    input: visitFacts.extend(seen),
    output: changed,
    refusals: [...held, ...facts],
    audit: {
      'township_visit.edited': [
        '修改{{leader}}走访{{place}}的记录',
        'Edited the visit of {{leader}} to {{place}}',
      ],
    },
  }),
  remove: command({
    path: '/township-duty/visits/{id}/remove',
    summary: '删除走访记录',
    access: 'duty.visit',
    input: z.object({ ...seen, reason }),
    output: z.object({}),
    refusals: [...held, 'visit_followed'],
    audit: {
      'township_visit.removed': [
        '删除{{leader}}于{{day}}走访{{place}}的记录：{{reason}}',
        'Removed the visit of {{leader}} to {{place}} on {{day}}: {{reason}}',
      ],
    },
  }),
  findings: list({
    path: '/township-duty/findings',
    summary: '查询排查问题',
    access: 'duty.read',
    filters: findingFilters,
    row: findingRow,
    columns: [
      { key: 'text', zh: '问题内容', en: 'Finding' },
      { key: 'classWord', zh: '问题类别', en: 'Class' },
      { key: 'severityWord', zh: '程度', en: 'Severity' },
      { key: 'townshipName', zh: '乡镇', en: 'Township' },
      { key: 'areaName', zh: '走访地点', en: 'Place' },
      { key: 'leader', zh: '走访领导', en: 'Leader' },
      { key: 'visitedOn', zh: '发现日期', en: 'Found on', kind: 'date' },
      { key: 'dueOn', zh: '办理时限', en: 'Due', kind: 'date' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'result', zh: '办理结果', en: 'Result' },
      { key: 'doneOn', zh: '办结日期', en: 'Done on', kind: 'date' },
    ],
  }),
  addFinding: command({
    path: '/township-duty/visits/{id}/findings',
    summary: '登记排查问题',
    access: 'duty.visit',
    input: findingInput.extend(seen),
    output: changed.extend({ findingId: id }),
    refusals: [...held, 'unknown_class'],
    audit: {
      'township_visit.found': ['走访{{place}}发现问题：{{text}}', 'Found in {{place}}: {{text}}'],
    },
  }),
  removeFinding: command({
    path: '/township-duty/visits/{id}/findings/{findingId}/remove',
    summary: '移除排查问题',
    access: 'duty.visit',
    input: z.object(ofFinding),
    output: changed,
    refusals: [...held, 'finding_followed'],
    audit: {
      'township_visit.finding_removed': [
        '移除走访{{place}}发现的问题：{{text}}',
        'Removed a finding of {{place}}: {{text}}',
      ],
    },
  }),
  taskFinding: command({
    path: '/township-duty/visits/{id}/findings/{findingId}/task',
    summary: '排查问题转为任务',
    access: 'duty.visit',
    input: findingTask.extend(ofFinding),
    output: changed.extend({ taskId: id }),
    refusals: [
      ...held,
      'finding_followed',
      'outside',
      'unknown_round',
      'no_chain',
      'chain_incomplete',
      'unknown_person',
      'unknown_department',
      'dates_wrong',
    ],
    audit: {
      ...taskCreated,
      'township_visit.finding_tasked': [
        '走访{{place}}发现的问题转为任务“{{task}}”，完成时限{{due}}',
        'A finding of {{place}} became the task “{{task}}”, due {{due}}',
      ],
    },
  }),
  closeFinding: command({
    path: '/township-duty/visits/{id}/findings/{findingId}/close',
    summary: '办结排查问题',
    access: 'duty.visit',
    input: z.object({ ...ofFinding, result: z.string().trim().min(2).max(500), doneOn: civilDate }),
    output: changed,
    refusals: [...held, 'finding_followed', 'future_day', 'before_visit'],
    audit: {
      'township_visit.finding_closed': [
        '走访{{place}}发现的问题于{{day}}办结：{{result}}',
        'A finding of {{place}} was done on {{day}}: {{result}}',
      ],
    },
  }),
  villages: list({
    path: '/township-duty/villages',
    summary: '查询村（社区）走访情况',
    access: 'duty.read',
    filters: villageFilters,
    row: villageRow,
    columns: [
      { key: 'townshipName', zh: '乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village' },
      { key: 'leaders', zh: '包联领导', en: 'Leaders' },
      { key: 'coveredWord', zh: '走访情况', en: 'Covered' },
      { key: 'visits', zh: '走访次数', en: 'Visits', kind: 'integer' },
      { key: 'households', zh: '入户数', en: 'Households', kind: 'integer' },
      { key: 'findings', zh: '发现问题', en: 'Findings', kind: 'integer' },
      { key: 'lastOn', zh: '最近走访', en: 'Last visit', kind: 'date' },
    ],
  }),
  coverage: query({
    path: '/township-duty/coverage',
    summary: '统计走访覆盖情况',
    access: 'duty.read',
    input: inRound.extend({ area: areaCode.optional() }),
    output: coverageView,
  }),
  scheme: query({
    path: '/township-duty/classes',
    summary: '查看问题类别',
    access: 'duty.read',
    input: inRound,
    output: schemeView,
  }),
  saveScheme: command({
    path: '/township-duty/classes',
    summary: '设置问题类别',
    access: 'duty.assign',
    input: inRound.extend({
      version: z.number().int(),
      classes: z.array(z.string().trim().min(2).max(20)).min(1).max(20),
    }),
    output: changed,
    refusals: ['changed_meanwhile', 'round_closed', 'class_twice'],
    audit: {
      'township_duty.classes_set': [
        '设置走访排查的问题类别：{{classes}}',
        'Set the classes of findings: {{classes}}',
      ],
    },
  }),
  /** The villages not yet covered with who covers them, for filling in. */
  sheetRows: query({
    path: '/township-duty/sheet-rows',
    summary: '查看走访台账表格内容',
    access: 'duty.visit',
    input: inRound,
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  checkSheet: query({
    path: '/township-duty/sheet',
    summary: '核对走访台账',
    access: 'duty.visit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/township-duty/sheet',
    summary: '导入走访台账',
    access: 'duty.visit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'round_closed'],
    audit: {
      'township_visit.entered': [
        '以台账《{{file}}》登记{{leader}}于{{day}}走访{{place}}',
        'Entered the visit of {{leader}} to {{place}} on {{day}} from {{file}}',
      ],
      'township_duty.sheet_taken': [
        '导入走访台账《{{file}}》：新增{{added}}次走访',
        'Took the visits of {{file}}: {{added}}',
      ],
    },
  }),
})
