import { expect, test } from 'vitest'
import { cellReader } from './cells.ts'
import { column } from './testing.ts'
import { cellErrorText, problemText } from './text.ts'
import type { CellError, CellErrorCode, SheetColumn, SheetProblemCode } from './types.ts'

function errorOf(of: SheetColumn, raw: string | number | null): CellError {
  const { error } = cellReader(of, { untyped: false })(raw)
  if (error === null) throw new Error('no error')
  return error
}

test('a cell’s error says the row, the column, what is wanted, what stands there, and what to do', () => {
  const people = column({ key: 'people', zh: '人口', kind: 'integer', min: 0 })
  expect(cellErrorText(3, errorOf(people, -5), [people])).toEqual({
    zh: '第 3 行「人口」应为不小于 0 的整数，现为“-5”。请更正后重新上传。',
    en: 'Row 3, “people” must be a whole number not below 0; it is “-5”. Correct it and upload again.',
  })
})

test.each<[Partial<SheetColumn>, string | number | null, string]>([
  [{ kind: 'integer' }, 'x', '应为整数，现为“x”'],
  [{ kind: 'integer', min: 1, max: 9 }, 10, '应为 1 至 9 之间的整数，现为“10”'],
  [{ kind: 'decimal', max: 100 }, 101, '应为不大于 100 的数字，现为“101”'],
  [{ kind: 'decimal' }, 'x', '应为数字，现为“x”'],
  [{ kind: 'text', required: true }, null, '为必填项。'],
  [{ kind: 'text', maxLength: 2 }, '一二三', '最多 2 个字，现有 3 个字'],
  [{ kind: 'month' }, 2021.1, '分不清是 1 月还是 10 月，应写为 2021-01 或 2021-10'],
  [
    {
      kind: 'choice',
      choices: [
        { value: 'a', labels: ['甲'] },
        { value: 'b', labels: ['乙'] },
      ],
    },
    '丙',
    '应为以下之一：甲、乙',
  ],
  [{ kind: 'identity_number' }, 990_101_199_003_071_200, '末几位已丢失'],
])('%j %s: %s', (given, raw, part) => {
  const of = { ...column({ key: 'c', zh: '列', kind: 'text' }), ...given }
  expect(cellErrorText(2, errorOf(of, raw), [of]).zh).toContain(part)
})

test('what stands in a cell is quoted as it is', () => {
  const error: CellError = { column: 'gone', code: 'not_a_date', params: {}, given: '{{given}} $t(x)' }
  expect(cellErrorText(2, error, []).zh).toContain(
    '第 2 行「gone」应为日期，如 2021-07-05，现为“{{given}} $t(x)”',
  )
})

test('every error is said in both languages', () => {
  const codes: Record<CellErrorCode, true> = {
    required: true,
    formula_error: true,
    too_long: true,
    not_integer: true,
    not_number: true,
    too_small: true,
    too_large: true,
    not_a_date: true,
    no_such_date: true,
    two_digit_year: true,
    day_missing: true,
    not_a_month: true,
    month_ambiguous: true,
    not_a_choice: true,
    digits_lost: true,
    identity_length: true,
    identity_date: true,
    identity_check: true,
    not_a_phone: true,
    not_a_code: true,
  }
  const params = { min: 1, max: 2, length: 3, year: '2021', allowed: '甲' }
  const said = Object.keys(codes).map((code) => {
    return cellErrorText(1, { column: 'c', code: code as CellErrorCode, params, given: 'x' }, [])
  })
  expect(new Set(said.map(({ zh }) => zh)).size).toBeGreaterThan(16)
  for (const { zh, en } of said) {
    expect(zh).toMatch(/^第 1 行「c」.+请更正后重新上传。$/)
    expect(en).toMatch(/^Row 1, “c” .+ Correct it and upload again\.$/)
    expect(`${zh}${en}`).not.toMatch(/undefined|!|！/)
  }
})

test('every problem says what to do', () => {
  const codes: Record<SheetProblemCode, true> = {
    not_a_spreadsheet: true,
    encrypted: true,
    wrong_sheet: true,
    missing_columns: true,
    duplicate_columns: true,
    empty: true,
    too_many_rows: true,
    too_large: true,
    damaged: true,
  }
  for (const code of Object.keys(codes)) {
    const { zh, en } = problemText({ ok: false, problem: code as SheetProblemCode, params: { maxRows: 5 } })
    expect(zh).toMatch(/请.+。$/)
    expect(en).toMatch(/\. [A-Z].+\.$|, .+\.$/)
    expect(`${zh}${en}`).not.toMatch(/undefined|!|！/)
  }
})

test('a problem names what was found', () => {
  const say = (problem: SheetProblemCode, params: Parameters<typeof problemText>[0]['params']) =>
    problemText({ ok: false, problem, params }).zh
  expect(say('not_a_spreadsheet', { actual: 'docx' })).toContain('该文件实际是Word 文档')
  expect(say('not_a_spreadsheet', { actual: 'mp4' })).toContain('该文件实际是MP4 文件')
  expect(say('wrong_sheet', { sheet: '名册', sheets: ['甲', '乙'] })).toContain(
    '没有名为「名册」的工作表，现有：「甲」、「乙」',
  )
  expect(say('wrong_sheet', { sheets: ['甲', '乙'] })).toContain('各工作表（「甲」、「乙」）')
  expect(say('missing_columns', { sheet: '甲', columns: [{ zh: '村名', en: 'v' }] })).toContain(
    '工作表「甲」缺少必需的列：「村名」',
  )
  expect(say('duplicate_columns', { columns: [{ zh: '村名', en: 'v' }] })).toContain('重复的列：「村名」')
})
