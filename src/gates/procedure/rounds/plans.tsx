import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { planText } from '../plan/text.ts'
import { BodiesTable } from './bodies-table.tsx'

/** The bodies of the chosen round, each with its statutory plan. */
export function PlansScreen() {
  const t = useText(planText)
  const round = useRound()
  return (
    <Page title={t('plansTitle')} purpose={t('plansPurpose')} gate="procedure">
      {round === null ? (
        <EmptyState
          title={t('noRound')}
          next={t('noRoundNext')}
          action={<AppLink to="/procedure/rounds">{t('toRounds')}</AppLink>}
        />
      ) : (
        <BodiesTable roundId={round.id} />
      )}
    </Page>
  )
}
