import {
  AlignmentType,
  HeadingLevel,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { centred, characters, line, run, twips, widthTwips } from './docx-parts.ts'
import type { Role } from './fonts.ts'
import type { LaidBlock, LaidTable } from './layout.ts'
import { indents } from './measures.ts'

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** Typefaces of headings by level: 一、黑体, （一）楷体, 1. and （1）仿宋. */
export const headingRoles = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' } as const satisfies Record<
  1 | 2 | 3 | 4,
  Role
>

const bodyIndent = { firstLine: characters(indents.body), firstLineChars: indents.body * 100 } as const
const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function cellRuns(text: string, role: Role, size: number): TextRun[] {
  return text.split('\n').map((part, n) => run(part, role, { size, ...(n === 0 ? {} : { break: 1 }) }))
}

type CellHow = {
  readonly role: Role
  readonly width: number
  readonly align: keyof typeof aligned
  readonly keepNext: boolean
}

function cell(text: string, size: number, { role, width, align, keepNext }: CellHow): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      line(cellRuns(text, role, size), {
        alignment: aligned[align],
        line: twips.of(size * 1.35),
        keepNext,
      }),
    ],
  })
}

function tableOf({ columns, rows, size, caption, torn }: LaidTable, keepEnd: boolean): (Paragraph | Table)[] {
  const shares = columns.reduce((sum, one) => sum + one.width, 0)
  const widths = columns.map((one) => Math.floor((one.width / shares) * widthTwips))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, n) =>
      cell(title, size, { role: 'hei', width: widths[n] ?? 0, align: 'center', keepNext: true }),
    ),
  })
  const body = rows.map((row, place) => {
    const keepNext = keepEnd && place >= rows.length - 2
    return new TableRow({
      cantSplit: !torn,
      children: columns.map(({ align }, n) =>
        cell(row[n] ?? '', size, { role: 'body', width: widths[n] ?? 0, align, keepNext }),
      ),
    })
  })
  const [side, top] = [twips.of(size * 0.3), twips.of(size * 0.25)]
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: side, right: side, top, bottom: top },
    rows: [head, ...body],
  })
  const above = caption === '' ? [] : [centred([run(caption, 'hei')], { keepNext: true })]
  return [...above, table]
}

function headingOf(block: Extract<LaidBlock, { kind: 'heading' }>, keepNext: boolean): Paragraph {
  const words = run(block.text, headingRoles[block.level])
  // A paragraph that begins with its heading is text, not a line of the outline.
  if (block.runIn !== '') {
    const alignment = AlignmentType.BOTH
    return line([words, run(block.runIn)], { indent: bodyIndent, alignment, keepNext })
  }
  return line([words], { heading: headingLevels[block.level], indent: bodyIndent, keepNext: true })
}

/** Blocks of a body or annex; `keepEnd` keeps the last one with the signature that follows. */
export function blocksOf(blocks: readonly LaidBlock[], keepEnd: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, place): (Paragraph | Table)[] => {
    const keepNext = keepEnd && place === blocks.length - 1
    if (block.kind === 'table') return tableOf(block, keepNext)
    if (block.kind === 'heading') return [headingOf(block, keepNext)]
    if (block.kind === 'page_break') return [line([], { pageBreakBefore: true, line: 20 })]
    return [
      line([run(block.text)], {
        alignment: AlignmentType.BOTH,
        keepNext,
        ...(block.indent ? { indent: bodyIndent } : {}),
      }),
    ]
  })
}
