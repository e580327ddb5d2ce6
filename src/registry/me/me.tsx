import { Button } from 'antd'
import { useId } from 'react'
import type { ActingPost } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Moment } from '#ui/moment.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { type ThemeMode, useLook } from '#ui/providers.tsx'
import { authCall, useMay, useRefreshMe, useSession } from '#ui/session.tsx'
import { setLang, useLang, useText } from '#ui/text.tsx'
import { postsText } from '../posts/text.ts'
import { useOwnStep } from './own-step.tsx'
import { meText } from './text.ts'
import './me.css'

/** The own account: who one is, the posts, appearance, and the ways to security, tokens and jobs. */
export function MeScreen() {
  const t = useText(meText)
  const role = useText(postsText)
  const { person, account, acting, endsAt } = useSession()
  const refresh = useRefreshMe()
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      action={<Button onClick={() => void authCall('sign-out').then(refresh)}>{t('signOut')}</Button>}
    >
      <Section title={t('account')}>
        <Facts
          facts={[
            [t('name'), person.name],
            [t('username'), account.username],
            [t('acting'), acting?.title ?? '–'],
            [t('organisation'), acting?.organisationName || '–'],
            [t('role'), acting ? role(`role.${acting.role}`) : '–'],
            [t('area'), acting?.areaName || '–'],
            [t('endsAt'), <Moment key="ends" at={endsAt} />],
          ]}
        />
      </Section>
      <PostsSection />
      <LookSection />
      <MoreSection />
    </Page>
  )
}

function PostsSection() {
  const t = useText(meText)
  const role = useText(postsText)
  const { posts, acting } = useSession()
  const refresh = useRefreshMe()
  const go = useGo()
  const { busy, failure, run } = useOwnStep()
  const choose = (post: ActingPost) =>
    void run(async () => {
      await authCall('post', { postId: post.id })
      await refresh()
      go('/')
    })
  return (
    <Section title={t('posts')}>
      <AuthProblem failure={failure} />
      <ul className="own-posts">
        {posts.map((post) => (
          <li key={post.id}>
            <span>
              {post.title}
              <span className="quiet small">
                {' '}
                {[post.organisationName, role(`role.${post.role}`), post.areaName]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {post.id === acting?.id ? (
              <span className="own-here">{t('current')}</span>
            ) : (
              <Button disabled={busy} onClick={() => choose(post)}>
                {t('switch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const modes: readonly ThemeMode[] = ['light', 'dark', 'auto']

function LookSection() {
  const t = useText(meText)
  const lang = useLang()
  const { mode, setMode } = useLook()
  const name = useId()
  return (
    <Section title={t('appearance')}>
      <fieldset className="segment">
        <legend className="quiet small">{t('look')}</legend>
        {modes.map((one) => (
          <label key={one}>
            <input type="radio" name={`${name}-look`} checked={mode === one} onChange={() => setMode(one)} />
            {t(one)}
          </label>
        ))}
      </fieldset>
      <fieldset className="segment">
        <legend className="quiet small">{t('language')}</legend>
        {(['zh', 'en'] as const).map((one) => (
          <label key={one} lang={one === 'zh' ? 'zh-CN' : 'en'}>
            <input type="radio" name={`${name}-lang`} checked={lang === one} onChange={() => setLang(one)} />
            {one === 'zh' ? '中文' : 'English'}
          </label>
        ))}
      </fieldset>
    </Section>
  )
}

function MoreSection() {
  const t = useText(meText)
  const jobs = useMay('job.read')
  return (
    <Section title={t('more')}>
      <ul className="own-links">
        <li>
          <AppLink to="/me/security">{t('security')}</AppLink>
        </li>
        <li>
          <AppLink to="/me/tokens">{t('tokens')}</AppLink>
        </li>
        {jobs ? (
          <li>
            <AppLink to="/me/jobs">{t('jobs')}</AppLink>
          </li>
        ) : null}
      </ul>
    </Section>
  )
}
