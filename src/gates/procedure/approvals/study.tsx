import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { id as idSchema } from '#common/contract.ts'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from '../documents/api.tsx'
import { LeftList } from './bulk.tsx'
import { approvalsApi } from './client.tsx'
import { meetingKinds } from './kinds.ts'
import { type ApprovalRecord, type LeftItem, meetingInput, type StudyItem } from './shapes.ts'
import { StudyItems } from './study-items.tsx'
import { approvalWords } from './text.ts'
import { approvalsText, recordText } from './text-screens.ts'
import './approvals.css'

const asked = meetingInput.extend({ codeId: idSchema.optional() })
type Draft = Omit<StudyItem, 'version'>
type Done = { readonly n: number; readonly left: readonly LeftItem[] }

/** One meeting and the requests that it studied, each with its own result. */
export function StudyScreen() {
  const t = useText(approvalsText)
  const r = useText(recordText)
  const { search, set } = useUrl()
  const [done, setDone] = useState<Done | null>(null)
  const ids = (search.ids ?? '').split(',').filter((one) => idSchema.safeParse(one).success)
  return (
    <Page
      title={r('studyTitle')}
      purpose={r('studyPurpose')}
      gate="procedure"
      crumbs={[{ label: t('title'), to: '/procedure/approvals' }, { label: r('studyTitle') }]}
    >
      {done === null ? null : <DoneNote done={done} />}
      {ids.length === 0 && done === null ? (
        <EmptyState
          title={r('nothingChosen')}
          next={r('nothingChosenNext')}
          action={<AppLink to="/procedure/approvals?side=answer&open=true">{r('toList')}</AppLink>}
        />
      ) : null}
      {ids.length === 0 ? null : (
        <Study
          ids={ids}
          onRemove={(id) => set({ ids: ids.filter((one) => one !== id).join(',') })}
          onDone={(answer) => {
            setDone(answer)
            set({ ids: answer.left.map((item) => item.id).join(',') })
          }}
        />
      )}
    </Page>
  )
}

function DoneNote(props: { readonly done: Done }) {
  const r = useText(recordText)
  const { n, left } = props.done
  return (
    <Notice tone={left.length === 0 ? 'done' : 'near'}>
      {r('studied', { n })}{' '}
      <AppLink to="/procedure/approvals?side=answer&state=studying">{r('toList')}</AppLink>
      <LeftList left={left} />
    </Notice>
  )
}

type Props = {
  readonly ids: readonly string[]
  readonly onRemove: (id: string) => void
  readonly onDone: (done: Done) => void
}

function Study(props: Props) {
  const found = useQueries({
    queries: props.ids.map((id) => approvalsApi.show.queryOptions({ input: { id } })),
  })
  const open = found.find((one) => one.data === undefined)
  if (open !== undefined) return <Loaded query={open}>{() => null}</Loaded>
  return <StudyForm {...props} approvals={found.flatMap((one) => one.data ?? [])} />
}

function StudyForm(props: Props & { readonly approvals: readonly ApprovalRecord[] }) {
  const r = useText(recordText)
  const w = useText(approvalWords)
  const today = useToday()
  const study = useMutation(approvalsApi.study.mutationOptions())
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const { approvals, onDone, onRemove } = props
  const codes = useCodes(approvals)
  const draftOf = (id: string): Draft =>
    drafts[id] ?? { id, result: 'agreed', opinion: '', changes: '', figures: {} }
  const items = approvals.map(({ id, version }) => ({ ...draftOf(id), version }))
  return (
    <>
      <StudyItems
        approvals={approvals}
        draftOf={draftOf}
        onDraft={(draft) => setDrafts((before) => ({ ...before, [draft.id]: draft }))}
        onRemove={onRemove}
      />
      <Section title={r('meeting')}>
        <ZodForm
          schema={asked}
          initial={{ kind: 'standing_committee', name: '县委常委会会议', heldOn: today }}
          fields={[
            {
              ...{ name: 'kind', label: r('meetingKind'), kind: 'select' },
              options: meetingKinds.map((value) => ({ value, label: w(`meeting.${value}`) })),
            },
            { name: 'name', label: r('meetingName'), kind: 'text', maxLength: 60 },
            { name: 'heldOn', label: r('heldOn'), kind: 'date' },
            { name: 'chair', label: r('chairLabel'), kind: 'text', maxLength: 40 },
            {
              ...{ name: 'present', label: r('presentLabel'), kind: 'textarea', rows: 2, maxLength: 600 },
              help: r('presentHelp'),
            },
            {
              ...{ name: 'codeId', label: r('codeWord'), kind: 'select', options: codes },
              ...{ help: r('codeWordHelp'), when: () => codes.length > 1 },
            },
          ]}
          submitLabel={r('submitStudy')}
          numberOf={(failure) => brokenNumber(failure) ?? undefined}
          onSubmit={({ codeId, ...meeting }) =>
            refusedOrDone(async () => {
              const word = codeId === undefined ? {} : { codeId }
              const { done, left } = await study.mutateAsync({ meeting, items, ...word })
              onDone({ n: done.length, left })
            })
          }
        />
      </Section>
    </>
  )
}

/** Code words in use of those who answer. */
function useCodes(approvals: readonly ApprovalRecord[]) {
  const codes = useQuery(documentsApi.codes.queryOptions({ input: {} }))
  const organs = new Set(approvals.map((one) => one.approvingOrganisationId))
  return (codes.data ?? [])
    .filter((code) => code.active && organs.has(code.organisationId))
    .map(({ id: value, word }) => ({ value, label: word }))
}
