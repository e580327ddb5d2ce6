import { useState } from 'react'
import type { FactorMethod, Me, SignInAnswer } from '#common/session.ts'
import { useGo } from '#ui/link.tsx'
import { useRefreshMe } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { OutsideBox, OutsidePage } from './outside.tsx'
import { RoleCards } from './role-cards.tsx'
import { FactorStep } from './sign-in-factor.tsx'
import { PasswordForm } from './sign-in-form.tsx'
import { RemainingStep } from './sign-in-steps.tsx'
import { signInText } from './sign-in-text.tsx'

/** Signing in: name and password or passkey, second factor, what is still missing; role cards in the demo. */
export function SignInScreen(props: { readonly me: Me }) {
  const { me } = props
  const refresh = useRefreshMe()
  const go = useGo()
  const [methods, setMethods] = useState<readonly FactorMethod[] | null>(null)
  const answered = async (answer: SignInAnswer) => {
    if (answer.needs === 'second_factor') setMethods(answer.methods)
    else await refresh()
  }
  const frame = { network: me.networkClass, demo: me.demo }
  if (me.signedIn) {
    return (
      <OutsidePage {...frame}>
        <RemainingStep me={me} onDone={refresh} />
      </OutsidePage>
    )
  }
  if (methods !== null) {
    return (
      <OutsidePage {...frame}>
        <FactorStep methods={methods} onAnswer={answered} onRestart={() => setMethods(null)} />
      </OutsidePage>
    )
  }
  const entered = async (answer: SignInAnswer) => {
    go('/')
    await answered(answer)
  }
  if (me.cards.length === 0) {
    return (
      <OutsidePage {...frame}>
        <SignInBox me={me} onAnswer={answered} />
      </OutsidePage>
    )
  }
  return (
    <OutsidePage {...frame} wide>
      <div className="outside-columns">
        <RoleCards cards={me.cards} today={me.today} onAnswer={entered} />
        <SignInBox me={me} onAnswer={answered} />
      </div>
    </OutsidePage>
  )
}

function SignInBox(props: { readonly me: Me; readonly onAnswer: (answer: SignInAnswer) => Promise<void> }) {
  const t = useText(signInText)
  const { me } = props
  if (!me.demo && me.networkClass === null) {
    return (
      <OutsideBox title={t('network.none')}>
        <p>{t('notSetUp')}</p>
      </OutsideBox>
    )
  }
  return (
    <OutsideBox title={t(me.demo ? 'byName' : 'heading')}>
      <PasswordForm onAnswer={props.onAnswer} />
    </OutsideBox>
  )
}
