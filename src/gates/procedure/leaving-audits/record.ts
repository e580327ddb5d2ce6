import { asc, eq, inArray, sql } from 'drizzle-orm'
import { yuanOf } from '#common/money.ts'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import { people } from '#registry/people/tables.ts'
import { villageOfficials } from '#registry/public.ts'
import { auditSubjects } from '#rules/audits.ts'
import { citationFor } from '#rules/citations.ts'
import { addDays } from '#rules/dates.ts'
import { period } from '#rules/periods.ts'
import type { Reasoned } from '#rules/verdict.ts'
import { mayEdit, whyNot } from './allowed.ts'
import { type AuditContext, missingSubjects, replyPeriod, requestOf } from './facts.ts'
import { auditOf, contextOf, type Known, officialsOf } from './held.ts'
import { auditRows, latestPublication } from './queries.ts'
import type {
  AuditMoveView,
  AuditRecord,
  FindingRow,
  FindingView,
  OfficialView,
  SubjectView,
} from './shapes.ts'
import { auditMoves } from './states.ts'
import { auditSubjectKeys } from './subjects.ts'
import { auditFindings, leavingAudits } from './tables.ts'
import { auditsRefusals, publicationText } from './text.ts'

type Files = ReadonlyMap<string, { id: string; name: string }>

async function filesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Files> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select({ id: files.id, name: files.name })
    .from(files)
    .where(inArray(files.id, wanted))
  return new Map(rows.map((row) => [row.id, row]))
}

/** How the rectification of a finding stands on a day. */
export function standingOf(
  finding: { readonly doneOn: string | null; readonly dueOn: string | null },
  today: string,
): FindingRow['standing'] {
  if (finding.doneOn !== null) return 'done'
  return finding.dueOn !== null && finding.dueOn < today ? 'overdue' : 'open'
}

type Finding = typeof auditFindings.$inferSelect

/** A finding as it is shown, its amount in yuan. */
export function findingFactsOf(finding: Finding, today: string): Omit<FindingView, 'evidence'> {
  const { id, subject, kind, description, amountFen, responsible, measure } = finding
  const { dueOn, doneOn, doneNote, referredTo } = finding
  return {
    ...{ id, subject, kind, description, responsible, measure, dueOn, doneOn, doneNote, referredTo },
    amount: amountFen === null ? null : yuanOf(amountFen),
    standing: standingOf(finding, today),
  }
}

type Officials = Awaited<ReturnType<typeof officialsOf>>

async function peopleOf(tx: Tx, officials: Officials, held: Files): Promise<OfficialView[]> {
  if (officials.length === 0) return []
  const ids = officials.map(({ personId }) => personId)
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids))
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return officials.map(({ id, personId, post, fromOn, toOn, reply, repliedOn, replyFileId }) => ({
    ...{ id, personId, post, fromOn, toOn, reply, repliedOn },
    name: names.get(personId) ?? '',
    replyFile: held.get(replyFileId ?? '') ?? null,
  }))
}

function subjectsOf({ subjects, electionDay }: Known): SubjectView[] {
  const missing = missingSubjects(subjects, electionDay)
  const request = requestOf(subjects.requested, electionDay)
  return auditSubjectKeys.map((key) => {
    const note = subjects[key]
    return {
      key,
      name: auditSubjects[key],
      conclusion: note?.conclusion ?? '',
      askedBy: note?.askedBy ?? null,
      villagers: note?.villagers ?? null,
      needed: key !== 'requested' || missing.includes(key) || request?.met === true,
      request:
        key !== 'requested' || request === null
          ? null
          : { citation: request.citations[0] ?? null, explain: request.explain },
    }
  })
}

/** The posts of the village whose holders are not yet audited for them. */
async function postsLeft(tx: Tx, audit: Known, officials: Officials, today: string) {
  const held = new Set(officials.map(({ personId, post }) => `${personId} ${post}`))
  return (await villageOfficials(tx, audit.areaCode, today))
    .filter(({ personId, title }) => !held.has(`${personId} ${title}`))
    .map(({ personId, personName, title }) => ({ personId, name: personName, title }))
}

function movesOf(actor: Actor, audit: Known): AuditMoveView[] {
  return auditMoves.map((move) => {
    const reason = whyNot(actor, audit, move)
    const why = reason === null ? null : sayBoth(auditsRefusals, reason.code, reason.params)
    return { move, allowed: reason === null, why }
  })
}

function ruled(day: string, { citations, explain }: Reasoned) {
  return { day, citations: [...citations], explain }
}

/** The first day on which the audit may begin after its notice (SJ-02). */
function earliestStart(noticedOn: string, { holidays }: AuditContext) {
  const asked = { kind: 'audit_notice', from: noticedOn, holidays } as const
  const days = period(asked)
  if (!days.ok) return null
  const earliest = addDays(noticedOn, days.value.amount)
  const notice = period({ ...asked, from: earliest, date: noticedOn })
  return notice.ok ? ruled(earliest, notice.value) : null
}

function daysOf(audit: Known, context: AuditContext) {
  const time = audit.reportedOn === null ? null : replyPeriod(audit.reportedOn, context.holidays)
  const latest = latestPublication(audit.electionDay)
  const citation = audit.community ? null : citationFor('SJ-01', audit.electionDay)
  return {
    earliestStart: audit.noticedOn === null ? null : earliestStart(audit.noticedOn, context),
    replyUntil: time === null ? null : ruled(time.rolled ?? time.due, time),
    publishBy: ruled(latest, {
      citations: citation === null ? [] : [citation],
      explain: sayBoth(publicationText, 'latest', { day: latest, electionDay: audit.electionDay }),
    }),
  }
}

async function taskOf(tx: Tx, bodyId: string): Promise<string | null> {
  const found = await tx.execute<{ id: string }>(
    sql`select id from tasks where body_id = ${bodyId} and step_id = 'audit' limit 1`,
  )
  return found.rows[0]?.id ?? null
}

/** An audit with everything that its page shows; NOT_FOUND where the actor may not see it. */
export async function recordOf(tx: Tx, actor: Actor, id: string, today: string): Promise<AuditRecord> {
  const audit = await auditOf(tx, id)
  const page = { where: eq(leavingAudits.id, id), order: [asc(leavingAudits.id)], limit: 1, offset: 0 }
  const row = one(await auditRows(tx, today, page))
  const officials = await officialsOf(tx, id)
  const problems = await tx
    .select()
    .from(auditFindings)
    .where(eq(auditFindings.auditId, id))
    .orderBy(asc(auditFindings.id))
  const { noticeFileId, draftFileId, reportFileId, publicationFileId } = audit
  const held = await filesOf(tx, [
    ...[noticeFileId, draftFileId, reportFileId, publicationFileId],
    ...officials.map((official) => official.replyFileId),
    ...problems.map((finding) => finding.evidenceFileId),
  ])
  const file = (fileId: string | null) => held.get(fileId ?? '') ?? null
  const { leadOrganisationId, teamLeader, teamMembers, periodFrom, periodTo } = audit
  const { reportNumber, summary, publishedPlace, waivedReason } = audit
  return {
    ...row,
    ...{ leadOrganisationId, teamLeader, teamMembers, periodFrom, periodTo },
    ...{ reportNumber, summary, publishedPlace, waivedReason },
    files: {
      notice: file(noticeFileId),
      draft: file(draftFileId),
      report: file(reportFileId),
      publication: file(publicationFileId),
    },
    subjects: subjectsOf(audit),
    subjectsCitation: audit.community ? null : citationFor('CW-22', audit.electionDay),
    people: await peopleOf(tx, officials, held),
    problems: problems.map((finding) => ({
      ...findingFactsOf(finding, today),
      evidence: file(finding.evidenceFileId),
    })),
    posts: await postsLeft(tx, audit, officials, today),
    ...daysOf(audit, await contextOf(tx, audit, today)),
    moves: movesOf(actor, audit),
    mayEdit: mayEdit(actor, audit),
    taskId: await taskOf(tx, audit.bodyId),
    today,
  }
}
