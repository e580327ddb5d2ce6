import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { type Chosen, OrganisationList } from '#gates/procedure/documents/api.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { dayNumber, fromDayNumber } from '#ui/dates.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { circularsPath } from './circular-mark.tsx'
import { circularsApi } from './client.tsx'
import { type CircularRecord, circularFacts } from './shapes.ts'
import { formText, listText } from './text-screens.ts'
import './circulars.css'

const schema = circularFacts.omit({ addresseeIds: true }).extend({
  documentId: circularFacts.shape.documentId.unwrap().unwrap().optional(),
})
type Typed = z.output<typeof schema>
type Sender = { readonly id: string; readonly name: string }

/** Days that organisations usually get to confirm. */
const usualDays = 7

type Passable = { readonly id: string; readonly title: string; readonly numberText: string | null }

function useFields(
  documents: readonly Passable[],
  senders: readonly Sender[],
): readonly Field<keyof Typed>[] {
  const f = useText(formText)
  return [
    {
      ...{ name: 'organisationId', label: f('sender'), kind: 'select' },
      options: senders.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ name: 'documentId', label: f('document'), kind: 'select', help: f('documentHelp') },
      options: documents.map(({ id, title, numberText }) => ({
        value: id,
        label: numberText === null ? title : `${title}（${numberText}）`,
      })),
    },
    { name: 'title', label: f('title'), kind: 'text', maxLength: 120, wide: true },
    {
      ...{ name: 'body', label: f('body'), kind: 'textarea', help: f('bodyHelp') },
      ...{ rows: 8, maxLength: 5000, wide: true },
    },
    { name: 'deadlineOn', label: f('deadline'), kind: 'date' },
    { name: 'remindDays', label: f('remindDays'), kind: 'number', unit: f('days'), help: f('remindHelp') },
    { name: 'readersWho', label: f('readersWho'), kind: 'text', maxLength: 60, help: f('readersWhoHelp') },
    { name: 'readersNeeded', label: f('readersNeeded'), kind: 'number', unit: f('people') },
    {
      ...{ name: 'fileIds', label: f('files'), kind: 'file', multiple: true, wide: true },
      ...{ upload: uploadDocument, limits: documentLimits },
    },
  ]
}

/** Drafts a circular; one that replaces another begins with its words. */
export function NewCircularScreen() {
  const f = useText(formText)
  const l = useText(listText)
  const round = useRound()
  const { search } = useUrl()
  const old = useQuery({
    ...circularsApi.show.queryOptions({ input: { id: search.replaces ?? '' } }),
    enabled: search.replaces !== undefined,
  })
  return (
    <Page
      title={f('create')}
      gate="responsibility"
      crumbs={[{ label: l('title'), to: circularsPath }, { label: f('create') }]}
    >
      {round === null ? (
        <EmptyState title={l('noRound')} next={l('noRoundNext')} />
      ) : search.replaces === undefined ? (
        <CircularForm roundId={round.id} from={null} />
      ) : (
        <Loaded query={old}>
          {(circular) => <CircularForm roundId={circular.roundId} from={circular} />}
        </Loaded>
      )}
    </Page>
  )
}

/** Edits the draft of a circular. */
export function EditCircularScreen() {
  const f = useText(formText)
  const l = useText(listText)
  const { params } = useUrl()
  const circular = useQuery(circularsApi.show.queryOptions({ input: { id: params.circularId ?? '' } }))
  return (
    <Page
      title={f('edit')}
      gate="responsibility"
      crumbs={[{ label: l('title'), to: circularsPath }, { label: f('edit') }]}
    >
      <Loaded query={circular}>
        {(record) => <CircularForm roundId={record.roundId} from={record} editing />}
      </Loaded>
    </Page>
  )
}

type FormProps = {
  readonly roundId: string
  readonly from: CircularRecord | null
  readonly editing?: boolean
}

function CircularForm(props: FormProps) {
  const input = { roundId: props.roundId, text: '' }
  const senders = useQuery(circularsApi.senders.queryOptions({ input: {} }))
  const documents = useQuery(circularsApi.documents.queryOptions({ input }))
  return (
    <Loaded query={senders} lines={10}>
      {(found) => (
        <Loaded query={documents} lines={10}>
          {(passable) => <Drafting {...props} senders={found} documents={passable} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function useInitial(from: CircularRecord | null, senders: readonly Sender[]) {
  const today = useToday()
  if (from === null) {
    const deadlineOn = fromDayNumber(dayNumber(today) + usualDays)
    const [first] = senders
    return {
      ...(first === undefined ? {} : { organisationId: first.id }),
      ...{ deadlineOn, remindDays: 1, readersNeeded: 1, fileIds: [] },
    }
  }
  const { organisationId, title, body, deadlineOn, remindDays, readersWho, readersNeeded, document } = from
  return {
    ...{ organisationId, title, body, remindDays, readersWho, readersNeeded },
    deadlineOn: deadlineOn < today ? fromDayNumber(dayNumber(today) + usualDays) : deadlineOn,
    ...(document === null ? {} : { documentId: document.id }),
    fileIds: from.files.map((file) => file.fileId),
  }
}

function Drafting(
  props: FormProps & { readonly senders: readonly Sender[]; readonly documents: readonly Passable[] },
) {
  const f = useText(formText)
  const go = useGo()
  const { roundId, from, editing, senders, documents } = props
  const [chosen, setChosen] = useState<readonly Chosen[]>(from?.addressees ?? [])
  const create = useMutation(circularsApi.create.mutationOptions())
  const edit = useMutation(circularsApi.edit.mutationOptions())
  const initial = useInitial(from, senders)
  async function store(typed: Typed): Promise<string> {
    const facts = {
      ...typed,
      documentId: typed.documentId ?? null,
      addresseeIds: chosen.map((one) => one.id),
    }
    if (editing === true && from !== null) {
      await edit.mutateAsync({ ...facts, id: from.id, version: from.version })
      return from.id
    }
    const replaced = from === null ? {} : { supersedesId: from.id }
    return (await create.mutateAsync({ ...facts, ...replaced, roundId })).id
  }
  return (
    <>
      <OrganisationList label={f('addressees')} chosen={chosen} onChange={setChosen} />
      <ZodForm
        schema={schema}
        initial={initial}
        labels={{
          ...Object.fromEntries((from?.files ?? []).map((file) => [file.fileId, file.name])),
        }}
        fields={useFields(documents, senders)}
        submitLabel={f('save')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={() => go(from === null ? circularsPath : `${circularsPath}/${from.id}`)}
        onSubmit={async (typed) => {
          let made: string | null = null
          const refusal = await refusedOrDone(async () => {
            made = await store(typed)
          })
          if (made !== null) go(`${circularsPath}/${made}`)
          return refusal
        }}
      />
    </>
  )
}
