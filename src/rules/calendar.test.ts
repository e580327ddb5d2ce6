import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarElection, calendar, calendarElections } from './calendar.ts'
import { checkCalendar } from './calendar-check.ts'
import { addDays, noHolidays } from './dates.ts'
import { computePlan } from './plan/compute.ts'

const day = '2021-11-20'

function stepsOf(election: CalendarElection, electionDay: string) {
  const verdict = calendar({ election, electionDay })
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value.steps
}

function latest(election: CalendarElection, electionDay: string) {
  return Object.fromEntries(stepsOf(election, electionDay).map((step) => [step.id, step.daysBefore]))
}

function check(election: CalendarElection, steps: Record<string, string>, electionDay = day) {
  const verdict = checkCalendar({ election, electionDay, steps })
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

describe('the last lawful days', () => {
  test('of a congress since 2010', () => {
    const expected = {
      voter_list: 20,
      initial_candidates: 15,
      objection_deadline: 15,
      answer_deadline: 12,
      final_candidates: 7,
      sue_deadline: 5,
    }
    for (const electionDay of ['2010-03-14', '2020-10-17', '2020-10-18', day]) {
      expect(latest('congress_direct', electionDay)).toEqual(expected)
      expect(stepsOf('congress_direct', electionDay).every(({ basis }) => basis === 'law')).toBe(true)
    }
  })
  test('of a congress before 2010: five days for the final list, none set to object', () => {
    for (const electionDay of ['2004-10-27', '2010-03-13']) {
      expect(latest('congress_direct', electionDay)).toMatchObject({ voter_list: 20, final_candidates: 5 })
      const custom = stepsOf('congress_direct', electionDay).filter(({ basis }) => basis === 'custom')
      expect(custom.map(({ id }) => id)).toEqual(['objection_deadline', 'answer_deadline'])
    }
  })
  test('of a village', () => {
    expect(latest('village_committee', day)).toEqual({
      voter_list: 20,
      objection_deadline: 15,
      answer_deadline: 12,
      audit: 1,
      handover: -10,
    })
  })
  test('are dates with their articles', () => {
    expect(
      stepsOf('congress_direct', day).map((step) => [step.id, step.latest, step.citation.article]),
    ).toEqual([
      ['voter_list', '2021-10-31', '28'],
      ['initial_candidates', '2021-11-05', '32'],
      ['objection_deadline', '2021-11-05', '29'],
      ['answer_deadline', '2021-11-08', '29'],
      ['final_candidates', '2021-11-13', '32'],
      ['sue_deadline', '2021-11-15', '29'],
    ])
    expect(stepsOf('village_committee', day).at(-1)).toMatchObject({
      latest: '2021-11-30',
      citation: { law: '村委会组织法', edition: '2018', article: '20' },
    })
  })
})

describe('the calendar', () => {
  test('is said in a sentence', () => {
    const verdict = calendar({ election: 'village_committee', electionDay: day })
    expect(verdict.ok && verdict.value.explain.zh).toContain(
      '公布参加选举的村民名单2021-10-31（选举日前20日）',
    )
    expect(verdict.ok && verdict.value.explain.en).toContain('the leaving audit 2021-11-19 (1 day before)')
    expect(verdict.ok && verdict.value.explain.en).toContain(
      'complete the handover 2021-11-30 (10 days after)',
    )
    expect(verdict.ok && verdict.value.citations.map(({ ruleId }) => ruleId)).toEqual([
      'CW-05',
      'SJ-01',
      'CW-14',
    ])
    const older = calendar({ election: 'congress_direct', electionDay: '2005-11-20' })
    expect(older.ok && older.value.explain.zh).toContain(
      '申诉截止日2005-11-05（选举日前15日，当时法律未规定天数）',
    )
  })
  test.each([
    ['congress_direct', '2004-10-26'],
    ['village_committee', '2010-10-27'],
  ] as const)('of %s is not known on %s', (election, electionDay) => {
    const error = { code: 'edition', path: 'electionDay' }
    expect(calendar({ election, electionDay })).toMatchObject({ ok: false, error })
    expect(checkCalendar({ election, electionDay, steps: {} })).toMatchObject({ ok: false, error })
  })
  test('a day that does not exist is an error', () => {
    expect(() => calendar({ election: 'congress_direct', electionDay: '2021-02-30' })).toThrow(RangeError)
  })
  test.each([
    ['congress_direct', 'congress_county'],
    ['congress_direct', 'congress_township'],
    ['village_committee', 'village_committee'],
  ] as const)('of %s is that of the statutory plan of %s', (election, body) => {
    for (const electionDay of ['2008-11-20', '2012-11-20', '2021-11-20']) {
      if (election === 'village_committee' && electionDay < '2010-10-28') continue
      const plan = computePlan({ body, electionDay, today: '2000-01-01', holidays: noHolidays })
      for (const { id, latest: last, basis } of stepsOf(election, electionDay)) {
        const step = plan.steps.find((one) => one.id === id)
        const mark = plan.steps.flatMap(({ marks }) => marks).find((one) => one.id === id)
        if (step === undefined) expect(mark?.day).toBe(basis === 'law' ? last : undefined)
        else expect(step.limits.find(({ side }) => side === 'latest')?.day, id).toBe(last)
      }
    }
  })
})

describe('the check of a plan', () => {
  test.each([
    ['congress_direct', 'voter_list', 20],
    ['congress_direct', 'initial_candidates', 15],
    ['congress_direct', 'objection_deadline', 15],
    ['congress_direct', 'answer_deadline', 12],
    ['congress_direct', 'final_candidates', 7],
    ['congress_direct', 'sue_deadline', 5],
    ['village_committee', 'voter_list', 20],
    ['village_committee', 'objection_deadline', 15],
    ['village_committee', 'audit', 1],
    ['village_committee', 'handover', -10],
  ] as const)('%s: %s may be %i days before, not a day later', (election, step, before) => {
    const [early, last, late] = [1, 0, -1].map((more) => addDays(day, -before - more))
    expect(check(election, { [step]: early ?? '' })).toMatchObject({ ok: true, violations: [] })
    expect(check(election, { [step]: last ?? '' })).toMatchObject({ ok: true, violations: [] })
    expect(check(election, { [step]: late ?? '' })).toMatchObject({
      ok: false,
      violations: [{ step, given: late, latest: last, daysShort: 1 }],
    })
  })
  test('cites the article of each broken day', () => {
    const { violations, citations, explain } = check('congress_direct', {
      voter_list: '2021-11-03',
      final_candidates: '2021-11-18',
    })
    expect(violations.map(({ step, daysShort, citation }) => [step, daysShort, citation?.article])).toEqual([
      ['voter_list', 3, '28'],
      ['final_candidates', 5, '32'],
    ])
    expect(citations.map(({ ruleId }) => ruleId)).toEqual(['XJ-12-1', 'XJ-15'])
    expect(explain.zh).toContain('“公布选民名单”2021-11-03，法定最迟2021-10-31')
  })
  test('a plan that keeps the law cites what it was held against', () => {
    const kept = check('congress_direct', { voter_list: '2021-10-31', final_candidates: '2021-11-13' })
    expect(kept.explain).toEqual({ zh: '2个日期均符合法定期限。', en: 'All 2 days keep the law.' })
    expect(kept.citations.map(({ ruleId }) => ruleId)).toEqual(['XJ-12-1', 'XJ-15', 'XJ-12-2'])
    expect(check('congress_direct', { voter_list: '2021-10-31' }).explain.en).toBe('The day keeps the law.')
    expect(check('congress_direct', {}).ok).toBe(true)
  })
  test('the time to object may not be cut short', () => {
    const list = { voter_list: '2021-10-25' }
    expect(check('congress_direct', { ...list, objection_deadline: '2021-10-30' }).ok).toBe(true)
    const cut = check('congress_direct', { ...list, objection_deadline: '2021-10-29' })
    expect(cut.violations).toMatchObject([
      { step: 'objection_deadline', earliest: '2021-10-30', daysShort: 1 },
    ])
    expect(cut.explain.en).toContain('2021-10-30 at the earliest')
  })
  test('before 2010 no day to object was set', () => {
    const steps = { objection_deadline: '2005-11-19' }
    expect(check('congress_direct', steps, '2005-11-20').ok).toBe(true)
    expect(check('congress_direct', { final_candidates: '2005-11-15' }, '2005-11-20').ok).toBe(true)
    expect(check('congress_direct', { final_candidates: '2005-11-16' }, '2005-11-20').ok).toBe(false)
  })
  test('the other steps of the statutory plan may be checked too', () => {
    const { violations } = check('congress_direct', { session: '2022-01-21' })
    expect(violations).toMatchObject([{ step: 'session', daysShort: 1, citation: { law: '地方组织法' } }])
  })
  test.each([
    [{ voters: '2021-10-31' }, 'unknown_step', 'steps.voters'],
    [{ handover: '2021-10-31' }, 'unknown_step', 'steps.handover'],
    [{ voter_list: '2021-02-30' }, 'not_a_date', 'steps.voter_list'],
    [{ toString: '2021-10-31' }, 'unknown_step', 'steps.toString'],
  ])('%o is refused', (steps, code, path) => {
    const verdict = checkCalendar({ election: 'congress_direct', electionDay: day, steps })
    expect(verdict).toMatchObject({ ok: false, error: { code, path } })
  })
})

test('the calendar itself always passes the check, one day later each step fails', () => {
  const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2010-10-28', count))
  fc.assert(
    fc.property(fc.constantFrom(...calendarElections), days, (election, electionDay) => {
      const steps = stepsOf(election, electionDay)
      const own = Object.fromEntries(steps.map(({ id, latest: last }) => [id, last]))
      expect(check(election, own, electionDay).ok).toBe(true)
      for (const { id, latest: last } of steps) {
        expect(check(election, { [id]: addDays(last, 1) }, electionDay).violations).toHaveLength(1)
      }
    }),
    { numRuns: 30 },
  )
})
