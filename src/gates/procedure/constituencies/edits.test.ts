import { expect, test } from 'vitest'
import type { Drawn } from './drawn.ts'
import { changed, moved, withoutEmpty, withoutPart, withPart, withPartChanged } from './edits.ts'
import { measure } from './measures.ts'

const part = (name: string, population: number) => ({ unitCode: null, name, population })
const scheme: readonly Drawn[] = [
  { name: '第1选区', seats: 2, voters: null, parts: [part('甲', 1500), part('乙', 500)] },
  { name: '第2选区', seats: 1, voters: null, parts: [part('丙', 1000)] },
]
const held = (all: readonly Drawn[]) => all.map(({ parts }) => parts.map(({ name }) => name).join(''))

test('parts are moved, also into a new constituency; empty ones are taken out at last', () => {
  expect(held(moved(scheme, 0, 1, 1))).toEqual(['甲', '丙乙'])
  const three = moved(scheme, 1, 0, 'new')
  expect(held(three)).toEqual(['甲乙', '', '丙'])
  expect(three[2]).toMatchObject({ name: '第3选区', seats: 1 })
  expect(held(withoutEmpty(three))).toEqual(['甲乙', '丙'])
  expect(held(moved(scheme, 0, 0, 0))).toEqual(held(scheme))
  expect(held(moved(scheme, 5, 0, 1))).toEqual(held(scheme))
})

test('parts are added, changed and taken out; a constituency gets other seats', () => {
  expect(held(withPart(scheme, 1, part('丁', 10)))).toEqual(['甲乙', '丙丁'])
  expect(held(withPart(scheme, 9, part('丁', 10)))).toEqual(['甲乙', '丙', '丁'])
  expect(held(withoutPart(scheme, 0, 0))).toEqual(['乙', '丙'])
  expect(withPartChanged(scheme, 0, 1, { population: 700 })[0]?.parts[1]).toMatchObject({ population: 700 })
  expect(changed(scheme, 1, { seats: 3 })[1]).toMatchObject({ seats: 3, name: '第2选区' })
})

test('a scheme is measured: shares of the seats decided, and the spread', () => {
  const { lines, people, assigned, lowest, highest, spread } = measure(scheme, 3, 15, '2021-10-18')
  expect({ people, assigned, lowest, highest }).toEqual({ people: 3000, assigned: 3, lowest: 0, highest: 0 })
  expect(lines.map((line) => [line.share?.seats, line.spread?.perSeat])).toEqual([
    [2, 1000],
    [1, 1000],
  ])
  expect(spread?.citations).toMatchObject([{ ruleId: 'XJ-10' }])
})

test('before the number is decided those assigned are shared; what can’t be shared has no share', () => {
  expect(measure(scheme, null, 15, '2021-10-18').lines[0]?.share?.seats).toBe(2)
  expect(measure(scheme, 9, 15, '2021-10-18').lines[0]?.share).toBeNull()
  const empty = measure([{ name: '空', seats: 1, voters: null, parts: [] }], 1, 15, '2021-10-18')
  expect(empty).toMatchObject({ people: 0, spread: null, lowest: null, highest: null })
  expect(empty.lines).toMatchObject([{ share: null, spread: null }])
})
