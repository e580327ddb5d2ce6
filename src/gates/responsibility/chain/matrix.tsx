import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { chainApi } from './api.tsx'
import type { DepartmentLoad, PersonLoad } from './contract.ts'
import { chainText } from './text.ts'

type Load = Pick<PersonLoad, 'id' | 'name' | 'open' | 'overdue' | 'dueSoon' | 'submitted' | 'total'>

/** A number that opens its tasks; nothing to open where it is none. */
function Count(props: { readonly n: number; readonly to: string; readonly label: string }) {
  if (props.n === 0) return <span className="quiet">0</span>
  return (
    <AppLink to={props.to} label={props.label}>
      {props.n}
    </AppLink>
  )
}

/** The columns that people and departments share; `who` is the filter of the task list. */
function useLoadColumns<T extends Load>(who: string, most: number): readonly Column<T>[] {
  const t = useText(chainText)
  const tasks = (row: T, filter: string) => `/responsibility/tasks?${who}=${row.id}${filter}`
  const column = (
    key: 'overdue' | 'dueSoon' | 'submitted' | 'total',
    filter: string,
    mobile: 'fact' | 'hidden',
  ): Column<T> => ({
    key,
    title: t(key),
    align: 'right',
    sortable: true,
    width: 90,
    mobile,
    render: (row) => (
      <Count
        n={row[key]}
        to={tasks(row, filter)}
        label={t('openOf', { name: row.name, what: t(key), n: row[key] })}
      />
    ),
  })
  return [
    {
      key: 'open',
      title: t('open'),
      align: 'right',
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => (
        <span className="load">
          <span className="load-bar" aria-hidden="true">
            <span style={{ width: `${most === 0 ? 0 : (100 * row.open) / most}%` }} />
          </span>
          <Count
            n={row.open}
            to={tasks(row, '&open=true')}
            label={t('openOf', { name: row.name, what: t('open'), n: row.open })}
          />
        </span>
      ),
    },
    column('overdue', '&standing=overdue', 'fact'),
    column('dueSoon', '&standing=due_soon', 'fact'),
    column('submitted', '&state=submitted', 'hidden'),
    column('total', '', 'hidden'),
  ]
}

function most(rows: readonly { readonly open: number }[] | undefined): number {
  return Math.max(0, ...(rows ?? []).map((row) => row.open))
}

/** How much each leader carries, the most loaded first. */
export function PeopleMatrix(props: { readonly roundId: string }) {
  const t = useText(chainText)
  const list = useListState([])
  const input = { ...list.ask, roundId: props.roundId }
  const people = useQuery({ ...chainApi.people.queryOptions({ input }), placeholderData: (before) => before })
  const loads = useLoadColumns<PersonLoad>('leader', most(people.data?.rows))
  const part = (key: 'asMain' | 'asDeputy', value: string): Column<PersonLoad> => ({
    key,
    title: t(key),
    align: 'right',
    sortable: true,
    width: 110,
    mobile: 'hidden',
    render: (row) => (
      <Count
        n={row[key]}
        to={`/responsibility/tasks?leader=${row.id}&leaderPart=${value}`}
        label={t('openOf', { name: row.name, what: t(key), n: row[key] })}
      />
    ),
  })
  const columns: readonly Column<PersonLoad>[] = [
    {
      key: 'name',
      title: t('name'),
      sortable: true,
      width: 100,
      mobile: 'title',
      render: (row) => <AppLink to={`/registry/people/${row.id}`}>{row.name}</AppLink>,
    },
    { key: 'post', title: t('post'), width: 240, mobile: 'hidden', render: (row) => row.post || '–' },
    part('asMain', 'main'),
    part('asDeputy', 'deputy'),
    ...loads,
  ]
  return (
    <DataTable
      id="chain-people"
      caption={t('tab.people')}
      columns={columns}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      {...tableOf(list, people)}
      onExport={() => exportList('chain', 'people', input)}
      empty={<EmptyState title={t('nobodyLoaded')} next={t('emptyNext')} />}
    />
  )
}

/** How much each department carries, the most loaded first. */
export function DepartmentsMatrix(props: { readonly roundId: string }) {
  const t = useText(chainText)
  const list = useListState([])
  const input = { ...list.ask, roundId: props.roundId }
  const departments = useQuery({
    ...chainApi.departments.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const loads = useLoadColumns<DepartmentLoad>('departmentId', most(departments.data?.rows))
  const columns: readonly Column<DepartmentLoad>[] = [
    {
      key: 'name',
      title: t('department'),
      sortable: true,
      width: 280,
      mobile: 'title',
      render: (row) => row.name,
    },
    { key: 'areaName', title: t('area'), width: 140, mobile: 'hidden', render: (row) => row.areaName },
    ...loads,
  ]
  return (
    <DataTable
      id="chain-departments"
      caption={t('tab.departments')}
      columns={columns}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      {...tableOf(list, departments)}
      onExport={() => exportList('chain', 'departments', input)}
      empty={<EmptyState title={t('nobodyLoaded')} next={t('emptyNext')} />}
    />
  )
}
