import { describe, expect, test } from 'vitest'
import type { BodyKind } from '../bodies.ts'
import { addDays, type CivilDate, type Holidays } from '../dates.ts'
import { computePlan } from './compute.ts'
import type { Plan, PlannedStep, PlanSettings } from './types.ts'

const holidays: Holidays = {
  off: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2021-10-0${day}`)),
  work: new Set(['2021-09-26', '2021-10-09']),
}

function plan(body: BodyKind, electionDay: CivilDate, settings: PlanSettings = {}): Plan {
  return computePlan({ body, electionDay, today: addDays(electionDay, -400), holidays, settings })
}

function step(from: Plan, id: string): PlannedStep {
  const found = from.steps.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}

describe('the city whose county congresses elect its delegates on 2021-12-16', () => {
  const delegates = plan('congress_prefecture', '2021-12-16')
  test.each([
    ['decide', '2021-09-30', null, '3、9、39'],
    ['quota', '2021-10-15', null, '12(2)'],
    ['allocate', '2021-10-27', null, '15'],
    ['opening', '2021-12-13', null, '3、9、39'],
    ['nominate', '2021-12-14', '2021-12-14', '32'],
    ['final_candidates', '2021-12-15', null, '31'],
    ['vote', '2021-12-16', '2021-12-16', '45'],
    ['verify', '2022-01-07', '2022-01-13', '46–47'],
    ['session', '2022-01-14', '2022-02-16', '16'],
  ])('%s on %s, by %s', (id, due, legalLimit, article) => {
    expect(step(delegates, id)).toMatchObject({ due, legalLimit, basis: 'law', status: 'ok' })
    expect(step(delegates, id).citation?.article).toBe(article)
  })
  test('two days to nominate cannot be shortened', () => {
    const { problems } = plan('congress_prefecture', '2021-12-16', { steps: { nominate: { days: 1 } } })
    expect(problems.map(({ code, step: id }) => `${code} ${id}`)).toContain('loosens_law nominate')
  })
  test('its leaders are nominated by twenty delegates and elected by the session', () => {
    const posts = plan('posts_prefecture', '2022-01-16')
    expect(step(posts, 'nominate')).toMatchObject({ due: '2022-01-14', legalLimit: '2022-01-14' })
    expect(step(posts, 'nominate').discipline.zh).toContain('代表二十人以上联名')
    expect(step(posts, 'procurator')).toMatchObject({ due: '2022-01-24', basis: 'law' })
    expect(plan('posts_county', '2022-01-16').steps.map(({ id }) => id)).toContain('procurator')
    expect(plan('posts_township', '2022-01-16').steps.map(({ id }) => id)).not.toContain('procurator')
  })
  test('its Party congress is planned as a county’s, one level up', () => {
    const steps = (body: BodyKind) => plan(body, '2021-12-16').steps.map(({ id, due }) => [id, due])
    expect(steps('party_congress_prefecture')).toEqual(steps('party_congress_county'))
    expect(steps('cppcc_prefecture')).toEqual(steps('cppcc_county'))
    expect(step(plan('party_congress_prefecture', '2021-12-16'), 'reply').organ.zh).toBe('省级党委')
  })
})

test('a session that falls on a day off takes the check of credentials along', () => {
  for (const body of ['congress_prefecture', 'congress_county', 'congress_township'] as const) {
    const made = plan(body, '2021-11-25')
    expect(made.problems.filter(({ severity }) => severity !== 'notice')).toEqual([])
    expect([step(made, 'session').due, step(made, 'verify').due]).toEqual(['2021-12-24', '2021-12-17'])
  }
  const check = { steps: { verify: { date: '2021-12-25' } } }
  expect(step(plan('congress_prefecture', '2021-11-25', check), 'session').due).toBe('2021-12-25')
})
