import { asc, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { areasBelow } from '#registry/public.ts'
import type { quotasTopic } from './contract.ts'
import { heldQuotas, type QuotaRefusal, subjectOf } from './held.ts'
import type { ElectingUnit, QuotaLevelHere } from './shapes.ts'
import { isOpen } from './states.ts'
import { electingUnits } from './tables.ts'
import { stateWords } from './text.ts'
import { store } from './writes.ts'

type Part = Pick<Answers<typeof quotasTopic.contract, QuotaRefusal>, 'allocate'>

/** The counties whose congresses elect the delegates of a city. */
async function countiesOf(tx: Tx, areaCode: string): Promise<ElectingUnit[]> {
  const below = await areasBelow(tx, areaCode)
  return below
    .filter((area) => area.level === 'county')
    .map(({ code, name, population }) => ({ unitCode: code, name, population, seats: 0 }))
}

/** The electing units of a city's congress as they are allocated, and its counties that have no seats yet. */
export async function electingUnitsOf(
  tx: Tx,
  { bodyId, areaCode, level }: { bodyId: string; areaCode: string; level: QuotaLevelHere },
): Promise<ElectingUnit[]> {
  if (level !== 'prefecture') return []
  const stored = await tx
    .select({
      unitCode: electingUnits.unitCode,
      name: electingUnits.name,
      population: electingUnits.population,
      seats: electingUnits.seats,
    })
    .from(electingUnits)
    .where(eq(electingUnits.bodyId, bodyId))
    .orderBy(asc(electingUnits.position))
  const known = new Set(stored.map((unit) => unit.unitCode))
  return [...stored, ...(await countiesOf(tx, areaCode)).filter((unit) => !known.has(unit.unitCode))]
}

/** Allocation of the seats of an indirectly elected congress (选举法 2020 §15). */
export const allocation: Part = {
  allocate: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const [held] = await heldQuotas(ask, [input])
    if (held === undefined) return refuse('unknown_body')
    const { bodyId, areaCode, areaName: name, quota } = held
    if (held.level !== 'prefecture') refuse('direct_election', { name })
    if (quota === null || quota.number === null || isOpen(quota.state)) {
      const { zh, en } = stateWords[quota?.state ?? 'draft']
      return refuse('not_decided', { name, state: zh, stateEn: en })
    }
    const counties = await countiesOf(tx, areaCode)
    const codes = new Set(counties.map((unit) => unit.unitCode))
    const seen = new Set<string>()
    for (const unit of input.units) {
      if (unit.unitCode !== null && !codes.has(unit.unitCode))
        refuse('foreign_unit', { unit: unit.name, name })
      const key = unit.unitCode ?? unit.name
      if (seen.has(key)) refuse('unit_twice', { unit: unit.name })
      seen.add(key)
    }
    const missing = counties.find((unit) => !seen.has(unit.unitCode ?? ''))
    if (missing !== undefined) refuse('unit_missing', { unit: missing.name })
    const seats = input.units.reduce((sum, unit) => sum + unit.seats, 0)
    if (seats !== quota.number) refuse('seats_differ', { name, seats, number: quota.number })
    await tx.delete(electingUnits).where(eq(electingUnits.bodyId, bodyId))
    await tx
      .insert(electingUnits)
      .values(input.units.map((unit, position) => ({ id: newId(), bodyId, areaCode, position, ...unit })))
    const version = await store(tx, actor, held, {})
    await audit('quota.allocated', subjectOf(held), { name, n: input.units.length, seats })
    return { version }
  },
}
