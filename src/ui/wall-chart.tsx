import { Button, Switch } from 'antd'
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react'
import { ScrollArea } from './scroll-area.tsx'
import { type Status, StatusMark, StatusSymbol, statuses, useStatusWord } from './status.tsx'
import { useText } from './text.tsx'
import {
  cellOf,
  type WallBlock,
  type WallCells,
  type WallColumn,
  type WallGroup,
  type WallRow,
  wallBlocks,
} from './wall-order.ts'
import { wallText } from './words.ts'
import './wall-chart.css'

export type WallChartProps = {
  readonly title: string
  readonly groups: readonly WallGroup[]
  readonly rows: readonly WallRow[]
  readonly columns: readonly WallColumn[]
  readonly cells: WallCells
  readonly overdueFirst: boolean
  readonly onOverdueFirst: (on: boolean) => void
  readonly onCell?: ((row: string, column: string) => void) | undefined
}

/** The wall chart: villages down, steps across, one symbol a cell, township subtotals; prints on A3 in one colour. */
export function WallChart(props: WallChartProps) {
  const t = useText(wallText)
  const id = useId()
  const { groups, rows, columns, cells, overdueFirst } = props
  const blocks = useMemo(
    () => wallBlocks({ groups, rows, columns, cells }, overdueFirst),
    [groups, rows, columns, cells, overdueFirst],
  )
  return (
    <div className="wall">
      <div className="wall-tools">
        <span className="wall-legend">
          <span className="sr-only">{t('legend')}</span>
          {statuses.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </span>
        <span className="wall-switch no-print">
          <Switch id={id} checked={overdueFirst} onChange={props.onOverdueFirst} />
          <label htmlFor={id}>{t('overdueFirst')}</label>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </span>
      </div>
      <WallTable {...props} blocks={blocks} />
    </div>
  )
}

type TableProps = WallChartProps & { readonly blocks: readonly WallBlock[] }

function WallTable(props: TableProps) {
  const t = useText(wallText)
  const order = useMemo(() => props.blocks.flatMap((b) => b.rows.map((r) => r.key)), [props.blocks])
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0])
  const { columns, onCell } = props
  function move(event: KeyboardEvent<HTMLTableElement>) {
    const to = stepTo(event.key, at, order.length, columns.length)
    if (!to) return
    event.preventDefault()
    setAt(to)
    const next = event.currentTarget.querySelector<HTMLElement>(
      `[data-row="${to[0]}"][data-column="${to[1]}"]`,
    )
    next?.focus()
  }
  function open(event: MouseEvent<HTMLTableElement>) {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    if (!cell) return
    const place = [Number(cell.dataset.row), Number(cell.dataset.column)] as const
    setAt(place)
    const row = order[place[0]]
    const column = columns[place[1]]
    if (row && column) onCell?.(row, column.key)
  }
  return (
    <ScrollArea className="wall-scroll" label={props.title}>
      <table aria-label={props.title} onKeyDown={move} onClick={open}>
        <caption>
          {props.title} <span className="sr-only">{t('keys')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.label}>
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        {props.blocks.map((block) => (
          <BlockRows key={block.group.key} {...props} block={block} order={order} at={at} />
        ))}
      </table>
    </ScrollArea>
  )
}

function BlockRows(
  props: TableProps & {
    readonly block: WallBlock
    readonly order: readonly string[]
    readonly at: readonly [number, number]
  },
) {
  const { block, columns, cells, order, at } = props
  return (
    <tbody>
      <tr className="wall-group">
        <th scope="rowgroup">{block.group.name}</th>
        {columns.map((column) => (
          <TallyCell key={column.key} block={block} column={column.key} />
        ))}
      </tr>
      {block.rows.map((row) => {
        const index = order.indexOf(row.key)
        return (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {columns.map((column, i) => (
              <WallCell
                key={column.key}
                row={row.name}
                column={column.label}
                place={[index, i]}
                focusable={at[0] === index && at[1] === i}
                status={cellOf(cells, row.key, column.key)}
              />
            ))}
          </tr>
        )
      })}
    </tbody>
  )
}

function TallyCell(props: { readonly block: WallBlock; readonly column: string }) {
  const t = useText(wallText)
  const tally = props.block.tally[props.column]
  if (!tally || tally.total === 0) return <td>–</td>
  const late = tally.overdue > 0
  return (
    <td title={late ? t('overdueN', { n: tally.overdue }) : t('done', tally)}>
      {tally.done}/{tally.total}
      {late ? <span className="overdue"> !{tally.overdue}</span> : null}
    </td>
  )
}

function WallCell(props: {
  readonly row: string
  readonly column: string
  readonly place: readonly [number, number]
  readonly focusable: boolean
  readonly status: Status
}) {
  const t = useText(wallText)
  const word = useStatusWord()
  const { row, column, status, place } = props
  return (
    <td
      tabIndex={props.focusable ? 0 : -1}
      data-row={place[0]}
      data-column={place[1]}
      data-late={status === 'overdue' ? 'yes' : undefined}
      title={t('cell', { row, column, status: word(status) })}
    >
      <StatusSymbol status={status} label={word(status)} />
    </td>
  )
}

function stepTo(key: string, at: readonly [number, number], rows: number, columns: number) {
  const [row, column] = at
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
  }
  const to = moves[key]
  if (!to || to[0] < 0 || to[1] < 0 || to[0] >= rows || to[1] >= columns) return null
  return to
}
