import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import type { SignInAnswer } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { SecretField } from '#ui/new-password.tsx'
import { canUsePasskeys, type PasskeyWish, showPasskey } from '#ui/passkey.ts'
import { PlainField } from '#ui/plain-field.tsx'
import { AuthFailure, authCall } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { signInText } from './sign-in-text.tsx'

type OnAnswer = (answer: SignInAnswer) => Promise<void>

/** One step at a time: runs it, keeps why it failed, and says whether one is running. */
export function useStep(onAnswer: OnAnswer) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  async function run(step: () => Promise<SignInAnswer>) {
    setBusy(true)
    setFailure(null)
    try {
      await onAnswer(await step())
    } catch (reason) {
      setFailure(reason)
    }
    setBusy(false)
  }
  return { busy, failure, run }
}

/** Name and password, or a passkey. */
export function PasswordForm(props: { readonly onAnswer: OnAnswer }) {
  const t = useText(signInText)
  const id = useId()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const { busy, failure, run } = useStep(props.onAnswer)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) void run(() => authCall('sign-in', { username, password }))
  }
  return (
    <form className="plain-form" onSubmit={submit}>
      <AuthProblem failure={failure} />
      <PlainField
        id={`${id}-name`}
        label={t('username')}
        maxLength={64}
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onValue={setUsername}
      />
      <SecretField
        id={`${id}-password`}
        label={t('password')}
        use="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="primary" size="large" htmlType="submit" disabled={busy}>
        {t(busy ? 'busy' : 'submit')}
      </Button>
      <PasskeyButton onAnswer={props.onAnswer} />
      <p className="quiet small">{t('forgotten')}</p>
    </form>
  )
}

async function signInByPasskey(): Promise<SignInAnswer> {
  const wish = await authCall<PasskeyWish>('passkey/options')
  return authCall('passkey/verify', { response: await showPasskey(wish) })
}

/** Signs in with a passkey, where the browser can. */
export function PasskeyButton(props: { readonly onAnswer: OnAnswer }) {
  const t = useText(signInText)
  const { busy, failure, run } = useStep(props.onAnswer)
  if (!canUsePasskeys()) return null
  return (
    <>
      <Button size="large" disabled={busy} onClick={() => void run(signInByPasskey)}>
        {t('passkey')}
      </Button>
      {failure instanceof AuthFailure ? (
        <AuthProblem failure={failure} />
      ) : failure === null ? null : (
        <p className="notice failed" role="alert">
          {t('passkeyFailed')}
        </p>
      )}
    </>
  )
}
