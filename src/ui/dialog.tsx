import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { brokenNumber } from './api.tsx'
import type { RefusalView } from './feedback.tsx'
import { ZodForm } from './form.tsx'
import { ActProblem } from './loaded.tsx'
import { refusedOrDone } from './submit.ts'
import { useText } from './text.tsx'
import { commonText } from './words.ts'
import './dialog.css'
import './form.css'

/** A window over the page for one act; Escape and the cross close it. */
export function Dialog(props: {
  readonly title: string
  readonly onClose: () => void
  readonly wide?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <Modal
      open
      destroyOnHidden
      title={props.title}
      footer={null}
      width={props.wide ? 880 : 600}
      mask={{ closable: false }}
      onCancel={props.onClose}
    >
      {props.children}
    </Modal>
  )
}

/** Asks once more before an act that can't simply be taken back. */
export function ConfirmDialog(props: {
  readonly title: string
  readonly confirmLabel: string
  readonly onConfirm: () => Promise<unknown>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const c = useText(commonText)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  async function confirm() {
    setBusy(true)
    setFailure(null)
    try {
      await props.onConfirm()
      props.onClose()
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)))
      setBusy(false)
    }
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <ActProblem error={failure} />
      {props.children}
      <div className="form-end">
        <Button type="primary" disabled={busy} onClick={() => void confirm()}>
          {props.confirmLabel}
        </Button>
        <Button onClick={props.onClose}>{c('cancel')}</Button>
      </div>
    </Dialog>
  )
}

const reasonSchema = z.object({ reason: z.string().trim().min(2).max(200) })

/** Asks for the reason of an act. */
export function ReasonDialog(props: {
  readonly title: string
  readonly label: string
  readonly submitLabel: string
  readonly onReason: (reason: string) => Promise<unknown>
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  async function send({ reason }: z.output<typeof reasonSchema>): Promise<RefusalView | undefined> {
    const refusal = await refusedOrDone(() => props.onReason(reason))
    if (refusal === undefined) props.onClose()
    return refusal
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.children}
      <ZodForm
        schema={reasonSchema}
        fields={[{ name: 'reason', label: props.label, kind: 'textarea', rows: 3, maxLength: 200 }]}
        submitLabel={props.submitLabel}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onSubmit={send}
        onCancel={props.onClose}
      />
    </Dialog>
  )
}
