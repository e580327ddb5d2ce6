import { expect, test } from 'vitest'
import { noHolidays } from '../dates.ts'
import { said } from '../said.ts'
import { computePlan } from './compute.ts'
import { comparePlans, type PlanComparison, type StepChange } from './replan.ts'
import type { PlanSettings } from './types.ts'

function village(electionDay: string, settings: PlanSettings = {}, done: Record<string, string> = {}) {
  return computePlan({
    body: 'village_committee',
    electionDay,
    today: '2021-11-02',
    holidays: noHolidays,
    settings,
    done,
  })
}

function change(from: PlanComparison, id: string): StepChange | undefined {
  return from.changes.find((one) => one.id === id)
}

test('a later day moves what is not done', () => {
  const done = { audit: '2021-10-20' }
  const compared = comparePlans(village('2021-11-24'), village('2021-11-27', {}, done), done)
  expect(compared.movedDays).toBe(3)
  expect(compared.impossible).toEqual([])
  expect(change(compared, 'voter_list')).toMatchObject({
    kind: 'moved',
    before: '2021-11-04',
    after: '2021-11-07',
    movedDays: 3,
    doneOn: null,
  })
  expect(change(compared, 'audit')).toMatchObject({
    kind: 'same',
    movedDays: 0,
    doneOn: '2021-10-20',
    mustRepeat: false,
  })
})

test('an earlier day makes steps impossible, and done ones unlawful', () => {
  const open = comparePlans(village('2021-11-24'), village('2021-11-21'))
  expect(change(open, 'voter_list')).toMatchObject({ kind: 'moved', movedDays: -3, becameImpossible: true })
  expect(open.impossible).toContain('voter_list')
  expect(comparePlans(village('2021-11-21'), village('2021-11-21')).impossible).toEqual([])

  const done = { voter_list: '2021-11-02', objections: '2021-11-03' }
  const late = comparePlans(village('2021-11-24', {}, done), village('2021-11-21', {}, done), done)
  expect(change(late, 'voter_list')).toMatchObject({
    kind: 'same',
    mustRepeat: true,
    becameImpossible: false,
  })
  expect(change(late, 'objections')).toMatchObject({ mustRepeat: true })
  expect(change(late, 'vote')).toMatchObject({ mustRepeat: false })
  expect(late.impossible).toEqual(['voter_list', 'objections'])
})

test('a vote held on another day must be repeated', () => {
  const done = { vote: '2021-11-24' }
  const compared = comparePlans(village('2021-11-24'), village('2021-11-27', {}, done), done)
  expect(change(compared, 'vote')).toMatchObject({ mustRepeat: true, doneOn: '2021-11-24' })
})

test('steps come and go', () => {
  const added = [{ id: 'rally', name: said('动员会', 'Rally'), organ: said('乡镇', 'Township'), days: 10 }]
  const before = village('2021-11-24')
  const after = village('2021-11-24', { added, steps: { prepare: { dropped: true } } })
  const compared = comparePlans(before, after, { prepare: '2021-09-30', rally: '2021-11-01' })
  expect(change(compared, 'rally')).toMatchObject({
    kind: 'added',
    before: null,
    after: '2021-11-12',
    doneOn: '2021-11-01',
  })
  expect(change(compared, 'prepare')).toMatchObject({ kind: 'removed', after: null, doneOn: '2021-09-30' })
  expect(compared.changes.at(-1)?.id).toBe('prepare')
  expect(comparePlans(after, before).changes.map(({ kind }) => kind)).toContain('removed')
  expect(change(comparePlans(before, after), 'rally')).toMatchObject({
    doneOn: null,
    becameImpossible: false,
  })
  expect(
    change(comparePlans(before, village('2021-11-24', { steps: { prepare: { dropped: true } } })), 'prepare'),
  ).toMatchObject({ doneOn: null })
})
