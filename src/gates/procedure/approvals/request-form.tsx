import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { brokenNumber } from '#ui/api.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { templateFields, withoutFacts } from '../templates/api.tsx'
import { documentTemplates } from '../templates/contract.ts'
import { approvalPath } from './approval-mark.tsx'
import { approvalsApi } from './client.tsx'
import { ownFacts, type Subject, subjectRules } from './subjects.ts'
import { approvalWords } from './text.ts'
import { approvalsText } from './text-screens.ts'
import './approvals.css'

/** What the acting post's area may ask for; what it can't ask for now stands with its reason. */
export function SubjectChoice(props: {
  readonly roundId: string
  readonly onChoose: (subject: Subject) => void
}) {
  const { roundId, onChoose } = props
  const offered = useQuery(approvalsApi.subjects.queryOptions({ input: { roundId } }))
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  const said = useSaid()
  return (
    <Loaded query={offered} lines={4}>
      {(all) => (
        <>
          <div className="approval-subjects">
            {all
              .filter(({ why }) => why === null)
              .map(({ subject }) => (
                <Button key={subject} size="large" onClick={() => onChoose(subject)}>
                  {w(`subject.${subject}`)}
                </Button>
              ))}
          </div>
          <ul className="plain-list quiet small">
            {all.flatMap(({ subject, why }) =>
              why === null
                ? []
                : [
                    <li key={subject}>
                      {w(`subject.${subject}`)} · {t('notNow')}
                      {said(why)}
                    </li>,
                  ],
            )}
          </ul>
        </>
      )}
    </Loaded>
  )
}

type Begun = Awaited<ReturnType<typeof approvalsApi.begin.call>>
/** A request as it is filled in: from whom to whom, and the facts of its document. */
export type Asked = {
  readonly requestingOrganisationId: string
  readonly approvingOrganisationId: string
  readonly facts: Readonly<Record<string, unknown>>
}
type Props = {
  readonly roundId: string
  readonly subject: Subject
  /** Facts that are known from elsewhere, before those that the records tell. */
  readonly given?: Readonly<Record<string, unknown>> | undefined
  /** The organisation that asks, where it may; else the first that may. */
  readonly requester?: string | undefined
  readonly submitLabel?: string | undefined
  /** Starts the approval; its id. */
  readonly start: (asked: Asked) => Promise<string>
  readonly onCancel: () => void
}

/** The form of a request; once made, the approval's page opens. */
export function AskForm(props: Props) {
  const { roundId, subject } = props
  const begun = useQuery({
    ...approvalsApi.begin.queryOptions({ input: { roundId, subject } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Loaded query={begun} lines={6}>
      {(found) => <Form key={subject} {...props} begun={found} />}
    </Loaded>
  )
}

const parties = { requestingOrganisationId: id, approvingOrganisationId: id }

function Form(props: Props & { readonly begun: Begun }) {
  const t = useText(approvalsText)
  const said = useSaid()
  const go = useGo()
  const { roundId, subject, begun, given = {}, start, onCancel } = props
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
  const asking = begun.requesters.find((one) => one.id === props.requester) ?? begun.requesters[0]
  const known = Object.entries({ ...begun.facts, ...given })
  const initial = {
    ...Object.fromEntries(known.filter(([name]) => schema.shape[name] !== undefined)),
    requestingOrganisationId: asking?.id,
    approvingOrganisationId: begun.approvers.find((one) => one.id !== asking?.id)?.id,
  }
  return (
    <ZodForm
      schema={schema}
      fields={fields}
      initial={initial}
      draftKey={props.given === undefined ? `approval.${roundId}.${subject}` : undefined}
      submitLabel={props.submitLabel ?? t('submitDraft')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={onCancel}
      onSubmit={async (values) => {
        let made: string | null = null
        const { requestingOrganisationId, approvingOrganisationId, ...facts } = values
        const refusal = await refusedOrDone(async () => {
          const organs = {
            requestingOrganisationId: id.parse(requestingOrganisationId),
            approvingOrganisationId: id.parse(approvingOrganisationId),
          }
          made = await start({ ...organs, facts })
        })
        if (made !== null) go(approvalPath(made))
        return refusal
      }}
    />
  )
}
