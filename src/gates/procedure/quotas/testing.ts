import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { files } from '#platform/files/tables.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor } from '#platform/testing.ts'
import { areas } from '#registry/areas/tables.ts'
import { type BodyKind, bodyKinds } from '#rules/bodies.ts'
import { bodies, rounds } from '../rounds/tables.ts'
import { populationColumns } from './sheet.ts'

/** A made-up autonomous county with a 镇 of three villages, a 乡 of two, and a sub-district without a congress. */
export const places = {
  county: '990101',
  zhen: '990101101',
  xiang: '990101201',
  street: '990101001',
} as const

const names = { county: '甲自治县', zhen: '乙镇', xiang: '丙乡', street: '丁街道' } as const
const kinds = { county: '自治县', zhen: '镇', xiang: '乡', street: '街道' } as const
const people = { county: 40_000, zhen: 21_870, xiang: 6118, street: 12_012 } as const

/** Villages of the congresses by their code. */
export const villages = {
  '990101101201': ['子村', 9000],
  '990101101202': ['丑村', 8000],
  '990101101203': ['寅村', 4870],
  '990101201201': ['卯村', 4000],
  '990101201202': ['辰村', 2118],
} as const

export const coordinator: Actor = actorFor('coordinator', places.county, { personName: '戊一' })
export const township: Actor = actorFor('township', places.zhen)

export type CongressGround = {
  readonly roundId: string
  readonly county: string
  readonly zhen: string
  readonly xiang: string
  readonly partyCounty: string
  readonly partyZhen: string
}

const kept = { version: 1, updatedBy: 'test' } as const

/** Writes the county once: its divisions. */
export async function layDivisions(running: Running): Promise<void> {
  const level = (code: string) =>
    code.length === 12
      ? ('village' as const)
      : code.length === 9
        ? ('township' as const)
        : ('county' as const)
  const row = (code: string, name: string, kind: string, population: number) => {
    return { code, name, shortName: name, level: level(code), kind, population, initials: code }
  }
  const own = (Object.keys(places) as (keyof typeof places)[]).map((key) =>
    row(places[key], names[key], kinds[key], people[key]),
  )
  const below = Object.entries(villages).map(([code, [name, population]]) =>
    row(code, name, '村', population),
  )
  await running.app.data.transact(systemActor, (tx) => tx.insert(areas).values([...own, ...below]))
}

/** Writes a round of its own with its bodies, so that each test begins with nothing entered. */
export async function congressGround(running: Running): Promise<CongressGround> {
  const roundId = newId()
  const body = (kind: BodyKind, areaCode: string) => {
    const id = newId()
    return { id, row: { id, roundId, kind, areaCode, name: kind, electionDay: '2021-11-16', ...kept } }
  }
  const county = body('congress_county', places.county)
  const zhen = body('congress_township', places.zhen)
  const xiang = body('congress_township', places.xiang)
  const partyCounty = body('party_congress_county', places.county)
  const partyZhen = body('party_congress_township', places.zhen)
  const others = bodyKinds.filter((kind) => kind === 'posts_county').map((kind) => body(kind, places.county))
  const round = { id: roundId, areaCode: places.county, name: roundId, year: 2021, state: 'open' as const }
  await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(rounds).values({ ...round, openedOn: '2021-03-01', ...kept })
    const all = [county, zhen, xiang, partyCounty, partyZhen, ...others]
    await tx.insert(bodies).values(all.map(({ row }) => row))
  })
  return {
    roundId,
    county: county.id,
    zhen: zhen.id,
    xiang: xiang.id,
    partyCounty: partyCounty.id,
    partyZhen: partyZhen.id,
  }
}

/** The city above the county, with its coordinator. */
export const city = '9901'
export const cityCoordinator: Actor = actorFor('coordinator', city, { personName: '戊二' })

/** Writes a round of the city with its own congress and Party congress. */
export async function cityGround(running: Running) {
  const roundId = newId()
  const body = (kind: BodyKind) => {
    return { id: newId(), roundId, kind, areaCode: city, name: kind, electionDay: '2021-12-16', ...kept }
  }
  const congress = body('congress_prefecture')
  const party = body('party_congress_prefecture')
  const area = { code: city, name: '甲市', shortName: '甲市', level: 'prefecture' as const, kind: '地级市' }
  const round = { id: roundId, areaCode: city, name: roundId, year: 2021, state: 'open' as const }
  await running.app.data.transact(systemActor, async (tx) => {
    await tx
      .insert(areas)
      .values({ ...area, population: 1_200_000, initials: 'js' })
      .onConflictDoNothing()
    await tx.insert(rounds).values({ ...round, openedOn: '2021-03-01', ...kept })
    await tx.insert(bodies).values([congress, party])
  })
  return { roundId, congress: congress.id, party: party.id }
}

async function addFile(
  running: Running,
  actor: Actor,
  bytes: Uint8Array,
  purpose: 'evidence' | 'sheet',
): Promise<string> {
  const id = newId()
  const stored = await running.app.files.write(bytes)
  const file = { id, ...stored, name: `${purpose}.xlsx`, type: 'application/octet-stream', purpose }
  const { accountId, areaCode } = actor
  await running.app.data.transact(actor, (tx) => tx.insert(files).values({ ...file, accountId, areaCode }))
  return id
}

/** A document uploaded by an actor. */
export function documentOf(running: Running, actor: Actor = coordinator): Promise<string> {
  return addFile(running, actor, new TextEncoder().encode(newId()), 'evidence')
}

/** A table of populations uploaded by an actor. */
export async function tableOf(
  running: Running,
  rows: readonly Readonly<RowValues>[],
  actor: Actor = coordinator,
): Promise<string> {
  const columns = populationColumns.map((column) => ({ ...column, kind: 'text' as const }))
  return addFile(running, actor, await writeSheet({ sheets: [{ name: '人口数', columns, rows }] }), 'sheet')
}

/** A refusal by its code, as a test expects it. */
export function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}
