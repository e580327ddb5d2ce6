import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Quota, type QuotaInput, quota, quotaLevels, townshipKinds } from './quota.ts'
import { standardValues } from './settings.ts'

function answer(input: QuotaInput, values = standardValues): Quota & { zh: string; en: string } {
  const verdict = quota(input, values)
  if (!verdict.ok) throw new Error(verdict.error.code)
  const { zh, en } = verdict.value.explain
  return { ...verdict.value, zh, en }
}

const at = (level: QuotaInput['level'], population: number, date = '2021-10-18'): QuotaInput => ({
  level,
  population,
  date,
})

describe('the number by the formula', () => {
  test.each([
    ['province', 149_999, 350, 1000],
    ['province', 150_000, 351, 1000],
    ['province', 150_001, 351, 1000],
    ['municipality', 24_999, 350, 1000],
    ['municipality', 25_000, 351, 1000],
    ['municipality', 25_001, 351, 1000],
    ['prefecture', 24_999, 240, null],
    ['prefecture', 25_000, 241, null],
    ['county', 312_345, 202, null],
    ['county', 4999, 140, null],
    ['county', 5000, 141, null],
    ['township', 0, 45, 160],
    ['township', 1499, 45, 160],
    ['township', 1500, 46, 160],
    ['township', 1501, 46, 160],
  ] as const)('%s with %i people: %i', (level, population, ceiling, cap) => {
    expect(answer(at(level, population))).toMatchObject({ ceiling, cap, capped: false })
  })
  test('base and step stand in the answer', () => {
    expect(answer(at('county', 312_345))).toMatchObject({ base: 140, perPersons: 5000, added: 62, bonus: 0 })
    expect(answer(at('county', 312_345)).zh).toBe(
      '县级代表名额基数140名，每5000人可以增加1名，人口312345人可以增加62名；代表名额上限为202名。',
    )
    expect(answer(at('county', 312_345)).en).toBe(
      'A county has a base of 140 delegates and one more for every 5000 people: 62 more for 312345 people; the ceiling is 202.',
    )
  })
})

describe('the cap', () => {
  test.each([
    ['province', 97_499_999, '2021-10-18', undefined, 999, 1000, false],
    ['province', 97_500_000, '2021-10-18', undefined, 1000, 1000, false],
    ['province', 97_650_000, '2021-10-18', undefined, 1000, 1000, true],
    ['municipality', 16_250_000, '2021-10-18', undefined, 1000, 1000, false],
    ['municipality', 16_275_000, '2021-10-18', undefined, 1000, 1000, true],
    ['prefecture', 10_000_000, '2021-10-18', undefined, 640, null, false],
    ['prefecture', 10_000_001, '2021-10-18', undefined, 640, 650, false],
    ['prefecture', 10_274_999, '2021-10-18', undefined, 650, 650, false],
    ['prefecture', 10_275_000, '2021-10-18', undefined, 650, 650, true],
    ['county', 1_549_999, '2021-10-18', undefined, 449, null, false],
    ['county', 1_550_000, '2021-10-18', undefined, 450, null, false],
    ['county', 1_550_001, '2021-10-18', undefined, 450, 450, false],
    ['county', 1_555_000, '2021-10-18', undefined, 450, 450, true],
    ['county', 1_650_000, '2020-10-17', undefined, 450, null, false],
    ['county', 1_650_001, '2020-10-17', undefined, 450, 450, false],
    ['county', 1_655_000, '2020-10-17', undefined, 450, 450, true],
    ['township', 172_499, '2021-10-18', undefined, 159, 160, false],
    ['township', 172_500, '2021-10-18', undefined, 160, 160, false],
    ['township', 174_000, '2021-10-18', undefined, 160, 160, true],
    ['township', 180_000, '2020-10-17', 'xiang', 160, 160, false],
    ['township', 181_500, '2010-03-14', undefined, 160, 160, true],
    ['township', 90_000, '2010-03-13', 'xiang', 100, null, false],
    ['township', 90_001, '2010-03-13', 'xiang', 100, 100, false],
    ['township', 91_500, '2010-03-13', 'xiang', 100, 100, true],
    ['township', 130_000, '2010-03-13', 'zhen', 126, null, false],
    ['township', 130_001, '2010-03-13', 'zhen', 126, 130, false],
    ['township', 136_500, '2010-03-13', 'zhen', 130, 130, true],
  ] as const)('%s with %i people on %s (%s)', (level, population, date, kind, ceiling, cap, capped) => {
    expect(answer({ level, population, date, kind })).toMatchObject({ ceiling, cap, capped })
  })
  test('is said where it lowers the number', () => {
    expect(answer(at('township', 174_000)).zh).toContain('；总名额不得超过160名；代表名额上限为160名')
  })
})

describe('a small place', () => {
  test.each([
    ['county', 49_999, '2021-10-18', true],
    ['county', 50_000, '2021-10-18', false],
    ['county', 49_999, '2015-08-29', true],
    ['township', 1999, '2021-10-18', true],
    ['township', 2000, '2021-10-18', false],
    ['prefecture', 0, '2021-10-18', false],
    ['province', 0, '2021-10-18', false],
  ] as const)('%s with %i people on %s may have fewer: %s', (level, population, date, mayBeFewer) => {
    expect(answer(at(level, population, date)).mayBeFewer).toBe(mayBeFewer)
  })
  test('is told its base', () => {
    expect(answer(at('county', 49_999)).zh).toContain('；人口不足50000人，可以少于140名。')
    expect(answer(at('county', 49_999, '2015-08-29')).zh).toContain('可以少于120名')
  })
})

describe('five per cent more', () => {
  const five = (input: QuotaInput) => answer({ ...input, bonusPercent: 5 })
  test('is rounded down', () => {
    expect(five(at('county', 300_000))).toMatchObject({ ceiling: 210, bonus: 10 })
    expect(five(at('county', 295_000))).toMatchObject({ ceiling: 208, bonus: 9 })
    expect(answer({ ...at('county', 300_000), bonusPercent: 0 })).toMatchObject({ ceiling: 200, bonus: 0 })
  })
  test('does not pass the cap, unless the value in force says that it may', () => {
    expect(five(at('county', 1_545_000))).toMatchObject({ ceiling: 471, cap: null, capped: false })
    expect(five(at('township', 172_500))).toMatchObject({ ceiling: 160, bonus: 8, capped: true })
    const values = { ...standardValues, quotaBonusPassesCap: true }
    const passing = answer({ ...at('township', 172_500), bonusPercent: 5 }, values)
    expect(passing).toMatchObject({ ceiling: 168, capped: false })
    const lowered = answer({ ...at('township', 200_000), bonusPercent: 5 }, values)
    expect(lowered).toMatchObject({ ceiling: 168, capped: true })
  })
  test.each([
    ['province', undefined, true, '须经全国人大常委会决定'],
    ['county', undefined, true, '须经省级人大常委会决定'],
    ['township', undefined, true, '须经省级人大常委会决定'],
    ['township', 'xiang', true, '须经省级人大常委会决定'],
    ['township', 'zhen', false, '法律未规定此类地方可以另加'],
    ['prefecture', undefined, false, '法律未规定此类地方可以另加'],
    ['municipality', undefined, false, '法律未规定此类地方可以另加'],
  ] as const)('%s %s: provided by law %s', (level, kind, bonusProvided, note) => {
    const given = five({ ...at(level, 30_000), kind })
    expect(given.bonusProvided).toBe(bonusProvided)
    expect(given.zh).toContain(note)
  })
  test('cites the paragraph that provides it', () => {
    const verdict = quota({ ...at('township', 30_000), bonusPercent: 5 })
    expect(verdict.ok && verdict.value.citations.map(({ ruleId, article }) => [ruleId, article])).toEqual([
      ['XJ-04', '12(4)'],
      ['XJ-06', '12'],
    ])
  })
})

describe('editions', () => {
  test.each([
    ['1995-02-28', '1995', '9(4)', 40],
    ['2004-10-26', '1995', '9(4)', 40],
    ['2004-10-27', '2004', '9(4)', 40],
    ['2010-03-14', '2010', '11(4)', 40],
    ['2015-08-29', '2015', '11(4)', 40],
    ['2020-10-17', '2015', '11(4)', 40],
    ['2020-10-18', '2020', '12(4)', 45],
  ] as const)('%s: %s, article %s, base %i', (date, edition, article, base) => {
    const verdict = quota({ level: 'township', kind: 'zhen', population: 0, date })
    expect(verdict.ok && verdict.value.base).toBe(base)
    expect(verdict.ok && verdict.value.citations).toMatchObject([{ law: '选举法', edition, article }])
  })
  test.each([
    ['province', '12(1)'],
    ['municipality', '12(1)'],
    ['prefecture', '12(2)'],
    ['county', '12(3)'],
  ] as const)('%s stands in article %s', (level, article) => {
    const verdict = quota(at(level, 1))
    expect(verdict.ok && verdict.value.citations).toMatchObject([{ article }])
  })
  test('none before 1995', () => {
    expect(quota(at('county', 1, '1995-02-27'))).toMatchObject({
      ok: false,
      error: { code: 'edition', path: 'date' },
    })
    expect(() => quota(at('county', 1, '2021-02-30'))).toThrow(RangeError)
  })
  test('a township before 2010 needs its kind', () => {
    expect(quota(at('township', 1, '2010-03-13'))).toMatchObject({
      ok: false,
      error: { code: 'kind', path: 'kind' },
    })
    expect(quota(at('township', 1, '2010-03-14')).ok).toBe(true)
  })
})

const inputs = fc.record({
  level: fc.constantFrom(...quotaLevels),
  kind: fc.constantFrom(...townshipKinds),
  population: fc.integer({ min: 0, max: 120_000_000 }),
  date: fc.constantFrom('1996-01-01', '2005-01-01', '2011-01-01', '2016-01-01', '2021-01-01'),
  bonusPercent: fc.constantFrom(0 as const, 5 as const),
})

test('more people never have fewer delegates, and the cap holds', () => {
  fc.assert(
    fc.property(inputs, fc.integer({ min: 0, max: 1_000_000 }), (input, more) => {
      const [fewer, larger] = [answer(input), answer({ ...input, population: input.population + more })]
      expect(larger.ceiling).toBeGreaterThanOrEqual(
        larger.cap === null ? fewer.ceiling : Math.min(fewer.ceiling, larger.cap),
      )
      for (const { ceiling, base, added, bonus, cap, capped } of [fewer, larger]) {
        expect(ceiling).toBe(Math.min(base + added + bonus, cap ?? ceiling))
        expect(capped).toBe(ceiling < base + added + bonus)
      }
    }),
  )
})

test('without the five per cent more people never have fewer delegates at all', () => {
  fc.assert(
    fc.property(inputs, fc.integer({ min: 0, max: 1_000_000 }), (drawn, more) => {
      const input = { ...drawn, bonusPercent: 0 as const }
      const larger = answer({ ...input, population: input.population + more })
      expect(larger.ceiling).toBeGreaterThanOrEqual(answer(input).ceiling)
    }),
  )
})
