import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { trainingsApi } from './api.tsx'
import type { TraineeRow, TrainingRecord } from './shapes.ts'
import { trainingAttendances } from './states.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'

const marks: Readonly<Record<TraineeRow['attendance'], Status>> = {
  expected: 'idle',
  present: 'done',
  late: 'near',
  leave: 'review',
  absent: 'overdue',
}

/** Everybody on the list of a training; who came is recorded here for those without a phone. */
export function TrainingPeople(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { training } = props
  const words = s(training.kind === 'self_study' ? 'readers' : 'people')
  const list = useListState(['attendance', 'missing', 'organisationId'])
  const { attendance, missing, organisationId } = list.state.filters
  const input = {
    ...list.ask,
    trainingId: training.id,
    attendance: trainingAttendances.find((one) => one === attendance),
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(missing === 'true' ? { missing: true } : {}),
  }
  const rows = useQuery({
    ...trainingsApi.people.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const open = training.mayEdit && training.state !== 'cancelled'
  return (
    <Section
      title={words}
      action={
        open && training.invited > 0 ? (
          <Button size="small" href={`/publicity/trainings/${training.id}/entry`}>
            {s('entry')}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        id="training-people"
        caption={words}
        columns={useColumns(training)}
        rowKey={(row) => row.personId}
        rowName={(row) => row.name}
        {...tableOf(list, rows)}
        filters={useFilters(training)}
        onExport={() => exportList('trainings', 'people', input)}
        bulk={open ? (keys, clear) => <MarkMany training={training} keys={keys} onDone={clear} /> : undefined}
        empty={<EmptyState title={s('noPeople')} next={s('noPeopleNext')} />}
      />
    </Section>
  )
}

function MarkMany(props: {
  readonly training: TrainingRecord
  readonly keys: readonly string[]
  readonly onDone: () => void
}) {
  const s = useText(trainingScreensText)
  const [asking, setAsking] = useState(false)
  const mark = useMutation(trainingsApi.mark.mutationOptions({ onSuccess: props.onDone }))
  const results = useMutation(trainingsApi.setResults.mutationOptions({ onSuccess: props.onDone }))
  const uninvite = useMutation(trainingsApi.uninvite.mutationOptions({ onSuccess: props.onDone }))
  const { id, version, tested, state, heldOn, today, kind } = props.training
  const reading = kind === 'self_study'
  const personIds = [...props.keys]
  const busy = mark.isPending || results.isPending || uninvite.isPending
  const seen = { id, version, personIds }
  const began = heldOn <= today
  const button = (word: Parameters<typeof s>[0], run: () => void) => (
    <Button disabled={busy} onClick={run}>
      {s(word)}
    </Button>
  )
  return (
    <>
      {began
        ? button(reading ? 'markRead' : 'markPresent', () => mark.mutate({ ...seen, attendance: 'present' }))
        : null}
      {began && !reading ? button('markLate', () => mark.mutate({ ...seen, attendance: 'late' })) : null}
      {reading ? null : button('markLeave', () => setAsking(true))}
      {began
        ? button(reading ? 'markUnread' : 'markAbsent', () => mark.mutate({ ...seen, attendance: 'absent' }))
        : null}
      {tested && began ? button('setPassed', () => results.mutate({ ...seen, result: 'passed' })) : null}
      {tested && began ? button('setFailed', () => results.mutate({ ...seen, result: 'failed' })) : null}
      {state === 'planned' ? button('uninvite', () => uninvite.mutate(seen)) : null}
      <ActProblem error={asking ? null : (mark.error ?? results.error ?? uninvite.error)} />
      {asking ? (
        <ReasonDialog
          title={s('markLeave')}
          label={s('leaveReason')}
          submitLabel={s('markLeave')}
          onReason={(leaveReason) => mark.mutateAsync({ ...seen, attendance: 'leave', leaveReason })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** The words of attendance: of a reading, whether it was read. */
function wordsOf({ kind }: TrainingRecord): 'reading' | 'attendance' {
  return kind === 'self_study' ? 'reading' : 'attendance'
}

function useFilters(training: TrainingRecord): readonly TableFilter[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const words = wordsOf(training)
  // Before and after the end of a reading, who has not read it is one and the same.
  const shown = trainingAttendances.filter((one) => words === 'attendance' || one === 'present')
  return [
    {
      key: 'attendance',
      label: s(words),
      kind: 'choice',
      options: shown.map((value) => ({ value, label: t(`${words}.${value}`) })),
    },
    {
      key: 'missing',
      label: words === 'reading' ? t('reading.absent') : s('missing'),
      kind: 'choice',
      options: [{ value: 'true', label: s('yes') }],
    },
  ]
}

/** Who a row is about: name, unit and post. */
export function useWhoColumns<T extends Pick<TraineeRow, 'name' | 'unit' | 'post'>>(): readonly Column<T>[] {
  const s = useText(trainingScreensText)
  return [
    {
      key: 'name',
      title: s('personName'),
      sortable: true,
      width: 100,
      mobile: 'title',
      render: (row) => row.name,
    },
    {
      key: 'unit',
      title: s('unit'),
      sortable: true,
      width: 160,
      mobile: 'fact',
      render: (row) => row.unit || '–',
    },
    { key: 'post', title: s('post'), width: 140, mobile: 'hidden', render: (row) => row.post || '–' },
  ]
}

function useColumns(training: TrainingRecord): readonly Column<TraineeRow>[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const said = useSaid()
  const reading = wordsOf(training) === 'reading'
  return [
    ...useWhoColumns<TraineeRow>(),
    {
      key: 'attendance',
      title: s(wordsOf(training)),
      width: 150,
      mobile: 'fact',
      render: (row) => (
        <>
          <StatusMark status={marks[row.attendance]} word={said(row.attendanceWord)} />
          {row.invited ? null : <span className="quiet small"> {s('walkIn')}</span>}
        </>
      ),
    },
    {
      key: 'signedAt',
      title: s(reading ? 'confirmedAt' : 'signedAt'),
      sortable: true,
      width: 140,
      mobile: 'hidden',
      render: (row) => row.signedAt ?? '–',
    },
    ...(reading
      ? [
          {
            key: 'opened',
            title: s('opened'),
            width: 110,
            mobile: 'fact' as const,
            render: (row: TraineeRow) => s('of', { n: row.opened, all: training.materials.length }),
          },
        ]
      : []),
    {
      key: 'leaveReason',
      title: s('leaveReason'),
      width: 140,
      mobile: 'hidden',
      render: (row) => row.leaveReason || '–',
    },
    ...(training.tested
      ? [
          {
            key: 'result',
            title: s('result'),
            width: 90,
            render: (row: TraineeRow) => (row.result === null ? '–' : t(`result.${row.result}`)),
          },
        ]
      : []),
    {
      key: 'madeUpOn',
      title: s('madeUpOn'),
      width: 140,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.madeUpOn} />,
    },
    { key: 'number', title: s('number'), width: 110, defaultHidden: true, render: (row) => row.number },
  ]
}
