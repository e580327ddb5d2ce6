import { describe, expect, test } from 'vitest'
import { sameSettingValue, settingProblem, settingValueText } from './setting-values.ts'
import { type RuleSetting, ruleSettings, standardValues } from './settings.ts'
import { type RecordedValue, settingsInForce } from './settings-in-force.ts'

const lines: RuleSetting = {
  kind: 'lines',
  ruleId: 'ZG-01',
  confidence: 'C',
  name: { zh: '联审部门', en: 'Departments' },
  standard: ['甲', '乙'],
}
const { tolerancePercent, villageCandidateTakesProxies, grassrootsWinBase } = ruleSettings

describe('a value', () => {
  test.each([
    [tolerancePercent, 0, null],
    [tolerancePercent, 100, null],
    [tolerancePercent, 101, 'out_of_bounds'],
    [tolerancePercent, -1, 'out_of_bounds'],
    [tolerancePercent, 1.5, 'not_an_integer'],
    [tolerancePercent, '15', 'not_an_integer'],
    [tolerancePercent, null, 'not_an_integer'],
    [villageCandidateTakesProxies, true, null],
    [villageCandidateTakesProxies, 'true', 'not_a_flag'],
    [grassrootsWinBase, 'present', null],
    [grassrootsWinBase, 'toString', 'not_a_choice'],
    [grassrootsWinBase, 1, 'not_a_choice'],
    [lines, ['丙'], null],
    [lines, [], 'not_lines'],
    [lines, '丙', 'not_lines'],
    [lines, ['丙', ' '], 'line_empty'],
    [lines, ['丙', 7], 'line_empty'],
    [lines, ['丙', '丙 '], 'line_twice'],
    [lines, ['长'.repeat(201)], 'line_too_long'],
    [lines, Array.from({ length: 61 }, (_, i) => `第${i}项`), 'too_many_lines'],
  ] as const)('of %o: %o is %s', (setting, value, code) => {
    const problem = settingProblem(setting, value)
    expect(problem?.code ?? null).toBe(code)
    if (problem !== null) expect([problem.message.zh, problem.message.en].join('')).toMatch(/^.+。.+\.$/)
  })

  test.each([
    [tolerancePercent, 15, '15%', '15%'],
    [ruleSettings.villageProxiesMost, 3, '3人', '3 people'],
    [villageCandidateTakesProxies, true, '是', 'yes'],
    [villageCandidateTakesProxies, false, '否', 'no'],
    [grassrootsWinBase, 'present', '实到会有选举权人数', 'those with the right to vote who are present'],
    [grassrootsWinBase, 'gone', 'gone', 'gone'],
    [lines, ['甲', '乙'], '甲；乙', '甲; 乙'],
    [lines, '甲', '', ''],
  ] as const)('of %o: %o reads %s', (setting, value, zh, en) => {
    expect(settingValueText(setting, value)).toEqual({ zh, en })
  })
})

test('values say the same when they read the same', () => {
  expect(sameSettingValue(['甲', '乙'], ['甲', '乙'])).toBe(true)
  expect(sameSettingValue(['甲', '乙'], ['乙', '甲'])).toBe(false)
  expect(sameSettingValue(1, '1')).toBe(false)
})

describe('the value in force', () => {
  const county = '990221'
  const base = { key: 'tolerancePercent', areaCode: county, issuer: 'county', untilOn: null } as const
  const record = (id: string, value: unknown, change: Partial<RecordedValue> = {}): RecordedValue => ({
    ...base,
    ...{ id, value, fromOn: '2021-01-01', source: '示例文件', setBy: '甲', setOn: '2021-01-02' },
    ...change,
  })
  const inForce = (records: readonly RecordedValue[], day = '2021-06-01', area = county) => {
    const { values, confirmed } = settingsInForce(records, area, day)
    return [values.tolerancePercent, confirmed.tolerancePercent?.id ?? null]
  }

  test('is the standard one, confirmed by nobody, where nothing was recorded', () => {
    const { values, confirmed } = settingsInForce([], county, '2021-06-01')
    expect(values).toEqual(standardValues)
    expect(Object.keys(confirmed)).toEqual(Object.keys(ruleSettings))
    expect(Object.values(confirmed).every((one) => one === null)).toBe(true)
  })

  test('is that of the nearest area, then of the nearest issuer, then the latest', () => {
    const city = record('city', 11, { areaCode: '9902', issuer: 'prefecture' })
    const province = record('province', 12, { issuer: 'province' })
    const old = record('old', 13)
    const late = record('late', 14, { fromOn: '2021-05-01' })
    const central = record('central', 15, { areaCode: '99', issuer: 'central' })
    expect(inForce([central, city])).toEqual([11, 'city'])
    expect(inForce([city, province])).toEqual([12, 'province'])
    expect(inForce([province, old, city])).toEqual([13, 'old'])
    expect(inForce([old, late, province])).toEqual([14, 'late'])
    expect(inForce([old, late], '2021-04-30')).toEqual([13, 'old'])
    expect(inForce([old, central], '2021-06-01', '990222')).toEqual([15, 'central'])
    expect(inForce([old], '2021-06-01', '9902')).toEqual([15, null])
    expect(inForce([old], '2021-06-01', '990221101')).toEqual([13, 'old'])
  })

  test('begins on its first day and ends before its last', () => {
    const some = record('some', 9, { fromOn: '2021-03-01', untilOn: '2021-07-01' })
    const days = ['2021-02-28', '2021-03-01', '2021-06-30', '2021-07-01']
    expect(days.map((day) => inForce([some], day)[0])).toEqual([15, 9, 9, 15])
  })

  test('passes over what its setting does not allow, and what is no setting', () => {
    const wrong = record('wrong', 101)
    expect(inForce([wrong, record('city', 8, { areaCode: '9902' })])).toEqual([8, 'city'])
    expect(inForce([record('unknown', 1, { key: 'gone' })])).toEqual([15, null])
    expect(() => settingsInForce([], county, '2021-02-30')).toThrow(RangeError)
  })
})
