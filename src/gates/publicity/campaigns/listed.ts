import { type SQL, sql } from 'drizzle-orm'
import { type Said, sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, paged, window } from '#platform/listing.ts'
import { dutiesOf } from './concerned.ts'
import type { campaignsTopic } from './contract.ts'
import { isLate, isLateAny, misses, missesAny, owedTables, owes } from './coverage.ts'
import { type DutyKind, dutyKinds, sourceHref } from './kinds.ts'
import { campaignOf, campaignsOf } from './queries.ts'
import type { PersonRecord, PersonRow } from './shapes.ts'
import { type CampaignRefusal, campaignWords } from './text.ts'

type Part = Pick<
  Answers<typeof campaignsTopic.contract, CampaignRefusal>,
  'ofRound' | 'show' | 'people' | 'person'
>
type Filters = Parameters<Part['people']>[0]['input']

/** The condition of a status, of one kind or of all that a person owes. */
function statusAs(status: Filters['status'], kind: DutyKind | undefined, today: string): SQL | null {
  if (status === undefined) return kind === undefined ? null : owes(kind)
  if (kind === undefined) {
    if (status === 'missing') return missesAny
    return status === 'overdue' ? isLateAny(today) : sql`not ${missesAny}`
  }
  if (status === 'missing') return misses(kind)
  return status === 'overdue' ? isLate(kind, today) : sql`(${owes(kind)} and not ${misses(kind)})`
}

function conditionsOf(input: Filters, today: string): SQL {
  const { area, classId, organisationId, search } = input
  const status = statusAs(input.status, input.kind, today)
  const within =
    input.exact === true
      ? sql`w.area_code = ${area ?? ''}`
      : sql`w.area_code >= ${area ?? ''} and w.area_code < ${area ?? ''} || 'x'`
  const pattern = containing(search ?? '')
  return sql.join(
    [
      sql`true`,
      ...(status === null ? [] : [status]),
      ...(area === undefined ? [] : [within]),
      ...(classId === undefined ? [] : [sql`w.class_id = ${classId}`]),
      ...(organisationId === undefined ? [] : [sql`w.organisation_id = ${organisationId}`]),
      ...(search
        ? [
            sql`(p.name ilike ${pattern} or p.initials ilike ${pattern} or p.number ilike ${pattern} or w.post_title ilike ${pattern} or o.name ilike ${pattern})`,
          ]
        : []),
    ],
    sql` and `,
  )
}

const orders: Readonly<Record<string, SQL>> = {
  name: sql`p.name`,
  areaName: sql`w.area_code`,
  organisation: sql`o.code`,
  className: sql`k.position`,
}

type Found = Omit<PersonRow, 'duties' | 'complete' | DutyKind>
type FoundRow = Found & { readonly duties: Record<string, number | string | null> }

function wordOf(duty: PersonRow['duties'][number] | undefined): Said {
  if (duty === undefined) return sayBoth(campaignWords, 'notOwed')
  const { times, needed } = duty
  if (times < needed) return sayBoth(campaignWords, 'times', { times, needed })
  return sayBoth(campaignWords, 'done')
}

function rowOf({ duties: cells, ...row }: FoundRow): PersonRow {
  const duties = dutyKinds.flatMap((kind) => {
    const needed = cells[`n_${kind}`]
    const dueOn = cells[`u_${kind}`]
    return typeof needed === 'number' && typeof dueOn === 'string'
      ? [{ kind, needed, times: Number(cells[`t_${kind}`]), dueOn }]
      : []
  })
  const said = (kind: DutyKind) => wordOf(duties.find((duty) => duty.kind === kind))
  const complete = duties.every(({ times, needed }) => times >= needed)
  return {
    ...{ ...row, duties, complete: sayBoth(campaignWords, complete ? 'yes' : 'no') },
    ...{ training: said('training'), talk: said('talk'), film: said('film') },
    ...{ pledge: said('pledge'), test: said('test'), reading: said('reading') },
  }
}

/** What is asked about campaigns and their people. */
export const listed: Part = {
  ofRound: ({ input, tx }) => campaignsOf(tx, sql`c.round_id = ${input.roundId}`),

  show: ({ input, tx, actor, app }) => campaignOf(tx, actor, input.id, app.clock.today()),

  people: async ({ input, tx, app }) => {
    const from = sql`owed w join people p on p.id = w.person_id join campaign_classes k on k.id = w.class_id
      left join organisations o on o.id = w.organisation_id left join areas a on a.code = w.area_code
      where ${conditionsOf(input, app.clock.today())}`
    const { limit, offset } = window(input)
    const by = orders[input.sort ?? '']
    const first =
      by === undefined ? sql`` : sql`${by} ${sql.raw(input.descending === true ? 'desc' : 'asc')},`
    const found = await tx.execute<FoundRow>(sql`
      with ${owedTables(input.campaignId)}
      select p.id as "personId", p.number, p.name, k.name as "className", coalesce(o.short_name, '') as organisation,
        coalesce(a.name, w.area_code) as "areaName", w.post_title as "postTitle", to_jsonb(w) as duties
      from ${from} order by ${first} k.position, w.area_code, o.code, p.number, p.id limit ${limit} offset ${offset}`)
    return paged(input, found.rows.map(rowOf), () =>
      countUpTo(tx, sql`(with ${owedTables(input.campaignId)} select 1 from ${from}) counted`),
    )
  },

  person: async ({ input, tx, app }) => {
    const { id, personId } = input
    const places = await tx.execute<PersonRecord['places'][number] & { name: string; areaName: string }>(sql`
      select p.name, k.name as "className", coalesce(o.short_name, '') as organisation,
        coalesce(a.name, cp.area_code) as "areaName", cp.post_title as "postTitle", cp.joined_on as "joinedOn",
        cp.left_on as "leftOn", cp.leave_reason as "leaveReason"
      from campaign_people cp join people p on p.id = cp.person_id join campaign_classes k on k.id = cp.class_id
        left join organisations o on o.id = cp.organisation_id left join areas a on a.code = cp.area_code
      where cp.campaign_id = ${id} and cp.person_id = ${personId}
      order by cp.left_on is null desc, cp.joined_on desc, cp.id desc`)
    const { name, areaName, className, organisation, postTitle } = one(places.rows)
    const duties = await dutiesOf(tx, sql`c.id = ${id}`, personId)
    return {
      ...{ name, areaName, className, organisation, postTitle, today: app.clock.today() },
      duties: duties.map(({ records, ...duty }) => ({
        ...duty,
        records: records.map(({ title, doneOn, sourceTopic, sourceId }) => ({
          ...{ title, doneOn, href: sourceHref(sourceTopic, sourceId) },
        })),
      })),
      places: places.rows,
    }
  },
}
