import { Button } from 'antd'
import { useId } from 'react'
import { pageSizes, type TableState } from './table-state.ts'
import type { TableLoad } from './table-types.ts'
import { useText } from './text.tsx'
import { tableText } from './words.ts'

/** Which rows these are, how many there are when asked, and the way to the next ones. */
export function TablePager<T>(props: {
  readonly load: TableLoad<T>
  readonly state: TableState
  readonly onState: (next: TableState) => void
  readonly onCount?: (() => void) | undefined
}) {
  const t = useText(tableText)
  const id = useId()
  const { load, state, onState } = props
  const from = (state.page - 1) * state.size + 1
  return (
    <nav className="pager no-print" aria-label={t('pages')}>
      <span className="quiet">{t('range', { from, to: from + load.rows.length - 1 })}</span>
      {load.total ? (
        <span className="quiet">
          {t(load.total.capped ? 'totalCapped' : 'total', { n: load.total.count })}
        </span>
      ) : props.onCount ? (
        <button type="button" className="plain-button link-like" onClick={props.onCount}>
          {t('count')}
        </button>
      ) : null}
      <span className="pager-right">
        <label className="sr-only" htmlFor={id}>
          {t('perPage')}
        </label>
        <select
          id={id}
          className="plain-select"
          value={state.size}
          onChange={(event) => onState({ ...state, page: 1, size: Number(event.target.value) })}
        >
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
        <Button disabled={state.page <= 1} onClick={() => onState({ ...state, page: state.page - 1 })}>
          {t('previous')}
        </Button>
        <Button disabled={!load.more} onClick={() => onState({ ...state, page: state.page + 1 })}>
          {t('next')}
        </Button>
      </span>
    </nav>
  )
}
