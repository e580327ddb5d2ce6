import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { areasApi } from '#registry/areas/api.tsx'
import { searchAreas } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipDutyApi } from './api.tsx'
import { dutyPath, useGrid } from './duty-page.tsx'
import { findingInput, type GridTownship, type SchemeView, visitFacts } from './shapes.ts'
import { dutyText } from './text-screens.ts'
import { useFindingFields, useVisitFields } from './visit-form.tsx'

const own = visitFacts.extend({
  hasFinding: z.boolean(),
  className: findingInput.shape.className.optional(),
  severity: findingInput.shape.severity.optional(),
  text: findingInput.shape.text.optional(),
})
type Typed = z.output<typeof own>

/** A finding that was made is told in full. */
function complete<S extends z.ZodObject & z.ZodType<Typed>>(schema: S) {
  return schema.superRefine((typed: Typed, context) => {
    for (const name of ['className', 'severity', 'text'] as const) {
      if (typed.hasFinding && typed[name] === undefined) {
        context.addIssue({ code: 'invalid_type', expected: 'string', path: [name], input: undefined })
      }
    }
  })
}
const ownForm = complete(own)
const otherForm = complete(own.extend({ leaderId: id }))

/** A visit as it is written down on the spot; what is typed survives a reload and a lost connection. */
export function RecordVisitScreen() {
  const t = useText(dutyText)
  const round = useRound()
  return (
    <Page
      title={t('record')}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: dutyPath }, { label: t('record') }]}
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
  const { search } = useUrl()
  const grid = useGrid(roundId)
  const scheme = useQuery(townshipDutyApi.scheme.queryOptions({ input: { roundId } }))
  const area = /^\d{9}(\d{3})?$/.test(search.area ?? '') ? search.area : undefined
  const place = useQuery({
    ...areasApi.find.queryOptions({ input: { text: area ?? '' } }),
    enabled: area !== undefined,
  })
  const named = place.data?.find(({ code }) => code === area)
  if (area !== undefined && place.isPending) return null
  return (
    <Loaded query={grid}>
      {({ townships }) => (
        <Loaded query={scheme}>
          {(found) => (
            <Form
              roundId={roundId}
              townships={townships}
              scheme={found}
              place={named === undefined ? undefined : { code: named.code, name: named.name }}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

type FormProps = {
  readonly roundId: string
  readonly townships: readonly GridTownship[]
  readonly scheme: SchemeView
  readonly place: { readonly code: string; readonly name: string } | undefined
}

/** The places of a leader's own duty to choose from; every place for others, and for a visit elsewhere. */
function usePlaceField(townships: readonly GridTownship[], given: string | undefined): Field<'areaCode'> {
  const t = useText(dutyText)
  const { acting, person } = useSession()
  const mine = townships.flatMap((one) => {
    const duty = one.leaders.find(({ personId }) => personId === person.id)
    if (duty === undefined) return []
    const { villageCodes } = duty
    const villages = one.villages.filter(({ code }) => villageCodes === null || villageCodes.includes(code))
    return [
      { value: one.areaCode, label: one.name },
      ...villages.map(({ code, name }) => ({ value: code, label: name })),
    ]
  })
  const chooses = acting?.role === 'leader' && mine.length > 0
  if (chooses && (given === undefined || mine.some(({ value }) => value === given))) {
    return { name: 'areaCode', label: t('place'), kind: 'select', options: mine }
  }
  return { name: 'areaCode', label: t('place'), kind: 'area', search: searchAreas }
}

const whenFound = (values: Readonly<Record<string, unknown>>) => values.hasFinding === true

function useFields(props: FormProps) {
  const t = useText(dutyText)
  const said = useSaid()
  const { townships, scheme, place } = props
  const placeField = usePlaceField(townships, place?.code)
  const facts = useVisitFields()
  const finding = useFindingFields(
    scheme.classes.map(({ name, word }) => ({ value: name, label: said(word) })),
  )
  return [
    placeField,
    ...facts,
    { name: 'hasFinding' as const, label: t('hasFinding'), kind: 'switch' as const },
    ...finding.map((field) => ({ ...field, when: whenFound })),
  ]
}

/** Those on duty, as choices. */
function leadersIn(townships: readonly GridTownship[]) {
  const all = new Map(townships.flatMap((one) => one.leaders.map((each) => [each.personId, each] as const)))
  return [...all.values()].map(({ personId, name, title }) => ({
    value: personId,
    label: `${name}（${title}）`,
  }))
}

/** Sends a visit with what was found; opens its page. */
function useSend(roundId: string) {
  const go = useGo()
  const record = useMutation(townshipDutyApi.record.mutationOptions())
  return async ({ hasFinding, className, severity, text, ...visit }: Typed, leaderId?: string) => {
    const found = findingInput.safeParse({ className, severity, text })
    let made: string | null = null
    const refusal = await refusedOrDone(async () => {
      const answer = await record.mutateAsync({
        ...{ ...visit, roundId },
        ...(hasFinding && found.success ? { finding: found.data } : {}),
        ...(leaderId === undefined ? {} : { leaderId }),
      })
      made = answer.id
    })
    if (made !== null) go(`${dutyPath}/visits/${made}`)
    return refusal
  }
}

function Form(props: FormProps) {
  const t = useText(dutyText)
  const go = useGo()
  const today = useToday()
  const { acting } = useSession()
  const { roundId, townships, place } = props
  const fields = useFields(props)
  const send = useSend(roundId)
  const shared = {
    initial: { visitedOn: today, fileIds: [], ...(place === undefined ? {} : { areaCode: place.code }) },
    labels: place === undefined ? {} : { [place.code]: place.name },
    draftKey: `duty.visit.${roundId}.${place?.code ?? ''}`,
    submitLabel: t('record'),
    numberOf: (failure: unknown) => brokenNumber(failure) ?? undefined,
    onCancel: () => go(dutyPath),
  }
  if (acting?.role === 'leader') {
    return <ZodForm {...shared} schema={ownForm} fields={fields} onSubmit={(values) => send(values)} />
  }
  const leader = { name: 'leaderId' as const, label: t('leader'), kind: 'select' as const }
  return (
    <ZodForm
      {...shared}
      schema={otherForm}
      fields={[{ ...leader, options: leadersIn(townships) }, ...fields]}
      onSubmit={({ leaderId, ...values }) => send(values, leaderId)}
    />
  )
}
