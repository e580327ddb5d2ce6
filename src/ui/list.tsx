import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { brokenNumber } from './api.tsx'
import { readTableState, type TableState, writeTableState } from './table-state.ts'
import type { TableLoad } from './table-types.ts'
import { screenLang } from './text.tsx'
import { useUrl } from './url.tsx'

type ListAnswer<T> = {
  readonly rows: readonly T[]
  readonly more: boolean
  readonly total?: { readonly count: number; readonly capped: boolean } | undefined
}

/** What a list action is asked for besides its own filters. */
export type ListAsk = {
  readonly search?: string
  readonly page: number
  readonly size: number
  readonly sort?: string
  readonly descending?: boolean
  readonly count?: boolean
}

/**
 * A table's state kept in the URL: `ask` goes to the list action together with `state.filters`, `state` and
 * `onState` to the DataTable. `prefix` separates two tables on one page.
 */
export function useListState(filterKeys: readonly string[]) {
  const { search, set } = useUrl()
  const state = readTableState(search, filterKeys)
  const [counted, setCounted] = useState(false)
  const onState = (next: TableState) => {
    const cleared = Object.fromEntries(
      ['search', 'page', 'size', 'sort', 'descending', ...filterKeys].map((key) => [key, null]),
    )
    const written = Object.entries(writeTableState(next)).map(([key, value]) => [key, String(value)])
    setCounted(false)
    set({ ...cleared, ...Object.fromEntries(written) }, next.search !== state.search)
  }
  const ask: ListAsk = {
    page: state.page,
    size: state.size,
    ...(state.search === undefined ? {} : { search: state.search }),
    ...(state.sort === undefined ? {} : { sort: state.sort }),
    ...(state.descending === undefined ? {} : { descending: state.descending }),
    ...(counted ? { count: true } : {}),
  }
  return { state, onState, ask, onCount: () => setCounted(true) }
}

/** A list query's progress as the DataTable shows it. */
export function loadOf<T>(query: UseQueryResult<ListAnswer<T>>): TableLoad<T> {
  const number = brokenNumber(query.error)
  return {
    rows: query.data?.rows ?? [],
    loading: query.isFetching,
    more: query.data?.more ?? false,
    total: query.data?.total ?? null,
    error:
      query.error === null ? null : { message: query.error.message, ...(number === null ? {} : { number }) },
    onRetry: () => void query.refetch(),
  }
}

/** What a DataTable takes of its list's state and answer. */
export function tableOf<T>(
  list: Pick<ReturnType<typeof useListState>, 'state' | 'onState' | 'onCount'>,
  query: UseQueryResult<ListAnswer<T>>,
) {
  return { load: loadOf(query), state: list.state, onState: list.onState, onCount: list.onCount }
}

/** Downloads a list as Excel with the same filters as the table shows. */
export function exportList(topic: string, action: string, input: Readonly<Record<string, unknown>>): void {
  const asked = encodeURIComponent(JSON.stringify(input))
  window.location.assign(`/export/${topic}/${action}.xlsx?lang=${screenLang()}&input=${asked}`)
}
