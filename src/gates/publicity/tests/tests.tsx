import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { testsApi } from './api.tsx'
import type { TestRow } from './shapes.ts'
import { testStates } from './states.ts'
import { TestsPage, testsPath } from './tests-page.tsx'
import { testsText } from './text.ts'
import { testScreens } from './text-screens.ts'

/** The states of a test as the common shapes. */
export const testMarks: Readonly<Record<TestRow['state'], Status>> = {
  draft: 'idle',
  open: 'active',
  closed: 'done',
}

/** Discipline tests of the round. */
export function TestsScreen() {
  const t = useText(testScreens)
  const go = useGo()
  const mayEdit = useMay('test.edit')
  return (
    <TestsPage
      tab="tests"
      action={() =>
        mayEdit ? (
          <Button type="primary" onClick={() => go(`${testsPath}/new`)}>
            {t('create')}
          </Button>
        ) : null
      }
    >
      {(round) => (
        <>
          <Totals roundId={round.id} />
          <Tests roundId={round.id} />
        </>
      )}
    </TestsPage>
  )
}

function Totals(props: { readonly roundId: string }) {
  const t = useText(testScreens)
  const counts = useQuery(testsApi.counts.queryOptions({ input: { roundId: props.roundId } }))
  return (
    <Loaded query={counts} lines={2}>
      {({ tests, takers, took, passed, personTimes }) => (
        <Figures
          label={t('figures')}
          figures={[
            { key: 'tests', label: t('nTests'), value: tests, to: testsPath },
            {
              key: 'takers',
              label: t('takers'),
              value: takers,
              to: `${testsPath}?sort=takers&descending=true`,
            },
            { key: 'took', label: t('took'), value: took, to: `${testsPath}?sort=took&descending=true` },
            {
              key: 'times',
              label: t('personTimes'),
              value: personTimes,
              to: `${testsPath}?sort=personTimes&descending=true`,
            },
            {
              key: 'passed',
              label: t('passed'),
              value: passed,
              to: `${testsPath}?sort=passed&descending=true`,
              tone: 'done',
            },
          ]}
        />
      )}
    </Loaded>
  )
}

function Tests(props: { readonly roundId: string }) {
  const t = useText(testScreens)
  const w = useText(testsText)
  const list = useListState(['state'])
  const state = testStates.find((one) => one === list.state.filters.state)
  const input = { ...list.ask, roundId: props.roundId, ...(state === undefined ? {} : { state }) }
  const rows = useQuery({ ...testsApi.list.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="tests"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${testsPath}/${row.id}`}
      {...tableOf(list, rows)}
      filters={[
        {
          ...{ key: 'state', label: t('state'), kind: 'choice' },
          options: testStates.map((value) => ({ value, label: w(`state.${value}`) })),
        },
      ]}
      onExport={() => exportList('tests', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

function useColumns(): readonly Column<TestRow>[] {
  const t = useText(testScreens)
  const said = useSaid()
  const number = (key: 'takers' | 'took' | 'passed' | 'missing' | 'personTimes'): Column<TestRow> => ({
    ...{ key, title: t(key), align: 'right', sortable: true, width: 100 },
    mobile: key === 'personTimes' ? 'fact' : 'hidden',
    render: (row) => row[key],
  })
  return [
    {
      key: 'title',
      title: t('name'),
      sortable: true,
      width: 260,
      mobile: 'title',
      render: (row) => row.title,
    },
    { key: 'areaName', title: t('area'), width: 110, mobile: 'hidden', render: (row) => row.areaName },
    {
      ...{ key: 'startsOn', title: t('startsOn'), sortable: true, width: 140, mobile: 'hidden' },
      render: (row) => <CivilDate date={row.startsOn} />,
    },
    {
      ...{ key: 'endsOn', title: t('endsOn'), sortable: true, width: 160, mobile: 'fact' },
      render: (row) => <DueDate date={row.endsOn} finished={row.state === 'closed'} />,
    },
    number('takers'),
    number('took'),
    number('passed'),
    number('missing'),
    number('personTimes'),
    {
      ...{ key: 'state', title: t('state'), width: 100, mobile: 'fact' },
      render: (row) => <StatusMark status={testMarks[row.state]} word={said(row.stateWord)} />,
    },
  ]
}
