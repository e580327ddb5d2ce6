import type { Said } from '#common/text.ts'
import { cellText, type RawCell } from './cells.ts'
import type { SheetColumn } from './types.ts'

/** How a row serves as the header: which cell belongs to which column, and what does not fit. */
export type HeaderMatch = {
  /** Position in the row for each column of the description; -1 where the file has none. */
  readonly positions: readonly number[]
  readonly found: number
  readonly missing: readonly Said[]
  readonly duplicates: readonly Said[]
  readonly ignored: readonly string[]
}

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:]/g, '')
}

function bare(text: string): string {
  return text.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕|〈[^〉]*〉|<[^>]*>/g, '')
}

type Names = { readonly exact: Map<string, number>; readonly short: Map<string, number> }

function namesOf(columns: readonly SheetColumn[]): Names {
  const exact = new Map<string, number>()
  const short = new Map<string, number>()
  for (const [at, column] of columns.entries()) {
    for (const name of [column.title.zh, column.title.en, column.key, ...(column.aliases ?? [])]) {
      const full = normal(name)
      if (!exact.has(full)) exact.set(full, at)
      const stem = bare(full)
      const other = short.get(stem)
      // A stem that two columns share names neither.
      if (stem !== '') short.set(stem, other === undefined || other === at ? at : -1)
    }
  }
  return { exact, short }
}

/** Prepares the search for the header row; exact names go before names without their bracketed notes. */
export function headerMatcher(columns: readonly SheetColumn[]): (cells: readonly RawCell[]) => HeaderMatch {
  const names = namesOf(columns)
  return (cells) => {
    const texts = cells.map((cell) => normal(cellText(cell)))
    const positions = columns.map(() => -1)
    const duplicates = new Set<number>()
    const used = new Set<number>()
    const settle = (lookUp: (text: string) => number | undefined) => {
      const before = [...positions]
      for (const [at, text] of texts.entries()) {
        const column = text === '' || used.has(at) ? undefined : lookUp(text)
        if (column === undefined || column < 0 || before[column] !== -1) continue
        used.add(at)
        if (positions[column] === -1) positions[column] = at
        else duplicates.add(column)
      }
    }
    settle((text) => names.exact.get(text))
    settle((text) => names.short.get(bare(text)))
    const titles = (wanted: (at: number, column: SheetColumn) => boolean) =>
      columns.filter((column, at) => wanted(at, column)).map(({ title }) => title)
    return {
      positions,
      found: positions.filter((at) => at >= 0).length,
      missing: titles((at, column) => column.required === true && positions[at] === -1),
      duplicates: titles((at) => duplicates.has(at)),
      ignored: cells.map(cellText).filter((text, at) => text !== '' && !used.has(at)),
    }
  }
}
