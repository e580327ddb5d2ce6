import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardValues } from './settings.ts'
import { type SurplusElection, surplus, surplusElections } from './surplus.ts'

const day = '2021-11-20'

function bounds(election: SurplusElection, seats: number, date = day, values = standardValues) {
  const verdict = surplus({ election, seats, date }, values)
  return verdict.ok ? [verdict.value.min, verdict.value.max] : verdict.error.code
}

describe('least and most candidates', () => {
  test.each([
    ['congress_direct', 1, 2, 2],
    ['congress_direct', 2, 3, 4],
    ['congress_direct', 3, 4, 6],
    ['congress_direct', 4, 6, 8],
    ['congress_indirect', 1, 2, 2],
    ['congress_indirect', 2, 3, 3],
    ['congress_indirect', 3, 4, 4],
    ['congress_indirect', 4, 5, 6],
    ['congress_indirect', 5, 6, 7],
    ['congress_indirect', 10, 12, 15],
    ['congress_indirect', 11, 14, 16],
    ['congress_deputy_post', 1, 2, 4],
    ['congress_deputy_post', 5, 6, 8],
    ['congress_standing_committee', 1, 2, 2],
    ['congress_standing_committee', 4, 5, 5],
    ['congress_standing_committee', 5, 6, 6],
    ['congress_standing_committee', 9, 10, 10],
    ['congress_standing_committee', 10, 11, 12],
    ['congress_standing_committee', 11, 13, 13],
    ['congress_standing_committee', 15, 17, 18],
    ['congress_standing_committee', 29, 32, 34],
    ['congress_head_post', 1, 1, 2],
    ['party_delegates', 1, 2, null],
    ['party_delegates', 5, 6, null],
    ['party_delegates', 6, 8, null],
    ['party_delegates', 300, 360, null],
    ['party_committee', 10, 11, null],
    ['party_committee', 11, 13, null],
    ['party_standing_committee', 11, 12, 13],
    ['party_grassroots_committee', 3, 4, null],
    ['party_grassroots_committee', 5, 6, null],
    ['party_grassroots_committee', 7, 9, null],
    ['party_grassroots_committee', 9, 11, null],
    ['party_grassroots_committee', 11, 14, null],
    ['village_committee', 5, 6, null],
  ] as const)('%s, %i seats: %i to %s', (election, seats, min, max) => {
    expect(bounds(election, seats)).toEqual([min, max])
  })
  test('the rules of 1990 said exactly 20 per cent', () => {
    expect(bounds('party_grassroots_committee', 7, '2020-07-12')).toEqual([9, 9])
    expect(bounds('party_grassroots_committee', 7, '2020-07-13')).toEqual([9, null])
  })
  test('what was not verified is taken from the values in force', () => {
    const values = {
      ...standardValues,
      partyDelegatesSurplusPercent: 25,
      partyCommitteeSurplusPercent: 15,
      partyStandingSurplusLeast: 2,
      partyStandingSurplusMost: 3,
    }
    expect(bounds('party_delegates', 8, day, values)).toEqual([10, null])
    expect(bounds('party_committee', 20, day, values)).toEqual([23, null])
    expect(bounds('party_standing_committee', 9, day, values)).toEqual([11, 12])
  })
  test('a large number of seats stays exact', () => {
    expect(bounds('congress_direct', 999_999)).toEqual([1_333_332, 1_999_998])
    expect(bounds('congress_indirect', 1_000_000)).toEqual([1_200_000, 1_500_000])
  })
})

describe('editions', () => {
  test.each([
    ['congress_direct', '1995-02-27', null],
    ['congress_direct', '1995-02-28', '30'],
    ['congress_indirect', '2020-10-17', '30'],
    ['congress_indirect', '2020-10-18', '31'],
    ['congress_deputy_post', '2004-10-26', null],
    ['congress_head_post', '2022-03-11', '22'],
    ['congress_standing_committee', '2022-03-12', '27'],
    ['party_delegates', '1994-01-25', null],
    ['party_committee', '1994-01-26', ''],
    ['party_grassroots_committee', '1990-06-26', null],
    ['party_grassroots_committee', '2020-07-13', '9、13'],
    ['village_committee', '2010-10-27', null],
    ['village_committee', '2018-12-29', '15'],
    ['village_committee', '2026-01-01', ''],
  ] as const)('%s on %s stands in article %s', (election, date, article) => {
    const verdict = surplus({ election, seats: 3, date })
    if (article === null) {
      expect(verdict).toMatchObject({ ok: false, error: { code: 'edition', path: 'date' } })
    } else expect(verdict).toMatchObject({ ok: true, value: { citations: [{ article }] } })
  })
  test('a day that does not exist is an error', () => {
    expect(() => bounds('congress_direct', 1, '2021-02-30')).toThrow(RangeError)
  })
})

test('the sentence says the numbers', () => {
  const said = (election: SurplusElection, seats: number) => {
    const verdict = surplus({ election, seats, date: day })
    return verdict.ok ? verdict.value.explain : null
  }
  expect(said('congress_direct', 3)).toEqual({
    zh: '应选3名，候选人应为4名至6名（多于应选代表名额三分之一至一倍）。',
    en: '3 to be elected: candidates must number 4 to 6 (more by one third up to as many again).',
  })
  expect(said('congress_indirect', 1)?.zh).toBe('应选1名，候选人应为2名（只选一人，候选人为二人）。')
  expect(said('village_committee', 5)?.zh).toBe('应选5名，候选人不少于6名（多于应选名额）。')
})

test('there are never fewer candidates than seats, more seats never need fewer candidates', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...surplusElections),
      fc.integer({ min: 1, max: 5000 }),
      (election, seats) => {
        const [one, next] = [seats, seats + 1].map((count) => surplus({ election, seats: count, date: day }))
        if (!one?.ok || !next?.ok) throw new Error('no answer')
        const { min, max } = one.value
        expect(min).toBeGreaterThanOrEqual(election === 'congress_head_post' ? seats : seats + 1)
        expect(max === null || max >= min).toBe(true)
        expect(next.value.min).toBeGreaterThanOrEqual(min)
        expect(max === null || (next.value.max ?? 0) >= max).toBe(true)
      },
    ),
  )
})
