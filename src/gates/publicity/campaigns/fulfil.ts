import { type SQL, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Tx } from '#platform/data.ts'
import type { DutyKind } from './kinds.ts'

/** A record that fulfils a duty of the people that it names. */
export type Fulfilment = {
  readonly roundId: string
  readonly kind: DutyKind
  /** The topic that keeps the record, and the record's id: from them comes its address (`sourceHref`). */
  readonly sourceTopic: string
  readonly sourceId: string
  readonly title: string
  readonly doneOn: string
  readonly personIds: readonly string[]
}

/** The records of one topic that fulfil duties of one kind. */
export type Fulfilments = Pick<Fulfilment, 'roundId' | 'kind' | 'sourceTopic'> & {
  readonly records: readonly Pick<Fulfilment, 'sourceId' | 'title' | 'doneOn' | 'personIds'>[]
}

/**
 * Writes that people have done what a record proves; taking the same record again only renews its day and title. The
 * unit is that of the person's place in the campaign, else of the main post. Returns for how many people it was
 * written; people whom the caller can't see are left out.
 */
export function fulfil(tx: Tx, done: Fulfilment): Promise<number> {
  return fulfilMany(tx, { ...done, records: [done] })
}

/** As `fulfil`, for many records of a topic with one statement. */
export async function fulfilMany(tx: Tx, done: Fulfilments): Promise<number> {
  const rows = done.records.flatMap(({ sourceId, title, doneOn, personIds }) =>
    [...new Set(personIds)].map((person) => ({ id: newId(), person, source: sourceId, title, day: doneOn })),
  )
  if (rows.length === 0) return 0
  const written = await tx.execute(sql`
    insert into fulfilments (id, round_id, person_id, kind, source_topic, source_id, title, done_on,
      organisation_id, area_code)
    select g.id, ${done.roundId}, p.id, ${done.kind}, ${done.sourceTopic}, g.source, g.title, g.day,
      coalesce(c.organisation_id, m.organisation_id), coalesce(c.area_code, m.area_code, p.area_code)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        g(id char(26), person char(26), source char(26), title text, day date)
      join people p on p.id = g.person
      left join lateral (
        select cp.organisation_id, cp.area_code from campaign_people cp join campaigns c on c.id = cp.campaign_id
        where cp.person_id = p.id and cp.left_on is null and c.round_id = ${done.roundId}
        order by c.state = 'in_force' desc limit 1) c on true
      left join lateral (
        select o.organisation_id, coalesce(u.area_code, o.area_code) as area_code
        from posts o left join organisations u on u.id = o.organisation_id
        where o.person_id = p.id and (o.until_on is null or o.until_on > g.day)
        order by o.area_code = p.area_code desc, o.id limit 1) m on true
    on conflict (source_topic, source_id, person_id)
      do update set done_on = excluded.done_on, title = excluded.title, kind = excluded.kind`)
  return written.rowCount ?? 0
}

/** Takes back what a record proved: of these people, or of all of them where none are named. */
export async function unfulfil(
  tx: Tx,
  source: { readonly sourceTopic: string; readonly sourceId: string; readonly personIds?: readonly string[] },
): Promise<void> {
  const { personIds } = source
  const whom = personIds === undefined ? sql`true` : sql`person_id in (${idList(personIds)})`
  await tx.execute(sql`
    delete from fulfilments
    where source_topic = ${source.sourceTopic} and source_id = ${source.sourceId} and ${whom}`)
}

/** Takes back all that several records of a topic proved. */
export async function unfulfilMany(
  tx: Tx,
  sources: { readonly sourceTopic: string; readonly sourceIds: readonly string[] },
): Promise<void> {
  const { sourceTopic, sourceIds } = sources
  await tx.execute(sql`
    delete from fulfilments where source_topic = ${sourceTopic} and source_id in (${idList(sourceIds)})`)
}

function idList(ids: readonly string[]): SQL {
  return sql`select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::char(26)`
}
