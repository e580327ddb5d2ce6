import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { fenOf, yuanOf } from '#common/money.ts'
import type { Actor } from '#platform/actor.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { compare, type Draft, type Filled, faultIn, findTwice, textOf } from '#registry/public.ts'
import { mayEdit } from './allowed.ts'
import { subjectOf } from './held.ts'
import { type Place, placesOf } from './sheet-progress.ts'
import type { AuditState } from './states.ts'
import { auditFindings, leavingAudits } from './tables.ts'
import { auditRowFaults } from './text.ts'

type Finding = typeof auditFindings.$inferSelect

const keys = [
  ...['subject', 'kind', 'description', 'amount', 'responsible', 'measure'],
  ...['dueOn', 'doneOn', 'doneNote', 'referredTo'],
] as const
/** What may still be entered once the report is out. */
const rectification: readonly string[] = ['measure', 'dueOn', 'doneOn', 'doneNote', 'referredTo']
const notBegun: readonly AuditState[] = ['planned', 'noticed', 'waived']
const written: readonly AuditState[] = ['concluded', 'published']

function keyOf(areaCode: string, values: RowValues): string {
  return [areaCode, textOf(values, 'subject'), textOf(values, 'description')].join('\n')
}

/** A finding as a row of the form. */
export function findingValues(finding: Finding): RowValues {
  const { subject, kind, description, amountFen, responsible, measure } = finding
  const { dueOn, doneOn, doneNote, referredTo } = finding
  return {
    ...{ subject, kind, description, dueOn, doneOn },
    amount: amountFen === null ? null : yuanOf(amountFen),
    responsible: responsible || null,
    measure: measure || null,
    doneNote: doneNote || null,
    referredTo: referredTo || null,
  }
}

/** The findings of a round, by the village and what tells them apart there. */
export async function findingsOfRound(tx: Tx, roundId: string): Promise<Finding[]> {
  const rows = await tx
    .select({ finding: auditFindings })
    .from(auditFindings)
    .innerJoin(leavingAudits, eq(leavingAudits.id, auditFindings.auditId))
    .where(eq(leavingAudits.roundId, roundId))
    .orderBy(auditFindings.areaCode, auditFindings.id)
  return rows.map(({ finding }) => finding)
}

/** True for a row in which only the village stands: nothing was found there. */
function isBlank({ given }: Draft): boolean {
  return keys.every((key) => textOf(given, key) === '')
}

type Scope = { readonly filled: Filled; readonly actor: Actor; readonly today: string }

function judge(draft: Draft, place: Place, current: Finding | undefined, scope: Scope): void {
  const { filled, actor, today } = scope
  const { audit } = place
  if (audit === null) {
    faultIn(auditRowFaults, draft, filled, 'code', 'no_audit')
    return
  }
  if (!mayEdit(actor, audit)) faultIn(auditRowFaults, draft, filled, 'code', 'not_yours')
  if (notBegun.includes(audit.state)) faultIn(auditRowFaults, draft, filled, 'code', 'not_begun')
  for (const key of ['subject', 'kind', 'description'] as const) {
    const wrong = draft.errors.some(({ column }) => column === key)
    if (textOf(draft.given, key) === '' && !wrong)
      faultIn(auditRowFaults, draft, filled, key, 'finding_needed')
  }
  if (textOf(draft.given, 'doneOn') > today)
    faultIn(auditRowFaults, draft, filled, 'doneOn', 'done_future', { today })
  const wanted = Object.fromEntries(keys.map((key) => [key, draft.given[key] ?? null]))
  compare(draft, wanted, current && { ...findingValues(current), version: audit.version })
  Object.assign(draft.stored, { '~id': current?.id ?? '', '~audit': audit.id, '~version': audit.version })
  if (written.includes(audit.state) && changesMore(draft))
    faultIn(auditRowFaults, draft, filled, 'code', 'report_issued')
}

/** True where a row changes more than how a finding is rectified. */
function changesMore({ outcome, stored }: Draft): boolean {
  if (outcome === 'new') return true
  const changes = textOf(stored, '~changes')
    .split(',')
    .filter((key) => key !== '')
  return changes.some((key) => !rectification.includes(key))
}

/** Judges every row of a form of findings against what is recorded. */
export async function judgeFindings(
  tx: Tx,
  actor: Actor,
  filled: Filled,
  roundId: string,
  today: string,
): Promise<ReadonlyMap<string, Place>> {
  const places = await placesOf(tx, roundId, today)
  const known = new Map(
    (await findingsOfRound(tx, roundId)).map((one) => [keyOf(one.areaCode, findingValues(one)), one]),
  )
  const rows = filled.drafts.filter((draft) => !isBlank(draft))
  findTwice(rows, filled, 'description', (given) => keyOf(textOf(given, 'code'), given))
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'code')
    const place = places.get(code)
    if (place === undefined) {
      if (code !== '') faultIn(auditRowFaults, draft, filled, 'code', 'area_unknown', { code })
    } else if (isBlank(draft)) draft.outcome = 'same'
    else judge(draft, place, known.get(keyOf(code, draft.given)), { filled, actor, today })
  }
  return places
}

const shape = sql`id char(26), audit_id char(26), area_code text, subject text, kind text, description text,
  amount_fen bigint, responsible text, measure text, due_on date, done_on date, done_note text, referred_to text`

function recordOf({ draft, place }: { draft: Draft; place: Place }) {
  const { stored } = draft
  const text = (key: string) => textOf(stored, key)
  const amount = stored.amount ?? null
  return {
    id: text('~id') || newId(),
    audit_id: text('~audit'),
    area_code: place.areaCode,
    ...{ subject: text('subject'), kind: text('kind'), description: text('description') },
    amount_fen: amount === null ? null : fenOf(Number(amount)),
    ...{ responsible: text('responsible'), measure: text('measure') },
    ...{ due_on: text('dueOn') || null, done_on: text('doneOn') || null },
    ...{ done_note: text('doneNote'), referred_to: text('referredTo') },
  }
}

/** Writes the rows of a judged form of findings. */
export async function takeFindings(
  tx: Tx,
  actor: Actor,
  file: string,
  rows: readonly { readonly draft: Draft; readonly place: Place }[],
): Promise<void> {
  const records = rows.map(recordOf)
  await tx.execute(sql`
    insert into leaving_audit_findings (id, audit_id, area_code, subject, kind, description, amount_fen, responsible,
      measure, due_on, done_on, done_note, referred_to)
    select s.* from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as s(${shape})
    on conflict (id) do update set kind = excluded.kind, amount_fen = excluded.amount_fen,
      responsible = excluded.responsible, measure = excluded.measure, due_on = excluded.due_on,
      done_on = excluded.done_on, done_note = excluded.done_note, referred_to = excluded.referred_to`)
  const byAudit = Map.groupBy(rows, ({ place }) => place.audit?.id ?? '')
  const ids = JSON.stringify([...byAudit.keys()])
  await tx.execute(sql`
    update leaving_audits l set version = l.version + 1, updated_by = ${actor.accountId}, updated_at = now()
    where l.id in (select one::char(26) from jsonb_array_elements_text(${ids}::jsonb) as one)`)
  await recordEvents(
    tx,
    actor,
    'leaving_audit.findings_entered',
    [...byAudit].flatMap(([id, own]) => {
      const place = own[0]?.place
      if (place === undefined) return []
      const { areaCode, village } = place
      return [{ subject: subjectOf({ id, areaCode, village }), params: { file, village, n: own.length } }]
    }),
  )
}
