import { useState } from 'react'
import { type Role, roles } from '#common/roles.ts'
import type { SignInAnswer, SignInCard } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { authCall } from '#ui/session.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { signInText } from './sign-in-text.tsx'
import { roleText } from './text.tsx'

function isRole(role: string): role is Role {
  return (roles as readonly string[]).includes(role)
}

/** Who one can be in the demo, and what that person wants to do today; one press signs in. */
export function RoleCards(props: {
  readonly cards: readonly SignInCard[]
  readonly today: string
  readonly onAnswer: (answer: SignInAnswer) => Promise<void>
}) {
  const t = useText(signInText)
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  async function enter({ username, password }: SignInCard) {
    setBusy(username)
    setFailure(null)
    try {
      await props.onAnswer(await authCall('sign-in', { username, password }))
    } catch (reason) {
      setFailure(reason)
    }
    setBusy(null)
  }
  return (
    <section aria-labelledby="role-cards">
      <h2 id="role-cards">{t('cards')}</h2>
      <p className="quiet">{t('cardsNote', { day: props.today })}</p>
      <AuthProblem failure={failure} />
      <ul className="role-cards">
        {props.cards.map((card) => (
          <li key={card.username}>
            <RoleCard card={card} disabled={busy !== null} onEnter={() => void enter(card)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RoleCard(props: {
  readonly card: SignInCard
  readonly disabled: boolean
  readonly onEnter: () => void
}) {
  const lang = useLang()
  const role = useText(roleText)
  const { card } = props
  const said = card[lang]
  return (
    <button
      type="button"
      className="plain-button role-card"
      data-card={props.card.username}
      disabled={props.disabled}
      onClick={props.onEnter}
    >
      <span className="role-card-who">{said.who}</span>
      <span className="role-card-wants">{said.wants}</span>
      <span className="role-card-role">{isRole(card.role) ? role(card.role) : card.role}</span>
    </button>
  )
}
