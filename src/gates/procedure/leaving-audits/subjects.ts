import { type AuditSubject, auditSubjects } from '#rules/audits.ts'

export type { AuditSubject } from '#rules/audits.ts'

/** The subjects in the order of the law. */
export const auditSubjectKeys = Object.keys(auditSubjects) as [AuditSubject, ...AuditSubject[]]

/** The subjects that every audit covers; the sixth only where villagers ask for it. */
export const standingSubjects = auditSubjectKeys.filter((subject) => subject !== 'requested')
