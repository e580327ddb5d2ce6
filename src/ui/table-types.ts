import type { ReactNode } from 'react'
import type { TableState } from './table-state.ts'

/** A column: what it shows, how it sorts, and what becomes of it on a phone. */
export type Column<T> = {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => ReactNode
  /** Full text for the title of a shortened cell; render's result when that is text. */
  readonly full?: ((row: T) => string) | undefined
  readonly align?: 'left' | 'right' | 'center' | undefined
  /** Pixels. */
  readonly width?: number | undefined
  readonly sortable?: boolean | undefined
  readonly defaultHidden?: boolean | undefined
  /** On a phone: the card's title, one of its facts, or left out; a fact when not said, of which three are shown. */
  readonly mobile?: 'title' | 'fact' | 'hidden' | undefined
  /** False keeps the column out of the Excel export. */
  readonly exportable?: boolean | undefined
}

export type Choice = { readonly value: string; readonly label: string }

export type TableFilter =
  | {
      readonly key: string
      readonly label: string
      readonly kind: 'choice'
      readonly options: readonly Choice[]
    }
  | { readonly key: string; readonly label: string; readonly kind: 'date-range' }
  | { readonly key: string; readonly label: string; readonly kind: 'text' }

/** The page of rows as it stands. */
export type TableLoad<T> = {
  readonly rows: readonly T[]
  readonly loading: boolean
  readonly error?:
    | { readonly message?: string | undefined; readonly number?: string | undefined }
    | null
    | undefined
  readonly more: boolean
  /** Absent until counted. */
  readonly total?: { readonly count: number; readonly capped: boolean } | null | undefined
  readonly onRetry?: (() => void) | undefined
}

export type DataTableProps<T> = {
  /** Names the table for remembering its columns. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rowKey: (row: T) => string
  /** The row in words, for selection labels. */
  readonly rowName: (row: T) => string
  readonly load: TableLoad<T>
  readonly state: TableState
  readonly onState: (next: TableState) => void
  readonly filters?: readonly TableFilter[] | undefined
  /** False leaves the search box out. */
  readonly searchable?: boolean | undefined
  readonly onCount?: (() => void) | undefined
  /** Gets the visible columns that may be exported. */
  readonly onExport?: ((columnKeys: readonly string[]) => void) | undefined
  readonly rowLink?: ((row: T) => string) | undefined
  /** Buttons of the bar that appears on selection; gives selection to every row. */
  readonly bulk?: ((keys: readonly string[], clear: () => void) => ReactNode) | undefined
  /** Sums below the rows, by column key; what stands in the first column says what they are. */
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined
  /** Facts that a card shows on a phone at most; three when left out. */
  readonly facts?: number | undefined
  /** Shown when there is nothing and no filter is set. */
  readonly empty?: ReactNode
}
