import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { ChainAreas } from './chain-areas.tsx'
import { Coverage } from './coverage.tsx'
import { DepartmentsMatrix, PeopleMatrix } from './matrix.tsx'
import { chainText } from './text.ts'
import '#ui/table.css'
import './chain.css'

const tabs = ['areas', 'people', 'departments', 'cover'] as const
type Tab = (typeof tabs)[number]

function address(tab: Tab): string {
  return tab === 'areas' ? '/responsibility/chain' : `/responsibility/chain?tab=${tab}`
}

const contents: Readonly<Record<Tab, (props: { readonly roundId: string }) => ReactNode>> = {
  areas: ChainAreas,
  people: PeopleMatrix,
  departments: DepartmentsMatrix,
  cover: Coverage,
}

/** Who answers: the three of each area, each person's and department's load, and the proof that nothing is left out. */
export function ChainScreen() {
  const t = useText(chainText)
  const round = useRound()
  const { search } = useUrl()
  const tab = tabs.find((one) => one === search.tab) ?? 'areas'
  const Content = contents[tab]
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      tabs={tabs.map((one) => ({ label: t(`tab.${one}`), to: address(one) }))}
      tab={address(tab)}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <Content key={`${round.id} ${tab}`} roundId={round.id} />
      )}
    </Page>
  )
}
