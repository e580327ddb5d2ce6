import { describe, expect, test } from 'vitest'
import { catalogue, laws } from './catalogue.ts'
import { citationFor } from './citations.ts'
import { confirmsEdition, editionsOfRule, groupOfRule, ruleIds, ruleText, settingsOfRule } from './library.ts'
import { screensApplying, stepsCiting } from './library-uses.ts'
import { stepsOf } from './plan/templates.ts'
import { ruleScreens } from './rule-screens.ts'
import { ruleGroupKeys } from './rule-terms.ts'
import { ruleSettings } from './settings.ts'
import { type RecordedValue, recordsInForce } from './settings-in-force.ts'
import { confirmableKeys, standingOf } from './standing.ts'

describe('the library', () => {
  test('holds a text of every rule of the catalogue, once', () => {
    expect([...catalogue.keys()].filter((id) => !ruleIds.includes(id))).toEqual([])
    expect(new Set(ruleIds).size).toBe(ruleIds.length)
  })

  test('holds no text without a rule', () => {
    expect(ruleIds.filter((id) => !catalogue.has(id))).toEqual([])
  })

  test('says every rule in one to four sentences of both languages', () => {
    for (const id of ruleIds) {
      const text = ruleText(id)
      expect(text?.zh, id).toMatch(/^[^。]+(。[^。]+){0,3}。$/)
      expect(text?.zh.length, id).toBeLessThan(220)
      expect(text?.en, id).toMatch(/^[A-Z].+\.$/)
      expect(text?.en, id).not.toMatch(/[\u4e00-\u9fff](?![\u4e00-\u9fff]*[),. ;])/)
    }
  })

  test('says earlier editions as they stood', () => {
    expect(ruleText('XJ-03')?.zh).toContain('140名')
    expect(ruleText('XJ-03', '2020')?.zh).toContain('140名')
    expect(ruleText('XJ-03', '2015')?.zh).toContain('120名')
    expect(ruleText('XJ-15', '2004')?.zh).toContain('5日以前')
    expect(ruleText('XX-99')).toBeNull()
    for (const id of ruleIds) {
      const editions = editionsOfRule(id).map(({ edition }) => edition)
      const differing = editions.filter((edition) => ruleText(id, edition) !== ruleText(id))
      expect(
        differing.every((edition) => edition in Object(catalogue.get(id)?.places)),
        id,
      ).toBe(true)
    }
  })

  test('keeps every rule under a topic, and every topic has rules', () => {
    expect(new Set(ruleIds.map(groupOfRule))).toEqual(new Set(ruleGroupKeys))
    expect(groupOfRule('XX-99')).toBeNull()
  })

  test('every setting belongs to a rule of the catalogue', () => {
    const rules = Object.values(ruleSettings).map(({ ruleId }) => ruleId)
    expect(rules.filter((id) => !catalogue.has(id))).toEqual([])
    expect(settingsOfRule('DF-05')).toEqual([
      'partyCommitteeSurplusPercent',
      'partyStandingSurplusLeast',
      'partyStandingSurplusMost',
    ])
    expect(settingsOfRule('XJ-03')).toEqual([])
  })
})

test('editions stand newest first, each until the next begins', () => {
  expect(editionsOfRule('XJ-07')).toEqual([
    { edition: '2020', from: '2020-10-18', until: null, article: '14', confidence: 'A' },
    { edition: '2015', from: '2015-08-29', until: '2020-10-18', article: '13', confidence: 'B' },
  ])
  expect(editionsOfRule('XX-99')).toEqual([])
})

describe('the steps that cite a rule', () => {
  test('say how they do', () => {
    const list = stepsCiting('XJ-12').filter(({ body }) => body === 'congress_county')
    expect(list.map(({ step, uses }) => [step, uses])).toEqual([
      ['voter_list', ['requires', 'limits']],
      ['objections', ['requires', 'limits', 'names_day']],
    ])
    expect(stepsCiting('GB-03').every(({ uses }) => uses.join() === 'refers')).toBe(true)
    expect(stepsCiting('XX-99')).toEqual([])
  })
  test('are all those of the templates', () => {
    const found = ruleIds.flatMap((id) => stepsCiting(id).filter(({ body }) => body === 'village_committee'))
    const cited = stepsOf('village_committee').flatMap(({ ruleId, limits, marks }) => [
      ...new Set([ruleId, ...limits.map((one) => one.ruleId), ...marks.map((one) => one.ruleId)]),
    ])
    expect(found.length).toBe(cited.filter((id) => id !== null && ruleIds.includes(id)).length)
  })
})

test('the pages that apply a rule are told', () => {
  for (const { path, ruleIds: applied } of ruleScreens) {
    expect(applied.filter((id) => !catalogue.has(id))).toEqual([])
    expect(applied.every((id) => screensApplying(id).some((one) => one.path === path))).toBe(true)
  }
  expect(screensApplying('XX-99')).toEqual([])
})

describe('a rule stands', () => {
  const record = (key: string, change: Partial<RecordedValue> = {}): RecordedValue => ({
    ...{ id: key, key, areaCode: '99', issuer: 'province', value: true, fromOn: '2021-01-01', untilOn: null },
    ...{ source: '示例文件', setBy: '甲', setOn: '2021-01-02' },
    ...change,
  })
  const stand = (ruleId: string, records: readonly RecordedValue[] = [], day = '2021-10-18') => {
    const { state, confirmation } = standingOf(ruleId, recordsInForce(records, '990221', day), day)
    return [state, confirmation?.id ?? null]
  }

  test('verified where its text was read and leaves nothing to set', () => {
    expect(stand('XJ-12')).toEqual(['verified', null])
    expect(confirmableKeys('XJ-12', citationFor('XJ-12', '2021-10-18'))).toEqual([])
  })

  test('unverified until all of its settings are confirmed', () => {
    const keys = settingsOfRule('DF-05')
    const values = [10, 1, 2]
    const records = keys.map((key, i) =>
      record(key, { value: values[i], setOn: ['2021-01-02', '2021-01-03', '2021-01-01'][i] ?? '' }),
    )
    expect(stand('DF-05')).toEqual(['unverified', null])
    expect(stand('DF-05', records.slice(1))).toEqual(['unverified', null])
    expect(stand('DF-05', records)).toEqual(['confirmed', keys[1]])
    expect(stand('XJ-10')).toEqual(['unverified', null])
  })

  test('unverified by its own text where it has no setting, and confirmed only for that edition', () => {
    expect(stand('CW-05', [], '2026-02-01')).toEqual(['unverified', null])
    expect(stand('CW-05', [record('CW-05')], '2026-02-01')).toEqual(['unverified', null])
    const later = record('CW-05', { fromOn: '2026-01-15' })
    expect(stand('CW-05', [later], '2026-02-01')).toEqual(['confirmed', 'CW-05'])
    expect(stand('CW-05', [{ ...later, value: 1 }], '2026-02-01')).toEqual(['unverified', null])
    expect(confirmsEdition('XX-99', '2021-01-01', '2021-01-01')).toBe(false)
  })

  test('not in force before the first edition that holds it', () => {
    expect(stand('CW25-07')).toEqual(['not_in_force', null])
    expect(stand('XX-99')).toEqual(['not_in_force', null])
    expect(laws.村委会组织法.editions.at(-1)?.from).toBe('2026-01-01')
  })
})
