import { queries } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { quotasApi } from './api.tsx'
import { levelPath } from './look.tsx'
import { quotaLevelsHere } from './shapes.ts'
import { quotasText } from './text.ts'
import { quotaScreensText } from './text-screens.ts'

/** Populations of many congresses at once, from a table. */
export function QuotaImportScreen() {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const round = useRound()
  const { search } = useUrl()
  const level = quotaLevelsHere.find((one) => one === search.level) ?? 'township'
  const back = levelPath(level)
  return (
    <Page
      title={s('importTitle')}
      purpose={s('importPurpose')}
      gate="procedure"
      crumbs={[{ label: t('title'), to: back }, { label: s('importTitle') }]}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <SheetImport
          template={`/forms/quotas/${level}.xlsx?round=${round.id}`}
          check={(fileId) => quotasApi.checkSheet.call({ roundId: round.id, fileId })}
          take={async (fileId, seen) => {
            const taken = await quotasApi.takeSheet.call({ roundId: round.id, fileId, seen })
            await queries.invalidateQueries()
            return taken
          }}
          result={{ to: back, label: s('toQuotas') }}
        />
      )}
    </Page>
  )
}
