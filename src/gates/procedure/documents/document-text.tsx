import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { CommentDialog } from './comments.tsx'
import { documentPath } from './document-look.tsx'
import { Paper } from './paper.tsx'
import type { DocumentRecord, VersionRow, VersionView } from './shapes.ts'
import { actText, recordText } from './text-screens.ts'

type Props = { readonly record: DocumentRecord }

/** The number of a version in the address, or undefined for what a reader sees first. */
function shownNumber(search: Readonly<Record<string, string>>): number | undefined {
  return search.number !== undefined && /^\d+$/.test(search.number) ? Number(search.number) : undefined
}

/** The sheet of a version; where comments are taken, each block has its own button. */
export function TextTab(props: Props) {
  const { search } = useUrl()
  const { record } = props
  const number = shownNumber(search)
  const input = { id: record.id, ...(number === undefined ? {} : { number }) }
  const version = useQuery(documentsApi.content.queryOptions({ input }))
  return <Loaded query={version}>{(found) => <Sheet record={record} version={found} />}</Loaded>
}

function Sheet(props: Props & { readonly version: VersionView }) {
  const a = useText(actText)
  const { search, set } = useUrl()
  const { record, version } = props
  const comments = useQuery({
    ...documentsApi.comments.queryOptions({ input: { id: record.id } }),
    enabled: record.comments > 0,
  })
  const latest = version.number === record.latest
  const takes = record.mayComment && latest && record.versions.length > 0
  function beside(anchor: string) {
    const n = (comments.data ?? []).filter((one) => one.nowAt === anchor && one.resolvedAt === null).length
    return (
      <Button
        size="small"
        className={n === 0 ? 'quiet-button' : 'comment-button'}
        onClick={() => set({ act: 'comment', anchor })}
      >
        {n === 0 ? a('comment') : a('nComments', { n })}
      </Button>
    )
  }
  return (
    <>
      <Shown record={record} version={version} />
      <Paper document={version.content} beside={takes ? beside : undefined} />
      {takes && search.act === 'comment' && search.anchor !== undefined ? (
        <CommentDialog
          record={record}
          anchor={search.anchor}
          onClose={() => set({ act: null, anchor: null })}
        />
      ) : null}
    </>
  )
}

function Shown(props: Props & { readonly version: VersionView }) {
  const r = useText(recordText)
  const { record, version } = props
  if (version.number === 0 || version.number === record.latest) return null
  return (
    <Notice tone="info">
      {r('shown', { n: version.number })} <AppLink to={documentPath(record.id)}>{r('toLatest')}</AppLink>
    </Notice>
  )
}

/** Every version with who saved it, when and why. */
export function VersionsTab(props: Props) {
  const r = useText(recordText)
  return (
    <PlainTable
      id="document-versions"
      caption={r('tab.versions')}
      rows={props.record.versions.toReversed()}
      columns={useVersionColumns(props.record)}
      rowKey={(version) => String(version.number)}
      rowName={(version) => r('nth', { n: version.number })}
    />
  )
}

function useVersionColumns(record: DocumentRecord): readonly Column<VersionRow>[] {
  const r = useText(recordText)
  return [
    {
      ...{ key: 'version', title: r('version'), width: 110, mobile: 'title' },
      render: ({ number }) => (
        <AppLink to={documentPath(record.id, { number })}>{r('nth', { n: number })}</AppLink>
      ),
    },
    { key: 'note', title: r('note'), width: 260, mobile: 'fact', render: (version) => version.note },
    {
      ...{ key: 'saved', title: r('savedAt'), width: 240, mobile: 'fact' },
      render: ({ savedBy, savedAt }) => (
        <>
          {savedBy} <Moment at={savedAt} />
        </>
      ),
    },
    {
      ...{ key: 'compare', title: r('tab.compare'), width: 130, mobile: 'fact' },
      render: ({ number }) =>
        number === 1 ? (
          '–'
        ) : (
          <AppLink to={documentPath(record.id, { tab: 'compare', base: number - 1, with: number })}>
            {r('compareBefore')}
          </AppLink>
        ),
    },
    {
      ...{ key: 'digest', title: r('digest'), width: 140, mobile: 'hidden' },
      render: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}</code>,
    },
  ]
}
