import { useQuery } from '@tanstack/react-query'
import { bodies } from '#rules/bodies.ts'
import { useBodyKinds } from '#ui/bodies.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { roundsApi } from './api.tsx'
import { roundsText } from './text.ts'
import { roundsScreensText } from './text-screens.ts'

type Body = Awaited<ReturnType<typeof roundsApi.bodies.call>>['rows'][number]

/** The bodies of a round with their day and progress; each leads to its plan. */
export function BodiesTable(props: { readonly roundId: string }) {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const said = useSaid()
  const list = useListState(['kind'])
  const kinds = useBodyKinds()
  const kind = kinds.find((one) => one === list.state.filters.kind)
  const input = { roundId: props.roundId, ...list.ask, ...(kind === undefined ? {} : { kind }) }
  const rows = useQuery({
    ...roundsApi.bodies.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="bodies"
      caption={s('list')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowLink={(row) => `/procedure/plan/${row.id}`}
      {...tableOf(list, rows)}
      filters={[
        {
          key: 'kind',
          label: t('kind'),
          kind: 'choice',
          options: kinds.map((value) => ({ value, label: said(bodies[value].name) })),
        },
      ]}
      onExport={() => exportList('rounds', 'bodies', input)}
      empty={<EmptyState title={s('noBodies')} />}
    />
  )
}

function useColumns(): readonly Column<Body>[] {
  const t = useText(roundsText)
  const said = useSaid()
  return [
    {
      key: 'name',
      title: t('bodies'),
      width: 280,
      sortable: true,
      mobile: 'title',
      render: (row) => row.name,
    },
    {
      key: 'electionDay',
      title: t('electionDay'),
      width: 150,
      sortable: true,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.electionDay} />,
    },
    {
      key: 'done',
      title: t('done'),
      width: 110,
      align: 'right',
      mobile: 'fact',
      render: (row) => `${row.done}/${row.tasks}`,
    },
    {
      key: 'overdue',
      title: t('overdue'),
      width: 110,
      mobile: 'fact',
      render: (row) =>
        row.overdue > 0 ? (
          <StatusMark status="overdue" word={String(row.overdue)} />
        ) : (
          <span className="quiet">0</span>
        ),
    },
    {
      key: 'areaName',
      title: t('area'),
      width: 150,
      sortable: true,
      defaultHidden: true,
      render: (row) => row.areaName,
    },
    {
      key: 'kind',
      title: t('kind'),
      width: 200,
      defaultHidden: true,
      render: (row) => said(bodies[row.kind].name),
    },
    {
      key: 'planVersion',
      title: t('planVersion'),
      width: 100,
      align: 'right',
      render: (row) => row.planVersion,
    },
  ]
}
