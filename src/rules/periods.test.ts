import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Holidays, isWorkingDay, noHolidays } from './dates.ts'
import { checkPeriod, type PeriodInput, period } from './periods.ts'
import { periodKinds, periodRows } from './periods-table.ts'
import { standardValues } from './settings.ts'

const nationalDay: Holidays = {
  off: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2021-10-0${day}`)),
  work: new Set(['2021-09-26', '2021-10-09']),
}

type Some = Omit<PeriodInput, 'holidays'> & { readonly holidays?: Holidays }

function answer(input: Some, values = standardValues) {
  const verdict = period({ holidays: noHolidays, ...input }, values)
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

const days = [
  ['congress_refiling', '2021-10-18', '2021-11-17', 'XJ-07'],
  ['nomination_indirect', '2021-10-18', '2021-10-19', 'XJ-16'],
  ['nomination_posts', '2022-03-14', '2022-03-15', 'ZZ-03'],
  ['first_session', '2021-12-31', '2022-02-28', 'ZZ-07'],
  ['government_appointments', '2022-03-15', '2022-05-15', 'ZZ-11'],
  ['standing_meeting', '2022-03-15', '2022-05-15', 'ZZ-10'],
  ['congress_term', '2022-03-15', '2027-03-14', 'ZZ-13'],
  ['government_term', '2022-03-15', '2027-03-14', 'ZZ-13'],
  ['party_delay', '2021-10-18', '2022-10-18', 'DF-01'],
  ['party_basic_delay', '2021-10-18', '2022-10-18', 'DJ-09'],
  ['party_reminder', '2021-10-18', '2021-04-18', 'DJ-14'],
  ['party_county_term', '2021-10-18', '2026-10-17', 'DZ-02'],
  ['party_township_term', '2021-10-18', '2026-10-17', 'DJ-07'],
  ['party_village_term', '2021-10-18', '2026-10-17', 'DJ-07'],
  ['party_branch_term', '2021-10-18', '2024-10-17', 'DJ-08'],
  ['village_term', '2021-02-10', '2026-02-09', 'CW-02'],
  ['village_delay', '2021-08-31', '2022-02-28', 'CW-24'],
  ['village_assembly_notice', '2021-10-18', '2021-10-08', 'CW-15'],
  ['village_representatives_meeting', '2021-10-18', '2022-03-31', 'CW-16'],
  ['village_disclosure', '2021-03-31', '2021-06-30', 'CW-18'],
  ['village_finance_disclosure', '2021-01-31', '2021-02-28', 'CW-18'],
  ['village_appraisal', '2021-10-18', '2022-12-31', 'CW-20'],
  ['village_runoff', '2021-10-18', '2021-11-17', 'CW-07'],
  ['village_proxy_lodging', '2021-10-18', '2021-10-15', 'CW-24'],
  ['village_recall_vote', '2021-10-18', '2021-11-17', 'CW-24'],
  ['village_recall_again', '2021-10-18', '2022-10-19', 'CW-24'],
  ['community_term', '2021-02-10', '2026-02-09', 'JW-01'],
  ['community_voter_list', '2026-10-18', '2026-09-28', 'JW25-05'],
  ['community_objection', '2026-10-18', '2026-10-23', 'JW25-05'],
  ['community_handover', '2026-10-18', '2026-10-28', 'JW25-11'],
  ['publicity', '2021-10-18', '2021-10-22', 'GB-03'],
  ['publicity', '2021-10-16', '2021-10-22', 'GB-03'],
  ['trial', '2021-10-18', '2022-10-17', 'GB-03'],
  ['recommendation', '2021-10-18', '2022-10-18', 'GB-02'],
  ['training', '2021-10-18', '2022-10-18', 'GB-01'],
  ['audit_notice', '2022-10-18', '2022-10-15', 'SJ-02'],
  ['audit_reply', '2022-10-18', '2022-10-28', 'SJ-02'],
  ['audit_cadre_reply', '2021-10-18', '2021-11-01', 'SJ-03'],
  ['audit_complaint', '2021-10-18', '2021-11-17', 'SJ-03'],
  ['audit_review', '2021-10-18', '2022-01-16', 'SJ-03'],
  ['petition_registration', '2022-10-18', '2022-11-02', 'JB-03'],
  ['petition_registration', '2021-10-18', '2021-11-02', 'JB-04'],
  ['petition_objection', '2022-10-18', '2022-10-25', 'JB-03'],
  ['petition_finish', '2022-10-18', '2022-12-17', 'JB-03'],
  ['petition_extension', '2022-12-17', '2023-01-16', 'JB-03'],
  ['petition_review_request', '2022-10-18', '2022-11-17', 'JB-03'],
  ['petition_review', '2022-10-18', '2022-11-17', 'JB-03'],
  ['petition_recheck_request', '2022-10-18', '2022-11-17', 'JB-03'],
  ['petition_recheck', '2022-10-18', '2022-11-17', 'JB-03'],
  ['report_clear', '2021-10-18', '2021-12-18', 'JB-02'],
] as const

describe('the day', () => {
  test.each(days)('of %s from %s is %s', (kind, from, due, ruleId) => {
    const found = answer({ kind, from })
    expect(found.due).toBe(due)
    expect(found.citations[0]?.ruleId).toBe(ruleId)
    expect(found.explain.zh).toContain(from)
    expect(found.explain.en).toContain(due)
  })
  test('follows the values in force and the calendar', () => {
    const values = { ...standardValues, publicityWorkingDays: 7, villageDelayMonths: 12 }
    expect(answer({ kind: 'village_delay', from: '2021-08-31' }, values).due).toBe('2022-08-31')
    const from = '2021-09-30'
    expect(answer({ kind: 'publicity', from, holidays: nationalDay }, values).due).toBe('2021-10-14')
  })
  test('moves past a day off where something is to be done within it', () => {
    const input = { kind: 'village_recall_vote', from: '2021-09-05', holidays: nationalDay } as const
    expect(answer(input)).toMatchObject({ due: '2021-10-05', rolled: '2021-10-08' })
    expect(answer(input).citations.map(({ ruleId }) => ruleId)).toEqual(['CW-24', 'MF-01'])
    expect(answer({ ...input, from: '2021-09-08' }).rolled).toBeNull()
  })
  test('is told in both languages', () => {
    expect(
      answer({ kind: 'village_recall_vote', from: '2021-09-05', holidays: nationalDay }).explain,
    ).toEqual({
      zh: '组织罢免投票：自接到罢免要求之日（2021-09-05）起30日内，最迟2021-10-05，该日休息，顺延至2021-10-08。',
      en: 'Hold the vote on a recall: within 30 days of the demand (2021-09-05), by 2021-10-05, a day off, so 2021-10-08 by the Civil Code’s way of counting.',
    })
    const zh = (kind: PeriodInput['kind'], from: string) => answer({ kind, from }).explain.zh
    expect(zh('audit_notice', '2022-10-18')).toBe(
      '送达审计通知书：在实施审计之日（2022-10-18）的3日以前，最迟2022-10-15。',
    )
    expect(zh('publicity', '2021-10-18')).toBe(
      '任职前公示：自公示发布之日（2021-10-18）起不少于5个工作日，至2021-10-22。',
    )
    expect(zh('village_recall_again', '2021-10-18')).toContain('起满12个月，不早于2022-10-19。')
    expect(zh('village_term', '2021-02-10')).toBe(
      '村民委员会任期：自产生之日（2021-02-10）起5年，至2026-02-09。',
    )
    expect(zh('village_disclosure', '2021-03-31')).toBe(
      '公布一般村务事项：每3个月一次，上一次为2021-03-31，最迟2021-06-30。',
    )
  })
  test('is asked by the law of another day where one is given', () => {
    expect(period({ kind: 'village_term', from: '2016-11-20', holidays: noHolidays }).ok).toBe(false)
    expect(answer({ kind: 'village_term', from: '2016-11-20', date: '2021-10-18' }).due).toBe('2021-11-19')
  })
})

describe('done', () => {
  const check = (kind: PeriodInput['kind'], from: string, done: string, holidays = noHolidays) => {
    const verdict = checkPeriod({ kind, from, done, holidays })
    if (!verdict.ok) return verdict.error.code
    return verdict.value.findings.map(({ code }) => code).join()
  }
  test.each([
    ['congress_refiling', '2021-10-18', '2021-11-17', '', 'late'],
    ['village_assembly_notice', '2021-10-18', '2021-10-08', '', 'late'],
    ['village_disclosure', '2021-03-31', '2021-06-30', '', 'late'],
  ] as const)('%s from %s by %s', (kind, from, due, intime, late) => {
    expect([-1, 0, 1].map((days) => check(kind, from, addDays(due, days)))).toEqual([intime, intime, late])
  })
  test.each([
    ['publicity', '2021-10-18', '2021-10-22'],
    ['village_recall_again', '2021-10-18', '2022-10-19'],
    ['nomination_posts', '2022-03-14', '2022-03-15'],
  ] as const)('%s from %s not before %s', (kind, from, due) => {
    expect([-1, 0, 1].map((days) => check(kind, from, addDays(due, days)))).toEqual(['early', '', ''])
  })
  test('on the day that it was moved to is in time', () => {
    expect(check('village_recall_vote', '2021-09-05', '2021-10-08', nationalDay)).toBe('')
    expect(check('village_recall_vote', '2021-09-05', '2021-10-09', nationalDay)).toBe('late')
  })
  test('too late or too early is told', () => {
    const told = (kind: PeriodInput['kind'], from: string, done: string, date?: string) => {
      const verdict = checkPeriod({ kind, from, done, date, holidays: noHolidays })
      return verdict.ok ? verdict.value.explain.zh : verdict.error.code
    }
    expect(told('congress_refiling', '2021-10-18', '2021-11-20')).toContain(
      '，最迟2021-11-17；实际2021-11-20，迟了3日。',
    )
    expect(told('publicity', '2021-10-18', '2021-10-21')).toContain(
      '，至2021-10-22；实际2021-10-21，早了1日。',
    )
    expect(told('publicity', '2021-10-18', '2021-10-22')).toContain('任职前公示')
    expect(told('village_term', '2016-11-20', '2021-11-20')).toBe('edition')
    expect(told('village_term', '2016-11-20', '2021-11-20', '2021-10-18')).toContain('村民委员会任期')
  })
})

test('any period ends on the side that its sense says, and a later start never ends earlier', () => {
  const some = fc.integer({ min: 0, max: 2000 }).map((day) => addDays('2021-01-01', day))
  fc.assert(
    fc.property(fc.constantFrom(...periodKinds), some, some, (kind, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const date = '2026-06-01'
      const [first, second] = [
        answer({ kind, from, date, holidays: nationalDay }),
        answer({ kind, from: to, date, holidays: nationalDay }),
      ]
      expect(first.due <= second.due).toBe(true)
      expect(periodRows[kind].sense === 'before' ? first.due <= from : first.due >= from).toBe(true)
      if (first.rolled !== null) {
        expect(isWorkingDay(first.rolled, nationalDay)).toBe(true)
        expect(first.rolled > first.due).toBe(true)
      }
    }),
  )
})
