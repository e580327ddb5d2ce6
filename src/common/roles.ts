/** The roles that a post can carry; the three administrators never hold one of the others. */
export const roles = [
  'coordinator',
  'leader',
  'department',
  'township',
  'village',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const
export type Role = (typeof roles)[number]

/** 三员: administrators with separated powers, none of whom sees business data. */
export const adminRoles = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly Role[]

/** Roles that do the work of the term change. */
export const businessRoles = [
  'coordinator',
  'leader',
  'department',
  'township',
  'village',
] as const satisfies readonly Role[]

/** True for one of the three administrators. */
export function isAdmin(role: Role | 'link'): boolean {
  return (adminRoles as readonly string[]).includes(role)
}

const everyone: readonly Role[] = businessRoles

/**
 * Who may do what: permission → roles. An action names one permission; the area and the organisation of
 * the acting post are checked besides, by the row policies.
 */
export const permissions = {
  'registry.read': everyone,
  'registry.edit': ['coordinator'],
  'registry.import': ['coordinator'],
  'person.reveal': ['coordinator', 'leader'],
  'round.read': everyone,
  'round.open': ['coordinator'],
  'plan.read': everyone,
  'plan.edit': ['coordinator'],
  'quota.read': everyone,
  'quota.edit': ['coordinator'],
  'constituency.edit': ['coordinator', 'township'],
  'group.read': everyone,
  'group.edit': ['coordinator'],
  'chain.read': everyone,
  'chain.edit': ['coordinator'],
  'leaving_audit.read': everyone,
  'leaving_audit.edit': ['coordinator', 'department', 'township'],
  'assessment.read': everyone,
  'assessment.edit': ['coordinator', 'township'],
  'task.read': everyone,
  'task.work': ['coordinator', 'department', 'township', 'village'],
  'task.review': ['coordinator', 'township', 'leader'],
  'meeting.read': everyone,
  'meeting.edit': ['coordinator', 'department', 'township'],
  'difficulty.edit': ['coordinator', 'department'],
  'campaign.read': everyone,
  'campaign.edit': ['coordinator'],
  'test.read': everyone,
  'test.edit': ['coordinator', 'township'],
  'pledge.read': everyone,
  'pledge.edit': ['coordinator'],
  'pledge.enter': ['coordinator', 'township'],
  'link.manage': ['coordinator', 'township'],
  'training.read': everyone,
  'training.edit': ['coordinator', 'department', 'township'],
  'media.read': everyone,
  'media.edit': ['coordinator', 'department', 'township', 'village'],
  'media.verify': ['coordinator', 'department', 'township'],
  'media.issue': ['coordinator', 'department', 'township'],
  'channel.set': ['coordinator'],
  'cycle.read': ['coordinator', 'leader', 'department', 'township'],
  'cycle.report': ['coordinator', 'department', 'township'],
  'cycle.manage': ['coordinator'],
  'duty.read': ['coordinator', 'leader', 'department', 'township'],
  'duty.visit': ['coordinator', 'leader', 'department'],
  'duty.assign': ['coordinator'],
  'township_report.read': ['coordinator', 'leader', 'department', 'township'],
  'township_report.call': ['coordinator'],
  'township_report.write': ['township', 'leader'],
  'township_report.comment': ['coordinator', 'leader'],
  'circular.read': everyone,
  'circular.issue': ['coordinator', 'department', 'township'],
  'circular.receive': everyone,
  'discipline.edit': ['coordinator'],
  'interview.read': everyone,
  'interview.edit': ['coordinator', 'township'],
  'interview.record': ['coordinator', 'leader', 'department', 'township'],
  'motion.read': ['coordinator', 'leader', 'township'],
  'motion.edit': ['coordinator', 'township'],
  'motion.sign': ['leader'],
  'talk.read': everyone,
  'talk.edit': ['coordinator', 'leader', 'department', 'township'],
  'talk.plan': ['coordinator', 'township'],
  'board.read': everyone,
  'file.upload': everyone,
  'job.read': [...everyone, ...adminRoles],
  'notice.read': [...everyone, ...adminRoles],
  'trail.read': everyone,
  'account.manage': ['system_admin'],
  'account.read': ['system_admin', 'security_admin', 'audit_admin'],
  'grant.propose': ['security_admin'],
  'grant.approve': ['system_admin'],
  'audit.read': ['audit_admin'],
  'settings.read': [...everyone, ...adminRoles],
  'settings.edit': ['coordinator'],
  'document.read': everyone,
  'document.draft': ['coordinator', 'department', 'township'],
  'document.countersign': ['coordinator', 'leader', 'department', 'township'],
  'document.sign': ['leader'],
  'document.issue': ['coordinator', 'department', 'township'],
  'document.number': ['coordinator'],
  'document.receive': everyone,
  'approval.read': ['coordinator', 'leader', 'department', 'township'],
  'approval.request': ['coordinator', 'department', 'township'],
  'approval.decide': ['coordinator', 'leader'],
  'rule.read': everyone,
  'rule.set': ['coordinator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** True when the role carries the permission. */
export function may(role: Role | 'link', permission: Permission): boolean {
  const allowed: readonly string[] = permissions[permission]
  return allowed.includes(role)
}
