/** The field on which a signature is drawn; its points are whole numbers within it. */
export const signatureField = { width: 600, height: 240 } as const

const longest = 20_000
/** Ink that a name needs at least, in units of the field, and how far it has to spread. */
const leastInk = 120
const leastSpread = 40

const strokes = /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})*)+$/

/** Why a drawing is no signature. */
export type SignatureFault = 'signature_empty' | 'signature_dot' | 'signature_form'

type Point = readonly [x: number, y: number]

/** The strokes of a drawing, each a row of points. */
function strokesOf(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((stroke) =>
      stroke.split('L').map((point): Point => {
        const [x = 0, y = 0] = point.split(' ').map(Number)
        return [x, y]
      }),
    )
}

function inkOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y]
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)
}

/**
 * Judges a drawn signature, an SVG path of `M` and `L` with whole numbers: nothing drawn, only a dot or a tick, or no
 * such path. Null for one that can be taken.
 */
export function signatureFault(path: string): SignatureFault | null {
  if (path === '') return 'signature_empty'
  if (path.length > longest || !strokes.test(path)) return 'signature_form'
  const drawn = strokesOf(path)
  const points = drawn.flat()
  const { width, height } = signatureField
  if (points.some(([x, y]) => x > width || y > height)) return 'signature_form'
  const ink = drawn.reduce((sum, one) => sum + inkOf(one), 0)
  const across = (of: 0 | 1) =>
    Math.max(...points.map((one) => one[of])) - Math.min(...points.map((one) => one[of]))
  return ink < leastInk || Math.max(across(0), across(1)) < leastSpread ? 'signature_dot' : null
}

/** An emoji or another pictograph, which no name holds. */
export function hasEmoji(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text)
}
