import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { notFound, one } from '#platform/failures.ts'
import { attachFile } from '#platform/files/attach.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { concerned } from '../public.ts'
import type { trainingsTopic } from './contract.ts'
import { change, isReading, subjectOf, type Training, type TrainingAsk, trainingIn } from './held.ts'
import { type Invited, peopleByPost } from './invitees.ts'
import { dutyOf, keepsTraining, nameOfPerson } from './queries.ts'
import { settle } from './settle.ts'
import type { TrainingFacts } from './shapes.ts'
import { trainingLeaves, trainingMaterials, trainingPeople, trainings } from './tables.ts'
import type { TrainingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof trainingsTopic.contract, TrainingRefusal>,
  'plan' | 'edit' | 'invite' | 'uninvite' | 'addMaterial' | 'removeMaterial'
>

/** Named persons: by their post, or where they hold none, by the area in which they are registered. */
async function namedPeople(ask: TrainingAsk, personIds: readonly string[], day: string): Promise<Invited[]> {
  const held = await peopleByPost(ask.tx, { personIds }, day)
  const known = new Set(held.map(({ personId }) => personId))
  const others = [...new Set(personIds)].filter((id) => !known.has(id))
  if (others.length === 0) return held
  const found = await ask.tx.execute<Invited>(sql`
    select id as "personId", null as "organisationId", area_code as "unitAreaCode", '' as post from people
    where id in (select jsonb_array_elements_text(${JSON.stringify(others)}::jsonb))`)
  if (found.rows.length < others.length) ask.refuse('unknown_person')
  return [...held, ...found.rows]
}

/** Puts people on the list of a training; those on it already stay as they are. Gives how many are new. */
export async function invitePeople(
  tx: Tx,
  training: Pick<Training, 'id' | 'areaCode'>,
  invited: readonly Invited[],
): Promise<number> {
  if (invited.length === 0) return 0
  const rows = invited.map((one) => ({ id: newId(), ...one }))
  const made = await tx.execute(sql`
    insert into training_people (id, training_id, area_code, person_id, organisation_id, unit_area_code, post, invited, attendance)
    select s.id, ${training.id}, ${training.areaCode}, s."personId", s."organisationId", s."unitAreaCode", s.post, true, 'expected'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id char(26), "personId" char(26), "organisationId" char(26),
      "unitAreaCode" text, post text)
    on conflict (training_id, person_id) do update set invited = true where not training_people.invited returning 1`)
  return made.rows.length
}

/** Whom the round's campaign obliges to this kind of training: of one class or of all, those who still owe it or all. */
async function campaignPeople(
  tx: Tx,
  training: Training,
  asked: { readonly classKey?: string | undefined; readonly missingOnly: boolean },
): Promise<Invited[]> {
  const kind = dutyOf(training.kind)
  const { classKey, missingOnly } = asked
  const { roundId, areaCode } = training
  const found = await concerned(tx, { roundId, kind, classKey, areaCode, missingOnly })
  return found.map(({ personId, organisationId, areaCode: unitAreaCode, postTitle: post }) => {
    return { personId, organisationId, unitAreaCode, post }
  })
}

async function invited(ask: TrainingAsk, training: Training, n: number) {
  if (n === 0) ask.refuse('nobody_found')
  await ask.audit('training.invited', subjectOf(training), { title: training.title, n })
  return { version: await change(ask, training), n }
}

/** The last day of a reading, not before its first; null for what takes place on one day. */
export function lastDayOf(
  ask: Pick<TrainingAsk, 'refuse'>,
  facts: Pick<TrainingFacts, 'kind' | 'heldOn' | 'endsOn'>,
): string | null {
  if (!isReading(facts)) return null
  const { heldOn, endsOn = ask.refuse('end_needed') } = facts
  if (endsOn < heldOn) ask.refuse('end_before_start', { start: heldOn, end: endsOn })
  return endsOn
}

/** Gives a make-up round the materials of its training. */
export async function copyMaterials(
  tx: Tx,
  from: string,
  { id: trainingId, areaCode }: Pick<Training, 'id' | 'areaCode'>,
): Promise<void> {
  const own = eq(trainingMaterials.trainingId, from)
  const found = await tx.select().from(trainingMaterials).where(own).orderBy(trainingMaterials.id)
  const rows = found.map(({ fileId, name }) => ({ id: newId(), trainingId, areaCode, fileId, name }))
  if (rows.length > 0) await tx.insert(trainingMaterials).values(rows)
}

/** Refuses facts that name no known organiser, another's for a department, or a late time before the start. */
async function checkFacts(ask: TrainingAsk, facts: TrainingFacts & { areaCode: string }): Promise<void> {
  const { startsAt, lateAfter, organiserId } = facts
  if (lateAfter < startsAt) ask.refuse('late_before_start', { late: lateAfter, start: startsAt })
  const known = await ask.tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organiserId))
  if (known.length === 0) ask.refuse('unknown_organisation')
  if (!keepsTraining(ask.actor, facts)) ask.refuse('not_organiser')
}

/** A training's facts as they are kept; a reading has no test and no walk-ins. */
function factsOf(ask: Pick<TrainingAsk, 'refuse'>, input: TrainingFacts) {
  const { kind, title, moment, heldOn, startsAt, lateAfter, place } = input
  const { organiserId, lecturer, instructions } = input
  const atOnce = !isReading(input)
  const [walkIns, tested] = [atOnce && input.walkIns, atOnce && input.tested]
  const endsOn = lastDayOf(ask, input)
  const when = { heldOn, endsOn, startsAt, lateAfter, place }
  return { kind, title, moment, ...when, organiserId, lecturer, instructions, walkIns, tested }
}

/** What the trail tells of a training's facts. */
function toldOf(facts: Pick<Training, 'title' | 'heldOn' | 'endsOn' | 'startsAt' | 'place'>) {
  const { title, heldOn: day, endsOn, startsAt: time, place } = facts
  return { title, day, until: endsOn ?? day, time, place }
}

/** Planning a training: facts, who comes, materials. */
export const edits: Part = {
  plan: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const { roundId, areaCode } = input
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    const ground = await tx.execute<{ area: boolean; state: string | null }>(sql`
      select exists (select from areas where code = ${areaCode}) as area,
        (select state from rounds where id = ${roundId}) as state`)
    const { area, state } = one(ground.rows)
    if (!area || state === null) notFound()
    if (state === 'closed') refuse('round_closed')
    await checkFacts(ask, input)
    const id = newId()
    const facts = factsOf(ask, input)
    await tx
      .insert(trainings)
      .values({ id, roundId, areaCode, ...facts, state: 'planned', updatedBy: actor.accountId })
    const event = isReading(input) ? 'training.reading_planned' : 'training.planned'
    await audit(event, subjectOf({ id, title: input.title, areaCode }), toldOf(facts))
    return { id }
  },

  edit: async (ask) => {
    const { input } = ask
    const training = await trainingIn(ask, input, ['planned'], 'edit')
    if (isReading(training) !== isReading(input)) ask.refuse('kind_fixed')
    await checkFacts(ask, { ...input, areaCode: training.areaCode })
    const facts = { ...factsOf(ask, input), moment: input.moment ?? null }
    const version = await change(ask, training, facts)
    await settle(ask.tx, { ...training, ...facts })
    const event = isReading(input) ? 'training.reading_edited' : 'training.edited'
    await ask.audit(event, subjectOf({ ...training, title: facts.title }), toldOf(facts))
    return { version }
  },

  invite: async (ask) => {
    const { input, actor, tx, refuse } = ask
    const training = await trainingIn(ask, input, ['planned'], 'edit')
    const day = training.heldOn
    if (input.by === 'area' && !input.areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (input.by === 'campaign') {
      const n = await invitePeople(tx, training, await campaignPeople(tx, training, input))
      return invited(ask, training, n)
    }
    const found =
      input.by === 'area' ? await peopleByPost(tx, input, day) : await namedPeople(ask, input.personIds, day)
    return invited(ask, training, await invitePeople(tx, training, found))
  },

  uninvite: async (ask) => {
    const { input, tx, refuse } = ask
    const training = await trainingIn(ask, input, ['planned'], 'edit')
    const own = and(
      eq(trainingPeople.trainingId, training.id),
      inArray(trainingPeople.personId, input.personIds),
    )
    const rows = await tx.select().from(trainingPeople).where(own)
    const came = rows.find(({ attendance }) => attendance === 'present' || attendance === 'late')
    if (came !== undefined) refuse('came_already', { name: await nameOfPerson(tx, came.personId) })
    if (rows.length === 0) notFound()
    await tx.delete(trainingPeople).where(own)
    await tx
      .update(trainingLeaves)
      .set({ state: 'withdrawn' })
      .where(
        and(
          eq(trainingLeaves.trainingId, training.id),
          inArray(trainingLeaves.personId, input.personIds),
          inArray(trainingLeaves.state, ['waiting', 'approved']),
        ),
      )
    await ask.audit('training.uninvited', subjectOf(training), { title: training.title, n: rows.length })
    return { version: await change(ask, training), n: rows.length }
  },

  addMaterial: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const training = await trainingIn(ask, input, ['planned', 'held'], 'edit')
    const { id: trainingId, areaCode, title } = training
    const name = (await attachFile(tx, actor, input.fileId, areaCode)) ?? refuse('no_file')
    await tx
      .insert(trainingMaterials)
      .values({ id: newId(), trainingId, areaCode, fileId: input.fileId, name })
    await ask.audit('training.material_added', subjectOf(training), { title, file: name })
    return { version: await change(ask, training) }
  },

  removeMaterial: async (ask) => {
    const { input, tx } = ask
    const training = await trainingIn(ask, input, ['planned', 'held'], 'edit')
    const own = and(eq(trainingMaterials.id, input.materialId), eq(trainingMaterials.trainingId, training.id))
    const { name } = one(await tx.delete(trainingMaterials).where(own).returning())
    const told = { title: training.title, file: name }
    await ask.audit('training.material_removed', subjectOf(training), told)
    return { version: await change(ask, training) }
  },
}
