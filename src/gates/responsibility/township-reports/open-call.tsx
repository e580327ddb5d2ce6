import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { areasApi } from '#registry/areas/api.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import type { Choice } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { townshipReportsApi } from './api.tsx'
import { callForm, pointsOf, useCallFields } from './call-form.tsx'
import { reportsPath } from './reports-page.tsx'
import { reportsText } from './text-screens.ts'

const schema = callForm.extend({ townships: z.array(z.string()).min(1) })
const mostTownships = 200

/** Calls for reports: period, day, points, townships. The last call's points are proposed. */
export function OpenCallScreen() {
  const t = useText(reportsText)
  const round = useRound()
  return (
    <Page
      title={t('open')}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: reportsPath }, { label: t('open') }]}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <Ready key={round.id} roundId={round.id} />
      )}
    </Page>
  )
}

function Ready(props: { readonly roundId: string }) {
  const { roundId } = props
  const townships = useQuery(
    areasApi.list.queryOptions({ input: { level: 'township', page: 1, size: mostTownships } }),
  )
  const last = useQuery(townshipReportsApi.calls.queryOptions({ input: { roundId, page: 1, size: 1 } }))
  const before = last.data?.rows[0]?.id
  const call = useQuery({
    ...townshipReportsApi.call.queryOptions({ input: { id: before ?? '' } }),
    enabled: before !== undefined,
  })
  if (last.isPending || (before !== undefined && call.isPending)) return null
  return (
    <Loaded query={townships}>
      {({ rows }) => (
        <OpenCall
          roundId={roundId}
          outline={call.data?.outline ?? []}
          townships={rows.map(({ code, shortName }) => ({ value: code, label: shortName }))}
        />
      )}
    </Loaded>
  )
}

function OpenCall(props: {
  readonly roundId: string
  readonly outline: readonly string[]
  readonly townships: readonly Choice[]
}) {
  const t = useText(reportsText)
  const go = useGo()
  const fields = useCallFields()
  const open = useMutation(townshipReportsApi.open.mutationOptions())
  const { roundId, townships, outline } = props
  return (
    <ZodForm
      schema={schema}
      initial={{ outline: outline.join('\n'), townships: townships.map(({ value }) => value) }}
      draftKey={`report.call.${roundId}`}
      fields={[
        ...fields,
        {
          ...{ name: 'townships', label: t('townships'), kind: 'select', multiple: true, wide: true },
          options: townships,
        },
      ]}
      submitLabel={t('open')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={() => go(reportsPath)}
      onSubmit={async ({ outline: points, ...facts }) => {
        let made: string | null = null
        const refusal = await refusedOrDone(async () => {
          made = (await open.mutateAsync({ ...facts, outline: pointsOf(points), roundId })).id
        })
        if (made !== null) go(`${reportsPath}/calls/${made}`)
        return refusal
      }}
    />
  )
}
