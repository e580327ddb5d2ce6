import { type PointerEvent, useState } from 'react'
import { drawingField, inkOf, leastInk, type Point, pathOf, type Stroke } from '#common/drawing.ts'
import { useText } from './text.tsx'
import { signatureText } from './words.ts'
import './signature-pad.css'

const { width, height } = drawingField
const box = `0 0 ${width} ${height}`

/** Where on the field a finger, pen or mouse is. */
function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect()
  const within = (share: number, most: number) => Math.max(0, Math.min(most, share * most))
  return [within((event.clientX - left) / wide, width), within((event.clientY - top) / high, height)]
}

/**
 * A field to sign in by hand, with finger, pen or mouse. Gives the strokes as a short SVG path, and an empty text as
 * long as there is too little ink to be a signature.
 */
export function SignaturePad(props: {
  readonly label: string
  readonly onChange: (path: string) => void
  readonly invalid?: boolean | undefined
}) {
  const t = useText(signatureText)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [drawn, setDrawn] = useState<Stroke | null>(null)
  const { label, onChange, invalid } = props
  function keep(next: readonly Stroke[]) {
    setStrokes(next)
    const path = pathOf(next)
    onChange(inkOf(path) >= leastInk ? path : '')
  }
  function begin(event: PointerEvent<SVGSVGElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawn([pointOf(event)])
  }
  function go(event: PointerEvent<SVGSVGElement>) {
    const point = pointOf(event)
    setDrawn((stroke) => (stroke === null ? null : [...stroke, point]))
  }
  function end() {
    if (drawn !== null) keep([...strokes, drawn])
    setDrawn(null)
  }
  const shown = pathOf(drawn === null ? strokes : [...strokes, drawn])
  return (
    <div className="signature-pad">
      <span aria-hidden="true">{label}</span>
      <svg
        className="signature-field"
        viewBox={box}
        role="img"
        aria-label={label}
        data-invalid={invalid === true ? 'yes' : undefined}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path className="signature-line" d={`M60 ${height - 70}H${width - 60}`} />
        <path className="signature-ink" d={shown} />
      </svg>
      <span className="signature-acts">
        <span className="quiet small">{t('how')}</span>
        <button
          type="button"
          className="plain-button link-like"
          disabled={strokes.length === 0}
          onClick={() => keep(strokes.slice(0, -1))}
        >
          {t('undo')}
        </button>
        <button
          type="button"
          className="plain-button link-like"
          disabled={strokes.length === 0}
          onClick={() => keep([])}
        >
          {t('clear')}
        </button>
      </span>
    </div>
  )
}

/** A signature that was drawn. */
export function DrawnSignature(props: { readonly path: string; readonly label: string }) {
  return (
    <svg className="signature-shown" viewBox={box} role="img" aria-label={props.label}>
      <path className="signature-ink" d={props.path} />
    </svg>
  )
}
