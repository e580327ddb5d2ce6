import { describe, expect, test } from 'vitest'
import type { BodyKind } from '../bodies.ts'
import { addDays, type CivilDate, type Holidays } from '../dates.ts'
import { said } from '../said.ts'
import { computePlan } from './compute.ts'
import type { Plan, PlannedStep, PlanSettings } from './types.ts'

const nationalDay: Holidays = {
  off: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2021-10-0${day}`)),
  work: new Set(['2021-09-26', '2021-10-09']),
}

function plan(
  body: BodyKind,
  electionDay: CivilDate,
  rest: {
    today?: CivilDate
    settings?: PlanSettings
    done?: Record<string, CivilDate>
    holidays?: Holidays
  } = {},
): Plan {
  return computePlan({ body, electionDay, today: addDays(electionDay, -400), holidays: nationalDay, ...rest })
}

function step(from: Plan, id: string): PlannedStep {
  const found = from.steps.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}

function codes(from: Plan): string[] {
  return from.problems.map(({ code, step: id }) => (id === null ? code : `${code} ${id}`))
}

describe('the county round of 2021-11-20', () => {
  const county = plan('congress_county', '2021-11-20')
  test.each([
    ['voter_list', '2021-10-31', '28–29'],
    ['initial_candidates', '2021-11-05', '32'],
    ['final_candidates', '2021-11-13', '32'],
    ['meet', '2021-11-19', '34'],
    ['session', '2022-01-20', '16'],
  ])('%s by %s', (id, limit, article) => {
    expect(step(county, id)).toMatchObject({
      legalLimit: limit,
      limitKind: 'latest',
      basis: 'law',
      status: 'ok',
    })
    expect(step(county, id).citation?.article).toBe(article)
  })
  test('objections run five, three, and end five days before', () => {
    const { marks, limits } = step(county, 'objections')
    expect(marks.map(({ id, day }) => [id, day])).toEqual([
      ['objection_deadline', '2021-11-05'],
      ['answer_deadline', '2021-11-08'],
      ['sue_deadline', '2021-11-15'],
    ])
    expect(limits.map(({ side, day }) => [side, day])).toEqual([
      ['latest', '2021-11-08'],
      ['earliest', '2021-11-05'],
    ])
    expect(marks.every(({ citation }) => citation?.ruleId === 'XJ-12')).toBe(true)
  })
  test('states its editions and has nothing to report', () => {
    expect(county.editions).toEqual([
      { law: '选举法', edition: '2020' },
      { law: '地方组织法', edition: '2015' },
    ])
    expect(county.problems).toEqual([])
  })
  test('explains a legal, a fixed, a customary and a required step', () => {
    expect(step(county, 'voter_list').explain.zh).toBe(
      '依《选举法》（2020年）第28–29条，“公布选民名单”最迟2021-10-31（选举日2021-11-20前20日）；计划2021-10-31完成（距选举日20天）。',
    )
    expect(step(county, 'vote').explain.zh).toBe(
      '“选举日投票”在选举日2021-11-20当日进行；计划2021-11-20完成（即选举日）。',
    )
    expect(step(county, 'organise').explain.zh).toBe(
      '“建立选举工作机构、培训选举骨干”按惯例安排在选举日2021-11-20前50日，计划2021-09-30完成（距选举日51天，因2021-10-01为休息日提前）。',
    )
    expect(step(county, 'decide').explain.en).toContain('the law requires this step but sets no day')
    expect(step(county, 'session').explain.en).toContain('2 months after the election day on 2021-11-20')
  })
})

describe('editions', () => {
  test('the final list was due five days before until 2010', () => {
    expect(step(plan('congress_county', '2010-03-13'), 'final_candidates').legalLimit).toBe('2010-03-08')
    expect(step(plan('congress_county', '2010-03-14'), 'final_candidates').legalLimit).toBe('2010-03-07')
  })
  test('five days to object are law since 2010', () => {
    const before = step(plan('congress_county', '2006-11-20'), 'objections')
    expect(before.marks.map(({ id }) => id)).toEqual(['sue_deadline'])
    expect(before).toMatchObject({ legalLimit: null, limitKind: null })
  })
  test('no calendar before 2004 and no village law before 2010', () => {
    const old = plan('congress_county', '1999-01-01')
    expect(old.problems.filter(({ severity }) => severity === 'refusal').map(({ code }) => code)).toContain(
      'edition',
    )
    expect(old.editions).toContainEqual({ law: '地方组织法', edition: null })
    expect(step(old, 'voter_list').citation).toBeNull()
    expect(step(old, 'voter_list').explain.en).toContain('Under the law')
    expect(codes(plan('village_committee', '2005-05-01'))).toContain('edition')
  })
  test('what has not been read is said once', () => {
    const village = plan('village_committee', '2026-11-20')
    expect(step(village, 'voter_list').citation).toMatchObject({ edition: '2025', confidence: 'D' })
    expect(codes(village)).toEqual(['unverified'])
    expect(codes(plan('village_party', '2016-05-18'))).toContain('edition')
  })
})

describe('the village round of 2021', () => {
  const village = plan('village_committee', '2021-11-20')
  test('list, objections, audit and hand-over', () => {
    expect(step(village, 'voter_list').legalLimit).toBe('2021-10-31')
    expect(step(village, 'objections').marks.map(({ day }) => day)).toEqual(['2021-11-05', '2021-11-08'])
    expect(step(village, 'audit').legalLimit).toBe('2021-11-19')
    expect(step(village, 'handover')).toMatchObject({ legalLimit: '2021-11-30', daysBefore: -10 })
    expect(step(village, 'vote')).toMatchObject({ legalLimit: '2021-11-20', limitKind: 'on', daysBefore: 0 })
  })
  test('an office does not finish on a day off, a list may be posted on one', () => {
    expect(step(village, 'review').due).toBe('2021-11-12')
    expect(step(village, 'voter_list').due).toBe('2021-10-31')
  })
})

test('publication runs five working days over the holiday', () => {
  const township = plan('party_congress_township', '2021-11-10')
  expect(step(township, 'publish_delegates')).toMatchObject({ start: '2021-09-28', due: '2021-10-11' })
})

function withStep(id: string, setting: NonNullable<PlanSettings['steps']>[string], today?: CivilDate): Plan {
  return plan('congress_county', '2021-11-20', {
    settings: { steps: { [id]: setting } },
    ...(today === undefined ? {} : { today }),
  })
}

describe('settings of legal steps', () => {
  test.each([
    [21, '2021-10-30', 'ok', 0],
    [20, '2021-10-31', 'ok', 0],
    [19, '2021-11-01', 'unlawful', 1],
    [0, '2021-11-20', 'unlawful', 20],
  ])('a list %i days before is due %s: %s', (days, due, status, daysShort) => {
    const changed = withStep('voter_list', { days })
    expect(step(changed, 'voter_list')).toMatchObject({ due, status, daysShort })
    const refused = changed.problems.find(({ code }) => code === 'loosens_law')
    if (status === 'ok') expect(refused).toBeUndefined()
    else
      expect(refused).toMatchObject({
        severity: 'refusal',
        step: 'voter_list',
        daysShort,
        citation: { ruleId: 'XJ-12' },
      })
  })
  test.each([
    ['2021-11-04', 'unlawful', 1],
    ['2021-11-05', 'ok', 0],
    ['2021-11-08', 'ok', 0],
    ['2021-11-09', 'unlawful', 1],
  ])('objections closed on %s: %s', (date, status, daysShort) => {
    expect(step(withStep('objections', { date }), 'objections')).toMatchObject({
      due: date,
      status,
      daysShort,
    })
  })
  test('a session later than two months is unlawful', () => {
    expect(step(withStep('session', { date: '2022-01-20' }), 'session').status).toBe('ok')
    expect(step(withStep('session', { date: '2022-01-21' }), 'session')).toMatchObject({
      status: 'unlawful',
      daysShort: 1,
    })
  })
  test('the day itself cannot be moved', () => {
    expect(codes(withStep('vote', { days: 1 }))).toEqual(['fixed_day vote'])
    expect(codes(withStep('vote', { date: '2021-11-21' }))).toContain('loosens_law vote')
  })
})

describe('settings of custom steps', () => {
  test('custom steps move, change their length and name, and go', () => {
    const moved = withStep('organise', { days: 55, lead: 3, name: said('培训', 'Training') })
    expect(step(moved, 'organise')).toMatchObject({
      due: '2021-09-26',
      start: '2021-09-23',
      name: { zh: '培训' },
    })
    const dropped = withStep('organise', { dropped: true })
    expect(dropped.steps.map(({ id }) => id)).not.toContain('organise')
    expect(dropped.problems).toEqual([])
    expect(dropped.steps.map(({ order }) => order)).toEqual(dropped.steps.map((_, index) => index + 1))
  })
  test('legal steps stay', () => {
    const kept = withStep('divide', { dropped: true })
    expect(codes(kept)).toEqual(['drops_law divide'])
    expect(kept.steps).toHaveLength(17)
  })
  test.each<[NonNullable<PlanSettings['steps']>[string], string]>([
    [{ days: -1 }, 'not_a_number organise'],
    [{ days: 1.5 }, 'not_a_number organise'],
    [{ days: 3651 }, 'not_a_number organise'],
    [{ lead: -1 }, 'not_a_number organise'],
    [{ date: '2021-02-30' }, 'not_a_date organise'],
  ])('%j is refused and left out', (setting, code) => {
    const refused = withStep('organise', setting)
    expect(codes(refused)).toEqual([code])
    expect(step(refused, 'organise').due).toBe('2021-09-30')
  })
  test('a step of no body is named', () => {
    expect(codes(withStep('handover', { days: 3 }))).toEqual(['unknown_step handover'])
  })
  test('a chosen day off is kept and noticed', () => {
    const chosen = withStep('organise', { date: '2021-10-02' })
    expect(step(chosen, 'organise')).toMatchObject({ due: '2021-10-02', status: 'ok' })
    expect(step(chosen, 'organise').explain.zh).toContain('由本地指定')
    expect(codes(chosen)).toEqual(['day_off organise'])
  })
  test('a step before the one that it waits for is out of order', () => {
    expect(codes(withStep('organise', { days: 70 }))).toEqual(['out_of_order organise'])
    const order = plan('congress_county', '2021-11-20', {
      settings: { order: ['organise', 'nowhere', 'decide'] },
    })
    expect(order.steps.slice(0, 3).map(({ id }) => id)).toEqual(['organise', 'decide', 'quota'])
    expect(codes(order)).toEqual(['unknown_step nowhere', 'out_of_order organise'])
  })
})

describe('days off', () => {
  const golden: Holidays = {
    off: new Set(['2021-10-04', '2021-10-05', '2021-10-06', '2021-10-07', '2021-10-08']),
    work: new Set(),
  }
  const rally = {
    id: 'rally',
    name: said('动员会', 'Rally'),
    organ: said('县委', 'County committee'),
    days: 46,
  }

  test('nothing is moved before the step that it waits for', () => {
    const settings: PlanSettings = {
      added: [
        { ...rally, dependsOn: ['list'] },
        { ...rally, id: 'list', days: 50 },
      ],
      steps: { list: { date: '2021-10-02' } },
    }
    const waits = plan('congress_county', '2021-11-20', { holidays: golden, settings })
    expect(step(waits, 'rally')).toMatchObject({ due: '2021-10-05' })
    expect(codes(waits)).toContain('day_off rally')
  })
  test('nor is it left on a day off when it comes too early anyway', () => {
    const settings: PlanSettings = { added: [{ ...rally, dependsOn: ['vote'] }] }
    const early = plan('congress_county', '2021-11-20', { holidays: golden, settings })
    expect(step(early, 'rally').due).toBe('2021-10-01')
    expect(codes(early)).toEqual(['out_of_order rally'])
  })
})

describe('added steps', () => {
  const rally = {
    id: 'rally',
    name: said('动员会', 'Rally'),
    organ: said('县委', 'County committee'),
    days: 30,
  }

  test('are planned from the election day or another step', () => {
    const both = plan('village_committee', '2021-11-20', {
      settings: {
        added: [
          { ...rally, lead: 2, dependsOn: ['prepare'], deliverables: [said('讲话稿', 'Speech')] },
          {
            ...rally,
            id: 'check',
            days: -2,
            anchor: 'voter_list',
            discipline: said('从严。', 'Strict.'),
            evidence: [],
          },
        ],
        steps: { check: { days: 3 }, rally: { name: said('大会', 'Assembly') } },
      },
    })
    expect(step(both, 'rally')).toMatchObject({
      start: '2021-10-19',
      due: '2021-10-21',
      added: true,
      basis: 'custom',
      citation: null,
      legalLimit: null,
      name: { en: 'Assembly' },
    })
    expect(step(both, 'check')).toMatchObject({ due: '2021-11-03', discipline: { en: 'Strict.' } })
    expect(step(both, 'check').explain.en).toContain(
      '3 days after “Publish the list of voters” on 2021-10-31',
    )
    expect(step(both, 'voter_list').added).toBe(false)
    expect(both.problems).toEqual([])
  })
  test('may have any name', () => {
    const odd = plan('village_committee', '2021-11-19', {
      settings: { added: [{ ...rally, id: 'constructor' }] },
      done: { vote: '2021-11-19' },
    })
    expect(step(odd, 'constructor').status).toBe('ok')
    expect(odd.problems).toEqual([])
  })
  test('may fall on the day itself', () => {
    const same = plan('village_committee', '2021-11-19', { settings: { added: [{ ...rally, days: 0 }] } })
    expect(step(same, 'rally').explain.en).toContain('by custom on the election day (2021-11-19)')
  })
  test.each<[NonNullable<PlanSettings['added']>, string[]]>([
    [[rally, rally], ['duplicate_step rally']],
    [[{ ...rally, id: 'vote' }], ['duplicate_step vote']],
    [[{ ...rally, id: 'election_day' }], ['duplicate_step election_day']],
    [[{ ...rally, anchor: 'nowhere', dependsOn: ['never'] }], ['unknown_step nowhere', 'unknown_step never']],
    [[{ ...rally, days: 0.5, lead: -1 }], ['not_a_number rally', 'not_a_number rally']],
    [[{ ...rally, anchor: 'rally' }], ['cycle rally']],
  ])('%j', (added, problems) => {
    expect(codes(plan('village_committee', '2021-11-20', { settings: { added } }))).toEqual(problems)
  })
})

describe('today', () => {
  test.each([
    ['2021-10-31', 'ok', 0],
    ['2021-11-01', 'impossible', 1],
    ['2021-11-03', 'impossible', 3],
  ])('on %s the list is %s', (today, status, daysShort) => {
    const late = plan('congress_county', '2021-11-20', { today })
    expect(step(late, 'voter_list')).toMatchObject({ status, daysShort })
    const problem = late.problems.find(({ code, step: id }) => code === 'impossible' && id === 'voter_list')
    if (status === 'ok') expect(problem).toBeUndefined()
    else expect(problem).toMatchObject({ severity: 'warning', daysShort, citation: { article: '28–29' } })
  })
  test('a customary day that has gone is past, not impossible', () => {
    const late = plan('congress_county', '2021-11-20', { today: '2021-10-02' })
    expect(step(late, 'organise')).toMatchObject({ status: 'past', daysShort: 2 })
    const tight = plan('congress_county', '2021-11-20', {
      today: '2021-10-28',
      settings: { steps: { voter_list: { days: 25 } } },
    })
    expect(step(tight, 'voter_list')).toMatchObject({
      status: 'past',
      daysShort: 2,
      legalLimit: '2021-10-31',
    })
  })
  test('an election day that has gone is said', () => {
    expect(plan('village_committee', '2021-11-20', { today: '2021-11-22' }).problems[0]).toMatchObject({
      code: 'in_past',
      daysShort: 2,
    })
  })
  test('what was done in time is done, what was done late is unlawful', () => {
    const today = '2021-12-01'
    const good = plan('congress_county', '2021-11-20', { today, done: { voter_list: '2021-10-30' } })
    expect(step(good, 'voter_list')).toMatchObject({ status: 'ok', daysShort: 0, due: '2021-10-31' })
    expect(step(good, 'objections').marks[0]?.day).toBe('2021-11-04')
    const bad = plan('congress_county', '2021-11-20', { today, done: { voter_list: '2021-11-02' } })
    expect(step(bad, 'voter_list')).toMatchObject({ status: 'unlawful', daysShort: 2 })
    expect(codes(bad)).toContain('unlawful voter_list')
  })
  test('days that do not exist are an error', () => {
    expect(() => plan('congress_county', '2021-02-30', { today: '2021-01-01' })).toThrow(RangeError)
    expect(() => plan('congress_county', '2021-11-20', { today: '2021-02-30' })).toThrow(RangeError)
    expect(() => plan('congress_county', '2021-11-20', { done: { vote: 'soon' } })).toThrow(RangeError)
  })
})
