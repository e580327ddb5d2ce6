import { type Params, type Said, say, type TextTable } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { Tx } from '#platform/data.ts'
import { cellErrorText } from '#platform/sheets/text.ts'
import type { RowValues, SheetColumn, SheetRow } from '#platform/sheets/types.ts'
import type { RowOutcome } from './tables.ts'
import { rowFaults } from './text.ts'

export type RowError = { column: string; zh: string; en: string }
type RowFault = typeof rowFaults extends TextTable<infer K> ? K : never
type FaultParams = Readonly<Record<string, string | number | Said>>

/** A row on its way from the file to `import_rows`. */
export type Draft = {
  readonly line: number
  /** What the file says, by column. */
  readonly given: RowValues
  readonly errors: RowError[]
  /** What writing the row would end or change besides. */
  readonly notes: Said[]
  /** What is kept of it: what would be registered, and under `~` what applying needs besides. */
  stored: RowValues
  outcome: RowOutcome
}

/** For whom a file is checked. */
export type Scope = { readonly app: App; readonly actor: Actor; readonly columns: readonly SheetColumn[] }

/**
 * The checks of one file beyond its single cells. `prepare` works on a chunk before the database is asked; `look`
 * reads what the chunk needs, and what it returns then judges each of its rows without the database.
 */
export type FileCheck = {
  readonly prepare?: (chunk: readonly Draft[]) => void
  readonly look: (tx: Tx, chunk: readonly Draft[]) => Promise<(draft: Draft) => void>
}

/** Looks across all rows of a file and returns its further checks. */
export type Checker = (drafts: readonly Draft[], scope: Scope) => FileCheck

/** A cell as text; '' where it is blank. */
export function textOf(values: RowValues, key: string): string {
  const value = values[key]
  return value === null || value === undefined ? '' : String(value)
}

/** The texts of a column in a chunk, without blanks and repetitions. */
export function textsOf(chunk: readonly Draft[], ...keys: readonly string[]): string[] {
  const all = chunk.flatMap((draft) => keys.map((key) => textOf(draft.given, key)))
  return [...new Set(all)].filter((text) => text !== '')
}

/** A row as it was read, with the faults of its cells; the content of hidden columns stands in no fault. */
export function draftOf(
  row: SheetRow,
  columns: readonly SheetColumn[],
  hidden: readonly string[] = [],
): Draft {
  const errors = row.errors.map((error) => {
    const shown = hidden.includes(error.column) ? { ...error, given: '' } : error
    return { column: error.column, ...cellErrorText(row.line, shown, columns) }
  })
  return { line: row.line, given: row.values, errors, notes: [], stored: {}, outcome: 'wrong' }
}

/** Adds a fault of a row to its errors, in the words of an import: where it stands, what is wrong, what to do. */
export function fault(
  draft: Draft,
  scope: Pick<Scope, 'columns'>,
  column: string,
  code: RowFault,
  params: FaultParams = {},
): void {
  faultIn(rowFaults, draft, scope, column, code, params)
}

/** Adds a fault of a row to its errors, in the words of a table: where it stands, what is wrong, what to do. */
export function faultIn<K extends string>(
  table: TextTable<K>,
  draft: Draft,
  scope: Pick<Scope, 'columns'>,
  column: string,
  code: K,
  params: FaultParams = {},
): void {
  const title = scope.columns.find(({ key }) => key === column)?.title ?? { zh: column, en: column }
  const inLanguage = (lang: 'zh' | 'en'): Params =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typeof value === 'object' ? value[lang] : value]),
    )
  draft.errors.push({
    column,
    zh: `第 ${draft.line} 行「${title.zh}」${say(table, code, 'zh', inLanguage('zh'))}`,
    en: `Row ${draft.line}, “${title.en}” ${say(table, code, 'en', inLanguage('en'))}`,
  })
}

/** Finds rows whose key stands in an earlier row too; returns the first row of each key. */
export function findTwice(
  drafts: readonly Draft[],
  scope: Pick<Scope, 'columns'>,
  column: string,
  keyOf: (values: RowValues) => string,
  code: 'twice' | 'identity_twice' = 'twice',
): Map<string, Draft> {
  const first = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = keyOf(draft.given)
    if (key === '') continue
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, draft)
    else fault(draft, scope, column, code, { line: earlier.line })
  }
  return first
}

/** True when the division lies in the actor's area or below it. */
export function covers(actor: Pick<Actor, 'areaCode'>, code: string): boolean {
  return code.startsWith(actor.areaCode)
}

/** True when the division is one that the actor sees: its own, one below, or one above. */
export function sees(actor: Pick<Actor, 'areaCode'>, code: string): boolean {
  return covers(actor, code) || actor.areaCode.startsWith(code)
}

/**
 * Sets what would be registered and whether that is new, changed or the same. A blank cell keeps what is registered:
 * a list that lacks a column must not empty it.
 */
export function compare(
  draft: Draft,
  wanted: RowValues,
  current: (Readonly<RowValues> & { readonly version: number }) | undefined,
  reopened = false,
): void {
  const merged: RowValues = {}
  const changes: string[] = []
  for (const [key, value] of Object.entries(wanted)) {
    const kept = current?.[key] ?? null
    merged[key] = value ?? kept
    if (merged[key] !== kept) changes.push(key)
  }
  const known = changes.length > 0 || reopened ? 'changed' : 'same'
  draft.outcome = current === undefined ? 'new' : known
  draft.stored = {
    ...merged,
    '~version': current?.version ?? 0,
    '~changes': current === undefined ? '' : changes.join(','),
  }
}
