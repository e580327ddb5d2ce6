import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import type { Choice } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { townshipDutyApi } from './api.tsx'
import { dutyText } from './text-screens.ts'
import './township-duty.css'

export const dutyPath = '/responsibility/township-duty'

/** A page of township duty with its tabs; asks for a round first. */
export function DutyPage(
  props: Pick<PageProps, 'purpose' | 'action'> & {
    readonly tab: string
    readonly children: (round: Round) => ReactNode
  },
) {
  const t = useText(dutyText)
  const mayVisit = useMay('duty.visit')
  const round = useRound()
  const tabs = [
    { label: t('tab.coverage'), to: dutyPath },
    { label: t('tab.visits'), to: `${dutyPath}/visits` },
    { label: t('tab.findings'), to: `${dutyPath}/findings` },
    { label: t('tab.villages'), to: `${dutyPath}/villages` },
    { label: t('tab.assignments'), to: `${dutyPath}/assignments` },
    ...(mayVisit ? [{ label: t('tab.sheet'), to: `${dutyPath}/sheet` }] : []),
  ]
  return (
    <Page
      title={t('title')}
      purpose={props.purpose ?? t('purpose')}
      gate="responsibility"
      action={round === null ? undefined : props.action}
      tabs={tabs}
      tab={props.tab}
    >
      {round === null ? <EmptyState title={t('noRound')} next={t('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}

/** The townships of the round with those who cover them. */
export function useGrid(roundId: string) {
  return useQuery(townshipDutyApi.grid.queryOptions({ input: { roundId } }))
}

/** Townships and leaders on duty, as choices of a filter. */
export function useDutyChoices(roundId: string): {
  readonly townships: readonly Choice[]
  readonly leaders: readonly Choice[]
} {
  const townships = useGrid(roundId).data?.townships ?? []
  const leaders = new Map(
    townships.flatMap((one) => one.leaders.map(({ personId, name }) => [personId, name])),
  )
  return {
    townships: townships.map(({ areaCode, name }) => ({ value: areaCode, label: name })),
    leaders: [...leaders].map(([value, label]) => ({ value, label })),
  }
}

/** Why the acting post records no visit, or null: a leader needs a township of the round. */
export function useWhyNotRecord(roundId: string): string | null {
  const t = useText(dutyText)
  const { acting, person } = useSession()
  const grid = useGrid(roundId)
  if (acting?.role !== 'leader' || grid.data === undefined) return null
  const onDuty = grid.data.townships.some((one) => one.leaders.some(({ personId }) => personId === person.id))
  return onDuty ? null : t('whyNotOnDuty')
}
