import { useMutation } from '@tanstack/react-query'
import { addDays } from '#rules/dates.ts'
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
import { testsApi } from './api.tsx'
import { settingsForm, settingsOf, useSettingsFields, usualSettings } from './settings-form.tsx'
import { testsPath } from './tests-page.tsx'
import { testScreens } from './text-screens.ts'

/** Arranges a test; its page opens. */
export function NewTestScreen() {
  const t = useText(testScreens)
  const round = useRound()
  return (
    <Page
      title={t('create')}
      gate="publicity"
      crumbs={[{ label: t('title'), to: testsPath }, { label: t('create') }]}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <NewTest key={round.id} round={round} />
      )}
    </Page>
  )
}

const usualDays = 10

function NewTest(props: { readonly round: Round }) {
  const t = useText(testScreens)
  const go = useGo()
  const today = useToday()
  const { acting } = useSession()
  const { round } = props
  const own = acting?.areaCode
  const areaCode = own?.startsWith(round.areaCode) === true ? own : round.areaCode
  const fields = useSettingsFields(round.id, areaCode)
  const create = useMutation(testsApi.create.mutationOptions())
  return (
    <ZodForm
      schema={settingsForm}
      initial={usualSettings(today, addDays(today, usualDays))}
      draftKey={`test.new.${round.id}`}
      fields={fields}
      submitLabel={t('create')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={() => go(testsPath)}
      onSubmit={async (values) => {
        let made: string | null = null
        const refusal = await refusedOrDone(async () => {
          made = (await create.mutateAsync({ ...settingsOf(values), roundId: round.id, areaCode })).id
        })
        if (made !== null) go(`${testsPath}/${made}`)
        return refusal
      }}
    />
  )
}
