import { expect, test } from 'vitest'
import { isFirstSession, sessionCounterpart, sessionProblem } from './first-session.ts'

test('congress and posts of one level bound each other; other bodies have no counterpart', () => {
  expect(sessionCounterpart('posts_county')).toBe('congress_county')
  expect(sessionCounterpart('congress_township')).toBe('posts_township')
  expect(sessionCounterpart('congress_prefecture')).toBe('posts_prefecture')
  expect(sessionCounterpart('cppcc_county')).toBeNull()
  expect([isFirstSession('posts_township'), isFirstSession('congress_township')]).toEqual([true, false])
})

test.each([
  ['2022-01-15', undefined],
  ['2022-01-16', undefined],
  ['2022-01-17', 1],
])('a session on %s after delegates of 2021-11-16 is %s days late, told at both bodies', (held, days) => {
  expect(sessionProblem('posts_county', held, '2021-11-16')?.daysShort).toBe(days)
  expect(sessionProblem('congress_county', '2021-11-16', held)?.daysShort).toBe(days)
})

test('the problem names the article, the last day and the step that it concerns', () => {
  const late = sessionProblem('posts_county', '2022-01-20', '2021-11-16')
  expect(late).toMatchObject({ code: 'unlawful', severity: 'warning', step: 'vote', daysShort: 4 })
  expect(late?.text.zh).toContain('最迟2022-01-16，2022-01-20选举超出4天')
  expect(late?.citation?.ruleId).toBe('ZZ-07')
  expect(sessionProblem('congress_county', '2021-11-16', '2022-01-20')?.step).toBe('session')
})
