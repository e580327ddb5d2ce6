import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ActingPost } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { LoadingSkeleton } from '#ui/feedback.tsx'
import { NewPasswordForm } from '#ui/new-password.tsx'
import { authCall, type SignedIn } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { OutsideBox } from './outside.tsx'
import { PasskeyButton } from './sign-in-form.tsx'
import { signInText } from './sign-in-text.tsx'
import { roleText } from './text.tsx'

const FactorSetup = lazy(async () => ({ default: (await import('#registry/me/factors.tsx')).FactorSetup }))

type StepProps = { readonly me: SignedIn; readonly onDone: () => Promise<void> }

/** What is still missing of a sign-in whose session is open. */
export function RemainingStep(props: StepProps) {
  const t = useText(signInText)
  return (
    <>
      <p className="outside-methods">
        <span>{t('signedInAs', { name: props.me.person.name })}</span>
        <button
          type="button"
          className="plain-button link-like"
          onClick={() => void authCall('sign-out').then(props.onDone)}
        >
          {t('signOut')}
        </button>
      </p>
      <StepBody {...props} />
    </>
  )
}

function StepBody(props: StepProps): ReactNode {
  const t = useText(signInText)
  switch (props.me.needs) {
    case 'second_factor':
      return (
        <OutsideBox title={t('factorHeading')} note={t('stale')}>
          {props.me.methods.includes('passkey') ? <PasskeyButton onAnswer={props.onDone} /> : null}
          <Button onClick={() => void authCall('sign-out').then(props.onDone)}>{t('restart')}</Button>
        </OutsideBox>
      )
    case 'second_factor_setup':
      return (
        <OutsideBox title={t('setupHeading')} note={t('setupNote')}>
          <Suspense fallback={<LoadingSkeleton lines={4} />}>
            <FactorSetup onDone={() => void props.onDone()} />
          </Suspense>
        </OutsideBox>
      )
    case 'password_change':
      return <PasswordStep {...props} />
    case 'post':
    case null:
      return <PostStep {...props} />
  }
}

function PasswordStep(props: StepProps) {
  const t = useText(signInText)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  async function change(next: string, current: string) {
    setBusy(true)
    setFailure(null)
    try {
      await authCall('password', { current, next })
      await props.onDone()
    } catch (reason) {
      setFailure(reason)
    }
    setBusy(false)
  }
  return (
    <OutsideBox title={t('changeHeading')} note={t('changeNote')}>
      <AuthProblem failure={failure} />
      <NewPasswordForm
        username={props.me.account.username}
        submitLabel={t('change')}
        withCurrent
        busy={busy}
        onSubmit={(next, current) => void change(next, current)}
      />
    </OutsideBox>
  )
}

function PostStep(props: StepProps) {
  const t = useText(signInText)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  async function choose(post: ActingPost) {
    setBusy(true)
    setFailure(null)
    try {
      await authCall('post', { postId: post.id })
      await props.onDone()
    } catch (reason) {
      setFailure(reason)
    }
    setBusy(false)
  }
  const { posts } = props.me
  if (posts.length === 0) {
    return (
      <OutsideBox title={t('noPost')}>
        <p>{t('noPostNext')}</p>
      </OutsideBox>
    )
  }
  return (
    <OutsideBox title={t('postHeading')} note={t('postNote')}>
      <AuthProblem failure={failure} />
      <ul className="post-choices">
        {posts.map((post) => (
          <li key={post.id}>
            <PostButton post={post} disabled={busy} onChoose={() => void choose(post)} />
          </li>
        ))}
      </ul>
    </OutsideBox>
  )
}

function PostButton(props: {
  readonly post: ActingPost
  readonly disabled: boolean
  readonly onChoose: () => void
}) {
  const role = useText(roleText)
  const { post } = props
  return (
    <button
      type="button"
      className="plain-button role-card"
      disabled={props.disabled}
      onClick={props.onChoose}
    >
      <span className="role-card-who">{post.title}</span>
      <span className="role-card-wants">{post.organisationName}</span>
      <span className="role-card-role">
        {role(post.role)}
        {post.areaName === '' ? '' : ` · ${post.areaName}`}
      </span>
    </button>
  )
}
