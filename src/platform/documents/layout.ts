import type { OfficialBlock, OfficialDocument } from '#common/official.ts'
import { area, head, indents, pitch, pointsPerMm } from './measures.ts'
import { titleLines } from './title.ts'
import { widthOf } from './widths.ts'

/*
 * An official document made ready for the page: texts cleaned, lines of titles broken, indents worked out, so that
 * the Word file and the PDF say the same and differ only in who sets the lines.
 */

type Table = Extract<OfficialBlock, { kind: 'table' }>

export type LaidTable = Pick<Table, 'kind' | 'caption' | 'columns' | 'rows'> & {
  /** Points of the type in the cells, smaller the more columns there are. */
  readonly size: number
  /** A row is so high that it may go on over the page. */
  readonly torn: boolean
}

/** `full`: the last line is set to full width, for the text goes on over the page. */
type Running = { readonly full: boolean }

export type LaidBlock =
  | ({ readonly kind: 'paragraph'; readonly text: string; readonly indent: boolean } & Running)
  | ({
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
      readonly runIn: string
    } & Running)
  | LaidTable
  | { readonly kind: 'page_break' }

/** A line of the signature, `right` characters from the right edge. */
export type SignatureLine = { readonly text: string; readonly right: number }

export type Mark = {
  readonly lines: readonly string[]
  /** 文件 to the right of the names of several bodies. */
  readonly suffix: string
  /** Points, and share of the natural width. */
  readonly size: number
  readonly scale: number
}

export type Head = {
  readonly mark: Mark
  readonly number: string
  /** Names of 签发人, two in a row; empty on documents that do not go to a higher body. */
  readonly signers: readonly string[]
  /** Minutes name their body and day above the rule. */
  readonly dateline: { readonly organ: string; readonly date: string } | null
  /** Lines of the grid that the head takes up, with two blank ones below the rule. */
  readonly lines: number
}

export type Annex = {
  readonly mark: string
  readonly title: readonly string[]
  readonly blocks: readonly LaidBlock[]
}

export type Laid = {
  readonly name: string
  readonly date: string | null
  readonly urgency: string
  readonly head: Head | null
  readonly title: readonly string[]
  /** The number below the title, where there is no head. */
  readonly number: string
  readonly subtitle: string
  readonly addressees: string
  readonly body: readonly LaidBlock[]
  /** 附件说明: 附件： and its lines, numbered where there are several. */
  readonly annexNote: readonly { readonly number: string; readonly title: string }[]
  readonly attendance: readonly { readonly label: string; readonly names: string }[]
  readonly signature: readonly SignatureLine[]
  readonly signatureAbove: number
  readonly note: string
  readonly imprint: { readonly copies: string; readonly organ: string; readonly date: string } | null
  readonly annexes: readonly Annex[]
  readonly duplex: boolean
}

/** `2021年9月5日`: Arabic figures without leading zeros. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Without what no printed text has: control characters, and marks of direction, width and byte order. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .toWellFormed()
}

function oneLine(text: string): string {
  return clean(text).replaceAll('\n', ' ').trim()
}

const cellSizes = [
  { columns: 6, size: 12 },
  { columns: 10, size: 10.5 },
  { columns: 20, size: 9 },
] as const

/** Lines of a cell beyond which its row would take up most of a page. */
const mostLines = 25

/** Whether a row may be higher than a page, by what its narrowest columns hold. */
function isTorn({ columns }: Table, rows: readonly (readonly string[])[], size: number): boolean {
  const shares = columns.reduce((sum, one) => sum + one.width, 0)
  const holds = columns.map(({ width }) =>
    Math.max(1, ((width / shares) * area.width * pointsPerMm) / size - 0.6),
  )
  const linesOf = (text: string, n: number) =>
    text.split('\n').reduce((sum, part) => sum + Math.ceil(widthOf(part) / (holds[n] ?? 1)), 0)
  return rows.some((row) => row.some((text, n) => linesOf(text, n) > mostLines))
}

function tableOf(table: Table): LaidTable {
  const { kind, columns } = table
  const size = cellSizes.find((one) => columns.length <= one.columns)?.size ?? 9
  const rows = table.rows.map((row) => columns.map((_, n) => clean(row[n] ?? '')))
  return {
    kind,
    size,
    rows,
    caption: oneLine(table.caption),
    columns: columns.map((column) => ({ ...column, title: clean(column.title) })),
    torn: isTorn(table, rows, size),
  }
}

function blocksOf(blocks: readonly OfficialBlock[]): LaidBlock[] {
  return blocks.flatMap((block): LaidBlock[] => {
    if (block.kind === 'paragraph') {
      const parts = clean(block.text).split('\n')
      return parts.map((text) => ({ kind: 'paragraph', text, indent: block.indent, full: false }))
    }
    if (block.kind === 'heading') {
      const { kind, level } = block
      return [{ kind, level, text: oneLine(block.text), runIn: oneLine(block.runIn ?? ''), full: false }]
    }
    return [block.kind === 'table' ? tableOf(block) : block]
  })
}

/** Largest type of the mark in points; narrower than this share of its width it becomes smaller instead. */
const largest = 44
const narrowest = 0.6

/** 发文机关标志 in one line, or of several bodies one below the other with 文件 at their right. */
function markOf(text: string): Mark {
  const all = clean(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const last = all.at(-1) ?? ''
  const suffix = all.length > 1 && last === '文件' ? last : ''
  const lines = suffix === '' ? all : all.slice(0, -1)
  const size = lines.length > 1 ? 34 : largest
  const widest = Math.max(...lines.map(widthOf)) * size
  // 文件 is as high as two lines and stands apart from the names.
  // Half a millimetre for rounding on either side.
  const room = (area.width - 1) * pointsPerMm - (suffix === '' ? 0 : size * 2.5)
  const scale = Math.min(1, room / widest)
  if (scale >= narrowest) return { lines, suffix, size, scale }
  return { lines, suffix, size: size * (scale / narrowest), scale: narrowest }
}

function headOf(document: OfficialDocument): Head | null {
  if (document.layout === 'plain' || document.mark.trim() === '') return null
  const mark = markOf(document.mark)
  const signers = document.signer.split(/[、，,\s]+/).filter((name) => name !== '')
  const minutes = document.layout === 'minutes'
  const organ = minutes ? oneLine(document.organs.join('、')) : ''
  const date = minutes && document.date !== null ? longDate(document.date) : ''
  // A quarter of the type between the lines of several bodies.
  const high = mark.size * (1.25 * mark.lines.length - 0.25)
  const more = Math.max(
    0,
    Math.ceil((high - (head.markLines * pitch.line - head.mark * pointsPerMm)) / pitch.line),
  )
  const rows = Math.max(0, Math.ceil(signers.length / 2) - 1)
  return {
    mark,
    number: oneLine(document.number),
    signers,
    dateline: organ === '' && date === '' ? null : { organ, date },
    lines: head.lines + more + rows,
  }
}

/** With a seal the date stands four characters from the right edge and the body in the middle above it. */
function sealed(organs: readonly string[], date: string): SignatureLine[] {
  const widest = Math.max(0, ...organs.map(widthOf))
  const own = widthOf(date)
  const right = Math.max(indents.sealedDate, (widest - own) / 2)
  const lines = organs.map((text) => ({ text, right: right + (own - widthOf(text)) / 2 }))
  return date === '' ? lines : [...lines, { text: date, right }]
}

/** Without a seal the body stands two characters from the right edge, and the date begins two characters after it. */
function unsealed(organs: readonly string[], date: string): SignatureLine[] {
  const [first = ''] = organs
  const widest = Math.max(0, ...organs.map(widthOf))
  const own = widthOf(date)
  if (first === '') return [{ text: date, right: indents.unsealed }]
  const begins = Math.max(indents.unsealed + widest, own === 0 ? 0 : own + 2 * indents.unsealed)
  const lines = organs.map((text) => ({ text, right: begins - widthOf(text) }))
  return date === '' ? lines : [...lines, { text: date, right: begins - indents.body - own }]
}

function signatureOf(document: OfficialDocument): SignatureLine[] {
  if (document.layout === 'minutes') return []
  const organs = document.organs.map(oneLine).filter((organ) => organ !== '')
  const date = document.date === null ? '' : longDate(document.date)
  if (organs.length === 0 && date === '') return []
  return document.sealed ? sealed(organs, date) : unsealed(organs, date)
}

function bracketed(text: string): string {
  const line = oneLine(text)
  return line === '' || /^（.*）$/.test(line) ? line : `（${line}）`
}

function colon(text: string): string {
  const line = oneLine(text).replace(/[：:]$/, '')
  return line === '' ? '' : `${line}：`
}

function imprintOf({ copies, printed }: OfficialDocument): Laid['imprint'] {
  const to = oneLine(copies).replace(/[。；;]$/, '')
  if (to === '' && printed === null) return null
  return {
    copies: to === '' ? '' : `${to}。`,
    organ: oneLine(printed?.organ ?? ''),
    date: printed === null ? '' : `${longDate(printed.date)}印发`,
  }
}

/** Makes a document ready for the page. */
export function layOut(document: OfficialDocument): Laid {
  const headed = headOf(document)
  const several = document.annexes.length > 1
  return {
    name: oneLine(document.title) || oneLine(document.mark),
    date: document.date,
    urgency: document.urgency,
    head: headed,
    title: titleLines(clean(document.title)),
    number: headed === null ? oneLine(document.number) : '',
    subtitle: bracketed(document.subtitle),
    addressees: colon(document.addressees),
    body: blocksOf(document.body),
    annexNote: document.annexes.map(({ title }, n) => ({
      number: several ? `${n + 1}. ` : '',
      title: oneLine(title),
    })),
    attendance: (document.attendance ?? []).map(({ label, names }) => ({ label, names: oneLine(names) })),
    signature: signatureOf(document),
    signatureAbove: document.sealed && document.organs.length > 0 ? 2 : 1,
    note: bracketed(document.note),
    imprint: imprintOf(document),
    annexes: document.annexes.map(({ title, blocks }, n) => ({
      mark: several ? `附件${n + 1}` : '附件',
      title: titleLines(clean(title)),
      blocks: blocksOf(blocks),
    })),
    duplex: document.duplex ?? false,
  }
}
