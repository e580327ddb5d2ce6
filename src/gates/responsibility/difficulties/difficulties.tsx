import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { readRange } from '#ui/table-state.ts'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { difficultiesApi } from './api.tsx'
import { type DifficultyRow, difficultyDuring, difficultyFilterSchema } from './contract.ts'
import { RaiseDialog } from './difficulty-dialogs.tsx'
import { difficultyStates } from './states.ts'
import { difficultiesText } from './text.ts'

const path = '/responsibility/difficulties'
const marks: Readonly<Record<DifficultyRow['state'], Status>> = {
  open: 'idle',
  assigned: 'active',
  solved: 'done',
}

/** How a difficulty stands, in the common marks. */
export function difficultyMark(row: Pick<DifficultyRow, 'state' | 'overdue'>): Status {
  return row.overdue ? 'overdue' : marks[row.state]
}

/** The backlog of difficulties of the round: who owns each, until when, and what solved it. */
export function DifficultiesScreen() {
  const t = useText(difficultiesText)
  const { search, set } = useUrl()
  const round = useRound()
  const mayEdit = useMay('difficulty.edit')
  const raise =
    mayEdit && round !== null ? (
      <Button type="primary" onClick={() => set({ act: 'raise' })}>
        {t('raise')}
      </Button>
    ) : null
  const tabs = useTabs(round)
  const { state, overdue } = search
  const at =
    overdue === 'true' ? `${path}?overdue=true` : state === undefined ? path : `${path}?state=${state}`
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      action={raise}
      tabs={round === null ? undefined : tabs}
      tab={at}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <Backlog roundId={round.id} />
      )}
      {search.act === 'raise' && mayEdit && round !== null ? (
        <RaiseDialog round={round} onClose={() => set({ act: null })} />
      ) : null}
    </Page>
  )
}

function useTabs(round: Round | null) {
  const t = useText(difficultiesText)
  const counts = useQuery({
    ...difficultiesApi.counts.queryOptions({ input: { roundId: round?.id ?? '' } }),
    enabled: round !== null,
  })
  const { data } = counts
  const total = data === undefined ? undefined : data.open + data.assigned + data.solved
  return [
    { label: t('all'), to: path, count: total },
    ...difficultyStates.map((state) => {
      return { label: t(`state.${state}`), to: `${path}?state=${state}`, count: data?.[state] }
    }),
    { label: t('overdue'), to: `${path}?overdue=true`, count: data?.overdue },
  ]
}

function Backlog(props: { readonly roundId: string }) {
  const t = useText(difficultiesText)
  const list = useListState(['state', 'overdue', 'during', 'day', 'area', 'organisationId'])
  const { day, ...filters } = list.state.filters
  const [from, to] = readRange(day)
  const read = difficultyFilterSchema.safeParse({
    ...filters,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  })
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.roundId }
  const rows = useQuery({
    ...difficultiesApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="difficulties"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${path}/${row.id}`}
      {...tableOf(list, rows)}
      filters={useFilters()}
      onExport={() => exportList('difficulties', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(difficultiesText)
  return [
    {
      key: 'state',
      label: t('state'),
      kind: 'choice',
      options: difficultyStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'during',
      label: t('during'),
      kind: 'choice',
      options: difficultyDuring.map((value) => ({ value, label: t(`during.${value}`) })),
    },
    { key: 'day', label: t('days'), kind: 'date-range' },
    { key: 'overdue', label: t('overdue'), kind: 'choice', options: [{ value: 'true', label: t('yes') }] },
  ]
}

function useColumns(): readonly Column<DifficultyRow>[] {
  const t = useText(difficultiesText)
  const said = useSaid()
  return [
    { key: 'title', title: t('name'), sortable: true, width: 250, mobile: 'title', render: (d) => d.title },
    { key: 'areaName', title: t('area'), sortable: true, width: 110, render: (d) => d.areaName },
    { key: 'raisedBy', title: t('raisedBy'), width: 140, mobile: 'hidden', render: (d) => d.raisedBy },
    {
      key: 'raisedOn',
      title: t('raisedOn'),
      sortable: true,
      width: 140,
      mobile: 'hidden',
      render: (d) => <CivilDate date={d.raisedOn} />,
    },
    {
      key: 'owner',
      title: t('owner'),
      width: 150,
      mobile: 'fact',
      full: (d) => [d.owner, d.ownerPerson].filter(Boolean).join(' '),
      render: (d) => (
        <>
          {d.owner ?? '–'} <span className="quiet small">{d.ownerPerson}</span>
        </>
      ),
    },
    {
      key: 'dueOn',
      title: t('due'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (d) => <DueDate date={d.dueOn} finished={d.state === 'solved'} />,
    },
    {
      key: 'meetings',
      title: t('meetings'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (d) => t('nMeetings', { n: d.meetings }),
    },
    {
      key: 'solvedOn',
      title: t('solvedOn'),
      sortable: true,
      width: 140,
      defaultHidden: true,
      render: (d) => <CivilDate date={d.solvedOn} />,
    },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      mobile: 'fact',
      render: (d) => (
        <StatusMark status={difficultyMark(d)} word={d.overdue ? t('overdue') : said(d.stateWord)} />
      ),
    },
  ]
}
