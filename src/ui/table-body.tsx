import type { ReactNode } from 'react'
import { AppLink } from './link.tsx'
import { ScrollArea } from './scroll-area.tsx'
import { nextSort, type TableState } from './table-state.ts'
import type { Column, DataTableProps } from './table-types.ts'
import { useText } from './text.tsx'
import { tableText } from './words.ts'

export type BodyProps<T> = DataTableProps<T> & {
  readonly columns: readonly Column<T>[]
  readonly picked: ReadonlySet<string>
  readonly onPicked: (keys: ReadonlySet<string>) => void
}

/** The table proper: sticky head and first column, 40 px rows, long text in two lines. */
export function TableBody<T>(props: BodyProps<T>) {
  const t = useText(tableText)
  const { columns, load } = props
  return (
    <ScrollArea className="table-scroll" label={t('scroll', { caption: props.caption })}>
      <table>
        <caption className="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            {props.bulk ? <SelectAll {...props} /> : null}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} state={props.state} onState={props.onState} />
            ))}
          </tr>
        </thead>
        <tbody>
          {load.rows.map((row) => (
            <Row key={props.rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
        {props.totals === undefined ? null : <Totals {...props} totals={props.totals} />}
      </table>
    </ScrollArea>
  )
}

function HeadCell<T>(props: {
  readonly column: Column<T>
  readonly state: TableState
  readonly onState: (next: TableState) => void
}) {
  const t = useText(tableText)
  const { column, state, onState } = props
  const sorted = state.sort === column.key
  const direction = sorted ? (state.descending ? 'descending' : 'ascending') : 'none'
  const style = column.width === undefined ? undefined : { width: column.width, minWidth: column.width }
  if (!column.sortable) {
    return (
      <th scope="col" className={column.align} style={style}>
        {column.title}
      </th>
    )
  }
  return (
    <th scope="col" className={column.align} style={style} aria-sort={direction}>
      <button
        type="button"
        className="plain-button sort"
        title={t('sortBy', { title: column.title })}
        onClick={() => onState(nextSort(state, column.key))}
      >
        {column.title}
        <span aria-hidden="true" className={sorted ? '' : 'sort-off'}>
          {direction === 'descending' ? '↓' : direction === 'ascending' ? '↑' : '↕'}
        </span>
      </button>
    </th>
  )
}

function Row<T>(props: BodyProps<T> & { readonly row: T }) {
  const { row, columns, rowLink, picked, onPicked } = props
  const key = props.rowKey(row)
  return (
    <tr data-picked={picked.has(key) ? 'yes' : undefined}>
      {props.bulk ? (
        <td className="pick">
          <PickBox
            name={props.rowName(row)}
            on={picked.has(key)}
            onChange={() => onPicked(toggle(picked, key))}
          />
        </td>
      ) : null}
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row" className={column.align}>
            <Cell column={column} row={row} link={rowLink?.(row)} />
          </th>
        ) : (
          <td key={column.key} className={column.align}>
            <Cell column={column} row={row} />
          </td>
        ),
      )}
    </tr>
  )
}

function Totals<T>(props: BodyProps<T> & { readonly totals: Readonly<Record<string, ReactNode>> }) {
  const [first, ...others] = props.columns
  return (
    <tfoot>
      <tr>
        {props.bulk ? <td className="pick" /> : null}
        {first === undefined ? null : (
          <th scope="row" className={first.align}>
            {props.totals[first.key]}
          </th>
        )}
        {others.map((column) => (
          <td key={column.key} className={column.align}>
            {props.totals[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

function Cell<T>(props: { readonly column: Column<T>; readonly row: T; readonly link?: string | undefined }) {
  const content: ReactNode = props.column.render(props.row)
  const full = props.column.full?.(props.row) ?? (typeof content === 'string' ? content : undefined)
  return (
    <div className="cell" title={full}>
      {props.link ? <AppLink to={props.link}>{content}</AppLink> : content}
    </div>
  )
}

function SelectAll<T>(props: BodyProps<T>) {
  const t = useText(tableText)
  const keys = props.load.rows.map(props.rowKey)
  const every = keys.length > 0 && keys.every((key) => props.picked.has(key))
  return (
    <th scope="col" className="pick">
      <label className="pick-box">
        <span className="sr-only">{t('selectAll')}</span>
        <input type="checkbox" checked={every} onChange={() => props.onPicked(new Set(every ? [] : keys))} />
      </label>
    </th>
  )
}

/** The box that selects one row. */
export function PickBox(props: {
  readonly name: string
  readonly on: boolean
  readonly onChange: () => void
}) {
  const t = useText(tableText)
  return (
    <label className="pick-box">
      <span className="sr-only">{t('select', { name: props.name })}</span>
      <input type="checkbox" checked={props.on} onChange={props.onChange} />
    </label>
  )
}

/** The set with a key put in or taken out. */
export function toggle(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
