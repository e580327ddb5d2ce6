import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { readRange } from '#ui/table-state.ts'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from './api.tsx'
import { decisionFilters, type MeetingRow, type meetingCounts, meetingFilterSchema } from './shapes.ts'
import { type MeetingState, meetingKinds, meetingStates } from './states.ts'
import { meetingsText, meetingWords } from './text.ts'
import './meetings.css'

const path = '/responsibility/meetings'
type Counts = z.output<typeof meetingCounts>

/** How a meeting's state is marked. */
export const meetingMarks: Readonly<Record<MeetingState, Status>> = {
  planned: 'idle',
  held: 'active',
  minutes_issued: 'done',
  cancelled: 'na',
}

/** The meetings of the round by kind, with how many each, and what is still to be followed. */
export function MeetingsScreen() {
  const t = useText(meetingsText)
  const round = useRound()
  const mayEdit = useMay('meeting.edit')
  const go = useGo()
  const { search } = useUrl()
  const counts = useQuery({
    ...meetingsApi.counts.queryOptions({ input: { roundId: round?.id ?? '' } }),
    enabled: round !== null,
  })
  const tabs = useTabs(counts.data)
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      action={
        mayEdit && round !== null ? (
          <Button type="primary" onClick={() => go(`${path}/new`)}>
            {t('create')}
          </Button>
        ) : null
      }
      tabs={round === null ? undefined : tabs}
      tab={search.kind === undefined ? path : `${path}?kind=${search.kind}`}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <>
          <Following counts={counts.data} />
          <MeetingsTable roundId={round.id} />
        </>
      )}
    </Page>
  )
}

function useTabs(counts: Counts | undefined) {
  const t = useText(meetingsText)
  const w = useText(meetingWords)
  return [
    { label: t('all'), to: path, count: counts?.total },
    ...meetingKinds.map((kind) => ({
      label: w(`kind.${kind}`),
      to: `${path}?kind=${kind}`,
      count: counts?.kinds.find((one) => one.kind === kind)?.count,
    })),
  ]
}

function Following(props: { readonly counts: Counts | undefined }) {
  const t = useText(meetingsText)
  const { counts } = props
  if (counts === undefined || counts.open === 0) return null
  return (
    <p className="meeting-following">
      <AppLink to={`${path}?decisions=open`}>{t('followOpen', { n: counts.open })}</AppLink>
      {counts.overdue === 0 ? null : (
        <AppLink to={`${path}?decisions=overdue`}>{t('followOverdue', { n: counts.overdue })}</AppLink>
      )}
    </p>
  )
}

function MeetingsTable(props: { readonly roundId: string }) {
  const t = useText(meetingsText)
  const list = useListState(['kind', 'state', 'decisions', 'day', 'held', 'area', 'convenerId'])
  const { day, ...filters } = list.state.filters
  const [from, to] = readRange(day)
  const read = meetingFilterSchema.safeParse({
    ...filters,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  })
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.roundId }
  const meetings = useQuery({
    ...meetingsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="meetings"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${path}/${row.id}`}
      {...tableOf(list, meetings)}
      filters={useFilters()}
      onExport={() => exportList('meetings', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(meetingsText)
  const w = useText(meetingWords)
  return [
    {
      key: 'kind',
      label: t('kind'),
      kind: 'choice',
      options: meetingKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    {
      key: 'state',
      label: t('state'),
      kind: 'choice',
      options: meetingStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    { key: 'day', label: t('heldOn'), kind: 'date-range' },
    { key: 'held', label: t('onlyHeld'), kind: 'choice', options: [{ value: 'true', label: t('yes') }] },
    {
      key: 'decisions',
      label: t('following'),
      kind: 'choice',
      options: decisionFilters.map((value) => ({ value, label: t(`following.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<MeetingRow>[] {
  const t = useText(meetingsText)
  const said = useSaid()
  return [
    { key: 'title', title: t('name'), sortable: true, width: 240, mobile: 'title', render: (m) => m.title },
    { key: 'kind', title: t('kind'), width: 130, mobile: 'hidden', render: (m) => said(m.kindWord) },
    {
      key: 'heldOn',
      title: t('heldOn'),
      sortable: true,
      width: 140,
      mobile: 'fact',
      render: (m) => <CivilDate date={m.heldOn} />,
    },
    { key: 'conveners', title: t('conveners'), width: 170, mobile: 'hidden', render: (m) => m.conveners },
    { key: 'chair', title: t('chair'), width: 90, mobile: 'hidden', render: (m) => m.chair },
    { key: 'place', title: t('place'), width: 150, defaultHidden: true, render: (m) => m.place },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 110,
      defaultHidden: true,
      render: (m) => m.areaName,
    },
    {
      key: 'present',
      title: t('present'),
      align: 'right',
      width: 80,
      mobile: 'hidden',
      render: (m) =>
        m.state === 'planned' || m.state === 'cancelled'
          ? '–'
          : t('presentOf', { present: m.present, asked: m.asked }),
    },
    {
      key: 'decisions',
      title: t('decisions'),
      width: 130,
      mobile: 'fact',
      render: (m) =>
        m.decisions === 0 ? t('noDecisions') : t('doneOf', { done: m.decisionsDone, total: m.decisions }),
    },
    {
      key: 'state',
      title: t('state'),
      width: 120,
      mobile: 'fact',
      render: (m) => <StatusMark status={meetingMarks[m.state]} word={said(m.stateWord)} />,
    },
  ]
}
