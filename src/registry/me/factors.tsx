import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import type { TotpSetup } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { Notice } from '#ui/feedback.tsx'
import { canUsePasskeys, makePasskey, type PasskeyOrder } from '#ui/passkey.ts'
import { PlainField } from '#ui/plain-field.tsx'
import { AuthFailure, authCall } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useOwnStep } from './own-step.tsx'
import { PasswordAsk } from './password-ask.tsx'
import { meText } from './text.ts'
import '#ui/form.css'
import '#ui/plain.css'

/** Sets up a second factor where an account must have one: authenticator app or passkey. */
export function FactorSetup(props: { readonly onDone: () => void }) {
  const t = useText(meText)
  const [way, setWay] = useState<'totp' | 'passkey'>('totp')
  return (
    <>
      {way === 'totp' ? <TotpSetupForm onDone={props.onDone} /> : <NewPasskeyForm onDone={props.onDone} />}
      {canUsePasskeys() ? (
        <p>
          <button
            type="button"
            className="plain-button link-like"
            onClick={() => setWay(way === 'totp' ? 'passkey' : 'totp')}
          >
            {t(way === 'totp' ? 'addPasskey' : 'turnOn')}
          </button>
        </p>
      ) : null}
    </>
  )
}

/** Turns the authenticator app on: password, then QR code and backup codes, then a code of the app. */
export function TotpSetupForm(props: {
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string | undefined
}) {
  const t = useText(meText)
  const [setup, setSetup] = useState<TotpSetup | null>(null)
  if (setup === null) {
    return (
      <PasswordAsk
        label={t('continue')}
        onPassword={async (password) => setSetup(await authCall<TotpSetup>('totp/prepare', { password }))}
        onCancel={props.onCancel}
        cancelLabel={props.cancelLabel}
      />
    )
  }
  return <TotpConfirm setup={setup} onConfirmed={props.onDone} />
}

function TotpConfirm(props: { readonly setup: TotpSetup; readonly onConfirmed: () => void }) {
  const t = useText(meText)
  const id = useId()
  const [code, setCode] = useState('')
  const { busy, failure, run } = useOwnStep()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    void run(async () => {
      await authCall('totp/confirm', { code: code.trim() })
      props.onConfirmed()
    })
  }
  return (
    <form className="plain-form" onSubmit={submit}>
      <p>{t('scan')}</p>
      <img className="qr" src={props.setup.qr} width={200} height={200} alt={t('qr')} />
      <p>
        {t('secret')} <span className="secret-once">{props.setup.secret}</span>
      </p>
      <CodeList codes={props.setup.backupCodes} />
      <AuthProblem failure={failure} />
      <PlainField
        id={id}
        label={t('code')}
        maxLength={10}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onValue={setCode}
      />
      <Button type="primary" htmlType="submit" disabled={busy}>
        {t('confirmCode')}
      </Button>
    </form>
  )
}

/** Backup codes, shown this once: beside the QR code, before the app is turned on, so that they can't be missed. */
function CodeList(props: { readonly codes: readonly string[] }) {
  const t = useText(meText)
  return (
    <>
      <strong>{t('backupCodes')}</strong>
      <Notice tone="near">{t('backupNote')}</Notice>
      <ul className="code-list">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="no-print">
        <Button size="small" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </p>
    </>
  )
}

/** New backup codes, shown this once. */
export function BackupCodes(props: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const t = useText(meText)
  return (
    <div className="plain-form">
      <CodeList codes={props.codes} />
      <div className="form-end no-print">
        <Button type="primary" onClick={props.onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}

/** Adds a passkey: a name, the password once more, then the device asks for fingerprint, face or PIN. */
export function NewPasskeyForm(props: {
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string | undefined
}) {
  const t = useText(meText)
  const id = useId()
  const [name, setName] = useState('')
  const [declined, setDeclined] = useState(false)
  async function add(password: string) {
    setDeclined(false)
    try {
      const order = await authCall<PasskeyOrder>('passkeys/options', { password })
      await authCall('passkeys', { response: await makePasskey(order), name: name.trim() || t('passkeys') })
      props.onDone()
    } catch (reason) {
      if (reason instanceof AuthFailure) throw reason
      setDeclined(true)
    }
  }
  return (
    <div className="plain-form">
      {declined ? (
        <p className="notice failed" role="alert">
          {t('passkeyFailed')}
        </p>
      ) : null}
      <PlainField
        id={id}
        label={t('passkeyName')}
        maxLength={40}
        autoComplete="off"
        value={name}
        onValue={setName}
        optional
      />
      <PasswordAsk
        label={t('addPasskey')}
        onPassword={add}
        onCancel={props.onCancel}
        cancelLabel={props.cancelLabel}
      />
    </div>
  )
}
