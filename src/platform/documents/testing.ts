import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { pointsPerMm } from './measures.ts'

/*
 * Measures a PDF as a printer would: what stands where, in which size and colour. Millimetres from the top left corner of
 * the page; sizes of type in points.
 */

/** Text on one base line: `x` where it begins, `end` where its last character ends. */
export type Printed = {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly font: string
}
export type Rule = {
  readonly x: number
  readonly end: number
  readonly y: number
  readonly strength: number
  readonly colour: string
}
export type Sheet = { readonly texts: readonly Printed[]; readonly rules: readonly Rule[] }

type Matrix = readonly [number, number, number, number, number, number]

const glyphs = z.array(z.union([z.number(), z.object({ unicode: z.string(), width: z.number() })]))
const matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

type State = {
  place: Matrix
  fill: string
  stroke: string
  strength: number
  font: string
  size: number
}
type Found = { readonly texts: Printed[]; readonly rules: Rule[] }

const high = 297

function mm(points: number): number {
  return points / pointsPerMm
}

function show(state: State, args: unknown, fontName: (id: string) => string): Printed {
  const shown = glyphs.parse(z.tuple([z.unknown()]).parse(args)[0])
  let width = 0
  let text = ''
  for (const one of shown) {
    width += typeof one === 'number' ? -one : one.width
    if (typeof one !== 'number') text += one.unicode
  }
  const [across, , , up, x, y] = state.place
  const begin = mm(x)
  return {
    text,
    x: begin,
    end: begin + mm((width / 1000) * state.size * across),
    y: high - mm(y),
    size: state.size * Math.abs(up),
    colour: state.fill,
    font: fontName(state.font),
  }
}

/** A horizontal line; null for what else a path may be. */
function ruleOf(state: State, args: unknown): Rule | null {
  const path = z.tuple([z.number(), z.unknown(), z.instanceof(Float32Array)]).safeParse(args)
  if (!path.success) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = path.data[2]
  if (Math.abs(top - bottom) > 0.01) return null
  const [across, , , up, x, y] = state.place
  return {
    x: mm(x + left * across),
    end: mm(x + right * across),
    y: high - mm(y + top * up),
    strength: mm(state.strength),
    colour: state.stroke,
  }
}

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

function read({ fnArray, argsArray }: Operators, fontName: (id: string) => string): Found {
  const found: Found = { texts: [], rules: [] }
  const before: State[] = []
  let state: State = { place: [1, 0, 0, 1, 0, 0], fill: '', stroke: '', strength: 1, font: '', size: 0 }
  const acts: Readonly<Record<number, (args: unknown) => void>> = {
    [OPS.save]: () => void before.push({ ...state }),
    [OPS.restore]: () => {
      state = before.pop() ?? state
    },
    [OPS.transform]: (args) => {
      state.place = times(state.place, matrix.parse(args))
    },
    [OPS.setFillRGBColor]: (args) => {
      state.fill = z.tuple([z.string()]).parse(args)[0]
    },
    [OPS.setStrokeRGBColor]: (args) => {
      state.stroke = z.tuple([z.string()]).parse(args)[0]
    },
    [OPS.setLineWidth]: (args) => {
      state.strength = z.tuple([z.number()]).parse(args)[0]
    },
    [OPS.setFont]: (args) => {
      ;[state.font, state.size] = z.tuple([z.string(), z.number()]).parse(args)
    },
    [OPS.showText]: (args) => void found.texts.push(show(state, args, fontName)),
    [OPS.constructPath]: (args) => {
      const rule = ruleOf(state, args)
      if (rule !== null) found.rules.push(rule)
    },
  }
  for (const [n, code] of fnArray.entries()) acts[code]?.(argsArray[n])
  return found
}

/** Puts the pieces of a line together: a typeface's change divides it. */
function lines(pieces: readonly Printed[]): Printed[] {
  const sorted = pieces.toSorted((a, b) => (Math.abs(a.y - b.y) < 0.1 ? a.x - b.x : a.y - b.y))
  const joined: Printed[] = []
  for (const piece of sorted) {
    const last = joined.at(-1)
    const goesOn =
      last !== undefined &&
      Math.abs(last.y - piece.y) < 0.1 &&
      Math.abs(last.end - piece.x) < 1 &&
      last.size === piece.size
    if (goesOn) joined[joined.length - 1] = { ...last, text: last.text + piece.text, end: piece.end }
    else joined.push(piece)
  }
  return joined
}

/** What stands on the pages of a PDF. */
export async function measurePdf(bytes: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const operators = await page.getOperatorList()
    const fontName = (id: string) => z.object({ name: z.string() }).parse(page.commonObjs.get(id)).name
    const { texts, rules } = read(operators, fontName)
    sheets.push({ texts: lines(texts), rules })
  }
  await task.destroy()
  return sheets
}

/** Measured pages as text for a golden file: base line, left edge, size, colour where it is not black. */
export function goldenOf(sheets: readonly Sheet[]): string {
  const number = (value: number) => value.toFixed(1).padStart(6)
  const colourOf = (colour: string) => (colour === '#000000' ? '' : ` ${colour}`)
  const pages = sheets.map(({ texts, rules }, n) => {
    const told = [
      ...texts.map((one) => ({
        y: one.y,
        line: `${number(one.y)}${number(one.x)}${number(one.size)}${colourOf(one.colour)} ${one.text}`,
      })),
      ...rules.map((one) => ({
        y: one.y,
        line: `${number(one.y)}${number(one.x)} – ${number(one.end).trim()} ${one.strength.toFixed(2)} mm${colourOf(one.colour)}`,
      })),
    ]
    const ordered = told.toSorted((a, b) => a.y - b.y).map(({ line }) => line)
    return [`── ${n + 1} ──`, ...ordered].join('\n')
  })
  return `${pages.join('\n')}\n`
}
