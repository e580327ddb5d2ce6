import { expect, test } from 'vitest'
import { identityCheckCharacter, judgeIdentityNumber, readIdentityNumber } from './identity.ts'

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

test.each([
  ['990221198107050015', null, '1981-07-05', 'M'],
  ['990221198107050023', null, '1981-07-05', 'F'],
  ['11010519491231002X', null, '1949-12-31', 'F'],
  ['11010519491231002x', null, '1949-12-31', 'F'],
  ['', 'length', null, null],
  ['99022119810705001', 'length', null, null],
  ['9902211981070500150', 'length', null, null],
  ['110105491231002', 'length', null, null],
  [' 90221198107050015', 'characters', null, null],
  ['X90221198107050015', 'characters', null, null],
  ['99022119810705001Y', 'characters', null, null],
  ['９90221198107050015', 'characters', null, null],
  ['990221198102300017', 'date', null, null],
  ['990221189912310017', 'date', null, null],
  ['990221198107050016', 'checksum', null, null],
  ['11010519491231002ｘ', 'characters', null, null],
] as const)('“%s” is judged: %s, born %s, %s', (id, reason, birth, sex) => {
  const verdict = judgeIdentityNumber(id)
  expect(verdict).toMatchObject({ ok: true, value: { valid: reason === null, reason, birth, sex } })
})

test('the judgement says why, and cites the law on identity cards', () => {
  const valid = judgeIdentityNumber('990221198107050015')
  expect(valid.ok && valid.value.explain.zh).toBe('号码有效：1981-07-05出生，男。')
  expect(valid.ok && valid.value.citations).toMatchObject([
    { law: '居民身份证法', edition: '2011', article: '3' },
  ])
  const wrong = judgeIdentityNumber('990221198107050016')
  expect(wrong.ok && wrong.value.explain.zh).toBe('号码无效：校验码不符，号码有误。')
})
