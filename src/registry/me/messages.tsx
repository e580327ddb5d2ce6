import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { noticesText } from '#platform/notices/text.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page } from '#ui/page.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { noticesApi } from './api.tsx'
import './me.css'

type Message = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly link: string
  readonly readAt: string | null
  readonly createdAt: string
}

/** What concerns the person: unread first to see, newest on top; opening one marks it as read. */
export function MessagesScreen() {
  const t = useText(noticesText)
  const { search } = useUrl()
  const unread = search.unread === 'true'
  const messages = useInfiniteQuery(
    noticesApi.list.infiniteOptions({
      input: (before: string | undefined) => ({
        ...(unread ? { unread: true } : {}),
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (last) => (last.more ? last.rows.at(-1)?.id : undefined),
    }),
  )
  const read = useMutation(noticesApi.markRead.mutationOptions())
  const rows = messages.data?.pages.flatMap((page) => page.rows) ?? []
  const open = rows.some((row) => row.readAt === null)
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      tabs={[
        { label: t('all'), to: '/messages' },
        { label: t('unread'), to: '/messages?unread=true' },
      ]}
      tab={unread ? '/messages?unread=true' : '/messages'}
      action={
        open ? (
          <Button disabled={read.isPending} onClick={() => read.mutate({})}>
            {t('markAll')}
          </Button>
        ) : null
      }
    >
      <ActProblem error={read.error} />
      <Loaded query={messages}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <ul className="message-list">
              {rows.map((row) => (
                <MessageLine key={row.id} row={row} onOpen={() => read.mutate({ ids: [row.id] })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {messages.hasNextPage ? (
        <p>
          <Button disabled={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </Page>
  )
}

function MessageLine(props: { readonly row: Message; readonly onOpen: () => void }) {
  const t = useText(noticesText)
  const lang = useLang()
  const { row } = props
  const unread = row.readAt === null
  const words = row[lang]
  return (
    <li data-unread={unread ? 'yes' : 'no'}>
      <span className="message-dot" aria-hidden="true" />
      <span className="message-words">
        {row.link === '' ? (
          words
        ) : (
          <AppLink to={row.link} onFollow={unread ? props.onOpen : undefined}>
            {words}
          </AppLink>
        )}
        {unread ? <span className="sr-only">{t('unread')}</span> : null}
      </span>
      <span className="quiet small">
        <Moment at={row.createdAt} />
      </span>
    </li>
  )
}
