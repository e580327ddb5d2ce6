import { describe, expect, test } from 'vitest'
import { type AuditSubject, auditOrganisers, auditSubjects, checkLeavingAudit, isAudited } from './audits.ts'
import { standardValues } from './settings.ts'
import { archiveItems, checkAssemblies, crossHolding, relativeStays, villageVacancy } from './village.ts'

const date = '2021-10-18'
const later = '2026-10-18'

describe('a leaving audit', () => {
  const all = (Object.keys(auditSubjects) as AuditSubject[]).filter((subject) => subject !== 'requested')
  const check = (publishedOn: string | null, subjects: readonly AuditSubject[] = all) => {
    const verdict = checkLeavingAudit({ electionDay: date, publishedOn, subjects })
    if (!verdict.ok) throw new Error(verdict.error.code)
    return verdict.value
  }
  test.each([
    ['2021-10-17', []],
    ['2021-10-18', ['not_published_before']],
    ['2021-10-19', ['not_published_before']],
    [null, ['not_published_before']],
  ])('published on %s: %o', (publishedOn, codes) => {
    expect(check(publishedOn).findings.map(({ code }) => code)).toEqual(codes)
  })
  test('covers every subject but what nobody asked for', () => {
    expect(Object.keys(auditSubjects)).toHaveLength(6)
    expect(Object.keys(auditOrganisers)).toEqual(['agriculture', 'finance', 'township'])
    expect(check('2021-10-01', ['finance', 'debts', 'grants', 'projects']).explain).toEqual({
      zh: '未包括1项法定审计事项：资金管理使用，集体资产、资源的承包、租赁、担保、出让，征地补偿费的使用、分配情况。',
      en: '1 subjects of the law are missing: funds, collective assets and resources, and compensation for land.',
    })
    expect(check('2021-10-01', Object.keys(auditSubjects) as AuditSubject[]).explain.zh).toBe(
      '离任经济责任审计结果于2021-10-01公布，早于选举日（2021-10-18）。',
    )
    expect(check(null).explain.zh).toBe('离任经济责任审计结果尚未公布，应当在选举日（2021-10-18）之前公布。')
  })
  test.each([
    ['head', '2021-10-01', true],
    ['deputy_in_charge', '2020-10-19', false],
    ['deputy_in_charge', '2020-10-18', true],
    ['other', '2000-01-01', false],
  ] as const)('of a cadre who is %s since %s: %s', (post, since, audited) => {
    const verdict = isAudited(post, since, date)
    expect(verdict.ok && verdict.value).toMatchObject({ audited, citations: [{ ruleId: 'SJ-04' }] })
  })
})

test.each([
  [2, true, false],
  [3, true, true],
  [4, true, true],
  [4, false, false],
])('with %i elected (allowed: %s) seats may stay vacant: %s', (elected, villageVacancyAllowed, mayStay) => {
  const verdict = villageVacancy(elected, date, { ...standardValues, villageVacancyAllowed })
  expect(verdict.ok && verdict.value.mayStay).toBe(mayStay)
})

describe('of relatives elected together', () => {
  const [head, member] = [
    { id: '甲', rank: 1, votes: 300 },
    { id: '乙', rank: 3, votes: 400 },
  ]
  const byVotes = { ...standardValues, villageRelativesElected: 'more_votes' } as const
  const answer = (relatives: Parameters<typeof relativeStays>[0], values = standardValues) => {
    const verdict = relativeStays(relatives, date, values)
    return verdict.ok ? verdict.value : { error: verdict.error.code }
  }
  test('the one with the higher post stays, or with more votes', () => {
    expect(answer([member, head])).toMatchObject({ stays: '甲', tied: [] })
    expect(answer([head, member], byVotes)).toMatchObject({
      stays: '乙',
      explain: { zh: '按得票多少，由乙留任，其他人员不再任职。' },
    })
    expect(answer([{ ...head, rank: 3 }, member])).toMatchObject({ stays: '乙' })
  })
  test('a tie is voted on again', () => {
    const equal = { ...member, id: '丙' }
    expect(answer([head, member, equal])).toMatchObject({ stays: '甲' })
    expect(answer([member, equal])).toMatchObject({
      stays: null,
      tied: ['乙', '丙'],
      explain: { zh: '按职务高低、职务相同的按得票多少不能确定留任人员，应当就乙、丙再次投票。' },
    })
  })
  test('there are at least two', () => {
    expect(answer([])).toEqual({ error: 'relatives' })
    expect(answer([head])).toEqual({ error: 'relatives' })
  })
})

test.each([
  [0, ['too_few']],
  [1, []],
  [2, []],
])('%i assemblies a year: %o', (held, codes) => {
  const verdict = checkAssemblies(held, later)
  expect(verdict.ok && verdict.value.findings.map(({ code }) => code)).toEqual(codes)
  expect(checkAssemblies(held, date)).toMatchObject({ ok: false, error: { code: 'edition' } })
})

test('one person may head Party and committee from 2026, by two elections', () => {
  const village = crossHolding('village', later)
  expect(village.ok && village.value).toMatchObject({
    may: true,
    must: false,
    citations: [{ ruleId: 'CW25-02' }],
  })
  const community = crossHolding('community', later)
  expect(community.ok && community.value.citations).toMatchObject([{ ruleId: 'JW25-02' }])
  expect(crossHolding('village', date)).toMatchObject({ ok: false, error: { code: 'edition' } })
})

test('the archive holds the papers of the election', () => {
  expect(Object.keys(archiveItems).slice(0, 2)).toEqual(['election_papers', 'ballots'])
})
