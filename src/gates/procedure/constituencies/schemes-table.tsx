import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { constituenciesApi } from './api.tsx'
import type { SchemeRow } from './contract.ts'
import { OutsideMark, showCount, showPercent } from './look.tsx'
import { schemeStates } from './states.ts'
import { constituenciesText } from './text.ts'

type Props = { readonly roundId: string; readonly level: SchemeRow['level'] }

/** Draws up proposals for every congress of the level that has none. */
export function ProposeAll(props: Props) {
  const t = useText(constituenciesText)
  const may = useMay('constituency.edit')
  const [asking, setAsking] = useState(false)
  const propose = useMutation(constituenciesApi.proposeAll.mutationOptions())
  if (!may) return null
  return (
    <>
      {propose.data === undefined ? null : (
        <Notice tone="done">
          {t('proposed', { made: propose.data.made, n: propose.data.constituencies })}
        </Notice>
      )}
      <Button onClick={() => setAsking(true)}>{t('proposeAll')}</Button>
      {asking ? (
        <ConfirmDialog
          title={t('proposeAll')}
          confirmLabel={t('proposeAll')}
          onClose={() => setAsking(false)}
          onConfirm={() => propose.mutateAsync(props)}
        >
          <p>{t('proposeAllNote')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

/** The congresses of a level with how far their constituencies are. */
export function SchemesTable(props: Props) {
  const t = useText(constituenciesText)
  const { roundId, level } = props
  const list = useListState(['state'])
  const state = schemeStates.find((one) => one === list.state.filters.state)
  const input = { ...list.ask, roundId, level, ...(state === undefined ? {} : { state }) }
  const schemes = useQuery({
    ...constituenciesApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const narrowed = state !== undefined || list.state.search !== undefined
  return (
    <DataTable
      id="constituency-schemes"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.bodyId}
      rowName={(row) => row.areaName}
      rowLink={(row) => `/procedure/constituencies/${row.bodyId}`}
      {...tableOf(list, schemes)}
      totals={useTotals(props, narrowed)}
      filters={[
        {
          key: 'state',
          label: t('state'),
          kind: 'choice',
          options: schemeStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      onExport={() => exportList('constituencies', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

/** The sums of the whole level; none while the table shows a part of it. */
function useTotals(input: Props, narrowed: boolean) {
  const t = useText(constituenciesText)
  const { data } = useQuery(constituenciesApi.totals.queryOptions({ input }))
  if (data === undefined || data.rows < 2 || narrowed) return undefined
  return {
    areaName: t('total', { n: data.rows }),
    seats: showCount(data.seats),
    assigned: showCount(data.assigned),
    constituencies: showCount(data.constituencies),
    population: showCount(data.population),
    outside: showCount(data.outside),
    state: `${t('state.published')} ${data.published}`,
  }
}

function useColumns(): readonly Column<SchemeRow>[] {
  const t = useText(constituenciesText)
  const count = (key: keyof SchemeRow & string, title: string, of: (row: SchemeRow) => number) => ({
    ...{ key, title, align: 'right' as const, width: 100, mobile: 'hidden' as const },
    render: (row: SchemeRow) => showCount(of(row)),
  })
  return [
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 130,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    {
      key: 'seats',
      title: t('seats'),
      align: 'right',
      width: 110,
      mobile: 'fact',
      render: (row) =>
        row.seats === null ? <span className="quiet small">{t('quotaOpen')}</span> : showCount(row.seats),
    },
    count('assigned', t('assigned'), (row) => row.assigned),
    { ...count('constituencies', t('count'), (row) => row.constituencies), mobile: 'fact' },
    count('population', t('population'), (row) => row.population),
    {
      key: 'spread',
      title: t('spread'),
      width: 170,
      mobile: 'hidden',
      exportable: false,
      render: (row) =>
        row.lowest === null || row.highest === null
          ? '–'
          : t('spreadOf', { low: showPercent(row.lowest), high: showPercent(row.highest) }),
    },
    {
      key: 'outside',
      title: t('outside'),
      width: 170,
      mobile: 'hidden',
      render: (row) => (
        <OutsideMark
          outside={row.outside}
          constituencies={row.constituencies}
          percent={row.tolerancePercent}
        />
      ),
    },
    {
      key: 'state',
      title: t('state'),
      sortable: true,
      width: 110,
      mobile: 'fact',
      render: (row) => <SchemeMark row={row} />,
    },
    {
      key: 'publishedOn',
      title: t('published'),
      sortable: true,
      width: 190,
      mobile: 'hidden',
      full: (row) => row.documentNumber ?? '',
      render: (row) => (
        <>
          <CivilDate date={row.publishedOn} /> <span className="quiet small">{row.documentNumber}</span>
        </>
      ),
    },
  ]
}

/** The state of a scheme; before the first constituency that nothing is drawn. */
export function SchemeMark(props: { readonly row: Pick<SchemeRow, 'state' | 'constituencies'> }) {
  const t = useText(constituenciesText)
  const { state, constituencies } = props.row
  if (constituencies === 0) return <StatusMark status="idle" word={t('none')} />
  return <StatusMark status={state === 'published' ? 'done' : 'active'} word={t(`state.${state}`)} />
}
