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
import { importColumns } from './columns.ts'
import { type importsTopic, rowOutcomes } from './contract.ts'
import type { ImportKind } from './new-import.tsx'
import { importsText } from './text.ts'
import { importsScreenText } from './text-screens.ts'

type RowsSchema = NonNullable<(typeof importsTopic.contract.rows)['~orpc']['outputSchema']>
type Row = z.infer<RowsSchema>['rows'][number]
type SheetColumn = (typeof importColumns)[ImportKind][number]

const marks: Readonly<Record<Row['outcome'], Status>> = {
  new: 'idle',
  changed: 'active',
  same: 'na',
  wrong: 'overdue',
}

/** Every row of a checked file: what it would do, or what is wrong with it; wrong rows first to see. */
export function ImportRowsTable(props: {
  readonly id: string
  readonly kind: ImportKind
  readonly wrong: number
}) {
  const t = useText(importsText)
  const s = useText(importsScreenText)
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
        columns={useColumns(props.kind)}
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

/** A cell as people read it: the word of a choice instead of its value. */
function cellText(column: SheetColumn, value: string | number | null | undefined): string {
  const choice = column.choices?.find((one) => one.value === value)
  return choice?.labels[0] ?? String(value ?? '')
}

function useColumns(kind: ImportKind): readonly Column<Row>[] {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  const said = useSaid()
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
      render: (row) => <RowNotes row={row} kind={kind} />,
    },
    ...importColumns[kind].map(
      (column, i): Column<Row> => ({
        key: column.key,
        title: said(column.title),
        width: 130,
        mobile: i === 1 ? 'title' : 'hidden',
        render: (row) => cellText(column, row.values[column.key]),
      }),
    ),
  ]
}

function RowNotes(props: { readonly row: Row; readonly kind: ImportKind }) {
  const s = useText(importsScreenText)
  const lang = useLang()
  const said = useSaid()
  const { row, kind } = props
  const changed = importColumns[kind].filter((column) => row.changes.includes(column.key))
  if (row.errors.length > 0) {
    return (
      <ul className="row-faults">
        {row.errors.map((error) => (
          <li key={`${error.column}${error.zh}`}>{error[lang]}</li>
        ))}
      </ul>
    )
  }
  if (row.outcome !== 'changed' || changed.length === 0) return null
  return (
    <span className="quiet">{s('changes', { columns: changed.map((c) => said(c.title)).join('、') })}</span>
  )
}
