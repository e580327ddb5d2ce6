import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { quotasApi } from './api.tsx'
import { population, type SeenQuota } from './shapes.ts'
import { quotasText } from './text.ts'
import { quotaScreensText, tryText } from './text-screens.ts'

const origin = z.object({
  source: z.string().trim().min(2).max(100),
  cutOffOn: civilDate,
  note: z.string().trim().max(200).default(''),
})
const figure = origin.extend({ population })

function useOriginFields() {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  return [
    { name: 'source', label: t('source'), kind: 'text', maxLength: 100 },
    { name: 'cutOffOn', label: t('cutOffOn'), kind: 'date' },
    { name: 'note', label: s('note'), kind: 'text', maxLength: 200, wide: true },
  ] as const
}

/** Enters the populations that were on trial, with where they come from. */
export function EnterDialog(props: {
  readonly rows: readonly (SeenQuota & { readonly population: number })[]
  readonly fixed: number
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const y = useText(tryText)
  const enter = useMutation(quotasApi.setPopulations.mutationOptions())
  const fields = useOriginFields()
  return (
    <Dialog title={y('enter')} onClose={props.onClose}>
      <p>{y('enterNote', { n: props.rows.length, fixed: props.fixed })}</p>
      <ZodForm
        schema={origin}
        fields={fields}
        submitLabel={y('enter')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => enter.mutateAsync({ ...values, rows: [...props.rows] }))
          if (refusal === undefined) {
            props.onDone()
            props.onClose()
          }
          return refusal
        }}
      />
    </Dialog>
  )
}

/** Enters the population of one congress. */
export function PopulationDialog(props: { readonly seen: SeenQuota; readonly onClose: () => void }) {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const enter = useMutation(quotasApi.setPopulations.mutationOptions())
  const fields = useOriginFields()
  return (
    <Dialog title={s('enterPopulation')} onClose={props.onClose}>
      <ZodForm
        schema={figure}
        fields={[{ name: 'population', label: t('population'), kind: 'number' }, ...fields]}
        submitLabel={s('enterPopulation')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={props.onClose}
        onSubmit={async ({ population: people, ...values }) => {
          const rows = [{ ...props.seen, population: people }]
          const refusal = await refusedOrDone(() => enter.mutateAsync({ ...values, rows }))
          if (refusal === undefined) props.onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
