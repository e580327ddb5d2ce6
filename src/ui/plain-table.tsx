import type { ReactNode } from 'react'
import { useNarrow } from './media.ts'
import { TableBody } from './table-body.tsx'
import { TableCards } from './table-cards.tsx'
import type { Column } from './table-types.ts'
import './table.css'

const still = { page: 1, size: 200, filters: {} } as const
const nothingPicked: ReadonlySet<string> = new Set()
const noChange = () => undefined

/** A short table shown whole: no search, no pages; cards on a phone. */
export function PlainTable<T>(props: {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly rowName: (row: T) => string
  readonly rowLink?: ((row: T) => string) | undefined
  /** Sums below the rows, by column key. */
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined
  /** Facts that a card shows on a phone at most; three when left out. */
  readonly facts?: number | undefined
}) {
  const narrow = useNarrow()
  const { rows, ...rest } = props
  const body = {
    ...rest,
    load: { rows, loading: false, more: false },
    state: still,
    onState: noChange,
    picked: nothingPicked,
    onPicked: noChange,
  }
  return narrow ? <TableCards {...body} /> : <TableBody {...body} />
}
