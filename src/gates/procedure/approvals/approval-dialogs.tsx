import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { approvalsApi } from './client.tsx'
import type { ApprovalRecord } from './shapes.ts'
import { recordText } from './text-screens.ts'
import { TransferDialog } from './transfer.tsx'

/** Acts that are asked for in a dialog; the open one stands in the address. */
export const dialogActs = ['return', 'withdraw', 'due', 'transfer'] as const

const due = z.object({ dueOn: civilDate, reason: z.string().trim().min(2).max(500) })

type Props = { readonly approval: ApprovalRecord; readonly onClose: () => void }

/** The dialog that the address names, where the post may do it. */
export function ApprovalDialogs(props: { readonly approval: ApprovalRecord }) {
  const { search, set } = useUrl()
  const { approval } = props
  const onClose = () => set({ act: null })
  const act = dialogActs.find((one) => one === search.act)
  if (act === undefined || !approval.acts.some((one) => one.act === act && one.allowed)) return null
  if (act === 'due') return <DueDialog approval={approval} onClose={onClose} />
  if (act === 'transfer') {
    const { approvingOrganisationId: id, approvingOrganisation: name } = approval
    return (
      <TransferDialog items={[approval]} organisation={{ id, name }} onClose={onClose} onDone={onClose} />
    )
  }
  return <ReasonAct approval={approval} act={act} onClose={onClose} />
}

function ReasonAct(props: Props & { readonly act: 'return' | 'withdraw' }) {
  const r = useText(recordText)
  const { approval, act, onClose } = props
  const back = useMutation(approvalsApi.return.mutationOptions())
  const withdraw = useMutation(approvalsApi.withdraw.mutationOptions())
  const { id, version } = approval
  return (
    <ReasonDialog
      title={r(`act.${act}`)}
      label={r(act === 'return' ? 'returnReason' : 'withdrawReason')}
      submitLabel={r(`act.${act}`)}
      onReason={(reason) => (act === 'return' ? back : withdraw).mutateAsync({ id, version, reason })}
      onClose={onClose}
    />
  )
}

function DueDialog(props: Props) {
  const r = useText(recordText)
  const setDue = useMutation(approvalsApi.setDue.mutationOptions())
  const { approval, onClose } = props
  const { id, version, dueOn } = approval
  return (
    <Dialog title={r('act.due')} onClose={onClose}>
      <ZodForm
        schema={due}
        initial={dueOn === null ? {} : { dueOn }}
        fields={[
          { name: 'dueOn', label: r('newDay'), kind: 'date' },
          { name: 'reason', label: r('dueReason'), kind: 'textarea', rows: 3, maxLength: 500 },
        ]}
        submitLabel={r('act.due')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => setDue.mutateAsync({ id, version, ...values }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
