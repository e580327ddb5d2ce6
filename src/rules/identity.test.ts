import { expect, test } from 'vitest'
import { readIdentityNumber } from './identity.ts'

test('an identity number tells birth date and sex', () => {
  expect(readIdentityNumber('990221198107050017')).toBe('check')
  expect(readIdentityNumber('990221198107050012')).toEqual({ birthDate: '1981-07-05', sex: 'M' })
  expect(readIdentityNumber('990221198107050020')).toEqual({ birthDate: '1981-07-05', sex: 'F' })
})

test('every check character of the standard is taken and only the right one', () => {
  const right = [...'0123456789X'].map((last) =>
    [...'0123456789X'].filter(
      (check) =>
        typeof readIdentityNumber(
          `99022119810705001${last}`.slice(0, 16) + last.replace('X', '0') + check,
        ) === 'object',
    ),
  )
  for (const taken of right) expect(taken).toHaveLength(1)
  expect(readIdentityNumber('81000019900101001X')).toBe('check')
})

test.each(['', '99022119810705001', '9902211981070500123', '99022119810705001x', 'X90221198107050012'])(
  '%s has not the shape of an identity number',
  (text) => expect(readIdentityNumber(text)).toBe('shape'),
)

test('a day that does not exist is refused before the check character', () => {
  expect(readIdentityNumber('990221198102300017')).toBe('date')
  expect(readIdentityNumber('990221198113010017')).toBe('date')
})
