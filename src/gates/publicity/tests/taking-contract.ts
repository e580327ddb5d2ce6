import { z } from 'zod'
import { civilDate, command, id, query, said } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { questionKinds } from '#rules/questions/parse.ts'

const n = z.number().int()

/** How a test stands for the person who may take it. */
export const takingStates = [
  'may_begin',
  'running',
  'not_yet',
  'over',
  'passed',
  'no_attempt_left',
  'wait',
] as const

/** Chosen options by their place as shown, for a place on the paper; none chosen takes the answer back. */
const answers = z
  .array(z.object({ place: n.min(0).max(1000), chosen: z.array(n.min(0).max(7)).max(8) }))
  .max(1000)

const ownTest = z.object({
  id,
  title: z.string(),
  startsOn: civilDate,
  endsOn: civilDate,
  minutes: n,
  questions: n,
  fullMark: n,
  passMark: n,
  maxAttempts: n,
  attempts: n,
  score: z.number().nullable(),
  state: z.enum(takingStates),
  /** From when a further paper may begin. */
  until: z.string().nullable(),
  paperId: id.nullable(),
})

/** A paper as it is shown to who takes it: nothing of it tells the right answer. */
const paperView = z.object({
  paperId: id,
  title: z.string(),
  fullMark: n,
  passMark: n,
  /** By the server's clock; the phone counts down from it and never asks its own clock. */
  secondsLeft: n,
  handedIn: z.boolean(),
  items: z.array(
    z.object({
      place: n,
      kind: z.enum(questionKinds),
      stem: said,
      options: z.array(said),
      points: n,
      /** The question was corrected or stopped meanwhile: full points whatever the answer. */
      waived: z.boolean(),
    }),
  ),
  answers,
})
export type PaperView = z.output<typeof paperView>

const outcome = z.object({
  paperId: id,
  testId: id,
  title: z.string(),
  score: z.number(),
  fullMark: n,
  passMark: n,
  passed: z.boolean(),
  takenOn: civilDate,
  /** What came with the handing in arrived too late; what was saved before counts. */
  late: z.boolean(),
  waived: n,
  attemptsLeft: n,
  showAnswers: z.enum(['handed_in', 'closed', 'never']),
  /** Null where the answers are not shown, or not yet. */
  items: z
    .array(
      z.object({
        place: n,
        kind: z.enum(questionKinds),
        stem: said,
        options: z.array(said),
        chosen: z.array(n),
        right: z.array(n),
        points: z.number(),
        of: n,
        waived: z.boolean(),
        explanation: said,
        /** Where the answer stands in the law, as it is printed. */
        basis: z.array(said),
      }),
    )
    .nullable(),
})
export type Outcome = z.output<typeof outcome>

/** What the holder of a personal link does: take the test. */
export const takingContract = {
  mine: query({
    path: '/tests/mine',
    summary: '查看本人的纪律测试',
    access: 'link',
    input: z.object({}),
    output: z.array(ownTest),
  }),
  /** Begins a paper, or gives the one that was begun, on whatever phone. */
  begin: command({
    path: '/tests/{testId}/begin',
    summary: '开始答题',
    access: 'link',
    input: z.object({ testId: id }),
    output: paperView,
    refusals: ['not_open', 'passed_already', 'no_attempt_left', 'wait', 'bank_small', 'begun_elsewhere'],
    audit: {
      'test.begun': ['开始《{{title}}》第{{n}}次答题', 'Began paper {{n}} of the test {{title}}'],
      'test.taken_in': [
        '《{{title}}》第{{n}}次答题时间已到，按已保存的作答计{{score}}分',
        'The time of paper {{n}} of {{title}} was up; what was saved gives {{score}} points',
      ],
      'test.resumed': ['继续《{{title}}》第{{n}}次答题', 'Went on with paper {{n}} of the test {{title}}'],
    },
  }),
  paper: query({
    path: '/tests/papers/{paperId}/own',
    summary: '查看本人答卷',
    access: 'link',
    input: z.object({ paperId: id }),
    output: paperView,
  }),
  save: command({
    path: '/tests/papers/{paperId}/save',
    summary: '保存作答',
    access: 'link',
    input: z.object({ paperId: id, answers }),
    output: z.object({ secondsLeft: n }),
    refusals: ['time_up', 'handed_in'],
    audit: { 'test.answers_saved': ['保存《{{title}}》作答{{n}}题', 'Saved {{n}} answers of {{title}}'] },
  }),
  /** Hands a paper in, once: a repetition gives the same outcome. */
  handIn: command({
    path: '/tests/papers/{paperId}/hand-in',
    summary: '交卷',
    access: 'link',
    input: z.object({ paperId: id, answers, key: z.string().max(64).optional() }),
    output: outcome,
    audit: {
      'test.handed_in': [
        '《{{title}}》第{{n}}次交卷，成绩{{score}}分',
        'Handed in paper {{n}} of {{title}}: {{score}} points',
      ],
      'test.handed_in_again': [
        '重复提交《{{title}}》答卷，结果不变',
        'Handed in {{title}} once more; nothing changed',
      ],
    },
  }),
  outcome: query({
    path: '/tests/papers/{paperId}/outcome',
    summary: '查看本人测试结果',
    access: 'link',
    input: z.object({ paperId: id }),
    output: outcome,
  }),
  ownCertificate: query({
    path: '/tests/papers/{paperId}/own-certificate',
    summary: '查看本人测试合格证',
    access: 'link',
    input: z.object({ paperId: id }),
    output: z.object({ name: z.string(), document: officialDocument }),
  }),
  /** A short-lived address from which the own certificate can be fetched as PDF. */
  certificateTicket: command({
    path: '/tests/papers/{paperId}/certificate-ticket',
    summary: '获取本人测试合格证下载地址',
    access: 'link',
    input: z.object({ paperId: id }),
    output: z.object({ path: z.string() }),
    audit: {
      'test.certificate_fetched': [
        '{{name}}下载《{{title}}》合格证',
        '{{name}} fetched the own certificate of {{title}}',
      ],
    },
  }),
}
