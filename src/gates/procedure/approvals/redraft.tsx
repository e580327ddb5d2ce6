import { useMutation, useQuery } from '@tanstack/react-query'
import { brokenNumber } from '#ui/api.tsx'
import { Notice } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { templateFields, withoutFacts } from '../templates/api.tsx'
import { documentTemplates } from '../templates/contract.ts'
import { approvalPath } from './approval-mark.tsx'
import { approvalsApi } from './client.tsx'
import type { ApprovalRecord } from './shapes.ts'
import { ownFacts, subjectRules } from './subjects.ts'
import { approvalsText, recordText } from './text-screens.ts'

/** Drafts a request anew after it came back, from what the former one said. */
export function RedraftScreen() {
  const { params } = useUrl()
  const approval = useQuery({
    ...approvalsApi.show.queryOptions({ input: { id: params.approvalId ?? '' } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <Loaded query={approval}>{(found) => <Redraft approval={found} />}</Loaded>
}

function Redraft(props: { readonly approval: ApprovalRecord }) {
  const t = useText(approvalsText)
  const r = useText(recordText)
  const said = useSaid()
  const go = useGo()
  const redraft = useMutation(approvalsApi.redraft.mutationOptions())
  const { approval } = props
  const { id, version, reason, subject } = approval
  const template = documentTemplates[subjectRules[subject].request]
  const schema = withoutFacts(template, ownFacts)
  const initial = Object.fromEntries(
    Object.entries(approval.facts ?? {}).filter(([name]) => schema.shape[name] !== undefined),
  )
  const why = approval.acts.find(({ act }) => act === 'redraft')?.why ?? null
  return (
    <Page
      title={t('redraft')}
      purpose={t('redraftPurpose')}
      gate="procedure"
      crumbs={[
        { label: t('title'), to: '/procedure/approvals' },
        { label: approval.title, to: approvalPath(id) },
        { label: t('redraft') },
      ]}
    >
      {reason === null ? null : (
        <Notice tone="near">
          {r('returnReason')}：{reason}
        </Notice>
      )}
      {why === null ? (
        <Section title={said(template.name)}>
          <ZodForm
            schema={schema}
            fields={templateFields(template, said, ownFacts)}
            initial={initial}
            draftKey={`approval.redraft.${id}`}
            submitLabel={t('submitDraft')}
            numberOf={(failure) => brokenNumber(failure) ?? undefined}
            onCancel={() => go(approvalPath(id))}
            onSubmit={async (facts) => {
              const refusal = await refusedOrDone(() => redraft.mutateAsync({ id, version, facts }))
              if (refusal === undefined) go(approvalPath(id))
              return refusal
            }}
          />
        </Section>
      ) : (
        <Notice tone="info">{said(why)}</Notice>
      )}
    </Page>
  )
}
