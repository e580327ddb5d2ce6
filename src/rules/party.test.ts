import { describe, expect, test } from 'vitest'
import {
  checkFewerSeats,
  checkSeniority,
  nameOrder,
  type PartyPost,
  partyMeeting,
  partyPosts,
  partyVote,
  presidiumSize,
  villageParty,
  villagePartyForms,
} from './party.ts'
import { standardValues } from './settings.ts'

const date = '2021-10-18'

test('secretaries are elected with as many candidates as seats, all others with more', () => {
  const equal = (Object.keys(partyPosts) as PartyPost[]).filter((post) => {
    const verdict = partyVote(post, date)
    return verdict.ok && verdict.value.vote === 'equal'
  })
  expect(equal).toEqual(['secretary', 'discipline_secretary'])
  const told = (post: PartyPost) => {
    const verdict = partyVote(post, date)
    return verdict.ok && verdict.value.explain.zh
  }
  expect(told('secretary')).toBe('书记、副书记实行等额选举。')
  expect(told('alternate')).toBe('候补委员实行差额选举。')
})

describe('names stand', () => {
  test.each([
    ['delegate', 'ballot', 'strokes', 'DF-10'],
    ['standing_member', 'ballot', 'strokes', 'DF-10'],
    ['secretary', 'ballot', 'approved', 'DF-10'],
    ['alternate', 'ballot', 'strokes', 'DF-10'],
    ['member', 'result', 'strokes', 'DF-11'],
    ['alternate', 'result', 'votes', 'DF-11'],
    ['standing_member', 'result', 'approved', 'DF-11'],
    ['discipline_standing_member', 'result', 'approved', 'DF-11'],
    ['discipline_secretary', 'result', 'approved', 'DF-11'],
  ] as const)('%s in the %s by %s', (post, list, order, ruleId) => {
    const verdict = nameOrder(post, list, date)
    expect(verdict.ok && verdict.value).toMatchObject({ order, citations: [{ ruleId }] })
  })
  test('as the values in force say', () => {
    const verdict = nameOrder('alternate', 'result', date, {
      ...standardValues,
      partyAlternatesOrder: 'strokes',
    })
    expect(verdict.ok && verdict.value).toMatchObject({
      order: 'strokes',
      explain: { zh: '当选名单上的候补委员按姓氏笔画排列。' },
    })
    const secretary = nameOrder('secretary', 'ballot', date)
    expect(secretary.ok && secretary.value.explain.zh).toBe('选票上的书记、副书记按上级党委批准的顺序排列。')
  })
})

test.each([
  [29, 30, true, []],
  [30, 30, true, ['none_missing']],
  [31, 30, true, ['none_missing']],
  [29, 30, false, ['not_agreed']],
])('%i elected for %i seats, agreed %s: %o', (elected, seats, isAgreed, codes) => {
  const verdict = checkFewerSeats({ elected, seats, isAgreed }, date)
  expect(verdict.ok && verdict.value.findings.map(({ code }) => code)).toEqual(codes)
})

test.each([
  [204, 20],
  [205, 21],
  [300, 30],
])('of %i delegates about %i are in the presidium', (delegates, about) => {
  const verdict = presidiumSize(delegates, date)
  expect(verdict.ok && verdict.value).toMatchObject({ about, citations: [{ ruleId: 'DF-12' }] })
})

test.each([
  [499, false, false],
  [500, false, true],
  [501, false, true],
  [60, true, true],
])('with %i members (scattered: %s) delegates may elect: %s', (members, isScattered, mayBeDelegates) => {
  const verdict = partyMeeting(members, isScattered, date)
  expect(verdict.ok && verdict.value).toMatchObject({ mayBeDelegates, needsApproval: mayBeDelegates })
  expect(verdict.ok && verdict.value.explain.zh).toContain(`党员${members}人`)
})

test.each([
  ['county', '2018-10-19', 2, false],
  ['county', '2018-10-18', 3, true],
  ['county', '2018-10-17', 3, true],
  ['upper', '2016-10-19', 4, false],
  ['upper', '2016-10-18', 5, true],
] as const)('for a %s committee a member since %s has %i years: %s', (level, since, years, lawful) => {
  const verdict = checkSeniority(level, since, date)
  expect(verdict.ok && verdict.value).toMatchObject({ years, lawful })
})

test('seniority follows the values in force, and a text that is held', () => {
  const verdict = checkSeniority('county', '2018-10-18', date, { ...standardValues, countySeniorityYears: 4 })
  expect(verdict.ok && verdict.value.explain.zh).toBe('党龄3年，应有4年以上。')
  expect(checkSeniority('county', '2010-10-18', '2016-10-18')).toMatchObject({
    ok: false,
    error: { code: 'edition' },
  })
})

test.each([
  [2, 'joint', false],
  [3, 'branch', false],
  [6, 'branch', false],
  [7, 'branch', true],
  [50, 'branch', true],
  [51, 'general_branch', true],
  [99, 'general_branch', true],
  [100, 'committee', true],
] as const)(
  'a village with %i full members: %s, branch committee %s',
  (members, form, hasBranchCommittee) => {
    expect(villagePartyForms).toContain(form)
    const verdict = villageParty(members, date)
    expect(verdict.ok && verdict.value).toMatchObject({
      form,
      hasBranchCommittee,
      needsCountyApproval: form === 'committee',
    })
    expect(verdict.ok && verdict.value.citations.map(({ ruleId }) => ruleId)).toEqual(['DJ-16', 'DJ-08'])
  },
)
