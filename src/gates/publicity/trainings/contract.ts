import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { leavesContract } from './leaves-contract.ts'
import { phoneContract, signInRefusals } from './phone-contract.ts'
import {
  makeUpFacts,
  signInAnswer,
  signInCode,
  traineeRow,
  trainingCounts,
  trainingFacts,
  trainingFilters,
  trainingRecord,
  trainingRow,
  trainingUnitRow,
  unitLevels,
} from './shapes.ts'
import { trainingAttendances, trainingResults, trainingStates } from './states.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const moved = changed.extend({ state: z.enum(trainingStates) })
const counted = changed.extend({ n: z.number().int() })
const reason = z.string().trim().min(2).max(200)
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const factsRefusals = [
  'unknown_organisation',
  'not_organiser',
  'late_before_start',
  'end_needed',
  'end_before_start',
] as const
const people = z.array(id).min(1).max(3000)
const filled = z.object({ trainingId: id, fileId: id })

/** Trainings and film screenings (学习培训、观看警示教育片): planned, signed into, closed, made up for. */
export const trainingsTopic = topic('trainings', {
  list: list({
    path: '/trainings',
    summary: '查询学习培训',
    access: 'training.read',
    filters: trainingFilters,
    row: trainingRow,
    columns: [
      { key: 'title', zh: '主题（片名）', en: 'Title' },
      { key: 'kind', zh: '形式', en: 'Kind' },
      { key: 'moment', zh: '节点', en: 'Moment' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'heldOn', zh: '日期', en: 'Day', kind: 'date' },
      { key: 'endsOn', zh: '截止日期', en: 'Last day', kind: 'date' },
      { key: 'startsAt', zh: '时间', en: 'Time' },
      { key: 'place', zh: '地点', en: 'Place' },
      { key: 'organiser', zh: '主办单位', en: 'Organiser' },
      { key: 'lecturer', zh: '授课人', en: 'Lecturer' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'invited', zh: '应到', en: 'Invited', kind: 'integer' },
      { key: 'attended', zh: '实到', en: 'Attended', kind: 'integer' },
      { key: 'covered', zh: '已完成（含补训）', en: 'Done, with make-up rounds', kind: 'integer' },
    ],
  }),
  counts: query({
    path: '/trainings/counts',
    summary: '统计学习培训',
    access: 'training.read',
    input: z.object({ roundId: id }),
    output: trainingCounts,
  }),
  show: query({
    path: '/trainings/{id}',
    summary: '查看学习培训',
    access: 'training.read',
    input: z.object({ id }),
    output: trainingRecord,
  }),
  people: list({
    path: '/trainings/people',
    summary: '查询参训人员',
    access: 'training.read',
    filters: {
      trainingId: id,
      attendance: z.enum(trainingAttendances).optional(),
      organisationId: id.optional(),
      /** Invited and not done, in no make-up round either. */
      missing: z.stringbool().or(z.boolean()).optional(),
    },
    row: traineeRow,
    columns: [
      { key: 'number', zh: '人员编号', en: 'Staff number', kind: 'code' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'unit', zh: '单位', en: 'Unit' },
      { key: 'post', zh: '职务', en: 'Post' },
      { key: 'attendanceWord', zh: '到会（学习）情况', en: 'Attendance' },
      { key: 'signedAt', zh: '签到（确认）时间', en: 'Signed in' },
      { key: 'leaveReason', zh: '请假事由', en: 'Reason of leave' },
      { key: 'result', zh: '考核结果', en: 'Result' },
      { key: 'opened', zh: '手机打开资料（份）', en: 'Materials opened', kind: 'integer' },
      { key: 'madeUpOn', zh: '补训日期', en: 'Made up on', kind: 'date' },
    ],
  }),
  units: list({
    path: '/trainings/units',
    summary: '查询各单位参训情况',
    access: 'training.read',
    filters: { trainingId: id },
    row: trainingUnitRow,
    columns: [
      { key: 'unit', zh: '单位', en: 'Unit' },
      { key: 'invited', zh: '应到', en: 'Invited', kind: 'integer' },
      { key: 'present', zh: '准时到会', en: 'On time', kind: 'integer' },
      { key: 'late', zh: '迟到', en: 'Late', kind: 'integer' },
      { key: 'leave', zh: '请假', en: 'On leave', kind: 'integer' },
      { key: 'absent', zh: '缺席', en: 'Absent', kind: 'integer' },
      { key: 'covered', zh: '已完成（含补训）', en: 'Done, with make-up rounds', kind: 'integer' },
    ],
  }),
  plan: command({
    path: '/trainings',
    summary: '安排学习培训',
    access: 'training.edit',
    input: trainingFacts.extend({ roundId: id, areaCode }),
    output: z.object({ id }),
    refusals: ['outside', 'round_closed', ...factsRefusals],
    audit: {
      'training.planned': [
        '安排“{{title}}”，{{day}} {{time}}在{{place}}',
        'Planned “{{title}}” on {{day}} at {{time}}, {{place}}',
      ],
      'training.reading_planned': [
        '安排自学“{{title}}”，{{day}}至{{until}}',
        'Planned the reading “{{title}}” from {{day}} until {{until}}',
      ],
    },
  }),
  edit: command({
    path: '/trainings/{id}/edit',
    summary: '修改学习培训安排',
    access: 'training.edit',
    input: trainingFacts.extend(seen),
    output: changed,
    refusals: [...held, ...factsRefusals, 'kind_fixed'],
    audit: {
      'training.edited': [
        '修改“{{title}}”的安排：{{day}} {{time}}，{{place}}',
        'Changed “{{title}}”: {{day}} at {{time}}, {{place}}',
      ],
      'training.reading_edited': [
        '修改自学“{{title}}”的安排：{{day}}至{{until}}',
        'Changed the reading “{{title}}”: from {{day}} until {{until}}',
      ],
    },
  }),
  /** The classes of people whom the round's campaign obliges to trainings or films. */
  classes: query({
    path: '/trainings/classes',
    summary: '查看应参训人员类别',
    access: 'training.read',
    input: z.object({ roundId: id }),
    output: z.array(z.object({ key: z.string(), name: z.string() })),
  }),
  /**
   * Invites whom the campaign obliges, everybody with a post below an area, or named persons; those invited already
   * stay as they are.
   */
  invite: command({
    path: '/trainings/{id}/invite',
    summary: '确定参训人员',
    access: 'training.edit',
    input: z.discriminatedUnion('by', [
      z.object({ ...seen, by: z.literal('area'), areaCode, levels: z.array(z.enum(unitLevels)).min(1) }),
      z.object({ ...seen, by: z.literal('people'), personIds: people }),
      z.object({
        ...seen,
        by: z.literal('campaign'),
        classKey: z.string().max(40).optional(),
        missingOnly: z.boolean(),
      }),
    ]),
    output: counted,
    refusals: [...held, 'outside', 'nobody_found', 'unknown_person'],
    audit: {
      'training.invited': ['“{{title}}”增加参训人员{{n}}人', 'Invited {{n}} people to “{{title}}”'],
    },
  }),
  /** Takes people off the list who have not come. */
  uninvite: command({
    path: '/trainings/{id}/uninvite',
    summary: '移除参训人员',
    access: 'training.edit',
    input: z.object({ ...seen, personIds: people }),
    output: counted,
    refusals: [...held, 'came_already'],
    audit: {
      'training.uninvited': [
        '“{{title}}”移除参训人员{{n}}人',
        'Took {{n}} people off the list of “{{title}}”',
      ],
    },
  }),
  addMaterial: command({
    path: '/trainings/{id}/materials',
    summary: '添加学习资料',
    access: 'training.edit',
    input: z.object({ ...seen, fileId: id }),
    output: changed,
    refusals: [...held, 'no_file'],
    audit: {
      'training.material_added': ['“{{title}}”添加学习资料《{{file}}》', 'Added {{file}} to “{{title}}”'],
    },
  }),
  removeMaterial: command({
    path: '/trainings/{id}/materials/{materialId}/remove',
    summary: '移除学习资料',
    access: 'training.edit',
    input: z.object({ ...seen, materialId: id }),
    output: changed,
    refusals: held,
    audit: {
      'training.material_removed': [
        '“{{title}}”移除学习资料《{{file}}》',
        'Removed {{file}} from “{{title}}”',
      ],
    },
  }),
  /** The code that the organiser's screen shows now. */
  code: query({
    path: '/trainings/{id}/code',
    summary: '查看签到码',
    access: 'training.edit',
    input: z.object({ id }),
    output: signInCode,
  }),
  /** Signs the actor in with the code on the organiser's screen. */
  signIn: command({
    path: '/trainings/{id}/sign-in',
    summary: '扫码签到',
    access: 'training.read',
    input: z.object({ id, code: z.string().max(80) }),
    output: signInAnswer,
    refusals: signInRefusals,
    audit: {
      'training.signed_in': ['{{name}}在“{{title}}”扫码签到', '{{name}} signed in to “{{title}}”'],
    },
  }),
  ...phoneContract,
  ...leavesContract,
  /** Records by hand who came, who is on leave and who is absent. */
  mark: command({
    path: '/trainings/{id}/attendance',
    summary: '登记到会情况',
    access: 'training.edit',
    input: z.object({
      ...seen,
      personIds: people,
      attendance: z.enum(trainingAttendances).exclude(['expected']),
      leaveReason: z.string().trim().max(200).default(''),
    }),
    output: counted,
    refusals: [...held, 'not_on_list', 'too_early', 'reason_needed'],
    audit: {
      'training.marked': [
        '登记“{{title}}”到会情况：{{n}}人{{attendance}}',
        'Recorded {{n}} people of “{{title}}” as {{attendanceEn}}',
      ],
    },
  }),
  setResults: command({
    path: '/trainings/{id}/results',
    summary: '登记考核结果',
    access: 'training.edit',
    input: z.object({ ...seen, personIds: people, result: z.enum(trainingResults) }),
    output: counted,
    refusals: [...held, 'not_tested', 'not_attended'],
    audit: {
      'training.results_set': [
        '登记“{{title}}”考核结果：{{n}}人{{result}}',
        'Recorded the result of {{n}} people of “{{title}}”: {{resultEn}}',
      ],
    },
  }),
  /** Ends a training: who did not sign in was absent, and who came has fulfilled it. */
  close: command({
    path: '/trainings/{id}/close',
    summary: '结束学习培训',
    access: 'training.edit',
    input: z.object(seen),
    output: moved,
    refusals: [...held, 'too_early', 'nobody_came'],
    audit: {
      'training.closed': [
        '“{{title}}”结束：应到{{invited}}人，实到{{attended}}人',
        '“{{title}}” ended: {{invited}} invited, {{attended}} attended',
      ],
    },
  }),
  cancel: command({
    path: '/trainings/{id}/cancel',
    summary: '取消学习培训',
    access: 'training.edit',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...held, 'confirmed_already'],
    audit: {
      'training.cancelled': ['取消“{{title}}”：{{reason}}', 'Cancelled “{{title}}”: {{reason}}'],
    },
  }),
  /** A make-up round for everybody who was invited and has not done it. */
  makeUp: command({
    path: '/trainings/{id}/make-up',
    summary: '安排补训',
    access: 'training.edit',
    input: makeUpFacts.extend(seen),
    output: z.object({ id, n: z.number().int() }),
    refusals: [
      ...held,
      'nobody_missing',
      'before_training',
      'late_before_start',
      'end_needed',
      'end_before_start',
    ],
    audit: {
      'training.make_up_planned': [
        '为“{{title}}”未完成的{{n}}人安排补训，{{day}}在{{place}}',
        'Planned a make-up round of “{{title}}” for {{n}} people on {{day}}, {{place}}',
      ],
    },
  }),
  sheetRows: query({
    path: '/trainings/sheet-rows',
    summary: '查看签到登记表内容',
    access: 'training.edit',
    input: filled.omit({ fileId: true }),
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  checkSheet: query({
    path: '/trainings/sheet',
    summary: '核对签到登记表',
    access: 'training.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/trainings/sheet',
    summary: '导入签到登记表',
    access: 'training.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'not_yours', 'state_not_allowed'],
    audit: {
      'training.sheet_taken': [
        '以《{{file}}》登记“{{title}}”{{n}}人的到会情况',
        'Recorded the attendance of {{n}} people at “{{title}}” from {{file}}',
      ],
    },
  }),
  /** Every name for the printed sign-in sheet. */
  signInSheet: query({
    path: '/trainings/{id}/sign-in-sheet',
    summary: '查看签到表',
    access: 'training.read',
    input: z.object({ id }),
    output: z.object({
      title: z.string(),
      heldOn: civilDate,
      startsAt: z.string(),
      place: z.string(),
      organiser: z.string(),
      lecturer: z.string(),
      people: z.array(traineeRow),
    }),
  }),
})
