import { expect, test } from 'vitest'
import { fenOf, yuanInput, yuanOf, yuanText } from './money.ts'

test.each([
  [0, 0, '0.00'],
  [0.1, 10, '0.10'],
  [1.15, 115, '1.15'],
  [12345.6, 1234560, '12,345.60'],
  [1234567.89, 123456789, '1,234,567.89'],
])('%f yuan', (yuan, fen, text) => {
  expect(yuanInput.safeParse(yuan).success).toBe(true)
  expect(fenOf(yuan)).toBe(fen)
  expect(yuanOf(fen)).toBe(yuan)
  expect(yuanText(fen)).toBe(text)
})

test('a sum may be negative, what is typed may not; a third decimal is refused', () => {
  expect(yuanText(-123456)).toBe('-1,234.56')
  expect(yuanInput.safeParse(-1).success).toBe(false)
  expect(yuanInput.safeParse(1.234).success).toBe(false)
})
