import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useGo } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { meetingsApi } from './api.tsx'
import { convenersOf, factsForm, useFactsFields } from './meeting-form.tsx'
import { meetingsText } from './text.ts'

const path = '/responsibility/meetings'
const schema = factsForm.extend({ asBefore: z.boolean() })

/** Plans a meeting; its page opens for the agenda and those who are asked. */
export function NewMeetingScreen() {
  const t = useText(meetingsText)
  const round = useRound()
  return (
    <Page
      title={t('create')}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: path }, { label: t('create') }]}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <NewMeeting key={round.id} round={round} />
      )}
    </Page>
  )
}

function NewMeeting(props: { readonly round: Round }) {
  const t = useText(meetingsText)
  const go = useGo()
  const today = useToday()
  const { acting } = useSession()
  const fields = useFactsFields()
  const create = useMutation(meetingsApi.create.mutationOptions())
  const { round } = props
  const own = acting?.areaCode
  const areaCode = own?.startsWith(round.areaCode) === true ? own : round.areaCode
  return (
    <ZodForm
      schema={schema}
      initial={{ heldOn: today, startsAt: '09:00', asBefore: true }}
      draftKey={`meeting.new.${round.id}`}
      fields={[...fields, { name: 'asBefore', label: t('asBefore'), kind: 'switch' }]}
      submitLabel={t('create')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={() => go(path)}
      onSubmit={async ({ convenerId, coConvenerId, ...facts }) => {
        const convenerIds = convenersOf({ convenerId, coConvenerId })
        let made: string | null = null
        const refusal = await refusedOrDone(async () => {
          made = (await create.mutateAsync({ ...facts, convenerIds, roundId: round.id, areaCode })).id
        })
        if (made !== null) go(`${path}/${made}`)
        return refusal
      }}
    />
  )
}
