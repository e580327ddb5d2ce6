import { describe, expect, test } from 'vitest'
import { type DemandKind, demand, demandKinds } from './demands.ts'
import { standardValues } from './settings.ts'

const day = '2021-10-18'
const later = '2026-10-18'

function needs(kind: DemandKind, whole?: number, date = day) {
  const verdict = demand({ kind, whole, date, supporters: 0 })
  return verdict.ok ? verdict.value.needs : verdict.error.code
}

describe('the least number', () => {
  test.each([
    ['nominate_delegate', undefined, day, 10, 'XJ-13', '30'],
    ['recall_county_delegate', undefined, day, 50, 'XJ-25', '50、53'],
    ['recall_township_delegate', undefined, day, 30, 'XJ-25', '50、53'],
    ['recall_upper_delegate_in_session', 201, day, 21, 'XJ-34', '51、53'],
    ['recall_upper_delegate_between', 35, day, 7, 'XJ-34', '51、53'],
    ['nominate_posts_province', undefined, '2022-10-18', 30, 'ZZ-02', '26'],
    ['nominate_posts_prefecture', undefined, '2022-10-18', 20, 'ZZ-02', '26'],
    ['nominate_posts_county', undefined, '2022-10-18', 10, 'ZZ-02', '26'],
    ['nominate_posts_township', undefined, day, 10, 'ZZ-02', '21'],
    ['remove_posts_county', 200, '2022-10-18', 20, 'ZZ-08', '31'],
    ['remove_posts_county', 201, '2022-10-18', 21, 'ZZ-08', '31'],
    ['remove_posts_township', 60, day, 12, 'ZZ-08', ''],
    ['remove_posts_township', 61, day, 13, 'ZZ-08', ''],
    ['village_recall_by_voters', 1000, day, 200, 'CW-10', '16'],
    ['village_recall_by_representatives', 40, day, 14, 'CW-10', '16'],
    ['village_assembly_by_villagers', 999, day, 100, 'CW-15', '21–22'],
    ['village_assembly_by_representatives', 39, day, 13, 'CW-15', '21–22'],
    ['village_representatives_meeting', 41, day, 9, 'CW-16', '25–26'],
    ['village_audit_matter', 500, day, 100, 'CW-22', '35'],
    ['residents_assembly_by_adults', 1000, day, 200, 'JW-01', '6–10'],
    ['residents_assembly_by_adults', 1000, later, 100, 'JW25-09', ''],
    ['residents_assembly_by_households', 300, day, 60, 'JW-01', '6–10'],
    ['residents_assembly_by_households', 300, later, 30, 'JW25-09', ''],
    ['residents_assembly_by_groups', 10, day, 4, 'JW-01', '6–10'],
    ['residents_assembly_by_representatives', 40, later, 14, 'JW25-09', ''],
    ['residents_representatives_meeting', 40, later, 8, 'JW25-09', ''],
    ['community_recall_by_voters', 1001, later, 201, 'JW25-12', ''],
    ['community_recall_by_representatives', 40, later, 14, 'JW25-12', ''],
  ] as const)('%s of %o on %s: %i', (kind, whole, date, least, ruleId, article) => {
    expect(demandKinds).toContain(kind)
    for (const [supporters, met] of [
      [least - 1, false],
      [least, true],
      [least + 1, true],
    ] as const) {
      const verdict = demand({ kind, whole, date, supporters })
      expect(verdict.ok && verdict.value).toMatchObject({
        needs: least,
        met,
        citations: [{ ruleId, article }],
      })
    }
  })
  test('follows the values in force', () => {
    const values = { ...standardValues, communityCallAdultsPart: 20 }
    const verdict = demand(
      { kind: 'residents_assembly_by_adults', whole: 1000, date: later, supporters: 50 },
      values,
    )
    expect(verdict.ok && verdict.value).toMatchObject({ needs: 50, met: true })
  })
})

test('is told with its numbers', () => {
  const fixed = demand({ kind: 'recall_township_delegate', date: day, supporters: 28 })
  expect(fixed.ok && fixed.value.explain).toEqual({
    zh: '30人以上原选区选民联名可以提出罢免要求，现有28，尚缺2。',
    en: 'At least 30 voters of the constituency may demand a recall; there are 28, 2 too few.',
  })
  const part = demand({ kind: 'village_recall_by_voters', date: day, whole: 1204, supporters: 241 })
  expect(part.ok && part.value.explain).toEqual({
    zh: '有选举权的村民总数1204的5分之一以上即241以上有选举权的村民联名可以提出罢免要求，现有241，符合。',
    en: 'At least one in 5 of 1204, that is 241, villagers with the right to vote may demand a recall; there are 241, enough.',
  })
})

test('a share needs its whole, and a text that is held', () => {
  expect([undefined, 0, 1.5].map((whole) => needs('remove_posts_county', whole))).toEqual([
    'whole',
    'whole',
    'whole',
  ])
  expect(needs('residents_assembly_by_representatives', 40)).toBe('edition')
  expect(needs('nominate_delegate', undefined, '1996-01-01')).toBe('edition')
  expect(() => needs('nominate_delegate', undefined, '2021-02-30')).toThrow(RangeError)
})
