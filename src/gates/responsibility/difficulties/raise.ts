import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Ask } from '#platform/action.ts'
import { notFound, one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { difficulties } from './tables.ts'
import type { DifficultyRefusal } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type Asked = Pick<Ask<unknown, DifficultyRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>

/** The refusals with which a raise can end; a contract that raises a difficulty declares them. */
export type RaiseRefusal = 'outside' | 'future_day' | 'unknown_organisation'
type Raising = Pick<Ask<unknown, RaiseRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>

/** A difficulty as it is raised. */
export type RaisedDifficulty = {
  readonly roundId: string
  readonly areaCode: string
  readonly title: string
  readonly detail: string
  readonly raisedByOrganisationId: string
  readonly raisedOn: string
}

/** The difficulty as the subject of an audit event. */
export function subjectOf(difficulty: {
  readonly id: string
  readonly title: string
  readonly areaCode: string
}) {
  return {
    type: 'difficulty',
    id: difficulty.id,
    name: difficulty.title,
    areaCode: difficulty.areaCode,
  }
}

/** The name of an organisation, refused where it can't be seen. */
export async function organisationName(ask: Pick<Raising, 'tx' | 'refuse'>, id: string): Promise<string> {
  const [found] = await ask.tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, id))
  return found?.name ?? ask.refuse('unknown_organisation')
}

/** Refuses a day after today. */
export function notLater(ask: Pick<Raising, 'app' | 'refuse'>, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { day, today })
}

/** Writes down a difficulty with its event `difficulty.raised`; NOT_FOUND for an unknown round or area. */
export async function raiseDifficulty(ask: Raising, raised: RaisedDifficulty): Promise<{ id: string }> {
  const { actor, tx, refuse, audit } = ask
  if (!raised.areaCode.startsWith(actor.areaCode)) refuse('outside')
  notLater(ask, raised.raisedOn)
  await organisationName(ask, raised.raisedByOrganisationId)
  const ground = await tx.execute<{ area: boolean; round: boolean }>(sql`
    select exists (select from areas where code = ${raised.areaCode}) as area,
      exists (select from rounds where id = ${raised.roundId}) as round`)
  const { area, round } = one(ground.rows)
  if (!area || !round) notFound()
  const id = newId()
  await tx.insert(difficulties).values({ id, ...raised, state: 'open', updatedBy: actor.accountId })
  await audit('difficulty.raised', subjectOf({ ...raised, id }), { title: raised.title })
  return { id }
}
