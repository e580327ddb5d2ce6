import { describe, expect, test } from 'vitest'
import { standardValues } from './settings.ts'
import {
  ageOn,
  communityRegistration,
  custodies,
  type Elector,
  partyVotingRight,
  type Resident,
  registerKinds,
  shouldAttend,
  type Villager,
  villageRegistration,
  votingRight,
} from './voters.ts'

test.each([
  ['2003-10-19', '2021-10-18', 17],
  ['2003-10-18', '2021-10-18', 18],
  ['2003-10-17', '2021-10-18', 18],
  ['2004-02-29', '2022-02-27', 17],
  ['2004-02-29', '2022-02-28', 18],
])('born on %s, on %s %i years old', (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age)
})

describe('a voter of a congress', () => {
  const elector: Elector = {
    birthDate: '1980-01-01',
    electionDay: '2021-10-18',
    isDeprived: false,
    isIncapable: false,
    custody: 'none',
    isSuspended: false,
  }
  const answer = (change: Partial<Elector>) => {
    const verdict = votingRight({ ...elector, ...change })
    if (!verdict.ok) throw new Error(verdict.error.code)
    return verdict.value
  }
  test.each([
    [{}, null, 'station', 'XJ-30'],
    [{ birthDate: '2003-10-19' }, 'age', 'station', 'XJ-30'],
    [{ birthDate: '2003-10-18' }, null, 'station', 'XJ-30'],
    [{ isDeprived: true }, 'deprived', 'station', 'XJ-30'],
    [{ isIncapable: true }, 'incapable', 'station', 'XJ-30'],
    [{ isSuspended: true }, null, 'station', 'XJ-30'],
    [{ custody: 'held' }, null, 'mobile_or_proxy', 'XJ-33'],
    [{ custody: 'held', isSuspended: true }, 'suspended', 'mobile_or_proxy', 'XJ-33'],
    [{ custody: 'imprisoned' }, null, 'mobile_or_proxy', 'XJ-33'],
    [{ custody: 'imprisoned', isDeprived: true }, 'deprived', 'mobile_or_proxy', 'XJ-33'],
    [{ custody: 'detained' }, null, 'mobile_or_proxy', 'XJ-33'],
    [{ custody: 'bail_or_residence' }, null, 'station', 'XJ-33'],
  ] as const)('%o: refused by %s', (change, reason, how, ruleId) => {
    const found = answer(change)
    expect(found).toMatchObject({ may: reason === null, reason, how })
    expect(found.citations.map((one) => one.ruleId)).toEqual(['XJ-32', ruleId])
  })
  test('is told', () => {
    expect(custodies).toHaveLength(5)
    expect(answer({ custody: 'held' }).explain).toEqual({
      zh: '选举日年满41周岁，有选举权；可以在流动票箱投票或者委托他人代为投票。',
      en: 'He is 41 on election day and may vote; he votes by a mobile box or by proxy.',
    })
    expect(answer({ birthDate: '2003-10-19' }).explain).toEqual({
      zh: '选举日17周岁；选举日未满十八周岁，没有选举权。',
      en: 'He is 17 on election day and may not vote: he is under 18 on election day.',
    })
  })
})

describe('a voter of a village', () => {
  const villager: Villager = {
    birthDate: '1980-01-01',
    electionDay: '2021-10-18',
    isDeprived: false,
    hasHousehold: true,
    residentSince: '1980-01-01',
    workingSince: null,
    wishes: false,
    isAgreed: false,
    isRegisteredElsewhere: false,
  }
  const from = { hasHousehold: false, residentSince: null, isAgreed: true }
  test.each([
    [{}, 'member', null],
    [{ birthDate: '2003-10-19' }, null, 'age'],
    [{ isDeprived: true }, null, 'deprived'],
    [{ isRegisteredElsewhere: true }, null, 'elsewhere'],
    [{ residentSince: null }, null, 'not_wished'],
    [{ residentSince: null, wishes: true }, 'member_away', null],
    [{ ...from, residentSince: '2020-10-19' }, null, 'too_short'],
    [{ ...from, residentSince: '2020-10-18' }, 'resident', null],
    [{ ...from, residentSince: '2020-10-17' }, 'resident', null],
    [{ ...from, residentSince: '2020-10-18', isAgreed: false }, null, 'not_agreed'],
    [{ ...from, workingSince: '2010-01-01' }, null, 'too_short'],
    [{ ...from, workingSince: '2010-01-01', electionDay: '2026-10-18' }, 'worker', null],
    [{ ...from, workingSince: '2025-10-18', electionDay: '2026-10-18' }, 'worker', null],
    [{ ...from, workingSince: '2025-10-19', electionDay: '2026-10-18' }, null, 'too_short'],
  ] as const)('%o is registered as %s, refused by %s', (change, as, reason) => {
    if (as !== null) expect(registerKinds).toContain(as)
    const verdict = villageRegistration({ ...villager, ...change })
    expect(verdict.ok && verdict.value).toMatchObject({ registered: as !== null, as, reason })
  })
  test('is told, and cited by the edition', () => {
    const now = villageRegistration(villager)
    expect(now.ok && now.value).toMatchObject({
      explain: {
        zh: '户籍在本地并且在本地居住，应当登记。',
        en: 'To be registered: member of the place who lives there.',
      },
      citations: [{ ruleId: 'CW-04', article: '13' }],
    })
    const later = villageRegistration({ ...villager, isDeprived: true, electionDay: '2026-10-18' })
    expect(later.ok && later.value.explain).toEqual({
      zh: '被剥夺政治权利，不予登记。',
      en: 'Not to be registered: he is deprived of political rights.',
    })
    expect(later.ok && later.value.citations.map(({ ruleId }) => ruleId)).toEqual(['CW-04', 'CW25-05'])
  })
  test('follows the values in force', () => {
    const worker = { ...villager, ...from, workingSince: '2026-04-18', electionDay: '2026-10-18' }
    const verdict = villageRegistration(worker, { ...standardValues, villageWorkMonths: 6 })
    expect(verdict.ok && verdict.value.as).toBe('worker')
  })
})

describe('a voter of a community', () => {
  const resident: Resident = {
    birthDate: '1980-01-01',
    electionDay: '2026-10-18',
    isDeprived: false,
    isRegisteredElsewhere: false,
    isResident: false,
    workerSince: null,
  }
  test.each([
    [{ isResident: true }, 'member', null],
    [{ isResident: true, isDeprived: true }, null, 'deprived'],
    [{}, null, 'too_short'],
    [{ workerSince: '2026-04-18' }, 'worker', null],
    [{ workerSince: '2026-04-19' }, null, 'too_short'],
    [{ workerSince: '2015-01-01', electionDay: '2021-10-18' }, null, 'too_short'],
  ] as const)('%o is registered as %s, refused by %s', (change, as, reason) => {
    const verdict = communityRegistration({ ...resident, ...change })
    expect(verdict.ok && verdict.value).toMatchObject({ registered: as !== null, as, reason })
  })
  test('is cited by the edition', () => {
    const rules = (electionDay: string) => {
      const verdict = communityRegistration({ ...resident, electionDay })
      return verdict.ok && verdict.value.citations.map(({ ruleId }) => ruleId)
    }
    expect(rules('2021-10-18')).toEqual(['JW-01'])
    expect(rules('2026-10-18')).toEqual(['JW-01', 'JW25-06'])
  })
})

describe('a member of the Party', () => {
  const member = { isProbationary: false, isOnProbation: false, isInCustody: false }
  test.each([
    [{}, '2021-10-18', null],
    [{ isProbationary: true }, '2021-10-18', 'isProbationary'],
    [{ isOnProbation: true }, '2021-10-18', 'isOnProbation'],
    [{ isInCustody: true }, '2021-10-18', 'isInCustody'],
    [{ isInCustody: true }, '2020-07-13', 'isInCustody'],
    [{ isInCustody: true }, '2020-07-12', null],
  ] as const)('%o on %s may not vote by %s', (change, date, reason) => {
    const verdict = partyVotingRight({ ...member, ...change }, date)
    expect(verdict.ok && verdict.value).toMatchObject({ may: reason === null, reason })
    expect(verdict.ok && verdict.value.citations).toMatchObject([{ ruleId: 'DJ-05', article: '5' }])
  })
  test('should attend unless excused', () => {
    const verdict = shouldAttend(100, 7, '2021-10-18')
    expect(verdict.ok && verdict.value).toMatchObject({
      number: 93,
      groups: standardValues.excusedMembers,
      explain: { zh: '有选举权的党员100人，经批准不计入应到会人数的7人，应到会93人。' },
    })
    const none = shouldAttend(3, 4, '2021-10-18')
    expect(none.ok && none.value.number).toBe(0)
  })
})
