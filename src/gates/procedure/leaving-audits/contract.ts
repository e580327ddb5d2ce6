import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { officialClasses } from '#registry/posts/contract.ts'
import { changed, findingActs, lifeActs, reason, seen, stale } from './contract-acts.ts'
import { findingKinds } from './finding-kinds.ts'
import { auditProgress, auditRecord, auditRow, findingRow, standingFilters, teamInput } from './shapes.ts'
import { auditStates } from './states.ts'
import { auditSubjectKeys } from './subjects.ts'

const flag = z.stringbool().or(z.boolean()).optional()
const scope = { roundId: id.optional(), area: areaCode.optional() }
const filled = z.object({ roundId: id, form: z.enum(['progress', 'findings']), fileId: id })

/** Leaving audits (离任经济责任审计) of village and community officials. */
export const leavingAuditsTopic = topic('leavingAudits', {
  list: list({
    path: '/leaving-audits',
    summary: '查询离任审计',
    access: 'leaving_audit.read',
    filters: {
      ...scope,
      state: z.enum(auditStates).optional(),
      /** Not yet published and not waived. */
      open: flag,
      /** With findings that are not rectified, or of those only the ones that are overdue. */
      rectifying: z.enum(['open', 'overdue']).optional(),
      publishedFrom: civilDate.optional(),
      publishedTo: civilDate.optional(),
    },
    row: auditRow,
    columns: [
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'lead', zh: '牵头单位', en: 'Lead' },
      { key: 'officials', zh: '被审计人数', en: 'Officials', kind: 'integer' },
      { key: 'plannedStartOn', zh: '计划进点', en: 'Planned start', kind: 'date' },
      { key: 'noticedOn', zh: '通知书送达', en: 'Notice', kind: 'date' },
      { key: 'startedOn', zh: '进点', en: 'Begun', kind: 'date' },
      { key: 'reportedOn', zh: '征求意见', en: 'Draft report', kind: 'date' },
      { key: 'concludedOn', zh: '出具报告', en: 'Report', kind: 'date' },
      { key: 'publishedOn', zh: '公布', en: 'Published', kind: 'date' },
      { key: 'latestOn', zh: '最迟公布', en: 'Publish by', kind: 'date' },
      { key: 'findings', zh: '问题数', en: 'Findings', kind: 'integer' },
      { key: 'amount', zh: '问题金额（元）', en: 'Amount (yuan)', kind: 'decimal' },
      { key: 'openFindings', zh: '未整改', en: 'Open', kind: 'integer' },
      { key: 'overdueFindings', zh: '整改逾期', en: 'Overdue', kind: 'integer' },
    ],
  }),
  findings: list({
    path: '/leaving-audits/findings',
    summary: '查询审计发现问题',
    access: 'leaving_audit.read',
    filters: {
      ...scope,
      subject: z.enum(auditSubjectKeys).optional(),
      kind: z.enum(findingKinds).optional(),
      standing: z.enum(standingFilters).optional(),
    },
    row: findingRow,
    columns: [
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
      { key: 'subject', zh: '审计事项', en: 'Subject' },
      { key: 'kind', zh: '问题性质', en: 'Kind' },
      { key: 'description', zh: '问题', en: 'Finding' },
      { key: 'amount', zh: '金额（元）', en: 'Amount (yuan)', kind: 'decimal' },
      { key: 'responsible', zh: '责任人', en: 'Responsible' },
      { key: 'measure', zh: '整改措施', en: 'Measure' },
      { key: 'dueOn', zh: '整改时限', en: 'Due', kind: 'date' },
      { key: 'doneOn', zh: '整改完成', en: 'Done', kind: 'date' },
      { key: 'standing', zh: '整改情况', en: 'State' },
      { key: 'referredTo', zh: '移送单位', en: 'Referred to' },
    ],
  }),
  progress: query({
    path: '/leaving-audits/progress',
    summary: '查看离任审计进度',
    access: 'leaving_audit.read',
    input: z.object({ roundId: id }),
    output: auditProgress,
  }),
  show: query({
    path: '/leaving-audits/{id}',
    summary: '查看离任审计',
    access: 'leaving_audit.read',
    input: z.object({ id }),
    output: auditRecord,
  }),
  /** Audits in which a person is one of those audited. */
  ofPerson: query({
    path: '/leaving-audits/of-person',
    summary: '查看人员的离任审计',
    access: 'leaving_audit.read',
    input: z.object({ personId: id }),
    output: z.array(
      z.object({
        auditId: id,
        areaName: z.string(),
        post: z.string(),
        state: z.enum(auditStates),
        publishedOn: civilDate.nullable(),
      }),
    ),
  }),
  /** One act for all villages and communities of an area that have no audit yet, with the members of their teams. */
  plan: command({
    path: '/leaving-audits/plan',
    summary: '安排离任审计',
    access: 'leaving_audit.edit',
    input: z.object({
      roundId: id,
      areaCode,
      /** Left out, each township's own government leads. */
      leadOrganisationId: id.optional(),
      officials: z.array(z.enum(officialClasses)).min(1),
      ...teamInput,
    }),
    output: z.object({ created: z.number().int(), officials: z.number().int() }),
    refusals: ['outside', 'round_closed', 'none_missing', 'no_lead', 'unknown_organisation', 'period_wrong'],
    audit: {
      'leaving_audit.planned': [
        '安排{{village}}离任经济责任审计，牵头单位{{lead}}，被审计人员{{n}}人',
        'Planned the leaving audit of {{village}}, led by {{lead}}, {{n}} officials',
      ],
      'leaving_audit.planned_many': [
        '安排{{area}}离任经济责任审计{{n}}个村（社区）',
        'Planned the leaving audits of {{n}} villages and communities of {{area}}',
      ],
    },
  }),
  edit: command({
    path: '/leaving-audits/{id}/edit',
    summary: '修改审计安排',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, leadOrganisationId: id, ...teamInput }),
    output: changed,
    refusals: [...stale, 'period_wrong', 'unknown_organisation'],
    audit: {
      'leaving_audit.edited': ['修改{{village}}离任审计安排', 'Edited the audit plan of {{village}}'],
    },
  }),
  addOfficial: command({
    path: '/leaving-audits/{id}/officials',
    summary: '增加被审计人员',
    access: 'leaving_audit.edit',
    input: z.object({
      ...seen,
      personId: id,
      post: z.string().trim().min(1).max(60),
      fromOn: civilDate,
      toOn: civilDate,
    }),
    output: changed,
    refusals: [...stale, 'state_not_allowed', 'unknown_person', 'official_twice', 'period_wrong'],
    audit: {
      'leaving_audit.official_added': [
        '{{village}}离任审计增加被审计人员{{person}}（{{post}}）',
        'Added {{person}} ({{post}}) to the audit of {{village}}',
      ],
    },
  }),
  removeOfficial: command({
    path: '/leaving-audits/{id}/officials/{officialId}/remove',
    summary: '移除被审计人员',
    access: 'leaving_audit.edit',
    input: z.object({ ...seen, officialId: id, reason }),
    output: changed,
    refusals: [...stale, 'state_not_allowed', 'no_officials'],
    audit: {
      'leaving_audit.official_removed': [
        '{{village}}离任审计移除被审计人员{{person}}：{{reason}}',
        'Took {{person}} out of the audit of {{village}}: {{reason}}',
      ],
    },
  }),
  ...lifeActs,
  ...findingActs,
  /** The rows of a form as they are recorded, for filling in. */
  sheetRows: query({
    path: '/leaving-audits/sheet-rows',
    summary: '查看离任审计表格内容',
    access: 'leaving_audit.edit',
    input: filled.omit({ fileId: true }),
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  /** What a filled-in form would do; nothing is written. */
  checkSheet: query({
    path: '/leaving-audits/sheet',
    summary: '核对离任审计表格',
    access: 'leaving_audit.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/leaving-audits/sheet',
    summary: '导入离任审计表格',
    access: 'leaving_audit.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'outside'],
    audit: {
      'leaving_audit.entered': [
        '以表格《{{file}}》登记{{village}}离任审计：{{state}}',
        'Entered the audit of {{village}} from {{file}}: {{stateEn}}',
      ],
      'leaving_audit.findings_entered': [
        '以表格《{{file}}》登记{{village}}审计发现问题{{n}}条',
        'Entered {{n}} findings in {{village}} from {{file}}',
      ],
      'leaving_audit.sheet_taken': [
        '导入离任审计表格《{{file}}》：新增{{added}}行，更新{{changed}}行',
        'Took the audit form {{file}}: {{added}} new, {{changed}} changed',
      ],
    },
  }),
  /** The record of an audit for its printed result (审计结果公告); making it leaves an event. */
  announcement: command({
    path: '/leaving-audits/{id}/announcement',
    summary: '生成审计结果公告',
    access: 'leaving_audit.read',
    input: z.object({ id }),
    output: auditRecord,
    refusals: ['not_concluded'],
    audit: {
      'leaving_audit.announcement_made': [
        '生成{{village}}审计结果公告',
        'Made the notice of the audit result of {{village}}',
      ],
    },
  }),
})
