import { dayNumber, daysBetween, showDate } from './dates.ts'
import type { PlanStep } from './plan-layout.ts'
import { StatusMark } from './status.tsx'
import { useLang, useText } from './text.tsx'
import { planText } from './words.ts'

/** The plan picture turned upright for a phone: downwards to the election day. */
export function PlanList(props: {
  readonly electionDay: string
  readonly today: string
  readonly steps: readonly PlanStep[]
  readonly onStep?: ((key: string) => void) | undefined
}) {
  const t = useText(planText)
  const lang = useLang()
  const { electionDay, today } = props
  const left = daysBetween(today, electionDay)
  const rows = [...props.steps].sort((a, b) => dayNumber(a.date) - dayNumber(b.date))
  const before = rows.filter((s) => s.date <= electionDay)
  const after = rows.filter((s) => s.date > electionDay)
  const line = (step: PlanStep) => <PlanLine key={step.key} step={step} onStep={props.onStep} />
  return (
    <ol className="plan-list">
      {before.filter((s) => s.date < today).map(line)}
      {left >= 0 ? (
        <li className="plan-today">
          {t('today')} {showDate(today, lang)}
        </li>
      ) : null}
      {before.filter((s) => s.date >= today).map(line)}
      <li className="plan-election">
        <strong>
          {t('election')} {showDate(electionDay, lang)}
        </strong>{' '}
        {left >= 0 ? t('toElection', { n: left }) : t('afterElection', { n: -left })}
      </li>
      {after.map(line)}
    </ol>
  )
}

function PlanLine(props: { readonly step: PlanStep; readonly onStep?: ((key: string) => void) | undefined }) {
  const t = useText(planText)
  const lang = useLang()
  const { step, onStep } = props
  return (
    <li className={step.kind}>
      <span className="plan-when">
        {showDate(step.date, lang)}
        <span className="quiet small"> {t(step.kind)}</span>
      </span>
      {onStep ? (
        <button type="button" className="plain-button link-like plan-name" onClick={() => onStep(step.key)}>
          {step.label}
        </button>
      ) : (
        <span className="plan-name">{step.label}</span>
      )}
      {step.previous && step.previous !== step.date ? (
        <s className="quiet small">{t('moved', { date: step.previous })}</s>
      ) : null}
      <StatusMark status={step.status} />
    </li>
  )
}
