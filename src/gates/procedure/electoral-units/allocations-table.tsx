import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { electoralUnitsApi } from './api.tsx'
import type { AllocationRow } from './contract.ts'
import { allocationStates } from './states.ts'
import { electoralUnitsText } from './text.ts'

type Props = { readonly roundId: string; readonly level: AllocationRow['level'] }

/** `58,412`. */
export function showCount(count: number | null): string {
  return count === null ? '–' : count.toLocaleString('en-US')
}

/** The Party congresses of a level with their delegates. */
export function AllocationsTable(props: Props) {
  const t = useText(electoralUnitsText)
  const { roundId, level } = props
  const list = useListState(['state'])
  const state = allocationStates.find((one) => one === list.state.filters.state)
  const input = { ...list.ask, roundId, level, ...(state === undefined ? {} : { state }) }
  const allocations = useQuery({
    ...electoralUnitsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const narrowed = state !== undefined || list.state.search !== undefined
  return (
    <DataTable
      id="delegate-allocations"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.bodyId}
      rowName={(row) => row.areaName}
      rowLink={(row) => `/procedure/electoral-units/${row.bodyId}`}
      {...tableOf(list, allocations)}
      totals={useTotals(props, narrowed)}
      filters={[
        {
          key: 'state',
          label: t('state'),
          kind: 'choice',
          options: allocationStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      onExport={() => exportList('electoralUnits', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

/** The sums of the whole level; none while the table shows a part of it. */
function useTotals(input: Props, narrowed: boolean) {
  const t = useText(electoralUnitsText)
  const { data } = useQuery(electoralUnitsApi.totals.queryOptions({ input }))
  if (data === undefined || data.rows < 2 || narrowed) return undefined
  return {
    areaName: t('sum', { n: data.rows }),
    total: showCount(data.total),
    units: showCount(data.units),
    members: showCount(data.members),
    assigned: showCount(data.assigned),
  }
}

function useColumns(): readonly Column<AllocationRow>[] {
  const t = useText(electoralUnitsText)
  const count = (
    key: keyof AllocationRow & string,
    title: string,
    of: (row: AllocationRow) => number | null,
  ) => ({
    ...{ key, title, align: 'right' as const, width: 100, mobile: 'hidden' as const },
    render: (row: AllocationRow) => showCount(of(row)),
  })
  return [
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 150,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    { ...count('total', t('total'), (row) => row.total), sortable: true, mobile: 'fact' },
    count('units', t('units'), (row) => row.units),
    count('members', t('members'), (row) => row.members),
    count('assigned', t('assigned'), (row) => row.assigned),
    {
      key: 'unmet',
      title: t('structure'),
      width: 160,
      mobile: 'fact',
      render: (row) => <StructureMark row={row} />,
    },
    {
      key: 'state',
      title: t('state'),
      sortable: true,
      width: 110,
      mobile: 'fact',
      render: (row) => <AllocationMark row={row} />,
    },
    {
      key: 'approvedOn',
      title: t('approval'),
      sortable: true,
      width: 190,
      mobile: 'hidden',
      full: (row) => row.documentNumber ?? '',
      render: (row) => (
        <>
          <CivilDate date={row.approvedOn} /> <span className="quiet small">{row.documentNumber}</span>
        </>
      ),
    },
  ]
}

function StructureMark(props: { readonly row: Pick<AllocationRow, 'conditions' | 'unmet'> }) {
  const t = useText(electoralUnitsText)
  const { conditions, unmet } = props.row
  if (conditions === 0) return <span className="quiet">{t('structureNone')}</span>
  return unmet === 0 ? (
    <StatusMark status="done" word={t('structureMet', { n: conditions })} />
  ) : (
    <StatusMark status="near" word={t('structureUnmet', { unmet })} />
  )
}

/** The state of an allocation; before the first figure that nothing has begun. */
export function AllocationMark(props: { readonly row: Pick<AllocationRow, 'state' | 'total'> }) {
  const t = useText(electoralUnitsText)
  const { state, total } = props.row
  if (state === 'draft' && total === null) return <StatusMark status="idle" />
  return <StatusMark status={state === 'approved' ? 'done' : 'active'} word={t(`state.${state}`)} />
}
