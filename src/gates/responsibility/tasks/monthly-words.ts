import { type Lang, type Params, say } from '#common/text.ts'
import type { MonthlyAnswer, MonthlyLine } from './shapes.ts'
import { monthlyText } from './text.ts'

/** Says a text of the monthly list. */
export type SayMonthly = (key: (typeof monthlyText)['keys'][number], params?: Params) => string

/** The progress of a line in words: done of total, what waits for review, what is late. */
export function progressOf(line: MonthlyLine, t: SayMonthly): string {
  return [
    t('doneOf', { done: line.done, total: line.total }),
    ...(line.submitted > 0 ? [t('submittedN', { n: line.submitted })] : []),
    ...(line.overdue > 0 ? [t('overdueN', { n: line.overdue })] : []),
  ].join('；')
}

/** Where a line is to be done: the place, or how many villages. */
export function placeOf(line: MonthlyLine, t: SayMonthly): string {
  return line.areaName ?? t('areasN', { n: line.areas })
}

/** Who leads a line's work; where every place has another leader, they are not listed by name. */
export function leadersOf(line: MonthlyLine, t: SayMonthly): string {
  const named = [...new Set([line.mainLeader, line.deputyLeader])].filter((name) => name !== '')
  return named.length === 0 ? t('severalPeople') : named.join('、')
}

/** The title of a month's list: area, year and month, as an official list is headed. */
export function titleOf(answer: MonthlyAnswer, lang: Lang): string {
  const [year = '', month = ''] = answer.month.split('-')
  const number = lang === 'zh' ? String(Number(month)) : month
  return say(monthlyText, 'documentTitle', lang, { area: answer.areaName, year, month: number })
}
