import { expect, test } from 'vitest'
import { partyDelegateNumber } from './party-delegates.ts'

test.each([
  ['county', 199, 'below'],
  ['county', 200, 'within'],
  ['county', 400, 'within'],
  ['county', 401, 'above'],
  ['township', 99, 'below'],
  ['township', 100, 'within'],
  ['township', 200, 'within'],
  ['township', 201, 'above'],
  ['township', 300, 'above'],
  ['township', 301, 'beyond_limit'],
] as const)('%s with %i delegates: %s', (congress, number, standing) => {
  const verdict = partyDelegateNumber(congress, number, '2021-10-18')
  expect(verdict).toMatchObject({ ok: true, value: { standing } })
})

test('the sentence has the numbers, and the rule is cited', () => {
  const verdict = partyDelegateNumber('township', 120, '2021-10-18')
  if (!verdict.ok) throw new Error(verdict.error.code)
  const { explain, citations } = verdict.value
  expect(explain.zh).toBe('乡镇党代表大会代表一般为100名至200名，最多不超过300名；拟定120名，在此范围内。')
  expect(explain.en).toBe(
    'A township Party congress generally has 100 to 200 delegates, never more than 300; 120 lies within that range.',
  )
  expect(citations).toMatchObject([{ ruleId: 'DJ-01', edition: '2020' }])
})

test('what is no number, and a day before the regulations, give no answer', () => {
  for (const number of [0, 1.5, Number.NaN]) {
    expect(partyDelegateNumber('county', number, '2021-10-18')).toMatchObject({
      ok: false,
      error: { code: 'number' },
    })
  }
  expect(partyDelegateNumber('county', 300, '1993-05-01')).toMatchObject({
    ok: false,
    error: { code: 'edition' },
  })
})
