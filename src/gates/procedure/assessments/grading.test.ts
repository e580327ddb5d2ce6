import { expect, test } from 'vitest'
import { formsFault, proposeGrade, scoreText, usualThresholds, weightedScore } from './grading.ts'

const indicators = [
  { key: 'a', name: '政治建设', weight: 60 },
  { key: 'b', name: '乡村治理', weight: 40 },
]
const counts = (excellent: number, competent: number, basic: number, incompetent: number) => {
  return { excellent, competent, basic, incompetent }
}
const grade = (score: number, forms: ReturnType<typeof counts>) =>
  proposeGrade(indicators, usualThresholds, { a: score, b: score }, forms)?.grade

test.each([
  ['just excellent', 90, counts(60, 40, 0, 0), 'excellent'],
  ['a form short of excellent', 90, counts(59, 41, 0, 0), 'competent'],
  ['a point short of excellent', 89, counts(60, 40, 0, 0), 'competent'],
  ['just competent', 75, counts(0, 70, 30, 0), 'competent'],
  ['a form short of competent', 75, counts(0, 69, 31, 0), 'basic'],
  ['a point short of competent', 74, counts(0, 70, 30, 0), 'basic'],
  ['just not failed', 60, counts(0, 0, 67, 33), 'basic'],
  ['failed by forms', 95, counts(66, 0, 0, 34), 'incompetent'],
  ['failed by points', 59, counts(100, 0, 0, 0), 'incompetent'],
] as const)('%s', (_name, score, forms, expected) => expect(grade(score, forms)).toBe(expected))

test('no proposal without scores or forms', () => {
  expect(proposeGrade(indicators, usualThresholds, { a: 90 }, counts(1, 0, 0, 0))).toBeNull()
  expect(proposeGrade(indicators, usualThresholds, { a: 90, b: 90 }, counts(0, 0, 0, 0))).toBeNull()
})

test('the arithmetic is told in full', () => {
  const proposal = proposeGrade(indicators, usualThresholds, { a: 92, b: 85 }, counts(30, 10, 7, 1))
  expect(proposal?.score).toBe(8920)
  expect(proposal?.explain.map(({ zh }) => zh)).toEqual([
    '指标得分：92×60%＋85×40%＝89.2分',
    '有效测评表48份：优秀30（62.5%）、称职10（20.8%）、基本称职7（14.6%）、不称职1（2.1%）',
    '方案标准：得分75分以上且优秀、称职率合计70%以上为称职',
    '建议等次：称职',
  ])
  expect(weightedScore(indicators, {})).toBeNull()
  expect(scoreText(10_000)).toBe('100')
})

test.each([
  [{ participants: 50, issued: 50, returned: 48 }, null],
  [{ participants: 50, issued: 51, returned: 48 }, 'issued_too_many'],
  [{ participants: 50, issued: 49, returned: 50 }, 'returned_too_many'],
])('%o', (forms, fault) => expect(formsFault(forms)).toBe(fault))
