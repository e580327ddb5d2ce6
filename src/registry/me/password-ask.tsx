import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { SecretField } from '#ui/new-password.tsx'
import { useText } from '#ui/text.tsx'
import { useOwnStep } from './own-step.tsx'
import { meText } from './text.ts'

/** Asks the password once more before a change of the second factors. */
export function PasswordAsk(props: {
  readonly label: string
  readonly onPassword: (password: string) => Promise<void>
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string | undefined
}) {
  const t = useText(meText)
  const id = useId()
  const [password, setPassword] = useState('')
  const { busy, failure, run } = useOwnStep()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) void run(() => props.onPassword(password))
  }
  return (
    <form className="plain-form" onSubmit={submit}>
      <AuthProblem failure={failure} />
      <SecretField
        id={id}
        label={t('confirmPassword')}
        use="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={busy}>
          {props.label}
        </Button>
        {props.onCancel ? <Button onClick={props.onCancel}>{props.cancelLabel}</Button> : null}
      </div>
    </form>
  )
}
