import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '#rules/distribution.ts'
import { type Drawn, peopleOf, seatsOf, sized, uncovered } from './drawn.ts'
import { type DrawnUnit, proposeConstituencies, withSeats } from './proposal.ts'
import { moveScheme, schemeMoves, schemeStates } from './states.ts'

const day = '2021-10-18'
const unit = (nth: number, population: number | null, town = '990101101'): DrawnUnit => ({
  code: `${town}${200 + nth}`,
  name: `${nth}村`,
  population,
})

test('villages that fit stay apart, small neighbours are joined', () => {
  const scheme = proposeConstituencies(
    [unit(1, 2000), unit(2, 1000), unit(3, 600), unit(4, 400), unit(5, 3000)],
    7,
    day,
  )
  expect(scheme?.map((drawn) => [drawn.parts.map((part) => part.name).join('+'), drawn.seats])).toEqual([
    ['1村', 2],
    ['2村', 1],
    ['3村+4村', 1],
    ['5村', 3],
  ])
})

test('a large village is split, its parts counted', () => {
  const scheme = proposeConstituencies([unit(1, 6001), unit(2, 1000)], 7, day)
  const parts = scheme?.flatMap((drawn) => drawn.parts) ?? []
  expect(parts.map((part) => part.name)).toEqual(['1村（1片）', '1村（2片）', '2村'])
  expect(parts.reduce((sum, part) => sum + part.population, 0)).toBe(7001)
})

test('villages of two townships are not joined', () => {
  const scheme = proposeConstituencies([unit(1, 500), unit(2, 500, '990101102')], 2, day)
  expect(scheme?.map((drawn) => drawn.parts.length)).toEqual([1, 1])
  expect(proposeConstituencies([unit(1, 500), unit(2, 500, '990101102')], 1, day)).toBeNull()
  const joined = proposeConstituencies([unit(1, 500), unit(2, 500, '990101102')], 1, day, 6)
  expect(joined?.map((drawn) => drawn.parts.length)).toEqual([2])
})

test('no people, no seats: no proposal', () => {
  expect(proposeConstituencies([unit(1, null)], 5, day)).toBeNull()
  expect(proposeConstituencies([unit(1, 100)], 0, day)).toBeNull()
  expect(withSeats([], 5, day)).toBeNull()
})

const populations = fc.array(fc.integer({ min: 50, max: 9000 }), { minLength: 1, maxLength: 25 })

test('every village is held once, seats add up, one to three each', () => {
  fc.assert(
    fc.property(populations, fc.integer({ min: 1, max: 120 }), (sizes, seats) => {
      fc.pre(sizes.reduce((sum, size) => sum + size, 0) >= 10 * seats)
      const units = sizes.map((size, at) => unit(at, size))
      const scheme = proposeConstituencies(units, seats, day)
      if (scheme === null) return false
      const people = (all: readonly Drawn[]) => all.reduce((sum, drawn) => sum + peopleOf(drawn), 0)
      expect(seatsOf(scheme)).toBe(seats)
      expect(scheme.every((drawn) => drawn.seats >= 1 && drawn.seats <= 3)).toBe(true)
      expect(people(scheme)).toBe(sizes.reduce((sum, size) => sum + size, 0))
      return uncovered(units, scheme).length === 0
    }),
  )
})

test('a township of thirty villages lies within fifteen per cent', () => {
  const units = Array.from({ length: 30 }, (_, at) => unit(at, 1100 + ((at * 7919) % 1700)))
  const scheme = proposeConstituencies(units, 83, day) ?? []
  const verdict = spread(sized(scheme), 15, day)
  expect(verdict.ok && verdict.value.outside).toEqual([])
})

test('what counts nobody is left out of the spread', () => {
  const scheme = [
    { name: '甲', seats: 1, voters: null, parts: [{ unitCode: null, name: '县直机关', population: 0 }] },
    { name: '乙', seats: 1, voters: null, parts: [{ unitCode: null, name: '学校', population: 70 }] },
  ]
  expect(sized(scheme)).toEqual([{ id: '2', population: 70, seats: 1 }])
})

test('a scheme is published and withdrawn', () => {
  const table = schemeMoves.map((move) => schemeStates.map((state) => moveScheme(state, move)))
  expect(table).toEqual([
    ['published', null],
    [null, 'draft'],
  ])
})
