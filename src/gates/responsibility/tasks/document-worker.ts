import type { Lang } from '#common/text.ts'
import { monthlyDocx } from './monthly-docx.ts'
import type { MonthlyAnswer } from './shapes.ts'

/** What the worker is given: the list and the language of its words. */
export type MonthlyTask = { readonly answer: MonthlyAnswer; readonly lang: Lang }

/** Makes the Word document inside a worker. */
export function docxTask(task: MonthlyTask): Promise<Uint8Array> {
  return monthlyDocx(task.answer, task.lang)
}
