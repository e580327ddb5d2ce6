import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { FailedState } from './feedback.tsx'
import { useText } from './text.tsx'
import { commonText, errorText, statusText } from './words.ts'

export type MaskedProps = {
  /** What the value is, such as 身份证号. */
  readonly label: string
  /** The masked value, such as 99**************12. */
  readonly value: string
  /** Opens the value for a reason; left out where the post may not. Throws when it does not succeed. */
  readonly onReveal?: ((reason: string) => Promise<string>) | undefined
}

/** A masked personal value; showing it asks for a reason and leaves a trace. */
export function Masked(props: MaskedProps) {
  const t = useText(statusText)
  const [asking, setAsking] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const { onReveal } = props
  return (
    <span className="masked">
      <span>{open ?? props.value}</span>
      {open === null && onReveal ? (
        <Button
          size="small"
          aria-label={t('revealTitle', { label: props.label })}
          onClick={() => setAsking(true)}
        >
          {t('reveal')}
        </Button>
      ) : null}
      {asking && onReveal ? (
        <RevealDialog
          label={props.label}
          onReveal={onReveal}
          onOpen={setOpen}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  )
}

function RevealDialog(props: {
  readonly label: string
  readonly onReveal: (reason: string) => Promise<string>
  readonly onOpen: (value: string) => void
  readonly onClose: () => void
}) {
  const t = useText(statusText)
  const c = useText(commonText)
  const e = useText(errorText)
  const id = useId()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<'asking' | 'short' | 'running' | 'failed'>('asking')
  async function reveal() {
    if (reason.trim().length < 4) {
      setState('short')
      return
    }
    setState('running')
    try {
      props.onOpen(await props.onReveal(reason.trim()))
      props.onClose()
    } catch {
      setState('failed')
    }
  }
  return (
    <Modal
      open
      title={t('revealTitle', { label: props.label })}
      okText={t('reveal')}
      cancelText={c('cancel')}
      confirmLoading={state === 'running'}
      onOk={reveal}
      onCancel={props.onClose}
    >
      <p className="quiet">{t('revealNote')}</p>
      {state === 'failed' ? <FailedState title={e('loadTitle')} /> : null}
      <label className="field-label" htmlFor={id}>
        {t('revealWhy')}
      </label>
      <Input
        id={id}
        value={reason}
        maxLength={100}
        status={state === 'short' ? 'error' : ''}
        aria-invalid={state === 'short'}
        aria-describedby={`${id}-error`}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={reveal}
      />
      <p id={`${id}-error`} className="field-error" role="alert">
        {state === 'short' ? t('revealShort') : ''}
      </p>
    </Modal>
  )
}
