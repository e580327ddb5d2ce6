import { isAdmin, type Role } from '#common/roles.ts'

/** True when one person can't hold these roles together: an administrator's role stands alone (三员分立). */
export function areInConflict(roles: readonly Role[]): boolean {
  const different = new Set(roles)
  return different.size > 1 && [...different].some((role) => isAdmin(role))
}
