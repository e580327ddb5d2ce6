import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { searchPeople } from '#registry/searches.tsx'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, RecordPage, Section } from '#ui/page.tsx'
import { CivilDate } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { interviewsApi } from './client.tsx'
import { interviewsTopic } from './contract.ts'
import { interviewsPath } from './interview-mark.tsx'
import { InterviewsTable } from './interviews-table.tsx'
import { type ChosenPost, PeopleChoice } from './people-choice.tsx'
import type { BatchRecord } from './shapes.ts'
import { interviewWords } from './text.ts'
import { listText, recordText } from './text-screens.ts'

const editSchema = inputOf(interviewsTopic.contract.editBatch)
const topicsSchema = z.object({ topics: inputOf(interviewsTopic.contract.addPeople).shape.topics })

type Props = { readonly batch: BatchRecord }
type DialogProps = Props & { readonly onClose: () => void }

/** A batch's page: who talks, when, where, and each person with how far it is. */
export function BatchScreen() {
  const { params } = useUrl()
  const batch = useQuery(interviewsApi.showBatch.queryOptions({ input: { id: params.batchId ?? '' } }))
  return (
    <Loaded query={batch} lines={10}>
      {(record) => <Batch key={record.id} batch={record} />}
    </Loaded>
  )
}

function Batch(props: Props) {
  const l = useText(listText)
  const r = useText(recordText)
  const w = useText(interviewWords)
  const { search, set } = useUrl()
  const { batch } = props
  const { people, held, mayEdit } = batch
  const done = people > 0 && held === people
  const onClose = () => set({ act: null })
  return (
    <RecordPage
      title={batch.title}
      purpose={[w(`kind.${batch.kind}`), batch.areaName].join(' · ')}
      gate="responsibility"
      crumbs={[{ label: l('title'), to: interviewsPath }, { label: batch.title }]}
      status={done ? 'done' : held > 0 ? 'active' : 'idle'}
      steps={[
        { key: 'planned', label: r('lifePlanned'), at: held > 0 || done ? 'done' : 'now' },
        { key: 'held', label: r('lifeHeld'), at: done ? 'done' : held > 0 ? 'now' : 'next' },
      ]}
      action={
        mayEdit ? (
          <>
            <Button onClick={() => set({ act: 'edit' })}>{r('edit')}</Button>
            <Button onClick={() => set({ act: 'people' })}>{r('addPeople')}</Button>
          </>
        ) : null
      }
      side={<Side batch={batch} />}
    >
      <Section title={r('persons')} note={r('peopleNote', { people, held })}>
        <InterviewsTable fixed={{ batchId: batch.id }} />
      </Section>
      {mayEdit && search.act === 'edit' ? <EditBatch batch={batch} onClose={onClose} /> : null}
      {mayEdit && search.act === 'people' ? <AddPeople batch={batch} onClose={onClose} /> : null}
    </RecordPage>
  )
}

function Side(props: Props) {
  const l = useText(listText)
  const r = useText(recordText)
  const { batch } = props
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [l('talker'), r('talkerOf', { name: batch.talker, title: batch.talkerTitle })],
            [l('plannedOn'), <CivilDate key="day" date={batch.plannedOn} />],
            [l('place'), batch.place],
            [r('recorder'), batch.recorder],
            [r('organisation'), batch.organisation],
          ]}
        />
      </Section>
      <RecordTrail type="interview_batch" id={batch.id} />
    </>
  )
}

function EditBatch(props: DialogProps) {
  const l = useText(listText)
  const r = useText(recordText)
  const { batch, onClose } = props
  const { id, version, title, plannedOn, place, recorderId, recorder } = batch
  const edit = useMutation(interviewsApi.editBatch.mutationOptions())
  return (
    <Dialog title={r('edit')} onClose={onClose}>
      <ZodForm
        schema={editSchema}
        initial={{ id, version, title, plannedOn, place, recorderId }}
        labels={{ [recorderId]: recorder }}
        fields={[
          { name: 'title', label: r('batchTitle'), kind: 'text', maxLength: 80, wide: true },
          { name: 'plannedOn', label: l('plannedOn'), kind: 'date' },
          { name: 'place', label: l('place'), kind: 'text', maxLength: 60 },
          { name: 'recorderId', label: r('recorderPerson'), kind: 'person', search: searchPeople },
        ]}
        submitLabel={r('save')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => edit.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function AddPeople(props: DialogProps) {
  const r = useText(recordText)
  const { batch, onClose } = props
  const [chosen, setChosen] = useState<readonly ChosenPost[]>([])
  const add = useMutation(interviewsApi.addPeople.mutationOptions())
  const { id, version } = batch
  return (
    <Dialog title={r('addPeople')} onClose={onClose}>
      <PeopleChoice chosen={chosen} onChange={setChosen} />
      <ZodForm
        schema={topicsSchema}
        fields={[
          {
            ...{ name: 'topics', label: r('topics'), kind: 'textarea', help: r('topicsHelp') },
            ...{ rows: 4, maxLength: 1000, wide: true },
          },
        ]}
        submitLabel={r('addPeople')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async ({ topics }) => {
          const postIds = chosen.map((one) => one.id)
          const refusal = await refusedOrDone(() => add.mutateAsync({ id, version, topics, postIds }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
