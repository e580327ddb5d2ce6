import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { closeSheets } from './pool.ts'
import { readSheet, writeSheet, writeTemplate } from './sheets.ts'
import { column, roster, utf8 } from './testing.ts'
import type { RowValues, SheetColumn, WriteSheet } from './types.ts'
import { guardFormula, sheetName } from './write.ts'

afterAll(closeSheets)

const columns: readonly SheetColumn[] = [
  column({ key: 'name', zh: '姓名', kind: 'text', required: true, example: '演示甲' }),
  column({
    key: 'sex',
    zh: '性别',
    kind: 'choice',
    required: true,
    choices: [
      { value: 'male', labels: ['男', '男性'] },
      { value: 'female', labels: ['女'] },
    ],
    example: '女',
  }),
  column({ key: 'identity', zh: '公民身份号码', kind: 'identity_number', example: '990101199003071237' }),
  column({ key: 'phone', zh: '电话', kind: 'phone', example: '13900000001' }),
  column({ key: 'code', zh: '代码', kind: 'code', example: '0099' }),
  column({ key: 'people', zh: '人口', kind: 'integer', example: '12' }),
  column({ key: 'share', zh: '比例', kind: 'decimal', example: '0.5' }),
  column({ key: 'born', zh: '出生年月', kind: 'month', example: '1990.3' }),
  column({ key: 'held', zh: '任职日期', kind: 'date', example: '2021.7.5' }),
]

const row: RowValues = {
  name: '=HYPERLINK("http://x")',
  sex: 'male',
  identity: '990101199003071237',
  phone: '+8613900000001',
  code: '0099',
  people: 1200,
  share: -0.25,
  born: '1990-03',
  held: '2021-07-05',
}
const bare: RowValues = {
  ...Object.fromEntries(columns.map(({ key }) => [key, null])),
  name: '-',
  sex: 'female',
}

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

function list(count: number): RowValues[] {
  return Array.from({ length: count }, (_, n) => ({ code: `${n}`, village: `村${n}` }))
}

function write(rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}) {
  return writeSheet({ sheets: [{ name: '名册', columns, rows, ...more }] })
}

describe('writing', () => {
  test('what is written is read back the same, under a title and notes, from a path', async () => {
    const bytes = await write([row, bare], { title: '某县干部名册', notes: ['截至 2021 年 7 月'] })
    const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
    try {
      const path = join(folder, 'no-extension')
      await writeFile(path, bytes)
      const result = await readSheet(path, { columns, maxRows: 10 })
      expect(result).toEqual({
        ok: true,
        sheet: '名册',
        headerLine: 3,
        ignoredColumns: [],
        exampleLines: [],
        rows: [
          { line: 4, values: row, errors: [] },
          { line: 5, values: bare, errors: [] },
        ],
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('numbers are numbers, dates are dates, digits and formulas are text', async () => {
    const book = await readXlsx(await write([row]), { readStyles: true })
    const cells = book.sheets[0]?.cells
    const at = (position: number) => cells?.get(`1,${position}`)
    expect(book.sheets[0]?.rows[1]).toEqual([
      '\'=HYPERLINK("http://x")',
      '男',
      '990101199003071237',
      '+8613900000001',
      '0099',
      1200,
      -0.25,
      new Date('1990-03-01T00:00:00Z'),
      new Date('2021-07-05T00:00:00Z'),
    ])
    expect(at(2)?.style?.numFmt).toBe('@')
    expect(at(7)?.style?.numFmt).toBe('yyyy-mm')
    expect(at(8)?.style?.numFmt).toBe('yyyy-mm-dd')
    expect(cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(strOf(await write([row]), 'sheet1.xml')).not.toContain('<f>')
  })

  test('the sheet is frozen below its header and prints landscape with the header repeated', async () => {
    const bytes = await writeSheet({
      sheets: [
        { name: '名 册(1)', title: '题', columns, rows: [row], paper: 'a3' },
        { name: '名 册(1)', columns, rows: [] },
      ],
      lang: 'en',
    })
    const sheet = strOf(bytes, 'sheet1.xml')
    expect(sheet).toContain('<pane ySplit="2"')
    expect(sheet).toMatch(/<row r="1"[^>]* ht="26"/)
    expect(sheet).toContain('<printOptions gridLines="1"')
    expect(sheet).toMatch(/<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
    const workbook = parts(bytes)['xl/workbook.xml']
    expect(workbook).toContain('$1:$2')
    expect(workbook).toContain('name="名 册(1)_2"')
    expect(strOf(bytes, 'sharedStrings.xml')).toContain('identity')
  })
})

describe('words, names and rows', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', "'=1"],
    ['\rx', "'\rx".replace('\r', '')],
    [' =1', "' =1"],
    ['-', '-'],
    ['-5', '-5'],
    ['+86 139-0000', '+86 139-0000'],
    ['甲=乙', '甲=乙'],
  ])('%j is written %j', (given, written) => {
    expect(guardFormula(given)).toBe(written)
  })

  test('sheet names become acceptable and different', () => {
    expect(sheetName("甲/乙:[丙]'", [])).toBe('甲 乙  丙')
    expect(sheetName('   ', [])).toBe('Sheet')
    expect(sheetName('a'.repeat(40), [])).toHaveLength(31)
    expect(sheetName('A', ['a', 'a_2'])).toBe('A_3')
  })

  test('rows may come page by page; progress tells how many of how many', async () => {
    async function* pages() {
      yield* list(1200)
    }
    const seen: [number, number | null][] = []
    const progress = (done: number, total: number | null) => seen.push([done, total])
    const sheet = { name: 'x', columns: roster, rows: pages() }
    const bytes = await writeSheet({ sheets: [{ ...sheet, total: 1200 }], progress })
    expect(seen).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ])
    const read: [number, number | null][] = []
    const result = await readSheet(bytes, {
      columns: roster,
      maxRows: 5000,
      progress: (done, total) => read.push([done, total]),
    })
    expect(result.ok && result.rows.length).toBe(1200)
    expect(read).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ])
  })

  test('what the rows throw comes out, and their source is closed', async () => {
    let closed = false
    async function* failing() {
      try {
        yield* list(600)
        throw new Error('the database went away')
      } finally {
        closed = true
      }
    }
    await expect(write(failing())).rejects.toThrow('the database went away')
    expect(closed).toBe(true)
  })
})

describe('stopping', () => {
  test('an aborted write ends and closes its source', async () => {
    const stop = new AbortController()
    let closed = false
    async function* endless() {
      try {
        for (;;) yield* list(500)
      } finally {
        closed = true
      }
    }
    const writing = writeSheet({
      sheets: [{ name: 'x', columns: roster, rows: endless() }],
      signal: stop.signal,
      progress: () => stop.abort(),
    })
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(closed).toBe(true)
  })

  test('an aborted reading ends; the next one works', async () => {
    const bytes = utf8(`区划代码,村名\n${'1,甲\n'.repeat(2000)}`)
    const stop = new AbortController()
    const options = { columns: roster, maxRows: 5000 }
    const reading = readSheet(bytes, { ...options, signal: stop.signal, progress: () => stop.abort() })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(await readSheet(bytes, options)).toMatchObject({ ok: true })
  })

  test('what the progress throws comes out', async () => {
    const progress = () => {
      throw new Error('the job was lost')
    }
    const bytes = utf8('区划代码,村名\n1,甲')
    await expect(readSheet(bytes, { columns: roster, maxRows: 5, progress })).rejects.toThrow(
      'the job was lost',
    )
  })

  test('a path that is not there is an error', async () => {
    await expect(readSheet('/nowhere/at-all', { columns, maxRows: 1 })).rejects.toThrow('ENOENT')
  })

  test('a file that is not taken is an answer', async () => {
    expect(await readSheet(utf8('%PDF-1.7'), { columns, maxRows: 1 })).toEqual({
      ok: false,
      problem: 'not_a_spreadsheet',
      params: { actual: 'pdf' },
    })
  })
})

describe('templates', () => {
  const many = column({
    key: 'office',
    zh: '职务',
    kind: 'choice',
    choices: Array.from({ length: 80 }, (_, n) => ({ value: `o${n}`, labels: [`第${n}号职务`] })),
    example: '第0号职务',
  })
  const quoted = column({
    key: 'grade',
    zh: '级别',
    kind: 'choice',
    choices: [{ value: 'a', labels: ['甲,乙'] }],
    example: '甲,乙',
  })

  test('a template holds header, example, instructions and drop-down lists, and imports nothing as it is', async () => {
    const bytes = await writeTemplate([...columns, many, quoted], { name: '干部' })
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['干部', false],
      ['填写说明', false],
      ['选项', true],
    ])
    expect(sheets[0]?.rows[0]?.slice(0, 3)).toEqual(['姓名*', '性别*', '公民身份号码'])
    expect(sheets[1]?.rows[4]).toEqual(['性别', '是', null, '女', '男、女'])
    expect(sheets[2]?.rows[79]).toEqual(['第79号职务', null])
    expect(
      sheets[0]?.dataValidations?.map(({ range, values, formula1 }) => [range, values ?? formula1]),
    ).toEqual([
      ['B2:B10001', ['男', '女']],
      ['J2:J10001', "'选项'!$A$1:$A$80"],
      ['K2:K10001', "'选项'!$B$1:$B$1"],
    ])
    const result = await readSheet(bytes, { columns: [...columns, many, quoted], maxRows: 10 })
    expect(result).toEqual({ ok: false, problem: 'empty', params: { sheet: '干部' } })
  })

  test('cells prepared for codes are text, so that zeros stay', async () => {
    const book = await readXlsx(await writeTemplate(columns, { name: '干部' }), { readStyles: true })
    expect(book.sheets[0]?.cells?.get('20,4')?.style?.numFmt).toBe('@')
  })

  test('examples may be given, and the language chosen', async () => {
    const bytes = await writeTemplate(columns, { name: 'People', lang: 'en', exampleRows: [row, bare] })
    const result = await readSheet(bytes, { columns, maxRows: 10 })
    expect(result.ok && result.rows.map(({ values }) => values)).toEqual([row, bare])
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['People', 'Instructions'])
    expect(sheets[0]?.rows[0]?.[0]).toBe('name*')
  })
})

function strOf(bytes: Uint8Array, ending: string): string {
  return Object.entries(parts(bytes)).find(([name]) => name.endsWith(ending))?.[1] ?? ''
}
