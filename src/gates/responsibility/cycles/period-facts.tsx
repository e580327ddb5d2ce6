import type { ReactNode } from 'react'
import { Facts, Section } from '#ui/page.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { PeriodRow } from './shapes.ts'
import { cyclePeriodText, cycleScreensText } from './text-screens.ts'

/** The days of a period and its deadline, with further facts of the record that shows them. */
export function PeriodFacts(props: {
  readonly period: Pick<PeriodRow, 'startsOn' | 'endsOn' | 'dueOn' | 'state'>
  readonly more: readonly (readonly [name: string, value: ReactNode])[]
  readonly children?: ReactNode
}) {
  const p = useText(cyclePeriodText)
  const s = useText(cycleScreensText)
  const { startsOn, endsOn, dueOn, state } = props.period
  return (
    <Section title={p('facts')}>
      <Facts
        facts={[
          [
            p('span'),
            <span key="span">
              <CivilDate date={startsOn} /> – <CivilDate date={endsOn} />
            </span>,
          ],
          [s('due'), <DueDate key="due" date={dueOn} finished={state === 'closed'} />],
          ...props.more,
        ]}
      />
      {props.children}
    </Section>
  )
}
