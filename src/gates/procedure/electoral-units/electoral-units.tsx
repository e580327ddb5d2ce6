import { EmptyState } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { AllocationsTable } from './allocations-table.tsx'
import type { AllocationRow } from './contract.ts'
import { EachUnit } from './each-unit.tsx'
import { levelPath, useLevels } from './levels.tsx'
import { electoralUnitsText } from './text.ts'
import './electoral-units.css'

type Tab = AllocationRow['level'] | 'each'

function address(tab: Tab): string {
  return tab === 'each' ? '/procedure/electoral-units?tab=each' : levelPath(tab)
}

/** The delegates to the round's Party congresses by electoral unit, with their structure. */
export function ElectoralUnitsScreen() {
  const t = useText(electoralUnitsText)
  const round = useRound()
  const { search } = useUrl()
  const tabs: readonly Tab[] = [...useLevels(), 'each']
  const tab = tabs.find((one) => one === search.tab) ?? 'county'
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="procedure"
      tabs={tabs.map((one) => ({ label: t(`tab.${one}`), to: address(one) }))}
      tab={address(tab)}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : tab === 'each' ? (
        <EachUnit key={round.id} roundId={round.id} />
      ) : (
        <AllocationsTable key={`${round.id} ${tab}`} roundId={round.id} level={tab} />
      )}
    </Page>
  )
}
