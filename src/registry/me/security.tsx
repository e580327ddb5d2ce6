import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { Notice } from '#ui/feedback.tsx'
import { NewPasswordForm } from '#ui/new-password.tsx'
import { Page, Section } from '#ui/page.tsx'
import { authCall, useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { FactorsSection } from './factors-section.tsx'
import { useOwnStep } from './own-step.tsx'
import { SessionsSection } from './sessions.tsx'
import { meText } from './text.ts'

/** The security of the own account: password, second factor, passkeys, sessions. */
export function SecurityScreen() {
  const t = useText(meText)
  return (
    <Page
      title={t('security')}
      purpose={t('securityPurpose')}
      crumbs={[{ label: t('title'), to: '/me' }, { label: t('security') }]}
    >
      <PasswordSection />
      <FactorsSection />
      <SessionsSection />
    </Page>
  )
}

function PasswordSection() {
  const t = useText(meText)
  const { account } = useSession()
  const client = useQueryClient()
  const [round, setRound] = useState(0)
  const { busy, failure, run } = useOwnStep()
  return (
    <Section title={t('password')}>
      {round > 0 && failure === null && !busy ? <Notice tone="done">{t('passwordChanged')}</Notice> : null}
      <AuthProblem failure={failure} />
      <NewPasswordForm
        key={round}
        username={account.username}
        submitLabel={t('changePassword')}
        withCurrent
        busy={busy}
        onSubmit={(next, current) =>
          void run(async () => {
            await authCall('password', { current, next })
            setRound((n) => n + 1)
            await client.invalidateQueries({ queryKey: ['auth'] })
          })
        }
      />
    </Section>
  )
}
