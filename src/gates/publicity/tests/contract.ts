import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { figureRow, resultRow, resultStates, testRecord, testRow, testSettings, unitRow } from './shapes.ts'
import { testStates } from './states.ts'
import { takingContract } from './taking-contract.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const moved = changed.extend({ state: z.enum(testStates) })
const stale = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const
const wrong = ['period_wrong', 'pass_mark_high', 'nobody_chosen', 'unknown_organisation'] as const
const n = z.number().int()

/** Discipline tests (换届纪律测试): arranged for classes and units, taken on the phone or in a hall, analysed. */
export const testsTopic = topic('tests', {
  list: list({
    path: '/tests',
    summary: '查询纪律测试',
    access: 'test.read',
    filters: { roundId: id.optional(), state: z.enum(testStates).optional() },
    row: testRow,
    columns: [
      { key: 'title', zh: '测试名称', en: 'Test' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'startsOn', zh: '开始日期', en: 'From', kind: 'date' },
      { key: 'endsOn', zh: '截止日期', en: 'Until', kind: 'date' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'fullMark', zh: '满分', en: 'Full mark', kind: 'integer' },
      { key: 'passMark', zh: '合格分', en: 'Pass mark', kind: 'integer' },
      { key: 'takers', zh: '应考人数', en: 'To take it', kind: 'integer' },
      { key: 'took', zh: '参考人数', en: 'Took it', kind: 'integer' },
      { key: 'passed', zh: '合格人数', en: 'Passed', kind: 'integer' },
      { key: 'missing', zh: '未考人数', en: 'Missing', kind: 'integer' },
      { key: 'personTimes', zh: '参考人次', en: 'Person-times', kind: 'integer' },
    ],
  }),
  counts: query({
    path: '/tests/counts',
    summary: '统计纪律测试',
    access: 'test.read',
    input: z.object({ roundId: id }),
    output: z.object({ tests: n, takers: n, took: n, passed: n, personTimes: n }),
  }),
  /** Classes of the round's campaign and units of an area that can be chosen. */
  choices: query({
    path: '/tests/choices',
    summary: '查看可选人员类别和单位',
    access: 'test.edit',
    input: z.object({ roundId: id, areaCode }),
    output: z.object({
      classes: z.array(z.object({ key: z.string(), name: z.string(), people: n })),
      organisations: z.array(z.object({ id, name: z.string(), people: n })),
    }),
  }),
  show: query({
    path: '/tests/{id}',
    summary: '查看纪律测试',
    access: 'test.read',
    input: z.object({ id }),
    output: testRecord,
  }),
  results: list({
    path: '/tests/{testId}/results',
    summary: '查询测试成绩',
    access: 'test.read',
    filters: { testId: id, result: z.enum(resultStates).optional(), area: areaCode.optional() },
    row: resultRow,
    columns: [
      { key: 'number', zh: '人员编号', en: 'Staff number' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'organisationName', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'attempts', zh: '参考次数', en: 'Papers', kind: 'integer' },
      { key: 'score', zh: '成绩', en: 'Score', kind: 'decimal' },
      { key: 'takenOn', zh: '测试日期', en: 'Taken on', kind: 'date' },
      { key: 'sourceWord', zh: '方式', en: 'How' },
      { key: 'resultWord', zh: '结果', en: 'Result' },
    ],
  }),
  units: list({
    path: '/tests/{testId}/units',
    summary: '按单位统计测试成绩',
    access: 'test.read',
    filters: { testId: id },
    row: unitRow,
    columns: [
      { key: 'organisationName', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'takers', zh: '应考人数', en: 'To take it', kind: 'integer' },
      { key: 'took', zh: '参考人数', en: 'Took it', kind: 'integer' },
      { key: 'passed', zh: '合格人数', en: 'Passed', kind: 'integer' },
      { key: 'missing', zh: '未考人数', en: 'Missing', kind: 'integer' },
      { key: 'personTimes', zh: '参考人次', en: 'Person-times', kind: 'integer' },
      { key: 'average', zh: '平均分', en: 'Average', kind: 'decimal' },
      { key: 'passPercent', zh: '合格率（%）', en: 'Passed (%)', kind: 'decimal' },
    ],
  }),
  figures: list({
    path: '/tests/{testId}/figures',
    summary: '按题目统计测试成绩',
    access: 'test.read',
    filters: { testId: id },
    row: figureRow,
    columns: [
      { key: 'code', zh: '题目编号', en: 'Code' },
      { key: 'kindWord', zh: '题型', en: 'Kind' },
      { key: 'stem', zh: '题目', en: 'Question' },
      { key: 'asked', zh: '作答次数', en: 'Asked', kind: 'integer' },
      { key: 'right', zh: '答对次数', en: 'Right', kind: 'integer' },
      { key: 'difficulty', zh: '答对率（%）', en: 'Right (%)', kind: 'decimal' },
      { key: 'discrimination', zh: '区分度', en: 'Discrimination', kind: 'decimal' },
    ],
  }),
  create: command({
    path: '/tests/create',
    summary: '新建纪律测试',
    access: 'test.edit',
    input: z.object({ roundId: id, areaCode, ...testSettings }),
    output: z.object({ id }),
    refusals: ['outside', ...wrong],
    audit: { 'test.created': ['新建纪律测试《{{title}}》', 'Prepared the test {{title}}'] },
  }),
  edit: command({
    path: '/tests/{id}/edit',
    summary: '修改纪律测试',
    access: 'test.edit',
    input: z.object({ ...seen, ...testSettings }),
    output: changed,
    refusals: [...stale, ...wrong],
    audit: { 'test.edited': ['修改纪律测试《{{title}}》', 'Changed the test {{title}}'] },
  }),
  /** Opens a test to those whom its classes and units name on that day. */
  open: command({
    path: '/tests/{id}/open',
    summary: '开放纪律测试',
    access: 'test.edit',
    input: z.object(seen),
    output: moved.extend({ takers: n }),
    refusals: [...stale, 'bank_small', 'nobody_found', 'period_over'],
    audit: {
      'test.opened': ['开放纪律测试《{{title}}》，应考{{n}}人', 'Opened the test {{title}} to {{n}} people'],
    },
  }),
  extend: command({
    path: '/tests/{id}/extend',
    summary: '延长纪律测试',
    access: 'test.edit',
    input: z.object({ ...seen, endsOn: civilDate }),
    output: changed,
    refusals: [...stale, 'not_later'],
    audit: {
      'test.extended': ['纪律测试《{{title}}》延长至{{day}}', 'Extended the test {{title}} until {{day}}'],
    },
  }),
  /** Looks up again whom the classes and units name; who is on the list stays. */
  refresh: command({
    path: '/tests/{id}/refresh',
    summary: '更新应考人员',
    access: 'test.edit',
    input: z.object(seen),
    output: changed.extend({ added: n }),
    refusals: [...stale, 'nobody_new'],
    audit: {
      'test.takers_added': [
        '纪律测试《{{title}}》增加应考人员{{n}}人',
        '{{n}} more people are to take the test {{title}}',
      ],
    },
  }),
  /** Closes a test; papers not handed in are marked by what was saved. */
  close: command({
    path: '/tests/{id}/close',
    summary: '结束纪律测试',
    access: 'test.edit',
    input: z.object(seen),
    output: moved.extend({ settled: n }),
    refusals: [...stale],
    audit: {
      'test.closed': [
        '结束纪律测试《{{title}}》，代为交卷{{n}}份',
        'Closed the test {{title}}; {{n}} papers were taken in',
      ],
    },
  }),
  /** Results of papers written in a hall, for many people at once. */
  enter: command({
    path: '/tests/{id}/enter',
    summary: '登记现场测试成绩',
    access: 'test.edit',
    input: z.object({
      id,
      results: z
        .array(z.object({ personId: id, score: z.number().min(0).max(1000), takenOn: civilDate }))
        .min(1)
        .max(3000),
    }),
    output: z.object({ entered: n, passed: n }),
    refusals: ['state_not_allowed', 'result_wrong'],
    audit: {
      'test.entered': [
        '登记纪律测试《{{title}}》现场成绩{{n}}人次',
        'Entered {{n}} results of papers of the test {{title}}',
      ],
    },
  }),
  sheetRows: query({
    path: '/tests/{id}/sheet-rows',
    summary: '查看现场成绩表内容',
    access: 'test.edit',
    input: z.object({ id }),
    output: z.object({
      title: z.string(),
      rows: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
    }),
  }),
  checkSheet: query({
    path: '/tests/{id}/sheet',
    summary: '核对现场成绩表',
    access: 'test.edit',
    input: z.object({ id, fileId: id }),
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/tests/{id}/sheet',
    summary: '导入现场成绩表',
    access: 'test.edit',
    input: z.object({ id, fileId: id, seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'state_not_allowed'],
    audit: {
      'test.sheet_taken': [
        '以表格《{{file}}》登记纪律测试《{{title}}》成绩：新增{{added}}人次，更正{{changed}}人次',
        'Took {{file}} for the test {{title}}: {{added}} results added, {{changed}} corrected',
      ],
    },
  }),
  /** 合格证 of a person's counted paper. */
  certificate: query({
    path: '/tests/papers/{paperId}/certificate',
    summary: '查看测试合格证',
    access: 'test.read',
    input: z.object({ paperId: id }),
    output: z.object({ name: z.string(), document: officialDocument }),
  }),
  ...takingContract,
})
