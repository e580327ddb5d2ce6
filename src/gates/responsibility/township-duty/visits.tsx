import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { townshipDutyApi } from './api.tsx'
import { DutyPage, dutyPath, useDutyChoices } from './duty-page.tsx'
import { placeOf } from './filters.ts'
import { RecordButton } from './record-button.tsx'
import { type VisitRow, yesNo } from './shapes.ts'
import { dutyWords } from './text.ts'
import { dutyText } from './text-screens.ts'

const found = ['any', 'open'] as const

/** The visits of the round. */
export function VisitsScreen() {
  return (
    <DutyPage tab={`${dutyPath}/visits`} action={<RecordButton />}>
      {(round) => <VisitsTable roundId={round.id} />}
    </DutyPage>
  )
}

function VisitsTable(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const list = useListState(['area', 'leaderId', 'outside', 'findings'])
  const { filters } = list.state
  const outside = yesNo.find((one) => one === filters.outside)
  const findings = found.find((one) => one === filters.findings)
  const input = {
    ...list.ask,
    ...placeOf(filters),
    roundId: props.roundId,
    ...(outside === undefined ? {} : { outside }),
    ...(findings === undefined ? {} : { findings }),
  }
  const visits = useQuery({
    ...townshipDutyApi.visits.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="duty-visits"
      caption={t('tab.visits')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.areaName} ${row.visitedOn}`}
      rowLink={(row) => `${dutyPath}/visits/${row.id}`}
      {...tableOf(list, visits)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('townshipDuty', 'visits', input)}
      empty={<EmptyState title={t('visitsEmpty')} next={t('visitsNext')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(dutyText)
  const w = useText(dutyWords)
  const { townships, leaders } = useDutyChoices(roundId)
  return [
    { key: 'area', label: t('township'), kind: 'choice', options: townships },
    { key: 'leaderId', label: t('leader'), kind: 'choice', options: leaders },
    {
      key: 'findings',
      label: t('hasFindings'),
      kind: 'choice',
      options: found.map((value) => ({ value, label: t(`found.${value}`) })),
    },
    {
      key: 'outside',
      label: t('scope'),
      kind: 'choice',
      options: yesNo.map((value) => ({ value, label: w(`outside.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<VisitRow>[] {
  const t = useText(dutyText)
  const said = useSaid()
  return [
    {
      key: 'areaName',
      title: t('place'),
      sortable: true,
      width: 130,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    {
      key: 'townshipName',
      title: t('township'),
      width: 90,
      mobile: 'hidden',
      render: (row) => row.townshipName,
    },
    {
      key: 'visitedOn',
      title: t('visitedOn'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.visitedOn} />,
    },
    { key: 'leader', title: t('leader'), width: 90, mobile: 'fact', render: (row) => row.leader },
    {
      key: 'leaderTitle',
      title: t('post'),
      width: 180,
      mobile: 'hidden',
      defaultHidden: true,
      render: (row) => row.leaderTitle,
    },
    ...useNumbers(),
    {
      key: 'summary',
      title: t('summary'),
      width: 240,
      mobile: 'hidden',
      full: (row) => row.summary,
      render: (row) => row.summary,
    },
    {
      key: 'findings',
      title: t('findings'),
      width: 140,
      mobile: 'fact',
      render: (row) =>
        row.findings === 0 ? (
          <span className="quiet">{t('noFindings')}</span>
        ) : (
          t('findingsOf', { n: row.findings, open: row.findingsOpen })
        ),
    },
    {
      key: 'outsideWord',
      title: t('scope'),
      width: 100,
      mobile: 'hidden',
      render: (row) =>
        row.outside ? <StatusMark status="near" word={said(row.outsideWord)} /> : said(row.outsideWord),
    },
  ]
}

function useNumbers(): readonly Column<VisitRow>[] {
  const t = useText(dutyText)
  return [
    {
      key: 'households',
      title: t('households'),
      sortable: true,
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => row.households,
    },
    {
      key: 'peopleMet',
      title: t('peopleMet'),
      sortable: true,
      align: 'right',
      width: 100,
      mobile: 'hidden',
      render: (row) => row.peopleMet,
    },
  ]
}
