import { expect, test } from 'vitest'
import { adminRoles, businessRoles, isAdmin, may, type Permission, permissions, roles } from './roles.ts'

test('every role is an administrator’s or a working one, never both', () => {
  expect([...businessRoles, ...adminRoles].sort()).toEqual([...roles].sort())
  for (const role of roles) expect(isAdmin(role)).toBe(adminRoles.some((one) => one === role))
})

const business = /^(registry|person|round|plan|group|chain|task|board|file|trail)\./
const known = Object.keys(permissions).filter((one): one is Permission => one in permissions)

test('the three administrators have no part in the work, and the others none in administration', () => {
  for (const permission of known) {
    const allowed = adminRoles.filter((role) => may(role, permission))
    if (business.test(permission)) expect(allowed, permission).toEqual([])
    if (/^(account|grant|audit)\./.test(permission)) {
      expect(
        businessRoles.filter((role) => may(role, permission)),
        permission,
      ).toEqual([])
    }
  }
})

test('who proposes a grant does not approve it, and who audits does neither', () => {
  const holders = (permission: Permission) => roles.filter((role) => may(role, permission))
  expect(holders('grant.propose')).toEqual(['security_admin'])
  expect(holders('grant.approve')).toEqual(['system_admin'])
  expect(holders('audit.read')).toEqual(['audit_admin'])
})
