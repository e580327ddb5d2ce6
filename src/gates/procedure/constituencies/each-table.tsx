import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { constituenciesApi } from './api.tsx'
import type { ConstituencyRow } from './contract.ts'
import { showCount, showPercent } from './look.tsx'
import { constituenciesText } from './text.ts'

const levels = ['township', 'county'] as const

/** Every constituency of the round. */
export function EachTable(props: { readonly roundId: string }) {
  const t = useText(constituenciesText)
  const list = useListState(['level'])
  const level = levels.find((one) => one === list.state.filters.level)
  const input = { ...list.ask, roundId: props.roundId, ...(level === undefined ? {} : { level }) }
  const each = useQuery({
    ...constituenciesApi.each.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="constituencies"
      caption={t('tab.each')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.areaName} ${row.name}`}
      rowLink={(row) => `/procedure/constituencies/${row.bodyId}`}
      {...tableOf(list, each)}
      filters={[
        {
          key: 'level',
          label: t('level'),
          kind: 'choice',
          options: levels.map((value) => ({ value, label: t(`tab.${value}`) })),
        },
      ]}
      onExport={() => exportList('constituencies', 'each', input)}
      empty={<EmptyState title={t('emptyEach')} next={t('emptyEachNext')} />}
    />
  )
}

function useColumns(): readonly Column<ConstituencyRow>[] {
  const t = useText(constituenciesText)
  const count = (
    key: keyof ConstituencyRow & string,
    title: string,
    of: (row: ConstituencyRow) => number | null,
  ) => ({
    ...{ key, title, align: 'right' as const, width: 110, sortable: true, mobile: 'hidden' as const },
    render: (row: ConstituencyRow) => showCount(of(row)),
  })
  return [
    {
      key: 'name',
      title: t('name'),
      width: 170,
      mobile: 'title',
      render: (row) => `${row.areaName} ${row.name}`,
    },
    {
      key: 'parts',
      title: t('parts'),
      width: 320,
      mobile: 'fact',
      full: (row) => row.parts,
      render: (row) => row.parts,
    },
    { ...count('population', t('population'), (row) => row.population), mobile: 'fact' },
    count('voters', t('voters'), (row) => row.voters),
    { ...count('seats', t('seatsOf'), (row) => row.seats), mobile: 'fact' },
    count('perSeat', t('perSeat'), (row) => row.perSeat),
    {
      key: 'deviationPercent',
      title: t('deviation'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => `${showPercent(row.deviationPercent)}%`,
    },
  ]
}
