import { z } from 'zod'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import type { BodyLevel } from '#rules/bodies.ts'
import { type Said, said } from '#rules/said.ts'

/** What a template makes: a 文种, or a scheme (方案) or measures (办法), which go out as the annex of a notice. */
export type TemplateKind =
  | 'request'
  | 'reply'
  | 'decision'
  | 'resolution'
  | 'report'
  | 'notice'
  | 'announcement'
  | 'scheme'
  | 'measures'

type Choice = { readonly value: string; readonly label: Said }

/** A column of a table that is pasted in: one row a line, cells parted by a tab or a bar. */
export type RowColumn = {
  readonly title: Said
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

type Kinds =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'textarea'; readonly maxLength: number; readonly rows: number }
  | { readonly kind: 'number'; readonly unit: Said }
  | { readonly kind: 'date' }
  | { readonly kind: 'select'; readonly options: readonly Choice[] }
  | { readonly kind: 'rows'; readonly maxLength: number; readonly columns: readonly RowColumn[] }

/** How a fact of a template is asked for. `rows` is entered in a text area, the others as the form's own fields. */
export type TemplateField = Kinds & { readonly name: string; readonly label: Said; readonly help?: Said }

/** A fact's schema and the words that ask for it. */
type Asked<S extends z.ZodType> = {
  readonly schema: S
  readonly field: Kinds & { readonly label: Said; readonly help?: Said }
  readonly standard?: string
}
type AnyAsked = Asked<z.ZodType>
type FactsOf<A extends Record<string, AnyAsked>> = { readonly [K in keyof A]: z.output<A[K]['schema']> }

/** A template of an official document (公文模板): the facts it needs, and the document that they make. */
export type Template = {
  readonly name: Said
  readonly kind: TemplateKind
  /** Levels of the organs that issue such a document. */
  readonly levels: readonly BodyLevel[]
  /** How the form asks for the facts, in their order. */
  readonly form: readonly TemplateField[]
  /** Usual wording that a form begins with, by field. */
  readonly standards: Readonly<Record<string, string>>
  /** The facts as form and wire carry them: flat texts, numbers and dates by the fields' names. */
  readonly fields: z.ZodObject
  /**
   * The document that the facts make, without number and print line, which issuing gives it. Throws ZodError where the
   * facts do not fit `fields`.
   */
  readonly make: (facts: unknown) => OfficialDocument
}

type Words = readonly [zh: string, en: string]
type More = { readonly max?: number; readonly help?: Words; readonly standard?: string }

function asked<S extends z.ZodType>(schema: S, [zh, en]: Words, kind: Kinds, more: More = {}): Asked<S> {
  const { help, standard } = more
  const words = { label: said(zh, en), ...(help === undefined ? {} : { help: said(...help) }) }
  return { schema, field: { ...kind, ...words }, ...(standard === undefined ? {} : { standard }) }
}

const paragraphs: Words = ['每行一段', 'One paragraph a line']

const columnHelp = (columns: readonly RowColumn[]): Words => {
  const titles = (lang: 'zh' | 'en') => columns.map((column) => column.title[lang])
  return [
    `每行一条，各列用制表符或竖线“|”隔开，可从表格整块粘贴。列次：${titles('zh').join('、')}`,
    `One line a row, cells parted by a tab or “|”; paste from a spreadsheet. Columns: ${titles('en').join(', ')}`,
  ]
}

/** The rows of a pasted table, blanks trimmed, empty lines left out. */
export function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/[\t|｜]/).map((cell) => cell.trim()))
}

/** The paragraphs of a text area. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const rowsMax = 400_000

/** Columns set to the right hold whole numbers. */
function fits({ align }: RowColumn, cell = ''): boolean {
  return align !== 'right' || /^\d+$/.test(cell)
}

function numberColumns(columns: readonly RowColumn[], lang: 'zh' | 'en'): string {
  const titles = columns.filter(({ align }) => align === 'right').map(({ title }) => title[lang])
  return titles.join(lang === 'zh' ? '、' : ', ')
}

function rowsSchema(columns: readonly RowColumn[]) {
  return z
    .string()
    .max(rowsMax)
    .refine((text) => rowsOf(text).every((row) => row.length === columns.length), {
      params: {
        zh: `每行应有${columns.length}列，请核对分隔符`,
        en: `Each line needs ${columns.length} columns; check the separators`,
      },
    })
    .refine((text) => rowsOf(text).every((row) => columns.every((one, at) => fits(one, row[at]))), {
      params: {
        zh: `${numberColumns(columns, 'zh')}应为整数`,
        en: `Whole numbers are needed under ${numberColumns(columns, 'en')}`,
      },
    })
    .refine((text) => rowsOf(text).length <= 5000, {
      params: { zh: '不超过5000行', en: 'No more than 5000 lines' },
    })
}

function choice(value: string, [zh, en]: Words): Choice {
  return { value, label: said(zh, en) }
}

const required = (max: number) => z.string().trim().min(1).max(max)
const optional = (max: number) => z.string().trim().max(max).default('')

/** The kinds of facts: each gives the schema and the words of a field. A fact `may…` can be left out. */
export const ask = {
  text: (zh: string, en: string, more: More = {}) => {
    const maxLength = more.max ?? 100
    return asked(required(maxLength), [zh, en], { kind: 'text', maxLength }, more)
  },
  mayText: (zh: string, en: string, more: More = {}) => {
    const maxLength = more.max ?? 100
    return asked(optional(maxLength), [zh, en], { kind: 'text', maxLength }, more)
  },
  lines: (zh: string, en: string, more: More = {}) => {
    const maxLength = more.max ?? 4000
    const kind = { kind: 'textarea', maxLength, rows: 6 } as const
    return asked(required(maxLength), [zh, en], kind, { help: paragraphs, ...more })
  },
  mayLines: (zh: string, en: string, more: More = {}) => {
    const maxLength = more.max ?? 4000
    const kind = { kind: 'textarea', maxLength, rows: 4 } as const
    return asked(optional(maxLength), [zh, en], kind, { help: paragraphs, ...more })
  },
  number: (zh: string, en: string, unit: Words, [least, most]: readonly [number, number]) =>
    asked(z.number().int().min(least).max(most), [zh, en], { kind: 'number', unit: said(...unit) }),
  mayNumber: (zh: string, en: string, unit: Words, [least, most]: readonly [number, number]) =>
    asked(z.number().int().min(least).max(most).nullable().default(null), [zh, en], {
      kind: 'number',
      unit: said(...unit),
    }),
  date: (zh: string, en: string) => asked(z.iso.date(), [zh, en], { kind: 'date' }),
  mayDate: (zh: string, en: string) =>
    asked(z.iso.date().nullable().default(null), [zh, en], { kind: 'date' }),
  /** One of several; the first where nothing is chosen. */
  select: <const C extends readonly [string, ...string[]]>(
    zh: string,
    en: string,
    values: C,
    labels: Readonly<Record<C[number], Words>>,
  ) =>
    asked(z.enum(values).default(values[0]), [zh, en], {
      kind: 'select',
      options: values.map((value: C[number]) => choice(value, labels[value])),
    }),
  rows: (zh: string, en: string, columns: readonly RowColumn[], more: More = {}) => {
    const kind = { kind: 'rows', columns, maxLength: rowsMax } as const
    return asked(rowsSchema(columns).min(1), [zh, en], kind, { help: columnHelp(columns), ...more })
  },
  mayRows: (zh: string, en: string, columns: readonly RowColumn[], more: More = {}) => {
    const kind = { kind: 'rows', columns, maxLength: rowsMax } as const
    return asked(rowsSchema(columns).default(''), [zh, en], kind, { help: columnHelp(columns), ...more })
  },
} as const

/** A column of a pasted table. */
export function column(
  zh: string,
  en: string,
  width: number,
  align: RowColumn['align'] = 'center',
): RowColumn {
  return { title: said(zh, en), width, align }
}

/** Declares a template: what it asks, and how the checked facts become the document. */
export function defineTemplate<const A extends Record<string, AnyAsked>>(spec: {
  readonly name: Words
  readonly kind: TemplateKind
  readonly levels: readonly BodyLevel[]
  readonly asks: A
  readonly make: (facts: FactsOf<A>) => z.input<typeof officialDocument>
}): Template {
  const { name, kind, levels, asks, make } = spec
  const entries = Object.entries<AnyAsked>(asks)
  const fields = z.object(Object.fromEntries(entries.map(([key, one]) => [key, one.schema])))
  return {
    name: said(...name),
    kind,
    levels,
    form: entries.map(([key, one]) => ({ name: key, ...one.field })),
    standards: Object.fromEntries(
      entries.flatMap(([key, { standard }]) => (standard === undefined ? [] : [[key, standard]])),
    ),
    fields,
    // The schema is put together from the same asks that type the facts.
    make: (facts) => officialDocument.parse(make(fields.parse(facts) as FactsOf<A>)),
  }
}
