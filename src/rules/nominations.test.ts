import { describe, expect, test } from 'vitest'
import {
  checkByElection,
  checkJointRecommendations,
  checkNomination,
  checkTellers,
  leavesElectionBody,
  type NominationInput,
  onForeignMoney,
  postLevels,
  tellerElections,
} from './nominations.ts'
import { standardValues } from './settings.ts'

const date = '2021-10-18'
const later = '2026-10-18'
const codes = (verdict: ReturnType<typeof checkNomination>) =>
  verdict.ok ? verdict.value.findings.map(({ code }) => code) : [verdict.error.code]

describe('a nomination', () => {
  const some: NominationInput = { date, office: 'delegate', by: 'joint', names: 2, seats: 2, supporters: 10 }
  test.each([
    [9, 2, ['too_few_supporters']],
    [10, 2, []],
    [11, 2, []],
    [10, 1, []],
    [10, 3, ['too_many_names']],
    [9, 3, ['too_few_supporters', 'too_many_names']],
  ])('by %i people with %i names for 2 seats', (supporters, names, found) => {
    expect(codes(checkNomination({ ...some, supporters, names }))).toEqual(found)
  })
  test('by a party or the presidium needs no supporters', () => {
    expect(codes(checkNomination({ ...some, by: 'organisation', supporters: 0 }))).toEqual([])
    const posts = { ...some, office: 'county', by: 'presidium', supporters: 0 } as const
    expect(codes(checkNomination(posts))).toEqual([])
    expect(codes(checkNomination({ ...posts, names: 3 }))).toEqual(['too_many_names'])
  })
  test.each([
    ['province', 30],
    ['prefecture', 20],
    ['county', 10],
    ['township', 10],
  ] as const)('for posts of a %s needs %i delegates', (office, needs) => {
    expect(postLevels).toContain(office)
    const by = (supporters: number) => codes(checkNomination({ ...some, office, supporters }))
    expect([needs - 1, needs, needs + 1].map(by)).toEqual([['too_few_supporters'], [], []])
  })
  test('is told with its numbers, and cited', () => {
    const verdict = checkNomination(some)
    expect(verdict.ok && verdict.value).toMatchObject({
      lawful: true,
      citations: [{ ruleId: 'XJ-13', article: '30' }],
      explain: {
        zh: '提名2人，不超过应选名额2名，联名10人，达到10人，符合规定。',
        en: '2 names for 2 seats by 10 people, of at least 10, are lawful.',
      },
    })
    const wrong = checkNomination({ ...some, supporters: 9, names: 3 })
    expect(wrong.ok && wrong.value.explain).toEqual({
      zh: '联名9人，至少应有10人。提名3人，超过应选名额2名。',
      en: '9 nominate together; it takes 10. 3 names for 2 seats are too many.',
    })
    const post = checkNomination({ ...some, office: 'county', by: 'presidium', date: '2022-10-18' })
    expect(post.ok && post.value).toMatchObject({
      citations: [{ ruleId: 'ZZ-02', article: '26' }],
      explain: { zh: '提名2人，不超过应选名额2名，符合规定。' },
    })
    expect(codes(checkNomination({ ...some, date: '1996-01-01' }))).toEqual(['edition'])
  })
})

test('nobody joins in recommending more than the seats', () => {
  const joint = [
    { candidate: '甲', supporters: ['1', '2'] },
    { candidate: '乙', supporters: ['1', '3'] },
    { candidate: '乙', supporters: ['1'] },
    { candidate: '丙', supporters: ['1', '2'] },
  ]
  const two = checkJointRecommendations(joint, 2, date)
  expect(two.ok && two.value.findings).toMatchObject([{ code: 'too_many_names', path: '1' }])
  const three = checkJointRecommendations(joint, 3, date)
  expect(three.ok && three.value).toMatchObject({
    lawful: true,
    explain: { zh: '参加联名的3人，每人联名推荐的人数均不超过应选名额3名。' },
  })
})

describe('who leaves the election committee', () => {
  test.each([
    ['congress', date, true, false, 'candidate', 'XJ-11'],
    ['congress', date, false, true, null, 'XJ-11'],
    ['village', date, true, true, 'candidate', 'CW-03'],
    ['village', date, false, true, null, 'CW-03'],
    ['village', later, false, true, 'relative', 'CW25-04'],
    ['village', later, false, false, null, 'CW25-04'],
    ['community', later, false, true, 'relative', 'JW25-04'],
    ['community', later, true, false, 'candidate', 'JW25-04'],
  ] as const)(
    '%s on %s: candidate %s, relative %s',
    (body, day, isCandidate, hasRelative, because, ruleId) => {
      const verdict = leavesElectionBody({ body, date: day, isCandidate, hasRelative })
      expect(verdict.ok && verdict.value).toMatchObject({
        leaves: because !== null,
        because,
        citations: [{ ruleId }],
      })
    },
  )
  test('follows the values in force', () => {
    const values = { ...standardValues, electionBodyRelativeLeaves: false }
    const input = { body: 'village', date: later, isCandidate: false, hasRelative: true } as const
    const verdict = leavesElectionBody(input, values)
    expect(verdict.ok && verdict.value.leaves).toBe(false)
  })
  test('no national text speaks of communities before 2026', () => {
    const input = { body: 'community', date, isCandidate: true, hasRelative: false } as const
    expect(leavesElectionBody(input)).toMatchObject({ ok: false, error: { code: 'edition' } })
  })
})

test.each([
  ['proposed', 'not_listed', '不列入代表候选人名单'],
  ['listed', 'struck_off', '从代表候选人名单中除名'],
  ['elected', 'void', '当选无效'],
] as const)('money from abroad of one who is %s: %s', (stage, follows, zh) => {
  const verdict = onForeignMoney(stage, date)
  expect(verdict.ok && verdict.value).toMatchObject({ follows, citations: [{ article: '35' }] })
  expect(verdict.ok && verdict.value.explain.zh).toContain(zh)
})

test.each([
  ['congress', 'XJ-19', ['candidate', 'relative']],
  ['party_local', 'DF-13', ['candidate']],
  ['party_basic', 'DJ-15', ['candidate']],
  ['village', 'CW-24', ['candidate', 'relative']],
] as const)('tellers of %s', (election, ruleId, found) => {
  expect(tellerElections).toContain(election)
  const tellers = [
    { id: '1', isCandidate: false, isRelative: false },
    { id: '2', isCandidate: true, isRelative: false },
    { id: '3', isCandidate: false, isRelative: true },
  ]
  const verdict = checkTellers(election, tellers, date)
  expect(verdict.ok && verdict.value.findings.map(({ code }) => code)).toEqual(found)
  const fine = checkTellers(election, tellers.slice(0, 1), date)
  expect(fine.ok && fine.value).toMatchObject({
    lawful: true,
    citations: [{ ruleId }],
    explain: { zh: '监票人、计票人共1人，没有应当回避的情形。' },
  })
})

test.each([
  ['delegate', 1, ['too_few_candidates'], 'XJ-26'],
  ['delegate', 2, [], 'XJ-26'],
  ['delegate', 3, [], 'XJ-26'],
  ['post', 1, ['too_few_candidates'], 'ZZ-15'],
  ['post', 2, [], 'ZZ-15'],
] as const)('by-election of 2 %ss with %i candidates', (office, candidates, found, ruleId) => {
  const verdict = checkByElection(office, candidates, 2, date)
  expect(codes(verdict)).toEqual(found)
  expect(verdict.ok && verdict.value.citations).toMatchObject([{ ruleId }])
})
