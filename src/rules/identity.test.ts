import { expect, test } from 'vitest'
import { identityCheckCharacter, readIdentityNumber } from './identity.ts'

test('an identity number tells birth date and sex', () => {
  expect(readIdentityNumber('990221198107050015')).toEqual({ birthDate: '1981-07-05', sex: 'M' })
  expect(readIdentityNumber('990221198107050023')).toEqual({ birthDate: '1981-07-05', sex: 'F' })
  expect(readIdentityNumber('810000199001010019')).toEqual({ birthDate: '1990-01-01', sex: 'M' })
})

test('of the eleven check characters one is right', () => {
  for (let serial = 0; serial < 40; serial += 1) {
    const body = `99022119810705${String(serial).padStart(3, '0')}`
    const taken = [...'0123456789X'].filter((check) => readIdentityNumber(body + check) !== 'check')
    expect(taken).toHaveLength(1)
  }
  expect(readIdentityNumber('990221198107050016')).toBe('check')
})

test.each(['', '99022119810705001', '9902211981070500123', '99022119810705004x', 'X90221198107050015'])(
  '“%s” has not the shape of an identity number',
  (text) => expect(readIdentityNumber(text)).toBe('shape'),
)

test('the check character is that of the standard’s own examples', () => {
  expect(identityCheckCharacter('11010519491231002')).toBe('X')
  expect(identityCheckCharacter('44052418800101001')).toBe('4')
})

test('a day that does not exist is refused before the check character', () => {
  expect(readIdentityNumber('990221198102300017')).toBe('date')
  expect(readIdentityNumber('990221198113010017')).toBe('date')
  expect(readIdentityNumber('990221189912310017')).toBe('date')
})
