import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { z } from 'zod'
import { type jobRow, jobStates } from '#platform/jobs/contract.ts'
import { jobsText } from '#platform/jobs/text.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, loadOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page } from '#ui/page.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { meText } from '../me/text.ts'
import { jobsApi } from './api.tsx'
import { jobsScreenText } from './text.ts'

type Job = z.infer<typeof jobRow>

const marks: Readonly<Record<Job['state'], Status>> = {
  waiting: 'idle',
  running: 'active',
  done: 'done',
  failed: 'overdue',
  cancelled: 'na',
}

const pollMs = 2_000

function isGoing(job: Job): boolean {
  return job.state === 'waiting' || job.state === 'running'
}

/** The long works that one asked for: how far each is, its result, and the way to stop it. */
export function JobsScreen() {
  const t = useText(jobsText)
  const s = useText(jobsScreenText)
  const me = useText(meText)
  const list = useListState(['state'])
  const input = { ...list.ask, ...list.state.filters }
  const jobs = useQuery({
    ...jobsApi.list.queryOptions({ input }),
    refetchInterval: (query) => (query.state.data?.rows.some(isGoing) ? pollMs : false),
  })
  const cancel = useMutation(jobsApi.cancel.mutationOptions())
  const columns = useJobColumns((job) => cancel.mutate({ id: job.id }))
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      crumbs={[{ label: me('title'), to: '/me' }, { label: t('title') }]}
    >
      <ActProblem error={cancel.error} />
      <DataTable
        id="jobs"
        caption={t('title')}
        columns={columns}
        rowKey={(job) => job.id}
        rowName={(job) => job.title}
        load={{ ...loadOf(jobs), loading: jobs.isPending }}
        state={list.state}
        onState={list.onState}
        onCount={list.onCount}
        onExport={() => exportList('jobs', 'list', input)}
        filters={[
          {
            key: 'state',
            label: s('state'),
            kind: 'choice',
            options: jobStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
          },
        ]}
        empty={<EmptyState title={t('empty')} />}
      />
    </Page>
  )
}

function useJobColumns(onCancel: (job: Job) => void): readonly Column<Job>[] {
  const t = useText(jobsText)
  const s = useText(jobsScreenText)
  return [
    { key: 'title', title: s('work'), render: (job) => job.title, mobile: 'title' },
    {
      key: 'state',
      title: s('state'),
      width: 220,
      render: (job) => <JobState job={job} />,
      full: (job) => job.problem ?? t(`state.${job.state}`),
    },
    {
      key: 'done',
      title: s('progress'),
      align: 'right',
      width: 130,
      render: (job) => (job.total === null ? job.done : `${job.done} / ${job.total}`),
    },
    {
      key: 'madeAt',
      title: s('madeAt'),
      width: 190,
      sortable: true,
      render: (job) => <Moment at={job.madeAt} />,
    },
    {
      key: 'endedAt',
      title: s('endedAt'),
      width: 190,
      render: (job) => <Moment at={job.endedAt} />,
      mobile: 'hidden',
    },
    {
      key: 'act',
      title: s('act'),
      exportable: false,
      width: 120,
      render: (job) => <JobAct job={job} onCancel={onCancel} />,
    },
  ]
}

function JobState(props: { readonly job: Job }) {
  const t = useText(jobsText)
  const s = useText(jobsScreenText)
  const { job } = props
  const word = isGoing(job) && job.cancelAsked ? s('cancelling') : t(`state.${job.state}`)
  return (
    <>
      <StatusMark status={marks[job.state]} word={word} />
      {job.problem ? <span className="quiet small"> {job.problem}</span> : null}
    </>
  )
}

function JobAct(props: { readonly job: Job; readonly onCancel: (job: Job) => void }) {
  const t = useText(jobsText)
  const s = useText(jobsScreenText)
  const { job } = props
  if (job.fileId !== null) return <a href={`/files/${job.fileId}`}>{s('download')}</a>
  if (!isGoing(job)) return null
  return (
    <Button
      size="small"
      disabled={job.cancelAsked}
      aria-label={s('cancelOf', { title: job.title })}
      onClick={() => props.onCancel(job)}
    >
      {t('cancel')}
    </Button>
  )
}
