import type { Lang, Said } from '#common/text.ts'
import { cellReader } from './cells.ts'
import type { RowValues, SheetColumn, TemplateOptions, WriteColumn } from './types.ts'
import { headerTexts, layOut, packBook, rowCells, sheetName } from './write.ts'

/** What the worker is told of a template. */
export type TemplateTask = { readonly columns: readonly SheetColumn[]; readonly options: TemplateOptions }

// Rows prepared for filling in: their cells are already of the right format, so that typed codes keep their zeros.
const preparedRows = 300
const validatedRows = 10_000
const listLength = 255

const guideName: Said = { zh: '填写说明', en: 'Instructions' }
const optionsName: Said = { zh: '选项', en: 'Options' }
const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const
const guideColumns: readonly (WriteColumn & { key: string })[] = [
  { key: 'column', title: { zh: '列名', en: 'Column' }, kind: 'text', width: 20 },
  { key: 'required', title: { zh: '是否必填', en: 'Required' }, kind: 'text', width: 10 },
  { key: 'note', title: { zh: '填写要求', en: 'How to fill in' }, kind: 'text', width: 48 },
  { key: 'example', title: { zh: '示例', en: 'Example' }, kind: 'text', width: 24 },
  { key: 'choices', title: { zh: '可选值', en: 'Choices' }, kind: 'text', width: 32 },
]
const guideNotes: readonly Said[] = [
  {
    zh: '带 * 的列必填；请勿改动表头；示例行可以删除，未改动的示例行不会导入。',
    en: 'Columns with * are required. Leave the header as it is. The example row may be deleted; if left unchanged it is not imported.',
  },
  {
    zh: '日期可写为 2021-07-05、2021.7.5 或 2021年7月5日；年份写全四位。',
    en: 'Dates may be written 2021-07-05, 2021.7.5 or 2021年7月5日, always with four digits for the year.',
  },
]

function exampleRow(columns: readonly SheetColumn[]): RowValues {
  return Object.fromEntries(
    columns.map((column) => {
      const { value } = cellReader({ ...column, required: false }, { untyped: false })(column.example)
      return [column.key, value ?? column.example]
    }),
  )
}

function labelsOf(column: SheetColumn): string[] {
  return (column.choices ?? []).map(({ value, labels }) => labels[0] ?? value)
}

function letterOf(at: number): string {
  const first = Math.floor(at / 26)
  return `${first > 0 ? letterOf(first - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
}

type Lists = { readonly column: number; readonly labels: readonly string[] }

/** Choices with commas, or too many for a list inside the rule, stand on a sheet of their own. */
function needsSheet(labels: readonly string[]): boolean {
  return labels.join(',').length > listLength || labels.some((label) => /[,"]/.test(label))
}

function validations(columns: readonly SheetColumn[], lists: readonly Lists[], optionsSheet: string) {
  return columns.flatMap((column, at) => {
    const labels = labelsOf(column)
    if (column.kind !== 'choice' || labels.length === 0) return []
    const letter = letterOf(at)
    const range = `${letter}2:${letter}${validatedRows + 1}`
    const place = lists.findIndex((list) => list.column === at)
    const column1 = letterOf(Math.max(0, place))
    const source =
      place < 0
        ? { values: labels }
        : { formula1: `'${optionsSheet}'!$${column1}$1:$${column1}$${labels.length}` }
    return [{ type: 'list' as const, ...source, range, allowBlank: true, showErrorMessage: true }]
  })
}

function guideRows(columns: readonly SheetColumn[], lang: Lang): RowValues[] {
  return columns.map((column) => ({
    column: column.title[lang],
    required: yesNo[column.required === true ? 'yes' : 'no'][lang],
    note: column.note[lang],
    example: column.example,
    choices: labelsOf(column).join('、'),
  }))
}

/** Builds an import template: the sheet to fill in with an example, and a sheet that explains every column. */
export function templateBytes({ columns, options }: TemplateTask): Promise<Uint8Array> {
  const lang = options.lang ?? 'zh'
  const name = sheetName(options.name, [])
  const guide = sheetName(guideName[lang], [name])
  const optionsSheet = sheetName(optionsName[lang], [name, guide])
  const lists = columns.flatMap((column, at) => {
    const labels = labelsOf(column)
    return column.kind === 'choice' && needsSheet(labels) ? [{ column: at, labels }] : []
  })
  const marked = columns.map((column): SheetColumn => {
    const star = column.required === true ? '*' : ''
    return { ...column, title: { zh: `${column.title.zh}${star}`, en: `${column.title.en}${star}` } }
  })
  const cells = (options.exampleRows ?? [exampleRow(columns)]).map(rowCells(columns))
  const blank = Array.from({ length: preparedRows }, () => columns.map(() => null))
  const main = layOut({ name, columns: marked }, [...cells, ...blank], headerTexts(marked, lang), name)
  const notes = guideNotes.map((note) => note[lang])
  const guideCells = guideRows(columns, lang).map(rowCells(guideColumns))
  const guideSheet = layOut(
    { name: guide, notes, columns: guideColumns },
    guideCells,
    headerTexts(guideColumns, lang),
    guide,
  )
  const longest = Math.max(0, ...lists.map(({ labels }) => labels.length))
  const optionRows = Array.from({ length: longest }, (_, row) =>
    lists.map(({ labels }) => labels[row] ?? null),
  )
  return packBook([
    { ...main, dataValidations: validations(columns, lists, optionsSheet) },
    guideSheet,
    ...(lists.length === 0 ? [] : [{ name: optionsSheet, rows: optionRows, hidden: true }]),
  ])
}
