import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { interviewsApi } from './client.tsx'
import { interviewsPath } from './interview-mark.tsx'
import { type CommitmentRow, commitmentFilterSchema } from './shapes.ts'
import { commitmentStates } from './states.ts'
import { interviewWords } from './text.ts'
import { listText } from './text-screens.ts'

/** Commitments that the acting person may see, followed until done. */
export function CommitmentsTable(props: { readonly roundId: string }) {
  const l = useText(listText)
  const w = useText(interviewWords)
  const list = useListState(['state', 'overdue', 'mine'])
  const read = commitmentFilterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.roundId }
  const rows = useQuery({
    ...interviewsApi.commitments.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="interview-commitments"
      caption={l('commitments')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.text}
      rowLink={(row) => `${interviewsPath}/${row.interviewId}`}
      {...tableOf(list, rows)}
      filters={[
        {
          ...{ key: 'state', label: l('state'), kind: 'choice' },
          options: commitmentStates.map((value) => ({ value, label: w(`commitment.${value}`) })),
        },
        {
          ...{ key: 'overdue', label: l('late'), kind: 'choice' },
          options: [{ value: 'true', label: l('late') }],
        },
        {
          ...{ key: 'mine', label: l('mine'), kind: 'choice' },
          options: [{ value: 'true', label: l('mine') }],
        },
      ]}
      onExport={() => exportList('interviews', 'commitments', input)}
      empty={<EmptyState title={l('emptyCommitments')} next={l('emptyCommitmentsNext')} />}
    />
  )
}

function useColumns(): readonly Column<CommitmentRow>[] {
  const l = useText(listText)
  const said = useSaid()
  return [
    { key: 'text', title: l('commitment'), width: 320, mobile: 'title', render: (c) => c.text },
    { key: 'name', title: l('person'), sortable: true, width: 110, mobile: 'fact', render: (c) => c.name },
    { key: 'title', title: l('post'), width: 200, mobile: 'hidden', render: (c) => c.title },
    {
      ...{ key: 'dueOn', title: l('dueOn'), sortable: true, width: 150, mobile: 'fact' },
      render: (c) => <DueDate date={c.dueOn} finished={c.state === 'done'} />,
    },
    {
      ...{ key: 'state', title: l('state'), width: 120, mobile: 'fact' },
      render: (c) => (
        <StatusMark
          status={c.overdue ? 'overdue' : c.state === 'done' ? 'done' : 'active'}
          word={c.overdue ? l('late') : said(c.stateWord)}
        />
      ),
    },
    {
      ...{ key: 'doneOn', title: l('doneOn'), sortable: true, width: 140, mobile: 'hidden' },
      render: (c) => <CivilDate date={c.doneOn} />,
    },
  ]
}
