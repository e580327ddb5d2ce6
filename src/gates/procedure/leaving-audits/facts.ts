import { type Params, type Said, say } from '#common/text.ts'
import { auditSubjects, checkLeavingAudit } from '#rules/audits.ts'
import type { Citation } from '#rules/citations.ts'
import type { Holidays } from '#rules/dates.ts'
import { demand } from '#rules/demands.ts'
import { checkPeriod, type Period, period } from '#rules/periods.ts'
import type { Reasoned } from '#rules/verdict.ts'
import type { AuditState } from './states.ts'
import { type AuditSubject, auditSubjectKeys, standingSubjects } from './subjects.ts'
import { type AuditRefusal, dateText } from './text.ts'

/** The days that carry an audit from state to state, in their order. */
export const auditDates = ['noticedOn', 'startedOn', 'reportedOn', 'concludedOn', 'publishedOn'] as const
export type AuditDate = (typeof auditDates)[number]

const statesByDate: Readonly<Record<AuditDate, AuditState>> = {
  noticedOn: 'noticed',
  startedOn: 'auditing',
  reportedOn: 'reported',
  concludedOn: 'concluded',
  publishedOn: 'published',
}

type Note = { readonly conclusion: string; readonly askedBy?: number; readonly villagers?: number }

/** What is recorded of an audit as far as its state depends on it. */
export type AuditFacts = Readonly<Record<AuditDate, string | null>> & {
  readonly subjects: Readonly<Partial<Record<AuditSubject, Note>>>
  readonly officials: readonly { readonly repliedOn: string | null }[]
}

/** What the facts are judged by. */
export type AuditContext = {
  readonly electionDay: string
  readonly community: boolean
  readonly today: string
  readonly holidays: Holidays
}

/** What stands against facts: the refusal, the day that it is about, and the article where law says so. */
export type FactsFault = {
  readonly code: AuditRefusal
  readonly on: AuditDate
  readonly params: Params
  readonly citation: Citation | undefined
}

/** The state that the days recorded stand for. */
export function stateOf(facts: Readonly<Record<AuditDate, string | null>>): AuditState {
  const last = auditDates.findLast((key) => facts[key] !== null)
  return last === undefined ? 'planned' : statesByDate[last]
}

/** Whether so many villagers ask for a further matter that it must be audited (CW-22); null where nobody counted. */
export function requestOf(
  note: Note | undefined,
  electionDay: string,
): (Reasoned & { readonly met: boolean }) | null {
  const { askedBy: supporters, villagers: whole } = note ?? {}
  if (supporters === undefined || whole === undefined) return null
  const verdict = demand({ kind: 'village_audit_matter', date: electionDay, supporters, whole })
  return verdict.ok ? verdict.value : null
}

/** Subjects that still lack a conclusion: the five of every audit, and the sixth where enough villagers ask for it. */
export function missingSubjects(subjects: AuditFacts['subjects'], electionDay: string): AuditSubject[] {
  const requested = requestOf(subjects.requested, electionDay)?.met === true
  return (requested ? auditSubjectKeys : standingSubjects).filter(
    (subject) => (subjects[subject]?.conclusion ?? '') === '',
  )
}

/** The time for replies to a draft report delivered on a day (SJ-02); null where no text in force then says it. */
export function replyPeriod(reportedOn: string, holidays: Holidays): (Period & Reasoned) | null {
  const verdict = period({ kind: 'audit_reply', from: reportedOn, holidays })
  return verdict.ok ? verdict.value : null
}

function named(key: AuditDate, name: string): Params {
  return { [name]: say(dateText, key, 'zh'), [`${name}En`]: say(dateText, key, 'en') }
}

function fault(code: AuditRefusal, on: AuditDate, params: Params = {}, citation?: Citation): FactsFault {
  return { code, on, params: { ...named(on, 'later'), ...params }, citation }
}

function orderFault(facts: AuditFacts, today: string): FactsFault | null {
  for (const [place, key] of auditDates.entries()) {
    const day = facts[key]
    if (day === null) continue
    if (day > today) return fault('future_day', key, { day, today })
    const earlier = auditDates[place - 1]
    if (earlier === undefined) continue
    const before = facts[earlier]
    if (before === null) return fault('earlier_missing', key, named(earlier, 'earlier'))
    if (day < before) return fault('day_order', key, { day, before, ...named(earlier, 'earlier') })
  }
  return null
}

function told(explain: Said): Params {
  return { explain: explain.zh, explainEn: explain.en }
}

function startFault({ noticedOn, startedOn }: AuditFacts, { holidays }: AuditContext): FactsFault | null {
  if (noticedOn === null || startedOn === null) return null
  const asked = { kind: 'audit_notice', from: startedOn, date: noticedOn, done: noticedOn, holidays } as const
  const verdict = checkPeriod(asked)
  if (!verdict.ok || verdict.value.lawful) return null
  return fault('start_too_early', 'startedOn', told(verdict.value.explain), verdict.value.citations[0])
}

function conclusionFault(facts: AuditFacts, context: AuditContext): FactsFault | null {
  const { reportedOn, concludedOn } = facts
  if (reportedOn === null || concludedOn === null) return null
  const missing = missingSubjects(facts.subjects, context.electionDay)
  if (missing.length > 0) {
    const names = missing.map((subject) => auditSubjects[subject])
    return fault('subjects_missing', 'concludedOn', {
      names: names.map(({ zh }) => zh).join('；'),
      namesEn: names.map(({ en }) => en).join('; '),
    })
  }
  const open = facts.officials.filter(({ repliedOn }) => repliedOn === null || repliedOn > concludedOn).length
  const time = replyPeriod(reportedOn, context.holidays)
  if (open === 0 || time === null || concludedOn > (time.rolled ?? time.due)) return null
  return fault('reply_open', 'concludedOn', { n: open, ...told(time.explain) }, time.citations[0])
}

function publicationFault({ publishedOn }: AuditFacts, context: AuditContext): FactsFault | null {
  if (publishedOn === null) return null
  const { electionDay, community } = context
  const verdict = checkLeavingAudit({ electionDay, publishedOn, subjects: standingSubjects })
  if (!verdict.ok || verdict.value.lawful) return null
  // For a community the same holds by local practice: no article says so.
  const citation = community ? undefined : verdict.value.citations[0]
  return fault('after_election', 'publishedOn', told(verdict.value.explain), citation)
}

/** The first thing that stands against the facts recorded of an audit, or null. */
export function factsFault(facts: AuditFacts, context: AuditContext): FactsFault | null {
  const without = facts.noticedOn !== null && facts.officials.length === 0
  return (
    orderFault(facts, context.today) ??
    (without ? fault('no_officials', 'noticedOn') : null) ??
    startFault(facts, context) ??
    conclusionFault(facts, context) ??
    publicationFault(facts, context)
  )
}
