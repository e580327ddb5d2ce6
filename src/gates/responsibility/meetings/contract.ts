import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { circularCreated } from '../circulars/contract.ts'
import { taskCreated } from '../tasks/contract.ts'
import {
  agendaInput,
  attendeeInput,
  decisionCircular,
  decisionInput,
  decisionRequest,
  decisionTask,
  meetingCounts,
  meetingFacts,
  meetingFilters,
  meetingRecord,
  meetingRow,
} from './shapes.ts'
import { meetingStates } from './states.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const moved = changed.extend({ state: z.enum(meetingStates) })
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const facts = ['unknown_person', 'unknown_organisation', 'not_convener'] as const

/** Meetings (会议): planned, held, minuted; what they decide is followed until done. */
export const meetingsTopic = topic('meetings', {
  list: list({
    path: '/meetings',
    summary: '查询会议',
    access: 'meeting.read',
    filters: meetingFilters,
    row: meetingRow,
    columns: [
      { key: 'title', zh: '会议名称', en: 'Meeting' },
      { key: 'kindWord', zh: '会议类型', en: 'Kind' },
      { key: 'heldOn', zh: '召开日期', en: 'Held on', kind: 'date' },
      { key: 'startsAt', zh: '开始时间', en: 'Starts at' },
      { key: 'place', zh: '地点', en: 'Place' },
      { key: 'conveners', zh: '召集单位', en: 'Convened by' },
      { key: 'chair', zh: '主持人', en: 'Chair' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'asked', zh: '应到', en: 'Asked', kind: 'integer' },
      { key: 'present', zh: '实到', en: 'Present', kind: 'integer' },
      { key: 'decisions', zh: '议定事项', en: 'Decisions', kind: 'integer' },
      { key: 'decisionsDone', zh: '已办结', en: 'Done', kind: 'integer' },
      { key: 'stateWord', zh: '状态', en: 'State' },
    ],
  }),
  counts: query({
    path: '/meetings/counts',
    summary: '统计会议次数',
    access: 'meeting.read',
    input: z.object({ roundId: id }),
    output: meetingCounts,
  }),
  show: query({
    path: '/meetings/{id}',
    summary: '查看会议',
    access: 'meeting.read',
    input: z.object({ id }),
    output: meetingRecord,
  }),
  /** People with each of their posts, for choosing who attends. */
  candidates: query({
    path: '/meetings/candidates',
    summary: '查找参会人员',
    access: 'meeting.edit',
    input: z.object({ text: z.string().trim().max(50) }),
    output: z.array(z.object({ postId: id, name: z.string(), title: z.string() })),
  }),
  create: command({
    path: '/meetings/create',
    summary: '新建会议',
    access: 'meeting.edit',
    /** `asBefore` asks those who were asked to the last meeting of the same kind. */
    input: meetingFacts.extend({ roundId: id, areaCode, asBefore: z.boolean().default(false) }),
    output: z.object({ id }),
    refusals: ['outside', ...facts],
    audit: {
      'meeting.created': ['新建会议“{{title}}”，{{day}}召开', 'Planned the meeting “{{title}}” for {{day}}'],
    },
  }),
  edit: command({
    path: '/meetings/{id}/edit',
    summary: '修改会议',
    access: 'meeting.edit',
    input: meetingFacts.extend(seen),
    output: changed,
    refusals: [...held, ...facts, 'future_day'],
    audit: {
      'meeting.edited': [
        '修改会议“{{title}}”的基本信息，召开日期{{day}}',
        'Edited the meeting “{{title}}”, held on {{day}}',
      ],
    },
  }),
  setAgenda: command({
    path: '/meetings/{id}/agenda',
    summary: '编排会议议题',
    access: 'meeting.edit',
    input: z.object({ ...seen, items: z.array(agendaInput).max(40) }),
    output: changed,
    refusals: [...held, 'unknown_organisation', 'unknown_difficulty'],
    audit: {
      'meeting.agenda_set': ['编排会议“{{title}}”的议题{{n}}个', 'Set {{n}} agenda items of “{{title}}”'],
    },
  }),
  setAttendance: command({
    path: '/meetings/{id}/attendance',
    summary: '登记参会情况',
    access: 'meeting.edit',
    input: z.object({ ...seen, attendees: z.array(attendeeInput).max(300) }),
    output: changed,
    refusals: [...held, 'unknown_post', 'twice'],
    audit: {
      'meeting.attendance_set': [
        '登记会议“{{title}}”的参会情况：应到{{asked}}人，实到{{present}}人',
        'Wrote the attendance of “{{title}}”: {{present}} of {{asked}}',
      ],
    },
  }),
  hold: command({
    path: '/meetings/{id}/hold',
    summary: '确认会议召开',
    access: 'meeting.edit',
    input: z.object(seen),
    output: moved,
    refusals: [...held, 'future_day', 'no_agenda', 'nobody_present'],
    audit: { 'meeting.held': ['会议“{{title}}”已于{{day}}召开', '“{{title}}” was held on {{day}}'] },
  }),
  cancel: command({
    path: '/meetings/{id}/cancel',
    summary: '取消会议',
    access: 'meeting.edit',
    input: z.object({ ...seen, reason: z.string().trim().min(2).max(200) }),
    output: moved,
    refusals: held,
    audit: { 'meeting.cancelled': ['取消会议“{{title}}”：{{reason}}', 'Cancelled “{{title}}”: {{reason}}'] },
  }),
  /** What was said, for the minutes: one paragraph a line. */
  record: command({
    path: '/meetings/{id}/record',
    summary: '填写会议记录',
    access: 'meeting.edit',
    input: z.object({ ...seen, discussion: z.string().trim().max(10_000) }),
    output: changed,
    refusals: held,
    audit: { 'meeting.recorded': ['填写会议“{{title}}”的记录', 'Wrote the record of “{{title}}”'] },
  }),
  decide: command({
    path: '/meetings/{id}/decisions',
    summary: '登记议定事项',
    access: 'meeting.edit',
    input: decisionInput.extend(seen),
    output: changed.extend({ decisionId: id }),
    refusals: [...held, 'unknown_organisation', 'due_before_meeting'],
    audit: {
      'meeting.decided': [
        '会议“{{title}}”议定：{{text}}，责任单位{{organisation}}',
        '“{{title}}” decided: {{text}}, responsible {{organisation}}',
      ],
    },
  }),
  removeDecision: command({
    path: '/meetings/{id}/decisions/{decisionId}/remove',
    summary: '移除议定事项',
    access: 'meeting.edit',
    input: z.object({ ...seen, decisionId: id }),
    output: changed,
    refusals: [...held, 'decision_followed'],
    audit: {
      'meeting.decision_removed': [
        '从会议“{{title}}”移除议定事项：{{text}}',
        'Took a decision off “{{title}}”: {{text}}',
      ],
    },
  }),
  taskDecision: command({
    path: '/meetings/{id}/decisions/{decisionId}/task',
    summary: '议定事项转为任务',
    access: 'meeting.edit',
    input: decisionTask.extend({ ...seen, decisionId: id }),
    output: changed.extend({ taskId: id }),
    refusals: [
      ...held,
      'decision_followed',
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
      'meeting.decision_tasked': [
        '会议“{{title}}”的议定事项转为任务“{{task}}”，完成时限{{due}}',
        'A decision of “{{title}}” became the task “{{task}}”, due {{due}}',
      ],
    },
  }),
  /** The decision goes to a higher organ as a request (请示), drafted from its words. */
  requestDecision: command({
    path: '/meetings/{id}/decisions/{decisionId}/request',
    summary: '议定事项转为请示',
    access: 'meeting.edit',
    input: decisionRequest.extend({ ...seen, decisionId: id }),
    output: changed.extend({ approvalId: id, documentId: id }),
    /** Those of the approval itself come in its own words. */
    refusals: [...held, 'decision_followed'],
    audit: {
      'meeting.decision_requested': [
        '会议“{{title}}”的议定事项转为请示《{{request}}》',
        'A decision of “{{title}}” became the request {{request}}',
      ],
    },
  }),
  /** The decision goes to organisations as a circular (通知), drafted from its words. */
  circulateDecision: command({
    path: '/meetings/{id}/decisions/{decisionId}/circulate',
    summary: '议定事项转为通知',
    access: 'meeting.edit',
    input: decisionCircular.extend({ ...seen, decisionId: id }),
    output: changed.extend({ circularId: id }),
    refusals: [
      ...held,
      'decision_followed',
      'outside',
      'unknown_organisation',
      'not_sender',
      'deadline_past',
      'not_your_file',
      'unknown_document',
      'empty',
    ],
    audit: {
      'circular.created': circularCreated,
      'meeting.decision_circulated': [
        '会议“{{title}}”的议定事项转为通知《{{circular}}》',
        'A decision of “{{title}}” became the circular {{circular}}',
      ],
    },
  }),
  closeDecision: command({
    path: '/meetings/{id}/decisions/{decisionId}/close',
    summary: '办结议定事项',
    access: 'meeting.edit',
    input: z.object({
      ...seen,
      decisionId: id,
      result: z.string().trim().min(2).max(500),
      doneOn: civilDate,
    }),
    output: changed,
    refusals: [...held, 'decision_followed', 'future_day', 'before_meeting'],
    audit: {
      'meeting.decision_closed': [
        '会议“{{title}}”的议定事项于{{day}}办结：{{result}}',
        'A decision of “{{title}}” was done on {{day}}: {{result}}',
      ],
    },
  }),
  issue: command({
    path: '/meetings/{id}/issue',
    summary: '印发会议纪要',
    access: 'meeting.edit',
    input: z.object({
      ...seen,
      number: z.string().trim().min(2).max(40),
      issuedOn: civilDate,
      copies: z.string().trim().max(500).default(''),
    }),
    output: moved,
    refusals: [...held, 'future_day', 'before_meeting', 'no_decision'],
    audit: {
      'meeting.minutes_issued': [
        '印发会议“{{title}}”的纪要，{{number}}',
        'Issued the minutes of “{{title}}”, {{number}}',
      ],
    },
  }),
  withdraw: command({
    path: '/meetings/{id}/withdraw',
    summary: '撤回会议纪要',
    access: 'meeting.edit',
    input: z.object({ ...seen, reason: z.string().trim().min(2).max(200) }),
    output: moved,
    refusals: held,
    audit: {
      'meeting.minutes_withdrawn': [
        '撤回会议“{{title}}”的纪要：{{reason}}',
        'Withdrew the minutes of “{{title}}”: {{reason}}',
      ],
    },
  }),
  /** The minutes as an official document; making them leaves an event. */
  minutes: command({
    path: '/meetings/{id}/minutes',
    summary: '生成会议纪要',
    access: 'meeting.read',
    input: z.object({ id }),
    output: z.object({ name: z.string(), document: officialDocument }),
    refusals: ['not_held'],
    audit: {
      'meeting.minutes_made': ['导出会议“{{title}}”的纪要', 'Exported the minutes of “{{title}}”'],
    },
  }),
})
