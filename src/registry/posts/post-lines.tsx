import { Button } from 'antd'
import type { z } from 'zod'
import { useMay } from '#ui/session.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { postRow } from './contract.ts'
import { postsText } from './text.ts'
import { postsScreenText } from './text-screens.ts'
import './posts.css'

export type Post = z.infer<typeof postRow>

const marks: Readonly<Record<Post['grantState'], Status>> = {
  none: 'na',
  requested: 'idle',
  proposed: 'review',
  active: 'done',
  refused: 'overdue',
  ended: 'na',
}

/** How far the grant of a post has come. */
export function GrantMark(props: { readonly state: Post['grantState'] }) {
  const t = useText(postsText)
  return <StatusMark status={marks[props.state]} word={t(`grantState.${props.state}`)} />
}

/** The buttons that change a post; nothing for one that has ended. */
export function PostActs(props: { readonly post: Post }) {
  const s = useText(postsScreenText)
  const t = useText(postsText)
  const { set } = useUrl()
  const may = useMay('registry.edit')
  const { post } = props
  if (!may || post.untilOn !== null) return null
  return (
    <span className="post-acts">
      <Button
        size="small"
        aria-label={`${t('edit')} ${post.personName} ${post.title}`}
        onClick={() => set({ post: post.id })}
      >
        {s('change')}
      </Button>
      <Button
        size="small"
        aria-label={`${t('end')} ${post.personName} ${post.title}`}
        onClick={() => set({ end: post.id })}
      >
        {s('end')}
      </Button>
    </span>
  )
}

/** A person's posts, one line each. */
export function PostLines(props: { readonly posts: readonly Post[] }) {
  const t = useText(postsText)
  return (
    <ul className="post-lines">
      {props.posts.map((post) => (
        <li key={post.id} data-ended={post.untilOn === null ? 'no' : 'yes'}>
          <div>
            <strong>{post.title}</strong> <span>{post.organisationName}</span>
            <p className="quiet small">
              {[
                post.areaName ?? post.areaCode,
                post.role === null ? '' : t(`role.${post.role}`),
                post.chainPart === null ? '' : t(`chainPart.${post.chainPart}`),
                [post.fromOn, post.untilOn].some(Boolean)
                  ? `${post.fromOn ?? ''} – ${post.untilOn ?? ''}`
                  : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          <GrantMark state={post.grantState} />
          <PostActs post={post} />
        </li>
      ))}
    </ul>
  )
}
