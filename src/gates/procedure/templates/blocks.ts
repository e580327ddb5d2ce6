import type { z } from 'zod'
import type { OfficialBlock, officialDocument } from '#common/official.ts'
import type { RowColumn } from './template.ts'
import { rowsOf } from './template.ts'
import { chineseNumber } from './wording.ts'

type DocumentInput = z.input<typeof officialDocument>

/** Running text, indented by two characters. */
export function paragraph(text: string): OfficialBlock {
  return { kind: 'paragraph', text, indent: true }
}

/** A heading 一、…. */
export function section(number: number, text: string): OfficialBlock {
  return { kind: 'heading', level: 1, text: `${chineseNumber(number)}、${text}` }
}

/** Sections numbered in their order; those that are null are left out and not counted. */
export function sections(
  all: readonly (readonly [title: string, blocks: readonly OfficialBlock[]] | null)[],
): OfficialBlock[] {
  return all
    .filter((one) => one !== null)
    .flatMap(([title, blocks], at) => [section(at + 1, title), ...blocks])
}

/** Paragraphs （一）…；（二）…。 of an enumeration, with its punctuation. */
export function enumerated(items: readonly string[]): OfficialBlock[] {
  if (items.length === 1) return items.map(paragraph)
  return items.map((item, at) => {
    const end = at === items.length - 1 ? '。' : '；'
    return paragraph(`（${chineseNumber(at + 1)}）${item.replace(/[。；;.]$/, '')}${end}`)
  })
}

/** Sentences （一）、（二）, each a paragraph of its own; a single one stands without number. */
export function numbered(items: readonly string[]): OfficialBlock[] {
  return items.map((item, at) => paragraph(items.length === 1 ? item : `（${chineseNumber(at + 1)}）${item}`))
}

/** Matters 一、二、, each a paragraph of its own; a single one stands without number. */
export function matters(items: readonly string[]): OfficialBlock[] {
  return items.map((item, at) => paragraph(items.length === 1 ? item : `${chineseNumber(at + 1)}、${item}`))
}

/** Paragraphs whose last one goes over into 现将有关事项……如下：. */
export function leadingTo(items: readonly string[], words: string): OfficialBlock[] {
  return items.map((item, at) => paragraph(at === items.length - 1 ? `${item}${words}` : item))
}

/** How a reply names the request that it answers: 《关于……的请示》（稔党呈〔2021〕6号）. */
export function cited(facts: { readonly requestTitle: string; readonly requestNumber: string }): string {
  const { requestTitle, requestNumber } = facts
  return `《${requestTitle}》${requestNumber === '' ? '' : `（${requestNumber}）`}`
}

/** A table of pasted rows under its columns; with `numbered`, a column 序号 before them. */
export function table(
  columns: readonly RowColumn[],
  rows: readonly (readonly string[])[],
  more: { readonly caption?: string; readonly numbered?: boolean } = {},
): OfficialBlock {
  const { caption = '', numbered = false } = more
  const head = columns.map(({ title, width, align }) => ({ title: title.zh, width, align }))
  const first = { title: '序号', width: 8, align: 'center' as const }
  return {
    kind: 'table',
    caption,
    columns: numbered ? [first, ...head] : head,
    rows: rows.map((row, at) => (numbered ? [String(at + 1), ...row] : [...row])),
  }
}

/** A table of the rows that were pasted into a field. */
export function pasted(
  columns: readonly RowColumn[],
  text: string,
  more: { readonly caption?: string; readonly numbered?: boolean } = {},
): OfficialBlock {
  return table(columns, rowsOf(text), more)
}

/** Adds up a column of pasted rows; a cell that is no number counts for nothing. */
export function sumOf(text: string, column: number): number {
  return rowsOf(text).reduce((sum, row) => sum + (Number(row[column]) || 0), 0)
}

/** What every issued document (文件) begins with: the red head's mark, the title, who signs and when. */
export function file(
  facts: {
    readonly issuer: string
    readonly mark: string
    readonly date: string | null
    readonly addressees?: string
    readonly signer?: string
    readonly copies?: string
    readonly contact?: string
    readonly phone?: string
  },
  rest: { readonly title: string; readonly body: OfficialBlock[] } & Partial<DocumentInput>,
): DocumentInput {
  const { issuer, mark, date, addressees = '', signer = '', copies = '', contact = '', phone = '' } = facts
  return {
    layout: 'file',
    mark,
    organs: [issuer],
    date,
    signer,
    addressees,
    copies,
    note: contactNote(contact, phone),
    ...rest,
  }
}

function contactNote(contact: string, phone: string): string {
  if (contact === '') return ''
  return phone === '' ? `联系人：${contact}` : `联系人：${contact}；联系电话：${phone}`
}
