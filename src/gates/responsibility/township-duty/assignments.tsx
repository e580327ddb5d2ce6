import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { townshipDutyApi } from './api.tsx'
import { DutyPage, dutyPath, useDutyChoices } from './duty-page.tsx'
import { placeOf } from './filters.ts'
import { type AssignmentRow, yesNo } from './shapes.ts'
import { dutyWords } from './text.ts'
import { dutyText } from './text-screens.ts'

/** Who covers which township, now and before. */
export function AssignmentsScreen() {
  const t = useText(dutyText)
  const go = useGo()
  const may = useMay('duty.assign')
  return (
    <DutyPage
      tab={`${dutyPath}/assignments`}
      action={
        may ? (
          <Button type="primary" onClick={() => go(`${dutyPath}/divide`)}>
            {t('divide')}
          </Button>
        ) : null
      }
    >
      {(round) => <AssignmentsTable roundId={round.id} />}
    </DutyPage>
  )
}

function AssignmentsTable(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const list = useListState(['area', 'leaderId', 'current'])
  const { filters } = list.state
  const current = yesNo.find((one) => one === filters.current)
  const input = {
    ...list.ask,
    ...placeOf(filters),
    roundId: props.roundId,
    ...(current === undefined ? {} : { current }),
  }
  const rows = useQuery({
    ...townshipDutyApi.assignments.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="duty-assignments"
      caption={t('tab.assignments')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.areaName} ${row.leader}`}
      {...tableOf(list, rows)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('townshipDuty', 'assignments', input)}
      empty={<EmptyState title={t('assignmentsEmpty')} next={t('assignmentsNext')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(dutyText)
  const w = useText(dutyWords)
  const { townships, leaders } = useDutyChoices(roundId)
  return [
    { key: 'area', label: t('township'), kind: 'choice', options: townships },
    { key: 'leaderId', label: t('dutyLeader'), kind: 'choice', options: leaders },
    {
      key: 'current',
      label: t('current'),
      kind: 'choice',
      options: yesNo.map((value) => ({ value, label: w(`current.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<AssignmentRow>[] {
  const t = useText(dutyText)
  const said = useSaid()
  return [
    {
      key: 'areaName',
      title: t('township'),
      sortable: true,
      width: 100,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    { key: 'leader', title: t('dutyLeader'), width: 85, mobile: 'fact', render: (row) => row.leader },
    { key: 'title', title: t('post'), width: 180, mobile: 'hidden', render: (row) => row.title },
    {
      key: 'villages',
      title: t('dutyVillages'),
      width: 180,
      mobile: 'fact',
      full: (row) => said(row.villages),
      render: (row) => said(row.villages),
    },
    {
      key: 'villageCount',
      title: t('villageCount'),
      align: 'right',
      width: 70,
      mobile: 'hidden',
      render: (row) => row.villageCount,
    },
    {
      key: 'fromOn',
      title: t('from'),
      sortable: true,
      width: 130,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.fromOn} />,
    },
    {
      key: 'untilOn',
      title: t('until'),
      sortable: true,
      width: 130,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.untilOn} />,
    },
    { key: 'endReason', title: t('endReason'), width: 130, mobile: 'hidden', render: (row) => row.endReason },
    {
      key: 'state',
      title: t('state'),
      width: 95,
      mobile: 'fact',
      render: (row) => (
        <StatusMark status={row.untilOn === null ? 'active' : 'na'} word={said(row.stateWord)} />
      ),
    },
  ]
}
