import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { recordEvent } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { initialsOf } from '../initials.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { posts } from '../posts/tables.ts'
import { adminArea } from './office.ts'

/** Who begins the county's work: everything else in the registry comes from this person's imports. */
export type FirstCoordinator = { readonly areaCode: string; readonly name: string }

/**
 * Registers the first coordinator of an empty installation: the term change office, the person, and a post that asks
 * for the role. Account and grant are then the administrators' business, as for everybody else.
 */
export async function registerFirstCoordinator(tx: Tx, first: FirstCoordinator): Promise<void> {
  const [organisationId, personId, postId] = [newId(), newId(), newId()]
  const { areaCode, name } = first
  const office = '换届工作领导小组办公室'
  await tx.insert(organisations).values({
    id: organisationId,
    code: `${areaCode}-HJB`,
    name: office,
    shortName: '换届办',
    kind: '党委部门',
    areaCode,
    initials: initialsOf(office, 'name'),
  })
  await tx.insert(people).values({
    id: personId,
    number: `${areaCode}-0001`,
    name,
    initials: initialsOf(name, 'person'),
    areaCode,
  })
  await tx.insert(posts).values({
    id: postId,
    personId,
    organisationId,
    areaCode,
    title: '换届办主任',
    role: 'coordinator',
    grantState: 'requested',
  })
  const subject = { type: 'post', id: postId, name: `${name} 换届办主任`, areaCode: adminArea }
  await recordEvent(tx, systemActor, 'installation.coordinator_registered', subject, { name, area: areaCode })
}
