import * as xls from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { read, taken, utf8 } from './testing.ts'

const header = ['区划代码', '村名', '人口', '成立日期']

function sheet(rows: (string | number | null)[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '名册', rows }] })
}

/** Repacks a workbook with parts changed. */
async function changed(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await sheet([header, ['1', '甲村', 1, null]]))
  change(parts)
  return zipSync(parts, { level: 1 })
}

/** Offset of a part's record in the central directory. */
function recordOf(bytes: Uint8Array, name: string): number {
  return Buffer.from(bytes).lastIndexOf(name) - 46
}

const made = (rows: unknown[][], bookType: 'biff8' | 'biff5' = 'biff8', date1904 = false) => {
  const workbook = xls.utils.book_new(xls.utils.aoa_to_sheet([['封面']]), '封面')
  const main = xls.utils.aoa_to_sheet(rows)
  const cell: xls.CellObject = { t: 'n', v: 44_382, z: 'yyyy-mm-dd' }
  main.D2 = cell
  xls.utils.book_append_sheet(workbook, main, '名册')
  workbook.Workbook = { WBProps: { date1904 }, Sheets: [{}, {}] }
  const bytes: Uint8Array = xls.write(workbook, { type: 'buffer', bookType })
  return new Uint8Array(bytes)
}

test('an .xls is read', async () => {
  const result = await taken(made([header, ['0099', '甲村', 5, 0], [null], ['2', '乙村', 'x', null]]))
  expect(result.sheet).toBe('名册')
  expect(result.rows).toMatchObject([
    { line: 2, values: { code: '0099', village: '甲村', people: 5, founded: '2021-07-05' }, errors: [] },
    { line: 4, values: { code: '2', founded: null }, errors: [{ code: 'not_integer', given: 'x' }] },
  ])
})

test('an .xls of the 1904 calendar is read', async () => {
  const result = await taken(made([header, ['1', '甲村', 5, 0]], 'biff8', true))
  expect(result.rows[0]?.values.founded).toBe('2025-07-06')
})

test('a Word document and other containers are told', async () => {
  const container = (name: string): Uint8Array => {
    const made = xls.CFB.utils.cfb_new()
    xls.CFB.utils.cfb_add(made, name, Buffer.from('content'))
    return new Uint8Array(xls.CFB.write(made, { type: 'buffer' }))
  }
  expect(await read(container('/WordDocument'))).toMatchObject({ params: { actual: 'doc' } })
  expect(await read(container('/PowerPoint Document'))).toMatchObject({ params: { actual: 'ppt' } })
  expect(await read(container('/Other'))).toMatchObject({ params: { actual: 'ole2' } })
  expect(await read(container('/Workbook'))).toMatchObject({ problem: 'damaged' })
})

test('a cut .xls is damaged', async () => {
  expect(await read(made([header, ['1', '甲', 1, null]]).subarray(0, 600))).toMatchObject({
    problem: 'damaged',
  })
})
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, utf8('<x/>')])))

test.each<[string, Uint8Array]>([
  ['docx', zip('[Content_Types].xml', 'word/document.xml')],
  ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
  ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
  ['ofd', zip('OFD.xml')],
  ['ods', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet') })],
  ['odt', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text') }, { level: 0 })],
  ['zip', zip('readme.txt')],
  [
    'png',
    Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082',
      'hex',
    ),
  ],
  ['pdf', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
])('%s', async (actual, bytes) => {
  expect(await read(bytes)).toEqual({ ok: false, problem: 'not_a_spreadsheet', params: { actual } })
})

test('a password is told', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'x', rows: [header] }],
    encryption: { password: 'x', spinCount: 1 },
  })
  expect(await read(bytes)).toMatchObject({ problem: 'encrypted' })
  const locked = await changed(() => undefined)
  const at = recordOf(locked, 'xl/workbook.xml')
  locked[at + 8] = (locked[at + 8] ?? 0) | 1
  expect(await read(locked)).toMatchObject({ problem: 'encrypted' })
})

test('a cut, an altered and an incomplete workbook are damaged', async () => {
  const whole = await sheet([
    header,
    ...Array.from({ length: 300 }, (_, n) => [`${n}`, `村${n * 7919}`, n, null]),
  ])
  expect(await read(whole.subarray(0, whole.length - 100))).toMatchObject({ problem: 'damaged' })
  const altered = whole.slice()
  const sheetAt = Buffer.from(altered).indexOf('xl/worksheets/sheet1.xml') + 60
  altered.fill(0xff, sheetAt, sheetAt + 200)
  expect(await read(altered)).toMatchObject({ problem: 'damaged' })
  const without = await changed((parts) => {
    delete parts['xl/worksheets/sheet1.xml']
  })
  expect(await read(without)).toMatchObject({ problem: 'damaged' })
  const listless = await changed((parts) => {
    parts['xl/workbook.xml'] = utf8('<workbook/>')
  })
  expect(await read(listless)).toMatchObject({ problem: 'damaged' })
  expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ problem: 'damaged' })
})

test('a sheet that breaks off among its rows is damaged, not short', async () => {
  const rows = [header, ...Array.from({ length: 700 }, (_, n) => [`${n}`, `村${n}`, n, null])]
  const parts = unzipSync(await sheet(rows))
  const whole = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
  for (const length of [whole.length - 3000, whole.length - 3007]) {
    parts['xl/worksheets/sheet1.xml'] = whole.subarray(0, length)
    expect(await read(zipSync(parts, { level: 1 }))).toMatchObject({ problem: 'damaged' })
  }
})

test('a part whose bytes were exchanged is damaged', async () => {
  const stored = zipSync(unzipSync(await sheet([header, ['1', '甲村', 1, null]])), { level: 0 })
  stored.set(utf8('乙'), Buffer.from(stored).indexOf('甲'))
  expect(await read(stored)).toMatchObject({ problem: 'damaged' })
})

test('sizes in the ZIP64 field are read', async () => {
  const field = new Uint8Array(16)
  const plain = await changed(() => undefined)
  const at = recordOf(plain, 'xl/workbook.xml')
  const view = new DataView(plain.buffer)
  new DataView(field.buffer).setBigUint64(0, BigInt(view.getUint32(at + 24, true)), true)
  new DataView(field.buffer).setBigUint64(8, BigInt(view.getUint32(at + 20, true)), true)
  const parts = unzipSync(plain)
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        name === 'xl/workbook.xml' ? ([part, { extra: { 1: field } }] as const) : part,
      ]),
    ),
    { level: 1 },
  )
  const record = new DataView(bytes.buffer)
  const found = recordOf(bytes, 'xl/workbook.xml')
  record.setUint32(found + 20, 0xffffffff, true)
  record.setUint32(found + 24, 0xffffffff, true)
  expect(await read(bytes)).toMatchObject({ ok: true, sheet: '名册' })
  record.setUint32(found + 42, 0xffffffff, true)
  expect(await read(bytes)).toMatchObject({ problem: 'damaged' })
})

test('a bomb is refused by its declared size, by its ratio, by its parts, and when it lies', async () => {
  const declaring = async (size: number) => {
    const bytes = await changed(() => undefined)
    new DataView(bytes.buffer).setUint32(recordOf(bytes, 'xl/styles.xml') + 24, size, true)
    return bytes
  }
  expect(await read(await declaring(500_000_000))).toMatchObject({ problem: 'too_large' })
  expect(await read(await declaring(25_000_000))).toMatchObject({ problem: 'too_large' })
  expect(await read(await declaring(10))).toMatchObject({ problem: 'damaged' })
  const many = await changed((parts) => {
    for (let n = 0; n < 5001; n++) parts[`xl/media/${n}.txt`] = new Uint8Array()
  })
  expect(await read(many)).toMatchObject({ problem: 'too_large' })
})

test('a file of more bytes than any list needs is not opened', async () => {
  expect(await read(new Uint8Array(64_000_001))).toMatchObject({ problem: 'too_large' })
})

test('an .xls of Excel 5.0 in GBK is read', async () => {
  // The writer knows no Chinese code page: placeholders of the same length are exchanged for GBK bytes.
  const words = { AAAAAAAA: '区划代码', BBBB: '村名', CCCC: '甲村' }
  const sheet = xls.utils.aoa_to_sheet([
    ['AAAAAAAA', 'BBBB'],
    ['1', 'CCCC'],
  ])
  const written: Uint8Array = xls.write(xls.utils.book_new(sheet, 'List'), {
    type: 'buffer',
    bookType: 'biff5',
  })
  const bytes = Buffer.from(written)
  for (const [placeholder, word] of Object.entries(words)) {
    iconv.encode(word, 'gbk').copy(bytes, bytes.indexOf(placeholder))
  }
  bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00])) + 4)
  expect((await taken(bytes)).rows[0]?.values).toMatchObject({ code: '1', village: '甲村' })
})
