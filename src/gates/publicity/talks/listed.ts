import { type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, paged, window } from '#platform/listing.ts'
import { concerned } from '../public.ts'
import type { talksTopic } from './contract.ts'
import { keeps, keepsRecord } from './held.ts'
import type { BatchRow, TalkCounts, TalkRecord, TalkRow } from './shapes.ts'
import { type TalkRefusal, talkWords } from './text.ts'

type Part = Pick<
  Answers<typeof talksTopic.contract, TalkRefusal>,
  'counts' | 'list' | 'batches' | 'show' | 'candidates'
>

type Found = Omit<TalkRow, 'stateWord' | 'recorded'> & { readonly recordedOn: string | null }

/** What lists show of talks `t`. */
function fields(today: string): SQL {
  return sql`t.id, b.title as batch, b.number as "batchNumber", l.name as layer, coalesce(w.name, '') as talker,
    t.talker_title as "talkerTitle", t.planned_on as "plannedOn", t.done_on as "doneOn", t.place, t.state, t.version,
    coalesce(a.name, t.area_code) as "areaName", t.recorded_on as "recordedOn",
    t.state = 'planned' and t.planned_on < ${today} as late,
    (select count(*)::int from talk_people x where x.talk_id = t.id) as persons,
    coalesce((select string_agg(p.name, '、' order by x.id) from talk_people x join people p on p.id = x.person_id
      where x.talk_id = t.id), '') as people`
}

const from = sql`talks t join talk_batches b on b.id = t.batch_id join talk_layers l on l.id = b.layer_id
  left join people w on w.id = t.talker_id left join areas a on a.code = t.area_code`

function worded({ recordedOn, ...row }: Found): TalkRow {
  return {
    ...row,
    stateWord: sayBoth(talkWords, `state.${row.state}`),
    recorded: sayBoth(talkWords, recordedOn === null ? 'no' : 'yes'),
  }
}

const orders: Readonly<Record<string, SQL>> = {
  batchNumber: sql`b.number`,
  plannedOn: sql`t.planned_on`,
  doneOn: sql`t.done_on`,
  talker: sql`w.name`,
}

type Filters = Parameters<Part['list']>[0]['input']

function whereOf(input: Filters, today: string): SQL {
  const pattern = containing(input.search ?? '')
  const parts = [
    sql`t.round_id = ${input.roundId}`,
    ...(input.batchId === undefined ? [] : [sql`t.batch_id = ${input.batchId}`]),
    ...(input.layerId === undefined ? [] : [sql`b.layer_id = ${input.layerId}`]),
    ...(input.state === undefined ? [] : [sql`t.state = ${input.state}`]),
    ...(input.late === true ? [sql`t.state = 'planned' and t.planned_on < ${today}`] : []),
    ...(input.search
      ? [
          sql`(w.name ilike ${pattern} or b.title ilike ${pattern} or exists (select from talk_people x
            join people p on p.id = x.person_id where x.talk_id = t.id and p.name ilike ${pattern}))`,
        ]
      : []),
  ]
  return sql.join(parts, sql` and `)
}

function ordered(by: SQL | undefined, descending: boolean | undefined): SQL {
  return by === undefined ? sql`` : sql`${by} ${sql.raw(descending === true ? 'desc' : 'asc')} nulls last,`
}

/** What is asked about talks. */
export const listed: Part = {
  counts: async ({ input, tx, app }) => {
    const found = await tx.execute<TalkCounts>(sql`
      select count(distinct batch_id)::int as batches,
        (count(*) filter (where state = 'planned'))::int as planned,
        (count(*) filter (where state = 'planned' and planned_on < ${app.clock.today()}))::int as late,
        (count(*) filter (where state = 'done'))::int as done,
        (select count(*)::int from talk_people p join talks d on d.id = p.talk_id
          where d.round_id = ${input.roundId} and d.state = 'done') as "personTimes",
        (select count(distinct p.person_id)::int from talk_people p join talks d on d.id = p.talk_id
          where d.round_id = ${input.roundId} and d.state = 'done') as persons
      from talks where round_id = ${input.roundId}`)
    return one(found.rows)
  },

  list: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const where = whereOf(input, today)
    const { limit, offset } = window(input)
    const found = await tx.execute<Found>(sql`
      select ${fields(today)} from ${from} where ${where}
      order by ${ordered(orders[input.sort ?? ''], input.descending)} b.number desc, t.planned_on, t.id
      limit ${limit} offset ${offset}`)
    return paged(input, found.rows.map(worded), () => countUpTo(tx, sql`${from} where ${where}`))
  },

  batches: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const layer = input.layerId === undefined ? sql`true` : sql`b.layer_id = ${input.layerId}`
    const search = input.search ? sql`(b.title ilike ${pattern} or l.name ilike ${pattern})` : sql`true`
    const where = sql`b.round_id = ${input.roundId} and ${layer} and ${search}`
    const { limit, offset } = window(input)
    const sortable: Readonly<Record<string, SQL>> = { number: sql`b.number`, startsOn: sql`b.starts_on` }
    const found = await tx.execute<BatchRow>(sql`
      select b.id, b.number, b.title, l.name as layer, coalesce(a.name, b.area_code) as "areaName",
        b.starts_on as "startsOn", b.ends_on as "endsOn",
        (select count(*)::int from talks t where t.batch_id = b.id and t.state <> 'cancelled') as talks,
        (select count(*)::int from talks t where t.batch_id = b.id and t.state = 'done') as done,
        (select count(*)::int from talks t join talk_people p on p.talk_id = t.id
          where t.batch_id = b.id and t.state = 'done') as "personTimes"
      from talk_batches b join talk_layers l on l.id = b.layer_id left join areas a on a.code = b.area_code
      where ${where} order by ${ordered(sortable[input.sort ?? ''], input.descending)} b.number desc
      limit ${limit} offset ${offset}`)
    return paged(input, found.rows, () =>
      countUpTo(tx, sql`talk_batches b join talk_layers l on l.id = b.layer_id where ${where}`),
    )
  },

  show: async ({ input, tx, actor, app }) => {
    const today = app.clock.today()
    type Shown = Found & {
      readonly batchId: string
      readonly cancelReason: string | null
      readonly areaCode: string
      readonly talkerId: string
      readonly talkerOrganisationId: string
      readonly content: string | null
    }
    const found = await tx.execute<Shown>(sql`
      select ${fields(today)}, t.batch_id as "batchId", t.cancel_reason as "cancelReason", t.area_code as "areaCode",
        t.talker_id as "talkerId", t.talker_organisation_id as "talkerOrganisationId", r.content
      from ${from} left join talk_records r on r.talk_id = t.id where t.id = ${input.id}`)
    const { areaCode, talkerId, talkerOrganisationId, ...talk } = one(found.rows)
    const people = await tx.execute<TalkRecord['with'][number]>(sql`
      select x.person_id as "personId", coalesce(p.name, '') as name, coalesce(o.short_name, '') as organisation,
        x.post_title as "postTitle"
      from talk_people x left join people p on p.id = x.person_id left join organisations o on o.id = x.organisation_id
      where x.talk_id = ${input.id} order by x.id`)
    const own = { areaCode, talkerId, talkerOrganisationId }
    const works = actor.role !== 'village'
    return {
      ...worded(talk),
      ...{ batchId: talk.batchId, cancelReason: talk.cancelReason, content: talk.content },
      ...{ recordedOn: talk.recordedOn, with: people.rows, today },
      mayEdit: works && keeps(actor, own),
      mayRecord: works && keepsRecord(actor, own) && talk.state === 'done',
    }
  },

  candidates: async ({ input, tx }) => {
    const layer = await tx.execute<{ keys: string[] }>(
      sql`select class_keys as keys from talk_layers where id = ${input.layerId}`,
    )
    const { keys } = one(layer.rows)
    const missingOnly = input.missing === true
    const found = await concerned(tx, {
      roundId: input.roundId,
      areaCode: input.area,
      missingOnly,
      kind: 'talk',
    })
    return found
      .filter(({ classKey }) => keys.includes(classKey))
      .map(({ personId, name, organisationName, areaName, className, postTitle, done }) => ({
        ...{ personId, name, areaName, className, postTitle, done, organisation: organisationName },
      }))
  },
}
