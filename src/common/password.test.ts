import { expect, test } from 'vitest'
import { passwordFaults, passwordProblem } from './password.ts'

test.each([
  ['Ninety-nine-7', []],
  ['换届工作很好很好很Aa1', []],
  ['Short-7', ['password_short']],
  ['alllowercase', ['password_classes']],
  ['', ['password_short', 'password_classes']],
  [`Aa1-${'x'.repeat(125)}`, ['password_long']],
  ['Zhang-2021-x', ['password_name']],
  ['zhang', ['password_short', 'password_classes', 'password_name']],
] as const)('“%s” has the faults %j', (password, faults) => {
  expect(passwordFaults(password, 'zhang')).toEqual(faults)
  expect(passwordProblem(password, 'zhang')).toBe(faults[0] ?? null)
})

test('without a username nothing is compared with it', () => {
  expect(passwordFaults('Ninety-nine-7', '')).toEqual([])
})
