import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { levelPath, useLevels } from './look.tsx'
import { QuotasTable } from './quotas-table.tsx'
import type { QuotaLevelHere } from './shapes.ts'
import { quotasText } from './text.ts'
import { TryOut } from './try-out.tsx'
import './quotas.css'

type Tab = QuotaLevelHere | 'try'

function address(tab: Tab): string {
  return tab === 'try' ? '/procedure/quotas?tab=try' : levelPath(tab)
}

/** The numbers of delegates of the round's people's congresses, and what they would be with other populations. */
export function QuotasScreen() {
  const t = useText(quotasText)
  const round = useRound()
  const go = useGo()
  const mayEdit = useMay('quota.edit')
  const { search } = useUrl()
  const tabs: readonly Tab[] = [...useLevels(), 'try']
  const tab = tabs.find((one) => one === search.tab) ?? 'township'
  const level = tab === 'try' ? 'township' : tab
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="procedure"
      tabs={tabs.map((one) => ({ label: t(`tab.${one}`), to: address(one) }))}
      tab={address(tab)}
      action={
        mayEdit && round !== null ? (
          <Button onClick={() => go(`/procedure/quotas/import?level=${level}`)}>{t('import')}</Button>
        ) : null
      }
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : tab === 'try' ? (
        <TryOut key={round.id} roundId={round.id} />
      ) : (
        <QuotasTable key={`${round.id} ${tab}`} roundId={round.id} level={tab} />
      )}
    </Page>
  )
}
