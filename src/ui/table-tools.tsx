import { Button, Input, Popover } from 'antd'
import { useEffect, useId, useMemo, useState } from 'react'
import { useNarrow } from './media.ts'
import { recall, remember } from './remember.ts'
import { FilterField } from './table-filters.tsx'
import type { Column, DataTableProps } from './table-types.ts'
import { useText } from './text.tsx'
import { tableText } from './words.ts'

/** Which columns are shown, and how to change that. */
export type ColumnChoice<T> = {
  readonly visible: readonly Column<T>[]
  readonly hidden: ReadonlySet<string>
  readonly onHidden: (hidden: ReadonlySet<string> | null) => void
}

/** The columns a person chose for this table, remembered in this browser. */
export function useColumns<T>(id: string, columns: readonly Column<T>[]): ColumnChoice<T> {
  const key = `wuguan.columns.${id}`
  const [kept, setKept] = useState(() => recall(key))
  const hidden = useMemo(() => {
    const standard = columns.filter((c) => c.defaultHidden).map((c) => c.key)
    return new Set(kept === null ? standard : kept.split(','))
  }, [kept, columns])
  return {
    visible: columns.filter((c, i) => i === 0 || !hidden.has(c.key)),
    hidden,
    onHidden: (next) => {
      const text = next === null ? null : [...next].join(',')
      remember(key, text)
      setKept(text)
    },
  }
}

/** Above the table: search, filters, columns, export. */
export function TableTools<T>(props: DataTableProps<T> & { readonly columnChoice: ColumnChoice<T> }) {
  const t = useText(tableText)
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const { state, onState, filters = [], onExport, columnChoice } = props
  const set = filters.filter((f) => state.filters[f.key]).length
  const showFilters = filters.length > 0 && (!narrow || open)
  const exported = columnChoice.visible.filter((c) => c.exportable !== false).map((c) => c.key)
  return (
    <div className="table-tools no-print">
      {props.searchable === false ? null : (
        <SearchBox value={state.search ?? ''} onChange={(search) => onState({ ...state, search, page: 1 })} />
      )}
      {narrow && filters.length > 0 ? (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('filter')}
          {set > 0 ? ` ${set}` : ''}
        </Button>
      ) : null}
      {showFilters
        ? filters.map((filter) => (
            <FilterField
              key={filter.key}
              filter={filter}
              value={state.filters[filter.key] ?? ''}
              onChange={(value) =>
                onState({ ...state, page: 1, filters: { ...state.filters, [filter.key]: value } })
              }
            />
          ))
        : null}
      {set > 0 ? (
        <Button type="text" onClick={() => onState({ ...state, page: 1, filters: {} })}>
          {t('clearFilters')}
        </Button>
      ) : null}
      <span className="tools-right">
        {narrow ? null : <ColumnMenu columns={props.columns} choice={columnChoice} />}
        {onExport ? <Button onClick={() => onExport(exported)}>{t('export')}</Button> : null}
      </span>
    </div>
  )
}

function SearchBox(props: {
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}) {
  const t = useText(tableText)
  const id = useId()
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  const send = () => {
    if (typed.trim() !== props.value) props.onChange(typed.trim() || undefined)
  }
  return (
    <span className="table-search">
      <label className="sr-only" htmlFor={id}>
        {t('search')}
      </label>
      <Input
        id={id}
        type="search"
        value={typed}
        maxLength={100}
        placeholder={`${t('search')} · ${t('searchHint')}`}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={send}
        onBlur={send}
      />
    </span>
  )
}

function ColumnMenu<T>(props: { readonly columns: readonly Column<T>[]; readonly choice: ColumnChoice<T> }) {
  const t = useText(tableText)
  const { hidden, onHidden } = props.choice
  const flip = (key: string) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    onHidden(next)
  }
  const content = (
    <fieldset className="column-menu">
      <legend className="sr-only">{t('columns')}</legend>
      {props.columns.map((column, i) => (
        <label key={column.key}>
          <input
            type="checkbox"
            disabled={i === 0}
            checked={i === 0 || !hidden.has(column.key)}
            onChange={() => flip(column.key)}
          />
          {column.title}
        </label>
      ))}
      <Button size="small" onClick={() => onHidden(null)}>
        {t('resetColumns')}
      </Button>
    </fieldset>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button aria-haspopup="dialog">{t('columns')}</Button>
    </Popover>
  )
}
