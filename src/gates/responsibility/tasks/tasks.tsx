import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { bodies } from '#rules/bodies.ts'
import { useBodyKinds, useBodyLevels } from '#ui/bodies.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { tasksApi } from './api.tsx'
import { NewTaskDialog } from './new-task.tsx'
import { bucketKeys, type TaskFilters, type TaskRow, taskDuring, taskFilterSchema } from './shapes.ts'
import { type Signed, SignedOff, SignOff } from './sign-off.tsx'
import { taskStandings } from './states.ts'
import { TaskDue, TaskMark, taskPath } from './task-mark.tsx'
import { standingText, tasksText, workText } from './text.ts'

const filterKeys = Object.keys(taskFilterSchema.shape)

/** The task list: everything that a figure anywhere opens, filtered by its address. */
export function TasksScreen() {
  const t = useText(tasksText)
  const { search, set } = useUrl()
  const round = useRound()
  const mayCreate = useMay('plan.edit')
  const mayReview = useMay('task.review')
  const [signed, setSigned] = useState<Signed | null>(null)
  const list = useListState(filterKeys)
  const inRound = search.roundId === undefined && round !== null ? { roundId: round.id } : {}
  const input = { ...list.ask, ...inRound, ...readFilters(list.state.filters) }
  const tasks = useQuery({ ...tasksApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const rows = tasks.data?.rows ?? []
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      action={
        mayCreate && round !== null ? (
          <Button onClick={() => set({ new: '1' })}>{t('create')}</Button>
        ) : undefined
      }
    >
      <Narrowed first={rows[0]} />
      {signed === null ? null : <SignedOff signed={signed} />}
      <DataTable
        id="tasks"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.title.zh} ${row.areaName}`}
        rowLink={(row) => taskPath(row.id)}
        {...tableOf(list, tasks)}
        filters={useFilters()}
        onExport={() => exportList('tasks', 'list', input)}
        bulk={
          mayReview
            ? (keys, clear) => <SignOff keys={keys} rows={rows} onDone={setSigned} onClear={clear} />
            : undefined
        }
        empty={
          <EmptyState
            title={t('empty')}
            next={t('emptyNext')}
            action={<AppLink to="/procedure/rounds">{t('toRounds')}</AppLink>}
          />
        }
      />
      {search.new === '1' && mayCreate && round !== null ? (
        <NewTaskDialog round={round} onClose={() => set({ new: null })} />
      ) : null}
    </Page>
  )
}

/** The filters of an address that can be read; a spoilt one is left out, and only that one. */
function readFilters(typed: Readonly<Record<string, string>>): TaskFilters {
  const readable = Object.entries(typed).filter(([key, value]) => {
    return taskFilterSchema.safeParse({ [key]: value }).success
  })
  return taskFilterSchema.parse(Object.fromEntries(readable))
}

const narrowing = [
  'area',
  'stepId',
  'departmentId',
  'leader',
  'leaderPart',
  'open',
  'during',
  'from',
  'to',
] as const

/** What a link from elsewhere narrowed the list to, besides the filters above the table. */
function Narrowed(props: { readonly first: TaskRow | undefined }) {
  const t = useText(tasksText)
  const said = useSaid()
  const { search, set } = useUrl()
  const { first } = props
  const during = taskDuring.find((one) => one === search.during)
  const words: Readonly<Record<(typeof narrowing)[number], string | undefined>> = {
    area: first === undefined ? search.area : nameOfScope(first, search.area ?? ''),
    stepId: first === undefined ? search.stepId : said(first.title),
    departmentId: first?.department ?? t('department'),
    leader: t('oneLeader'),
    leaderPart: t(search.leaderPart === 'deputy' ? 'asDeputy' : 'asMain'),
    open: t('openOnly'),
    during: during === undefined ? search.during : t(`during.${during}`),
    from: t('fromDay', { day: search.from ?? '' }),
    to: t('toDay', { day: search.to ?? '' }),
  }
  const narrowed = narrowing.filter((key) => search[key] !== undefined)
  if (narrowed.length === 0) return null
  return (
    <p className="notice info">
      {t('scope')} <strong>{narrowed.map((key) => words[key]).join(' · ')}</strong>{' '}
      <button
        type="button"
        className="plain-button link-like"
        onClick={() => set({ ...Object.fromEntries(narrowing.map((key) => [key, null])), page: null })}
      >
        {t('clearScope')}
      </button>
    </p>
  )
}

function nameOfScope(row: TaskRow, code: string): string {
  if (row.areaCode === code) return row.areaName
  return code.length === 9 && row.townshipName !== null ? row.townshipName : code
}

function useColumns(): readonly Column<TaskRow>[] {
  const t = useText(tasksText)
  const said = useSaid()
  return [
    { key: 'title', title: t('task'), width: 260, mobile: 'title', render: (row) => said(row.title) },
    {
      key: 'areaName',
      title: t('area'),
      width: 180,
      sortable: true,
      mobile: 'fact',
      render: (row) => [row.townshipName, row.areaName].filter(Boolean).join(' '),
    },
    {
      key: 'standingWord',
      title: t('state'),
      width: 96,
      mobile: 'fact',
      render: (row) => <TaskMark standing={row.standing} />,
    },
    {
      key: 'dueOn',
      title: t('due'),
      width: 210,
      sortable: true,
      mobile: 'fact',
      render: (row) => <TaskDue task={row} />,
    },
    { key: 'department', title: t('department'), width: 160, render: (row) => row.department },
    { key: 'deputyLeader', title: t('deputyLeader'), width: 96, render: (row) => row.deputyLeader },
    { key: 'mainLeader', title: t('mainLeader'), width: 96, render: (row) => row.mainLeader },
    {
      key: 'startOn',
      title: t('start'),
      width: 130,
      sortable: true,
      defaultHidden: true,
      render: (row) => <CivilDate date={row.startOn} />,
    },
    {
      key: 'doneOn',
      title: t('doneOn'),
      width: 130,
      sortable: true,
      defaultHidden: true,
      render: (row) => <CivilDate date={row.doneOn} />,
    },
  ]
}

function useFilters(): readonly TableFilter[] {
  const t = useText(tasksText)
  const w = useText(workText)
  const s = useText(standingText)
  const said = useSaid()
  const kinds = useBodyKinds()
  const levels = useBodyLevels()
  const choice = (key: string, label: string, options: readonly { value: string; label: string }[]) => {
    return { key, label, kind: 'choice' as const, options }
  }
  return [
    choice(
      'standing',
      t('state'),
      taskStandings.map((value) => ({ value, label: s(value) })),
    ),
    choice(
      'kind',
      t('kind'),
      kinds.map((value) => ({ value, label: said(bodies[value].name) })),
    ),
    choice(
      'level',
      t('level'),
      levels.map((value) => ({ value, label: t(`level.${value}`) })),
    ),
    choice(
      'bucket',
      t('bucket'),
      bucketKeys.map((value) => ({ value, label: w(value) })),
    ),
    choice(
      'month',
      t('month'),
      monthsAround(useToday()).map((value) => ({ value, label: value })),
    ),
  ]
}

/** Half a year back and three quarters ahead: where a round's days lie. */
function monthsAround(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 16 }, (_, place) => {
    const all = year * 12 + month - 1 + place - 6
    return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
  })
}
