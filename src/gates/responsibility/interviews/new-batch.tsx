import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { searchPeople } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useGo } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { interviewsApi } from './client.tsx'
import { interviewsTopic } from './contract.ts'
import { interviewsPath, searchPosts } from './interview-mark.tsx'
import { type ChosenPost, PeopleChoice } from './people-choice.tsx'
import { interviewKinds } from './states.ts'
import { interviewWords } from './text.ts'
import { listText, recordText } from './text-screens.ts'

const schema = inputOf(interviewsTopic.contract.create).omit({ roundId: true, postIds: true })

/** Plans a batch of talks: who talks to whom, when, where, about what. */
export function NewBatchScreen() {
  const l = useText(listText)
  const round = useRound()
  return (
    <Page
      title={l('create')}
      gate="responsibility"
      crumbs={[{ label: l('title'), to: interviewsPath }, { label: l('create') }]}
    >
      {round === null ? (
        <EmptyState title={l('noRound')} next={l('noRoundNext')} />
      ) : (
        <NewBatch roundId={round.id} />
      )}
    </Page>
  )
}

function NewBatch(props: { readonly roundId: string }) {
  const l = useText(listText)
  const r = useText(recordText)
  const w = useText(interviewWords)
  const go = useGo()
  const today = useToday()
  const [chosen, setChosen] = useState<readonly ChosenPost[]>([])
  const create = useMutation(interviewsApi.create.mutationOptions())
  async function store(typed: z.output<typeof schema>): Promise<string> {
    const postIds = chosen.map((one) => one.id)
    return (await create.mutateAsync({ ...typed, roundId: props.roundId, postIds })).id
  }
  return (
    <>
      <PeopleChoice chosen={chosen} onChange={setChosen} />
      <ZodForm
        schema={schema}
        initial={{ plannedOn: today, kind: 'integrity' }}
        fields={[
          {
            ...{ name: 'title', label: r('batchTitle'), kind: 'text', maxLength: 80, wide: true },
            help: r('batchTitleHelp'),
          },
          {
            ...{ name: 'kind', label: l('kind'), kind: 'select' },
            options: interviewKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
          },
          { name: 'talkerPostId', label: r('talkerPost'), kind: 'person', search: searchPosts },
          { name: 'recorderId', label: r('recorderPerson'), kind: 'person', search: searchPeople },
          { name: 'plannedOn', label: l('plannedOn'), kind: 'date' },
          { name: 'place', label: l('place'), kind: 'text', maxLength: 60 },
          {
            ...{ name: 'topics', label: r('topics'), kind: 'textarea', help: r('topicsHelp') },
            ...{ rows: 4, maxLength: 1000, wide: true },
          },
        ]}
        submitLabel={l('create')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={() => go(interviewsPath)}
        onSubmit={async (typed) => {
          let made: string | null = null
          const refusal = await refusedOrDone(async () => {
            made = await store(typed)
          })
          if (made !== null) go(`${interviewsPath}/batch/${made}`)
          return refusal
        }}
      />
    </>
  )
}
