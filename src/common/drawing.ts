import { z } from 'zod'

/*
 * A signature drawn by hand, as strokes on a field of 1000 × 400 units: an SVG path of whole numbers, each stroke
 * beginning with M and going on with relative lines.
 */

/** Width and height of the field. */
export const drawingField = { width: 1000, height: 400 } as const

/** Least length of all strokes together: a dot or a short tick is no signature. */
export const leastInk = 300
const longest = 24_000

export type Point = readonly [x: number, y: number]
export type Stroke = readonly Point[]

const whole = (n: number) => Math.round(n)

/** The path of strokes; points that do not move are left out, and strokes of one point. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) => {
      const [first, ...rest] = stroke.map(([x, y]): Point => [whole(x), whole(y)])
      if (first === undefined) return ''
      let [atX, atY] = first
      const lines = rest.flatMap(([x, y]) => {
        const [dx, dy] = [x - atX, y - atY]
        if (dx === 0 && dy === 0) return []
        ;[atX, atY] = [x, y]
        return [`l${dx} ${dy}`]
      })
      return lines.length === 0 ? '' : `M${first[0]} ${first[1]}${lines.join('')}`
    })
    .join('')
}

/** Length of all strokes of a path, in units of the field. */
export function inkOf(path: string): number {
  return [...path.matchAll(/l(-?\d+) (-?\d+)/g)].reduce((sum, [, dx, dy]) => {
    return sum + Math.hypot(Number(dx), Number(dy))
  }, 0)
}

/** A drawing as it is sent and kept; an empty one is no drawing. */
export const drawing = z
  .string()
  .max(longest)
  .regex(/^(M\d{1,4} \d{1,4}(l-?\d{1,4} -?\d{1,4})+)+$/)
  .refine((path) => inkOf(path) >= leastInk)
