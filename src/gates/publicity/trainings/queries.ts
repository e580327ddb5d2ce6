import { and, eq, ilike, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { may } from '#common/roles.ts'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { TraineeRow, TrainingRecord, trainingCounts, trainingFilters } from './shapes.ts'
import type { TrainingKind } from './states.ts'
import { trainingLeaves, trainingMaterials, trainingPeople, trainings } from './tables.ts'
import { trainingsText } from './text.ts'

type Filters = z.output<z.ZodObject<typeof trainingFilters>> & { readonly search?: string | undefined }

/** The campaign's duty that a kind of training fulfils. */
export function dutyOf(kind: TrainingKind): 'film' | 'reading' | 'training' {
  if (kind === 'self_study') return 'reading'
  return kind === 'film' ? 'film' : 'training'
}

/** True for those who organise trainings: a department its own, the others those of their area. */
export function keepsTraining(
  actor: Actor,
  training: { readonly areaCode: string; readonly organiserId: string },
): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'training.edit') || !training.areaCode.startsWith(actor.areaCode)) return false
  return actor.role !== 'department' || training.organiserId === actor.organisationId
}

/** Came, and passed where there was a test; `p` and `t` name the tables of people and trainings in the statement. */
function did(p: SQL, t: SQL): SQL {
  return sql`(${p}.attendance in ('present', 'late') and (not ${t}.tested or ${p}.result = 'passed'))`
}

/** The day of the first make-up round in which a person of a training did it; null where there is none. */
export function madeUpOn(trainingId: SQL, personId: SQL): SQL<string | null> {
  return sql`(select min(coalesce(mp.read_on, mt.held_on)) from training_people mp join trainings mt on mt.id = mp.training_id
    where mt.make_up_of = ${trainingId} and mp.person_id = ${personId} and ${did(sql`mp`, sql`mt`)})`
}

const asTrainee = sql`p`
const asTraining = sql`t`

/** Invited and done, in a make-up round at the latest; over `training_people p join trainings t`. */
const covers = sql`(p.invited and (${did(asTrainee, asTraining)} or ${madeUpOn(sql`p.training_id`, sql`p.person_id`)} is not null))`

function countPeople(condition: SQL): SQL<number> {
  return sql<number>`(select (count(*) filter (where ${condition}))::int from training_people p
    join trainings t on t.id = p.training_id where p.training_id = "trainings".id)`
}

const attended = sql`p.attendance in ('present', 'late')`

/** What a list shows of a training; read it joined with `areas` and `organisations`. */
export function trainingFields() {
  return {
    id: trainings.id,
    roundId: trainings.roundId,
    kind: trainings.kind,
    title: trainings.title,
    moment: trainings.moment,
    areaCode: trainings.areaCode,
    areaName: sql<string>`coalesce(${areas.name}, ${trainings.areaCode})`,
    heldOn: trainings.heldOn,
    endsOn: trainings.endsOn,
    startsAt: trainings.startsAt,
    place: trainings.place,
    organiser: sql<string>`coalesce(${organisations.shortName}, '')`,
    lecturer: trainings.lecturer,
    state: trainings.state,
    invited: countPeople(sql`p.invited`),
    attended: countPeople(attended),
    covered: countPeople(covers),
    makeUpOf: trainings.makeUpOf,
    version: trainings.version,
  }
}

function isMine(actor: Pick<Actor, 'personId'>): SQL {
  return sql`exists (select from training_people p where p.training_id = ${trainings.id} and p.person_id = ${actor.personId})`
}

/** Held, no make-up round itself, with invited people who have not done it. */
const lacksPeople = sql`(${trainings.state} = 'held' and ${trainings.makeUpOf} is null and exists (select from training_people p
  join trainings t on t.id = p.training_id where p.training_id = ${trainings.id} and p.invited and not ${covers}))`

/** Not cancelled, with leave that waits for a decision. */
const leavesWait = sql`(${trainings.state} <> 'cancelled' and exists (select from training_leaves l
  where l.training_id = ${trainings.id} and l.state = 'waiting'))`

/** The condition of a list of trainings. */
export function trainingFilter(input: Filters, actor: Pick<Actor, 'personId'>): SQL {
  const pattern = containing(input.search ?? '')
  return (
    and(
      input.roundId ? eq(trainings.roundId, input.roundId) : undefined,
      input.group === 'films' ? eq(trainings.kind, 'film') : undefined,
      input.group === 'trainings' ? ne(trainings.kind, 'film') : undefined,
      input.kind ? eq(trainings.kind, input.kind) : undefined,
      input.state ? eq(trainings.state, input.state) : undefined,
      input.mine === true ? isMine(actor) : undefined,
      input.makeUp === true ? isNotNull(trainings.makeUpOf) : undefined,
      input.makeUp === false ? isNull(trainings.makeUpOf) : undefined,
      input.missing === true ? lacksPeople : undefined,
      input.leaves === true ? leavesWait : undefined,
      input.search
        ? or(
            ilike(trainings.title, pattern),
            ilike(trainings.place, pattern),
            ilike(trainings.lecturer, pattern),
          )
        : undefined,
    ) ?? sql`true`
  )
}

/** The trainings of a round in numbers. */
export async function countsOf(
  tx: Tx,
  roundId: string,
  actor: Pick<Actor, 'personId'>,
): Promise<z.output<typeof trainingCounts>> {
  const found = await tx.execute<z.output<typeof trainingCounts>>(sql`
    with own as (select * from trainings where round_id = ${roundId} and state <> 'cancelled'),
    done as (select count(*) filter (where ${attended})::int as "personTimes",
        (count(*) filter (where p.invited and t.make_up_of is null))::int as invited,
        (count(*) filter (where t.make_up_of is null and ${covers}))::int as covered
      from training_people p join own t on t.id = p.training_id where t.state = 'held')
    select (select count(*) from own where kind <> 'film' and make_up_of is null)::int as trainings,
      (select count(*) from own where kind = 'film' and make_up_of is null)::int as films,
      (select count(*) from trainings where ${and(eq(trainings.roundId, roundId), isMine(actor))})::int as mine,
      (select count(*) from own where state = 'held')::int as held,
      (select count(*) from own where make_up_of is not null)::int as "makeUps",
      (select count(*) from training_leaves l join own on own.id = l.training_id where l.state = 'waiting')::int
        as leaves, done.*
    from done`)
  return one(found.rows)
}

/** How much leave of a training waits for a decision. */
export async function waitingLeavesOf(tx: Tx, trainingId: string): Promise<number> {
  const waiting = and(eq(trainingLeaves.trainingId, trainingId), eq(trainingLeaves.state, 'waiting'))
  return tx.$count(trainingLeaves, waiting)
}

/** A training as its page shows it; NOT_FOUND outside of what the actor may see. */
export async function recordOf(tx: Tx, actor: Actor, id: string, today: string): Promise<TrainingRecord> {
  const found = one(
    await tx
      .select({ row: trainingFields(), own: trainings })
      .from(trainings)
      .leftJoin(areas, eq(areas.code, trainings.areaCode))
      .leftJoin(organisations, eq(organisations.id, trainings.organiserId))
      .where(eq(trainings.id, id)),
  )
  const { lateAfter, organiserId, walkIns, tested, instructions, cancelReason, makeUpOf } = found.own
  const materials = await tx
    .select({ id: trainingMaterials.id, name: trainingMaterials.name })
    .from(trainingMaterials)
    .where(eq(trainingMaterials.trainingId, id))
    .orderBy(trainingMaterials.id)
  const makeUps = await tx
    .select({
      ...{ id: trainings.id, title: trainings.title, heldOn: trainings.heldOn },
      ...{ attended: countPeople(attended), invited: countPeople(sql`p.invited`) },
    })
    .from(trainings)
    .where(and(eq(trainings.makeUpOf, id), ne(trainings.state, 'cancelled')))
    .orderBy(trainings.heldOn, trainings.id)
  const [original] =
    makeUpOf === null
      ? []
      : await tx
          .select({ id: trainings.id, title: trainings.title })
          .from(trainings)
          .where(eq(trainings.id, makeUpOf))
  const [expected] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(trainingPeople)
    .where(and(eq(trainingPeople.trainingId, id), eq(trainingPeople.attendance, 'expected')))
  const mayEdit = keepsTraining(actor, found.own)
  const [own] = await tx
    .select({ attendance: trainingPeople.attendance, signedAt: trainingPeople.signedAt })
    .from(trainingPeople)
    .where(and(eq(trainingPeople.trainingId, id), eq(trainingPeople.personId, actor.personId)))
  return {
    ...found.row,
    ...{ lateAfter, organiserId, walkIns, tested, instructions, cancelReason, makeUps, today, mayEdit },
    expected: expected?.n ?? 0,
    materials: materials.map((one) => ({ ...one, href: `/training-materials/${one.id}` })),
    original: original ?? null,
    own: own ?? null,
    waitingLeaves: mayEdit && found.own.state !== 'cancelled' ? await waitingLeavesOf(tx, id) : 0,
  }
}

const trainee = sql`training_people p join trainings t on t.id = p.training_id join people n on n.id = p.person_id
  left join organisations o on o.id = p.organisation_id`

type TraineeFilters = {
  readonly trainingId: string
  readonly attendance?: string | undefined
  readonly organisationId?: string | undefined
  readonly missing?: boolean | undefined
  readonly search?: string | undefined
}

/** The from and where part of a list of trainees. */
export function traineesFrom(input: TraineeFilters): SQL {
  const pattern = containing(input.search ?? '')
  const where = and(
    sql`p.training_id = ${input.trainingId}`,
    input.attendance ? sql`p.attendance = ${input.attendance}` : undefined,
    input.organisationId ? sql`p.organisation_id = ${input.organisationId}` : undefined,
    input.missing === true ? sql`p.invited and not ${covers}` : undefined,
    input.search
      ? sql`(n.name ilike ${pattern} or n.number ilike ${pattern} or o.short_name ilike ${pattern} or p.post ilike ${pattern})`
      : undefined,
  )
  return sql`${trainee} where ${where}`
}

/** A trainee as it is read; its attendance is put into words by `inWords`. */
export type TraineeFacts = Omit<TraineeRow, 'attendanceWord'> & { readonly trainingKind: TrainingKind }

/** Trainees with their attendance in words. */
export function inWords(rows: readonly TraineeFacts[]): TraineeRow[] {
  return rows.map(({ trainingKind, ...row }) => {
    const group = trainingKind === 'self_study' ? 'reading' : 'attendance'
    return { ...row, attendanceWord: sayBoth(trainingsText, `${group}.${row.attendance}`) }
  })
}

/** What a list shows of a trainee. */
export const traineeFields = sql`p.id, p.person_id as "personId", n.number, n.name, coalesce(o.short_name, '') as unit,
  p.post, p.invited, p.attendance, to_char(p.signed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "signedAt",
  p.leave_reason as "leaveReason", p.result, t.kind as "trainingKind",
  (select count(*) from training_openings g join training_materials m on m.id = g.material_id
    where g.training_id = p.training_id and g.person_id = p.person_id)::int as opened, ${madeUpOn(sql`p.training_id`, sql`p.person_id`)}::text as "madeUpOn"`

/** Attendance by unit; read it with `group by` over `traineesFrom`. */
export const unitFields = sql`p.organisation_id as "organisationId", coalesce(o.short_name, '') as unit,
  (count(*) filter (where p.invited))::int as invited,
  (count(*) filter (where p.attendance = 'present'))::int as present,
  (count(*) filter (where p.attendance = 'late'))::int as late,
  (count(*) filter (where p.attendance = 'leave'))::int as leave,
  (count(*) filter (where p.attendance = 'absent'))::int as absent,
  (count(*) filter (where ${covers}))::int as covered`

/** Persons who were invited to a training and have not done it, with what they were invited as. */
export async function missingOf(tx: Tx, trainingId: string) {
  const found = await tx.execute<{
    personId: string
    organisationId: string | null
    unitAreaCode: string
    post: string
  }>(sql`
    select p.person_id as "personId", p.organisation_id as "organisationId", p.unit_area_code as "unitAreaCode", p.post
    from ${traineesFrom({ trainingId, missing: true })} order by p.unit_area_code, p.id`)
  return found.rows
}

/** Names of trainees among these persons, for refusals. */
export async function nameOfPerson(tx: Tx, personId: string): Promise<string> {
  const [found] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId))
  return found?.name ?? ''
}
