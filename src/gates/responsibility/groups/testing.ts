import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { type ChainPart, posts } from '#registry/posts/tables.ts'

/** A made-up county with two townships, one village and a round, for the tests of this gate. */
export const places = {
  county: '990101',
  town: '990101101',
  village: '990101101201',
  otherTown: '990101102',
  otherCounty: '990102',
} as const

const levels = { 6: 'county', 9: 'township', 12: 'village' } as const

function level(code: string) {
  return levels[code.length as keyof typeof levels]
}

/** Writes the areas and the round; gives the round's id. */
export async function layGround(running: Running): Promise<string> {
  const roundId = newId()
  const names = {
    county: '甲县',
    town: '乙镇',
    village: '丙村',
    otherTown: '丁乡',
    otherCounty: '戊县',
  } as const
  const rows = Object.entries(places).map(([key, code]) => {
    const name = names[key as keyof typeof names]
    return { code, name, shortName: name, level: level(code), kind: name.slice(-1), initials: key }
  })
  await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(areas).values(rows)
    await tx.execute(sql`
      insert into rounds (id, area_code, name, year, state, opened_on, updated_by)
      values (${roundId}, ${places.county}, '甲县2021年换届', 2021, 'open', '2021-03-01', 'test')`)
  })
  return roundId
}

/** Writes an organisation; gives its id. */
export async function organ(running: Running, name: string, areaCode: string): Promise<string> {
  const id = newId()
  const row = { id, code: id, name: `${name}全称`, shortName: name, kind: '党委', areaCode, initials: name }
  await running.app.data.transact(systemActor, (tx) => tx.insert(organisations).values(row))
  return id
}

/** Writes a person; gives the id. */
export async function person(running: Running, name: string, areaCode: string): Promise<string> {
  const id = newId()
  const row = { id, number: id, name, initials: name, areaCode }
  await running.app.data.transact(systemActor, (tx) => tx.insert(people).values(row))
  return id
}

/** Gives a person a post in an organisation; `untilOn` is the day from which it is held no longer. */
export async function appoint(
  running: Running,
  held: {
    readonly personId: string
    readonly organisationId: string
    readonly areaCode: string
    readonly title: string
    readonly chainPart?: ChainPart
    readonly fromOn?: string
    readonly untilOn?: string
  },
): Promise<string> {
  const id = newId()
  const row = { id, fromOn: '2020-01-01', ...held, grantState: 'none' as const }
  await running.app.data.transact(systemActor, (tx) => tx.insert(posts).values(row))
  return id
}
