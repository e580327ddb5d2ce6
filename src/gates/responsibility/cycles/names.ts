import { type Said, sayBoth } from '#common/text.ts'
import type { CycleKind } from './states.ts'
import { cyclesText } from './text.ts'

type Named = {
  readonly kind: CycleKind
  readonly number: number
  readonly startsOn: string
  readonly endsOn: string
}

function parts(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

/** A period's name: 第20周（10月11日至17日）, 2021年9月. */
export function nameOf({ kind, number, startsOn, endsOn }: Named): Said {
  const [from, to] = [parts(startsOn), parts(endsOn)]
  if (kind === 'month') {
    const month = String(from.month).padStart(2, '0')
    return sayBoth(cyclesText, 'name.month', { year: from.year, month: from.month, monthEn: month })
  }
  const until = from.month === to.month ? `${to.date}日` : `${to.month}月${to.date}日`
  return sayBoth(cyclesText, 'name.week', {
    ...{ n: number, from: `${from.month}月${from.date}日`, to: until },
    ...{ fromEn: startsOn, toEn: endsOn },
  })
}
