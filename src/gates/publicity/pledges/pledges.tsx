import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { pledgesApi } from './api.tsx'
import { PledgeFigures, PledgePage, pledgeMarks, pledgesPath } from './pledge-page.tsx'
import { pledgeKinds, type pledgeRow, pledgeWays } from './shapes.ts'
import { pledgeStates } from './states.ts'
import { pledgesText } from './text.ts'
import { pledgesScreenText } from './text-screens.ts'

type Row = z.output<typeof pledgeRow>
const filterSchema = z.object({
  kind: z.enum(pledgeKinds).optional(),
  way: z.enum(pledgeWays).optional(),
  state: z.enum(pledgeStates).optional(),
  scanned: z.enum(['yes', 'no']).optional(),
  batch: id.optional(),
  organisation: id.optional(),
})

/** The pledges that were signed. */
export function PledgesScreen() {
  return (
    <PledgePage tab="">
      {(round) => (
        <>
          <PledgeFigures roundId={round.id} />
          <Signed roundId={round.id} />
        </>
      )}
    </PledgePage>
  )
}

function Signed({ roundId }: { readonly roundId: string }) {
  const t = useText(pledgesScreenText)
  const list = useListState(['kind', 'way', 'state', 'scanned', 'batch', 'organisation'])
  const read = filterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId }
  const pledges = useQuery({
    ...pledgesApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="pledges"
      caption={t('tab.signed')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.personName}
      rowLink={(row) => `${pledgesPath}/${row.id}`}
      {...tableOf(list, pledges)}
      filters={useFilters()}
      onExport={() => exportList('pledges', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(pledgesScreenText)
  const w = useText(pledgesText)
  return [
    {
      ...{ key: 'kind', label: t('kind'), kind: 'choice' },
      options: pledgeKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    {
      ...{ key: 'way', label: t('way'), kind: 'choice' },
      options: pledgeWays.map((value) => ({ value, label: w(`way.${value}`) })),
    },
    {
      ...{ key: 'state', label: t('state'), kind: 'choice' },
      options: pledgeStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    {
      ...{ key: 'scanned', label: t('scan'), kind: 'choice' },
      options: [
        { value: 'yes', label: t('scanYes') },
        { value: 'no', label: t('scanNo') },
      ],
    },
  ]
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(pledgesScreenText)
  const said = useSaid()
  return [
    {
      ...{ key: 'personName', title: t('name'), sortable: true, width: 110, mobile: 'title' },
      render: (row) => row.personName,
    },
    {
      key: 'organisationName',
      title: t('unit'),
      width: 180,
      mobile: 'fact',
      render: (row) => row.organisationName,
    },
    {
      ...{ key: 'areaName', title: t('area'), sortable: true, width: 110, mobile: 'hidden' },
      render: (row) => row.areaName,
    },
    { key: 'className', title: t('class'), width: 140, mobile: 'hidden', render: (row) => row.className },
    {
      ...{ key: 'edition', title: t('edition'), width: 80, align: 'right', mobile: 'hidden' },
      render: (row) => row.edition,
    },
    { key: 'way', title: t('way'), width: 100, mobile: 'fact', render: (row) => said(row.wayWord) },
    {
      ...{ key: 'signedOn', title: t('signedOn'), sortable: true, width: 140, mobile: 'fact' },
      render: (row) => <CivilDate date={row.signedOn} />,
    },
    {
      ...{ key: 'scanned', title: t('scan'), width: 100, mobile: 'hidden' },
      render: (row) => (row.way === 'phone' ? t('scanNeedless') : t(row.scanned ? 'scanYes' : 'scanNo')),
    },
    {
      ...{ key: 'state', title: t('state'), width: 110, mobile: 'hidden' },
      render: (row) => <StatusMark status={pledgeMarks[row.state]} word={said(row.stateWord)} />,
    },
  ]
}
