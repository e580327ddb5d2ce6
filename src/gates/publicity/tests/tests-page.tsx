import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { testScreens } from './text-screens.ts'

export const testsPath = '/publicity/tests'

/** A page of discipline tests with its tabs; asks for a round first. */
export function TestsPage(props: {
  readonly tab: 'tests' | 'bank'
  readonly action?: (round: Round) => ReactNode
  readonly children: (round: Round) => ReactNode
}) {
  const t = useText(testScreens)
  const round = useRound()
  const tabs = { tests: testsPath, bank: `${testsPath}/bank` }
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="publicity"
      action={round === null ? undefined : props.action?.(round)}
      tabs={[
        { label: t('tab.tests'), to: tabs.tests },
        { label: t('tab.bank'), to: tabs.bank },
      ]}
      tab={tabs[props.tab]}
    >
      {round === null ? <EmptyState title={t('noRound')} next={t('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}
