import { describe, expect, test } from 'vitest'
import { checkDates, checkElectionDay } from './check.ts'

describe('checkDates', () => {
  test.each([
    ['voter_list', '2021-10-30', 0],
    ['voter_list', '2021-10-31', 0],
    ['voter_list', '2021-11-01', 1],
    ['initial_candidates', '2021-11-05', 0],
    ['initial_candidates', '2021-11-06', 1],
    ['final_candidates', '2021-11-13', 0],
    ['final_candidates', '2021-11-14', 1],
    ['session', '2022-01-20', 0],
    ['session', '2022-01-21', 1],
  ])('%s on %s is %i days short', (step, date, daysShort) => {
    const { ok, violations } = checkDates('congress_county', '2021-11-20', { [step]: date })
    expect(ok).toBe(daysShort === 0)
    expect(violations.map((one) => [one.step, one.given, one.daysShort])).toEqual(
      daysShort === 0 ? [] : [[step, date, daysShort]],
    )
  })
  test('says the bound that is broken and cites it', () => {
    const { violations } = checkDates('congress_county', '2021-11-20', { voter_list: '2021-11-02' })
    expect(violations[0]).toMatchObject({
      latest: '2021-10-31',
      earliest: null,
      citation: { law: '选举法', edition: '2020', article: '28–29' },
    })
    expect(violations[0]?.text.zh).toBe(
      '“公布选民名单”2021-11-02，法定最迟2021-10-31（选举日2021-11-20前20日），相差2天。',
    )
  })
  test('counts objections from the chosen list', () => {
    const chosen = { voter_list: '2021-10-21', objections: '2021-10-25' }
    expect(checkDates('village_committee', '2021-11-20', chosen).violations).toMatchObject([
      { step: 'objections', earliest: '2021-10-26', latest: null, daysShort: 1 },
    ])
    expect(
      checkDates('village_committee', '2021-11-20', { ...chosen, objections: '2021-10-30' }).violations,
    ).toMatchObject([{ step: 'objections', latest: '2021-10-29', earliest: null, daysShort: 1 }])
  })
  test('bounds the day itself on both sides', () => {
    expect(checkDates('village_committee', '2021-11-20', { vote: '2021-11-19' }).violations).toMatchObject([
      { latest: '2021-11-20', earliest: '2021-11-20', daysShort: 1 },
    ])
  })
  test('names what it could not check', () => {
    expect(
      checkDates('village_committee', '2021-11-20', { session: '2021-11-20', vote: '2021-02-30' }),
    ).toMatchObject({
      ok: false,
      violations: [],
      unchecked: [
        { step: 'session', reason: 'unknown_step' },
        { step: 'vote', reason: 'not_a_date' },
      ],
    })
  })
})

describe('checkElectionDay', () => {
  function refused(...args: Parameters<typeof checkElectionDay>): string[] {
    return checkElectionDay(...args).refusals.map(({ code }) => code)
  }

  test.each([
    ['2021-02-30', ['not_a_date']],
    ['2021-10-31', ['in_past']],
    ['2021-11-01', ['too_soon']],
    ['2021-11-20', ['too_soon']],
    ['2021-11-21', []],
  ])('%s for a county congress on 2021-11-01: %j', (day, codes) => {
    expect(refused('congress_county', day, '2021-11-01')).toEqual(codes)
  })
  test('says the earliest lawful day and the step that binds', () => {
    expect(checkElectionDay('congress_county', '2021-11-18', '2021-11-01').refusals[0]).toMatchObject({
      earliest: '2021-11-21',
      citation: { article: '28–29' },
      text: { zh: '“公布选民名单”比法定期限晚3天，选举日最早为2021-11-21。' },
    })
  })
  test('a list published in time lets the day come nearer', () => {
    const done = { voter_list: '2021-10-28' }
    expect(refused('congress_county', '2021-11-17', '2021-11-01', { done })).toEqual([])
    expect(refused('congress_county', '2021-11-16', '2021-11-01', { done })).toEqual(['too_soon'])
    expect(
      checkElectionDay('congress_county', '2021-11-16', '2021-11-01', { done }).refusals[0]?.earliest,
    ).toBe('2021-11-17')
  })
  test('no day is lawful without a known edition', () => {
    expect(refused('congress_county', '1999-11-20', '1999-01-01')).toEqual(['edition', 'edition'])
  })
  test.each([
    ['2022-01-20', []],
    ['2022-01-21', ['first_session_late']],
  ])('posts elected on %s after delegates of 2021-11-20: %j', (day, codes) => {
    const facts = { delegatesElected: '2021-11-20' }
    expect(refused('posts_county', day, '2021-12-01', facts)).toEqual(codes)
    expect(refused('posts_township', day, '2021-12-01', facts)).toEqual(codes)
    expect(refused('posts_prefecture', day, '2021-12-01', facts)).toEqual(codes)
    expect(refused('village_committee', day, '2021-12-01', facts)).toEqual([])
    expect(refused('posts_county', day, '2021-12-01')).toEqual([])
  })
  test.each([
    ['2022-06-30', []],
    ['2022-07-01', ['delayed_over_a_year']],
  ])('a Party term that ended on 2021-06-30, elected on %s: %j', (day, codes) => {
    const facts = { termEnds: '2021-06-30' }
    expect(refused('party_congress_county', day, '2021-12-01', facts)).toEqual(codes)
    expect(refused('party_congress_prefecture', day, '2021-12-01', facts)).toEqual(codes)
    expect(refused('community_party', day, '2021-12-01', facts)).toEqual(codes)
    expect(refused('cppcc_county', day, '2021-12-01', facts)).toEqual([])
    expect(refused('party_congress_county', day, '2021-12-01')).toEqual([])
  })
})
