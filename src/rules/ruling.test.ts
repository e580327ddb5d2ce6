import { expect, test } from 'vitest'
import { checked, finding, findingIf, noEdition, ruling, sourceOn } from './ruling.ts'
import { said } from './said.ts'

const fine = said('好。', 'Fine.')

test('an answer cites its rules as they stand on the day, and the first must be held', () => {
  const verdict = ruling(['XJ-18', 'CW25-06'], '2021-10-18', { may: true }, fine)
  expect(verdict).toMatchObject({
    ok: true,
    value: { may: true, explain: fine, citations: [{ ruleId: 'XJ-18' }] },
  })
  expect(ruling(['CW25-06', 'XJ-18'], '2021-10-18', {}, fine)).toEqual(noEdition('CW25-06', '2021-10-18'))
  expect(() => ruling(['XJ-18'], '2021-02-30', {}, fine)).toThrow(RangeError)
})

test('a refusal names the law, or the rule where the law is unknown', () => {
  expect(noEdition('CW25-06', '2021-10-18')).toEqual({
    ok: false,
    error: {
      code: 'edition',
      path: 'date',
      message: {
        zh: '《村委会组织法》在2021-10-18施行的文本未收录本条规定，请核对日期。',
        en: 'The text of the Organic Law of the Village Committees in force on 2021-10-18 is not held for this rule; check the date.',
      },
    },
  })
  expect(noEdition('XX-99', '2021-10-18')).toMatchObject({
    error: { message: { zh: '《XX-99》在2021-10-18施行的文本未收录本条规定，请核对日期。' } },
  })
})

test('a check tells its findings, or why the facts are lawful', () => {
  const one = finding('late', 'done', '迟了。', 'Late.')
  const two = findingIf(true, 'short', 'size', '少了。', 'Short.')
  const none = findingIf(false, 'short', 'size', '少了。', 'Short.')
  expect(checked(['XJ-18'], '2021-10-18', [one, two, none], fine)).toMatchObject({
    value: { lawful: false, findings: [one, two], explain: { zh: '迟了。少了。', en: 'Late. Short.' } },
  })
  expect(checked(['XJ-18'], '2021-10-18', [none], fine)).toMatchObject({
    value: { lawful: true, findings: [], explain: fine },
  })
})

test('of several texts the first that is held counts', () => {
  type Text = { readonly ruleId: string }
  const texts: readonly [Text, Text] = [{ ruleId: 'CW25-06' }, { ruleId: 'CW-24' }]
  expect(sourceOn(texts, '2026-01-01').ruleId).toBe('CW25-06')
  expect(sourceOn(texts, '2025-12-31').ruleId).toBe('CW-24')
  expect(sourceOn(texts, '2001-01-01').ruleId).toBe('CW25-06')
})
