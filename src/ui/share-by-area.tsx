import type { ReactNode } from 'react'
import { AppLink } from './link.tsx'
import { Section } from './page.tsx'
import { PlainTable } from './plain-table.tsx'
import type { Column } from './table-types.ts'
import { TileMap } from './tile-map.tsx'

type AreaLine = { readonly areaCode: string; readonly name: string; readonly villages: number }

/** The number of records in a cell; it leads to them unless there are none. */
export function CountCell(props: { readonly n: number; readonly to?: string | undefined }) {
  if (props.n === 0) return <span className="quiet">0</span>
  return props.to === undefined ? props.n : <AppLink to={props.to}>{props.n}</AppLink>
}

/** Areas by the share of their villages that are done: as tiles, then as a table with sums. */
export function ShareByArea<T extends AreaLine>(props: {
  /** Names the table for remembering. */
  readonly id: string
  readonly share: string
  readonly caption: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  readonly totals: Readonly<Record<string, ReactNode>>
  readonly done: (row: T) => number
  readonly to: (row: T) => string
}) {
  const { share, caption, rows, done, to } = props
  return (
    <>
      <Section title={share}>
        <TileMap
          title={share}
          unit="%"
          low={0}
          high={100}
          tiles={rows.map((row) => ({
            key: row.areaCode,
            name: row.name,
            value: Math.round((done(row) * 100) / row.villages),
            shown: `${done(row)}/${row.villages}`,
            to: to(row),
          }))}
        />
      </Section>
      <Section title={caption}>
        <PlainTable
          id={props.id}
          caption={caption}
          columns={props.columns}
          rows={rows}
          rowKey={(row) => row.areaCode}
          rowName={(row) => row.name}
          rowLink={to}
          totals={props.totals}
        />
      </Section>
    </>
  )
}
