import { describe, expect, test } from 'vitest'
import { ruleAnswers } from './rule-answer.ts'

function answer(rule: string, input: unknown): unknown {
  const line = typeof input === 'string' ? input : JSON.stringify(input)
  const answered = ruleAnswers.get(rule)?.(line)
  const value = JSON.parse(answered?.text ?? 'null')
  expect(answered?.failed).toBe('error' in value)
  return value
}

const quota = { level: 'township', population: 30_000, date: '2021-10-18' }
const surplus = { election: 'congress_direct', seats: 3, date: '2021-11-20' }
const calendar = { election: 'congress_direct', electionDay: '2021-11-20' }
const outcome = {
  election: 'congress_direct',
  date: '2021-11-20',
  seats: 1,
  round: 1,
  entitled: 1000,
  returned: 600,
  candidates: [{ name: '甲', for: 301 }],
}
const kinship = {
  circle: 'close_relative',
  a: '甲',
  b: '乙',
  relations: [{ from: '甲', to: '乙', kind: 'parent' }],
}

describe('an answer', () => {
  test('of a quota has exactly these fields', () => {
    expect(answer('quota', quota)).toEqual({
      ceiling: 65,
      base: 45,
      perPersons: 1500,
      added: 20,
      bonus: 0,
      bonusProvided: true,
      cap: 160,
      capped: false,
      mayBeFewer: false,
      citations: [{ law: '选举法', edition: '2020', article: '12(4)' }],
      explain: { zh: expect.stringContaining('上限为65名'), en: expect.stringContaining('ceiling is 65') },
      rules: [{ id: 'XJ-04', confidence: 'A' }],
    })
  })
  test.each([
    ['surplus', surplus, { min: 4, max: 6 }],
    ['outcome', outcome, { valid: true, elected: ['甲'], threshold: { base: 600, needs: 301 } }],
    ['id-number', { id: '990221198107050015' }, { valid: true, birth: '1981-07-05', sex: 'M' }],
    ['id-number', { id: '990221198107050016' }, { valid: false, reason: 'checksum' }],
    ['kinship', kinship, { avoid: true, relation: '子女', path: ['甲', '乙'] }],
  ])('of %s', (rule, input, expected) => {
    expect(answer(rule, input)).toMatchObject(expected)
  })
  test('of a calendar prints each step’s citation', () => {
    expect(answer('calendar', calendar)).toMatchObject({
      steps: [
        {
          id: 'voter_list',
          latest: '2021-10-31',
          daysBefore: 20,
          citation: { law: '选举法', edition: '2020', article: '28' },
        },
        { id: 'initial_candidates' },
        { id: 'objection_deadline' },
        { id: 'answer_deadline' },
        { id: 'final_candidates' },
        { id: 'sue_deadline' },
      ],
    })
  })
  test('of a checked plan names what is broken', () => {
    const steps = { voter_list: '2021-11-01', final_candidates: '2021-11-13' }
    expect(answer('calendar-check', { ...calendar, steps })).toMatchObject({
      ok: false,
      violations: [
        {
          step: 'voter_list',
          given: '2021-11-01',
          latest: '2021-10-31',
          daysShort: 1,
          citation: { law: '选举法', edition: '2020', article: '28' },
        },
      ],
    })
    expect(answer('calendar-check', { ...calendar, steps: {} })).toMatchObject({ ok: true, violations: [] })
  })
})

describe('a line that cannot be answered', () => {
  test.each([
    ['', 'empty_line', ''],
    ['  \r', 'empty_line', ''],
    ['{"level":', 'not_json', ''],
    ['[]', 'not_object', ''],
    ['null', 'not_object', ''],
    ['"county"', 'not_object', ''],
    [{ ...quota, population: undefined }, 'missing_field', 'population'],
    [{ ...quota, level: undefined }, 'missing_field', 'level'],
    [{ ...quota, date: undefined }, 'missing_field', 'date'],
    [{ ...quota, place: 'x' }, 'unknown_field', 'place'],
    [{ poulation: 1, level: 'county', date: '2021-10-18' }, 'unknown_field', 'poulation'],
    [{ ...quota, population: '30000' }, 'wrong_type', 'population'],
    [{ ...quota, population: null }, 'wrong_type', 'population'],
    [{ ...quota, population: 1.5 }, 'not_whole', 'population'],
    [{ ...quota, population: -1 }, 'out_of_range', 'population'],
    [{ ...quota, population: 10_000_000_001 }, 'out_of_range', 'population'],
    [{ ...quota, population: 1e300 }, 'out_of_range', 'population'],
    ['{"level":"county","population":1e999,"date":"2021-10-18"}', 'out_of_range', 'population'],
    [{ ...quota, level: 'village' }, 'unknown_value', 'level'],
    [{ ...quota, kind: 'town' }, 'unknown_value', 'kind'],
    [{ ...quota, bonusPercent: 4 }, 'unknown_value', 'bonusPercent'],
    [{ ...quota, date: '2021-02-30' }, 'not_a_date', 'date'],
    [{ ...quota, date: '2021-2-3' }, 'not_a_date', 'date'],
    [{ ...quota, date: '9999-12-31' }, 'not_a_date', 'date'],
    [{ ...quota, date: 20_211_018 }, 'wrong_type', 'date'],
    [{ ...quota, date: '1995-02-27' }, 'edition', 'date'],
    [{ ...quota, date: '2010-03-13' }, 'kind', 'kind'],
  ])('quota %o: %s at “%s”', (input, code, path) => {
    expect(answer('quota', input)).toMatchObject({ error: { code, path } })
  })
})

describe('what a rule refuses', () => {
  test.each([
    ['surplus', { ...surplus, seats: 0 }, 'out_of_range', 'seats'],
    ['surplus', { ...surplus, seats: 100_001 }, 'out_of_range', 'seats'],
    ['surplus', { ...surplus, date: '1990-01-01' }, 'edition', 'date'],
    ['calendar', { ...calendar, electionDay: '2004-10-26' }, 'edition', 'electionDay'],
    ['calendar', { ...calendar, election: 'congress_indirect' }, 'unknown_value', 'election'],
    ['calendar-check', calendar, 'missing_field', 'steps'],
    ['calendar-check', { ...calendar, steps: [] }, 'wrong_type', 'steps'],
    ['calendar-check', { ...calendar, steps: { voter_list: 5 } }, 'wrong_type', 'steps.voter_list'],
    [
      'calendar-check',
      { ...calendar, steps: { voter_list: '2021-13-01' } },
      'not_a_date',
      'steps.voter_list',
    ],
    ['calendar-check', { ...calendar, steps: { lists: '2021-10-01' } }, 'unknown_step', 'steps.lists'],
    ['outcome', { ...outcome, round: 3 }, 'unknown_value', 'round'],
    ['outcome', { ...outcome, entitled: 0 }, 'out_of_range', 'entitled'],
    ['outcome', { ...outcome, candidates: {} }, 'wrong_type', 'candidates'],
    ['outcome', { ...outcome, candidates: [{ name: '甲' }] }, 'missing_field', 'candidates.0.for'],
    ['outcome', { ...outcome, candidates: ['甲'] }, 'wrong_type', 'candidates.0'],
    ['outcome', { ...outcome, candidates: [{ name: ' ', for: 1 }] }, 'blank', 'candidates.0.name'],
    [
      'outcome',
      { ...outcome, candidates: [{ name: '甲'.repeat(201), for: 1 }] },
      'out_of_range',
      'candidates.0.name',
    ],
    [
      'outcome',
      { ...outcome, candidates: [{ name: '甲', for: 1, no: 2 }] },
      'unknown_field',
      'candidates.0.no',
    ],
    [
      'outcome',
      { ...outcome, candidates: [{ name: '甲', for: 601 }] },
      'votes_exceed_ballots',
      'candidates.0.for',
    ],
    ['outcome', { ...outcome, issued: 1001 }, 'exceeds_entitled', 'issued'],
    ['id-number', { id: 990_221_198 }, 'wrong_type', 'id'],
    ['kinship', { ...kinship, b: '甲' }, 'same_person', 'b'],
    ['kinship', { ...kinship, relations: [{ from: '甲', to: '乙' }] }, 'missing_field', 'relations.0.kind'],
  ])('%s %o: %s at “%s”', (rule, input, code, path) => {
    expect(answer(rule, input)).toMatchObject({ error: { code, path } })
  })
  test('says what to do in both languages', () => {
    expect(answer('quota', { ...quota, population: -1 })).toEqual({
      error: {
        code: 'out_of_range',
        path: 'population',
        message: '“population”不能小于 0 · “population” must be at least 0',
      },
    })
    expect(answer('quota', { ...quota, level: 'x' })).toMatchObject({
      error: {
        message: expect.stringContaining(
          '应为下列之一：province, municipality, prefecture, county, township',
        ),
      },
    })
  })
})
