import { EmptyState } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { EachTable } from './each-table.tsx'
import { ProposeAll, SchemesTable } from './schemes-table.tsx'
import { constituenciesText } from './text.ts'
import './constituencies.css'

const tabs = ['township', 'county', 'each'] as const
type Tab = (typeof tabs)[number]

function address(tab: Tab): string {
  return tab === 'township' ? '/procedure/constituencies' : `/procedure/constituencies?tab=${tab}`
}

/** The constituencies of the round's people's congresses. */
export function ConstituenciesScreen() {
  const t = useText(constituenciesText)
  const round = useRound()
  const { search } = useUrl()
  const tab = tabs.find((one) => one === search.tab) ?? 'township'
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="procedure"
      tabs={tabs.map((one) => ({ label: t(`tab.${one}`), to: address(one) }))}
      tab={address(tab)}
      action={
        round === null || tab === 'each' ? null : <ProposeAll key={tab} roundId={round.id} level={tab} />
      }
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : tab === 'each' ? (
        <EachTable key={round.id} roundId={round.id} />
      ) : (
        <SchemesTable key={`${round.id} ${tab}`} roundId={round.id} level={tab} />
      )}
    </Page>
  )
}
