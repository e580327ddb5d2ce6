import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsIdle, join, queryMessage, syncMessage, UnitReader, welcome } from './wire.ts'

const startup = Uint8Array.of(0, 0, 0, 8, 0, 3, 0, 0)
const parse = Uint8Array.of(0x50, 0, 0, 0, 6, 1, 2)

test('units end with a sync, a query or a farewell, however the bytes arrive', () => {
  const extended = join([parse, parse, syncMessage])
  const units = [queryMessage('select 1'), extended, syncMessage, queryMessage('换届'), extended]
  const stream = join([startup, ...units, parse])
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 8 }), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), stream.length]
      const reader = new UnitReader()
      const read = ends.flatMap((end, index) => reader.take(stream.slice(ends[index - 1] ?? 0, end)))
      expect(read).toEqual(units)
    }),
  )
})

test('the welcome ends idle, a bare ready within a transaction does not', () => {
  expect(endsIdle(welcome({ server_version: '18' }))).toBe(true)
  expect(endsIdle(Uint8Array.of(0x5a, 0, 0, 0, 5, 0x54))).toBe(false)
  expect(endsIdle(new Uint8Array(0))).toBe(false)
})
