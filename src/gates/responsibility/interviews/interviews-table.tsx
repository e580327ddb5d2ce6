import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { interviewsApi } from './client.tsx'
import { interviewsPath, markOf } from './interview-mark.tsx'
import { type InterviewRow, interviewBuckets, interviewFilterSchema } from './shapes.ts'
import { interviewKinds, interviewStates } from './states.ts'
import { interviewWords } from './text.ts'
import { listText } from './text-screens.ts'

/** People who were or are to be talked to: all of a round, or those of one batch. */
export function InterviewsTable(props: {
  readonly fixed: { readonly roundId?: string; readonly batchId?: string }
}) {
  const l = useText(listText)
  const list = useListState(['kind', 'state', 'waiting', 'bucket'])
  const read = interviewFilterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), ...props.fixed }
  const rows = useQuery({
    ...interviewsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="interviews"
      caption={l('people')}
      columns={useColumns(props.fixed.batchId !== undefined)}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowLink={(row) => `${interviewsPath}/${row.id}`}
      {...tableOf(list, rows)}
      filters={useFilters(props.fixed.batchId !== undefined)}
      onExport={() => exportList('interviews', 'list', input)}
      empty={<EmptyState title={l('emptyPeople')} next={l('emptyPeopleNext')} />}
    />
  )
}

function useFilters(ofBatch: boolean): readonly TableFilter[] {
  const l = useText(listText)
  const w = useText(interviewWords)
  return [
    ...(ofBatch
      ? []
      : [
          {
            ...{ key: 'kind', label: l('kind'), kind: 'choice' as const },
            options: interviewKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
          },
        ]),
    {
      ...{ key: 'state', label: l('state'), kind: 'choice' },
      options: interviewStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    {
      ...{ key: 'bucket', label: l('bucket'), kind: 'choice' },
      options: interviewBuckets.map((value) => ({ value, label: l(`todo.${value}`) })),
    },
    {
      ...{ key: 'waiting', label: l('waiting'), kind: 'choice' },
      options: [{ value: 'true', label: l('waiting') }],
    },
  ]
}

function useColumns(ofBatch: boolean): readonly Column<InterviewRow>[] {
  const l = useText(listText)
  const said = useSaid()
  const all: readonly Column<InterviewRow>[] = [
    { key: 'name', title: l('person'), sortable: true, width: 110, mobile: 'title', render: (i) => i.name },
    { key: 'title', title: l('post'), width: 220, mobile: 'fact', render: (i) => i.title },
    { key: 'kind', title: l('kind'), width: 110, mobile: 'hidden', render: (i) => said(i.kindWord) },
    { key: 'batch', title: l('batch'), width: 240, mobile: 'hidden', render: (i) => i.batch },
    { key: 'talker', title: l('talker'), width: 100, mobile: 'hidden', render: (i) => i.talker },
    {
      ...{ key: 'dueOn', title: l('plannedOn'), sortable: true, width: 140, mobile: 'hidden' },
      render: (i) => <CivilDate date={i.dueOn} />,
    },
    {
      ...{ key: 'heldOn', title: l('heldOn'), sortable: true, width: 140, mobile: 'fact' },
      render: (i) => <CivilDate date={i.heldOn} />,
    },
    {
      ...{ key: 'state', title: l('state'), width: 120, mobile: 'fact' },
      render: (i) => <StatusMark status={markOf(i)} word={i.overdue ? l('overdue') : said(i.stateWord)} />,
    },
  ]
  // On a batch's page these say the same in every row.
  return ofBatch ? all.filter(({ key }) => !['kind', 'batch', 'talker'].includes(key)) : all
}
