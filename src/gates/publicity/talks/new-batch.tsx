import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { civilDate, id } from '#common/contract.ts'
import { sayBoth } from '#common/text.ts'
import { searchPeople } from '#registry/searches.tsx'
import { addDays } from '#rules/dates.ts'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import type { Round } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { talksApi } from './api.tsx'
import { CandidateTable } from './candidates.tsx'
import { LayerChoice } from './layer-choice.tsx'
import { TalkPage, talksPath } from './talk-page.tsx'
import { talkWords } from './text.ts'
import { talksText } from './text-screens.ts'

/** A batch: the layer, the people who are to be talked to, and how they are divided into talks. */
export function NewBatchScreen() {
  return <TalkPage tab={talksPath}>{(round) => <NewBatch round={round} />}</TalkPage>
}

const schema = z.object({
  title: z.string().trim().min(4).max(60),
  talkerId: id,
  plannedOn: civilDate,
  perTalk: z.number().int().min(1).max(200),
  everyDays: z.number().int().min(0).max(60),
  place: z.string().trim().max(60).default(''),
})
type Values = z.output<typeof schema>

function NewBatch(props: { readonly round: Round }) {
  const t = useText(talksText)
  const { search } = useUrl()
  const { round } = props
  const scheme = useQuery(talksApi.scheme.queryOptions({ input: { roundId: round.id } }))
  return (
    <Loaded query={scheme}>
      {({ layers }) => {
        const layer = layers.find((one) => one.id === search.layer) ?? layers[0]
        if (layer === undefined) return <EmptyState title={t('empty')} next={t('emptyNext')} />
        return (
          <>
            <LayerChoice layers={layers} chosen={layer.id} />
            <Chosen key={layer.id} round={round} layerId={layer.id} />
          </>
        )
      }}
    </Loaded>
  )
}

/** The people chosen, divided into talks of so many each. */
function talksOf(people: readonly string[], values: Values) {
  const { talkerId, plannedOn, perTalk, everyDays, place } = values
  const count = Math.ceil(people.length / perTalk)
  return Array.from({ length: count }, (_, turn) => ({
    ...{ talkerId, place, plannedOn: addDays(plannedOn, turn * everyDays) },
    personIds: people.slice(turn * perTalk, (turn + 1) * perTalk),
  }))
}

function Chosen(props: { readonly round: Round; readonly layerId: string }) {
  const t = useText(talksText)
  const go = useGo()
  const today = useToday()
  const { acting } = useSession()
  const { round, layerId } = props
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set())
  const create = useMutation(talksApi.createBatch.mutationOptions())
  const own = acting?.areaCode ?? ''
  const areaCode = own.startsWith(round.areaCode) ? own : round.areaCode
  return (
    <>
      <Section title={t('choose')}>
        <CandidateTable
          roundId={round.id}
          layerId={layerId}
          area={areaCode}
          chosen={people}
          onChosen={setPeople}
        />
      </Section>
      <Section title={t('facts')} note={t('chosen', { n: people.size })}>
        <ZodForm
          schema={schema}
          initial={{ plannedOn: today, perTalk: 1, everyDays: 1 }}
          fields={[
            { name: 'title', label: t('batchTitle'), kind: 'text', maxLength: 60 },
            { name: 'talkerId', label: t('talker'), kind: 'person', search: searchPeople },
            { name: 'plannedOn', label: t('plannedOn'), kind: 'date' },
            { name: 'perTalk', label: t('perTalk'), kind: 'number', help: t('perTalkHelp') },
            { name: 'everyDays', label: t('everyDays'), kind: 'number' },
            { name: 'place', label: t('place'), kind: 'text', maxLength: 60 },
          ]}
          submitLabel={t('create')}
          numberOf={(failure) => brokenNumber(failure) ?? undefined}
          onCancel={() => go(talksPath)}
          onSubmit={async (values) => {
            if (people.size === 0) return { code: 'need_people', ...sayBoth(talkWords, 'needPeople') }
            const talks = talksOf([...people], values)
            let made: string | null = null
            const refusal = await refusedOrDone(async () => {
              const facts = { roundId: round.id, areaCode, layerId, title: values.title }
              made = (await create.mutateAsync({ ...facts, talks })).id
            })
            if (made !== null) go(`${talksPath}/list?batchId=${made}`)
            return refusal
          }}
        />
      </Section>
    </>
  )
}
