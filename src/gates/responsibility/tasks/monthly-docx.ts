import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type ITableCellOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Lang, say } from '#common/text.ts'
import { run } from '#platform/documents/docx-parts.ts'
import type { Role } from '#platform/documents/fonts.ts'
import { fixedPackage } from '#platform/documents/word-package.ts'
import { leadersOf, placeOf, progressOf, type SayMonthly, titleOf } from './monthly-words.ts'
import type { MonthlyAnswer, MonthlyLine } from './shapes.ts'
import { monthlyText } from './text.ts'

/** Points: 二号 for the title, 四号 for the line below it, 五号 in the table. */
const sizes = { title: 22, line: 14, cell: 10.5 } as const
/** A4 upright in twentieths of a point, as Word itself rounds it. */
const a4 = { width: 11_906, height: 16_838 } as const
/** Millimetres on A4 landscape: the margins of an upright page turned with it; widths add up to the type area. */
const margins = { top: 28, right: 35, bottom: 26, left: 37 } as const
const columns = [
  ['number', 13],
  ['task', 46],
  ['areas', 26],
  ['department', 28],
  ['leaders', 24],
  ['due', 23],
  ['evidence', 43],
  ['progress', 22],
] as const

function centred(text: string, role: Role, size: number): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, role, { size })] })
}

function cell(text: string, role: Role, more: Partial<ITableCellOptions> = {}): TableCell {
  // A heading never stands alone at the foot of a page.
  const keepNext = role === 'hei'
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...more,
    children: [new Paragraph({ keepNext, children: [run(text, role, { size: sizes.cell })] })],
  })
}

function lineRow(line: MonthlyLine, number: number, lang: Lang, t: SayMonthly): TableRow {
  const texts = [
    String(number),
    line.title[lang],
    placeOf(line, t),
    line.department || t('several'),
    leadersOf(line, t),
    line.dueOn,
    line.evidence.map((one) => one[lang]).join('；'),
    progressOf(line, t),
  ]
  return new TableRow({ cantSplit: true, children: texts.map((text) => cell(text, 'body')) })
}

function rowsOf(answer: MonthlyAnswer, lang: Lang, t: SayMonthly): TableRow[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(([key]) => cell(t(key), 'hei')),
  })
  const groups = answer.groups.flatMap((group) => [
    new TableRow({
      cantSplit: true,
      children: [cell(group.name, 'hei', { columnSpan: columns.length })],
    }),
    ...group.lines.map((line, place) => lineRow(line, place + 1, lang, t)),
  ])
  return [head, ...groups]
}

/** The list and the language of its words. */
export type MonthlyTask = { readonly answer: MonthlyAnswer; readonly lang: Lang }

/** 每月任务清单 as a Word document: A4 landscape in the fonts and sizes of GB/T 9704, header row on every page. */
export async function monthlyDocx({ answer, lang }: MonthlyTask): Promise<Uint8Array> {
  const t: SayMonthly = (key, params) => say(monthlyText, key, lang, params)
  const mm = convertMillimetersToTwip
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(225), type: WidthType.DXA },
    columnWidths: columns.map(([, width]) => mm(width)),
    rows: rowsOf(answer, lang, t),
  })
  const document = new Document({
    creator: '五关',
    title: titleOf(answer, lang),
    sections: [
      {
        properties: {
          page: {
            size: { ...a4, orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: mm(margins.top),
              right: mm(margins.right),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: sizes.line * 2 })],
              }),
            ],
          }),
        },
        children: [
          centred(titleOf(answer, lang), 'title', sizes.title),
          centred(
            [t('roundLine', { name: answer.roundName }), t('asOf', { day: answer.today })].join('　'),
            'body',
            sizes.line,
          ),
          ...(answer.groups.length === 0 ? [centred(t('empty'), 'body', sizes.line)] : [table]),
        ],
      },
    ],
  })
  return fixedPackage(await Packer.toBuffer(document), answer.today)
}
