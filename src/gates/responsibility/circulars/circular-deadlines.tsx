import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { showDate } from '#ui/dates.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { circularsApi } from './client.tsx'
import { type CircularRecord, movedDeadline, type ReceiptRow } from './shapes.ts'
import { recordText } from './text-screens.ts'
import './circulars.css'

type Props = { readonly circular: CircularRecord }

/** Every organisation that has not confirmed, or one of them alone. */
const everybody = 'all'
const moveSchema = movedDeadline.omit({ organisationId: true }).extend({ whom: z.string() })

/** Sets another deadline after sending: for all who have not confirmed, or more time for one. */
export function MoveDeadline(props: Props & { readonly onClose: () => void }) {
  const input = { id: props.circular.id, missing: 'any' as const, size: 500 }
  const missing = useQuery(circularsApi.receipts.queryOptions({ input }))
  return (
    <Loaded query={missing} lines={4}>
      {({ rows }) => <DeadlineForm {...props} rows={rows} />}
    </Loaded>
  )
}

function DeadlineForm(props: Props & { readonly rows: readonly ReceiptRow[]; readonly onClose: () => void }) {
  const r = useText(recordText)
  const lang = useLang()
  const { circular, rows, onClose } = props
  const { id, version, deadlineOn } = circular
  const move = useMutation(circularsApi.moveDeadline.mutationOptions())
  const ones = rows.map((row) => ({ value: row.organisationId, label: row.organisation }))
  return (
    <FormDialog
      title={r('moveDeadline')}
      schema={moveSchema}
      initial={{ whom: everybody, deadlineOn }}
      fields={[
        {
          ...{ name: 'whom', label: r('moveFor'), kind: 'select' },
          options: [{ value: everybody, label: r('moveForAll') }, ...ones],
        },
        { name: 'deadlineOn', label: r('moveTo'), kind: 'date' },
        { name: 'reason', label: r('reason'), kind: 'textarea', rows: 3, maxLength: 200 },
      ]}
      submitLabel={r('moveDeadline')}
      act={({ whom, ...values }) =>
        move.mutateAsync({ id, version, ...values, ...(whom === everybody ? {} : { organisationId: whom }) })
      }
      onClose={onClose}
    >
      <p>{r('moveNote', { day: showDate(deadlineOn, lang) })}</p>
    </FormDialog>
  )
}

/** Which deadlines held before, who moved them and why. */
export function MovedDeadlines(props: Props) {
  const r = useText(recordText)
  const { deadlines } = props.circular
  if (deadlines.length === 0) return null
  return (
    <Section title={r('deadlines')}>
      <ul className="plain-list">
        {deadlines.map((one) => (
          <li key={one.id}>
            {r('deadlineLine', { day: one.onDay, who: one.byName, from: one.fromOn, to: one.toOn })}
            <p className="quiet small">
              {r('deadlineWhy', { whom: one.organisation ?? r('deadlineForAll'), reason: one.reason })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
