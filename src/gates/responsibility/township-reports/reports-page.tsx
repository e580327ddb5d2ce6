import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import type { ReportRow } from './shapes.ts'
import { reportsText } from './text-screens.ts'
import './township-reports.css'

export const reportsPath = '/responsibility/township-reports'

/** The address of a report's page. */
export function reportPath(id: string): string {
  return `${reportsPath}/reports/${id}`
}

/** A page of township reports with its tabs; asks for a round first. */
export function ReportsPage(
  props: Pick<PageProps, 'action'> & {
    readonly tab: string
    readonly children: (round: Round) => ReactNode
  },
) {
  const t = useText(reportsText)
  const round = useRound()
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      action={round === null ? undefined : props.action}
      tabs={[
        { label: t('tab.calls'), to: reportsPath },
        { label: t('tab.reports'), to: `${reportsPath}/reports` },
      ]}
      tab={props.tab}
    >
      {round === null ? <EmptyState title={t('noRound')} next={t('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}

/** How a report's state is marked. */
export const reportMarks: Readonly<Record<ReportRow['state'], Status>> = {
  requested: 'idle',
  returned: 'near',
  handed_in: 'review',
  received: 'active',
  heard: 'done',
}

/** The state of a report as shape, word and colour; late ones say so. */
export function ReportMark(props: { readonly report: Pick<ReportRow, 'state' | 'stateWord' | 'late'> }) {
  const t = useText(reportsText)
  const said = useSaid()
  const { state, stateWord, late } = props.report
  return (
    <StatusMark status={late ? 'overdue' : reportMarks[state]} word={late ? t('late') : said(stateWord)} />
  )
}
