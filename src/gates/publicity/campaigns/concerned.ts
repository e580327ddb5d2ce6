import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { DutyKind } from './kinds.ts'

/** Whom to look for among those whom the round's campaign in force concerns. */
export type ConcernedAsk = {
  readonly roundId: string
  /** Only those who owe this kind of duty. */
  readonly kind?: DutyKind | undefined
  readonly classKey?: string | undefined
  /** The area and all below it. */
  readonly areaCode?: string | undefined
  readonly organisationId?: string | undefined
  /** Only those who have not done all of it yet. */
  readonly missingOnly?: boolean | undefined
}

/** A person concerned. `times` of `needed` are done; `dueOn` is the first day of what is not done, else the last. */
export type Concerned = {
  readonly personId: string
  readonly name: string
  readonly organisationId: string | null
  readonly organisationName: string
  readonly areaCode: string
  readonly areaName: string
  readonly classKey: string
  readonly className: string
  readonly postTitle: string
  readonly dueOn: string
  readonly needed: number
  readonly times: number
  readonly done: boolean
}

/** How often each person did each kind since a campaign `c` began. */
export const doneTimes: SQL = sql`
  select f.person_id, f.kind, count(*)::int as times from fulfilments f, c
  where f.round_id = c.round_id and f.done_on >= c.starts_on group by f.person_id, f.kind`

/**
 * Who is concerned by the round's campaign in force, one row a person, in the order of classes, areas and units; empty while none
 * is in force. Finds those whom the caller's post may see.
 */
export async function concerned(tx: Tx, ask: ConcernedAsk): Promise<Concerned[]> {
  const { kind, classKey, areaCode, organisationId } = ask
  const narrowed = sql.join(
    [
      sql`true`,
      ...(kind === undefined ? [] : [sql`d.kind = ${kind}`]),
      ...(classKey === undefined ? [] : [sql`k.key = ${classKey}`]),
      ...(areaCode === undefined
        ? []
        : [sql`cp.area_code >= ${areaCode} and cp.area_code < ${areaCode} || 'x'`]),
      ...(organisationId === undefined ? [] : [sql`cp.organisation_id = ${organisationId}`]),
    ],
    sql` and `,
  )
  const found = await tx.execute<Concerned>(sql`
    with c as (select * from campaigns where round_id = ${ask.roundId} and state = 'in_force'),
    done as (${doneTimes}),
    owed as (
      select cp.id, min(d.due_on) filter (where coalesce(f.times, 0) < d.needed) as next_on, max(d.due_on) as last_on,
        sum(d.needed)::int as needed, sum(least(coalesce(f.times, 0), d.needed))::int as times
      from c join campaign_people cp on cp.campaign_id = c.id and cp.left_on is null
        join campaign_classes k on k.id = cp.class_id
        join campaign_duties d on d.class_id = cp.class_id
        left join done f on f.person_id = cp.person_id and f.kind = d.kind
      where ${narrowed} group by cp.id)
    select p.id as "personId", p.name, cp.organisation_id as "organisationId",
      coalesce(o.short_name, '') as "organisationName", cp.area_code as "areaCode",
      coalesce(a.name, cp.area_code) as "areaName", k.key as "classKey", k.name as "className",
      cp.post_title as "postTitle", coalesce(w.next_on, w.last_on)::text as "dueOn", w.needed, w.times,
      w.times >= w.needed as done
    from owed w join campaign_people cp on cp.id = w.id join campaign_classes k on k.id = cp.class_id
      join people p on p.id = cp.person_id
      left join organisations o on o.id = cp.organisation_id left join areas a on a.code = cp.area_code
    where ${ask.missingOnly === true ? sql`w.times < w.needed` : sql`true`}
    order by k.position, cp.area_code, o.code, p.number`)
  return found.rows
}

/** A duty of one person with the records that fulfil it. */
export type Owed = {
  readonly dutyId: string
  readonly kind: DutyKind
  readonly title: string
  readonly needed: number
  readonly dueOn: string
  readonly times: number
  readonly done: boolean
  readonly records: readonly {
    readonly sourceTopic: string
    readonly sourceId: string
    readonly title: string
    readonly doneOn: string
  }[]
}

/** What one person owes in the campaigns `c` that fit, by day, and the records that fulfil it. */
export async function dutiesOf(tx: Tx, campaign: SQL, personId: string): Promise<Owed[]> {
  const found = await tx.execute<Owed>(sql`
    select d.id as "dutyId", d.kind, d.title, d.needed, d.due_on::text as "dueOn", count(f.id)::int as times,
      count(f.id) >= d.needed as done,
      coalesce(json_agg(json_build_object('sourceTopic', f.source_topic, 'sourceId', f.source_id, 'title', f.title,
        'doneOn', f.done_on) order by f.done_on, f.id) filter (where f.id is not null), '[]') as records
    from campaigns c join campaign_people cp on cp.campaign_id = c.id and cp.left_on is null
      join campaign_duties d on d.class_id = cp.class_id
      left join fulfilments f on f.round_id = c.round_id and f.person_id = cp.person_id and f.kind = d.kind
        and f.done_on >= c.starts_on
    where ${campaign} and cp.person_id = ${personId}
    group by d.id order by d.due_on, d.kind`)
  return found.rows
}

/** What one person owes in the round's campaign in force, by day, and what is done of it. */
export function owedBy(
  tx: Tx,
  ask: { readonly roundId: string; readonly personId: string },
): Promise<Owed[]> {
  return dutiesOf(tx, sql`c.round_id = ${ask.roundId} and c.state = 'in_force'`, ask.personId)
}
