import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { holidaysText } from '#platform/settings/text.ts'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { holidaysApi } from './api.tsx'

const schema = z.object({
  day: civilDate,
  kind: z.enum(['off', 'work']),
  name: z.string().trim().min(1).max(30),
})

type Row = { readonly day: string; readonly kind: 'off' | 'work'; readonly name: string }

/** Sets a day off or worked; an entry that another changed meanwhile is told, not overwritten. */
export function HolidayDialog(props: {
  readonly row: Row | null
  readonly year: number
  readonly onSaved: () => void
  readonly onClose: () => void
}) {
  const t = useText(holidaysText)
  const { message } = App.useApp()
  const { row, onSaved, onClose } = props
  const set = useMutation(holidaysApi.set.mutationOptions())
  async function save(values: z.output<typeof schema>) {
    const seen = row === null ? null : { kind: row.kind, name: row.name }
    const day = row?.day ?? values.day
    const refusal = await refusedOrDone(() => set.mutateAsync({ ...values, day, seen }))
    if (refusal !== undefined) return refusal
    onSaved()
    void message.success(t('saved', { day }))
    onClose()
    return undefined
  }
  return (
    <Dialog title={row === null ? t('add') : `${t('edit')} ${row.day}`} onClose={onClose}>
      <ZodForm
        schema={schema}
        initial={row === null ? { kind: 'off' } : { day: row.day, kind: row.kind, name: row.name }}
        fields={[
          ...(row === null ? [{ name: 'day' as const, label: t('day'), kind: 'date' as const }] : []),
          {
            name: 'kind',
            label: t('kind'),
            kind: 'select',
            options: [
              { value: 'off', label: t('kind.off') },
              { value: 'work', label: t('kind.work') },
            ],
          },
          { name: 'name', label: t('name'), kind: 'text', maxLength: 30 },
        ]}
        submitLabel={t('save')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onSubmit={save}
        onCancel={onClose}
      />
    </Dialog>
  )
}
