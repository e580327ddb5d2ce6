import { useMemo, useState } from 'react'
import { EmptyState, FailedState, LoadingSkeleton } from './feedback.tsx'
import { useNarrow } from './media.ts'
import { TableBody } from './table-body.tsx'
import { TableCards } from './table-cards.tsx'
import { TablePager } from './table-pager.tsx'
import { type ColumnChoice, TableTools, useColumns } from './table-tools.tsx'
import type { DataTableProps } from './table-types.ts'
import { useText } from './text.tsx'
import { commonText, tableText } from './words.ts'
import './table.css'

/** A list of records: search, filters, sort, pages, columns, export, selection; cards on a phone. */
export function DataTable<T>(props: DataTableProps<T>) {
  const columns = useColumns(props.id, props.columns)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { rows } = props.load
  const keys = useMemo(() => rows.map(props.rowKey), [rows, props.rowKey])
  const chosen = keys.filter((key) => picked.has(key))
  const clear = () => setPicked(new Set())
  return (
    <div className="data-table">
      <TableTools {...props} columnChoice={columns} />
      {props.bulk && chosen.length > 0 ? (
        <BulkBar count={chosen.length} onClear={clear}>
          {props.bulk(chosen, clear)}
        </BulkBar>
      ) : null}
      <TableContent {...props} columnChoice={columns} picked={picked} onPicked={setPicked} />
    </div>
  )
}

type ContentProps<T> = DataTableProps<T> & {
  readonly columnChoice: ColumnChoice<T>
  readonly picked: ReadonlySet<string>
  readonly onPicked: (keys: ReadonlySet<string>) => void
}

function TableContent<T>(props: ContentProps<T>) {
  const narrow = useNarrow()
  const c = useText(commonText)
  const { load, state, columnChoice, picked, onPicked } = props
  if (load.error) {
    return <FailedState detail={load.error.message} number={load.error.number} onRetry={load.onRetry} />
  }
  if (load.loading && load.rows.length === 0) return <LoadingSkeleton lines={8} />
  if (load.rows.length === 0) return <NothingHere {...props} />
  const body = { ...props, columns: columnChoice.visible, picked, onPicked }
  return (
    <div aria-busy={load.loading} className={load.loading ? 'table-busy' : ''}>
      {load.loading ? (
        <span className="sr-only" role="status">
          {c('loading')}
        </span>
      ) : null}
      {narrow ? <TableCards {...body} columns={props.columns} /> : <TableBody {...body} />}
      <TablePager load={load} state={state} onState={props.onState} onCount={props.onCount} />
    </div>
  )
}

function NothingHere<T>(props: DataTableProps<T>) {
  const t = useText(tableText)
  const narrowed = Boolean(props.state.search) || Object.values(props.state.filters).some((v) => v !== '')
  if (narrowed || props.state.page > 1) return <EmptyState title={t('noMatch')} next={t('noMatchHow')} />
  return <>{props.empty ?? <EmptyState title={t('empty')} />}</>
}

function BulkBar(props: {
  readonly count: number
  readonly onClear: () => void
  readonly children: React.ReactNode
}) {
  const t = useText(tableText)
  return (
    <div className="bulk-bar no-print" role="status">
      <strong>{t('selected', { n: props.count })}</strong>
      {props.children}
      <button type="button" className="plain-button link-like" onClick={props.onClear}>
        {t('clearSelection')}
      </button>
    </div>
  )
}
