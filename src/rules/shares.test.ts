import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastAbove, leastOf, mostOf, share } from './shares.ts'

test.each([
  [2, 3, 99, 66, 67, 66],
  [2, 3, 100, 67, 67, 66],
  [2, 3, 101, 68, 68, 67],
  [1, 2, 99, 50, 50, 49],
  [1, 2, 100, 50, 51, 50],
  [1, 10, 9, 1, 1, 0],
  [1, 10, 10, 1, 2, 1],
])('%i of %i parts of %i: at least %i, above %i, at most %i', (part, of, whole, least, above, most) => {
  const some = share(part, of)
  expect([leastOf(some, whole), leastAbove(some, whole), mostOf(some, whole)]).toEqual([least, above, most])
})

test('are exact', () => {
  const shares = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 1_000_000 }), ([part, of], whole) => {
      const some = share(part, of)
      const [least, above, most] = [leastOf(some, whole), leastAbove(some, whole), mostOf(some, whole)]
      expect(least * of >= whole * part && (least - 1) * of < whole * part).toBe(true)
      expect(above * of > whole * part && (above - 1) * of <= whole * part).toBe(true)
      expect(most * of <= whole * part && (most + 1) * of > whole * part).toBe(true)
    }),
  )
})
