import { describe, expect, test } from 'vitest'
import {
  dayNumber,
  daysBetween,
  fromDayNumber,
  momentText,
  showDate,
  showMoment,
  showRemaining,
} from './dates.ts'

describe('civil dates on the screen', () => {
  test('show the weekday in both languages', () => {
    expect(showDate('2026-11-22', 'zh')).toBe('2026-11-22 周日')
    expect(showDate('2024-02-29', 'en')).toBe('2024-02-29 Thu')
    expect(showDate('1969-12-31', 'zh')).toBe('1969-12-31 周三')
    expect(showDate('unknown', 'zh')).toBe('unknown')
  })

  test('count remaining and overdue days', () => {
    expect(showRemaining('2026-11-25', '2026-11-22', 'zh')).toEqual({ text: '剩余3天', left: 3 })
    expect(showRemaining('2026-11-22', '2026-11-22', 'zh')).toEqual({ text: '今天到期', left: 0 })
    expect(showRemaining('2026-11-20', '2026-11-22', 'zh')).toEqual({ text: '逾期2天', left: -2 })
    expect(showRemaining('2026-11-21', '2026-11-22', 'en')).toEqual({ text: '1 day overdue', left: -1 })
    expect(showRemaining('2026-11-23', '2026-11-22', 'en')).toEqual({ text: '1 day left', left: 1 })
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  })

  test('a date that the calendar does not hold has no number', () => {
    expect(dayNumber('2026-02-30')).toBeNaN()
    expect(fromDayNumber(dayNumber('2026-03-01') - 1)).toBe('2026-02-28')
  })

  test('moments are shown in Asia/Shanghai, over midnight too', () => {
    expect(showMoment('2026-11-21T16:05:09.000Z', 'zh')).toBe('2026-11-22 周日 00:05')
    expect(momentText('2026-11-22T06:05:09Z')).toBe('2026-11-22 14:05:09')
    expect(showMoment('not a moment', 'en')).toBe('not a moment')
  })
})
