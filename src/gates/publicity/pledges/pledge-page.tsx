import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import type { Status } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { pledgesApi } from './api.tsx'
import type { PledgeState } from './states.ts'
import { pledgesScreenText } from './text-screens.ts'

export const pledgesPath = '/publicity/pledges'

/** How a pledge's state is marked. */
export const pledgeMarks: Readonly<Record<PledgeState, Status>> = {
  in_force: 'done',
  superseded: 'near',
  withdrawn: 'na',
}

/** A page of pledges with its tabs; asks for a round first. */
export function PledgePage(
  props: Pick<PageProps, 'purpose' | 'action'> & {
    readonly tab: string
    readonly children: (round: Round) => ReactNode
  },
) {
  const t = useText(pledgesScreenText)
  const mayEnter = useMay('pledge.enter')
  const mayLink = useMay('link.manage')
  const round = useRound()
  const tabs = [
    { label: t('tab.signed'), to: pledgesPath },
    { label: t('tab.missing'), to: `${pledgesPath}/missing` },
    { label: t('tab.units'), to: `${pledgesPath}/units` },
    { label: t('tab.texts'), to: `${pledgesPath}/texts` },
    ...(mayLink ? [{ label: t('tab.links'), to: `${pledgesPath}/links` }] : []),
    ...(mayEnter ? [{ label: t('tab.sheet'), to: `${pledgesPath}/sheet` }] : []),
  ]
  return (
    <Page
      title={t('title')}
      purpose={props.purpose ?? t('purpose')}
      gate="publicity"
      action={round === null ? undefined : props.action}
      tabs={tabs}
      tab={`${pledgesPath}${props.tab}`}
    >
      {round === null ? <EmptyState title={t('noRound')} next={t('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}

/** How far the round is, each number leading to its records. */
export function PledgeFigures({ roundId }: { readonly roundId: string }) {
  const t = useText(pledgesScreenText)
  const counts = useQuery(pledgesApi.counts.queryOptions({ input: { roundId } }))
  if (counts.data === undefined) return null
  const { owed, signed, missing, overdue, phone, paper, unscanned } = counts.data
  const valid = `${pledgesPath}?state=in_force`
  return (
    <Figures
      label={t('figures')}
      figures={[
        { key: 'owed', label: t('figure.owed'), value: owed, to: `${pledgesPath}/units` },
        { key: 'signed', label: t('figure.signed'), value: signed, to: valid, tone: 'done' },
        { key: 'missing', label: t('figure.missing'), value: missing, to: `${pledgesPath}/missing` },
        {
          ...{ key: 'overdue', label: t('figure.overdue'), value: overdue },
          ...{ to: `${pledgesPath}/missing`, tone: overdue > 0 ? ('overdue' as const) : undefined },
        },
        { key: 'phone', label: t('figure.phone'), value: phone, to: `${valid}&way=phone` },
        { key: 'paper', label: t('figure.paper'), value: paper, to: `${valid}&way=paper` },
        { key: 'unscanned', label: t('figure.unscanned'), value: unscanned, to: `${valid}&scanned=no` },
      ]}
    />
  )
}
