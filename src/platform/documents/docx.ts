import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { OfficialDocument } from '#common/official.ts'
import { blocksOf, headingRoles } from './docx-blocks.ts'
import { annexNote, attendance, imprint, signature } from './docx-end.ts'
import { headOf } from './docx-head.ts'
import { blank, centred, line, lineTwips, run, titleLines, twips } from './docx-parts.ts'
import { type Role, wordFonts } from './fonts.ts'
import { type Laid, layOut } from './layout.ts'
import { page, pageNumber, pitch, sizes } from './measures.ts'
import { fixedPackage } from './word-package.ts'

function fontsOf(role: Role) {
  return {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: wordFonts[role],
  }
}

const grid = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

function headingStyle(level: 1 | 2 | 3 | 4) {
  const look = { size: sizes.body * 2, bold: false, color: '000000', font: fontsOf(headingRoles[level]) }
  return { run: look, paragraph: { spacing: grid, keepNext: true } }
}

const styles = {
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: { size: sizes.body * 2 },
      paragraph: { spacing: grid },
    },
  ],
  default: {
    document: {
      run: {
        size: sizes.body * 2,
        font: fontsOf('body'),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: grid },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
  },
}

/** `— 1 —` in 四号宋体, one character from the outer edge: right on odd pages, left on even ones. */
function footer(side: 'left' | 'right'): Footer {
  const font = { ascii: wordFonts.song, hAnsi: wordFonts.song, eastAsia: wordFonts.song }
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    size: sizes.small * 2,
    font,
  })
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: twips.of(sizes.small) },
        spacing: { ...grid, line: twips.of(sizes.small) },
        children: [number],
      }),
    ],
  })
}

/** From the page's edge to the number's line, whose dash, in the line's middle, lies 7 mm below the type area. */
const footerMargin = twips.mm(page.bottom - pageNumber) - twips.of(sizes.small / 2)

const section: Omit<ISectionOptions, 'children'> = {
  properties: {
    page: {
      // A4 as Word itself rounds it.
      size: { width: 11_906, height: 16_838 },
      margin: {
        top: twips.mm(page.top),
        left: twips.mm(page.left),
        right: twips.mm(page.right),
        bottom: twips.mm(page.bottom),
        header: twips.mm(15),
        footer: footerMargin,
      },
    },
    grid: {
      type: DocumentGridType.LINES_AND_CHARS,
      linePitch: lineTwips,
      // 4096ths of a point by which the pitch differs from the type's size; rounded down, so that 28 fit.
      charSpace: Math.floor((pitch.character - sizes.body) * 4096),
    },
  },
  footers: { default: footer('right'), even: footer('left') },
}

function opening(laid: Laid): Paragraph[] {
  const numbered = laid.number === '' ? [] : [centred([run(laid.number)], { keepNext: true })]
  const below = laid.subtitle === '' ? [] : [centred([run(laid.subtitle, 'kai')], { keepNext: true })]
  const apart = laid.title.length === 0 ? [] : [blank({ keepNext: true })]
  const to = laid.addressees === '' ? [] : [line([run(laid.addressees)], { alignment: AlignmentType.BOTH })]
  return [...titleLines(laid.title), ...numbered, ...below, ...apart, ...to]
}

function annexOf({ mark, title, blocks }: Laid['annexes'][number]): (Paragraph | Table)[] {
  return [
    line([run(mark, 'hei')], { pageBreakBefore: true, keepNext: true }),
    blank({ keepNext: true }),
    ...titleLines(title),
    blank({ keepNext: true }),
    ...blocksOf(blocks, false),
  ]
}

/** Writes an official document as Word file. */
export async function makeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const laid = layOut(document)
  const signed = signature(laid)
  // The first page must show text: a single paragraph is not drawn over to a page that has the annexes' names at least.
  const keepEnd = signed.length > 0 && (laid.body.length > 1 || laid.annexNote.length === 0)
  const word = new Document({
    creator: '五关',
    title: laid.name,
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: [
      {
        ...section,
        children: [
          ...headOf(laid),
          ...opening(laid),
          ...blocksOf(laid.body, keepEnd),
          ...annexNote(laid.annexNote),
          ...attendance(laid.attendance),
          ...signed,
          ...laid.annexes.flatMap(annexOf),
          ...imprint(laid.imprint),
        ],
      },
    ],
  })
  return fixedPackage(await Packer.toBuffer(word), laid.date)
}
