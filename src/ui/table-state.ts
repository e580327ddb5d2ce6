/** What a table shows: exactly what the address says and what a list asks the server for. */
export type TableState = {
  readonly search?: string | undefined
  readonly page: number
  readonly size: number
  readonly sort?: string | undefined
  readonly descending?: boolean | undefined
  /** Filter values by key; a date range is `from~to`, either side may be empty; several choices are joined by `,`. */
  readonly filters: Readonly<Record<string, string>>
}

/** Rows a table may show on one page. */
export const pageSizes = [20, 50, 100, 200] as const

/** Reads a table's state from an address's search values; what is unknown or unreadable is left out. */
export function readTableState(
  search: Readonly<Record<string, unknown>>,
  filterKeys: readonly string[],
): TableState {
  const filters: Record<string, string> = {}
  for (const key of filterKeys) {
    const value = asText(search[key])
    if (value) filters[key] = value
  }
  const page = Number(search.page)
  const size = Number(search.size)
  return {
    search: asText(search.search),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: pageSizes.find((n) => n === size) ?? pageSizes[0],
    sort: asText(search.sort),
    descending: search.descending === true || search.descending === 'true' || undefined,
    filters,
  }
}

/** The search values of an address for a table's state; what is at its default is left out. */
export function writeTableState(state: TableState): Record<string, string | number | boolean> {
  const out: Record<string, string | number | boolean> = {}
  if (state.search) out.search = state.search
  if (state.page > 1) out.page = state.page
  if (state.size !== pageSizes[0]) out.size = state.size
  if (state.sort) out.sort = state.sort
  if (state.descending) out.descending = true
  for (const [key, value] of Object.entries(state.filters)) if (value) out[key] = value
  return out
}

/** The state after a column's head was pressed: ascending, descending, unsorted. */
export function nextSort(state: TableState, key: string): TableState {
  if (state.sort !== key) return { ...state, page: 1, sort: key, descending: undefined }
  if (!state.descending) return { ...state, page: 1, descending: true }
  return { ...state, page: 1, sort: undefined, descending: undefined }
}

/** The two ends of a date range filter. */
export function readRange(value: string | undefined): readonly [from: string, to: string] {
  const [from = '', to = ''] = (value ?? '').split('~')
  return [from, to]
}

/** A date range as a filter's value; empty when both ends are. */
export function writeRange(from: string, to: string): string {
  return from || to ? `${from}~${to}` : ''
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
