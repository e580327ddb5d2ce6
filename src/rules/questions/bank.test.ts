import { describe, expect, test } from 'vitest'
import { disciplineTexts } from '../discipline-texts.ts'
import { questionBank } from './bank.ts'
import { citationsOfBases, daysOfForce, editionsHolding, outdatedOn } from './force.ts'
import { parseQuestions } from './parse.ts'

const chinese = /[\u4e00-\u9fff]/
const halfWidth = /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/
const validOn = (day: string) => questionBank.filter(({ bases }) => outdatedOn(bases, day).length === 0)

describe('the bank', () => {
  test('holds 120 questions at least, each once', () => {
    expect(questionBank.length).toBeGreaterThanOrEqual(120)
    expect(new Set(questionBank.map(({ id }) => id)).size).toBe(questionBank.length)
    expect(new Set(questionBank.map(({ stem }) => stem.zh)).size).toBe(questionBank.length)
  })

  test.each(questionBank.map((one) => [one.id, one] as const))('%s is whole', (_id, question) => {
    const { kind, options, right, bases, stem, explanation } = question
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(new Set(options.map(({ zh }) => zh)).size).toBe(options.length)
    expect(new Set(options.map(({ en }) => en)).size).toBe(options.length)
    if (kind === 'multiple') {
      expect(right.length).toBeGreaterThanOrEqual(2)
      expect(right.length).toBeLessThan(options.length)
    } else expect(right).toHaveLength(1)
    for (const said of [stem, explanation, ...options]) {
      expect(said.zh).not.toBe('')
      expect(said.en).not.toBe('')
      expect(said.en).not.toMatch(chinese)
      expect(said.zh).not.toMatch(halfWidth)
    }
    expect(stem.zh).toMatch(chinese)
    expect(explanation.zh).toMatch(/。$/)
    expect(bases.length).toBeGreaterThanOrEqual(1)
    for (const basis of bases) {
      expect(editionsHolding(basis.ruleId)).toEqual(expect.arrayContaining([...basis.editions]))
      // What only a secondary source says is no matter for a test.
      for (const { confidence } of citationsOfBases([basis], '2016-01-01'))
        expect(['A', 'B']).toContain(confidence)
    }
  })

  test.each(disciplineTexts.map(({ edition, from, ruleId }) => [edition, from, ruleId] as const))(
    'serves a test under the discipline text of %s',
    (_edition, from, ruleId) => {
      const valid = validOn(from)
      expect(valid.length).toBeGreaterThanOrEqual(40)
      const own = valid.filter(({ bases }) => bases.some((basis) => basis.ruleId === ruleId))
      expect(own.length).toBeGreaterThanOrEqual(14)
      for (const kind of ['single', 'multiple', 'true_false'] as const)
        expect(own.some((one) => one.kind === kind)).toBe(true)
    },
  )
})

describe('law in force', () => {
  const base140 = [{ ruleId: 'XJ-03', editions: ['2020'] }]
  const both = [{ ruleId: 'XJ-12-1', editions: ['2015', '2020'] }]

  test('an answer by the edition of 2020 is not right before it', () => {
    expect(outdatedOn(base140, '2020-10-17')).toEqual(base140)
    expect(outdatedOn(base140, '2020-10-18')).toEqual([])
    expect(outdatedOn(both, '2016-06-01')).toEqual([])
    expect(outdatedOn(both, '2010-06-01')).toEqual(both)
    expect(outdatedOn([{ ruleId: 'none', editions: ['2020'] }], '2021-01-01')).toHaveLength(1)
  })

  test('is cited in the edition of the day, else in the newest where it holds', () => {
    expect(citationsOfBases(both, '2016-06-01')).toMatchObject([{ edition: '2015', article: '27' }])
    expect(citationsOfBases(both, '2021-06-01')).toMatchObject([{ edition: '2020', article: '28' }])
    expect(citationsOfBases(base140, '2016-06-01')).toMatchObject([{ edition: '2020', article: '12(3)' }])
    expect(citationsOfBases([{ ruleId: 'none', editions: ['2020'] }], '2021-01-01')).toEqual([])
    expect(citationsOfBases([{ ruleId: 'CW-02', editions: ['1998'] }], '2021-01-01')).toEqual([])
    expect(citationsOfBases([{ ruleId: 'CW-02', editions: ['2010'] }], '2011-01-01')).toEqual([])
  })

  test('holds from the latest beginning to the earliest end', () => {
    expect(daysOfForce(both)).toEqual({ from: '2015-08-29', until: null })
    expect(daysOfForce([{ ruleId: 'XJ-03', editions: ['2015'] }])).toEqual({
      from: '2015-08-29',
      until: '2020-10-17',
    })
    const two = [...both, { ruleId: 'JL-02', editions: ['2021'] }]
    expect(daysOfForce(two)).toEqual({ from: '2021-01-01', until: '2026-02-11' })
    expect(daysOfForce([{ ruleId: 'none', editions: [] }])).toEqual({ from: null, until: null })
    expect(daysOfForce([{ ruleId: 'XJ-03', editions: [] }])).toEqual({ from: null, until: null })
  })

  test('a rule is held by the editions that have a place for it', () => {
    expect(editionsHolding('XJ-11')).toEqual(['2010', '2015', '2020'])
    expect(editionsHolding('none')).toEqual([])
  })
})

test('a subject or kind that is none is an error', () => {
  expect(() => parseQuestions('# a other single XJ-03:2020\n问|Q\n! 解|E')).toThrow(RangeError)
  expect(() => parseQuestions('# a congress essay XJ-03\n问\n+ 1\n- 2\n! 解|E')).toThrow(RangeError)
  const [empty] = parseQuestions('# a congress single XJ-03\n40\n+ 1\n- 2\n! 解|E')
  expect(empty).toMatchObject({ stem: { zh: '40', en: '40' }, bases: [{ ruleId: 'XJ-03', editions: [''] }] })
})
