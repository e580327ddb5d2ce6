import { daysBetween } from '#ui/dates.ts'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { PlanStep } from './contract.ts'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

const nearDays = 3

/** How a step's work stands today: its task's state, and for open work how near the due day is. */
export function statusOf(step: Pick<PlanStep, 'task' | 'dueOn'>, today: string): Status {
  const state = step.task?.state ?? 'not_started'
  if (state === 'done') return 'done'
  if (state === 'not_applicable') return 'na'
  if (state === 'submitted') return 'review'
  const left = daysBetween(today, step.dueOn)
  if (left < 0) return 'overdue'
  if (left <= nearDays) return 'near'
  return state === 'in_progress' ? 'active' : 'idle'
}

/** How a step of the plan stands with the law, with the days missing. */
export function LawMark(props: { readonly status: PlanStep['status']; readonly daysShort: number }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const { status, daysShort } = props
  if (status === 'ok') return <span className="quiet">{t('status.ok')}</span>
  const mark = status === 'past' ? 'near' : 'overdue'
  return (
    <span>
      <StatusMark status={mark} word={t(`status.${status}`)} />{' '}
      {status !== 'past' && daysShort > 0 ? (
        <strong className="days-short">{s('shortDays', { n: daysShort })}</strong>
      ) : null}
    </span>
  )
}
