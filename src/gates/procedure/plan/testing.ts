import { newId } from '#common/ids.ts'
import { countyDemo } from '#demo/county-data.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { actorFor, as } from '#platform/testing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { roundsActions } from '../rounds/actions.ts'
import { roundsTopic } from '../rounds/contract.ts'
import { planActions } from './actions.ts'
import { planTopic } from './contract.ts'

/** The fictional county's divisions, organisations, people and posts, put in directly. */
export async function loadCounty(app: App): Promise<void> {
  const demo = countyDemo()
  const units = new Map(demo.organisations.map((one) => [one.code, newId()]))
  const persons = new Map(demo.people.map((one) => [one.number, newId()]))
  await app.data.transact(systemActor, async (tx) => {
    await tx.insert(areas).values(demo.areas.map((one) => ({ ...one, initials: '' })))
    await tx.insert(organisations).values(
      demo.organisations.map(({ code, name, shortName, kind, areaCode }) => {
        return { id: units.get(code) ?? '', code, name, shortName, kind, areaCode, initials: '' }
      }),
    )
    await tx.insert(people).values(
      demo.people.map(({ number, name, areaCode }) => {
        return { id: persons.get(number) ?? '', number, name, areaCode, initials: '' }
      }),
    )
    await tx.insert(posts).values(
      demo.posts.map(({ personNumber, organisationCode, title, role, areaCode, chainPart }) => ({
        ...{ id: newId(), title, role, areaCode, chainPart, grantState: 'active' as const },
        ...{ personId: persons.get(personNumber) ?? '', organisationId: units.get(organisationCode) ?? '' },
      })),
    )
  })
}

export const county = '990221'
export const coordinator: Actor = actorFor('coordinator', county, { personName: '甲测试' })

type Running = Parameters<typeof as>[0]

/** The rounds and the plans as one actor calls them. */
export function procedureOf(running: Running, actor: Actor | null = coordinator) {
  return {
    rounds: as(running, roundsTopic, roundsActions, actor),
    plan: as(running, planTopic, planActions, actor),
  }
}
