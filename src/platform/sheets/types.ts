import type { Lang, Said } from '#common/text.ts'

/** What a column holds; decides how its cells are read, checked and written. */
export type CellKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'month'
  | 'choice'
  | 'identity_number'
  | 'phone'
  | 'code'

/** One of the values that a `choice` column accepts, with every label under which people write it. */
export type Choice = { readonly value: string; readonly labels: readonly string[] }

/** What writing needs to know of a column. */
export type WriteColumn = {
  readonly key: string
  readonly title: Said
  readonly kind: CellKind
  readonly choices?: readonly Choice[]
  /** Width in characters (a Chinese character counts as two); worked out from the content when absent. */
  readonly width?: number
}

/** A column of an import: plain data, so that it travels to the worker. */
export type SheetColumn = WriteColumn & {
  /** Other headers under which the column is known. */
  readonly aliases?: readonly string[]
  /** The column must exist and no cell of it may be blank. */
  readonly required?: boolean
  /** Longest text, in characters. */
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly example: string
  readonly note: Said
}

/** A cell after reading: dates are `YYYY-MM-DD`, months `YYYY-MM`, choices their value. */
export type CellValue = string | number | null

/** A row by column key. */
export type RowValues = Record<string, CellValue>

/** Why a cell was not taken. */
export type CellErrorCode =
  | 'required'
  | 'formula_error'
  | 'too_long'
  | 'not_integer'
  | 'not_number'
  | 'too_small'
  | 'too_large'
  | 'not_a_date'
  | 'no_such_date'
  | 'two_digit_year'
  | 'day_missing'
  | 'not_a_month'
  | 'month_ambiguous'
  | 'not_a_choice'
  | 'digits_lost'
  | 'identity_length'
  | 'identity_date'
  | 'identity_check'
  | 'not_a_phone'
  | 'not_a_code'

/** What an error's sentence needs besides the cell's content. */
export type CellErrorParams = {
  readonly min?: number
  readonly max?: number
  readonly length?: number
  readonly year?: string
  readonly allowed?: string
}

/** A fault of one cell; `cellErrorText` says it in words. */
export type CellError = {
  /** The column's key. */
  readonly column: string
  readonly code: CellErrorCode
  readonly params: CellErrorParams
  /** What stands in the file, shortened to 60 characters. */
  readonly given: string
}

/** A data row; `line` is the row number that the spreadsheet program shows. A faulty cell's value is null. */
export type SheetRow = {
  readonly line: number
  readonly values: RowValues
  readonly errors: readonly CellError[]
}

/** Why a file as a whole was not taken. */
export type SheetProblemCode =
  | 'not_a_spreadsheet'
  | 'encrypted'
  | 'wrong_sheet'
  | 'missing_columns'
  | 'duplicate_columns'
  | 'empty'
  | 'too_many_rows'
  | 'too_large'
  | 'damaged'

/** A file that was not taken; `problemText` says why and what to do. Column lists are titles in both languages. */
export type SheetProblem = {
  readonly ok: false
  readonly problem: SheetProblemCode
  readonly params: {
    /** What the file really is, where known: `png`, `docx`, `html` … */
    readonly actual?: string
    readonly sheet?: string
    readonly sheets?: readonly string[]
    readonly columns?: readonly Said[]
    readonly maxRows?: number
  }
}

/** A file that was taken; faulty rows carry their errors. */
export type SheetContent = {
  readonly ok: true
  /** The sheet's name; empty for CSV. */
  readonly sheet: string
  /** Row number of the header. */
  readonly headerLine: number
  readonly rows: SheetRow[]
  /** Headers of the file that belong to no column. */
  readonly ignoredColumns: readonly string[]
  /** Rows left out because they are the template's untouched example. */
  readonly exampleLines: readonly number[]
}

export type ReadResult = SheetContent | SheetProblem

/** Rows done, and rows in all where the file tells it. */
export type Progress = (done: number, total: number | null) => void

export type ReadOptions = {
  readonly columns: readonly SheetColumn[]
  /** Only this sheet; else the first visible one that has the required columns. */
  readonly sheetName?: string
  readonly maxRows: number
  readonly progress?: Progress
  /** Stops the work; the promise then rejects with an AbortError. */
  readonly signal?: AbortSignal
}

/** A sheet to write. Rows may come from a database page by page. */
export type WriteSheet = {
  readonly name: string
  readonly title?: string
  readonly notes?: readonly string[]
  readonly columns: readonly WriteColumn[]
  readonly rows: Iterable<Readonly<RowValues>> | AsyncIterable<Readonly<RowValues>>
  /** Rows in all, for the progress; known by itself for arrays. */
  readonly total?: number
  /** Paper for printing, always landscape; A4 unless told. */
  readonly paper?: 'a4' | 'a3'
}

export type WriteOptions = {
  readonly sheets: readonly WriteSheet[]
  /** Language of the headers; Chinese unless told. */
  readonly lang?: Lang
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

export type TemplateOptions = {
  /** Name of the sheet to fill in. */
  readonly name: string
  /** Rows shown as examples; one made of the columns' `example` unless told. */
  readonly exampleRows?: readonly Readonly<RowValues>[]
  readonly lang?: Lang
}
