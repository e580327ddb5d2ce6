/*
 * The measures of GB/T 9704-2012 (党政机关公文格式). Millimetres unless said otherwise.
 */

/** A4, the margins and the type area (版心). */
export const page = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const
export const area = { width: 156, height: 225, lines: 22, characters: 28 } as const

/** Points of a millimetre. */
export const pointsPerMm = 72 / 25.4
/** Line pitch and character pitch in points: 225/22 mm and 156/28 mm. */
export const pitch = {
  line: (area.height / area.lines) * pointsPerMm,
  character: (area.width / area.characters) * pointsPerMm,
} as const

/** Sizes of type in points: 二号, 三号, 四号. */
export const sizes = { title: 22, body: 16, small: 14 } as const

/** Distances of the head: mark below the top of the type area, rule below the document number. */
export const head = { mark: 35, rule: 4, lines: 10, markLines: 5 } as const
/** The page number's dash lies this far below the type area. */
export const pageNumber = 7
/** Strengths of rules: red rule; first and last, and middle rule of the imprint (版记). */
export const rules = { red: 0.7, imprint: 0.35, inner: 0.25 } as const

/** Indents in characters. */
export const indents = { body: 2, number: 1, sealedDate: 4, unsealed: 2, imprint: 1 } as const
