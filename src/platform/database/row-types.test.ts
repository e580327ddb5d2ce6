import { expect, test } from 'vitest'
import { rowTypes } from './row-types.ts'

test.each([
  ['2021-09-15 08:00:00+08', '2021-09-15T00:00:00.000Z'],
  ['2021-09-15 08:00:00.5+00', '2021-09-15T08:00:00.500Z'],
  ['2021-09-15 08:00:00.123999+05:30', '2021-09-15T02:30:00.123Z'],
  ['2020-12-31 20:00:00-08', '2021-01-01T04:00:00.000Z'],
  ['0001-01-01 00:00:00+00', '0001-01-01T00:00:00.000Z'],
  ['infinity', 'infinity'],
  ['12021-01-01 00:00:00+00', '12021-01-01 00:00:00+00'],
  ['0044-03-15 00:00:00+00 BC', '0044-03-15 00:00:00+00 BC'],
])('timestamptz %s', (text, expected) => {
  const parse: (text: never) => unknown = rowTypes.getTypeParser(1184)
  expect(Reflect.apply(parse, undefined, [text])).toBe(expected)
})
