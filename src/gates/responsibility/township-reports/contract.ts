import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import {
  callFacts,
  callFilters,
  callRecord,
  callRow,
  reportFilters,
  reportRecord,
  reportRow,
  section,
} from './shapes.ts'
import { reportStates } from './states.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const moved = changed.extend({ state: z.enum(reportStates) })
const stale = ['changed_meanwhile', 'round_closed'] as const
const held = [...stale, 'state_not_allowed'] as const
const facts = ['period_wrong', 'due_before_period', 'point_twice'] as const
const reason = z.string().trim().min(2).max(200)
const text = z.string().trim().min(2).max(1000)

/** Township reports (乡镇汇报): called for by the county, signed by the Party secretary, received, commented, heard. */
export const townshipReportsTopic = topic('townshipReports', {
  calls: list({
    path: '/township-reports/calls',
    summary: '查询汇报安排',
    access: 'township_report.read',
    filters: callFilters,
    row: callRow,
    columns: [
      { key: 'title', zh: '汇报安排', en: 'Call' },
      { key: 'periodFrom', zh: '汇报期起', en: 'Period begins', kind: 'date' },
      { key: 'periodTo', zh: '汇报期止', en: 'Period ends', kind: 'date' },
      { key: 'dueOn', zh: '上报时限', en: 'Due', kind: 'date' },
      { key: 'asked', zh: '应报乡镇', en: 'Townships', kind: 'integer' },
      { key: 'handedIn', zh: '已上报', en: 'Handed in', kind: 'integer' },
      { key: 'received', zh: '已签收', en: 'Received', kind: 'integer' },
      { key: 'heard', zh: '已听取', en: 'Heard', kind: 'integer' },
      { key: 'late', zh: '逾期未报', en: 'Late', kind: 'integer' },
    ],
  }),
  reports: list({
    path: '/township-reports/reports',
    summary: '查询乡镇汇报',
    access: 'township_report.read',
    filters: reportFilters,
    row: reportRow,
    columns: [
      { key: 'areaName', zh: '乡镇', en: 'Township' },
      { key: 'callTitle', zh: '汇报安排', en: 'Call' },
      { key: 'reporter', zh: '汇报人', en: 'Reporter' },
      { key: 'reporterTitle', zh: '职务', en: 'Post' },
      { key: 'dueOn', zh: '上报时限', en: 'Due', kind: 'date' },
      { key: 'handedInOn', zh: '上报日期', en: 'Handed in', kind: 'date' },
      { key: 'lateDays', zh: '迟报天数', en: 'Days late', kind: 'integer' },
      { key: 'receivedOn', zh: '签收日期', en: 'Received', kind: 'date' },
      { key: 'heardOn', zh: '听取日期', en: 'Heard', kind: 'date' },
      { key: 'comments', zh: '批示意见', en: 'Comments', kind: 'integer' },
      { key: 'files', zh: '附件', en: 'Attachments', kind: 'integer' },
      { key: 'stateWord', zh: '状态', en: 'State' },
    ],
  }),
  call: query({
    path: '/township-reports/calls/{id}',
    summary: '查看汇报安排',
    access: 'township_report.read',
    input: z.object({ id }),
    output: callRecord,
  }),
  report: query({
    path: '/township-reports/reports/{id}',
    summary: '查看乡镇汇报',
    access: 'township_report.read',
    input: z.object({ id }),
    output: reportRecord,
  }),
  open: command({
    path: '/township-reports/calls/open',
    summary: '发起汇报安排',
    access: 'township_report.call',
    /** Without `townships` every township of the round reports. */
    input: callFacts.extend({ roundId: id, townships: z.array(areaCode).min(1).max(100).optional() }),
    output: z.object({ id, asked: z.number().int() }),
    refusals: ['round_closed', 'not_a_township', ...facts],
    audit: {
      'township_report.called': [
        '发起“{{title}}”，要求{{n}}个乡镇于{{due}}前上报',
        'Called for “{{title}}” from {{n}} townships by {{due}}',
      ],
    },
  }),
  edit: command({
    path: '/township-reports/calls/{id}/edit',
    summary: '修改汇报安排',
    access: 'township_report.call',
    input: callFacts.extend(seen),
    output: changed,
    refusals: [...stale, ...facts, 'already_handed_in'],
    audit: {
      'township_report.call_edited': ['修改“{{title}}”，上报时限{{due}}', 'Edited “{{title}}”, due {{due}}'],
    },
  }),
  remove: command({
    path: '/township-reports/calls/{id}/remove',
    summary: '撤销汇报安排',
    access: 'township_report.call',
    input: z.object({ ...seen, reason }),
    output: z.object({}),
    refusals: [...stale, 'already_handed_in'],
    audit: {
      'township_report.call_removed': ['撤销“{{title}}”：{{reason}}', 'Withdrew “{{title}}”: {{reason}}'],
    },
  }),
  /** Tells those who have not handed in yet. */
  remind: command({
    path: '/township-reports/calls/{id}/remind',
    summary: '催报',
    access: 'township_report.call',
    input: z.object({ id }),
    output: z.object({ townships: z.number().int(), people: z.number().int() }),
    refusals: ['round_closed', 'none_missing'],
    audit: {
      'township_report.reminded': ['就“{{title}}”催报{{n}}个乡镇', 'Reminded {{n}} townships of “{{title}}”'],
    },
  }),
  write: command({
    path: '/township-reports/reports/{id}/write',
    summary: '填写乡镇汇报',
    access: 'township_report.write',
    input: z.object({
      ...seen,
      sections: z.array(section).max(20),
      fileIds: z.array(id).max(20).default([]),
    }),
    output: changed,
    refusals: [...held, 'not_yours', 'outline_changed', 'not_your_file'],
    audit: {
      'township_report.written': ['填写{{township}}“{{title}}”', 'Wrote “{{title}}” of {{township}}'],
    },
  }),
  handIn: command({
    path: '/township-reports/reports/{id}/hand-in',
    summary: '上报乡镇汇报',
    access: 'township_report.write',
    /** The secretary signs here; the township's staff hand in what was signed on paper, on `signedOn`. */
    input: z.object({ ...seen, signedOn: civilDate.optional() }),
    output: moved,
    refusals: [
      ...held,
      'not_yours',
      'section_empty',
      'no_secretary',
      'not_signer',
      'signed_when',
      'future_day',
    ],
    audit: {
      'township_report.handed_in': [
        '{{township}}上报“{{title}}”，由{{reporter}}审签',
        '{{township}} handed in “{{title}}”, signed by {{reporter}}',
      ],
    },
  }),
  receive: command({
    path: '/township-reports/receive',
    summary: '签收乡镇汇报',
    access: 'township_report.call',
    input: z.object({ reports: z.array(z.object(seen)).min(1).max(100) }),
    output: z.object({ received: z.number().int() }),
    refusals: held,
    audit: {
      'township_report.received': ['签收{{township}}“{{title}}”', 'Received “{{title}}” of {{township}}'],
    },
  }),
  return: command({
    path: '/township-reports/reports/{id}/return',
    summary: '退回乡镇汇报',
    access: 'township_report.call',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: held,
    audit: {
      'township_report.returned': [
        '退回{{township}}“{{title}}”：{{reason}}',
        'Returned “{{title}}” of {{township}}: {{reason}}',
      ],
    },
  }),
  comment: command({
    path: '/township-reports/reports/{id}/comment',
    summary: '填写批示意见',
    access: 'township_report.comment',
    /** A leader comments in person; the coordinator enters what a leader wrote on paper. */
    input: z.object({ id, text, leaderPostId: id.optional(), saidOn: civilDate.optional() }),
    output: z.object({ id }),
    refusals: ['round_closed', 'not_handed_in', 'not_county_leader', 'unknown_post', 'future_day'],
    audit: {
      'township_report.commented': [
        '{{name}}对{{township}}“{{title}}”批示：{{text}}',
        '{{name}} on “{{title}}” of {{township}}: {{text}}',
      ],
    },
  }),
  hear: command({
    path: '/township-reports/hear',
    summary: '登记听取汇报',
    access: 'township_report.call',
    input: z.object({ meetingId: id, reports: z.array(z.object(seen)).min(1).max(100) }),
    output: z.object({ heard: z.number().int() }),
    refusals: [...held, 'unknown_meeting', 'meeting_not_held'],
    audit: {
      'township_report.heard': [
        '会议“{{meeting}}”听取{{township}}“{{title}}”',
        '“{{meeting}}” heard “{{title}}” of {{township}}',
      ],
    },
  }),
  /** The report as an official document; making it leaves an event. */
  document: command({
    path: '/township-reports/reports/{id}/document',
    summary: '生成乡镇汇报文件',
    access: 'township_report.read',
    input: z.object({ id }),
    output: z.object({ name: z.string(), document: officialDocument }),
    audit: {
      'township_report.exported': ['导出{{township}}“{{title}}”', 'Exported “{{title}}” of {{township}}'],
    },
  }),
})
