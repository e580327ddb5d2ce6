import { describe, expect, test } from 'vitest'
import { cellReader, cellText, type RawCell } from './cells.ts'
import { column } from './testing.ts'
import type { SheetColumn } from './types.ts'

type Given = Omit<SheetColumn, 'key' | 'title' | 'example' | 'note'>

function readAs(given: Given, raw: RawCell, untyped = false) {
  const { value, error } = cellReader(column({ key: 'c', zh: '列', ...given }), { untyped })(raw)
  return error === null ? value : error.code
}

const serial = 44_382

describe('dates', () => {
  test.each<[RawCell, string]>([
    [serial, '2021-07-05'],
    [serial + 0.75, '2021-07-05'],
    ['44382', '2021-07-05'],
    [20_210_705, '2021-07-05'],
    ['20210705', '2021-07-05'],
    ['2021.07.05', '2021-07-05'],
    ['2021/7/5', '2021-07-05'],
    ['2021-7-5', '2021-07-05'],
    ['２０２１年７月５日', '2021-07-05'],
    [new Date('2021-07-05T00:00:00Z'), '2021-07-05'],
    ['2021.7', 'day_missing'],
    [2021.7, 'day_missing'],
    [202_107, 'day_missing'],
    ['2021-02-30', 'no_such_date'],
    ['21.7.5', 'two_digit_year'],
    [2021, 'not_a_date'],
    [true, 'not_a_date'],
    ['不详', 'not_a_date'],
  ])('%s → %s', (raw, expected) => {
    expect(readAs({ kind: 'date' }, raw)).toBe(expected)
  })
})

describe('months', () => {
  test.each<[RawCell, string]>([
    [2021.7, '2021-07'],
    [2021.11, '2021-11'],
    [2021.01, '2021-01'],
    [2021.1, 'month_ambiguous'],
    ['2021.1', '2021-01'],
    ['2021.10', '2021-10'],
    [202_107, '2021-07'],
    ['2021年7月', '2021-07'],
    ['2021-07-05', '2021-07'],
    [serial, '2021-07'],
    [new Date('2021-07-01T00:00:00Z'), '2021-07'],
    ['2021.13', 'no_such_date'],
    ['21年7月', 'two_digit_year'],
    ['七月', 'not_a_month'],
  ])('%s → %s', (raw, expected) => {
    expect(readAs({ kind: 'month' }, raw)).toBe(expected)
  })

  test('a CSV does not tell 2021.1 from 2021.10', () => {
    expect(readAs({ kind: 'month' }, '2021.1', true)).toBe('month_ambiguous')
    expect(readAs({ kind: 'month' }, '2021.10', true)).toBe('2021-10')
  })
})

describe('numbers', () => {
  test.each<[Given, RawCell, string | number]>([
    [{ kind: 'integer' }, '1200', 1200],
    [{ kind: 'integer' }, ' １,２００ ', 1200],
    [{ kind: 'integer' }, 12, 12],
    [{ kind: 'integer' }, '-0', 0],
    [{ kind: 'integer' }, 12.5, 'not_integer'],
    [{ kind: 'integer' }, '12人', 'not_integer'],
    [{ kind: 'integer' }, '1,20', 'not_integer'],
    [{ kind: 'integer' }, true, 'not_integer'],
    [{ kind: 'integer' }, 1e17, 'not_integer'],
    [{ kind: 'integer', min: 0 }, -5, 'too_small'],
    [{ kind: 'integer', min: 0 }, 0, 0],
    [{ kind: 'integer', max: 100 }, '101', 'too_large'],
    [{ kind: 'decimal' }, '3.50', 3.5],
    [{ kind: 'decimal' }, '−2', -2],
    [{ kind: 'decimal' }, '约3', 'not_number'],
  ])('%j %s → %s', (given, raw, expected) => {
    expect(readAs(given, raw)).toBe(expected)
  })
})

describe('choices', () => {
  const sex: Given = {
    kind: 'choice',
    choices: [
      { value: 'male', labels: ['男', '男性'] },
      { value: 'female', labels: ['女', '女性'] },
    ],
  }
  test.each([
    [' 男 ', 'male'],
    ['女性', 'female'],
    ['MALE', 'male'],
    ['未知', 'not_a_choice'],
  ])('%s → %s', (raw, expected) => {
    expect(readAs(sex, raw)).toBe(expected)
  })
})

describe('identity numbers, telephones, codes', () => {
  test.each<[Given['kind'], RawCell, string]>([
    ['identity_number', '990101199003071231', 'identity_check'],
    ['identity_number', '990101199003071237', '990101199003071237'],
    ['identity_number', '９９０１０１１９９００３０７１００ｘ', '99010119900307100X'],
    ['identity_number', '990101199013071234', 'identity_date'],
    ['identity_number', '990101900307123', 'identity_length'],
    ['identity_number', 990_101_199_003_071_200, 'digits_lost'],
    ['identity_number', '9.90101E+17', 'digits_lost'],
    ['phone', 13_900_000_001, '13900000001'],
    ['phone', ' 0990-123 4567 ', '0990-1234567'],
    ['phone', '（0990）1234567', '(0990)1234567'],
    ['phone', '+86 139 0000 0001', '+8613900000001'],
    ['phone', '无', 'not_a_phone'],
    ['code', 990_101_001_001, '990101001001'],
    ['code', '0099', '0099'],
    ['code', 'ＡＢ１', 'AB1'],
    ['code', '编码', 'not_a_code'],
    ['code', 1e15, 'digits_lost'],
    ['code', new Date('2021-01-02T00:00:00Z'), 'not_a_code'],
    ['phone', new Date('2021-01-02T00:00:00Z'), 'not_a_phone'],
  ])('%s %s → %s', (kind, raw, expected) => {
    expect(readAs({ kind }, raw)).toBe(expected)
  })

  test('a code may be too long', () => {
    expect(readAs({ kind: 'code', maxLength: 3 }, '1234')).toBe('too_long')
  })
})

describe('text', () => {
  test.each<[RawCell, string]>([
    ['\u3000 张　三 \u200b', '张　三'],
    ['甲\u00a0乙', '甲 乙'],
    ['一\r\n二\u0007', '一\n二'],
    ["'=1+1", '=1+1'],
    ["'twas", "'twas"],
    [5, '5'],
    [false, 'FALSE'],
    [new Date('2021-07-05T00:00:00Z'), '2021-07-05'],
    ['#N/A', 'formula_error'],
    ['#1 组', '#1 组'],
    [1.25e16, 'digits_lost'],
  ])('%j → %j', (raw, expected) => {
    expect(readAs({ kind: 'text' }, raw)).toBe(expected)
  })

  test('length counts characters', () => {
    expect(readAs({ kind: 'text', maxLength: 2 }, '𠀀𠀁')).toBe('𠀀𠀁')
    expect(readAs({ kind: 'text', maxLength: 2 }, '一二三')).toBe('too_long')
  })

  test('a blank is null, or missing where required', () => {
    for (const raw of ['', ' \u3000', null, undefined, new Date(Number.NaN)]) {
      expect(readAs({ kind: 'text' }, raw)).toBeNull()
      expect(readAs({ kind: 'text', required: true }, raw)).toBe('required')
    }
    expect(cellText(null)).toBe('')
  })

  test('a long cell is quoted shortened', () => {
    const { error } = cellReader(column({ key: 'c', zh: '列', kind: 'date' }), { untyped: false })(
      '长'.repeat(80),
    )
    expect(error?.given).toBe(`${'长'.repeat(60)}…`)
  })
})
