import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { TalkState } from './states.ts'
import { talkWords } from './text.ts'
import { talksText } from './text-screens.ts'

export const talksPath = '/publicity/talks'

/** A page of talks with its tabs; asks for a round first. */
export function TalkPage(
  props: Pick<PageProps, 'action'> & {
    readonly tab: string
    readonly children: (round: Round) => ReactNode
  },
) {
  const t = useText(talksText)
  const mayPlan = useMay('talk.plan')
  const round = useRound()
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="publicity"
      action={round === null ? undefined : props.action}
      tabs={[
        { label: t('tab.overview'), to: talksPath },
        { label: t('tab.list'), to: `${talksPath}/list` },
        { label: t('tab.batches'), to: `${talksPath}/batches` },
        ...(mayPlan ? [{ label: t('tab.sheet'), to: `${talksPath}/sheet` }] : []),
      ]}
      tab={props.tab}
    >
      {round === null ? <EmptyState title={t('noRound')} next={t('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}

const marks: Readonly<Record<TalkState, Status>> = { planned: 'idle', done: 'done', cancelled: 'na' }

/** A talk's state as shape, word and colour; late ones stand out. */
export function TalkMark(props: { readonly state: TalkState; readonly late: boolean }) {
  const w = useText(talkWords)
  const t = useText(talksText)
  if (props.late) return <StatusMark status="overdue" word={t('late')} />
  return <StatusMark status={marks[props.state]} word={w(`state.${props.state}`)} />
}
