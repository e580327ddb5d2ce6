import { useMutation } from '@tanstack/react-query'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useToday } from '#ui/providers.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { electoralUnitsApi } from './api.tsx'
import { type AllocationRecord, approveInput } from './contract.ts'
import { rangeFor } from './range.ts'
import { allocationText } from './text-screens.ts'

const approveForm = approveInput.omit({ bodyId: true, version: true })

/** The windows over an allocation's page; which one is open stands in the address. */
export function AllocationDialogs(props: { readonly record: AllocationRecord }) {
  const r = useText(allocationText)
  const { search, set } = useUrl()
  const reopen = useMutation(electoralUnitsApi.reopen.mutationOptions())
  const { bodyId, version, mayApprove } = props.record
  const onClose = () => set({ act: null })
  if (!mayApprove) return null
  if (search.act === 'approve') return <ApproveDialog record={props.record} onClose={onClose} />
  if (search.act !== 'reopen') return null
  return (
    <ReasonDialog
      title={r('reopen')}
      label={r('reopenReason')}
      submitLabel={r('reopen')}
      onReason={(reason) => reopen.mutateAsync({ bodyId, version, reason })}
      onClose={onClose}
    />
  )
}

function ApproveDialog(props: { readonly record: AllocationRecord; readonly onClose: () => void }) {
  const r = useText(allocationText)
  const today = useToday()
  const approve = useMutation(electoralUnitsApi.approve.mutationOptions())
  const { record, onClose } = props
  const { bodyId, version, total, level, lawDay } = record
  const law = total === null ? null : rangeFor(level, total, lawDay)
  const outside = law !== null && law.standing !== 'within'
  return (
    <Dialog title={r('approve')} onClose={onClose}>
      <p>{r('approveNote')}</p>
      <ZodForm
        schema={approveForm}
        initial={{ approvedOn: today }}
        fields={[
          { name: 'approvedOn', label: r('approvedOn'), kind: 'date' },
          { name: 'documentNumber', label: r('documentNumber'), kind: 'text', maxLength: 100 },
          {
            name: 'rangeReason',
            label: r('rangeReason'),
            kind: 'textarea',
            rows: 2,
            maxLength: 300,
            when: () => outside,
          },
          { name: 'fileId', label: r('file'), kind: 'file', upload: uploadDocument, limits: documentLimits },
        ]}
        submitLabel={r('approve')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => approve.mutateAsync({ bodyId, version, ...values }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
