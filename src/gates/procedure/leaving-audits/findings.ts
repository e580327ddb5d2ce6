import { and, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { fenOf } from '#common/money.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { isTaken } from '#registry/unique.ts'
import { auditSubjects } from '#rules/audits.ts'
import type { leavingAuditsTopic } from './contract.ts'
import type { FindingKind } from './finding-kinds.ts'
import { attached, auditFor, change, checkState, subjectOf } from './held.ts'
import type { AuditState } from './states.ts'
import type { AuditSubject } from './subjects.ts'
import { auditFindings, type SubjectNote } from './tables.ts'
import type { AuditRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof leavingAuditsTopic.contract, AuditRefusal>,
  'subject' | 'addFinding' | 'editFinding' | 'removeFinding' | 'rectify'
>

type Typed = {
  readonly subject: AuditSubject
  readonly kind: FindingKind
  readonly description: string
  readonly amount?: number | undefined
  readonly responsible: string
  readonly measure: string
  readonly dueOn?: string | undefined
  readonly referredTo: string
}

/** States in which what was found is still being written down. */
const writing = ['auditing', 'reported'] as const satisfies readonly AuditState[]

function stored({ amount, dueOn, subject, kind, description, responsible, measure, referredTo }: Typed) {
  return {
    ...{ subject, kind, description, responsible, measure, referredTo },
    amountFen: amount === undefined ? null : fenOf(amount),
    dueOn: dueOn ?? null,
  }
}

function inShort(description: string): string {
  return description.length > 24 ? `${description.slice(0, 24)}…` : description
}

async function findingOf(tx: Tx, auditId: string, findingId: string) {
  const key = and(eq(auditFindings.id, findingId), eq(auditFindings.auditId, auditId))
  return { key, finding: one(await tx.select().from(auditFindings).where(key)) }
}

/** Conclusions on the subjects, findings and their rectification. */
export const findings: Part = {
  subject: async (ask) => {
    const { input } = ask
    const audit = await auditFor(ask)
    checkState(ask, audit, writing)
    const { conclusion, askedBy, villagers } = input
    const counted = input.subject === 'requested' && askedBy !== undefined && villagers !== undefined
    const note: SubjectNote = counted ? { conclusion, askedBy, villagers } : { conclusion }
    const version = await change(ask, audit, { subjects: { ...audit.subjects, [input.subject]: note } })
    const { zh, en } = auditSubjects[input.subject]
    const told = { village: audit.village, subject: zh, subjectEn: en }
    await ask.audit('leaving_audit.subject_concluded', subjectOf(audit), told)
    return { version }
  },

  addFinding: async (ask) => {
    const { input, tx, refuse } = ask
    const audit = await auditFor(ask)
    checkState(ask, audit, writing)
    const findingId = newId()
    const { areaCode } = audit
    await tx
      .insert(auditFindings)
      .values({ id: findingId, auditId: audit.id, areaCode, ...stored(input) })
      .catch((failure: unknown) => (isTaken(failure) ? refuse('finding_twice') : Promise.reject(failure)))
    const told = { village: audit.village, finding: inShort(input.description) }
    await ask.audit('leaving_audit.finding_added', subjectOf(audit), told)
    return { version: await change(ask, audit), findingId }
  },

  editFinding: async (ask) => {
    const { input, tx, refuse } = ask
    const audit = await auditFor(ask)
    checkState(ask, audit, writing)
    const { key } = await findingOf(tx, audit.id, input.findingId)
    await tx
      .update(auditFindings)
      .set(stored(input))
      .where(key)
      .catch((failure: unknown) => (isTaken(failure) ? refuse('finding_twice') : Promise.reject(failure)))
    const told = { village: audit.village, finding: inShort(input.description) }
    await ask.audit('leaving_audit.finding_edited', subjectOf(audit), told)
    return { version: await change(ask, audit) }
  },

  removeFinding: async (ask) => {
    const { input, tx } = ask
    const audit = await auditFor(ask)
    checkState(ask, audit, writing)
    const { key, finding } = await findingOf(tx, audit.id, input.findingId)
    await tx.delete(auditFindings).where(key)
    const told = { village: audit.village, finding: inShort(finding.description), reason: input.reason }
    await ask.audit('leaving_audit.finding_removed', subjectOf(audit), told)
    return { version: await change(ask, audit) }
  },

  rectify: async (ask) => {
    const { input, tx, app, refuse } = ask
    const audit = await auditFor(ask)
    const { key, finding } = await findingOf(tx, audit.id, input.findingId)
    const today = app.clock.today()
    const { doneOn, doneNote } = input
    if (doneOn > today) {
      refuse('future_day', { later: '整改完成日期', laterEn: 'The day of rectification', day: doneOn, today })
    }
    const evidenceFileId = (await attached(ask, input.fileId, audit.areaCode)) ?? finding.evidenceFileId
    await tx.update(auditFindings).set({ doneOn, doneNote, evidenceFileId }).where(key)
    const told = { village: audit.village, finding: inShort(finding.description), day: doneOn }
    await ask.audit('leaving_audit.rectified', subjectOf(audit), told)
    return { version: await change(ask, audit) }
  },
}
