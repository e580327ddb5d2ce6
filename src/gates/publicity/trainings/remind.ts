import { eq, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import { unitsToRemind } from '../public.ts'
import type { trainingsTopic } from './contract.ts'
import { isReading, notAllowed, subjectOf } from './held.ts'
import { keepsTraining } from './queries.ts'
import { trainings } from './tables.ts'
import { type TrainingRefusal, trainingNotices } from './text.ts'

type Part = Pick<Answers<typeof trainingsTopic.contract, TrainingRefusal>, 'remind'>

/** Reminding those who have not read, where they have an account, and the officers of their units and townships. */
export const reminding: Part = {
  remind: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const training = one(await tx.select().from(trainings).where(eq(trainings.id, input.id)))
    if (!keepsTraining(actor, training)) refuse('not_yours')
    if (!isReading(training)) refuse('not_a_reading')
    if (training.state !== 'planned') notAllowed(ask, training.state, 'remind')
    const today = app.clock.today()
    const { id, title, heldOn, endsOn } = training
    const day = endsOn ?? today
    if (heldOn > today) refuse('reading_not_begun', { day: heldOn, today })
    if (day < today) refuse('reading_ended', { day })
    const missing = sql`(select person_id, unit_area_code as area_code, organisation_id from training_people
      where training_id = ${id} and invited and attendance not in ('present', 'late')) missing_people`
    const units = await unitsToRemind(tx, missing)
    if (units.length === 0) refuse('nobody_to_remind')
    const link = `/publicity/trainings/${id}`
    let told = 0
    for (const { unit, n, organisationId, told: officers } of units) {
      const others = officers.filter((personId) => personId !== actor.personId)
      const words = sayBoth(trainingNotices, 'unreadUnit', { unit, n, title, day })
      const where = organisationId === null ? '' : `&organisationId=${organisationId}`
      await notify(tx, others, { kind: 'training.unread', link: `${link}?missing=true${where}`, ...words })
      told += others.length
    }
    const readers = await tx.execute<{ personId: string }>(sql`
      select distinct o.person_id as "personId" from ${missing} join posts o on o.person_id = missing_people.person_id
      where o.grant_state = 'active' and o.until_on is null and o.role is not null`)
    const own = { kind: 'training.unread', link, ...sayBoth(trainingNotices, 'unread', { title, day }) }
    const personIds = readers.rows.map(({ personId }) => personId)
    await notify(tx, personIds, own)
    told += personIds.length
    const people = units.reduce((sum, { n }) => sum + n, 0)
    await audit('training.reminded', subjectOf(training), { title, n: people, told })
    return { people, told }
  },
}
