import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { AssessmentRow } from './shapes.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText } from './text-screens.ts'

const base = '/procedure/assessments'

/** A page of term assessments with its tabs; asks for a round first. */
export function AssessmentPage(
  props: Pick<PageProps, 'purpose' | 'action'> & {
    readonly tab: string
    readonly children: (round: Round) => ReactNode
  },
) {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const mayEdit = useMay('assessment.edit')
  const round = useRound()
  const tabs = [
    { label: s('tab.progress'), to: base },
    { label: s('tab.list'), to: `${base}/list` },
    { label: s('tab.people'), to: `${base}/people` },
    { label: s('tab.scheme'), to: `${base}/scheme` },
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

/** The states of an assessment as the common shapes. */
export const statusOf: Readonly<Record<AssessmentRow['state'], Status>> = {
  open: 'active',
  submitted: 'review',
  confirmed: 'review',
  announced: 'done',
}

/** The state of an assessment as shape, word and colour. */
export function AssessmentMark(props: { readonly state: AssessmentRow['state'] }) {
  const t = useText(assessmentsText)
  return <StatusMark status={statusOf[props.state]} word={t(`state.${props.state}`)} />
}

type Grade = NonNullable<AssessmentRow['teamGrade']>

/** A grade in words; a dash where it is not decided. */
export function GradeWord(props: { readonly grade: Grade | null }) {
  const t = useText(assessmentsText)
  if (props.grade === null) return <span className="quiet">–</span>
  const word = t(`grade.${props.grade}`)
  return props.grade === 'incompetent' ? <StatusMark status="overdue" word={word} /> : <span>{word}</span>
}
