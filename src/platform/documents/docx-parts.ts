import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import { type Role, wordFonts } from './fonts.ts'
import { page, pitch, pointsPerMm, sizes } from './measures.ts'

/** Twentieths of a point of points and of millimetres. */
export const twips = {
  of: (points: number) => Math.round(points * 20),
  mm: (millimetres: number) => Math.round(millimetres * pointsPerMm * 20),
} as const

/** Word counts whole twips: 579 leaves room for 22 lines, 580 would not. */
export const lineTwips = Math.floor(pitch.line * 20)
export const widthTwips = twips.mm(page.width) - twips.mm(page.left) - twips.mm(page.right)

/**
 * Twips by which characters of 三号 stand closer than they are wide: 28 fill a line, a 29th never fits. In tenths of a
 * point, which is what LibreOffice counts in.
 */
const tighter = Math.floor((pitch.character - sizes.body) * 10) * 2

/** Twips of a width in characters of the grid. */
export function characters(count: number): number {
  return Math.round(count * pitch.character * 20)
}

export type RunHow = Pick<IRunOptions, 'color' | 'scale' | 'break'> & {
  readonly size?: number
}

/** Text in one of the document's typefaces; letters and figures in Times New Roman, as offices do. */
export function run(text: string, role: Role = 'body', { size = sizes.body, ...how }: RunHow = {}): TextRun {
  const latin = role === 'song' ? wordFonts.song : 'Times New Roman'
  return new TextRun({
    text,
    size: size * 2,
    ...(size === sizes.body ? { characterSpacing: tighter } : {}),
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: wordFonts[role] },
    ...how,
  })
}

type LineHow = Omit<IParagraphOptions, 'children' | 'text' | 'spacing'> & {
  /** Height of each line in twips, where it is not that of the grid. */
  readonly line?: number
  /** Twips above the paragraph. */
  readonly before?: number
}

/** A paragraph whose lines have the height of the grid. */
export function line(
  children: readonly TextRun[],
  { line: high = lineTwips, before, ...how }: LineHow = {},
): Paragraph {
  const spacing = {
    line: high,
    lineRule: LineRuleType.EXACT,
    after: 0,
    ...(before === undefined ? {} : { before }),
  }
  return new Paragraph({ children: [...children], spacing, widowControl: false, ...how })
}

export function centred(children: readonly TextRun[], how: LineHow = {}): Paragraph {
  return line(children, { alignment: AlignmentType.CENTER, ...how })
}

/** An empty line; it may stay with what follows. */
export function blank(how: LineHow = {}): Paragraph {
  return line([], how)
}

/** Lines of a title in 二号小标宋, kept with what follows. */
export function titleLines(lines: readonly string[], how: LineHow = {}): Paragraph[] {
  if (lines.length === 0) return []
  const runs = lines.map((text, n) =>
    run(text, 'title', { size: sizes.title, ...(n === 0 ? {} : { break: 1 }) }),
  )
  return [centred(runs, { keepNext: true, keepLines: true, ...how })]
}
