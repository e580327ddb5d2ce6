import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { motionsApi, motionsPath } from './api.tsx'
import { motionMarks, useStateFilter, useTownshipFilter } from './motions.tsx'
import { motionFilterSchema, type NomineeRow } from './shapes.ts'
import { nomineePosts } from './states.ts'
import { motionsText } from './text.ts'
import { motionScreensText } from './text-screens.ts'

const filterSchema = motionFilterSchema.extend({
  post: z.enum(nomineePosts).optional(),
  concurrent: z.stringbool().optional(),
})

/** All nominees of the round, person by person. */
export function NomineesTable(props: { readonly roundId: string }) {
  const s = useText(motionScreensText)
  const t = useText(motionsText)
  const list = useListState(['area', 'state', 'post', 'concurrent'])
  const { roundId } = props
  const read = filterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId }
  const found = useQuery({
    ...motionsApi.nominees.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="motion-nominees"
      caption={s('people')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowLink={(row) => `${motionsPath}/${row.areaCode}`}
      {...tableOf(list, found)}
      filters={[
        ...useTownshipFilter(roundId),
        useStateFilter(),
        {
          key: 'post',
          label: s('post'),
          kind: 'choice',
          options: nomineePosts.map((value) => ({ value, label: t(`post.${value}`) })),
        },
        {
          key: 'concurrent',
          label: s('concurrent'),
          kind: 'choice',
          options: [{ value: 'true', label: s('yes') }],
        },
      ]}
      onExport={() => exportList('motions', 'nominees', input)}
      empty={<EmptyState title={s('emptyPeople')} next={s('emptyPeopleNext')} />}
    />
  )
}

function useColumns(): readonly Column<NomineeRow>[] {
  const s = useText(motionScreensText)
  const said = useSaid()
  return [
    { key: 'name', title: s('name'), sortable: true, width: 110, mobile: 'title', render: (row) => row.name },
    {
      key: 'areaName',
      title: s('village'),
      sortable: true,
      width: 190,
      mobile: 'fact',
      render: (row) => (
        <AppLink to={`${motionsPath}/${row.areaCode}`}>{`${row.townshipName} ${row.areaName}`}</AppLink>
      ),
    },
    {
      key: 'post',
      title: s('post'),
      sortable: true,
      width: 160,
      mobile: 'fact',
      render: (row) => said(row.postWord),
    },
    {
      key: 'concurrent',
      title: s('concurrent'),
      width: 110,
      mobile: 'hidden',
      render: (row) => (row.concurrent ? s('yes') : '–'),
    },
    { key: 'note', title: s('note'), width: 160, mobile: 'hidden', render: (row) => row.note },
    {
      key: 'state',
      title: s('state'),
      width: 130,
      mobile: 'fact',
      render: (row) => <StatusMark status={motionMarks[row.state]} word={said(row.stateWord)} />,
    },
  ]
}
