import type { Status } from './status.tsx'

export type WallRow = {
  readonly key: string
  readonly name: string
  /** Key of its township. */
  readonly group: string
}
export type WallGroup = { readonly key: string; readonly name: string }
export type WallColumn = { readonly key: string; readonly label: string }

/** State by row key, then column key; a missing cell is 不适用. */
export type WallCells = Readonly<Record<string, Readonly<Record<string, Status>>>>

export type Tally = { readonly done: number; readonly overdue: number; readonly total: number }
export type WallBlock = {
  readonly group: WallGroup
  readonly rows: readonly WallRow[]
  /** By column key. */
  readonly tally: Readonly<Record<string, Tally>>
}

/** The state of one cell. */
export function cellOf(cells: WallCells, row: string, column: string): Status {
  return cells[row]?.[column] ?? 'na'
}

/** How many cells of these rows are done and overdue in a column; 不适用 is not counted. */
export function tallyOf(rows: readonly WallRow[], cells: WallCells, column: string): Tally {
  const states = rows.map((row) => cellOf(cells, row.key, column)).filter((s) => s !== 'na')
  return {
    done: states.filter((s) => s === 'done').length,
    overdue: states.filter((s) => s === 'overdue').length,
    total: states.length,
  }
}

/** The chart's blocks by township; with `overdueFirst`, townships and villages with the most overdue steps come first. */
export function wallBlocks(
  wall: {
    readonly groups: readonly WallGroup[]
    readonly rows: readonly WallRow[]
    readonly columns: readonly WallColumn[]
    readonly cells: WallCells
  },
  overdueFirst: boolean,
): readonly WallBlock[] {
  const late = (row: WallRow) =>
    wall.columns.filter((c) => cellOf(wall.cells, row.key, c.key) === 'overdue').length
  const sum = (block: WallBlock) => Object.values(block.tally).reduce((n, tally) => n + tally.overdue, 0)
  const blocks = wall.groups.map((group) => {
    const rows = wall.rows.filter((row) => row.group === group.key)
    const tally = Object.fromEntries(wall.columns.map((c) => [c.key, tallyOf(rows, wall.cells, c.key)]))
    return { group, rows: overdueFirst ? rows.toSorted((a, b) => late(b) - late(a)) : rows, tally }
  })
  return overdueFirst ? blocks.toSorted((a, b) => sum(b) - sum(a)) : blocks
}
