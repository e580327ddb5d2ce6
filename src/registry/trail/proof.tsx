import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { trailText } from '#platform/audit/text.ts'
import { showMoment } from '#ui/dates.ts'
import { EmptyState, FailedState, Notice } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page, Section } from '#ui/page.tsx'
import { JobProgress } from '#ui/progress.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { jobsApi } from '../jobs/api.tsx'
import { trailApi } from './api.tsx'
import { trailScreenText } from './text.ts'
import './trail.css'

const pollMs = 800

/** The chain of blocks that proves the trail: how it stands, verify it now, what was found. */
export function ProofScreen() {
  const t = useText(trailText)
  const s = useText(trailScreenText)
  const [jobId, setJobId] = useState<string | null>(null)
  const verify = useMutation(
    trailApi.verify.mutationOptions({ onSuccess: (started) => setJobId(started.jobId) }),
  )
  return (
    <Page
      title={s('proof')}
      purpose={s('proofPurpose')}
      action={
        <Button type="primary" disabled={verify.isPending} onClick={() => verify.mutate({})}>
          {t('verify')}
        </Button>
      }
    >
      <ActProblem error={verify.error} />
      {jobId === null ? null : <Verifying jobId={jobId} />}
      <ChainState />
      <p className="quiet small">{s('offline')}</p>
      <Section title={t('blocks')}>
        <Blocks />
      </Section>
    </Page>
  )
}

function Verifying(props: { readonly jobId: string }) {
  const t = useText(trailText)
  const s = useText(trailScreenText)
  const job = useQuery({
    ...jobsApi.show.queryOptions({ input: { id: props.jobId } }),
    refetchInterval: (query) => (query.state.data?.endedAt ? false : pollMs),
  })
  const state = job.data?.state
  const client = useQueryClient()
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries()
  }, [state, client])
  if (state === 'done') return <Notice tone="done">{s('verified')}</Notice>
  if (state === 'failed' || state === 'cancelled') {
    return <FailedState title={s('failed')} detail={job.data?.problem ?? ''} />
  }
  const { done = 0, total = null } = job.data ?? {}
  return <JobProgress job={{ label: t('verifyTitle'), done, total, state: 'running' }} />
}

function ChainState() {
  const t = useText(trailText)
  const s = useText(trailScreenText)
  const lang = useLang()
  const said = useSaid()
  const chain = useQuery({ ...trailApi.chain.queryOptions({ input: {} }), refetchInterval: 5_000 })
  return (
    <Loaded query={chain} lines={3}>
      {(now) => (
        <>
          {now.lastVerified === null ? (
            <Notice tone="info">{t('neverVerified')}</Notice>
          ) : (
            <Notice tone={now.lastVerified.ok ? 'done' : 'near'}>
              <StatusMark
                status={now.lastVerified.ok ? 'done' : 'overdue'}
                word={s(now.lastVerified.ok ? 'good' : 'broken')}
              />
              <p>{said(now.lastVerified.sentence)}</p>
              <p className="quiet small">
                {t('lastVerified')}{' '}
                {s('by', {
                  name: now.lastVerified.personName,
                  at: showMoment(now.lastVerified.at, lang),
                })}
              </p>
            </Notice>
          )}
          <dl className="chain-facts">
            <Figure name={t('blocks')} value={now.blocks} />
            <Figure name={s('events')} value={now.events} />
            <Figure name={t('unsealed')} value={now.unsealed} />
            <div>
              <dt>{s('lastSealed')}</dt>
              <dd>
                <Moment at={now.lastSealedAt} />
              </dd>
            </div>
          </dl>
        </>
      )}
    </Loaded>
  )
}

function Figure(props: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

type Block = {
  readonly number: number
  readonly events: number
  readonly sealedAt: string
  readonly note: string
  readonly previous: string
  readonly hash: string
}

function Blocks() {
  const t = useText(trailText)
  const s = useText(trailScreenText)
  const list = useListState([])
  const input = { ...list.ask }
  const blocks = useQuery({
    ...trailApi.blocks.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const columns: readonly Column<Block>[] = [
    {
      key: 'number',
      title: s('number'),
      width: 90,
      align: 'right',
      sortable: true,
      render: (row) => row.number,
    },
    {
      key: 'events',
      title: s('count'),
      width: 110,
      align: 'right',
      sortable: true,
      render: (row) => row.events,
    },
    { key: 'sealedAt', title: s('sealedAt'), width: 190, render: (row) => <Moment at={row.sealedAt} /> },
    { key: 'note', title: s('note'), render: (row) => row.note, mobile: 'hidden' },
    {
      key: 'hash',
      title: s('hash'),
      render: (row) => <Hash value={row.hash} />,
      full: (row) => row.hash,
    },
    {
      key: 'previous',
      title: s('previous'),
      defaultHidden: true,
      mobile: 'hidden',
      render: (row) => <Hash value={row.previous} />,
      full: (row) => row.previous,
    },
  ]
  return (
    <DataTable
      id="blocks"
      caption={t('blocks')}
      columns={columns}
      rowKey={(row) => String(row.number)}
      rowName={(row) => String(row.number)}
      {...tableOf(list, blocks)}
      searchable={false}
      onExport={() => exportList('trail', 'blocks', input)}
      empty={<EmptyState title={s('noBlocks')} />}
    />
  )
}

function Hash(props: { readonly value: string }) {
  return <span className="hash">{props.value}</span>
}
