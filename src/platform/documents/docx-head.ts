import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { blank, centred, characters, line, lineTwips, run, twips, widthTwips } from './docx-parts.ts'
import type { Head, Laid, Mark } from './layout.ts'
import { indents, head as measures, rules, sizes } from './measures.ts'
import { widthOf } from './widths.ts'

const red = 'FF0000'
/** Eighths of a point of millimetres, in which Word counts the strength of rules. */
export function eighths(millimetres: number): number {
  return Math.round((twips.mm(millimetres) / 20) * 8)
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none } as const

/** Word's distance of the rule from the line's bottom, in points; the characters stand in the middle of their line. */
const ruleSpace = Math.round(twips.mm(measures.rule) / 20 - (lineTwips / 20 - sizes.body) / 2)

function markRun(text: string, { size, scale }: Mark) {
  return run(text, 'title', {
    size: Math.round(size),
    color: red,
    scale: Math.floor(scale * 100),
  })
}

/** What the lines of the mark take up below its distance from the top of the type area. */
function roomOf(head: Head): number {
  const rows = Math.max(1, Math.ceil(head.signers.length / 2))
  const lines = measures.markLines + head.lines - measures.lines - (rows - 1)
  return lines * lineTwips - twips.mm(measures.mark)
}

/** Names of several bodies with 文件 at their right, in a table without lines. */
function markTable(mark: Mark, room: number): Table {
  const own = Math.max(...mark.lines.map(widthOf)) * mark.size * mark.scale
  const widths = [twips.of(own + 8), twips.of(mark.size * 2.4)]
  const high = Math.floor(room / mark.lines.length)
  const [names, suffix] = [
    mark.lines.map((text) => centred([markRun(text, mark)], { line: high })),
    [
      centred([markRun(mark.suffix, { ...mark, scale: 1 })], {
        line: twips.of(mark.size * 1.25),
      }),
    ],
  ]
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        height: { value: room, rule: HeightRule.EXACT },
        children: [names, suffix].map(
          (children, n) =>
            new TableCell({
              width: { size: widths[n] ?? 0, type: WidthType.DXA },
              borders: noBorders,
              verticalAlign: VerticalAlignTable.CENTER,
              children,
            }),
        ),
      }),
    ],
  })
}

function markOf(head: Head): (Paragraph | Table)[] {
  const room = roomOf(head)
  const above = twips.mm(measures.mark) - lineTwips
  if (head.mark.suffix !== '') return [blank({ line: above }), markTable(head.mark, room)]
  const high = Math.floor(room / head.mark.lines.length)
  return head.mark.lines.map((text, n) =>
    centred([markRun(text, head.mark)], {
      line: high,
      ...(n === 0 ? { before: above } : {}),
    }),
  )
}

/** The red rule below the number: as wide as the type area, so the line itself bears no indent. */
const withRule = {
  border: {
    bottom: { style: BorderStyle.SINGLE, color: red, size: eighths(rules.red), space: ruleSpace },
  },
} as const

const left = { type: TabStopType.LEFT, position: characters(indents.number) }
const right = { type: TabStopType.RIGHT, position: widthTwips - characters(indents.number) }

/** The number at the left, and 签发人 in two columns at the right that end one character from the edge. */
function signerLines(number: string, signers: readonly string[]): Paragraph[] {
  const rows = Array.from({ length: Math.ceil(signers.length / 2) }, (_, n) =>
    signers.slice(n * 2, n * 2 + 2),
  )
  const widest = Math.max(...rows.map((row) => widthOf(row.join('　'))))
  const names = widthTwips - characters(indents.number + widest)
  const label = names - characters(4)
  return rows.map((row, n) => {
    const own = n === rows.length - 1 ? number : ''
    return line([run(`\t${own}\t${n === 0 ? '签发人：' : ''}`), run(row.join('　'), 'kai')], {
      tabStops: [left, { type: TabStopType.LEFT, position: n === 0 ? label : names }],
      ...(n === rows.length - 1 ? withRule : {}),
    })
  })
}

function numberLines({ number, signers, dateline }: Head): Paragraph[] {
  if (dateline !== null) {
    const words = [run(`\t${dateline.organ}\t${dateline.date}`)]
    return [centred([run(number)]), line(words, { tabStops: [left, right], ...withRule })]
  }
  return signers.length === 0 ? [centred([run(number)], withRule)] : signerLines(number, signers)
}

/** Urgency, mark, number and red rule, with two empty lines below. */
export function headOf({ head, urgency }: Laid): (Paragraph | Table)[] {
  const marked = line(urgency === '' ? [] : [run(urgency, 'hei')])
  if (head === null) return urgency === '' ? [] : [marked, blank()]
  const above = head.dateline === null ? 2 : 1
  return [
    marked,
    ...markOf(head),
    ...Array.from({ length: above }, () => blank()),
    ...numberLines(head),
    // The rule and its distance are taken from the first of the two lines.
    blank({ line: lineTwips - ruleSpace * 20 - twips.mm(rules.red) }),
    blank(),
  ]
}
