import { EmptyState } from '#ui/feedback.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { auditsText } from './text.ts'
import { auditScreensText } from './text-screens.ts'

const base = '/procedure/leaving-audits'

/** A page of leaving audits with its tabs; asks for a round first. */
export function AuditPage(
  props: Omit<Partial<PageProps>, 'children'> & {
    readonly tab: string
    readonly children: (round: Round) => React.ReactNode
  },
) {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  const mayEdit = useMay('leaving_audit.edit')
  const round = useRound()
  const tabs = [
    { label: s('tab.progress'), to: base },
    { label: s('tab.list'), to: `${base}/list` },
    { label: s('tab.findings'), to: `${base}/findings` },
    ...(mayEdit ? [{ label: s('tab.sheet'), to: `${base}/sheet` }] : []),
  ]
  return (
    <Page
      title={t('title')}
      purpose={props.purpose ?? t('purpose')}
      gate="procedure"
      action={round === null ? undefined : props.action}
      tabs={tabs}
      tab={props.tab}
    >
      {round === null ? <EmptyState title={s('noRound')} next={s('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}
