import { describe, expect, test } from 'vitest'
import { standardValues } from './settings.ts'
import { bodySize, checkSize, type SizedBody, sizedBodies } from './sizes.ts'

function size(body: SizedBody, date: string, population?: number, values = standardValues) {
  const verdict = bodySize({ body, date, population }, values)
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

describe('binding bounds', () => {
  test.each([
    ['constituency', '2021-10-18', undefined, 1, 3, 'XJ-10'],
    ['congress_standing_province', '2022-10-18', 80_000_000, 45, 75, 'ZZ-05'],
    ['congress_standing_province', '2022-10-18', 80_000_001, 45, 95, 'ZZ-05'],
    ['congress_standing_province', '2021-10-18', 80_000_001, 35, 85, 'ZZ-14'],
    ['congress_standing_prefecture', '2022-10-18', 7_999_999, 29, 51, 'ZZ-05'],
    ['congress_standing_prefecture', '2022-10-18', 8_000_001, 29, 61, 'ZZ-05'],
    ['congress_standing_prefecture', '2021-10-18', 8_000_000, 19, 41, 'ZZ-14'],
    ['congress_standing_county', '2022-10-18', 999_999, 15, 35, 'ZZ-05'],
    ['congress_standing_county', '2022-10-18', 1_000_000, 15, 35, 'ZZ-05'],
    ['congress_standing_county', '2022-10-18', 1_000_001, 15, 45, 'ZZ-05'],
    ['congress_standing_county', '2022-03-11', 300_000, 15, 27, 'ZZ-14'],
    ['congress_standing_county', '2022-03-11', 1_000_001, 15, 35, 'ZZ-14'],
    ['township_congress_chair', '2021-10-18', undefined, 1, 1, 'ZZ-06'],
    ['township_congress_vice_chairs', '2021-10-18', undefined, 0, 2, 'ZZ-06'],
    ['party_standing', '2021-10-18', undefined, 9, 11, 'DF-09'],
    ['party_branch_committee', '2021-10-18', undefined, 3, 7, 'DJ-08'],
    ['party_general_branch_committee', '2021-10-18', undefined, 5, 9, 'DJ-12'],
    ['village_committee', '2025-12-31', undefined, 3, 7, 'CW-01'],
    ['village_committee', '2026-01-01', undefined, 3, 7, 'CW25-11'],
    ['village_election_committee', '2021-10-18', undefined, 5, 9, 'CW-24'],
    ['village_supervision_committee', '2021-10-18', undefined, 3, 5, 'CW-23'],
    ['residents_committee', '2025-12-31', undefined, 5, 9, 'JW-01'],
    ['residents_committee', '2026-01-01', undefined, 5, 9, 'JW25-02'],
    ['community_supervision_committee', '2026-01-01', undefined, 3, 5, 'JW25-11'],
  ] as const)('%s on %s with %o people: %i to %i', (body, date, population, least, most, ruleId) => {
    expect(sizedBodies).toContain(body)
    expect(size(body, date, population)).toMatchObject({ least, most, odd: false, citations: [{ ruleId }] })
    const lawful = [least - 1, least, most, most + 1].map((number) => {
      const verdict = checkSize({ body, date, population, size: number })
      return verdict.ok && verdict.value.lawful
    })
    expect(lawful).toEqual([false, true, true, false])
  })
  test.each([
    ['party_township_discipline', '2021-10-18', 'DJ-13', [3, 5], 5],
    ['collective_council', '2025-05-01', 'JT-01', [3, 5, 7], 7],
  ] as const)('%s is odd', (body, date, ruleId, lawful, most) => {
    expect(size(body, date)).toMatchObject({ least: 3, most, odd: true, citations: [{ ruleId }] })
    const found = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((number) => {
      const verdict = checkSize({ body, date, size: number })
      return verdict.ok && verdict.value.lawful
    })
    expect(found).toEqual(lawful)
  })
})

describe('general bounds', () => {
  test.each([
    ['party_delegates_province', '2021-10-18', 400, 800, null, 'DF-03'],
    ['party_delegates_prefecture', '2021-10-18', 300, 500, null, 'DF-03'],
    ['party_delegates_county', '2021-10-18', 200, 400, null, 'DF-03'],
    ['party_delegates_basic', '2021-10-18', 100, 200, 300, 'DJ-01'],
    ['party_township_committee', '2021-10-18', 7, 9, null, 'DJ-07'],
    ['community_households', '2025-12-31', 100, 700, null, 'JW-01'],
    ['community_households', '2026-01-01', 1000, 3000, null, 'JW25-01'],
  ] as const)('%s on %s: usually %i to %i, at most %o', (body, date, usualLeast, usualMost, most, ruleId) => {
    expect(size(body, date)).toMatchObject({ usualLeast, usualMost, most, citations: [{ ruleId }] })
    const found = [usualLeast - 1, usualLeast, usualMost, usualMost + 1].map((number) => {
      const verdict = checkSize({ body, date, size: number })
      return verdict.ok && [verdict.value.lawful, verdict.value.usual]
    })
    expect(found).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [true, false],
    ])
  })
  test('the cap binds', () => {
    const lawful = [299, 300, 301].map((number) => {
      const verdict = checkSize({ body: 'party_delegates_basic', date: '2021-10-18', size: number })
      return verdict.ok && verdict.value.lawful
    })
    expect(lawful).toEqual([true, true, false])
  })
})

test('follows the values in force', () => {
  const values = { ...standardValues, partyStandingMost: 13, generalBranchUsual: 6 }
  expect(size('party_standing', '2021-10-18', undefined, values).most).toBe(13)
  expect(size('party_general_branch_committee', '2021-10-18', undefined, values).usualMost).toBe(6)
})

test('is told with its numbers', () => {
  const told = (body: SizedBody, number: number, date = '2021-10-18') => {
    const verdict = checkSize({ body, date, size: number, population: 300_000 })
    return verdict.ok ? verdict.value.explain : verdict.error.message
  }
  expect(told('party_delegates_basic', 210)).toEqual({
    zh: '基层党代表大会代表为100至200，最多不超过300；现为210，与一般名额不同，须说明理由。',
    en: 'Delegates to a grass-roots Party congress: 100 to 200, 300 at most; it is 210, not the usual number: give the reason.',
  })
  expect(told('party_delegates_county', 300).zh).toBe('县级党代表大会代表一般为200至400；现为300，符合规定。')
  expect(told('township_congress_chair', 2)).toEqual({
    zh: '乡镇人大主席为1；现为2，不符合规定。',
    en: 'Chairs of a township congress: 1; it is 2, not lawful.',
  })
  expect(told('party_township_discipline', 3).zh).toBe('乡镇纪委委员为3至5，应为单数；现为3，符合规定。')
})

test('a standing committee needs its population, and every body a text that is held', () => {
  for (const population of [undefined, -1, 0.5]) {
    expect(
      checkSize({ body: 'congress_standing_county', date: '2022-10-18', population, size: 15 }),
    ).toMatchObject({
      ok: false,
      error: { code: 'population', path: 'population' },
    })
  }
  expect(bodySize({ body: 'village_supervision_committee', date: '2017-12-03' })).toMatchObject({
    ok: false,
    error: { code: 'edition' },
  })
})
