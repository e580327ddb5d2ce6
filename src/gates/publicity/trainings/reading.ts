import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { makeTicket } from '#platform/links/tickets.ts'
import type { trainingsTopic } from './contract.ts'
import { isReading, placeSubject, type Training } from './held.ts'
import { materialTickets } from './materials.ts'
import { ownTrainings, ownView } from './own.ts'
import { settleReader } from './settle.ts'
import { trainingMaterials, trainingOpenings, trainingPeople, trainings } from './tables.ts'
import type { TrainingRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof trainingsTopic.contract, TrainingRefusal>,
  'mine' | 'asked' | 'openMaterial' | 'confirmReading'
>
type PhoneAsk = Ask<{ readonly id: string }, TrainingRefusal>

/** The training and the place in it of the person on the phone, locked; refuses whoever is not invited. */
export async function ownPlace({ input, tx, actor, refuse }: PhoneAsk) {
  const training = one(await tx.select().from(trainings).where(eq(trainings.id, input.id)))
  const own = and(eq(trainingPeople.trainingId, training.id), eq(trainingPeople.personId, actor.personId))
  const [place] = await tx.select().from(trainingPeople).where(own).for('update')
  return { training, place: place ?? refuse('not_invited') }
}

/** Refuses outside of the days on which a reading runs. */
function whileItRuns({ app, refuse }: PhoneAsk, training: Training): void {
  const today = app.clock.today()
  const { state, heldOn, endsOn } = training
  if (state === 'cancelled') refuse('cancelled')
  if (heldOn > today) refuse('reading_not_begun', { day: heldOn, today })
  if (endsOn !== null && endsOn < today) refuse('reading_over', { day: endsOn })
  if (state === 'held') refuse('closed')
}

/** Refuses while there are no materials, or some that the person has not opened. */
async function allOpened({ tx, actor, refuse }: PhoneAsk, trainingId: string): Promise<void> {
  const found = await tx.execute<{ all: number; unopened: number }>(sql`
    select count(*)::int as all, (count(*) filter (where g.id is null))::int as unopened
    from training_materials m left join training_openings g on g.material_id = m.id
      and g.training_id = m.training_id and g.person_id = ${actor.personId}
    where m.training_id = ${trainingId}`)
  const { all, unopened } = one(found.rows)
  if (all === 0) refuse('no_materials')
  if (unopened > 0) refuse('materials_unopened', { n: unopened })
}

/** The own trainings on the phone; materials are opened there, and a reading is confirmed. */
export const readings: Part = {
  mine: async ({ tx, actor, app }) => {
    return { today: app.clock.today(), trainings: await ownTrainings(tx, actor) }
  },

  asked: ({ input, tx, actor, app }) => ownView(tx, actor, app, input.id),

  openMaterial: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const { training, place } = await ownPlace(ask)
    if (training.state === 'cancelled') refuse('cancelled')
    const { id: trainingId, areaCode, title } = training
    const own = and(eq(trainingMaterials.id, input.materialId), eq(trainingMaterials.trainingId, trainingId))
    const material = one(await tx.select().from(trainingMaterials).where(own))
    const { personId, unitAreaCode } = place
    const opened = { trainingId, materialId: material.id, personId, areaCode, unitAreaCode }
    await tx
      .insert(trainingOpenings)
      .values({ id: newId(), ...opened, openedAt: app.clock.now() })
      .onConflictDoNothing()
    const told = { name: actor.personName, title, file: material.name }
    await audit('training.material_opened', placeSubject(training, place), told)
    return { path: makeTicket(materialTickets, material.id, actor) }
  },

  confirmReading: async (ask) => {
    const { tx, actor, app, refuse, audit } = ask
    const { training, place } = await ownPlace(ask)
    if (!isReading(training)) refuse('not_a_reading')
    const told = { name: actor.personName, title: training.title }
    if (place.attendance === 'present' || place.attendance === 'late') {
      await audit('training.reading_repeated', placeSubject(training, place), told)
      const at = place.signedAt === null ? null : shanghaiTime(place.signedAt)
      return { readOn: place.readOn ?? training.heldOn, signedAt: at }
    }
    whileItRuns(ask, training)
    await allOpened(ask, training.id)
    const [readOn, signedAt] = [app.clock.today(), app.clock.now()]
    await tx
      .update(trainingPeople)
      .set({ attendance: 'present', readOn, signedAt, leaveReason: '' })
      .where(eq(trainingPeople.id, place.id))
    await settleReader(tx, training, actor.personId, readOn)
    await audit('training.reading_confirmed', placeSubject(training, place), told)
    return { readOn, signedAt: shanghaiTime(signedAt) }
  },
}
