import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { testsApi } from './api.tsx'
import { type FigureRow, type ResultRow, resultStates, type UnitRow } from './shapes.ts'
import { testsPath } from './tests-page.tsx'
import { testsText } from './text.ts'
import { testScreens } from './text-screens.ts'

const marks: Readonly<Record<ResultRow['result'], Status>> = {
  passed: 'done',
  failed: 'overdue',
  missing: 'idle',
}

/** Results by person, or only who is missing. */
export function ResultList(props: { readonly testId: string; readonly missing: boolean }) {
  const t = useText(testScreens)
  const w = useText(testsText)
  const { testId, missing } = props
  const list = useListState(['result'])
  const asked = resultStates.find((one) => one === list.state.filters.result)
  const result = missing ? 'missing' : asked
  const input = { ...list.ask, testId, ...(result === undefined ? {} : { result }) }
  const rows = useQuery({ ...testsApi.results.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="test-results"
      caption={t(missing ? 'view.missing' : 'view.results')}
      columns={useResultColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      {...tableOf(list, rows)}
      filters={
        missing
          ? undefined
          : [
              {
                ...{ key: 'result', label: t('result'), kind: 'choice' },
                options: resultStates.map((value) => ({ value, label: w(`result.${value}`) })),
              },
            ]
      }
      onExport={() => exportList('tests', 'results', input)}
      empty={
        <EmptyState
          title={t(missing ? 'nobodyMissing' : 'noResults')}
          next={missing ? undefined : t('noResultsNext')}
        />
      }
    />
  )
}

function useResultColumns(): readonly Column<ResultRow>[] {
  const t = useText(testScreens)
  const said = useSaid()
  return [
    {
      ...{ key: 'name', title: t('person'), sortable: true, width: 110, mobile: 'title' },
      render: (row) => <AppLink to={`/registry/people/${row.personId}`}>{row.name}</AppLink>,
    },
    {
      ...{ key: 'organisationName', title: t('unit'), sortable: true, width: 200, mobile: 'fact' },
      render: (row) => row.organisationName,
    },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 120,
      mobile: 'hidden',
      render: (row) => row.areaName,
    },
    {
      ...{
        key: 'attempts',
        title: t('attempts'),
        align: 'right',
        sortable: true,
        width: 80,
        mobile: 'hidden',
      },
      render: (row) => row.attempts,
    },
    {
      ...{ key: 'score', title: t('score'), align: 'right', sortable: true, width: 90, mobile: 'fact' },
      render: (row) => row.score ?? t('dash'),
    },
    {
      ...{ key: 'takenOn', title: t('takenOn'), sortable: true, width: 140, mobile: 'hidden' },
      render: (row) => <CivilDate date={row.takenOn} />,
    },
    {
      ...{ key: 'sourceWord', title: t('how'), width: 100, mobile: 'hidden' },
      render: (row) => (row.sourceWord === null ? t('dash') : said(row.sourceWord)),
    },
    {
      ...{ key: 'resultWord', title: t('result'), width: 110, mobile: 'fact' },
      render: (row) => <StatusMark status={marks[row.result]} word={said(row.resultWord)} />,
    },
    {
      ...{ key: 'paperId', title: t('certificate'), width: 100, mobile: 'hidden', exportable: false },
      render: (row) =>
        row.result === 'passed' && row.paperId !== null ? (
          <a
            href={`/documents/test-certificates/${row.paperId}.pdf`}
            aria-label={t('certificateOf', { name: row.name })}
          >
            PDF
          </a>
        ) : (
          t('dash')
        ),
    },
  ]
}

/** Results by unit. */
export function UnitList(props: { readonly testId: string }) {
  const t = useText(testScreens)
  const { testId } = props
  const list = useListState([])
  const input = { ...list.ask, testId }
  const rows = useQuery({ ...testsApi.units.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="test-units"
      caption={t('view.units')}
      columns={useUnitColumns(testId)}
      rowKey={(row) => row.id}
      rowName={(row) => row.organisationName}
      {...tableOf(list, rows)}
      onExport={() => exportList('tests', 'units', input)}
      empty={<EmptyState title={t('noResults')} next={t('noResultsNext')} />}
    />
  )
}

function useUnitColumns(testId: string): readonly Column<UnitRow>[] {
  const t = useText(testScreens)
  const number = (key: 'takers' | 'took' | 'passed' | 'missing' | 'personTimes'): Column<UnitRow> => ({
    ...{ key, title: t(key), align: 'right', sortable: key !== 'passed', width: 100, mobile: 'hidden' },
    render: (row) => row[key],
  })
  return [
    {
      ...{ key: 'organisationName', title: t('unit'), sortable: true, width: 220, mobile: 'title' },
      render: (row) => (
        <AppLink to={`${testsPath}/${testId}?search=${encodeURIComponent(row.organisationName)}`}>
          {row.organisationName || t('dash')}
        </AppLink>
      ),
    },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 120,
      mobile: 'hidden',
      render: (row) => row.areaName,
    },
    number('takers'),
    number('took'),
    number('passed'),
    number('missing'),
    number('personTimes'),
    {
      ...{ key: 'average', title: t('average'), align: 'right', sortable: true, width: 90, mobile: 'fact' },
      render: (row) => row.average ?? t('dash'),
    },
    {
      ...{
        key: 'passPercent',
        title: t('passPercent'),
        align: 'right',
        sortable: true,
        width: 90,
        mobile: 'fact',
      },
      render: (row) => (row.passPercent === null ? t('dash') : `${row.passPercent}%`),
    },
  ]
}

/** How each question did. */
export function FigureList(props: { readonly testId: string }) {
  const t = useText(testScreens)
  const { testId } = props
  const list = useListState([])
  const input = { ...list.ask, testId }
  const rows = useQuery({ ...testsApi.figures.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <>
      <p className="quiet">{t('discriminationWhy')}</p>
      <DataTable
        id="test-figures"
        caption={t('view.figures')}
        columns={useFigureColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => row.code}
        rowLink={(row) => `${testsPath}/bank/${row.id}`}
        {...tableOf(list, rows)}
        onExport={() => exportList('tests', 'figures', input)}
        empty={<EmptyState title={t('noResults')} next={t('noResultsNext')} />}
      />
    </>
  )
}

function useFigureColumns(): readonly Column<FigureRow>[] {
  const t = useText(testScreens)
  const said = useSaid()
  return [
    { key: 'code', title: t('code'), width: 100, mobile: 'hidden', render: (row) => row.code },
    { key: 'stem', title: t('stem'), width: 380, mobile: 'title', render: (row) => row.stem },
    { key: 'kindWord', title: t('parts'), width: 110, mobile: 'hidden', render: (row) => said(row.kindWord) },
    {
      ...{ key: 'asked', title: t('asked'), align: 'right', sortable: true, width: 100, mobile: 'fact' },
      render: (row) => row.asked,
    },
    {
      ...{ key: 'difficulty', title: t('right'), align: 'right', sortable: true, width: 100, mobile: 'fact' },
      render: (row) => `${row.difficulty}%`,
    },
    {
      ...{ key: 'discrimination', title: t('discrimination'), align: 'right', sortable: true, width: 100 },
      render: (row) => row.discrimination ?? t('dash'),
    },
  ]
}
