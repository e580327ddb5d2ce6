import { inArray, type SQL, sql } from 'drizzle-orm'
import { tasksOfBody } from '#gates/responsibility/public.ts'
import type { Tx } from '#platform/data.ts'
import { files } from '#platform/files/tables.ts'
import { ruleValuesFor } from '#registry/public.ts'
import type { RuleValues } from '#rules/settings.ts'
import { standardValues } from '#rules/settings.ts'
import { lawOf, tallyRow } from './law.ts'
import type { QuotaLevelHere, QuotaRow } from './shapes.ts'
import type { QuotaState } from './states.ts'

type Computed = 'law' | 'ceiling' | 'change' | 'lawDay'

/** A congress as it is stored, without what the law says of it. */
export type StoredQuota = Omit<QuotaRow, Computed> & { readonly registered: number | null }

/** Congresses of a round with their quotas; the filter's columns are those of `b` (bodies), `q` (quotas), `a` (areas). */
export function quotaSource(where: SQL): SQL {
  return sql`bodies b
    join areas a on a.code = b.area_code
    left join quotas q on q.body_id = b.id
    left join lateral (select p.source, p.cut_off_on from quota_populations p
      where p.body_id = b.id order by p.entered_at desc, p.id desc limit 1) p on true
    left join lateral (select d.decided_on, d.document_number, d.filed_on, d.filing_number, d.file_by
      from quota_decisions d where d.body_id = b.id order by d.ordinal desc limit 1) d on true
    where b.kind in ('congress_township', 'congress_county', 'congress_prefecture') and ${where}`
}

const level = sql`replace(b.kind, 'congress_', '')`
const columns = sql`b.id as "bodyId", b.area_code as "areaCode", a.name as "areaName", a.kind as "areaKind",
  ${level} as level, a.population as registered, coalesce(q.state, 'draft') as state, q.population, p.source,
  p.cut_off_on as "cutOffOn", q.present_term as "presentTerm", q.number,
  coalesce(q.bonus_percent, 0) as "bonusPercent", d.decided_on as "decidedOn",
  d.document_number as "documentNumber", d.filed_on as "filedOn", d.filing_number as "filingNumber",
  case when d.filed_on is null then d.file_by end as "fileBy", coalesce(q.version, 0) as version`

export type QuotaFilter = {
  readonly roundId: string
  readonly level?: QuotaLevelHere | undefined
  readonly state?: QuotaState | undefined
  readonly area?: string | undefined
  readonly pattern?: string | undefined
}

/** The filter of a list or of its sums. */
export function quotaWhere(filter: QuotaFilter): SQL {
  const parts = [sql`b.round_id = ${filter.roundId}`]
  if (filter.level !== undefined) parts.push(sql`b.kind = ${`congress_${filter.level}`}`)
  if (filter.state !== undefined) parts.push(sql`coalesce(q.state, 'draft') = ${filter.state}`)
  if (filter.area !== undefined) parts.push(sql`starts_with(b.area_code, ${filter.area})`)
  if (filter.pattern !== undefined) {
    parts.push(sql`(a.name ilike ${filter.pattern} or a.initials ilike ${filter.pattern})`)
  }
  return sql.join(parts, sql` and `)
}

/** Stored congresses by a filter; `rest` orders and limits them. */
export async function storedQuotas(tx: Tx, where: SQL, rest: SQL): Promise<StoredQuota[]> {
  const found = await tx.execute<StoredQuota>(sql`select ${columns} from ${quotaSource(where)} ${rest}`)
  return found.rows
}

/** The rule values of each congress's county on a day. */
export async function valuesFor(
  tx: Tx,
  codes: readonly string[],
  day: string,
): Promise<(code: string) => RuleValues> {
  const counties = new Map<string, RuleValues>()
  for (const county of new Set(codes.map((code) => code.slice(0, 6)))) {
    counties.set(county, (await ruleValuesFor(tx, county, day)).values)
  }
  return (code) => counties.get(code.slice(0, 6)) ?? standardValues
}

/** The day whose law holds for a congress: that of the decision in force, else today. */
export function lawDayOf(row: Pick<StoredQuota, 'state' | 'decidedOn'>, today: string): string {
  return row.state === 'decided' || row.state === 'filed' ? (row.decidedOn ?? today) : today
}

/** A stored congress with what the law says of it. */
export function withLaw(row: StoredQuota, values: RuleValues, today: string): QuotaRow {
  const { registered: _registered, ...stored } = row
  const { number, presentTerm } = row
  const lawDay = lawDayOf(row, today)
  const law = lawOf(tallyRow(row, lawDay), values)
  const change = number === null || presentTerm === null ? null : number - presentTerm
  return { ...stored, law, ceiling: law?.ceiling ?? null, change, lawDay }
}

/** Divisions of a round's level that have no congress of their own: 街道. */
export async function withoutCongress(
  tx: Tx,
  roundId: string,
): Promise<{ code: string; name: string; kind: string }[]> {
  const found = await tx.execute<{ code: string; name: string; kind: string }>(sql`
    select a.code, a.name, a.kind from areas a join rounds r on starts_with(a.code, r.area_code)
    where r.id = ${roundId} and a.level = 'township' and a.retired_on is null
      and a.kind not in ('乡', '民族乡', '镇') order by a.code`)
  return found.rows
}

/** Names of files that the reader may open, by id. */
export async function fileNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((one) => one !== null)
  if (known.length === 0) return new Map()
  const rows = await tx.select({ id: files.id, name: files.name }).from(files).where(inArray(files.id, known))
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The task of a step of a body's plan, as far as the reader may see it. */
export async function stepTaskOf(tx: Tx, bodyId: string, stepId: string) {
  const task = (await tasksOfBody(tx, bodyId)).get(stepId)
  return task === undefined ? null : { id: task.id, state: task.state, dueOn: task.dueOn }
}

/** The number of delegates in force of each congress: that of its latest decision, none before the first. */
export async function seatsInForce(tx: Tx, bodyIds: readonly string[]): Promise<Map<string, number>> {
  if (bodyIds.length === 0) return new Map()
  const found = await tx.execute<{ bodyId: string; number: number }>(sql`
    select distinct on (body_id) body_id as "bodyId", number from quota_decisions
    where body_id in (select one::char(26) from jsonb_array_elements_text(${JSON.stringify(bodyIds)}::jsonb) as one)
    order by body_id, ordinal desc`)
  return new Map(found.rows.map((row) => [row.bodyId, row.number]))
}
