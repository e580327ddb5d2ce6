import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { CountCell } from '#ui/share-by-area.tsx'
import { DueDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { townshipReportsApi } from './api.tsx'
import { ReportsPage, reportsPath } from './reports-page.tsx'
import type { CallRow } from './shapes.ts'
import { reportsText } from './text-screens.ts'

/** The calls of the round, each with how many townships have handed in. */
export function CallsScreen() {
  const t = useText(reportsText)
  const go = useGo()
  const may = useMay('township_report.call')
  return (
    <ReportsPage
      tab={reportsPath}
      action={
        may ? (
          <Button type="primary" onClick={() => go(`${reportsPath}/open`)}>
            {t('open')}
          </Button>
        ) : null
      }
    >
      {(round) => <CallsTable roundId={round.id} />}
    </ReportsPage>
  )
}

function CallsTable(props: { readonly roundId: string }) {
  const t = useText(reportsText)
  const list = useListState([])
  const input = { ...list.ask, roundId: props.roundId }
  const calls = useQuery({
    ...townshipReportsApi.calls.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="report-calls"
      caption={t('tab.calls')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${reportsPath}/calls/${row.id}`}
      {...tableOf(list, calls)}
      onExport={() => exportList('townshipReports', 'calls', input)}
      empty={<EmptyState title={t('callsEmpty')} next={t('callsNext')} />}
    />
  )
}

function useColumns(): readonly Column<CallRow>[] {
  const t = useText(reportsText)
  const of = (row: CallRow) => `${reportsPath}/reports?callId=${row.id}`
  const number = (
    key: 'received' | 'heard' | 'late',
    to: (row: CallRow) => string,
    mobile: 'fact' | 'hidden',
  ): Column<CallRow> => {
    const render = (row: CallRow) => <CountCell n={row[key]} to={to(row)} />
    return { key, title: t(key), align: 'right', width: 90, mobile, render }
  }
  return [
    {
      key: 'title',
      title: t('call'),
      sortable: true,
      width: 260,
      mobile: 'title',
      render: (row) => row.title,
    },
    {
      key: 'periodFrom',
      title: t('period'),
      sortable: true,
      width: 210,
      mobile: 'hidden',
      render: (row) => t('periodOf', { from: row.periodFrom, to: row.periodTo }),
    },
    {
      key: 'dueOn',
      title: t('due'),
      sortable: true,
      width: 180,
      mobile: 'fact',
      render: (row) => <DueDate date={row.dueOn} finished={row.handedIn === row.asked} />,
    },
    {
      key: 'handedIn',
      title: t('handedIn'),
      align: 'right',
      width: 90,
      mobile: 'fact',
      render: (row) => (
        <AppLink to={`${of(row)}&stage=handed_in`}>{t('ofAll', { n: row.handedIn, all: row.asked })}</AppLink>
      ),
    },
    number('received', (row) => `${of(row)}&stage=received`, 'hidden'),
    number('heard', (row) => `${of(row)}&state=heard`, 'hidden'),
    number('late', (row) => `${of(row)}&late=true`, 'fact'),
  ]
}
