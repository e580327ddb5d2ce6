import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { approvalsApi } from './client.tsx'
import { AskForm, SubjectChoice } from './request-form.tsx'
import { type Subject, subjects } from './subjects.ts'
import { approvalWords } from './text.ts'
import { approvalsText } from './text-screens.ts'

/** Drafts a request: its subject, from whom to whom, and the facts of its document. */
export function NewApprovalScreen() {
  const t = useText(approvalsText)
  const round = useRound()
  const { search } = useUrl()
  const subject = subjects.find((one) => one === search.subject)
  return (
    <Page
      title={t('create')}
      purpose={t('newPurpose')}
      gate="procedure"
      crumbs={[{ label: t('title'), to: '/procedure/approvals' }, { label: t('create') }]}
    >
      {round === null ? <EmptyState title={t('noRound')} /> : null}
      {round !== null && subject === undefined ? <ChooseSubject roundId={round.id} /> : null}
      {round !== null && subject !== undefined ? (
        <Draft key={subject} roundId={round.id} subject={subject} />
      ) : null}
    </Page>
  )
}

function ChooseSubject(props: { readonly roundId: string }) {
  const t = useText(approvalsText)
  const { set } = useUrl()
  return (
    <Section title={t('chooseSubject')}>
      <SubjectChoice roundId={props.roundId} onChoose={(subject) => set({ subject })} />
    </Section>
  )
}

function Draft(props: { readonly roundId: string; readonly subject: Subject }) {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  const go = useGo()
  const { set } = useUrl()
  const { roundId, subject } = props
  const start = useMutation(approvalsApi.start.mutationOptions())
  return (
    <Section
      title={w(`subject.${subject}`)}
      action={
        <Button size="small" onClick={() => set({ subject: null })}>
          {t('otherSubject')}
        </Button>
      }
    >
      <AskForm
        roundId={roundId}
        subject={subject}
        start={async ({ facts, ...organs }) =>
          (await start.mutateAsync({ roundId, subject, ...organs, facts: { ...facts } })).id
        }
        onCancel={() => go('/procedure/approvals')}
      />
    </Section>
  )
}
