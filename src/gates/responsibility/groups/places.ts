import { eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { PlaceInput } from './contract.ts'
import { clashOf, officeOf, type Sitting } from './membership.ts'
import { covers } from './queries.ts'
import { leadingGroups } from './tables.ts'
import type { groupsRefusals } from './text.ts'

export type GroupRefusal = (typeof groupsRefusals.keys)[number]
export type Group = typeof leadingGroups.$inferSelect

/** The group for a change: inside the actor's area, not changed by another, not dissolved; locked until the end. */
export async function groupFor(ask: Ask<{ id: string; version: number }, GroupRefusal>): Promise<Group> {
  const { input, actor, tx, refuse } = ask
  const group = one(await tx.select().from(leadingGroups).where(eq(leadingGroups.id, input.id)))
  if (!covers(actor, group.areaCode)) refuse('outside')
  // Locked only now: the policy for locking is that for writing, and hides what lies outside.
  const locked = one(
    await tx.select().from(leadingGroups).where(eq(leadingGroups.id, input.id)).for('update'),
  )
  if (locked.version !== input.version) refuse('changed_meanwhile', await lastChange(tx, 'group', locked.id))
  if (locked.dissolvedOn !== null) refuse('dissolved', { day: locked.dissolvedOn })
  return locked
}

/** The group's version after a change of its members, stored. */
export async function nextVersion(tx: Tx, group: Group, by: string): Promise<number> {
  const version = group.version + 1
  await tx
    .update(leadingGroups)
    .set({ version, updatedBy: by, updatedAt: sql`now()` })
    .where(eq(leadingGroups.id, group.id))
  return version
}

/** Refuses people and organisations that don't exist or can't be seen. */
export async function known(
  ask: Pick<Ask<unknown, GroupRefusal>, 'tx' | 'refuse'>,
  personIds: readonly string[],
  organisationIds: readonly string[],
): Promise<void> {
  const { tx, refuse } = ask
  const persons = [...new Set(personIds)]
  const units = [...new Set(organisationIds)]
  const foundPeople = await tx.select({ id: people.id }).from(people).where(inArray(people.id, persons))
  if (foundPeople.length < persons.length) refuse('unknown_person')
  const foundUnits = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, units))
  if (foundUnits.length < units.length) refuse('unknown_organisation')
}

/** A person's name; empty where it can't be seen. */
export async function nameOf(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId))
  return person?.name ?? ''
}

type Placed = Sitting & {
  readonly organisationId: string
  readonly title: string
  readonly inOffice: boolean
  readonly position: number
}

/** The sittings of a new group in the order given; refuses a second head or director, and a person named twice. */
export async function placed(
  ask: Pick<Ask<unknown, GroupRefusal>, 'tx' | 'refuse'>,
  members: readonly PlaceInput[],
  fromOn: string,
): Promise<Placed[]> {
  const made: Placed[] = []
  for (const [position, { office, capacity, ...member }] of members.entries()) {
    const sitting = {
      id: newId(),
      ...member,
      capacity,
      ...officeOf(capacity, office),
      fromOn,
      untilOn: null,
      position,
    }
    const clash = clashOf(made, sitting)
    if (clash !== null) ask.refuse(clash.code, { name: await nameOf(ask.tx, clash.personId) })
    made.push(sitting)
  }
  return made
}
