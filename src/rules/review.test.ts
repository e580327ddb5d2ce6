import { describe, expect, test } from 'vitest'
import { negativeLists } from './negative-lists.ts'
import {
  isInEffect,
  type PartyPunishment,
  partyPunishmentEffect,
  partyPunishments,
  type SanctionInput,
  sanctionEffect,
} from './punishments.ts'
import { checkCandidateAge, checkReview, judgeByNegativeList, type NegativeFact } from './review.ts'
import { ruleSettings, standardValues } from './settings.ts'

const date = '2021-10-18'

describe('a sanction', () => {
  const effect = (input: Partial<SanctionInput>) => {
    const verdict = sanctionEffect({ sanction: 'warning', from: '2021-03-31', holder: 'official', ...input })
    return verdict.ok ? verdict.value : { error: verdict.error }
  }
  test.each([
    ['warning', 6, '2021-09-29', '2021-09-30'],
    ['demerit', 12, '2022-03-30', '2022-03-31'],
    ['serious_demerit', 18, '2022-09-29', '2022-09-30'],
    ['demotion', 24, '2023-03-30', '2023-03-31'],
    ['removal', 24, '2023-03-30', '2023-03-31'],
    ['dismissal', null, null, null],
  ] as const)('%s counts %o months', (sanction, months, lastDay, freeFrom) => {
    expect(effect({ sanction })).toMatchObject({
      months,
      lastDay,
      freeFrom,
      citations: [{ ruleId: 'CF-01', article: '8、15' }],
    })
  })
  test('several of the same are fixed between one period and 48 months', () => {
    const fixed = (months: number) => effect({ sanction: 'demerit', months })
    expect([11, 49, 12.5].map(fixed)).toMatchObject([
      { error: { code: 'months' } },
      { error: { code: 'months' } },
      { error: { code: 'months' } },
    ])
    expect([12, 13, 48].map(fixed)).toMatchObject([{ months: 12 }, { months: 13 }, { months: 48 }])
    expect(effect({ sanction: 'dismissal', months: 48 })).toMatchObject({ months: null })
  })
  test('village officials bear warnings and demerits only', () => {
    expect(effect({ sanction: 'serious_demerit', holder: 'village' })).toMatchObject({
      months: 18,
      citations: [{ ruleId: 'CF-02' }, { ruleId: 'CF-01' }],
    })
    expect(effect({ sanction: 'removal', holder: 'village' })).toMatchObject({ error: { code: 'sanction' } })
  })
  test('before the law of 2020 that of civil servants counts', () => {
    expect(effect({ from: '2020-06-30' })).toMatchObject({ citations: [{ ruleId: 'CF-04' }] })
    expect(effect({ from: '2020-06-30', holder: 'village' })).toMatchObject({ error: { code: 'edition' } })
  })
  test('is told with its days', () => {
    expect(effect({})).toMatchObject({
      explain: {
        zh: '2021-03-31起受政务警告处分，影响期6个月，至2021-09-29，自2021-09-30起不再受影响。',
        en: 'From 2021-03-31 a warning counts 6 months, to 2021-09-29; from 2021-09-30 it no longer does.',
      },
    })
    expect(effect({ sanction: 'dismissal' })).toMatchObject({
      explain: { zh: '2021-03-31起受政务开除处分，没有期限。' },
    })
  })
})

describe('a punishment of the Party', () => {
  test.each([
    ['party_warning', 12],
    ['party_serious_warning', 18],
    ['party_removal', 24],
    ['party_probation', 24],
    ['party_expulsion', 60],
  ] as const)('%s counts %i months', (punishment, months) => {
    const verdict = partyPunishmentEffect(punishment, '2021-01-01')
    expect(verdict.ok && verdict.value).toMatchObject({ months, citations: [{ ruleId: 'CF-03' }] })
  })
  test('follows the values in force', () => {
    expect(Object.keys(partyPunishments)).toHaveLength(5)
    const punishment: PartyPunishment = 'party_warning'
    const values = { ...standardValues, partyWarningMonths: 6 }
    const verdict = partyPunishmentEffect(punishment, '2021-01-01', values)
    expect(verdict.ok && verdict.value.freeFrom).toBe('2021-07-01')
  })
  test.each([
    ['2020-12-31', false],
    ['2021-01-01', true],
    ['2021-06-30', true],
    ['2021-07-01', false],
  ])('counts on %s: %s', (day, counts) => {
    const effect = { months: 6, lastDay: '2021-06-30', freeFrom: '2021-07-01' }
    expect(isInEffect(effect, '2021-01-01', day)).toBe(counts)
    expect(isInEffect({ months: null, lastDay: null, freeFrom: null }, '2021-01-01', day)).toBe(
      day >= '2021-01-01',
    )
  })
})

test('every department of the review gives its conclusion', () => {
  const departments = standardValues.reviewDepartments
  expect(departments).toHaveLength(12)
  const missing = checkReview(departments.slice(1), date)
  expect(missing.ok && missing.value.findings).toMatchObject([
    { code: 'no_conclusion', path: '纪检监察机关', message: { zh: '纪检监察机关尚未出具联审结论。' } },
  ])
  const full = checkReview(departments, date)
  expect(full.ok && full.value.explain.zh).toBe('参加联审的12个部门均已出具结论。')
  const few = checkReview(['甲'], date, { ...standardValues, reviewDepartments: ['甲'] })
  expect(few.ok && few.value.lawful).toBe(true)
})

describe('the negative list', () => {
  const judge = (facts: readonly NegativeFact[], values = standardValues, day = date) => {
    const verdict = judgeByNegativeList(facts, day, values)
    return verdict.ok ? verdict.value : { result: verdict.error.code, explain: verdict.error.message }
  }
  const timed = { ...standardValues, anySentenceBars: false }
  test.each([
    [[], standardValues, 'clear'],
    [[{ itemId: 'sentence', endedOn: '1990-01-01' }], standardValues, 'barred'],
    [[{ itemId: 'sentence', endedOn: '2016-10-19' }], timed, 'barred'],
    [[{ itemId: 'sentence', endedOn: '2016-10-18' }], timed, 'clear'],
    [[{ itemId: 'sentence', endedOn: '2016-10-17' }], timed, 'clear'],
    [[{ itemId: 'sentence', endedOn: null }], timed, 'barred'],
    [[{ itemId: 'detention', endedOn: '2016-10-19' }], timed, 'unsuitable'],
    [[{ itemId: 'detention', endedOn: '2016-10-18' }], timed, 'clear'],
    [[{ itemId: 'under_investigation', endedOn: null }], timed, 'unsuitable'],
    [
      [
        { itemId: 'under_investigation', endedOn: null },
        { itemId: 'cult', endedOn: '2000-01-01' },
      ],
      timed,
      'barred',
    ],
    [[{ itemId: 'broken_pledge', endedOn: null }], timed, 'item'],
    [
      [{ itemId: 'broken_pledge', endedOn: null }],
      { ...timed, negativeList: 'county_2013' as const },
      'unsuitable',
    ],
    [
      [{ itemId: 'sentence', endedOn: '2010-01-01' }],
      { ...standardValues, negativeList: 'county_2016' as const },
      'barred',
    ],
    [
      [{ itemId: 'sentence', endedOn: '2020-01-01' }],
      { ...timed, negativeList: 'county_2016' as const },
      'unsuitable',
    ],
  ])('with %o: %s', (facts, values, result) => {
    expect(judge(facts, values).result).toBe(result)
  })
  test('is told with its days', () => {
    expect(judge([{ itemId: 'detention', endedOn: '2018-01-01' }]).explain).toEqual({
      zh: '按2018年通行清单，不宜作为候选人：因卖淫嫖娼、吸毒、扰乱秩序等受行政拘留未满5年（至2023-01-01前）。',
      en: 'By this list: unsuitable; detained for prostitution, drugs or disorder less than 5 years ago (until 2023-01-01).',
    })
    expect(judge([]).explain.zh).toBe('按2018年通行清单，未发现负面清单情形。')
    expect(judge([{ itemId: 'cult', endedOn: null }]).explain.zh).toBe(
      '按2018年通行清单，不得作为候选人：参加邪教组织。',
    )
    expect(judge([], standardValues, '2012-12-31').result).toBe('edition')
  })
  test('has unique items whose departments take part in the review', () => {
    expect(Object.keys(negativeLists)).toEqual(Object.keys(ruleSettings.negativeList.choices))
    for (const { items } of Object.values(negativeLists)) {
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      for (const { checkedBy } of items) expect(standardValues.reviewDepartments).toContain(checkedBy)
    }
  })
})

describe('the age of a candidate', () => {
  const input = { electionDay: date, post: 'head', isFirstTime: false } as const
  const limits = {
    ...standardValues,
    villageHeadAgeMost: 60,
    villageNewHeadAgeMost: 45,
    villageMemberAgeMost: 65,
  }
  test.each([
    ['1961-10-19', {}, 59, true],
    ['1961-10-18', {}, 60, true],
    ['1960-10-19', {}, 60, true],
    ['1960-10-18', {}, 61, false],
    ['1975-10-18', { isFirstTime: true }, 46, false],
    ['1976-10-18', { isFirstTime: true }, 45, true],
    ['1955-10-18', { post: 'member' }, 66, false],
    ['1956-10-18', { post: 'member', isFirstTime: true }, 65, true],
  ] as const)('born on %s with %o: %i, lawful %s', (birthDate, change, age, lawful) => {
    const verdict = checkCandidateAge({ ...input, birthDate, ...change }, limits)
    expect(verdict.ok && verdict.value).toMatchObject({ age, lawful })
  })
  test('is free where no local limit is set', () => {
    const free = checkCandidateAge({ ...input, birthDate: '1930-01-01' })
    expect(free.ok && free.value).toMatchObject({
      lawful: true,
      explain: { zh: '选举日年满91周岁，本地未设年龄上限。' },
    })
    const general = { ...limits, villageNewHeadAgeMost: 0 }
    const first = checkCandidateAge({ ...input, birthDate: '1965-01-01', isFirstTime: true }, general)
    expect(first.ok && first.value.lawful).toBe(true)
    expect(checkCandidateAge({ ...input, birthDate: '1980-01-01', electionDay: '2012-10-18' })).toMatchObject(
      {
        ok: false,
        error: { code: 'edition' },
      },
    )
  })
})
