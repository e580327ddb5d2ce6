import { and, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { containing, countUpTo, paged, window } from '#platform/listing.ts'
import type { motionsTopic } from './contract.ts'
import { listsToSign, motionOf, motionRelation, motionRows } from './queries.ts'
import type { NomineeRow, TownshipCount } from './shapes.ts'
import type { MotionStanding } from './states.ts'
import { type MotionRefusal, motionsText } from './text.ts'

type Part = Pick<
  Answers<typeof motionsTopic.contract, MotionRefusal>,
  'list' | 'nominees' | 'townships' | 'show' | 'toSign'
>
type Filters = {
  readonly area?: string | undefined
  readonly state?: MotionStanding | undefined
}

/** What both lists are narrowed to, in the relation of villages and motions. */
function narrowed(actor: Actor, { area, state }: Filters): SQL[] {
  return [
    sql`starts_with(v.area_code, ${actor.areaCode})`,
    ...(area === undefined ? [] : [sql`starts_with(v.area_code, ${area})`]),
    ...(state === undefined ? [] : [sql`coalesce(m.state, 'none') = ${state}`]),
  ]
}

function orderBy(
  asked: { readonly sort?: string | undefined; readonly descending?: boolean | undefined },
  sortable: Readonly<Record<string, SQL>>,
  unique: SQL,
): SQL {
  const by =
    asked.sort !== undefined && Object.hasOwn(sortable, asked.sort) ? sortable[asked.sort] : undefined
  if (by === undefined) return unique
  return sql`${by} ${sql.raw(asked.descending === true ? 'desc' : 'asc')} nulls last, ${unique}`
}

type Selected = Omit<NomineeRow, 'stateWord' | 'postWord'>

/** What is asked about motions and nominees. */
export const listed: Part = {
  list: async ({ input, tx, actor }) => {
    const pattern = containing(input.search ?? '')
    const found = sql`(a.name ilike ${pattern} or a.initials ilike ${pattern} or exists (
      select from motion_nominees p where p.motion_id = m.id and p.name ilike ${pattern}))`
    const where = and(...narrowed(actor, input), input.search ? found : undefined) ?? sql`true`
    const sortable = {
      areaName: sql`v.area_code`,
      nominees: sql`coalesce(n.nominees, 0)`,
      studiedOn: sql`s.held_on`,
      signedOn: sql`g.signed_at`,
    }
    const order = orderBy(input, sortable, sql`v.area_code`)
    const rows = await motionRows(tx, { roundId: input.roundId, where, order, ...window(input) })
    return paged(input, rows, () => countUpTo(tx, sql`${motionRelation(input.roundId)} where ${where}`))
  },

  nominees: async ({ input, tx, actor }) => {
    const pattern = containing(input.search ?? '')
    const where =
      and(
        ...narrowed(actor, input),
        input.post ? sql`p.post = ${input.post}` : undefined,
        input.concurrent === undefined ? undefined : sql`p.concurrent = ${input.concurrent}`,
        input.search ? sql`(p.name ilike ${pattern} or a.name ilike ${pattern})` : undefined,
      ) ?? sql`true`
    const from = sql`${motionRelation(input.roundId)} join motion_nominees p on p.motion_id = m.id`
    const sortable = { name: sql`p.name`, areaName: sql`v.area_code`, post: sql`p.post` }
    const order = orderBy(input, sortable, sql`v.area_code, p.position, p.id`)
    const { limit, offset } = window(input)
    const found = await tx.execute<Selected>(sql`
      select p.id, coalesce(t.name, '') as "townshipName", v.area_code as "areaCode", a.name as "areaName", p.name,
        p.person_id as "personId", p.post, p.concurrent, p.note, m.state
      from ${from} where ${where} order by ${order} limit ${limit} offset ${offset}`)
    const rows = found.rows.map((row) => ({
      ...row,
      postWord: sayBoth(motionsText, `post.${row.post}`),
      stateWord: sayBoth(motionsText, `state.${row.state}`),
    }))
    return paged(input, rows, () => countUpTo(tx, sql`${from} where ${where}`))
  },

  townships: async ({ input, tx, actor }) => {
    const found = await tx.execute<TownshipCount>(sql`
      select left(v.area_code, 9) as code, coalesce(min(t.name), left(v.area_code, 9)) as name,
        count(*)::int as villages, coalesce(sum(n.nominees), 0)::int as nominees,
        (count(*) filter (where n.concurrent))::int as concurrent,
        (count(*) filter (where m.state in ('studied', 'signed')))::int as studied,
        (count(*) filter (where m.state = 'signed'))::int as signed
      from ${motionRelation(input.roundId)}
        left join lateral (select count(*)::int as nominees, bool_or(p.concurrent) as concurrent
          from motion_nominees p where p.motion_id = m.id) n on true
      where starts_with(v.area_code, ${actor.areaCode}) group by left(v.area_code, 9) order by 1`)
    return found.rows
  },

  toSign: ({ input, tx }) => listsToSign(tx, input),

  show: ({ input, tx, actor, app }) => motionOf(tx, actor, input, app.clock.today()),
}
