import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNestedBeyond } from './body.ts'

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('the depth of any JSON is judged as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(8), (value, most) => {
      expect(isNestedBeyond(JSON.stringify(value), most)).toBe(depthOf(value) > most)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['{"a":"[[[["}', 1, false],
  ['{"a":"\\"[[["}', 1, false],
  ['{"a":"\\\\"}', 1, false],
  ['{"a":"\\\\","b":[]}', 1, true],
  ['[[[', 2, true],
  ['"[[[', 0, false],
])('%s beyond %i: %s', (text, most, beyond) => expect(isNestedBeyond(text, most)).toBe(beyond))
