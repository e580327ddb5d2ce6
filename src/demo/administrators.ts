import { type CardPlan, card } from './cards.ts'
import { profiles, type Roster } from './people.ts'
import type { AdminRole, PostRow } from './shapes.ts'

const titles = {
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
} as const

/** 三员: three people of a unit who hold no post in the business of the demo's area. */
export function administratorPosts(
  roster: Roster,
  organisationCode: string,
  areaCode: string,
): PostRow<AdminRole>[] {
  return (['system_admin', 'security_admin', 'audit_admin'] as const).map((role) => ({
    personNumber: roster.person(areaCode, profiles.clerk),
    organisationCode,
    title: titles[role],
    role,
    areaCode,
    chainPart: null,
  }))
}

/** The sign-in cards of 三员. */
export function administratorCards(unit: string): CardPlan[] {
  return [
    card(
      'system_admin',
      unit,
      titles.system_admin,
      ['系统管理员', 'System administrator'],
      ['建立账号，核准岗位授权', 'Create accounts and approve the roles proposed for posts'],
    ),
    card(
      'security_admin',
      unit,
      titles.security_admin,
      ['安全管理员', 'Security administrator'],
      ['为新任人员提出岗位授权', 'Propose roles for people who are new in their posts'],
    ),
    card(
      'audit_admin',
      unit,
      titles.audit_admin,
      ['审计管理员', 'Audit administrator'],
      ['查阅操作日志，核验日志完整性', 'Read the audit log and verify that it is whole'],
    ),
  ]
}
