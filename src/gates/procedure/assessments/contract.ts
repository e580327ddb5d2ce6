import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import {
  assessmentProgress,
  assessmentRecord,
  assessmentRow,
  gradeSchema,
  meetingInput,
  personResult,
  personRow,
  resultInput,
  schemeInput,
  schemeView,
} from './shapes.ts'
import { assessmentStates } from './states.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const moved = changed.extend({ state: z.enum(assessmentStates) })
const reason = z.string().trim().min(2).max(200)
const stale = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const scope = { roundId: id.optional(), area: areaCode.optional() }
const forms = ['teams', 'people'] as const
const filled = z.object({ roundId: id, form: z.enum(forms), fileId: id })
const announcement = { announcedOn: civilDate, announcedPlace: z.string().trim().min(2).max(100) }
const chosen = { assessments: z.array(z.object(seen)).min(1).max(500) }
const handIn = ['no_meeting', 'incomplete', 'reason_needed'] as const

/** Term assessments (任期考核) of village and community teams and their members. */
export const assessmentsTopic = topic('assessments', {
  list: list({
    path: '/assessments',
    summary: '查询任期考核',
    access: 'assessment.read',
    filters: {
      ...scope,
      state: z.enum(assessmentStates).optional(),
      teamGrade: gradeSchema.optional(),
      heldFrom: civilDate.optional(),
      heldTo: civilDate.optional(),
    },
    row: assessmentRow,
    columns: [
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'heldOn', zh: '测评日期', en: 'Appraised on', kind: 'date' },
      { key: 'participants', zh: '参加测评人数', en: 'Participants', kind: 'integer' },
      { key: 'issued', zh: '发出测评表', en: 'Forms issued', kind: 'integer' },
      { key: 'returned', zh: '收回测评表', en: 'Forms returned', kind: 'integer' },
      { key: 'teamGrade', zh: '班子等次', en: 'Grade of the team' },
      { key: 'members', zh: '考核成员数', en: 'Members', kind: 'integer' },
      { key: 'excellent', zh: '优秀', en: 'Excellent', kind: 'integer' },
      { key: 'competent', zh: '称职', en: 'Competent', kind: 'integer' },
      { key: 'basic', zh: '基本称职', en: 'Basically competent', kind: 'integer' },
      { key: 'incompetent', zh: '不称职', en: 'Incompetent', kind: 'integer' },
      { key: 'announcedOn', zh: '公布日期', en: 'Announced', kind: 'date' },
    ],
  }),
  people: list({
    path: '/assessments/people',
    summary: '查询成员考核结果',
    access: 'assessment.read',
    filters: {
      ...scope,
      state: z.enum(assessmentStates).optional(),
      grade: gradeSchema.optional(),
      /** Decided otherwise than proposed; or twice in a row 不称职. */
      remark: z.enum(['differs', 'ending']).optional(),
    },
    row: personRow,
    columns: [
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'post', zh: '职务', en: 'Post' },
      { key: 'excellent', zh: '优秀票', en: 'Excellent', kind: 'integer' },
      { key: 'competent', zh: '称职票', en: 'Competent', kind: 'integer' },
      { key: 'basic', zh: '基本称职票', en: 'Basically competent', kind: 'integer' },
      { key: 'incompetent', zh: '不称职票', en: 'Incompetent', kind: 'integer' },
      { key: 'score', zh: '指标得分', en: 'Score', kind: 'decimal' },
      { key: 'proposal', zh: '建议等次', en: 'Proposed' },
      { key: 'grade', zh: '考核等次', en: 'Grade' },
      { key: 'gradeReason', zh: '等次不同的理由', en: 'Reason of the difference' },
      { key: 'lastGrade', zh: '上次评议等次', en: 'Appraisal before' },
      { key: 'state', zh: '状态', en: 'State' },
    ],
  }),
  progress: query({
    path: '/assessments/progress',
    summary: '查看任期考核进度',
    access: 'assessment.read',
    input: z.object({ roundId: id }),
    output: assessmentProgress,
  }),
  show: query({
    path: '/assessments/{id}',
    summary: '查看任期考核',
    access: 'assessment.read',
    input: z.object({ id }),
    output: assessmentRecord,
  }),
  /** A person's confirmed results, the newest round first. */
  ofPerson: query({
    path: '/assessments/of-person',
    summary: '查看人员的任期考核',
    access: 'assessment.read',
    input: z.object({ personId: id }),
    output: z.array(personResult),
  }),
  scheme: query({
    path: '/assessments/scheme',
    summary: '查看考核方案',
    access: 'assessment.read',
    input: z.object({ roundId: id }),
    output: schemeView,
  }),
  saveScheme: command({
    path: '/assessments/scheme',
    summary: '保存考核方案',
    access: 'assessment.edit',
    input: schemeInput.extend({ roundId: id, version: z.number().int() }),
    output: changed,
    refusals: [
      'changed_meanwhile',
      'coordinator_only',
      'outside',
      'round_closed',
      'weights_wrong',
      'thresholds_wrong',
      'scheme_in_use',
    ],
    audit: {
      'assessment.scheme_saved': [
        '保存考核方案《{{name}}》：班子指标{{team}}项，个人指标{{person}}项',
        'Saved the scheme {{name}}: {{team}} indicators of teams, {{person}} of persons',
      ],
    },
  }),
  /** One act for all villages and communities of an area that have none yet, with the members of their teams. */
  begin: command({
    path: '/assessments/begin',
    summary: '建立任期考核',
    access: 'assessment.edit',
    input: z.object({ roundId: id, areaCode }),
    output: z.object({ created: z.number().int(), members: z.number().int() }),
    refusals: ['outside', 'round_closed', 'no_scheme', 'none_missing'],
    audit: {
      'assessment.begun': [
        '建立{{village}}任期考核，考核成员{{n}}人',
        'Began the assessment of {{village}}, {{n}} members',
      ],
      'assessment.begun_many': [
        '建立{{area}}任期考核{{n}}个村（社区）',
        'Began the assessments of {{n}} villages and communities of {{area}}',
      ],
    },
  }),
  meeting: command({
    path: '/assessments/{id}/meeting',
    summary: '填写民主测评情况',
    access: 'assessment.edit',
    input: z.object({ ...seen, ...meetingInput }),
    output: changed,
    refusals: [...stale, 'future_day', 'issued_too_many', 'returned_too_many', 'forms_below'],
    audit: {
      'assessment.meeting_recorded': [
        '填写{{village}}民主测评：{{day}}，参加{{participants}}人，收回{{returned}}份',
        'Recorded the appraisal of {{village}} on {{day}}: {{participants}} people, {{returned}} forms',
      ],
    },
  }),
  result: command({
    path: '/assessments/{id}/results/{resultId}',
    summary: '填写考核结果',
    access: 'assessment.edit',
    input: z.object({ ...seen, resultId: id, ...resultInput }),
    output: changed,
    refusals: [...stale, 'no_meeting', 'forms_below', 'reason_needed'],
    audit: {
      'assessment.result_recorded': [
        '填写{{village}}{{name}}的考核结果：{{grade}}',
        'Recorded the result of {{name}} of {{village}}: {{gradeEn}}',
      ],
    },
  }),
  addPerson: command({
    path: '/assessments/{id}/people',
    summary: '增加考核对象',
    access: 'assessment.edit',
    input: z.object({ ...seen, personId: id, post: z.string().trim().min(1).max(60) }),
    output: changed,
    refusals: [...stale, 'unknown_person', 'person_twice'],
    audit: {
      'assessment.person_added': [
        '{{village}}任期考核增加考核对象{{person}}（{{post}}）',
        'Added {{person}} ({{post}}) to the assessment of {{village}}',
      ],
    },
  }),
  removePerson: command({
    path: '/assessments/{id}/results/{resultId}/remove',
    summary: '移除考核对象',
    access: 'assessment.edit',
    input: z.object({ ...seen, resultId: id, reason }),
    output: changed,
    refusals: [...stale],
    audit: {
      'assessment.person_removed': [
        '{{village}}任期考核移除考核对象{{person}}：{{reason}}',
        'Took {{person}} out of the assessment of {{village}}: {{reason}}',
      ],
    },
  }),
  submit: command({
    path: '/assessments/{id}/submit',
    summary: '报送考核结果',
    access: 'assessment.edit',
    input: z.object(seen),
    output: moved,
    refusals: [...stale, ...handIn],
    audit: {
      'assessment.submitted': [
        '报送{{village}}任期考核结果，班子等次{{grade}}',
        'Handed in the assessment of {{village}}, team: {{gradeEn}}',
      ],
    },
  }),
  return: command({
    path: '/assessments/{id}/return',
    summary: '退回考核结果',
    access: 'assessment.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'coordinator_only'],
    audit: {
      'assessment.returned': [
        '退回{{village}}任期考核结果：{{reason}}',
        'Returned the assessment of {{village}}: {{reason}}',
      ],
    },
  }),
  confirm: command({
    path: '/assessments/{id}/confirm',
    summary: '确认考核结果',
    access: 'assessment.edit',
    input: z.object(seen),
    output: moved,
    refusals: [...stale, 'coordinator_only'],
    audit: {
      'assessment.confirmed': [
        '确认{{village}}任期考核结果，班子等次{{grade}}',
        'Confirmed the assessment of {{village}}, team: {{gradeEn}}',
      ],
    },
  }),
  announce: command({
    path: '/assessments/{id}/announce',
    summary: '公布考核结果',
    access: 'assessment.edit',
    input: z.object({ ...seen, ...announcement }),
    output: moved,
    refusals: [...stale, 'future_day'],
    audit: {
      'assessment.announced': [
        '{{day}}在{{place}}公布{{village}}任期考核结果',
        'Announced the assessment of {{village}} at {{place}} on {{day}}',
      ],
    },
  }),
  reopen: command({
    path: '/assessments/{id}/reopen',
    summary: '重新填报考核结果',
    access: 'assessment.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...stale, 'round_closed', 'coordinator_only'],
    audit: {
      'assessment.reopened': [
        '重新填报{{village}}任期考核结果：{{reason}}',
        'Opened the assessment of {{village}} again: {{reason}}',
      ],
    },
  }),
  /** Hands in, confirms or announces many at once; those that can't be are left with the reason. */
  advanceMany: command({
    path: '/assessments/advance',
    summary: '批量办理任期考核',
    access: 'assessment.edit',
    input: z.discriminatedUnion('move', [
      z.object({ move: z.literal('submit'), ...chosen }),
      z.object({ move: z.literal('confirm'), ...chosen }),
      z.object({ move: z.literal('announce'), ...chosen, ...announcement }),
    ]),
    output: z.object({
      done: z.number().int(),
      left: z.array(z.object({ id, zh: z.string(), en: z.string() })),
    }),
    refusals: ['none_advanced', 'future_day'],
    audit: {
      'assessment.advanced_many': [
        '批量办理任期考核{{n}}个村（社区）：{{move}}',
        'Advanced {{n}} assessments: {{moveEn}}',
      ],
    },
  }),
  /** The rows of a form as they are recorded, for filling in, and its columns. */
  sheetRows: query({
    path: '/assessments/sheet-rows',
    summary: '查看任期考核表格内容',
    access: 'assessment.edit',
    input: filled.omit({ fileId: true }),
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  /** What a filled-in form would do; nothing is written. */
  checkSheet: query({
    path: '/assessments/sheet',
    summary: '核对任期考核表格',
    access: 'assessment.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/assessments/sheet',
    summary: '导入任期考核表格',
    access: 'assessment.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'no_scheme'],
    audit: {
      'assessment.entered': [
        '以表格《{{file}}》登记{{village}}任期考核{{n}}项结果',
        'Entered {{n}} results of {{village}} from {{file}}',
      ],
      'assessment.sheet_taken': [
        '导入任期考核表格《{{file}}》：更新{{changed}}行',
        'Took the assessment form {{file}}: {{changed}} rows changed',
      ],
    },
  }),
})
