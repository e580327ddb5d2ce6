import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BodyKind, bodyKinds } from '../bodies.ts'
import { addDays, type CivilDate, daysBetween, type Holidays, isWorkingDay, noHolidays } from '../dates.ts'
import { computePlan } from './compute.ts'
import { stepsOf } from './templates.ts'
import type { Plan } from './types.ts'

function plan(body: BodyKind, electionDay: CivilDate, holidays: Holidays): Plan {
  return computePlan({ body, electionDay, today: addDays(electionDay, -400), holidays })
}

function limitOf(from: Plan, id: string): CivilDate {
  const limit = from.steps.find((one) => one.id === id)?.legalLimit
  if (limit === undefined || limit === null) throw new Error(`no limit for ${id}`)
  return limit
}

describe('for any election day', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2011-10-28', n))
  const body = fc.constantFrom(...bodyKinds)
  const calendar = fc.array(fc.integer({ min: -200, max: 80 }), { maxLength: 40 })

  test('every step lies on its lawful side, in order, and offices rest on days off', () => {
    fc.assert(
      fc.property(body, day, calendar, (kind, electionDay, off) => {
        const holidays: Holidays = { off: new Set(off.map((n) => addDays(electionDay, n))), work: new Set() }
        const made = plan(kind, electionDay, holidays)
        expect(made.problems.filter(({ code }) => code === 'cycle')).toEqual([])
        const dues = new Map(made.steps.map((one) => [one.id, one.due]))
        const noticed = new Set(made.problems.map(({ code, step }) => `${code} ${step}`))
        const free = new Map(stepsOf(kind).map((one) => [one.id, one.anyDay]))
        for (const one of made.steps) {
          expect(one.status).toBe('ok')
          expect(one.start <= one.due).toBe(true)
          for (const { side, day: limit } of one.limits) {
            if (side !== 'earliest') expect(one.due <= limit).toBe(true)
            if (side !== 'latest') expect(one.due >= limit).toBe(true)
          }
          for (const id of one.dependsOn)
            expect((dues.get(id) ?? '') <= one.due, `${id} ${one.id}`).toBe(true)
          const rests = free.get(one.id) === false && !isWorkingDay(one.due, holidays)
          expect(noticed.has(`day_off ${one.id}`)).toBe(rests)
        }
      }),
      { numRuns: 200 },
    )
  })
  test('moving the day by n moves the legal days by n', () => {
    fc.assert(
      fc.property(body, day, fc.integer({ min: -300, max: 300 }), (kind, electionDay, n) => {
        const made = plan(kind, electionDay, noHolidays)
        const moved = plan(kind, addDays(electionDay, n), noHolidays)
        for (const template of stepsOf(kind)) {
          const [limit] = template.limits
          if (limit?.unit !== 'days' || limit.anchor === 'session') continue
          const from = limitOf(made, template.id)
          const to = limitOf(moved, template.id)
          expect(daysBetween(from, to)).toBe(n)
        }
      }),
      { numRuns: 100 },
    )
  })
})
