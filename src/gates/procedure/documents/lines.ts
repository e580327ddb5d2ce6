import type { OfficialBlock, OfficialDocument } from '#common/official.ts'
import type { ComparedLine } from './shapes.ts'

/** A field of the head or a block of a document as one line of text, with the place where it stands. */
export type DocumentLine = {
  readonly anchor: string
  readonly kind: ComparedLine['kind']
  readonly text: string
}

/** Elements outside the text, in the order in which they stand on paper; also the keys of their names. */
export const headFields = [
  'layout',
  'mark',
  'number',
  'signer',
  'urgency',
  'title',
  'subtitle',
  'addressees',
  'organs',
  'date',
  'sealed',
  'note',
  'copies',
  'printed',
] as const
export type HeadField = (typeof headFields)[number]

function fieldText(document: OfficialDocument, field: HeadField): string {
  const value = document[field]
  if (value === null) return ''
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'object') return `${value.organ}　${value.date}印发`
  return String(value)
}

function linesOfBlock(block: OfficialBlock, anchor: string): DocumentLine[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ anchor, kind: block.kind, text: block.text }]
    case 'page_break':
      return [{ anchor, kind: 'page_break', text: '' }]
    case 'table': {
      const head = block.columns.map((column) => column.title).join(' | ')
      const rows = block.rows.map((row, at) => {
        return { anchor: `${anchor}.${at}`, kind: 'table' as const, text: row.join(' | ') }
      })
      const caption = block.caption === '' ? head : `${block.caption}：${head}`
      return [{ anchor, kind: 'table', text: caption }, ...rows]
    }
  }
}

/** The blocks of a document one under the other: `body.3`, rows of a table `body.3.0`, annexes `annex.0`, `annex.0.2`. */
export function bodyLines(document: OfficialDocument): DocumentLine[] {
  const blocks = (all: readonly OfficialBlock[], place: string) =>
    all.flatMap((block, at) => linesOfBlock(block, `${place}.${at}`))
  const annexes = document.annexes.flatMap((annex, at): DocumentLine[] => [
    { anchor: `annex.${at}`, kind: 'annex', text: annex.title },
    ...blocks(annex.blocks, `annex.${at}`),
  ])
  return [...blocks(document.body, 'body'), ...annexes]
}

/** The elements outside the text, each as a line. */
export function fieldLines(document: OfficialDocument): DocumentLine[] {
  return headFields.map((field) => {
    return { anchor: field, kind: 'field' as const, text: fieldText(document, field) }
  })
}

/** Characters of a document as Word counts them: texts without blanks, a run of Latin letters or figures as one. */
export function wordCount(document: OfficialDocument): number {
  const counted = new Set<string>(['title', 'subtitle', 'addressees', 'organs', 'note'])
  const fields = fieldLines(document).filter((line) => counted.has(line.anchor))
  const words = [...fields, ...bodyLines(document)].map((line) =>
    line.text.replaceAll(' | ', ' ').replaceAll(/[\w.%-]+/g, 'x'),
  )
  return [...words.join('').replaceAll(/\s/g, '')].length
}
