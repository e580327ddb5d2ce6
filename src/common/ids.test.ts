import { expect, test } from 'vitest'
import { id } from './contract.ts'
import { newId } from './ids.ts'
import { usernamePattern } from './username.ts'

test('identifiers differ, sort by the order in which they were made, and fit the contract', () => {
  const made = Array.from({ length: 5000 }, newId)
  expect(new Set(made).size).toBe(made.length)
  expect([...made].sort()).toEqual(made)
  expect(made.every((one) => id.safeParse(one).success)).toBe(true)
})

test.each(['zhang', '9li', 'a.b_c', 'x'.repeat(40)])('%s is a username', (name) => {
  expect(usernamePattern.test(name)).toBe(true)
})

test.each(['', 'a', '.ab', 'Zhang', '张三', 'a b', 'a-b', 'x'.repeat(41)])('“%s” is no username', (name) => {
  expect(usernamePattern.test(name)).toBe(false)
})
