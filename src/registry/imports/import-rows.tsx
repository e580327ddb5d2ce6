import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { loadOf, useListState } from '#ui/list.tsx'
import { Section } from '#ui/page.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { importsApi } from './api.tsx'
import { type importsTopic, rowOutcomes } from './contract.ts'
import type { ImportKind } from './new-import.tsx'
import { importsText } from './text.ts'
import { importsScreenText } from './text-screens.ts'

type RowsSchema = NonNullable<(typeof importsTopic.contract.rows)['~orpc']['outputSchema']>
type Row = z.infer<RowsSchema>['rows'][number]
type Titles = ReadonlyMap<string, string>

const marks: Readonly<Record<Row['outcome'], Status>> = {
  new: 'idle',
  changed: 'active',
  same: 'na',
  wrong: 'overdue',
}

function useTitles(kind: ImportKind): Titles {
  const said = useSaid()
  const templates = useQuery({ ...importsApi.templates.queryOptions({ input: {} }), staleTime: 3_600_000 })
  const columns = templates.data?.find((one) => one.kind === kind)?.columns ?? []
  return new Map(columns.map((column) => [column.key, said(column.title)]))
}

/** Every row of a checked file: what it would do, or what is wrong with it; wrong rows first to see. */
export function ImportRowsTable(props: {
  readonly id: string
  readonly kind: ImportKind
  readonly wrong: number
}) {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  const titles = useTitles(props.kind)
  const list = useListState(['outcome'])
  const asked = list.state.filters.outcome ?? (props.wrong > 0 ? 'wrong' : 'all')
  const outcome = rowOutcomes.find((one) => one === asked)
  const input = { ...list.ask, id: props.id, ...(outcome === undefined ? {} : { outcome }) }
  const rows = useQuery({ ...importsApi.rows.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <Section title={s('preview')}>
      <DataTable
        id={`import-${props.kind}`}
        caption={s('preview')}
        columns={useColumns(titles)}
        rowKey={(row) => String(row.line)}
        rowName={nameOf}
        load={loadOf(rows)}
        state={{ ...list.state, filters: asked === 'all' ? {} : { outcome: asked } }}
        onState={(next) =>
          list.onState({ ...next, filters: { outcome: next.filters.outcome ? next.filters.outcome : 'all' } })
        }
        onCount={list.onCount}
        filters={[
          {
            key: 'outcome',
            label: s('filter'),
            kind: 'choice',
            options: rowOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
          },
        ]}
        empty={<EmptyState title={s('emptyRows')} />}
      />
    </Section>
  )
}

function nameOf(row: Row): string {
  const { values } = row
  return String(values.name ?? values.personNumber ?? values.title ?? values.code ?? row.line)
}

function useColumns(titles: Titles): readonly Column<Row>[] {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  return [
    { key: 'line', title: s('line'), align: 'right', width: 70, sortable: true, render: (row) => row.line },
    {
      key: 'outcome',
      title: s('outcome'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StatusMark status={marks[row.outcome]} word={t(`outcome.${row.outcome}`)} />,
    },
    {
      key: 'notes',
      title: s('notes'),
      width: 380,
      mobile: 'fact',
      render: (row) => <RowNotes row={row} titles={titles} />,
    },
    ...[...titles].map(
      ([key, title], i): Column<Row> => ({
        key,
        title,
        width: 130,
        mobile: i === 1 ? 'title' : 'hidden',
        render: (row) => row.values[key] ?? '',
      }),
    ),
  ]
}

function RowNotes(props: { readonly row: Row; readonly titles: Titles }) {
  const s = useText(importsScreenText)
  const lang = useLang()
  const { row, titles } = props
  const name = (key: string) => titles.get(key) ?? key
  if (row.errors.length === 0 && row.changes.length === 0) return null
  return (
    <ul className="row-faults">
      {row.errors.map((error) => (
        <li key={`${error.column}${error.zh}`}>
          {s('fault', { column: name(error.column), fault: error[lang] })}
        </li>
      ))}
      {row.changes.length > 0 ? (
        <li className="quiet">{s('changes', { columns: row.changes.map(name).join('、') })}</li>
      ) : null}
    </ul>
  )
}
