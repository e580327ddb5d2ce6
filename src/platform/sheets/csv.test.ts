import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { separatorOf } from './csv.ts'
import { read, taken, utf8 } from './testing.ts'

const lines = [
  '区划代码,村名,人口,成立日期',
  '990101001001,青石村,1200,2021年7月5日',
  '009901010002,石䶮村,"1,350",2021.7.6',
]
const expected = [
  { code: '990101001001', village: '青石村', people: 1200, founded: '2021-07-05' },
  { code: '009901010002', village: '石䶮村', people: 1350, founded: '2021-07-06' },
]
const text = lines.join('\r\n')

test.each([
  ['UTF-8', utf8(text)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`)],
  ['GB18030', iconv.encode(text, 'gb18030')],
  ['UTF-16', iconv.encode(text, 'utf16le', { addBOM: true })],
  ['UTF-16 big endian', iconv.encode(text, 'utf16be', { addBOM: true })],
])('CSV in %s is read', async (_name, bytes) => {
  const result = await taken(bytes)
  expect(result.rows.map(({ values }) => values)).toEqual(expected)
  expect(result.rows.map(({ line }) => line)).toEqual([2, 3])
  expect(result).toMatchObject({ sheet: '', headerLine: 1, ignoredColumns: [] })
})

test('GBK as old programs write it is read', async () => {
  const result = await taken(iconv.encode('区划代码,村名\n990101001001,云岭村\n', 'gbk'))
  expect(result.rows[0]?.values.village).toBe('云岭村')
})

test.each([
  ['semicolon', ';'],
  ['tab', '\t'],
])('the %s separates', async (_name, separator) => {
  const result = await taken(utf8(`区划代码${separator}村名\n990101001001${separator}"甲,乙村"`))
  expect(result.rows[0]?.values).toMatchObject({ code: '990101001001', village: '甲,乙村' })
})

test.each(['MZ', 'BM', 'PK', 'ID3'])('a header that begins with %s is text', async (start) => {
  expect((await taken(utf8(`${start},区划代码,村名\n,1,甲`))).ignoredColumns).toEqual([start])
})

test('separators inside quotes do not count', () => {
  expect(separatorOf('"a,b,c,d";"e,f"\n"1,2";3')).toBe(';')
  expect(separatorOf('alone')).toBe(',')
})

test('quotes and line breaks stay inside a cell, and lines are counted as the spreadsheet shows them', async () => {
  const result = await taken(utf8('村名,区划代码\n"甲""大""\r\n村",1\n\n乙村,2\n'))
  expect(result.rows.map(({ line, values }) => [line, values.village])).toEqual([
    [2, '甲"大"\n村'],
    [4, '乙村'],
  ])
})

test('codes keep their zeros, also in the ="…" idiom; lost digits are told', async () => {
  const result = await taken(utf8('区划代码,村名\n="00990101",甲\n\'0099,乙\n9.90101E+11,丙\n'))
  expect(result.rows.map(({ values }) => values.code)).toEqual(['00990101', '0099', null])
  expect(result.rows[2]?.errors[0]).toMatchObject({
    column: 'code',
    code: 'digits_lost',
    given: '9.90101E+11',
  })
})

test.each([
  ['html', '<html><body><table><tr><td>区划代码</td></tr></table></body></html>'],
  ['html', '\ufeff\n  <TABLE border=1><tr><td>区划代码</td></tr></TABLE>'],
  ['html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
  ['xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'],
  ['mht', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
  ['rtf', '{\\rtf1\\ansi table}'],
])('%s under a table’s name is no spreadsheet', async (actual, content) => {
  expect(await read(utf8(content))).toEqual({ ok: false, problem: 'not_a_spreadsheet', params: { actual } })
})

test('bytes that are no text are no spreadsheet', async () => {
  expect(await read(new Uint8Array([1, 2, 3, 0, 255, 254, 7]))).toEqual({
    ok: false,
    problem: 'not_a_spreadsheet',
    params: {},
  })
})

test('a text without the header lacks its columns', async () => {
  expect(await read(utf8('你好,世界\n1,2'))).toMatchObject({
    ok: false,
    problem: 'missing_columns',
    params: { columns: [{ zh: '区划代码' }, { zh: '村名' }] },
  })
})

test('an empty file, blank lines and a header alone are empty', async () => {
  expect(await read(new Uint8Array())).toMatchObject({ problem: 'empty' })
  expect(await read(utf8('\n\n'))).toMatchObject({ problem: 'empty' })
  expect(await read(utf8('区划代码,村名\n,\n'))).toMatchObject({ problem: 'empty' })
})

test('rows beyond the limit are refused, rows up to it are taken', async () => {
  const rows = (count: number) => utf8(`区划代码,村名\n${'1,甲\n'.repeat(count)}`)
  expect((await taken(rows(3), { maxRows: 3 })).rows).toHaveLength(3)
  expect(await read(rows(4), { maxRows: 3 })).toEqual({
    ok: false,
    problem: 'too_many_rows',
    params: { maxRows: 3, sheet: '' },
  })
})
