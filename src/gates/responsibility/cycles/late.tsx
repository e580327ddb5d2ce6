import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { cyclePath, cyclesApi } from './api.tsx'
import { sheetMarks } from './cycles.tsx'
import type { PeriodRecord, ReminderLine } from './shapes.ts'
import { cyclePeriodText } from './text-screens.ts'

/** Who has not handed in, who was reminded when, and the way to remind them. */
export function LateUnits(props: { readonly period: PeriodRecord }) {
  const p = useText(cyclePeriodText)
  const said = useSaid()
  const { period } = props
  const remind = useMutation(cyclesApi.remind.mutationOptions())
  const late = period.sheets.filter(({ state }) => state === 'open' || state === 'returned')
  const may = period.mayManage && period.state === 'open'
  const { id } = period
  if (period.sheets.length === 0) return null
  return (
    <Section
      title={p('lateUnits')}
      note={String(late.length)}
      action={
        may && late.length > 0 ? (
          <Button disabled={remind.isPending} onClick={() => remind.mutate({ id })}>
            {p('remindAll')}
          </Button>
        ) : undefined
      }
    >
      <ActProblem error={remind.error} />
      {remind.data === undefined ? null : (
        <Notice tone={remind.data.unreached.length > 0 ? 'near' : 'done'}>
          {p('reminded', { units: remind.data.units, people: remind.data.people })}{' '}
          {remind.data.unreached.length > 0
            ? p('unreached', { units: remind.data.unreached.join('、') })
            : null}
        </Notice>
      )}
      {late.length === 0 ? <p className="quiet">{p('nobodyLate')}</p> : null}
      <ul className="cycle-late">
        {late.map((sheet) => (
          <li key={sheet.id}>
            <AppLink to={cyclePath(id, sheet.id)}>{sheet.unit}</AppLink>
            <StatusMark
              status={sheet.late ? 'overdue' : sheetMarks[sheet.state]}
              word={said(sheet.stateWord)}
            />
            {may ? (
              <Button
                size="small"
                disabled={remind.isPending}
                aria-label={p('remindOne', { unit: sheet.unit })}
                onClick={() => remind.mutate({ id, sheetIds: [sheet.id] })}
              >
                {p('remind')}
              </Button>
            ) : null}
            <Reminders reminders={sheet.reminders} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who was reminded when, and by whom. */
export function Reminders(props: { readonly reminders: readonly ReminderLine[] }) {
  const p = useText(cyclePeriodText)
  const { reminders } = props
  if (reminders.length === 0) return <span className="quiet small">{p('notReminded')}</span>
  return (
    <span className="quiet small">
      {reminders.map(({ at, byName, names }) => (
        <span key={at} className="cycle-change">
          <Moment at={at} />{' '}
          {p('remindedAt', { at: '', by: byName || p('byProduct'), names: names.join('、') }).trim()}
        </span>
      ))}
    </span>
  )
}
