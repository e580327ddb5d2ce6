import { describe, expect, test } from 'vitest'
import { type DecisionInput, decide, decisionKinds } from './decisions.ts'
import { standardValues } from './settings.ts'

const day = '2022-10-18'
const later = '2026-10-18'

function answer(input: DecisionInput, values = standardValues) {
  const verdict = decide(input, values)
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

describe('quorum and majority', () => {
  test.each([
    ['congress_session', day, 100, 67, 51, 'whole', 'ZZ-01'],
    ['congress_session', day, 99, 66, 50, 'whole', 'ZZ-01'],
    ['standing_committee', day, 30, 16, 16, 'whole', 'ZZ-10'],
    ['standing_committee', day, 31, 16, 16, 'whole', 'ZZ-10'],
    ['recall_delegate', day, 4000, null, 2001, 'whole', 'XJ-25'],
    ['recall_upper_delegate_in_session', day, 201, null, 101, 'whole', 'XJ-34'],
    ['recall_upper_delegate_between', day, 35, null, 18, 'whole', 'XJ-34'],
    ['resignation_county_delegate', day, 30, null, 16, 'whole', 'XJ-35'],
    ['resignation_township_delegate', day, 60, null, 31, 'whole', 'XJ-35'],
    ['village_recall', day, 1000, 501, 251, 'present', 'CW-10'],
    ['village_assembly_by_adults', day, 1000, 501, 251, 'present', 'CW-15'],
    ['village_assembly_by_households', day, 300, 200, 101, 'present', 'CW-15'],
    ['village_representatives', day, 50, 34, 18, 'present', 'CW-16'],
    ['village_group_by_adults', day, 90, 60, 31, 'present', 'CW-17'],
    ['village_group_by_households', day, 31, 21, 11, 'present', 'CW-17'],
    ['residents_assembly', day, 900, 451, 226, 'present', 'JW-01'],
    ['community_vote_by_voters', day, 900, 451, 226, 'present', 'JW-01'],
    ['community_vote_by_voters', later, 900, 451, 226, 'present', 'JW25-07'],
    ['community_vote_by_households', later, 900, 451, 226, 'present', 'JW25-07'],
    ['community_vote_by_representatives', day, 90, 46, 24, 'present', 'JW-01'],
    ['community_vote_by_representatives', later, 90, 60, 31, 'present', 'JW25-07'],
    ['party_cadres', day, 11, 8, 6, 'whole', 'GB-05'],
    ['collective_council', later, 7, 5, 4, 'whole', 'JT-01'],
  ] as const)('%s on %s of %i', (kind, date, whole, quorum, needs, base, ruleId) => {
    expect(decisionKinds).toContain(kind)
    const present = quorum ?? needs
    const input = { kind, date, whole, present, yes: needs }
    expect(answer(input)).toMatchObject({ quorum, quorate: true, base, needs, passed: true })
    expect(answer(input).citations).toMatchObject([{ ruleId }])
    expect(answer({ ...input, yes: needs - 1 }).passed).toBe(false)
    const most = answer({ ...input, present: whole, yes: whole })
    expect(most).toMatchObject({ quorate: true, passed: true })
    if (quorum === null) return
    expect(answer({ ...input, present: quorum - 1, yes: Math.min(needs, quorum - 1) })).toMatchObject({
      quorate: false,
      passed: false,
    })
  })
  test('half exactly does not pass', () => {
    expect(answer({ kind: 'recall_delegate', date: day, whole: 4000, present: 2000, yes: 2000 }).passed).toBe(
      false,
    )
  })
  test('follows the values in force', () => {
    const input = {
      kind: 'community_vote_by_representatives',
      date: later,
      whole: 90,
      present: 46,
      yes: 24,
    } as const
    expect(answer(input).quorate).toBe(false)
    const half = { ...standardValues, communityRepresentativesTurnout: 'half' } as const
    expect(answer(input, half)).toMatchObject({ quorum: 46, passed: true })
  })
})

test('is told with its numbers', () => {
  const session = answer({ kind: 'congress_session', date: day, whole: 60, present: 45, yes: 30 })
  expect(session.explain).toEqual({
    zh: '人民代表大会会议：全体代表共60；须有40以上参加，实际45，符合；须有全体代表过半数即31以上赞成，赞成30，未通过。',
    en: 'A session of the congress, with 60 as all delegates, needs 40 to take part, and 45 did (enough); needs 31 in favour, more than half of all delegates; with 30 it is not passed.',
  })
  const few = answer({ kind: 'village_recall', date: day, whole: 100, present: 50, yes: 50 })
  expect(few.explain.zh).toContain(
    '须有51以上参加，实际50，不足；须有参加人员过半数即26以上赞成，赞成50，未通过',
  )
  expect(few.explain.en).toContain('(too few)')
  const recall = answer({ kind: 'recall_delegate', date: day, whole: 100, present: 60, yes: 51 })
  expect(recall.explain).toEqual({
    zh: '罢免代表：原选区全体选民共100；须有原选区全体选民过半数即51以上赞成，赞成51，通过。',
    en: 'The recall of a delegate, with 100 as all voters of the constituency, needs 51 in favour, more than half of all voters of the constituency; with 51 it is passed.',
  })
})

test.each([
  [0, 0, 0, 'whole'],
  [1.5, 1, 1, 'whole'],
  [10, 11, 1, 'present'],
  [10, -1, 0, 'present'],
  [10, 5, 6, 'yes'],
  [10, 5, 0.5, 'yes'],
])('%o of whom %o take part and %o agree can’t be: %s', (whole, present, yes, path) => {
  expect(decide({ kind: 'standing_committee', date: day, whole, present, yes })).toMatchObject({
    ok: false,
    error: { code: 'count', path },
  })
})

test('needs a text that is held', () => {
  const input = { kind: 'collective_council', whole: 7, present: 5, yes: 4 } as const
  expect(decide({ ...input, date: '2025-04-30' })).toMatchObject({ ok: false, error: { code: 'edition' } })
  expect(decide({ ...input, date: '2025-05-01' }).ok).toBe(true)
})
