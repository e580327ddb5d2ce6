import { describe, expect, test } from 'vitest'
import { type Outcome, type OutcomeInput, outcome } from './outcome.ts'
import { standardValues } from './settings.ts'

type Votes = Readonly<Record<string, number>>

function given(input: Partial<OutcomeInput>, votes: Votes): OutcomeInput {
  return {
    election: 'congress_direct',
    date: '2021-11-20',
    seats: 1,
    round: 1,
    entitled: 1000,
    returned: 600,
    candidates: Object.entries(votes).map(([name, yes]) => ({ name, for: yes })),
    ...input,
  }
}

function result(input: Partial<OutcomeInput>, votes: Votes, values = standardValues) {
  const verdict = outcome(given(input, votes), values)
  if (!verdict.ok) throw new Error(verdict.error.code)
  const { citations, explain, ...rest } = verdict.value
  return { ...rest, rules: citations.map(({ ruleId }) => ruleId), zh: explain.zh, en: explain.en }
}

function reasonOf(input: Partial<OutcomeInput>, votes: Votes = { 甲: 1 }): Outcome['reason'] {
  return result(input, votes).reason
}

describe('whether the vote counts', () => {
  test.each([
    [{ entitled: 1000, returned: 499 }, 'turnout'],
    [{ entitled: 1000, returned: 500 }, 'turnout'],
    [{ entitled: 1000, returned: 501 }, null],
    [{ entitled: 999, returned: 499 }, 'turnout'],
    [{ entitled: 999, returned: 500 }, null],
    [{ entitled: 1000, returned: 400, participants: 501 }, null],
    [{ entitled: 1000, returned: 500, participants: 500 }, 'turnout'],
    [{ round: 2, entitled: 1000, returned: 500 }, 'turnout'],
    [{ round: 2, entitled: 1000, returned: 501 }, null],
  ] as const)('voters, in both rounds: %o → %s', (input, reason) => {
    expect(reasonOf(input)).toBe(reason)
    expect(reasonOf({ ...input, election: 'village_committee' })).toBe(reason)
  })
  test.each([
    [{ issued: 600, returned: 600 }, null],
    [{ issued: 599, returned: 600 }, 'more_returned_than_issued'],
    [{ participants: 599, returned: 600 }, 'more_returned_than_issued'],
    [{ participants: 600, issued: 599, returned: 600 }, 'more_returned_than_issued'],
    [{ returned: 1000 }, null],
    [{ returned: 1001 }, 'more_returned_than_issued'],
    [{ issued: 500, returned: 499 }, 'turnout'],
  ] as const)('ballots of voters: %o → %s', (input, reason) => {
    expect(reasonOf(input)).toBe(reason)
  })
  test.each([
    ['congress_indirect', { present: 199 }, 'quorum'],
    ['congress_indirect', { present: 200 }, null],
    ['congress_indirect', { returned: 10 }, null],
    ['party_congress', { present: 150 }, 'quorum'],
    ['party_congress', { present: 151 }, null],
    ['party_congress', { issued: 150 }, 'quorum'],
    ['party_congress', { issued: 151, returned: 140 }, null],
    ['party_congress', { returned: 150 }, 'quorum'],
    ['party_grassroots', { present: 239 }, 'quorum'],
    ['party_grassroots', { present: 240 }, null],
    ['party_grassroots', { date: '2020-07-12', present: 240 }, 'quorum'],
    ['party_grassroots', { date: '2020-07-12', present: 241 }, null],
    ['party_congress', { present: 200, returned: 201 }, 'more_returned_than_issued'],
    ['party_congress', { present: 200, issued: 199, returned: 200 }, 'more_returned_than_issued'],
    ['party_congress', { present: 200, issued: 200, returned: 200 }, null],
    ['congress_indirect', { returned: 301 }, 'more_returned_than_issued'],
  ] as const)('%s of 300: %o → %s', (election, input, reason) => {
    expect(reasonOf({ entitled: 300, returned: 150, election, ...input })).toBe(reason)
  })
  test('nobody is elected by a void vote, and there is no further election but a new vote', () => {
    const void1 = result({ returned: 500 }, { 甲: 400 })
    expect(void1).toMatchObject({ valid: false, elected: [], tie: null, vacant: 1, runoff: null })
    expect(void1.threshold).toEqual({ base: 500, needs: 251 })
    expect(void1.zh).toBe('选区全体选民1000人，参加投票500人，未超过半数，选举无效，须重新投票。')
    const void2 = result({ round: 2, issued: 550 }, { 甲: 400 })
    expect(void2.zh).toBe('选区全体选民1000人，收回选票600张，多于应有的550张，选举无效，须重新投票。')
    expect(void2.rules).toContain('XJ-20')
  })
  test('the share of members who must be present is taken from the values in force', () => {
    const input = { election: 'party_grassroots', entitled: 100, present: 79, returned: 79 } as const
    const values = { ...standardValues, grassrootsQuorumPercent: 67 }
    expect(result(input, { 甲: 60 }).zh).toContain('到会79人，未达到百分之80，选举无效')
    expect(result(input, { 甲: 60 }, values)).toMatchObject({ valid: true, elected: ['甲'] })
    expect(result({ ...input, date: '2019-01-01' }, { 甲: 60 }).zh).toContain('未超过百分之80')
  })
})

describe('how many votes elect', () => {
  test.each([
    [{ returned: 600 }, 600, 301],
    [{ returned: 601 }, 601, 301],
    [{ returned: 590, participants: 610 }, 610, 306],
    [{ round: 2, returned: 600 }, 600, 200],
    [{ round: 2, returned: 601 }, 601, 201],
    [{ round: 2, returned: 590, participants: 610 }, 590, 197],
    [{ election: 'village_committee', round: 1, returned: 601 }, 601, 301],
    [{ election: 'village_committee', round: 2, returned: 602 }, 602, 201],
    [{ election: 'congress_indirect', entitled: 300, returned: 280 }, 300, 151],
    [{ election: 'congress_indirect', round: 2, entitled: 301, returned: 280 }, 301, 151],
    [{ election: 'party_congress', entitled: 300, returned: 280 }, 300, 151],
    [{ election: 'party_congress', round: 2, entitled: 300, returned: 280 }, 300, 151],
    [{ election: 'party_grassroots', entitled: 50, returned: 45 }, 50, 26],
    [{ election: 'party_grassroots', entitled: 50, returned: 45, date: '2019-01-01' }, 45, 23],
    [{ election: 'party_grassroots', entitled: 50, present: 46, returned: 45, date: '2019-01-01' }, 46, 24],
  ] as const)('%o: of %i, %i', (input, base, needs) => {
    const [short, enough] = [needs - 1, needs].map((votes) => result(input, { 甲: votes }))
    expect(short).toMatchObject({ threshold: { base, needs }, elected: [], vacant: 1 })
    expect(enough).toMatchObject({ threshold: { base, needs }, elected: ['甲'], vacant: 0, runoff: null })
  })
  test('an empty box elects nobody', () => {
    expect(result({ round: 2, entitled: 1, returned: 0, participants: 1 }, { 甲: 0 })).toMatchObject({
      valid: true,
      threshold: { base: 0, needs: 1 },
      elected: [],
    })
  })
  test('the base of a grass-roots election is taken from the values in force', () => {
    const input = { election: 'party_grassroots', entitled: 50, present: 41, returned: 41 } as const
    const values = { ...standardValues, grassrootsWinBase: 'present' as const }
    expect(result(input, { 甲: 25 })).toMatchObject({ threshold: { base: 50, needs: 26 }, elected: [] })
    expect(result(input, { 甲: 25 }, values)).toMatchObject({
      threshold: { base: 41, needs: 21 },
      elected: ['甲'],
    })
  })
})

describe('who is elected', () => {
  test('those with the most votes, in order; equal votes by name', () => {
    const votes = { 丁: 310, 丙: 400, 乙: 400, 甲: 320 }
    expect(result({ seats: 3 }, votes)).toMatchObject({
      elected: ['丙', '乙', '甲'],
      tie: null,
      vacant: 0,
      runoff: null,
      votesExceedBallots: false,
      rules: ['XJ-21'],
    })
    expect(result({ seats: 3 }, votes).zh).toBe(
      '选区全体选民1000人，参加投票600人，超过半数，选举有效；以600为基数，得301票以上始得当选，应选3名，当选3名。',
    )
  })
  test('a tie across the last seat elects none of the tied and is voted on again', () => {
    const tied = result({ seats: 2 }, { 甲: 500, 丙: 350, 乙: 350, 丁: 0 })
    expect(tied).toMatchObject({
      elected: ['甲'],
      tie: ['丙', '乙'],
      vacant: 1,
      runoff: { seats: 1, candidates: ['丙', '乙'], mostCandidates: 2 },
      rules: ['XJ-21', 'XJ-23'],
    })
    expect(tied.zh).toContain('；2人得票相等不能确定当选人，应当再次投票，补足1名。')
    const all = result({ seats: 2, round: 2 }, { 甲: 250, 乙: 250, 丙: 250 })
    expect(all).toMatchObject({ elected: [], vacant: 2, runoff: { seats: 2, mostCandidates: 3 } })
    expect(all.rules).toEqual(['XJ-21', 'XJ-23', 'XJ-24'])
  })
  test('equal votes within the seats, or below the votes needed, are no tie', () => {
    expect(result({ seats: 2 }, { 甲: 350, 乙: 350, 丙: 10 })).toMatchObject({ tie: null, vacant: 0 })
    expect(result({ seats: 1 }, { 甲: 300, 乙: 300 })).toMatchObject({ tie: null, vacant: 1 })
  })
  test('more votes than the ballots can hold are pointed out', () => {
    expect(result({ seats: 1 }, { 甲: 400, 乙: 200 }).votesExceedBallots).toBe(false)
    const doubtful = result({ seats: 1 }, { 甲: 400, 乙: 201 })
    expect(doubtful).toMatchObject({ votesExceedBallots: true, elected: ['甲'] })
    expect(doubtful.zh).toContain('；得票合计超过选票所能选的人数，请核对计票。')
  })
})

describe('what follows', () => {
  test.each([
    ['congress_direct', 1, 2, ['甲', '乙']],
    ['congress_direct', 2, 4, ['甲', '乙', '丙', '丁']],
    ['congress_indirect', 1, 2, ['甲', '乙']],
    ['congress_indirect', 2, 3, ['甲', '乙', '丙']],
    ['congress_indirect', 3, 4, ['甲', '乙', '丙', '丁']],
    ['village_committee', 1, 5, ['甲', '乙', '丙', '丁', '戊']],
    ['party_congress', 1, 5, ['甲', '乙', '丙', '丁', '戊']],
    ['party_grassroots', 1, 5, ['甲', '乙', '丙', '丁', '戊']],
  ] as const)('%s, %i missing: at most %i stand', (election, seats, mostCandidates, candidates) => {
    const votes = { 甲: 105, 乙: 104, 丙: 103, 丁: 102, 戊: 101 }
    const further = result({ election, seats, entitled: 700, returned: 600 }, votes)
    expect(further).toMatchObject({
      elected: [],
      vacant: seats,
      runoff: { seats, candidates, mostCandidates },
    })
    expect(further.zh).toContain(`；不足的${seats}名另行选举，候选人至多${mostCandidates}名。`)
  })
  test('the elected do not stand again, and fewer may be left than could stand', () => {
    expect(result({ seats: 2 }, { 甲: 500, 乙: 100 }).runoff).toEqual({
      seats: 1,
      candidates: ['乙'],
      mostCandidates: 2,
    })
    expect(result({ seats: 1 }, {}).runoff).toEqual({ seats: 1, candidates: [], mostCandidates: 2 })
  })
  test('equal votes at the end of the list all stand', () => {
    expect(result({}, { 丙: 100, 乙: 100, 甲: 200, 丁: 99 }).runoff?.candidates).toEqual(['甲', '丙', '乙'])
  })
  test('after the second round the law provides no third', () => {
    for (const election of [
      'congress_direct',
      'congress_indirect',
      'village_committee',
      'party_congress',
    ] as const) {
      const left = result({ election, round: 2, returned: 600 }, { 甲: 100, 乙: 90 })
      expect(left).toMatchObject({ valid: true, vacant: 1, tie: null })
      if (election === 'congress_indirect')
        expect(left.zh).toBe(
          '全体代表1000人，收回选票600张，选举有效；以1000为基数，得501票以上始得当选，应选1名，当选0名；仍缺1名，法律未规定再行另行选举。',
        )
      expect(left.runoff).toBeNull()
    }
  })
})

describe('what is refused', () => {
  function error(input: Partial<OutcomeInput>, votes: Votes = { 甲: 1 }) {
    const verdict = outcome(given(input, votes))
    return verdict.ok ? null : [verdict.error.code, verdict.error.path]
  }
  test.each([
    ['congress_direct', '1995-02-27', '1995-02-28'],
    ['congress_indirect', '1995-02-27', '1995-02-28'],
    ['village_committee', '2010-10-27', '2010-10-28'],
    ['party_congress', '1994-01-25', '1994-01-26'],
    ['party_grassroots', '1990-06-26', '1990-06-27'],
  ] as const)('%s before its first edition', (election, before, since) => {
    expect(error({ election, date: before })).toEqual(['edition', 'date'])
    expect(error({ election, date: since })).toBeNull()
  })
  test.each(['participants', 'present', 'issued'] as const)('more %s than people entitled', (path) => {
    expect(error({ [path]: 1001 })).toEqual(['exceeds_entitled', path])
    expect(error({ [path]: 1000 })).toBeNull()
  })
  test('a name given twice', () => {
    const candidates = ['甲', '乙', '甲'].map((name) => ({ name, for: 1 }))
    expect(error({ candidates })).toEqual(['duplicate_name', 'candidates.2.name'])
  })
  test('more votes on one candidate than ballots', () => {
    const votes = (yes: number, against?: number, abstain?: number) => ({
      candidates: [{ name: '甲', for: yes, against, abstain }],
    })
    expect(error(votes(600))).toBeNull()
    expect(error(votes(601))).toEqual(['votes_exceed_ballots', 'candidates.0.for'])
    expect(error(votes(400, 100, 100))).toBeNull()
    expect(error(votes(400, 101, 100))).toEqual(['votes_exceed_ballots', 'candidates.0.for'])
  })
  test('a day that does not exist is an error', () => {
    expect(() => error({ date: '2021-02-30' })).toThrow(RangeError)
  })
})
