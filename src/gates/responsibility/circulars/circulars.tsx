import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { circularsPath, markOf } from './circular-mark.tsx'
import { circularsApi } from './client.tsx'
import { type CircularRow, circularBuckets, circularFilterSchema } from './shapes.ts'
import { circularStates } from './states.ts'
import { circularWords } from './text.ts'
import { listText } from './text-screens.ts'
import './circulars.css'

/** The tabs of this topic: circulars by side, and the discipline of each step. */
export function useCircularTabs() {
  const l = useText(listText)
  return [
    { label: l('all'), to: circularsPath },
    { label: l('received'), to: `${circularsPath}?side=received` },
    { label: l('sent'), to: `${circularsPath}?side=sent` },
    { label: l('discipline'), to: `${circularsPath}/discipline` },
  ]
}

/** Circulars that the acting post sent, received or oversees, each with how far it is confirmed. */
export function CircularsScreen() {
  const l = useText(listText)
  const round = useRound()
  const may = useMay('circular.issue')
  const go = useGo()
  const { search } = useUrl()
  return (
    <Page
      title={l('title')}
      purpose={l('purpose')}
      gate="responsibility"
      action={
        may && round !== null ? (
          <Button type="primary" onClick={() => go(`${circularsPath}/new`)}>
            {l('create')}
          </Button>
        ) : null
      }
      tabs={useCircularTabs()}
      tab={search.side === undefined ? circularsPath : `${circularsPath}?side=${search.side}`}
    >
      {round === null ? (
        <EmptyState title={l('noRound')} next={l('noRoundNext')} />
      ) : (
        <CircularsTable roundId={round.id} />
      )}
    </Page>
  )
}

function CircularsTable(props: { readonly roundId: string }) {
  const l = useText(listText)
  const list = useListState(['side', 'bucket', 'state'])
  const read = circularFilterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.roundId }
  const circulars = useQuery({
    ...circularsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="circulars"
      caption={l('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${circularsPath}/${row.id}`}
      {...tableOf(list, circulars)}
      filters={useFilters()}
      onExport={() => exportList('circulars', 'list', input)}
      empty={<EmptyState title={l('empty')} next={l('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const l = useText(listText)
  const w = useText(circularWords)
  return [
    {
      ...{ key: 'bucket', label: l('bucket'), kind: 'choice' },
      options: circularBuckets.map((value) => ({ value, label: l(`bucket.${value}`) })),
    },
    {
      ...{ key: 'state', label: l('state'), kind: 'choice' },
      options: circularStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<CircularRow>[] {
  const l = useText(listText)
  const said = useSaid()
  const of = (done: number, all: number, draft: boolean) => (draft ? '–' : l('of', { done, all }))
  return [
    { key: 'title', title: l('name'), sortable: true, width: 300, mobile: 'title', render: (c) => c.title },
    {
      ...{ key: 'numberText', title: l('number'), width: 150, mobile: 'hidden' },
      render: (c) => c.numberText ?? '–',
    },
    {
      key: 'organisation',
      title: l('organisation'),
      width: 120,
      mobile: 'hidden',
      render: (c) => c.organisation,
    },
    {
      ...{ key: 'issuedOn', title: l('issuedOn'), sortable: true, width: 140, mobile: 'hidden' },
      render: (c) => <CivilDate date={c.issuedOn} />,
    },
    {
      ...{ key: 'deadlineOn', title: l('deadlineOn'), sortable: true, width: 150, mobile: 'fact' },
      render: (c) => <DueDate date={c.deadlineOn} finished={c.complete || c.state !== 'issued'} />,
    },
    {
      ...{ key: 'received', title: l('receipts'), align: 'right', width: 90, mobile: 'fact' },
      render: (c) => of(c.received, c.recipients, c.state === 'draft'),
    },
    {
      ...{ key: 'read', title: l('readings'), align: 'right', width: 90, mobile: 'hidden' },
      render: (c) => of(c.read, c.readers, c.state === 'draft'),
    },
    {
      ...{ key: 'state', title: l('state'), width: 130, mobile: 'fact' },
      render: (c) => <StatusMark status={markOf(c)} word={c.overdue ? l('overdue') : said(c.stateWord)} />,
    },
    {
      ...{ key: 'mine', title: l('mine'), width: 130, mobile: 'hidden', exportable: false },
      render: (c) =>
        [...(c.toSign ? [l('toSign')] : []), ...(c.toRead ? [l('toRead')] : [])].join('、') || '–',
    },
  ]
}
