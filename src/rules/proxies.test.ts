import { describe, expect, test } from 'vitest'
import { judgeBallot } from './ballots.ts'
import { checkProxy, mayWriteBallot, type ProxyInput, proxyElections } from './proxies.ts'
import { standardValues } from './settings.ts'

const fine: ProxyInput = {
  election: 'congress',
  date: '2021-10-18',
  isAway: true,
  isWritten: true,
  isAgreed: true,
  isHolderVoter: true,
  isHolderRelative: true,
  isHolderCandidate: false,
  accepted: 3,
}
const later = '2026-10-18'

function codes(change: Partial<ProxyInput>, values = standardValues) {
  const verdict = checkProxy({ ...fine, ...change }, values)
  return verdict.ok ? verdict.value.findings.map(({ code }) => code) : [verdict.error.code]
}

describe('a proxy', () => {
  test.each([
    [{}, []],
    [{ accepted: 2 }, []],
    [{ accepted: 4 }, ['too_many']],
    [{ isAway: false }, ['not_away']],
    [{ isWritten: false }, ['not_written']],
    [{ isAgreed: false }, ['not_agreed']],
    [{ isHolderVoter: false }, ['not_a_voter']],
    [{ isHolderRelative: false }, []],
    [{ isHolderCandidate: true }, []],
    [{ election: 'village' }, []],
    [{ election: 'village', isAgreed: false }, ['not_published']],
    [{ election: 'village', isHolderRelative: false }, ['not_a_relative']],
    [{ election: 'village', isHolderCandidate: true }, ['candidate']],
    [{ election: 'village', accepted: 4 }, ['too_many']],
    [{ election: 'village', date: later, isHolderRelative: false }, ['not_a_relative']],
    [{ election: 'village', date: later, accepted: 4 }, ['too_many']],
    [{ election: 'community', date: later, isHolderRelative: false }, []],
    [{ election: 'community', date: later, accepted: 4 }, ['too_many']],
    [{ election: 'community' }, ['edition']],
    [{ election: 'party_local' }, ['no_proxy']],
    [{ election: 'party_basic' }, ['no_proxy']],
  ] as const)('%o: %o', (change, found) => {
    expect(codes(change)).toEqual(found)
  })
  test('follows the values in force', () => {
    const values = {
      ...standardValues,
      villageProxiesMost: 1,
      villageProxyRelativesOnly: false,
      villageCandidateTakesProxies: true,
      communityProxyRelativesOnly: true,
    }
    const village = { election: 'village', date: later, accepted: 2, isHolderRelative: false } as const
    expect(codes({ ...village, isHolderCandidate: true }, values)).toEqual(['too_many'])
    expect(codes({ election: 'community', date: later, isHolderRelative: false }, values)).toEqual([
      'not_a_relative',
    ])
  })
  test('is told and cited', () => {
    const told = (change: Partial<ProxyInput>) => {
      const verdict = checkProxy({ ...fine, ...change })
      if (!verdict.ok) throw new Error(verdict.error.code)
      const { explain, citations } = verdict.value
      return [explain.zh, citations.map(({ ruleId }) => ruleId).join()]
    }
    expect(told({})).toEqual(['委托投票符合规定；受委托人接受委托3人，不超过3人。', 'XJ-18'])
    expect(told({ accepted: 5 })).toEqual(['接受委托5人，每人不得超过3人。', 'XJ-18'])
    expect(told({ election: 'village' }).at(1)).toBe('CW-24,CW-09')
    expect(told({ election: 'village', date: later }).at(1)).toBe('CW25-06,CW-09')
    expect(told({ election: 'party_local' })).toEqual(['党内选举不得委托投票。', 'DF-08'])
    expect(told({ election: 'party_basic' }).at(1)).toBe('DJ-06')
    expect(proxyElections).toHaveLength(5)
  })
})

test.each([
  ['congress', true, true, 'XJ-37'],
  ['party_local', false, true, 'DF-08'],
  ['party_local', true, false, 'DF-08'],
  ['party_basic', true, false, 'DJ-15'],
] as const)(
  'in an election of %s a helper (candidate: %s) may write: %s',
  (election, isCandidate, may, ruleId) => {
    const verdict = mayWriteBallot(election, isCandidate, '2021-10-18')
    expect(verdict.ok && verdict.value).toMatchObject({ may, citations: [{ ruleId }] })
  },
)

describe('a ballot', () => {
  const part = (post: string, seats: number, ...chosen: string[]) => ({ post, seats, chosen })
  const judge = (election: 'congress' | 'village', ...parts: ReturnType<typeof part>[]) => {
    const verdict = judgeBallot(election, parts, '2021-10-18')
    if (!verdict.ok) throw new Error(verdict.error.code)
    return verdict.value
  }
  test.each([
    [[], true],
    [['甲'], true],
    [['甲', '乙'], true],
    [['甲', '乙', '丙'], false],
  ])('that chooses %o for 2 seats counts: %s', (chosen, valid) => {
    expect(judge('congress', part('代表', 2, ...chosen))).toMatchObject({
      valid,
      reason: valid ? null : 'too_many',
      post: valid ? null : '代表',
      blank: chosen.length === 0,
      citations: [{ ruleId: 'XJ-20' }],
    })
  })
  test('of a village is void with one person for two posts', () => {
    const [head, members] = [part('主任', 1, '甲'), part('委员', 2, '甲', '乙')]
    expect(judge('village', head, members)).toMatchObject({
      valid: false,
      reason: 'two_posts',
      post: '委员',
      explain: { zh: '选举同一人担任两项以上职务，选票作废。' },
      citations: [{ ruleId: 'CW-24' }],
    })
    expect(judge('village', head, part('委员', 2, '乙', '丙')).valid).toBe(true)
    expect(judge('congress', head, members).valid).toBe(true)
    expect(judge('village', part('主任', 1, '甲', '乙'), members).reason).toBe('too_many')
  })
  test('is told', () => {
    expect(judge('congress', part('代表', 1)).explain.zh).toBe('未选任何人，选票有效，计为弃权。')
    expect(judge('congress', part('代表', 1, '甲')).explain.zh).toBe('所选1人不多于应选人数，选票有效。')
    expect(judge('congress', part('代表', 1, '甲', '乙')).explain).toEqual({
      zh: '“代表”应选1名，所选2人，多于应选人数，选票作废。',
      en: '2 names for 1 seats (代表): the ballot is void.',
    })
  })
})
