import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { daysBetween, showDate } from './dates.ts'
import { useNarrow } from './media.ts'
import { labelWidth, layoutRail, type PlacedStep, type PlanStep, type RailLayout } from './plan-layout.ts'
import { PlanList } from './plan-list.tsx'
import { useToday } from './providers.tsx'
import { useStatusWord } from './status.tsx'
import { useLang, useText } from './text.tsx'
import { planText } from './words.ts'
import './plan-rail.css'

export type PlanRailProps = {
  readonly title?: string | undefined
  readonly electionDay: string
  readonly steps: readonly PlanStep[]
  readonly onStep?: ((key: string) => void) | undefined
}

const size = 13
const shelfHeight = 38
const railBand = 30

/** The plan picture: time runs to the election day; legal dates are flags above the rail, local ones hang below. */
export function PlanRail(props: PlanRailProps) {
  const t = useText(planText)
  const today = useToday()
  const narrow = useNarrow()
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  if (narrow) {
    return (
      <figure aria-label={props.title ?? t('title')}>
        <PlanList {...props} today={today} />
      </figure>
    )
  }
  const plan = { electionDay: props.electionDay, today, width: Math.max(width, 560) }
  const layout = layoutRail(
    props.steps,
    plan,
    (s) => Math.max(labelWidth(s.label, size), labelWidth(s.date, 11)) + 26,
  )
  return (
    <figure className="plan-rail" ref={box} aria-label={props.title ?? t('title')}>
      <RailPicture {...props} layout={layout} width={plan.width} today={today} />
    </figure>
  )
}

type PictureProps = PlanRailProps & {
  readonly layout: RailLayout
  readonly width: number
  readonly today: string
}

function RailPicture(props: PictureProps) {
  const t = useText(planText)
  const { layout, width } = props
  const top = 46
  const rail = top + layout.shelvesAbove * shelfHeight + railBand / 2
  const bottom = rail + railBand / 2 + layout.shelvesBelow * shelfHeight
  const height = bottom + 20
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title>{props.title ?? t('title')}</title>
      <Months layout={layout} rail={rail} bottom={bottom + 16} width={width} />
      <Today layout={layout} rail={rail} top={top} bottom={bottom} />
      {layout.above.map((p) => (
        <StepFlag key={p.step.key} placed={p} rail={rail} up onStep={props.onStep} />
      ))}
      {layout.below.map((p) => (
        <StepFlag key={p.step.key} placed={p} rail={rail} up={false} onStep={props.onStep} />
      ))}
      <Election
        layout={layout}
        top={top}
        bottom={bottom}
        electionDay={props.electionDay}
        today={props.today}
      />
    </svg>
  )
}

function Months(props: {
  readonly layout: RailLayout
  readonly rail: number
  readonly bottom: number
  readonly width: number
}) {
  const { layout, rail, bottom, width } = props
  return (
    <g>
      <line className="rail-line" x1="0" x2={width} y1={rail} y2={rail} />
      <line className="rail-run" x1="0" x2={layout.electionX} y1={rail} y2={rail} />
      {layout.months.map((month) => (
        <g key={month.label}>
          <line className="month-tick" x1={month.x} x2={month.x} y1={rail - 4} y2={rail + 4} />
          <text className="month" x={month.x + 3} y={bottom}>
            {month.label}
          </text>
          <line className="month-line" x1={month.x} x2={month.x} y1={rail + 4} y2={bottom} />
        </g>
      ))}
    </g>
  )
}

function StepFlag(props: {
  readonly placed: PlacedStep
  readonly rail: number
  readonly up: boolean
  readonly onStep?: ((key: string) => void) | undefined
}) {
  const t = useText(planText)
  const lang = useLang()
  const word = useStatusWord()
  const { placed, rail, up, onStep } = props
  const { step, x } = placed
  const away = railBand / 2 + placed.shelf * shelfHeight
  const y = up ? rail - away : rail + away
  const textY = up ? y - 18 : y + 18
  const said = t('step', {
    label: step.label,
    short: step.date.slice(5),
    kind: t(step.kind),
    date: showDate(step.date, lang),
    status: word(step.status),
  })
  const open = () => onStep?.(step.key)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open()
  }
  const act = onStep ? { role: 'button', tabIndex: 0, onClick: open, onKeyDown: press } : { role: 'img' }
  return (
    <g className={`flag ${step.kind} ${step.status}`} aria-label={said} {...act}>
      <title>{said}</title>
      <rect
        className="flag-hit"
        x={x - labelWidth(step.label, size) - 24}
        y={Math.min(y, textY) - 14}
        width={labelWidth(step.label, size) + 26}
        height={32}
      />
      <Ghost placed={placed} rail={rail} />
      {placed.fromX === null ? null : (
        <line className="flag-span" x1={placed.fromX} x2={x} y1={rail} y2={rail} />
      )}
      <line className="flag-pole" x1={x} x2={x} y1={rail} y2={up ? y - 30 : y + 30} />
      <FlagMark step={step} x={x} rail={rail} />
      <text className="flag-label" x={x - 6} y={textY} textAnchor="end">
        {step.label}
      </text>
      <text className="flag-date" x={x - 6} y={textY + 14} textAnchor="end">
        {step.date.slice(5)} {word(step.status)}
      </text>
    </g>
  )
}

function FlagMark(props: { readonly step: PlanStep; readonly x: number; readonly rail: number }) {
  const { step, x, rail } = props
  if (step.kind === 'legal') {
    return (
      <path
        className="flag-mark"
        d={`M${x} ${rail - 7} L${x + 7} ${rail} L${x} ${rail + 7} L${x - 7} ${rail}Z`}
      />
    )
  }
  return <circle className="flag-mark" cx={x} cy={rail} r="5" />
}

/** Where a moved step stood, and the way it went. */
function Ghost(props: { readonly placed: PlacedStep; readonly rail: number }) {
  const t = useText(planText)
  const { placed, rail } = props
  if (placed.ghostX === null) return null
  return (
    <g className="ghost">
      <title>{t('moved', { date: placed.step.previous ?? '' })}</title>
      <circle cx={placed.ghostX} cy={rail} r="5" />
      <line x1={placed.ghostX} x2={placed.x} y1={rail} y2={rail} />
    </g>
  )
}

function Today(props: {
  readonly layout: RailLayout
  readonly rail: number
  readonly top: number
  readonly bottom: number
}) {
  const t = useText(planText)
  const { todayX } = props.layout
  if (todayX === null) return null
  return (
    <g className="today">
      <line x1={todayX} x2={todayX} y1={props.top - 14} y2={props.bottom} />
      <text x={todayX - 4} y={props.top - 12} textAnchor="end">
        {t('today')}
      </text>
    </g>
  )
}

function Election(props: {
  readonly layout: RailLayout
  readonly top: number
  readonly bottom: number
  readonly electionDay: string
  readonly today: string
}) {
  const t = useText(planText)
  const { electionX } = props.layout
  const left = daysBetween(props.today, props.electionDay)
  const away = left >= 0 ? t('toElection', { n: left }) : t('afterElection', { n: -left })
  return (
    <g className="election">
      <line x1={electionX} x2={electionX} y1={props.top - 38} y2={props.bottom} />
      <text x={electionX - 8} y={props.top - 28} textAnchor="end">
        {t('election')} {props.electionDay} · {away}
      </text>
    </g>
  )
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(960)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [box])
  return width
}
