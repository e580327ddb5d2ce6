import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { factsOf, type Opener, type OwedItem } from '../public.ts'
import { isReading, type Training } from './held.ts'
import { madeUpOn } from './queries.ts'
import type { OwnTraining } from './shapes.ts'

type Row = OwnTraining & { readonly invited: boolean }

/** Trainings `t` with the place of a person in them; read it with the rest of the statement. */
function ownFrom(personId: string, rest: SQL): SQL {
  return sql`
    select t.id, t.kind, t.title, t.held_on::text as "heldOn", t.ends_on::text as "endsOn", t.starts_at as "startsAt",
      t.place, t.lecturer, t.instructions, t.state, t.cancel_reason as "cancelReason", p.id is not null as invited,
      coalesce(p.attendance, 'expected') as attendance, p.read_on::text as "readOn", p.result,
      ${madeUpOn(sql`t.id`, sql`p.person_id`)}::text as "madeUpOn",
      to_char(p.signed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "signedAt",
      (select count(*) from training_materials m where m.training_id = t.id)::int as "materialCount",
      (select json_build_object('kind', l.kind, 'reason', l.reason, 'state', l.state, 'decision', l.decision)
        from training_leaves l where l.training_id = t.id and l.person_id = ${personId}
        order by l.asked_at desc, l.id desc limit 1) as leave
    from trainings t left join training_people p on p.training_id = t.id and p.person_id = ${personId} ${rest}`
}

/** The trainings of the holder of a link in its round, by day; with a purpose other than all, at most the readings. */
export async function ownTrainings(tx: Tx, actor: Actor): Promise<OwnTraining[]> {
  const { roundId, purpose } = factsOf(actor)
  const kinds = purpose === 'all' ? sql`true` : sql`(${purpose} = 'reading' and t.kind = 'self_study')`
  const rest = sql`where t.round_id = ${roundId} and p.id is not null and ${kinds}
    order by t.held_on, t.starts_at, t.id`
  return (await tx.execute<Row>(ownFrom(actor.personId, rest))).rows
}

/** True once a training has begun by the server's clock. */
export function hasBegun(app: App, { heldOn, startsAt }: Pick<Training, 'heldOn' | 'startsAt'>): boolean {
  return shanghaiTime(app.clock.now()) >= `${heldOn} ${startsAt}`
}

/** True while a reading runs: from its first to its last day, until the organiser ends it. */
function runs(row: Pick<Row, 'kind' | 'state' | 'heldOn' | 'endsOn'>, today: string): boolean {
  return isReading(row) && row.state === 'planned' && row.heldOn <= today && today <= (row.endsOn ?? today)
}

/** A training as the phone shows it; what is for its people only is left out for others. */
export async function ownView(tx: Tx, actor: Actor, app: App, id: string) {
  const row = one((await tx.execute<Row>(ownFrom(actor.personId, sql`where t.id = ${id}`))).rows)
  const opened = await tx.execute<{ id: string; name: string; openedAt: string | null }>(sql`
    select m.id, m.name, to_char(g.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "openedAt"
    from training_materials m left join training_openings g on g.material_id = m.id
      and g.training_id = m.training_id and g.person_id = ${actor.personId}
    where m.training_id = ${id} order by m.id`)
  const today = app.clock.today()
  const free = row.invited && row.state === 'planned' && row.attendance === 'expected'
  const came = row.attendance === 'present' || row.attendance === 'late'
  return {
    ...row,
    ...{ name: actor.personName, today, materials: opened.rows },
    mayAskLeave: free && !isReading(row) && row.leave?.state !== 'waiting' && !hasBegun(app, row),
    mayConfirm: row.invited && !came && runs(row, today),
  }
}

type Reading = {
  readonly id: string
  readonly title: string
  readonly dueOn: string | null
  readonly doneOn: string | null
}

/** The readings to which a person is invited, as items of the public web: running, done, or over. */
export const readingOpener: Opener = async (tx, { roundId, personId }) => {
  const found = await tx.execute<Reading>(sql`
    select t.id, t.title, t.ends_on::text as "dueOn",
      case when p.attendance in ('present', 'late') then coalesce(p.read_on, t.held_on)::text end as "doneOn"
    from training_people p join trainings t on t.id = p.training_id
    where p.person_id = ${personId} and t.round_id = ${roundId} and t.kind = 'self_study'
      and (t.state = 'planned' or p.attendance in ('present', 'late'))
    order by t.ends_on, t.id`)
  return found.rows.map(({ id, title, dueOn, doneOn }): OwedItem => {
    const done = doneOn === null ? 0 : 1
    return { kind: 'reading', id, title, needed: 1, done, dueOn, doneOn, screen: 'reading' }
  })
}
