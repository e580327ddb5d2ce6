import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { CountCell } from '#ui/share-by-area.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { townshipDutyApi } from './api.tsx'
import { DutyPage, dutyPath, useDutyChoices, useWhyNotRecord } from './duty-page.tsx'
import { placeOf } from './filters.ts'
import { type VillageRow, yesNo } from './shapes.ts'
import { dutyWords } from './text.ts'
import { dutyText } from './text-screens.ts'

/** The villages of the round: who covers them, and which were not visited yet. */
export function VillagesScreen() {
  return <DutyPage tab={`${dutyPath}/villages`}>{(round) => <VillagesTable roundId={round.id} />}</DutyPage>
}

function VillagesTable(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const list = useListState(['area', 'leaderId', 'covered', 'assigned'])
  const { filters } = list.state
  const covered = yesNo.find((one) => one === filters.covered)
  const assigned = yesNo.find((one) => one === filters.assigned)
  const input = {
    ...list.ask,
    ...placeOf(filters),
    roundId: props.roundId,
    ...(covered === undefined ? {} : { covered }),
    ...(assigned === undefined ? {} : { assigned }),
  }
  const villages = useQuery({
    ...townshipDutyApi.villages.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="duty-villages"
      caption={t('tab.villages')}
      columns={useColumns(props.roundId)}
      rowKey={(row) => row.areaCode}
      rowName={(row) => row.areaName}
      rowLink={(row) => `${dutyPath}/visits?area=${row.areaCode}`}
      {...tableOf(list, villages)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('townshipDuty', 'villages', input)}
      empty={<EmptyState title={t('villagesEmpty')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(dutyText)
  const w = useText(dutyWords)
  const { townships, leaders } = useDutyChoices(roundId)
  return [
    { key: 'area', label: t('township'), kind: 'choice', options: townships },
    { key: 'leaderId', label: t('leaders'), kind: 'choice', options: leaders },
    {
      key: 'covered',
      label: t('covered'),
      kind: 'choice',
      options: yesNo.map((value) => ({ value, label: w(`covered.${value}`) })),
    },
    {
      key: 'assigned',
      label: t('assigned'),
      kind: 'choice',
      options: yesNo.map((value) => ({ value, label: t(`assigned.${value}`) })),
    },
  ]
}

function useColumns(roundId: string): readonly Column<VillageRow>[] {
  const t = useText(dutyText)
  const said = useSaid()
  const may = useMay('duty.visit')
  const why = useWhyNotRecord(roundId)
  const records: readonly Column<VillageRow>[] = [
    {
      key: 'record',
      title: t('record'),
      width: 110,
      mobile: 'fact',
      exportable: false,
      render: (row) => (
        <AppLink
          to={`${dutyPath}/record?area=${row.areaCode}`}
          label={t('recordHere', { name: row.areaName })}
        >
          {t('record')}
        </AppLink>
      ),
    },
  ]
  return [
    {
      key: 'areaName',
      title: t('village'),
      sortable: true,
      width: 140,
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
      key: 'leaders',
      title: t('leaders'),
      width: 150,
      mobile: 'fact',
      render: (row) => row.leaders || <span className="quiet">{t('nobodyOnDuty')}</span>,
    },
    {
      key: 'covered',
      title: t('covered'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StatusMark status={row.covered ? 'done' : 'idle'} word={said(row.coveredWord)} />,
    },
    ...useNumbers(),
    {
      key: 'lastOn',
      title: t('lastOn'),
      sortable: true,
      width: 150,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.lastOn} />,
    },
    ...(may && why === null ? records : []),
  ]
}

function useNumbers(): readonly Column<VillageRow>[] {
  const t = useText(dutyText)
  return [
    {
      key: 'visits',
      title: t('visits'),
      sortable: true,
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => <CountCell n={row.visits} to={`${dutyPath}/visits?area=${row.areaCode}`} />,
    },
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
      key: 'findings',
      title: t('findings'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => <CountCell n={row.findings} to={`${dutyPath}/findings?area=${row.areaCode}`} />,
    },
  ]
}
