import { StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { constituenciesText } from './text.ts'
import { schemeText } from './text-screens.ts'

/** `58,412`. */
export function showCount(count: number | null): string {
  return count === null ? '–' : count.toLocaleString('en-US')
}

/** `+5.2`, `−13.0`: a deviation in per cent with one place. */
export function showPercent(percent: number): string {
  const text = Math.abs(percent).toFixed(1)
  if (text === '0.0') return text
  return percent > 0 ? `+${text}` : `−${text}`
}

/** A deviation with its mark: within the tolerance or beyond it. */
export function DeviationMark(props: { readonly percent: number; readonly within: boolean }) {
  const s = useText(schemeText)
  const word = s('within', { percent: showPercent(props.percent) })
  return <StatusMark status={props.within ? 'done' : 'near'} word={word} />
}

/** How many constituencies lie beyond the tolerance, as a mark with words. */
export function OutsideMark(props: {
  readonly outside: number
  readonly constituencies: number
  readonly percent: number
}) {
  const t = useText(constituenciesText)
  const { outside, constituencies, percent } = props
  if (constituencies === 0) return <span className="quiet">–</span>
  return outside === 0 ? (
    <StatusMark status="done" word={t('within', { percent })} />
  ) : (
    <StatusMark status="near" word={t('outsideOf', { n: outside, percent })} />
  )
}
