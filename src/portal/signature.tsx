import { type PointerEvent, useRef, useState } from 'react'
import { signatureField } from '#common/signature.ts'
import { useText } from '#ui/text.tsx'
import { pledgeText } from './pledge-text.tsx'

const { width, height } = signatureField
/** Points nearer than this to the last one add nothing that the eye sees. */
const step = 3

type Point = readonly [x: number, y: number]

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const box = event.currentTarget.getBoundingClientRect()
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
  return [
    within(((event.clientX - box.left) / box.width) * width, width),
    within(((event.clientY - box.top) / box.height) * height, height),
  ]
}

/** A field to sign in: the strokes as an SVG path with whole numbers. */
export function SignaturePad(props: { value: string; change: (path: string) => void }) {
  const t = useText(pledgeText)
  const last = useRef<Point | null>(null)
  const [path, setPath] = useState(props.value)
  const latest = useRef(path)
  const grow = (more: string) => {
    latest.current += more
    setPath(latest.current)
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const [x, y] = pointOf(event)
    last.current = [x, y]
    grow(`M${x} ${y}`)
  }
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (last.current === null) return
    const [x, y] = pointOf(event)
    const [fromX, fromY] = last.current
    if (Math.hypot(x - fromX, y - fromY) < step) return
    last.current = [x, y]
    grow(`L${x} ${y}`)
  }
  const end = () => {
    if (last.current === null) return
    last.current = null
    props.change(latest.current)
  }
  const clear = () => {
    latest.current = ''
    setPath('')
    props.change('')
  }
  return (
    <div className="stack">
      <p id="sign-how" className="muted">
        {t('signHow')}
      </p>
      <svg
        className="pad"
        role="img"
        aria-label={`${t('signHere')}${path === '' ? '' : `（${t('signed')}）`}`}
        aria-describedby="sign-how"
        viewBox={`0 0 ${width} ${height}`}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1="40" y1="196" x2="560" y2="196" />
        <path d={path} />
      </svg>
      <button type="button" onClick={clear} disabled={path === ''}>
        {t('clear')}
      </button>
    </div>
  )
}
