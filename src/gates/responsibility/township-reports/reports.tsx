import { useQuery } from '@tanstack/react-query'
import { areaCode, id } from '#common/contract.ts'
import { areasApi } from '#registry/areas/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Choice, Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { townshipReportsApi } from './api.tsx'
import { ReportMark, ReportsPage, reportPath, reportsPath } from './reports-page.tsx'
import { type ReportRow, reportStages } from './shapes.ts'
import { reportStates } from './states.ts'
import { reportWords } from './text.ts'
import { reportsText } from './text-screens.ts'

const mostTownships = 200

/** The townships that the acting post sees, as choices. */
export function useTownships(): readonly Choice[] {
  const input = { level: 'township' as const, page: 1, size: mostTownships }
  const found = useQuery({ ...areasApi.list.queryOptions({ input }), staleTime: 600_000 })
  return (found.data?.rows ?? []).map(({ code, shortName }) => ({ value: code, label: shortName }))
}

/** The reports of all townships on all periods. */
export function ReportsScreen() {
  return (
    <ReportsPage tab={`${reportsPath}/reports`}>{(round) => <ReportsTable roundId={round.id} />}</ReportsPage>
  )
}

function ReportsTable(props: { readonly roundId: string }) {
  const t = useText(reportsText)
  const list = useListState(['callId', 'area', 'state', 'stage', 'late'])
  const { filters } = list.state
  const call = id.safeParse(filters.callId)
  const area = areaCode.safeParse(filters.area)
  const state = reportStates.find((one) => one === filters.state)
  const stage = reportStages.find((one) => one === filters.stage)
  const input = {
    ...list.ask,
    roundId: props.roundId,
    ...(call.success ? { callId: call.data } : {}),
    ...(area.success ? { area: area.data } : {}),
    ...(state === undefined ? {} : { state }),
    ...(stage === undefined ? {} : { stage }),
    ...(filters.late === 'true' ? { late: true } : {}),
  }
  const reports = useQuery({
    ...townshipReportsApi.reports.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="township-reports"
      caption={t('tab.reports')}
      columns={useReportColumns(true)}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.areaName} ${row.callTitle}`}
      rowLink={(row) => reportPath(row.id)}
      {...tableOf(list, reports)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('townshipReports', 'reports', input)}
      empty={<EmptyState title={t('reportsEmpty')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(reportsText)
  const w = useText(reportWords)
  const calls = useQuery(townshipReportsApi.calls.queryOptions({ input: { roundId, page: 1, size: 100 } }))
  return [
    {
      key: 'callId',
      label: t('call'),
      kind: 'choice',
      options: (calls.data?.rows ?? []).map(({ id: value, title }) => ({ value, label: title })),
    },
    { key: 'area', label: t('township'), kind: 'choice', options: useTownships() },
    {
      key: 'state',
      label: t('state'),
      kind: 'choice',
      options: reportStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    {
      key: 'stage',
      label: t('stage'),
      kind: 'choice',
      options: reportStages.map((value) => ({ value, label: t(`stage.${value}`) })),
    },
    { key: 'late', label: t('lateOnly'), kind: 'choice', options: [{ value: 'true', label: t('yes') }] },
  ]
}

/** The columns of reports; with the call's title where several calls stand in the list. */
export function useReportColumns(several: boolean): readonly Column<ReportRow>[] {
  const t = useText(reportsText)
  const title: Column<ReportRow> = {
    ...{ key: 'callTitle', title: t('call'), width: 220, mobile: 'fact' },
    render: (row) => row.callTitle,
  }
  const due: Column<ReportRow> = {
    key: 'dueOn',
    title: t('due'),
    sortable: true,
    width: 170,
    mobile: 'hidden',
    render: (row) => <DueDate date={row.dueOn} finished={row.handedInOn !== null} />,
  }
  return [
    {
      key: 'areaName',
      title: t('township'),
      sortable: several,
      width: 100,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    ...(several ? [title] : []),
    {
      key: 'state',
      title: t('state'),
      width: 110,
      mobile: 'fact',
      render: (row) => <ReportMark report={row} />,
    },
    {
      key: 'reporter',
      title: t('reporter'),
      width: 90,
      mobile: 'fact',
      render: (row) => row.reporter || '–',
    },
    ...(several ? [due] : []),
    {
      key: 'handedInOn',
      title: t('handedInOn'),
      sortable: several,
      width: 190,
      mobile: 'hidden',
      render: (row) => (
        <>
          <CivilDate date={row.handedInOn} />
          {row.lateDays > 0 ? (
            <span className="due-left near"> {t('lateDays', { n: row.lateDays })}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'receivedOn',
      title: t('receivedOn'),
      sortable: several,
      width: 140,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.receivedOn} />,
    },
    {
      key: 'comments',
      title: t('comments'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => row.comments,
    },
  ]
}
