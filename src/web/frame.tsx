import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { summaryApi } from '#briefing/summary/api.tsx'
import type { Role } from '#common/roles.ts'
import { queries } from '#ui/api.tsx'
import { AppFrame } from '#ui/frame.tsx'
import { useGo } from '#ui/link.tsx'
import type { Pick } from '#ui/pick-types.ts'
import { GlobalSearch } from '#ui/pickers.tsx'
import { useRounds } from '#ui/round.tsx'
import { authCall, useRefreshMe, useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { Watermark } from '#ui/watermark.tsx'
import { navigationFor } from './navigation.tsx'
import { roleText, webText } from './text.tsx'
import { useTour } from './tour-offer.tsx'

async function findAnything(typed: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(summaryApi.search.queryOptions({ input: { text: typed } }))
  return found.map((one) => ({ id: one.link, label: one.label, detail: one.detail }))
}

/** The frame of the staff web: navigation of the post, scope, search, counts, the acting post. */
export function StaffFrame(props: { readonly children: ReactNode }) {
  const session = useSession()
  const t = useText(webText)
  const role = useText(roleText)
  const go = useGo()
  const refresh = useRefreshMe()
  const { pathname } = useLocation()
  const { rounds, round, choose } = useRounds()
  const nav = useMemo(() => {
    return navigationFor((permission) => session.permissions.includes(permission), t)
  }, [session.permissions, t])
  const business = session.permissions.includes('board.read')
  const tour = useTour(session.acting?.role)
  const counts = useQuery({ ...summaryApi.counts.queryOptions({ input: {} }), refetchInterval: 60_000 })
  const posts = session.posts.map((post) => ({
    id: post.id,
    label: `${role(post.role satisfies Role)} · ${post.title}`,
  }))
  return (
    <AppFrame
      nav={nav}
      current={pathname}
      rounds={rounds}
      round={round?.id ?? null}
      onRound={choose}
      area={(counts.data?.areaPath ?? []).map((area) => ({
        name: area.name,
        to: `/board?area=${area.code}`,
      }))}
      todo={business ? { count: counts.data?.todo ?? 0, to: '/work' } : undefined}
      posts={posts}
      post={session.acting?.id ?? null}
      onPost={(id) =>
        void authCall('post', { postId: id })
          .then(refresh)
          .then(() => go('/'))
      }
      userName={session.person.name}
      onTour={tour.start}
      onSignOut={() => void authCall('sign-out').then(refresh)}
      tabs={{
        work: business ? '/work' : (nav[0]?.items[0]?.to ?? '/me'),
        board: business ? '/board' : '/me',
        messages: '/messages',
        me: '/me',
        unread: counts.data?.unread,
      }}
      banners={session.demo ? [t('demoDay', { day: session.today })] : []}
      search={business ? <GlobalSearch search={findAnything} onOpen={(pick) => go(pick.id)} /> : undefined}
    >
      {tour.offer}
      {tour.tour}
      <Watermark user={session.person.name} at={session.today}>
        {props.children}
      </Watermark>
    </AppFrame>
  )
}
