import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { read, roster, taken } from './testing.ts'
import type { SheetColumn } from './types.ts'

type Rows = (string | number | Date | boolean | null)[][]
type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]

const header = ['区划代码', '村名', '人口', '成立日期']

function book(...sheets: Sheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets })
}

function sheet(rows: Rows, more: Partial<Sheet> = {}): Promise<Uint8Array> {
  return book({ name: '名册', rows, ...more })
}

test('titles above, stars, notes in brackets, full width, blanks and aliases are understood', async () => {
  const rows: Rows = [
    ['某县村情登记表', null, null, null, null],
    ['填报单位：演示县', null, null, null, null],
    [null],
    [' 行政区划代码（12位）*', '村　名\n(全称)', '【必填】人口', '序号', '成立日期：'],
    ['0099', '甲村', 5, 1, '2021.7.5'],
  ]
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }]
  const result = await taken(await sheet(rows, { merges }))
  expect(result).toMatchObject({ sheet: '名册', headerLine: 4, ignoredColumns: ['序号'] })
  expect(result.rows).toEqual([
    { line: 5, values: { code: '0099', village: '甲村', people: 5, founded: '2021-07-05' }, errors: [] },
  ])
})

test('columns that differ only in brackets are kept apart', async () => {
  const columns = roster.slice(0, 1).concat(
    ...['户籍', '常住'].map(
      (word): SheetColumn => ({
        key: word,
        title: { zh: `人口(${word})`, en: word },
        kind: 'integer',
        example: '',
        note: { zh: '', en: '' },
      }),
    ),
  )
  const bytes = await sheet([
    ['区划代码', '人口（常住）', '人口（户籍）', '人口'],
    ['1', 10, 20, 30],
  ])
  const result = await taken(bytes, { columns })
  expect(result.rows[0]?.values).toEqual({ code: '1', 常住: 10, 户籍: 20 })
  expect(result.ignoredColumns).toEqual(['人口'])
})

test('a missing column is named, an optional one may be absent', async () => {
  expect(
    await read(
      await sheet([
        ['区划代码', '人口'],
        ['1', 2],
      ]),
    ),
  ).toEqual({
    ok: false,
    problem: 'missing_columns',
    params: { sheet: '名册', columns: [{ zh: '村名', en: 'village' }] },
  })
  const result = await taken(
    await sheet([
      ['区划代码', '村名'],
      ['1', '甲村'],
    ]),
  )
  expect(result.rows[0]?.values).toEqual({ code: '1', village: '甲村', people: null, founded: null })
})

test('a column that stands twice is refused', async () => {
  expect(
    await read(
      await sheet([
        [...header, '村名'],
        ['1', '甲', 2, null, '乙'],
      ]),
    ),
  ).toMatchObject({
    problem: 'duplicate_columns',
    params: { columns: [{ zh: '村名' }] },
  })
})

test('a header below the tenth row is not looked for', async () => {
  const titles = (count: number): Rows => Array.from({ length: count }, () => ['说明'])
  expect(await read(await sheet([...titles(10), header, ['1', '甲']]))).toMatchObject({
    problem: 'missing_columns',
  })
  expect(await taken(await sheet([...titles(9), header, ['1', '甲']]))).toMatchObject({ headerLine: 10 })
  const blank = Array.from({ length: 12 }, (): Rows[number] => [null])
  expect(await read(await sheet([...blank, header]))).toMatchObject({ problem: 'missing_columns' })
})
describe('sheets', () => {
  const good: Rows = [header, ['1', '甲村', 1, null]]
  const other: Rows = [['说明'], ['请逐行填写']]

  test('the first visible sheet that has the columns is taken', async () => {
    const bytes = await book(
      { name: '封面', rows: other },
      { name: '旧表', rows: good, hidden: true },
      { name: '表&1', rows: good },
      { name: '表2', rows: good },
    )
    expect((await taken(bytes)).sheet).toBe('表&1')
  })

  test('a sheet is taken by its name, blanks and width apart; another name is refused', async () => {
    const bytes = await book({ name: '封面', rows: other }, { name: '村 名册 1', rows: good })
    expect((await taken(bytes, { sheetName: '村名册１' })).sheet).toBe('村 名册 1')
    expect(await read(bytes, { sheetName: '干部' })).toEqual({
      ok: false,
      problem: 'wrong_sheet',
      params: { sheet: '干部', sheets: ['封面', '村 名册 1'] },
    })
    expect(await read(bytes, { sheetName: '封面' })).toMatchObject({
      problem: 'missing_columns',
      params: { sheet: '封面' },
    })
  })

  test('several sheets without the columns are told', async () => {
    const bytes = await book({ name: '甲', rows: other }, { name: '乙', rows: other })
    expect(await read(bytes)).toEqual({ ok: false, problem: 'wrong_sheet', params: { sheets: ['甲', '乙'] } })
  })

  test('of several incomplete sheets the closest is told', async () => {
    const bytes = await book(
      { name: '甲', rows: other },
      {
        name: '乙',
        rows: [
          ['村名', '人口'],
          ['x', 1],
        ],
      },
    )
    expect(await read(bytes)).toMatchObject({
      problem: 'missing_columns',
      params: { sheet: '乙', columns: [{ zh: '区划代码' }] },
    })
  })

  test('a workbook without data is empty', async () => {
    expect(await read(await sheet([]))).toMatchObject({ problem: 'empty' })
    expect(await read(await sheet([header]))).toMatchObject({ problem: 'empty', params: { sheet: '名册' } })
  })
})

describe('cells', () => {
  test('blank rows and rows with only a serial number are left out, hidden rows are read', async () => {
    const rows: Rows = [
      ['序号', ...header],
      [1, '1', '甲', 1, null],
      [2, null, ' ', null, null],
      [],
      [3, '2', '乙', 2, null],
    ]
    const result = await taken(await sheet(rows, { rowDefs: new Map([[4, { hidden: true }]]) }))
    expect(result.rows.map(({ line, values }) => [line, values.code])).toEqual([
      [2, '1'],
      [5, '2'],
    ])
  })

  test('real dates, serials, numbers as text and text as numbers', async () => {
    const date = new Date('2021-07-05T00:00:00Z')
    const rows: Rows = [
      header,
      [990_101_001_001, 12, '１,２００', date],
      ['0099', '乙', 3, 44_382],
      ['1', '丙', 4, '２０２１年７月５日'],
    ]
    const formats = [{}, {}, {}, { numFmt: 'yyyy"年"m"月"d"日"' }]
    const result = await taken(await sheet(rows, { columns: formats }))
    expect(result.rows.map(({ values }) => values)).toEqual([
      { code: '990101001001', village: '12', people: 1200, founded: '2021-07-05' },
      { code: '0099', village: '乙', people: 3, founded: '2021-07-05' },
      { code: '1', village: '丙', people: 4, founded: '2021-07-05' },
    ])
  })

  test('serials of the 1904 calendar are read', async () => {
    const date = new Date('2021-07-05T00:00:00Z')
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [
        { name: 'x', rows: [header, ['1', '甲', 1, date]], columns: [{}, {}, {}, { numFmt: 'yyyy-mm-dd' }] },
      ],
    })
    expect((await taken(bytes)).rows[0]?.values.founded).toBe('2021-07-05')
  })

  test('a formula gives its saved value, a failed one an error', async () => {
    const cells = new Map([
      ['1,1', { formula: 'A1&"村"', formulaResult: '甲村' }],
      ['1,2', { formula: 'SUM(1,2)', formulaResult: 3 }],
    ])
    const result = await taken(await sheet([header, ['1', '', 0, '#REF!']], { cells }))
    expect(result.rows[0]).toMatchObject({
      values: { village: '甲村', people: 3, founded: null },
      errors: [{ column: 'founded', code: 'formula_error', given: '#REF!' }],
    })
  })

  test('every error of a row is told with its line', async () => {
    const result = await taken(await sheet([header, [null, '甲', -5, '2021-02-30']]))
    expect(result.rows).toEqual([
      {
        line: 2,
        values: { code: null, village: '甲', people: null, founded: null },
        errors: [
          { column: 'code', code: 'required', params: {}, given: '' },
          { column: 'people', code: 'too_small', params: { min: 0 }, given: '-5' },
          { column: 'founded', code: 'no_such_date', params: {}, given: '2021-02-30' },
        ],
      },
    ])
  })

  test('the template’s untouched example is not data', async () => {
    const example = ['990101001001', '云岭村', 1200, '2021.7.5']
    const result = await taken(await sheet([header, example, ['1', ...example.slice(1)]]))
    expect(result.exampleLines).toEqual([2])
    expect(result.rows.map(({ line }) => line)).toEqual([3])
  })
})
