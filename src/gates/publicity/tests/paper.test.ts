import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionBank } from '#rules/questions/bank.ts'
import { questionFigures } from './analysis.ts'
import { countedPaper, pointsFor, retake, secondsLeft, sumOf } from './marking.ts'
import { type Drawable, drawPaper, fullMark, lacking, type PaperPart } from './paper.ts'

const pool: readonly Drawable[] = questionBank.map(({ id, kind, subject, options }) => ({
  ...{ questionId: id, version: 1, kind, subject, options: options.length },
}))
const parts: readonly PaperPart[] = [
  { kind: 'single', subject: null, count: 10, points: 4 },
  { kind: 'multiple', subject: 'discipline', count: 5, points: 6 },
  { kind: 'true_false', subject: null, count: 10, points: 3 },
  { kind: 'single', subject: 'village', count: 5, points: 2 },
]

describe('a paper', () => {
  test('has what its parts ask, nothing twice, every option once', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const paper = drawPaper(seed, pool, parts) ?? []
        expect(paper).toHaveLength(30)
        expect(new Set(paper.map(({ questionId }) => questionId)).size).toBe(30)
        expect(paper.reduce((sum, { points }) => sum + points, 0)).toBe(fullMark(parts))
        const kinds = paper.map(({ questionId }) => pool.find((one) => one.questionId === questionId)?.kind)
        expect(kinds).toEqual(parts.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind)))
        for (const { order } of paper) expect(order.toSorted()).toEqual([...order.keys()])
      }),
      { numRuns: 50 },
    )
  })
  test('is the same for the same seed in whatever order the pool comes, and another for another', () => {
    const one = drawPaper('a', pool, parts)
    expect(drawPaper('a', pool.toReversed(), parts)).toEqual(one)
    expect(drawPaper('b', pool, parts)).not.toEqual(one)
  })
  test('options are shuffled, those of true-or-false questions are not', () => {
    const papers = ['a', 'b', 'c'].map((seed) => drawPaper(seed, pool, parts) ?? [])
    const orders = papers.flat().map(({ order }) => order.join(''))
    expect(new Set(orders).size).toBeGreaterThan(5)
    expect(papers.flatMap((paper) => paper.slice(15, 25)).every(({ order }) => order.join('') === '01')).toBe(
      true,
    )
  })
  test('can’t be drawn from a pool that is too small', () => {
    const few = pool.filter(({ subject }) => subject !== 'village')
    expect(drawPaper('a', few, parts)).toBeNull()
    expect(lacking(few, parts)).toBe(5)
    expect(lacking(pool, parts)).toBe(0)
    expect(drawPaper('a', pool, [])).toEqual([])
  })
})

describe('marks', () => {
  const multiple = { kind: 'multiple', right: [0, 1, 3], points: 5 } as const
  test.each([
    [[0, 1, 3], 5],
    [[3, 0, 1, 1], 5],
    [[0, 1], 2.5],
    [[0], 2.5],
    [[0, 2], 0],
    [[0, 1, 2, 3], 0],
    [[], 0],
  ])('multiple choice %j gives %d of 5 at 50 %%', (chosen, points) => {
    expect(pointsFor(multiple, chosen, 50)).toBe(points)
  })
  test('a single choice gives all or nothing', () => {
    expect(pointsFor({ kind: 'single', right: [2], points: 4 }, [2], 50)).toBe(4)
    expect(pointsFor({ kind: 'single', right: [2], points: 4 }, [1], 50)).toBe(0)
    expect(pointsFor({ kind: 'single', right: [2], points: 4 }, [1, 2], 50)).toBe(0)
  })
  test('never less than none, never more than all; more is allowed by a higher share', () => {
    const places = fc.subarray([0, 1, 2, 3])
    fc.assert(
      fc.property(places, places, fc.nat(100), fc.nat(20), (right, chosen, share, points) => {
        const question = { kind: 'multiple', right, points } as const
        const mark = pointsFor(question, chosen, share)
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(points)
        expect(pointsFor(question, chosen, 100)).toBeGreaterThanOrEqual(mark)
      }),
    )
  })
  test('tenths add up without an error', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3)
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (tenths) => {
        expect(sumOf(tenths.map((n) => n / 10))).toBe(tenths.reduce((sum, n) => sum + n, 0) / 10)
      }),
    )
  })
})

describe('retakes', () => {
  const paper = (score: number, at: string, passed = false) => ({ score, passed, at })
  const first = paper(50, '2021-09-01T01:00:00.000Z')
  const second = paper(40, '2021-09-02T01:00:00.000Z')
  test('the best or the last counts', () => {
    expect(countedPaper([second, first], 'best')).toBe(first)
    expect(countedPaper([second, first], 'last')).toBe(second)
    expect(countedPaper([], 'best')).toBeNull()
    expect(countedPaper([], 'last')).toBeNull()
    const same = paper(50, '2021-09-03T01:00:00.000Z')
    expect(countedPaper([same, first], 'best')).toBe(first)
  })
  test('are allowed until passed, up to the most, after the wait', () => {
    const rule = { maxAttempts: 2, waitHours: 24 }
    const now = '2021-09-01T12:00:00.000Z'
    expect(retake([], rule, now)).toEqual({ may: true })
    expect(retake([first], rule, now)).toEqual({
      ...{ may: false, why: 'wait', until: '2021-09-02T01:00:00.000Z' },
    })
    expect(retake([first], rule, '2021-09-02T01:00:00.000Z')).toEqual({ may: true })
    expect(retake([second, first], { ...rule, maxAttempts: 3 }, '2021-09-02T02:00:00.000Z').may).toBe(false)
    expect(retake([first, second], rule, '2021-10-01T00:00:00.000Z')).toMatchObject({
      why: 'no_attempt_left',
    })
    expect(retake([paper(90, first.at, true)], rule, now)).toMatchObject({ why: 'passed' })
  })
  test('time is left by the server’s clock', () => {
    expect(secondsLeft('2021-09-01T01:30:00.000Z', '2021-09-01T01:00:00.500Z')).toBe(1800)
    expect(secondsLeft('2021-09-01T01:30:00.000Z', '2021-09-01T02:00:00.000Z')).toBe(0)
  })
})

describe('figures of questions', () => {
  const answer = (questionId: string, right: boolean, score: number) => ({ questionId, right, score })
  test('difficulty is the share answered rightly; discrimination compares the tails', () => {
    const telling = Array.from({ length: 11 }, (_, n) => answer('telling', n >= 5, n * 10))
    const easy = Array.from({ length: 11 }, (_, n) => answer('easy', true, n * 10))
    const rare = [answer('rare', false, 90)]
    expect(questionFigures([...telling, ...easy, ...rare])).toEqual([
      { questionId: 'telling', asked: 11, right: 6, difficulty: 6 / 11, discrimination: 1 },
      { questionId: 'easy', asked: 11, right: 11, difficulty: 1, discrimination: 0 },
      { questionId: 'rare', asked: 1, right: 0, difficulty: 0, discrimination: null },
    ])
    expect(questionFigures([])).toEqual([])
  })
  test('lie between their bounds', () => {
    const one = fc.record({ questionId: fc.constant('q'), right: fc.boolean(), score: fc.nat(100) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 10, maxLength: 60 }), (answers) => {
        for (const { difficulty, discrimination } of questionFigures(answers)) {
          expect(difficulty).toBeGreaterThanOrEqual(0)
          expect(difficulty).toBeLessThanOrEqual(1)
          expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
