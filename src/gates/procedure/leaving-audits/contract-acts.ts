import { z } from 'zod'
import { civilDate, command, id } from '#common/contract.ts'
import { auditDocuments, findingInput } from './shapes.ts'
import { auditStates } from './states.ts'
import { auditSubjectKeys } from './subjects.ts'

/** The record that is changed, and the version in which it was seen. */
export const seen = { id, version: z.number().int() }
/** Its version after the change. */
export const changed = z.object({ version: z.number().int() })
/** Why something is taken back. */
export const reason = z.string().trim().min(2).max(200)
/** Refusals of every change. */
export const stale = ['changed_meanwhile', 'not_yours'] as const

const moved = changed.extend({ state: z.enum(auditStates) })
const step = [
  ...stale,
  'state_not_allowed',
  'future_day',
  'earlier_missing',
  'day_order',
  'no_officials',
  'not_your_file',
] as const

/** What carries an audit through its life. */
export const lifeActs = {
  notice: command({
    path: '/leaving-audits/{id}/notice',
    summary: '送达审计通知书',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, noticedOn: civilDate, fileId: id.optional() }),
    output: moved,
    refusals: [...step],
    audit: {
      'leaving_audit.noticed': [
        '{{day}}向{{village}}送达审计通知书',
        'Delivered the notice of audit to {{village}} on {{day}}',
      ],
    },
  }),
  start: command({
    path: '/leaving-audits/{id}/start',
    summary: '进点审计',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, startedOn: civilDate }),
    output: moved,
    refusals: [...step, 'start_too_early'],
    audit: {
      'leaving_audit.started': ['{{day}}进点审计{{village}}', 'Began the audit of {{village}} on {{day}}'],
    },
  }),
  report: command({
    path: '/leaving-audits/{id}/report',
    summary: '送达审计报告征求意见稿',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, reportedOn: civilDate, fileId: id.optional() }),
    output: moved,
    refusals: [...step],
    audit: {
      'leaving_audit.reported': [
        '{{day}}向{{village}}被审计人员送达审计报告征求意见稿',
        'Delivered the draft report to the officials of {{village}} on {{day}}',
      ],
    },
  }),
  reply: command({
    path: '/leaving-audits/{id}/officials/{officialId}/reply',
    summary: '登记被审计人员意见',
    access: 'leaving_audit.edit',
    input: z.object({
      ...seen,
      officialId: id,
      repliedOn: civilDate,
      reply: z.string().trim().min(2).max(1000),
      fileId: id.optional(),
    }),
    output: changed,
    refusals: [...stale, 'state_not_allowed', 'future_day', 'day_order', 'not_your_file'],
    audit: {
      'leaving_audit.replied': [
        '登记{{village}}{{person}}对审计报告征求意见稿的意见',
        'Recorded the reply of {{person}} of {{village}} to the draft report',
      ],
    },
  }),
  conclude: command({
    path: '/leaving-audits/{id}/conclude',
    summary: '出具审计报告',
    access: 'leaving_audit.edit',
    input: z.object({
      ...seen,
      concludedOn: civilDate,
      reportNumber: z.string().trim().max(60).default(''),
      summary: z.string().trim().min(4).max(2000),
      fileId: id.optional(),
    }),
    output: moved,
    refusals: [...step, 'subjects_missing', 'reply_open'],
    audit: {
      'leaving_audit.concluded': [
        '{{day}}出具{{village}}离任经济责任审计报告',
        'Issued the audit report on {{village}} on {{day}}',
      ],
    },
  }),
  publish: command({
    path: '/leaving-audits/{id}/publish',
    summary: '公布审计结果',
    access: 'leaving_audit.edit',
    input: z.object({
      ...seen,
      publishedOn: civilDate,
      publishedPlace: z.string().trim().min(2).max(100),
      fileId: id.optional(),
    }),
    output: moved,
    refusals: [...step, 'after_election'],
    audit: {
      'leaving_audit.published': [
        '{{day}}在{{place}}公布{{village}}离任审计结果',
        'Published the audit result of {{village}} at {{place}} on {{day}}',
      ],
    },
  }),
  attach: command({
    path: '/leaving-audits/{id}/attach',
    summary: '上传审计文件',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, document: z.enum(auditDocuments), fileId: id }),
    output: changed,
    refusals: [...stale, 'document_early', 'not_your_file'],
    audit: {
      'leaving_audit.document_attached': [
        '上传{{village}}{{document}}《{{file}}》',
        'Attached the {{documentEn}} “{{file}}” of {{village}}',
      ],
    },
  }),
  waive: command({
    path: '/leaving-audits/{id}/waive',
    summary: '标记不开展离任审计',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'state_not_allowed', 'coordinator_only', 'waive_by_law'],
    audit: {
      'leaving_audit.waived': [
        '{{village}}不开展离任审计：{{reason}}',
        'No leaving audit in {{village}}: {{reason}}',
      ],
    },
  }),
  restore: command({
    path: '/leaving-audits/{id}/restore',
    summary: '恢复离任审计',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'round_closed', 'state_not_allowed', 'coordinator_only', 'signed_off'],
    audit: {
      'leaving_audit.restored': [
        '恢复{{village}}离任审计：{{reason}}',
        'Took up the audit of {{village}} again: {{reason}}',
      ],
    },
  }),
  reopen: command({
    path: '/leaving-audits/{id}/reopen',
    summary: '退回补充审计',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'round_closed', 'state_not_allowed', 'coordinator_only', 'signed_off'],
    audit: {
      'leaving_audit.reopened': [
        '{{village}}离任审计退回补充审计：{{reason}}',
        'Sent the audit of {{village}} back for further work: {{reason}}',
      ],
    },
  }),
}

/** Conclusions on the subjects, findings and their rectification. */
export const findingActs = {
  subject: command({
    path: '/leaving-audits/{id}/subject',
    summary: '填写审计事项结论',
    access: 'leaving_audit.edit',
    input: z.object({
      ...seen,
      subject: z.enum(auditSubjectKeys),
      conclusion: z.string().trim().max(1000).default(''),
      askedBy: z.number().int().min(0).max(1_000_000).optional(),
      villagers: z.number().int().min(1).max(1_000_000).optional(),
    }),
    output: changed,
    refusals: [...stale, 'state_not_allowed'],
    audit: {
      'leaving_audit.subject_concluded': [
        '填写{{village}}审计事项结论：{{subject}}',
        'Wrote the conclusion for {{village}}: {{subjectEn}}',
      ],
    },
  }),
  addFinding: command({
    path: '/leaving-audits/{id}/findings',
    summary: '登记审计发现问题',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, ...findingInput }),
    output: changed.extend({ findingId: id }),
    refusals: [...stale, 'state_not_allowed', 'finding_twice'],
    audit: {
      'leaving_audit.finding_added': [
        '登记{{village}}审计发现问题：{{finding}}',
        'Recorded a finding in {{village}}: {{finding}}',
      ],
    },
  }),
  editFinding: command({
    path: '/leaving-audits/{id}/findings/{findingId}',
    summary: '修改审计发现问题',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, findingId: id, ...findingInput }),
    output: changed,
    refusals: [...stale, 'state_not_allowed', 'finding_twice'],
    audit: {
      'leaving_audit.finding_edited': [
        '修改{{village}}审计发现问题：{{finding}}',
        'Edited a finding in {{village}}: {{finding}}',
      ],
    },
  }),
  removeFinding: command({
    path: '/leaving-audits/{id}/findings/{findingId}/remove',
    summary: '删除审计发现问题',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, findingId: id, reason }),
    output: changed,
    refusals: [...stale, 'state_not_allowed'],
    audit: {
      'leaving_audit.finding_removed': [
        '删除{{village}}审计发现问题“{{finding}}”：{{reason}}',
        'Removed the finding “{{finding}}” in {{village}}: {{reason}}',
      ],
    },
  }),
  rectify: command({
    path: '/leaving-audits/{id}/findings/{findingId}/rectify',
    summary: '登记问题整改',
    access: 'leaving_audit.edit',
    input: z.object({
      ...seen,
      findingId: id,
      doneOn: civilDate,
      doneNote: z.string().trim().min(2).max(500),
      fileId: id.optional(),
    }),
    output: changed,
    refusals: [...stale, 'future_day', 'not_your_file'],
    audit: {
      'leaving_audit.rectified': [
        '{{village}}审计发现问题“{{finding}}”已于{{day}}整改',
        'The finding “{{finding}}” in {{village}} was rectified on {{day}}',
      ],
    },
  }),
}
