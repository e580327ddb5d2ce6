import { and, eq, ilike, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { answer } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { initialsOf } from '../initials.ts'
import { areasTopic } from './contract.ts'
import { areas } from './tables.ts'
import { areasRefusals } from './text.ts'

const parents = alias(areas, 'parents')

const row = {
  code: areas.code,
  name: areas.name,
  shortName: areas.shortName,
  level: areas.level,
  kind: areas.kind,
  parentCode: areas.parentCode,
  parentName: parents.name,
  population: areas.population,
  households: areas.households,
  version: areas.version,
}

function matches(text: string | undefined) {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(ilike(areas.name, pattern), ilike(areas.initials, pattern), ilike(areas.code, pattern))
}

/** True when the division lies in the acting post's area or below it. */
function covers(actor: Actor, code: string): boolean {
  return code.startsWith(actor.areaCode)
}

export const areasActions = answer(areasTopic, areasRefusals, {
  list: async ({ input, tx }) => {
    const where = and(
      input.level ? eq(areas.level, input.level) : undefined,
      input.parent ? eq(areas.parentCode, input.parent) : undefined,
      matches(input.search),
    )
    const rows = await tx
      .select(row)
      .from(areas)
      .leftJoin(parents, eq(parents.code, areas.parentCode))
      .where(where)
      .orderBy(
        ...orderOf(
          input,
          { code: areas.code, name: areas.name, population: areas.population, households: areas.households },
          { by: areas.code, unique: areas.code },
        ),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${areas} where ${where ?? sql`true`}`))
  },

  find: async ({ input, tx }) => {
    const found = await tx
      .select({
        code: areas.code,
        name: areas.name,
        path: sql<string[]>`array(
          select above.name from areas above
          where starts_with(areas.code, above.code) and above.code <> areas.code order by above.code)`,
      })
      .from(areas)
      .where(and(matches(input.text), input.level ? eq(areas.level, input.level) : undefined))
      .orderBy(areas.code)
      .limit(30)
    return found
  },

  edit: async ({ input, actor, tx, refuse, audit }) => {
    const current = one(await tx.select().from(areas).where(eq(areas.code, input.code)))
    if (!covers(actor, current.code)) refuse('outside')
    const version = input.version + 1
    // The version is compared by the write itself: two edits at the same moment can't both pass.
    const written = await tx
      .update(areas)
      .set({
        name: input.name,
        shortName: input.shortName,
        initials: initialsOf(input.name, 'name'),
        population: input.population,
        households: input.households,
        version,
        updatedAt: sql`now()`,
      })
      .where(and(eq(areas.code, input.code), eq(areas.version, input.version)))
      .returning({ code: areas.code })
    if (written.length === 0) refuse('changed_meanwhile', await lastChange(tx, 'area', current.code))
    await audit(
      'area.edited',
      { type: 'area', id: current.code, name: input.name, areaCode: current.code },
      { name: input.name },
    )
    return { version }
  },
})
