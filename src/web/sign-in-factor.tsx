import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import type { FactorMethod, SignInAnswer } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { authCall } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { OutsideBox } from './outside.tsx'
import { PasskeyButton, useStep } from './sign-in-form.tsx'
import { signInText } from './sign-in-text.tsx'

/** The second factor: a code, a backup code, or a passkey. */
export function FactorStep(props: {
  readonly methods: readonly FactorMethod[]
  readonly onAnswer: (answer: SignInAnswer) => Promise<void>
  readonly onRestart: () => void
}) {
  const t = useText(signInText)
  const { methods, onAnswer } = props
  const [method, setMethod] = useState<FactorMethod>(methods[0] ?? 'totp')
  const others = methods.filter((one) => one !== method)
  return (
    <OutsideBox title={t('factorHeading')}>
      {method === 'passkey' ? (
        <PasskeyButton onAnswer={onAnswer} />
      ) : (
        <CodeForm key={method} method={method} onAnswer={onAnswer} />
      )}
      {others.length > 0 ? (
        <p className="outside-methods">
          <span className="quiet">{t('another')}</span>
          {others.map((one) => (
            <button key={one} type="button" className="plain-button link-like" onClick={() => setMethod(one)}>
              {t(`method.${one}`)}
            </button>
          ))}
        </p>
      ) : null}
      <p>
        <button type="button" className="plain-button link-like" onClick={props.onRestart}>
          {t('restart')}
        </button>
      </p>
    </OutsideBox>
  )
}

function CodeForm(props: {
  readonly method: 'totp' | 'backup_code'
  readonly onAnswer: (answer: SignInAnswer) => Promise<void>
}) {
  const t = useText(signInText)
  const id = useId()
  const [code, setCode] = useState('')
  const { busy, failure, run } = useStep(props.onAnswer)
  const digits = props.method === 'totp'
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) void run(() => authCall('second-factor', { method: props.method, code: code.trim() }))
  }
  return (
    <form className="plain-form" onSubmit={submit}>
      <AuthProblem failure={failure} />
      <PlainField
        id={id}
        label={t(digits ? 'totpLabel' : 'backupLabel')}
        maxLength={40}
        inputMode={digits ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        value={code}
        onValue={setCode}
      />
      <Button type="primary" size="large" htmlType="submit" disabled={busy}>
        {t('verify')}
      </Button>
    </form>
  )
}
