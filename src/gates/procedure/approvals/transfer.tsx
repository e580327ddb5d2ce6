import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { searchOrganisations } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { approvalsApi } from './client.tsx'
import { recordText } from './text-screens.ts'

const asked = z.object({
  organisationId: id,
  reason: z.string().trim().min(2).max(500),
})
const leader = z.object({ leaderId: id.optional() })
type Asked = z.output<typeof asked>

type Props = {
  readonly items: readonly { readonly id: string; readonly version: number }[]
  readonly organisation?: { readonly id: string; readonly name: string } | undefined
  readonly onClose: () => void
  readonly onDone: (transferred: number) => void
}

/** Hands requests over: first to which organisation and why, then to which of its leaders. */
export function TransferDialog(props: Props) {
  const r = useText(recordText)
  const [to, setTo] = useState<Asked | null>(null)
  const { organisation } = props
  return (
    <Dialog title={r('act.transfer')} onClose={props.onClose}>
      {to === null ? (
        <ZodForm
          schema={asked}
          initial={organisation === undefined ? {} : { organisationId: organisation.id }}
          labels={organisation === undefined ? {} : { [organisation.id]: organisation.name }}
          fields={[
            {
              name: 'organisationId',
              label: r('transferTo'),
              kind: 'organisation',
              search: searchOrganisations,
            },
            { name: 'reason', label: r('transferReason'), kind: 'textarea', rows: 3, maxLength: 500 },
          ]}
          submitLabel={r('chooseLeader')}
          onCancel={props.onClose}
          onSubmit={async (values) => {
            setTo(values)
            return undefined
          }}
        />
      ) : (
        <LeaderForm {...props} to={to} />
      )}
    </Dialog>
  )
}

function LeaderForm(props: Props & { readonly to: Asked }) {
  const r = useText(recordText)
  const { items, to, onClose, onDone } = props
  const leaders = useQuery(
    approvalsApi.leaders.queryOptions({ input: { organisationId: to.organisationId } }),
  )
  const transfer = useMutation(approvalsApi.transfer.mutationOptions())
  const options = (leaders.data ?? []).map(({ id: value, name, title }) => ({
    value,
    label: `${name} ${title}`,
  }))
  return (
    <ZodForm
      schema={leader}
      fields={[
        { name: 'leaderId', label: r('transferLeader'), kind: 'select', options, help: r('transferHelp') },
      ]}
      submitLabel={r('act.transfer')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={onClose}
      onSubmit={(values) =>
        refusedOrDone(async () => {
          const { transferred } = await transfer.mutateAsync({
            ...{ items: [...items], ...to, leaderId: values.leaderId ?? null },
          })
          onDone(transferred)
          onClose()
        })
      }
    />
  )
}
