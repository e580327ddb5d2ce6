import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { roundsApi } from '#gates/procedure/rounds/api.tsx'
import { CitedRules } from '#registry/rulebook/cited-rules.tsx'
import { sessionEnded } from '#ui/api.tsx'
import { ErrorBoundary } from '#ui/errors.tsx'
import { EmptyState, FailedState, LoadingSkeleton } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { AppProviders } from '#ui/providers.tsx'
import { RoundProvider } from '#ui/round.tsx'
import { SessionProvider, type SignedIn, useMe, useRefreshMe } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { StaffFrame } from './frame.tsx'
import { webText } from './text.tsx'

const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignInScreen }))
const Activate = lazy(async () => ({ default: (await import('./activate.tsx')).ActivateScreen }))

/** The frame of everything: who is signed in decides whether the page, a sign-in step or a failure is shown. */
export function Shell() {
  const me = useMe()
  const refresh = useRefreshMe()
  const { pathname } = useLocation()
  useEffect(() => {
    const ended = () => void refresh()
    sessionEnded.addEventListener('ended', ended)
    return () => sessionEnded.removeEventListener('ended', ended)
  }, [refresh])
  if (pathname === '/activate') return outside(<Activate />)
  if (me.data === undefined)
    return outside(me.error === null ? <Starting /> : <Unreachable retry={refresh} />)
  if (!me.data.signedIn || me.data.needs !== null || me.data.acting === null)
    return outside(<SignIn me={me.data} />)
  return <Inside session={me.data} />
}

function outside(content: ReactNode) {
  return (
    <AppProviders>
      <ErrorBoundary>
        <Suspense fallback={<Starting />}>{content}</Suspense>
      </ErrorBoundary>
    </AppProviders>
  )
}

function Starting() {
  return (
    <main className="outside">
      <LoadingSkeleton />
    </main>
  )
}

function Unreachable(props: { readonly retry: () => Promise<void> }) {
  const t = useText(webText)
  return (
    <main className="outside">
      <FailedState
        title={t('unreachable')}
        detail={t('unreachableNext')}
        onRetry={() => void props.retry()}
      />
    </main>
  )
}

function Inside(props: { readonly session: SignedIn }) {
  const { session } = props
  const { pathname } = useLocation()
  const business = session.permissions.includes('round.read')
  const rounds = useQuery({ ...roundsApi.list.queryOptions({ input: {} }), enabled: business })
  return (
    <AppProviders userKey={session.account.id} today={session.today}>
      <SessionProvider session={session}>
        <RoundProvider rounds={rounds.data ?? []}>
          <CitedRules>
            <StaffFrame>
              <ErrorBoundary resetKey={pathname}>
                <Suspense fallback={<LoadingSkeleton />}>
                  {business && rounds.isPending ? <LoadingSkeleton /> : <Outlet />}
                </Suspense>
              </ErrorBoundary>
            </StaffFrame>
          </CitedRules>
        </RoundProvider>
      </SessionProvider>
    </AppProviders>
  )
}

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText(webText)
  return (
    <Page title={t('notFound')}>
      <EmptyState
        title={t('notFound')}
        next={t('notFoundNext')}
        action={<AppLink to="/">{t('home')}</AppLink>}
      />
    </Page>
  )
}
