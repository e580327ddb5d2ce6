import { z } from 'zod'
import { citationSchema, civilDate, command, id, list, query, said, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { questionKinds, questionSubjects } from '#rules/questions/parse.ts'
import { contentFaults } from './content.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const subject = z.enum(questionSubjects)
const kind = z.enum(questionKinds)
const words = z.string().trim()

/** What is typed of a question; see `TypedQuestion`. */
const typed = {
  subject,
  kind,
  stem: words.min(4).max(500),
  stemEn: words.max(1000).optional(),
  options: words.max(2000).optional(),
  optionsEn: words.max(3000).optional(),
  right: words.min(1).max(20),
  explanation: words.min(2).max(1000),
  explanationEn: words.max(2000).optional(),
  rules: words.min(2).max(200),
  basisOn: civilDate.optional(),
}

const questionRow = z.object({
  id,
  code: z.string(),
  subject,
  subjectWord: said,
  kind,
  kindWord: said,
  stem: z.string(),
  number: z.number().int(),
  forceFrom: civilDate.nullable(),
  forceUntil: civilDate.nullable(),
  /** The answer stands in the law in force on the day asked for. */
  inForce: z.boolean(),
  active: z.boolean(),
  activeWord: said,
  forceWord: said,
  version: z.number().int(),
})
export type QuestionRow = z.output<typeof questionRow>

const questionRecord = questionRow.extend({
  content: z.object({
    stem: said,
    options: z.array(said),
    right: z.array(z.number().int()),
    explanation: said,
  }),
  typed: z.object(typed),
  /** Where the answer stands in the law, and which of it is not in force on the day asked for. */
  citations: z.array(citationSchema),
  outdated: z.array(citationSchema),
  versions: z.array(
    z.object({ number: z.number().int(), corrects: z.boolean(), note: z.string(), createdAt: z.string() }),
  ),
  day: civilDate,
  mayEdit: z.boolean(),
})
export type QuestionRecord = z.output<typeof questionRecord>

const faulty = ['coordinator_only', ...contentFaults] as const

/** The question bank (题库) of discipline tests. */
export const questionsTopic = topic('questions', {
  list: list({
    path: '/questions',
    summary: '查询题库',
    access: 'test.read',
    filters: {
      subject: subject.optional(),
      kind: kind.optional(),
      active: z.stringbool().or(z.boolean()).optional(),
      force: z.enum(['in_force', 'outdated']).optional(),
      /** The day on which the law is looked at; today unless told. */
      on: civilDate.optional(),
    },
    row: questionRow,
    columns: [
      { key: 'code', zh: '题目编号', en: 'Code' },
      { key: 'subjectWord', zh: '主题', en: 'Subject' },
      { key: 'kindWord', zh: '题型', en: 'Kind' },
      { key: 'stem', zh: '题目', en: 'Question' },
      { key: 'number', zh: '版本', en: 'Version', kind: 'integer' },
      { key: 'forceFrom', zh: '依据施行日', en: 'In force since', kind: 'date' },
      { key: 'forceUntil', zh: '依据失效前一日', en: 'In force until', kind: 'date' },
      { key: 'forceWord', zh: '依据状态', en: 'Law' },
      { key: 'activeWord', zh: '使用状态', en: 'Use' },
    ],
  }),
  counts: query({
    path: '/questions/counts',
    summary: '统计题库',
    access: 'test.read',
    input: z.object({ on: civilDate.optional() }),
    output: z.object({
      all: z.number().int(),
      usable: z.number().int(),
      outdated: z.number().int(),
      inactive: z.number().int(),
      /** Questions of the built-in bank that this bank does not hold yet. */
      toAdopt: z.number().int(),
      mayEdit: z.boolean(),
      day: civilDate,
    }),
  }),
  show: query({
    path: '/questions/{id}',
    summary: '查看题目',
    access: 'test.read',
    input: z.object({ id, on: civilDate.optional() }),
    output: questionRecord,
  }),
  adopt: command({
    path: '/questions/adopt',
    summary: '载入内置题库',
    access: 'test.edit',
    input: z.object({}),
    output: z.object({ added: z.number().int() }),
    refusals: ['coordinator_only', 'nothing_to_adopt'],
    audit: { 'question.adopted': ['载入内置题库{{n}}题', 'Took {{n}} questions of the built-in bank'] },
  }),
  create: command({
    path: '/questions/create',
    summary: '新增题目',
    access: 'test.edit',
    input: z.object({ code: words.min(1).max(20), ...typed }),
    output: z.object({ id }),
    refusals: [...faulty, 'code_taken'],
    audit: { 'question.created': ['新增题目{{code}}', 'Added the question {{code}}'] },
  }),
  /** Writes the next version; papers that were drawn keep theirs. */
  correct: command({
    path: '/questions/{id}/correct',
    summary: '修改题目',
    access: 'test.edit',
    input: z.object({ ...seen, ...typed, note: words.min(2).max(200), corrects: z.boolean().default(false) }),
    output: changed,
    refusals: [...faulty, 'changed_meanwhile', 'nothing_changed'],
    audit: {
      'question.corrected': [
        '修改题目{{code}}为第{{number}}版：{{note}}',
        'Changed the question {{code}} to version {{number}}: {{note}}',
      ],
    },
  }),
  setActive: command({
    path: '/questions/{id}/active',
    summary: '停用或启用题目',
    access: 'test.edit',
    input: z.object({ ...seen, active: z.boolean(), reason: words.min(2).max(200) }),
    output: changed,
    refusals: ['coordinator_only', 'changed_meanwhile', 'nothing_changed'],
    audit: {
      'question.stopped': ['停用题目{{code}}：{{reason}}', 'Took {{code}} out of use: {{reason}}'],
      'question.resumed': ['启用题目{{code}}：{{reason}}', 'Took {{code}} into use: {{reason}}'],
    },
  }),
  /** What a filled-in form of own questions would do; nothing is written. */
  checkSheet: query({
    path: '/questions/sheet',
    summary: '核对题目表格',
    access: 'test.edit',
    input: z.object({ fileId: id }),
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/questions/sheet',
    summary: '导入题目表格',
    access: 'test.edit',
    input: z.object({ fileId: id, seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'coordinator_only'],
    audit: {
      'question.sheet_taken': [
        '导入题目表格《{{file}}》：新增{{added}}题，修改{{changed}}题',
        'Took the form {{file}}: {{added}} questions added, {{changed}} changed',
      ],
    },
  }),
})
