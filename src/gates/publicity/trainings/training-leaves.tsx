import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import type { TrainingLeaveRow, TrainingRecord } from './shapes.ts'
import { trainingLeaveKinds, trainingLeaveStates } from './states.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'
import { useWhoColumns } from './training-people.tsx'

const path = '/publicity/trainings'

const marks: Readonly<Record<TrainingLeaveRow['state'], Status>> = {
  waiting: 'near',
  approved: 'done',
  refused: 'overdue',
  withdrawn: 'na',
}

/** Leave asked for from a training: what waits comes first, and many are decided at once. */
export function TrainingLeavesScreen() {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { params } = useUrl()
  const id = params.trainingId ?? ''
  const training = useQuery(trainingsApi.show.queryOptions({ input: { id } }))
  return (
    <Page
      title={s('leaves')}
      purpose={s('leavesPurpose')}
      gate="publicity"
      crumbs={[
        { label: t('title'), to: path },
        { label: training.data?.title ?? '', to: `${path}/${id}` },
        { label: s('leaves') },
      ]}
    >
      <Loaded query={training}>{(found) => <Leaves training={found} />}</Loaded>
    </Page>
  )
}

function Leaves(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { training } = props
  const list = useListState(['state', 'kind'])
  const { state, kind } = list.state.filters
  const input = {
    ...list.ask,
    trainingId: training.id,
    state: trainingLeaveStates.find((one) => one === state),
    kind: trainingLeaveKinds.find((one) => one === kind),
  }
  const rows = useQuery({
    ...trainingsApi.leaves.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const open = training.mayEdit && training.state !== 'cancelled'
  return (
    <DataTable
      id="training-leaves"
      caption={s('leaves')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      {...tableOf(list, rows)}
      filters={useFilters()}
      onExport={() => exportList('trainings', 'leaves', input)}
      bulk={open ? (keys, clear) => <Decide training={training} keys={keys} onDone={clear} /> : undefined}
      empty={<EmptyState title={s('noLeaves')} next={s('noLeavesNext')} />}
    />
  )
}

function Decide(props: {
  readonly training: TrainingRecord
  readonly keys: readonly string[]
  readonly onDone: () => void
}) {
  const s = useText(trainingScreensText)
  const [refusing, setRefusing] = useState(false)
  const decide = useMutation(trainingsApi.decideLeaves.mutationOptions({ onSuccess: props.onDone }))
  const { id, version } = props.training
  const seen = { id, version, leaveIds: [...props.keys] }
  return (
    <>
      <Button
        type="primary"
        disabled={decide.isPending}
        onClick={() => decide.mutate({ ...seen, approve: true })}
      >
        {s('approveLeave')}
      </Button>
      <Button disabled={decide.isPending} onClick={() => setRefusing(true)}>
        {s('refuseLeave')}
      </Button>
      <ActProblem error={refusing ? null : decide.error} />
      {refusing ? (
        <ReasonDialog
          title={s('refuseLeave')}
          label={s('refusalReason')}
          submitLabel={s('refuseLeave')}
          onReason={(reason) => decide.mutateAsync({ ...seen, approve: false, reason })}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  return [
    {
      key: 'state',
      label: s('leaveState'),
      kind: 'choice',
      options: trainingLeaveStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'kind',
      label: s('leaveKind'),
      kind: 'choice',
      options: trainingLeaveKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<TrainingLeaveRow>[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  return [
    ...useWhoColumns<TrainingLeaveRow>(),
    {
      key: 'reason',
      title: s('leaveReason'),
      width: 220,
      mobile: 'fact',
      full: (row) => row.reason,
      render: (row) => s('kindAndReason', { kind: t(`kind.${row.kind}`), reason: row.reason }),
    },
    {
      key: 'askedAt',
      title: s('askedAt'),
      sortable: true,
      width: 140,
      mobile: 'hidden',
      render: (row) => row.askedAt,
    },
    {
      key: 'state',
      title: s('leaveState'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StatusMark status={marks[row.state]} word={t(`state.${row.state}`)} />,
    },
    {
      key: 'decision',
      title: s('refusalReason'),
      width: 140,
      mobile: 'hidden',
      render: (row) => row.decision || '–',
    },
    {
      key: 'decidedAt',
      title: s('decidedAt'),
      width: 140,
      defaultHidden: true,
      render: (row) => row.decidedAt ?? '–',
    },
    {
      key: 'attendance',
      title: s('attendance'),
      width: 100,
      mobile: 'hidden',
      render: (row) => t(`attendance.${row.attendance}`),
    },
  ]
}
