import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { showCount } from './allocations-table.tsx'
import { electoralUnitsApi } from './api.tsx'
import { allocationLevels } from './contract.ts'
import { useLevels } from './levels.tsx'
import { electoralUnitsText } from './text.ts'

type Row = Awaited<ReturnType<typeof electoralUnitsApi.each.call>>['rows'][number]

/** Every electoral unit of the round. */
export function EachUnit(props: { readonly roundId: string }) {
  const t = useText(electoralUnitsText)
  const list = useListState(['level'])
  const level = allocationLevels.find((one) => one === list.state.filters.level)
  const input = { ...list.ask, roundId: props.roundId, ...(level === undefined ? {} : { level }) }
  const each = useQuery({
    ...electoralUnitsApi.each.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="electoral-units"
      caption={t('tab.each')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowLink={(row) => `/procedure/electoral-units/${row.bodyId}`}
      {...tableOf(list, each)}
      filters={[
        {
          key: 'level',
          label: t('level'),
          kind: 'choice',
          options: useLevels().map((value) => ({ value, label: t(`tab.${value}`) })),
        },
      ]}
      onExport={() => exportList('electoralUnits', 'each', input)}
      empty={<EmptyState title={t('emptyEach')} next={t('emptyEachNext')} />}
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(electoralUnitsText)
  const said = useSaid()
  return [
    { key: 'name', title: t('unit'), sortable: true, width: 240, mobile: 'title', render: (row) => row.name },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 130,
      mobile: 'fact',
      render: (row) => row.areaName,
    },
    {
      key: 'members',
      title: t('members'),
      sortable: true,
      align: 'right',
      width: 100,
      mobile: 'fact',
      render: (row) => showCount(row.members),
    },
    {
      key: 'seats',
      title: t('seats'),
      sortable: true,
      align: 'right',
      width: 100,
      mobile: 'fact',
      render: (row) => row.seats,
    },
    {
      key: 'structure',
      title: t('structure'),
      width: 320,
      mobile: 'hidden',
      full: (row) => said(row.structure),
      render: (row) => said(row.structure) || '–',
    },
  ]
}
