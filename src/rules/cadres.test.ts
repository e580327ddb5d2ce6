import { describe, expect, test } from 'vitest'
import {
  appointmentSafeguards,
  type CadreFacts,
  checkCadre,
  checkExceptional,
  checkInspectionBars,
  checkPromotionChecks,
  checkRecommendation,
  promotions,
} from './cadres.ts'
import { disciplineOn } from './discipline.ts'
import { disciplineTexts } from './discipline-texts.ts'
import {
  isTakenUp,
  type ReportHandling,
  reportChannels,
  reportHandling,
  reportHandlings,
  reportMatters,
} from './reports.ts'
import type { Check } from './ruling.ts'
import { standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'

const date = '2021-10-18'
const codes = (verdict: Verdict<Check>) =>
  verdict.ok ? verdict.value.findings.map(({ code }) => code) : [verdict.error.code]

describe('a promotion', () => {
  const facts: CadreFacts = {
    promotion: 'deputy_to_head',
    date,
    workYears: 5,
    grassrootsYears: 2,
    lowerPosts: 2,
    yearsInPost: 2,
  }
  test.each([
    [{}, []],
    [{ workYears: 4 }, ['work_years']],
    [{ workYears: 6 }, []],
    [{ grassrootsYears: 1 }, ['grassroots_years']],
    [{ lowerPosts: 1 }, ['lower_posts']],
    [{ yearsInPost: 1 }, ['years_in_post']],
    [{ promotion: 'lower_head_to_deputy' }, ['years_in_post']],
    [{ promotion: 'lower_head_to_deputy', yearsInPost: 3 }, []],
    [{ promotion: 'township_deputy', yearsInPost: 2, workYears: 0 }, ['years_in_post']],
    [{ promotion: 'township_deputy', yearsInPost: 3, workYears: 0 }, []],
    [{ promotion: 'township_head', yearsInPost: 1 }, ['years_in_post']],
    [{ promotion: 'township_head', yearsInPost: 2, lowerPosts: 0 }, []],
  ] as const)('with %o: %o', (change, found) => {
    expect(promotions).toHaveLength(4)
    expect(codes(checkCadre({ ...facts, ...change }))).toEqual(found)
  })
  test('is told, cited and by the values in force', () => {
    const verdict = checkCadre({ ...facts, workYears: 4 })
    expect(verdict.ok && verdict.value).toMatchObject({
      explain: { zh: '工龄（年）4，应不少于5。', en: 'Years of work: 4, there must be 5.' },
      citations: [{ ruleId: 'GB-01', edition: '2019', confidence: 'D' }],
    })
    const old = checkCadre({ ...facts, date: '2016-10-18' })
    expect(old.ok && old.value.citations).toMatchObject([{ edition: '2014', article: '8', confidence: 'B' }])
    expect(codes(checkCadre(facts, { ...standardValues, cadreDeputyYears: 3 }))).toEqual(['years_in_post'])
  })
})

test.each([
  [{}, []],
  [{ isOnTrial: true }, ['on_trial']],
  [{ promotedOn: '2020-10-19' }, ['too_soon']],
  [{ promotedOn: '2020-10-18' }, []],
  [{ wasExceptionalBefore: true }, ['twice']],
  [{ levelsSkipped: 1 }, ['skips_levels']],
])('an exceptional promotion with %o: %o', (change, found) => {
  const facts = { isOnTrial: false, promotedOn: '2018-01-01', wasExceptionalBefore: false, levelsSkipped: 0 }
  expect(codes(checkExceptional({ ...facts, ...change }, date))).toEqual(found)
})

describe('a recommendation', () => {
  const facts = { isTermChange: true, talksOn: '2021-03-01', meetingOn: '2021-03-05', usedOn: '2022-03-05' }
  test.each([
    [{}, []],
    [{ usedOn: '2022-03-04' }, []],
    [{ usedOn: '2022-03-06' }, ['expired']],
    [{ meetingOn: '2021-02-28' }, ['order', 'expired']],
    [{ meetingOn: '2021-03-01', usedOn: '2022-03-01' }, []],
    [{ meetingOn: '2021-02-28', usedOn: '2022-03-01', isTermChange: false }, []],
  ])('with %o: %o', (change, found) => {
    expect(codes(checkRecommendation({ ...facts, ...change }))).toEqual(found)
  })
  test('is told', () => {
    const verdict = checkRecommendation(facts)
    expect(verdict.ok && verdict.value.explain.zh).toBe('民主推荐于2021-03-05完成，结果至2022-03-05有效。')
  })
})

test.each([
  [true, true, false, false],
  [true, false, true, false],
  [false, true, false, true],
  [false, false, true, true],
])('elected %s, publicised %s: publicity %s, trial %s', (isElected, wasPublicised, publicity, trial) => {
  const verdict = appointmentSafeguards(isElected, wasPublicised, date)
  expect(verdict.ok && verdict.value).toMatchObject({ publicity, trial, citations: [{ ruleId: 'GB-03' }] })
})

test('nobody moves on with a check missing', () => {
  const all = standardValues.promotionChecks
  expect(all).toHaveLength(4)
  expect(codes(checkPromotionChecks(all, date))).toEqual([])
  const missing = checkPromotionChecks(all.slice(1), date)
  expect(missing.ok && missing.value.findings).toMatchObject([{ code: 'not_done', path: '干部档案必审' }])
  const six = { ...standardValues, promotionChecks: [...all, '巡视巡察结果必用'] }
  expect(codes(checkPromotionChecks(all, date, six))).toEqual(['not_done'])
})

test('what excludes from inspection', () => {
  const [first = ''] = standardValues.inspectionBars
  expect(codes(checkInspectionBars([], date))).toEqual([])
  expect(codes(checkInspectionBars([first], date))).toEqual(['barred'])
  expect(checkInspectionBars([first, '其他'], date)).toMatchObject({
    ok: false,
    error: { code: 'bar', path: 'found.1' },
  })
})

describe('the discipline text', () => {
  test.each([
    ['2016-01-01', '2016', 9, 0, 'JL-01'],
    ['2020-12-31', '2016', 9, 0, 'JL-01'],
    ['2021-01-01', '2021', 10, 2, 'JL-02'],
    ['2026-02-11', '2021', 10, 2, 'JL-02'],
    ['2026-02-12', '2026', 10, 0, 'JL-03'],
  ])('on %s is that of %s with %i items, %i not verified', (day, edition, items, unverified, ruleId) => {
    const verdict = disciplineOn(day)
    expect(verdict.ok && verdict.value).toMatchObject({ unverified, citations: [{ ruleId, edition }] })
    expect(verdict.ok && verdict.value.text.edition).toBe(edition)
    expect(verdict.ok && verdict.value.text.items.length).toBe(items)
  })
  test('none before 2016', () => {
    expect(disciplineOn('2015-12-31')).toMatchObject({
      ok: false,
      error: { code: 'edition', message: { zh: '2016-01-01以前的换届纪律未收录。' } },
    })
    const told = disciplineOn('2021-10-18')
    expect(told.ok && told.value.explain.zh).toBe('2021-10-18适用2021年“十严禁”，共10条，其中2条表述待核。')
  })
  test('says every item in both languages, once', () => {
    for (const { items } of disciplineTexts) {
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      for (const { name, forbids } of items) {
        expect(name.zh).toMatch(/^严禁/)
        expect(`${name.en}${forbids.en}`).toMatch(/^[\x20-\x7e’]+$/)
      }
    }
  })
})

describe('the 12380 desk', () => {
  test('asks for a report on the first three of eight ways', () => {
    const asking = (Object.keys(reportHandlings) as ReportHandling[]).filter((handling) => {
      const verdict = reportHandling(handling, date)
      return verdict.ok && verdict.value.asksForReport
    })
    expect(asking).toEqual(['supervised', 'handle', 'verify'])
    expect(Object.keys(reportHandlings)).toHaveLength(8)
    expect(Object.keys(reportChannels)).toHaveLength(4)
  })
  test('takes up its own matters', () => {
    expect(Object.keys(reportMatters)).toHaveLength(8)
    const own = isTakenUp('trade', date)
    expect(own.ok && own.value).toMatchObject({
      takenUp: true,
      explain: { zh: '属于“买官卖官”，由12380受理。' },
    })
    const other = isTakenUp(null, date)
    expect(other.ok && other.value).toMatchObject({ takenUp: false, citations: [{ ruleId: 'JB-01' }] })
    expect(isTakenUp('trade', '2013-11-30')).toMatchObject({ ok: false, error: { code: 'edition' } })
  })
})
