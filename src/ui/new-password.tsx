import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { passwordFaults, passwordRules } from '#common/password.ts'
import { passwordText } from './password-words.ts'
import { PlainField } from './plain-field.tsx'
import { useText } from './text.tsx'
import './form.css'
import './plain.css'

const rules = ['password_short', 'password_classes', 'password_name'] as const

/** Chooses a password: each rule shows at once whether it is kept; asks for it twice. */
export function NewPasswordForm(props: {
  readonly username: string
  readonly submitLabel: string
  /** Asks for the present password too. */
  readonly withCurrent: boolean
  readonly busy: boolean
  readonly onSubmit: (next: string, current: string) => void
}) {
  const t = useText(passwordText)
  const id = useId()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const faults = passwordFaults(next, props.username)
  const differs = again !== next
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (faults.length === 0 && !differs && !props.busy) props.onSubmit(next, current)
  }
  return (
    <form className="plain-form" onSubmit={submit}>
      <input
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="username"
        readOnly
        value={props.username}
      />
      {props.withCurrent ? (
        <SecretField
          id={`${id}-current`}
          label={t('current')}
          use="current-password"
          value={current}
          onChange={setCurrent}
        />
      ) : null}
      <SecretField
        id={`${id}-next`}
        label={t('next')}
        use="new-password"
        value={next}
        onChange={setNext}
        describedBy={`${id}-rules`}
        invalid={tried && faults.length > 0}
      />
      <ul id={`${id}-rules`} className="rule-checks">
        {rules.map((rule) => {
          const kept = next !== '' && !faults.includes(rule)
          return (
            <li key={rule} data-kept={kept ? 'yes' : 'no'}>
              <span aria-hidden="true">{kept ? '✓' : '○'}</span>
              {t(rule, { n: passwordRules.shortest })}
              <span className="sr-only">{t(kept ? 'kept' : 'open')}</span>
            </li>
          )
        })}
      </ul>
      <SecretField
        id={`${id}-again`}
        label={t('again')}
        use="new-password"
        value={again}
        onChange={setAgain}
        invalid={tried && differs}
        describedBy={`${id}-differs`}
      />
      <p id={`${id}-differs`} className="field-error" aria-live="polite">
        {(tried || again.length >= next.length) && again !== '' && differs ? t('differs') : ''}
      </p>
      <p className="quiet small">
        {t('remembered', { n: passwordRules.remembered, days: passwordRules.days })}
      </p>
      <Button type="primary" htmlType="submit" disabled={props.busy}>
        {props.submitLabel}
      </Button>
    </form>
  )
}

/** A labelled field for a secret. */
export function SecretField(props: {
  readonly id: string
  readonly label: string
  readonly use: 'current-password' | 'new-password'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
}) {
  return (
    <PlainField
      id={props.id}
      label={props.label}
      type="password"
      maxLength={passwordRules.longest}
      autoComplete={props.use}
      aria-invalid={props.invalid === true}
      aria-describedby={props.describedBy}
      value={props.value}
      onValue={props.onChange}
    />
  )
}
