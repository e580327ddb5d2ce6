import { expect, test } from 'vitest'
import { areInConflict } from './conflict.ts'

test.each([
  [[], false],
  [['system_admin'], false],
  [['system_admin', 'system_admin'], false],
  [['coordinator', 'leader', 'village'], false],
  [['system_admin', 'security_admin'], true],
  [['audit_admin', 'coordinator'], true],
] as const)('%j together: in conflict %s', (roles, conflict) => {
  expect(areInConflict(roles)).toBe(conflict)
})
