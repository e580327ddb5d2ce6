import { useMutation } from '@tanstack/react-query'
import { brokenNumber } from '#ui/api.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useToday } from '#ui/providers.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { quotasApi } from './api.tsx'
import { decisionInput, filingInput } from './contract.ts'
import type { SeenQuota } from './shapes.ts'
import { quotasText } from './text.ts'
import { quotaScreensText } from './text-screens.ts'

type Props = {
  readonly rows: readonly SeenQuota[]
  readonly onClose: () => void
  readonly onDone?: (() => void) | undefined
}

const decisionForm = decisionInput.omit({ rows: true })
const filingForm = filingInput.omit({ rows: true })

function numberOf(failure: unknown): string | undefined {
  return brokenNumber(failure) ?? undefined
}

/** Proposes the ceiling for the congresses chosen. */
export function CeilingsDialog(props: Props) {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const propose = useMutation(quotasApi.proposeCeilings.mutationOptions())
  return (
    <ConfirmDialog
      title={t('proposeCeilings')}
      confirmLabel={t('proposeCeilings')}
      onClose={props.onClose}
      onConfirm={async () => {
        await propose.mutateAsync({ rows: [...props.rows] })
        props.onDone?.()
      }}
    >
      <p>{s('ceilingsNote', { n: props.rows.length })}</p>
    </ConfirmDialog>
  )
}

/** The decision of the standing committee on the congresses chosen. */
export function DecideDialog(props: Props) {
  const s = useText(quotaScreensText)
  const today = useToday()
  const decide = useMutation(quotasApi.decide.mutationOptions())
  return (
    <Dialog title={s('decide')} onClose={props.onClose}>
      <p>{s('decideNote', { n: props.rows.length })}</p>
      <ZodForm
        schema={decisionForm}
        initial={{ decidedOn: today }}
        fields={[
          { name: 'decidedOn', label: s('decidedOn'), kind: 'date' },
          { name: 'documentNumber', label: s('documentNumber'), kind: 'text', maxLength: 100 },
          {
            name: 'meeting',
            label: s('meeting'),
            help: s('meetingHelp'),
            kind: 'text',
            maxLength: 100,
            wide: true,
          },
          {
            name: 'fileId',
            label: s('decisionFile'),
            kind: 'file',
            upload: uploadDocument,
            limits: documentLimits,
          },
        ]}
        submitLabel={s('decide')}
        numberOf={numberOf}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => decide.mutateAsync({ ...values, rows: [...props.rows] }))
          if (refusal === undefined) {
            props.onDone?.()
            props.onClose()
          }
          return refusal
        }}
      />
    </Dialog>
  )
}

/** The filing of the congresses chosen with the standing committee above. */
export function FilingDialog(props: Props) {
  const s = useText(quotaScreensText)
  const today = useToday()
  const file = useMutation(quotasApi.file.mutationOptions())
  return (
    <Dialog title={s('file')} onClose={props.onClose}>
      <p>{s('fileNote', { n: props.rows.length })}</p>
      <ZodForm
        schema={filingForm}
        initial={{ filedOn: today }}
        fields={[
          { name: 'filedOn', label: s('filedOn'), kind: 'date' },
          {
            name: 'filedWith',
            label: s('filedWith'),
            help: s('filedWithHelp'),
            kind: 'text',
            maxLength: 100,
          },
          { name: 'filingNumber', label: s('filingNumber'), kind: 'text', maxLength: 100 },
          { name: 'receipt', label: s('receipt'), kind: 'text', maxLength: 100 },
          {
            name: 'receiptFileId',
            label: s('receiptFile'),
            kind: 'file',
            upload: uploadDocument,
            limits: documentLimits,
          },
        ]}
        submitLabel={s('file')}
        numberOf={numberOf}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => file.mutateAsync({ ...values, rows: [...props.rows] }))
          if (refusal === undefined) {
            props.onDone?.()
            props.onClose()
          }
          return refusal
        }}
      />
    </Dialog>
  )
}
