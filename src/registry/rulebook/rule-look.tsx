import { useId } from 'react'
import { parseLooseDate } from '#common/celldate.ts'
import { type Citation, citationText } from '#rules/citations.ts'
import { DateField } from '#ui/date-field.tsx'
import { Notice } from '#ui/feedback.tsx'
import { useToday } from '#ui/providers.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'

const marks = { verified: 'done', confirmed: 'done', unverified: 'near', not_in_force: 'na' } as const

/** How a rule stands: verified, confirmed, unverified, not in force that day. */
export function RuleStateMark(props: { readonly state: keyof typeof marks }) {
  const t = useText(rulebookText)
  return <StatusMark status={marks[props.state]} word={t(`state.${props.state}`)} />
}

/** Law, edition and article in one line: 《选举法》（2020年）第32条. */
export function useBasis(): (rule: Citation) => string {
  const said = useSaid()
  return (rule) => said(citationText(rule))
}

/** The day in the URL on which rules and settings are looked at; today where none is named. */
export function useDay(): string {
  const { search } = useUrl()
  const today = useToday()
  return parseLooseDate(search.day ?? '') ?? today
}

/** Chooses the day on which rules and settings are looked at. */
export function DayChoice() {
  const s = useText(rulebookScreenText)
  const { set } = useUrl()
  const today = useToday()
  const day = useDay()
  const id = useId()
  return (
    <>
      <span className="filter">
        <label htmlFor={id}>{s('onDay')}</label>
        <DateField
          id={id}
          value={day}
          onChange={(next) => set({ day: next === today ? null : next, page: null })}
        />
      </span>
      {day === today ? null : (
        <Notice tone="info">
          {s('notToday', { day })}{' '}
          <button type="button" className="plain-button link-like" onClick={() => set({ day: null })}>
            {s('toToday')}
          </button>
        </Notice>
      )}
    </>
  )
}
