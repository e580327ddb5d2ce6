import chineseDays from 'chinese-days'
import { addDays, type CivilDate } from '#rules/dates.ts'

/** A day of the State Council's yearly arrangement. */
export type PublishedDay = { readonly day: CivilDate; readonly kind: 'off' | 'work'; readonly name: string }

/** The published days of a year, weekends within a holiday among them; empty where the library does not hold the year. */
export function publishedDays(year: number): PublishedDay[] {
  const days: PublishedDay[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const { work, name } = chineseDays.getDayDetail(day)
    // An ordinary day carries its weekday's name, a published one `English,中文,days`.
    const chinese = name.split(',')[1]
    if (chinese !== undefined) days.push({ day, kind: work ? 'work' : 'off', name: chinese })
  }
  return days
}
