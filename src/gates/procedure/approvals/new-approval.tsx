import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { templateFields, withoutFacts } from '../templates/api.tsx'
import { documentTemplates } from '../templates/contract.ts'
import { approvalPath } from './approval-mark.tsx'
import { approvalsApi } from './client.tsx'
import { ownFacts, type Subject, subjectRules, subjects } from './subjects.ts'
import { approvalWords } from './text.ts'
import { approvalsText } from './text-screens.ts'
import './approvals.css'

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
      {round !== null && subject === undefined ? <ChooseSubject /> : null}
      {round !== null && subject !== undefined ? (
        <Draft key={subject} roundId={round.id} subject={subject} />
      ) : null}
    </Page>
  )
}

function ChooseSubject() {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  const { set } = useUrl()
  return (
    <Section title={t('chooseSubject')}>
      <div className="approval-subjects">
        {subjects.map((subject) => (
          <Button key={subject} size="large" onClick={() => set({ subject })}>
            {w(`subject.${subject}`)}
          </Button>
        ))}
      </div>
    </Section>
  )
}

type Begun = Awaited<ReturnType<typeof approvalsApi.begin.call>>
type Props = { readonly roundId: string; readonly subject: Subject }

function Draft(props: Props) {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  const { set } = useUrl()
  const { roundId, subject } = props
  const begun = useQuery({
    ...approvalsApi.begin.queryOptions({ input: { roundId, subject } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Section
      title={w(`subject.${subject}`)}
      action={
        <Button size="small" onClick={() => set({ subject: null })}>
          {t('otherSubject')}
        </Button>
      }
    >
      <Loaded query={begun}>{(found) => <DraftForm {...props} begun={found} />}</Loaded>
    </Section>
  )
}

const parties = { requestingOrganisationId: id, approvingOrganisationId: id }

function DraftForm(props: Props & { readonly begun: Begun }) {
  const t = useText(approvalsText)
  const said = useSaid()
  const go = useGo()
  const start = useMutation(approvalsApi.start.mutationOptions())
  const { roundId, subject, begun } = props
  const template = documentTemplates[subjectRules[subject].request]
  const schema: z.ZodObject = z.object({ ...parties, ...withoutFacts(template, ownFacts).shape })
  const options = (all: Begun['requesters']) => all.map(({ id: value, name }) => ({ value, label: name }))
  const fields: Field[] = [
    {
      name: 'requestingOrganisationId',
      label: t('requester'),
      kind: 'select',
      options: options(begun.requesters),
    },
    {
      name: 'approvingOrganisationId',
      label: t('approver'),
      kind: 'select',
      options: options(begun.approvers),
    },
    ...templateFields(template, said, ownFacts),
  ]
  const initial = {
    ...Object.fromEntries(Object.entries(begun.facts).filter(([name]) => schema.shape[name] !== undefined)),
    requestingOrganisationId: begun.requesters[0]?.id,
    approvingOrganisationId: begun.approvers[0]?.id,
  }
  return (
    <ZodForm
      schema={schema}
      fields={fields}
      initial={initial}
      draftKey={`approval.${roundId}.${subject}`}
      submitLabel={t('submitDraft')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={() => go('/procedure/approvals')}
      onSubmit={async (values) => {
        let made: string | null = null
        const { requestingOrganisationId, approvingOrganisationId, ...facts } = values
        const refusal = await refusedOrDone(async () => {
          const organs = {
            requestingOrganisationId: id.parse(requestingOrganisationId),
            approvingOrganisationId: id.parse(approvingOrganisationId),
          }
          made = (await start.mutateAsync({ roundId, subject, ...organs, facts })).id
        })
        if (made !== null) go(approvalPath(made))
        return refusal
      }}
    />
  )
}
