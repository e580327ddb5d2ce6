import { useQuery } from '@tanstack/react-query'
import { WaitingApprovals } from '#gates/procedure/approvals/api.tsx'
import { WaitingDocuments } from '#gates/procedure/documents/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { WaitingCirculars } from '../circulars/api.tsx'
import { WaitingInterviews } from '../interviews/api.tsx'
import { tasksApi } from './api.tsx'
import type { BucketKey, MyWork } from './shapes.ts'
import { listPath, TaskLines } from './task-mark.tsx'
import { tasksText, workText } from './text.ts'

type Bucket = MyWork['buckets'][number]

const withChain: readonly BucketKey[] = ['escalated', 'late_below', 'review']

/** 工作台: what this post has to do, the most urgent first; for those who lead, what is late and who answers. */
export function WorkScreen() {
  const w = useText(workText)
  const round = useRound()
  const { acting } = useSession()
  const input = round === null ? {} : { roundId: round.id }
  const mine = useQuery({ ...tasksApi.mine.queryOptions({ input }), placeholderData: (before) => before })
  const leads = acting?.role === 'leader' || acting?.role === 'coordinator'
  return (
    <Page title={w('title')} purpose={w(leads ? 'purposeLead' : 'purpose')}>
      <WaitingDocuments />
      <WaitingApprovals withoutReplies />
      <WaitingCirculars />
      <WaitingInterviews />
      <Loaded query={mine} lines={8}>
        {(work) => <Work work={work} leads={leads} roundId={round?.id} />}
      </Loaded>
    </Page>
  )
}

function Work(props: {
  readonly work: MyWork
  readonly leads: boolean
  readonly roundId: string | undefined
}) {
  const w = useText(workText)
  const { work, leads, roundId } = props
  const full = work.buckets.filter((bucket) => bucket.count > 0)
  if (full.length === 0 && work.late.length === 0) {
    return <EmptyState title={w('nothing')} next={w('nothingNext')} />
  }
  const late = work.late.length === 0 ? null : <Late rows={work.late} roundId={roundId} />
  return (
    <>
      {full.length > 0 ? <Counts buckets={full} roundId={roundId} /> : null}
      {leads ? late : null}
      {full.map((bucket) => (
        <BucketSection key={bucket.key} bucket={bucket} roundId={roundId} />
      ))}
      {leads ? null : late}
    </>
  )
}

function bucketPath(key: BucketKey, roundId: string | undefined): string {
  return listPath({ bucket: key, roundId, sort: 'dueOn' })
}

/** The lists at one glance, each figure opening its tasks. */
function Counts(props: { readonly buckets: readonly Bucket[]; readonly roundId: string | undefined }) {
  const w = useText(workText)
  return (
    <ul className="work-counts" aria-label={w('title')}>
      {props.buckets.map(({ key, count }) => (
        <li key={key} data-bucket={key}>
          <AppLink to={bucketPath(key, props.roundId)}>
            <strong>{count}</strong>
            <span>{w(key)}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

function BucketSection(props: { readonly bucket: Bucket; readonly roundId: string | undefined }) {
  const w = useText(workText)
  const t = useText(tasksText)
  const { key, count, rows } = props.bucket
  return (
    <Section
      title={w(key)}
      note={t('nItems', { n: count })}
      action={
        count > rows.length ? (
          <AppLink to={bucketPath(key, props.roundId)}>{t('all', { n: count })}</AppLink>
        ) : undefined
      }
    >
      <TaskLines rows={rows} label={w(key)} chain={withChain.includes(key)} />
    </Section>
  )
}

/** Where work is late, the worst first: place, how much, and who answers. */
function Late(props: { readonly rows: MyWork['late']; readonly roundId: string | undefined }) {
  const w = useText(workText)
  const { rows, roundId } = props
  return (
    <Section title={w('late')} note={w('lateNote')}>
      <ul className="late-places" aria-label={w('late')}>
        {rows.map((row) => {
          const to = (standing: string) => listPath({ area: row.areaCode, standing, roundId, sort: 'dueOn' })
          return (
            <li key={row.areaCode}>
              <strong className="late-place">{row.areaName}</strong>
              <span className="late-figures">
                {row.overdue > 0 ? (
                  <AppLink to={to('overdue')} className="overdue">
                    {w('overdueN', { n: row.overdue })}
                  </AppLink>
                ) : null}
                {row.dueSoon > 0 ? (
                  <AppLink to={to('due_soon')} className="near">
                    {w('dueSoonN', { n: row.dueSoon })}
                  </AppLink>
                ) : null}
                {row.submitted > 0 ? (
                  <AppLink to={to('submitted')} className="review">
                    {w('submittedN', { n: row.submitted })}
                  </AppLink>
                ) : null}
              </span>
              <span className="quiet small">
                {w('answers')} {[row.mainLeader, row.deputyLeader].filter(Boolean).join('、')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
