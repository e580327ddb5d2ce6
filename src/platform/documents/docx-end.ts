import {
  AlignmentType,
  BorderStyle,
  OverlapType,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { eighths } from './docx-head.ts'
import { blank, characters, line, lineTwips, run, twips, widthTwips } from './docx-parts.ts'
import type { Laid } from './layout.ts'
import { indents, page, rules, sizes } from './measures.ts'

/** 附件说明: 附件： and the annexes, each going on below its own first character. */
export function annexNote(notes: Laid['annexNote']): Paragraph[] {
  if (notes.length === 0) return []
  const label = 3
  const number = notes.length > 1 ? 1.5 : 0
  const left = characters(indents.body + label + number)
  const lines = notes.map((note, n) =>
    line([run(`${n === 0 ? '附件：' : ''}${note.number.trim()}${number === 0 ? '' : '\t'}${note.title}`)], {
      keepNext: true,
      keepLines: true,
      indent: { left, hanging: characters(n === 0 ? label + number : number) },
    }),
  )
  return [blank({ keepNext: true }), ...lines]
}

/** 出席, 请假 and 列席 of minutes. */
export function attendance(lists: Laid['attendance']): Paragraph[] {
  if (lists.length === 0) return []
  const label = 3
  return [
    blank(),
    ...lists.map(({ label: who, names }) =>
      line([run(`${who}：`, 'hei'), run(names)], {
        alignment: AlignmentType.BOTH,
        indent: { left: characters(indents.body + label), hanging: characters(label) },
      }),
    ),
  ]
}

/** Signature and note, which stay together on one page. */
export function signature({ signature: lines, signatureAbove, note }: Laid): Paragraph[] {
  const above = lines.length === 0 ? 0 : signatureAbove
  const signed = lines.map(({ text, right }, n) =>
    line([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters(right) },
      keepLines: true,
      keepNext: n < lines.length - 1 || note !== '',
    }),
  )
  const noted = note === '' ? [] : [line([run(note)], { indent: { firstLine: characters(indents.body) } })]
  return [...Array.from({ length: above }, () => blank({ keepNext: true })), ...signed, ...noted]
}

const side = twips.of(sizes.small)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

function rule(strength: number) {
  return { style: BorderStyle.SINGLE, size: eighths(strength), color: '000000' } as const
}

function small(text: string) {
  return run(text, 'body', { size: sizes.small })
}

/** A point for the paragraph to which the imprint is bound. */
const anchorLine = 20
/** Lines of the imprint leave room for its rules and its anchor, so that a full page holds it. */
const imprintLine = lineTwips - 2 * anchorLine

/** 版记 as a table that stands at the bottom of the page on which its anchor, the paragraph after it, stands. */
function imprintTable(found: NonNullable<Laid['imprint']>): Table {
  const label = twips.of(3 * sizes.small)
  const copies = line([small(`抄送：${found.copies}`)], {
    line: imprintLine,
    indent: { left: side + label, hanging: label, right: side },
  })
  const printed = line([small(`${found.organ}\t${found.date}`)], {
    line: imprintLine,
    indent: { left: side, right: side },
    tabStops: [{ type: TabStopType.RIGHT, position: widthTwips - side }],
  })
  const rows = [...(found.copies === '' ? [] : [copies]), ...(found.date === '' ? [] : [printed])]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widthTwips, type: WidthType.DXA },
    columnWidths: [widthTwips],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: rule(rules.imprint),
      bottom: rule(rules.imprint),
      left: none,
      right: none,
      insideHorizontal: rule(rules.inner),
      insideVertical: none,
    },
    float: {
      // From the page's edge: LibreOffice lets a table as wide as the text float only there.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips.mm(page.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: rows.map(
      (paragraph) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ width: { size: widthTwips, type: WidthType.DXA }, children: [paragraph] }),
          ],
        }),
    ),
  })
}

/** 版记, bound to a paragraph of its own that is hardly there: one of the text would be drawn down with it. */
export function imprint(found: Laid['imprint']): (Paragraph | Table)[] {
  return found === null ? [] : [imprintTable(found), line([], { line: anchorLine })]
}
