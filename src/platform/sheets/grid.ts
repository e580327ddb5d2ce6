import type { RawCell } from './cells.ts'
import type { SheetProblem } from './types.ts'

/** A row of a grid: its 0-based position in the sheet and its cells from the first column on. */
export type GridRow = { readonly index: number; readonly values: readonly RawCell[] }

/** Hands out a sheet's rows in order, null after the last; blank rows may be absent. Throws `Damaged`. */
export type GridRows = { readonly next: () => Promise<GridRow | null>; readonly close: () => Promise<void> }

/** One sheet of a file, whatever the file's format. */
export type Grid = {
  readonly name: string
  readonly hidden: boolean
  /** Rows in all, header and titles included, where the file tells it. */
  readonly total: number | null
  readonly rows: () => GridRows
}

/** An opened file. `untyped`: CSV, where nothing tells text from numbers. */
export type Workbook = { readonly grids: readonly Grid[]; readonly untyped: boolean }

/** A file whose container could be opened but whose content could not be read. */
export class Damaged extends Error {}

/** Says why a file is not taken. */
export function problem(code: SheetProblem['problem'], params: SheetProblem['params'] = {}): SheetProblem {
  return { ok: false, problem: code, params }
}

/** Hands an array out as rows. */
export function gridRows(rows: readonly (readonly RawCell[])[]): GridRows {
  let index = 0
  return {
    next: async () => {
      const values = rows[index]
      return values === undefined ? null : { index: index++, values }
    },
    close: async () => {
      index = rows.length
    },
  }
}
