import { describe, expect, test } from 'vitest'
import {
  type CommitteeFacts,
  checkCollective,
  checkCommittee,
  checkRepresentatives,
  checkSupervision,
  committeeCircle,
  villageRepresentatives,
} from './composition.ts'
import { checkDelegateShare, checkTownshipHead, furtherPostElection, mayHoldBoth } from './posts.ts'
import type { Check } from './ruling.ts'
import { standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'

const date = '2021-10-18'
const later = '2026-10-18'
const codes = (verdict: Verdict<Check>) =>
  verdict.ok ? verdict.value.findings.map(({ code }) => code) : [verdict.error.code]
const rules = (verdict: Verdict<unknown>) => verdict.ok && verdict.value.citations.map(({ ruleId }) => ruleId)

describe('a committee', () => {
  const village: CommitteeFacts = {
    body: 'village',
    date,
    members: 5,
    women: 1,
    isMultiEthnic: false,
    minorityMembers: 0,
    relatives: [],
  }
  test.each([
    [{ members: 2 }, ['size']],
    [{ members: 3 }, []],
    [{ members: 7 }, []],
    [{ members: 8 }, ['size']],
    [{ women: 0 }, ['no_woman']],
    [{ isMultiEthnic: true }, ['no_minority']],
    [{ isMultiEthnic: true, minorityMembers: 1 }, []],
    [{ relatives: [['甲', '乙']] }, []],
    [{ relatives: [['甲', '乙']], date: later }, ['relatives']],
    [{ body: 'community', members: 4, date: later }, ['size']],
    [{ body: 'community', members: 9, women: 0, date: later }, ['no_woman']],
    [{ body: 'community', members: 9, women: 0 }, []],
    [{ body: 'community', members: 10, relatives: [['甲', '乙']] }, ['size']],
    [{ date: '2009-01-01' }, ['edition']],
  ] as const)('with %o: %o', (change, found) => {
    expect(codes(checkCommittee({ ...village, ...change }))).toEqual(found)
  })
  test('is cited by the edition', () => {
    expect(rules(checkCommittee(village))).toEqual(['CW-01'])
    expect(rules(checkCommittee({ ...village, date: later }))).toEqual(['CW25-03', 'CW-01'])
    expect(rules(checkCommittee({ ...village, body: 'community' }))).toEqual(['JW-01'])
    expect(rules(checkCommittee({ ...village, body: 'community', date: later }))).toEqual(['JW25-02'])
    const fine = checkCommittee(village)
    expect(fine.ok && fine.value.explain.zh).toBe('成员5人（应为3至7人），妇女1人，组成符合规定。')
  })
  test('avoids the circle in force', () => {
    const near = committeeCircle(later)
    expect(near.ok && near.value).toMatchObject({
      circle: 'close_relative',
      explain: { zh: '村（居）民委员会成员之间回避的亲属范围：近亲属（民法典第1045条）。' },
    })
    const wide = committeeCircle(later, { ...standardValues, villageAvoidanceCircle: 'civil_servant' })
    expect(wide.ok && wide.value.circle).toBe('civil_servant')
    expect(committeeCircle(date)).toMatchObject({ ok: false, error: { code: 'edition' } })
  })
})

describe('representatives', () => {
  const meeting = { body: 'village', date, committeeMembers: 5, representatives: 25, women: 10 } as const
  test.each([
    [{ representatives: 19, women: 8 }, ['too_few_representatives']],
    [{ representatives: 20, women: 9 }, []],
    [{ representatives: 21, women: 9 }, []],
    [{ women: 9 }, ['too_few_women']],
    [{ women: 10 }, []],
    [{ women: 11 }, []],
    [{ body: 'community', date: later, women: 0 }, []],
    [{ body: 'community', date: later, representatives: 19 }, ['too_few_representatives']],
  ] as const)('%o: %o', (change, found) => {
    expect(codes(checkRepresentatives({ ...meeting, ...change }))).toEqual(found)
  })
  test('follow the values in force', () => {
    const values = { ...standardValues, communityRepresentativesPercent: 90 }
    const community = { ...meeting, body: 'community', date: later } as const
    expect(codes(checkRepresentatives(community, values))).toEqual(['too_few_representatives'])
  })
  test.each([
    [1, 1, 1],
    [14, 1, 2],
    [15, 1, 3],
    [16, 2, 3],
    [300, 20, 60],
  ])('of %i households are %i to %i', (households, least, most) => {
    const verdict = villageRepresentatives(households, date)
    expect(verdict.ok && verdict.value).toMatchObject({ least, most })
  })
  test('need households', () => {
    for (const households of [0, 1.5]) {
      expect(villageRepresentatives(households, date)).toMatchObject({
        ok: false,
        error: { code: 'households' },
      })
    }
  })
})

test.each([
  [{}, date, []],
  [{ members: 2 }, date, ['size']],
  [{ members: 3 }, date, []],
  [{ members: 5 }, date, []],
  [{ members: 6 }, date, ['size']],
  [{ members: 6, isHeadSecretary: true }, '2017-12-03', []],
  [{ excluded: ['甲'] }, date, ['excluded']],
  [{ hasFinanceSkill: false }, date, ['no_finance_skill']],
  [{ isHeadSecretary: true }, date, ['head_is_secretary']],
])('a supervision committee with %o on %s: %o', (change, day, found) => {
  const fine = { date: day, members: 3, excluded: [], hasFinanceSkill: true, isHeadSecretary: false }
  expect(codes(checkSupervision({ ...fine, ...change }))).toEqual(found)
})

test.each([
  [2, ['size']],
  [3, []],
  [4, ['size']],
  [7, []],
  [8, ['size']],
  [9, ['size']],
])('a collective with a council of %i: %o', (council, found) => {
  const facts = { date: later, council, relatives: [], excludedSupervisors: [] }
  expect(codes(checkCollective(facts))).toEqual(found)
  const more = { ...facts, relatives: [['甲', '乙']], excludedSupervisors: ['丙'] } as const
  expect(codes(checkCollective(more))).toEqual([...found, 'relatives', 'excluded'])
})

describe('posts', () => {
  test.each([
    ['standing_member', 'administrative', '2022-10-18', false, 'ZZ-05'],
    ['standing_member', 'supervisory', '2022-10-18', false, 'ZZ-05'],
    ['standing_member', 'judicial', date, false, 'ZZ-14'],
    ['township_chair', 'administrative', '2022-10-18', false, 'ZZ-06'],
    ['township_vice_chair', 'procuratorial', '2022-10-18', true, 'ZZ-06'],
  ] as const)('%s and %s on %s go together: %s', (post, organ, day, may, ruleId) => {
    const verdict = mayHoldBoth(post, organ, day)
    expect(verdict.ok && verdict.value.may).toBe(may)
    expect(rules(verdict)).toEqual([ruleId])
  })
  test.each([
    ['head', false],
    ['deputy', true],
    ['member', true],
  ] as const)('a further election of a %s needs more candidates than seats: %s', (post, needsSurplus) => {
    const verdict = furtherPostElection(post, '2022-10-18')
    expect(verdict.ok && verdict.value).toMatchObject({
      mayBeNextSession: true,
      mayNominateAnew: true,
      needsSurplus,
      citations: [{ ruleId: 'ZZ-04', article: '29' }],
    })
  })
  test('the head of a nationality township is of its nationality', () => {
    expect(codes(checkTownshipHead('汉族', ['苗族', '侗族'], '2022-10-18'))).toEqual(['other_nationality'])
    const fine = checkTownshipHead('侗族', ['苗族', '侗族'], '2022-10-18')
    expect(fine.ok && fine.value.explain.zh).toBe(
      '民族乡的乡长应当由建立民族乡的少数民族（苗族、侗族）公民担任，人选为侗族，符合规定。',
    )
  })
  test.each([
    [66, ['too_few']],
    [67, []],
    [68, []],
  ])('with 1000 women of 3000 members %i of 200 delegates: %o', (among, found) => {
    const verdict = checkDelegateShare({ delegates: 200, among, members: 3000, amongMembers: 1000 }, date)
    expect(codes(verdict)).toEqual(found)
    expect(verdict.ok && verdict.value.least).toBe(67)
  })
  test('a share needs a text that is held', () => {
    const none = { delegates: 200, among: 0, members: 0, amongMembers: 0 }
    expect(codes(checkDelegateShare(none, date))).toEqual([])
    expect(codes(checkDelegateShare(none, '1990-01-01'))).toEqual(['edition'])
  })
})
