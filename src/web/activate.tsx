import { Button } from 'antd'
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { LoadingSkeleton } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { NewPasswordForm } from '#ui/new-password.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { authCall } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { OutsideBox, OutsidePage } from './outside.tsx'
import { signInText } from './sign-in-text.tsx'

type Invited = { readonly username: string; readonly personName: string }
type State =
  | { readonly at: 'code' }
  | { readonly at: 'checking' }
  | { readonly at: 'password'; readonly code: string; readonly who: Invited }
  | { readonly at: 'done'; readonly username: string }

function useActivation() {
  // Behind `#` the code reaches no server log and no referrer.
  const [given] = useState(() => window.location.hash.slice(1))
  const [state, setState] = useState<State>(given === '' ? { at: 'code' } : { at: 'checking' })
  const [failure, setFailure] = useState<unknown>(null)
  const check = useCallback(async (code: string) => {
    setFailure(null)
    setState({ at: 'checking' })
    try {
      setState({ at: 'password', code, who: await authCall<Invited>('activation', { code }) })
    } catch (reason) {
      setFailure(reason)
      setState({ at: 'code' })
    }
  }, [])
  useEffect(() => {
    if (given !== '') void check(given)
  }, [given, check])
  async function activate(code: string, who: Invited, password: string) {
    setFailure(null)
    try {
      await authCall('activate', { code, password })
      window.history.replaceState(null, '', window.location.pathname)
      setState({ at: 'done', username: who.username })
    } catch (reason) {
      setFailure(reason)
    }
  }
  return { state, failure, check, activate }
}

/** A one-time code becomes an account with a password of one's own. */
export function ActivateScreen() {
  const t = useText(signInText)
  const { state, failure, check, activate } = useActivation()
  return (
    <OutsidePage>
      <OutsideBox title={t('activateTitle')}>
        <AuthProblem failure={failure} />
        {state.at === 'checking' ? <LoadingSkeleton lines={3} /> : null}
        {state.at === 'code' ? <CodeForm onCode={(code) => void check(code)} /> : null}
        {state.at === 'password' ? (
          <>
            <p>{t('activateFor', { name: state.who.personName, username: state.who.username })}</p>
            <NewPasswordForm
              username={state.who.username}
              submitLabel={t('activate')}
              withCurrent={false}
              busy={false}
              onSubmit={(next) => void activate(state.code, state.who, next)}
            />
          </>
        ) : null}
        {state.at === 'done' ? (
          <div role="status">
            <p>
              <strong>{t('activated')}</strong>
            </p>
            <p>{t('activatedNext', { username: state.username })}</p>
            <p>
              <AppLink to="/">{t('toSignIn')}</AppLink>
            </p>
          </div>
        ) : null}
      </OutsideBox>
    </OutsidePage>
  )
}

function CodeForm(props: { readonly onCode: (code: string) => void }) {
  const t = useText(signInText)
  const id = useId()
  const [code, setCode] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    props.onCode(code.trim())
  }
  return (
    <form className="plain-form" onSubmit={submit}>
      <PlainField
        id={id}
        label={t('activateCode')}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onValue={setCode}
      />
      <Button type="primary" htmlType="submit">
        {t('activateCheck')}
      </Button>
    </form>
  )
}
