import { z } from 'zod'
import { said } from './contract.ts'

/*
 * A form that is filled in as a spreadsheet for one topic: checked row by row, then taken whole or not at all. Nothing
 * is stored between the check and the taking; what was seen is told by `seen`.
 */

/** What a row of a filled-in form would do. */
export const sheetOutcomes = ['new', 'changed', 'same', 'wrong'] as const
export type SheetOutcome = (typeof sheetOutcomes)[number]

const row = z.object({
  line: z.number().int(),
  outcome: z.enum(sheetOutcomes),
  values: z.record(z.string(), z.string().or(z.number()).nullable()),
  changes: z.array(z.string()),
  errors: z.array(z.object({ column: z.string(), zh: z.string(), en: z.string() })),
  /** What writing the row ends or changes besides, told before it is taken. */
  notes: z.array(said),
})

/** A filled-in form as it was checked: its columns, its rows, what they would do, and a mark of what was seen. */
export const sheetPreview = z.object({
  fileName: z.string(),
  columns: z.array(z.object({ key: z.string(), title: said, choices: z.record(z.string(), z.string()) })),
  ignoredColumns: z.array(z.string()),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    wrong: z.number().int(),
  }),
  rows: z.array(row),
  seen: z.string(),
})
export type SheetPreview = z.output<typeof sheetPreview>

/** What taking a form wrote. */
export const sheetTaken = z.object({ added: z.number().int(), changed: z.number().int() })

/** Refusals of every action that takes a filled-in form, as codes and as words for a topic's table. */
export const sheetRefusals = ['not_your_sheet', 'rows_wrong', 'nothing_to_do', 'changed_since_check'] as const

export const sheetRefusalWords = {
  not_your_sheet: [
    '该文件不是您为本页上传的表格。请重新选择文件上传。',
    'This file is no table that you uploaded here. Choose it again.',
  ],
  rows_wrong: [
    '还有{{n}}行有误，未写入任何数据。请按提示更正表格后重新上传。',
    '{{n}} rows are wrong, and nothing was written. Correct the table as told and upload it again.',
  ],
  nothing_to_do: [
    '表格内容与现有数据一致，无需导入。',
    'The table says what is recorded already: nothing to import.',
  ],
  changed_since_check: [
    '核对之后有记录被他人修改，未写入任何数据。请重新上传并核对。',
    'Records were changed by others since the check, and nothing was written. Upload and check again.',
  ],
} as const
