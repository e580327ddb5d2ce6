import { encode } from 'iconv-lite'
import { countyDemo } from '#demo/county-data.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { importColumns } from '#registry/imports/columns.ts'

const demo = countyDemo()
const administrators = new Set(demo.administrators.map((post) => post.personNumber))

/** The county's own lists, as its office would keep them. */
export const lists = {
  areas: demo.areas,
  organisations: demo.organisations,
  people: demo.people.filter((person) => !administrators.has(person.number)),
  posts: demo.posts,
} as const

export type ListKind = keyof typeof lists

/** A list as the spreadsheet that the template asks for. */
export async function asXlsx(kind: ListKind, rows: readonly Readonly<RowValues>[]): Promise<Buffer> {
  const columns = importColumns[kind].map((column) => ({ ...column, kind: 'text' as const }))
  return Buffer.from(await writeSheet({ sheets: [{ name: '名册', columns, rows }] }))
}

/** A list as CSV in GBK, as older office programs save it. */
export function asGbk(kind: ListKind, rows: readonly Readonly<RowValues>[]): Buffer {
  const columns = importColumns[kind]
  const head = columns.map((column) => column.title.zh).join(',')
  const lines = rows.map((row) => columns.map(({ key }) => String(row[key] ?? '')).join(','))
  return encode([head, ...lines].join('\r\n'), 'gbk')
}
