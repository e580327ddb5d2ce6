import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { answer } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '../areas/tables.ts'
import { initialsOf } from '../initials.ts'
import { organisationsTopic } from './contract.ts'
import { organisations } from './tables.ts'
import { organisationsRefusals } from './text.ts'

const above = alias(organisations, 'above')

const row = {
  id: organisations.id,
  code: organisations.code,
  name: organisations.name,
  shortName: organisations.shortName,
  kind: organisations.kind,
  areaCode: organisations.areaCode,
  areaName: areas.name,
  parentId: organisations.parentId,
  parentName: above.name,
  version: organisations.version,
}

function selectRows(tx: Tx) {
  return tx
    .select(row)
    .from(organisations)
    .leftJoin(areas, eq(areas.code, organisations.areaCode))
    .leftJoin(above, eq(above.id, organisations.parentId))
}

function matches(text: string | undefined): SQL | undefined {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(
    ilike(organisations.name, pattern),
    ilike(organisations.shortName, pattern),
    ilike(organisations.initials, pattern),
    ilike(organisations.code, pattern),
  )
}

/** True when the chain of parents from `from` upwards meets `id`. */
async function leadsTo(tx: Tx, from: string, id: string): Promise<boolean> {
  const found = await tx.execute<{ met: boolean }>(sql`
    with recursive chain(id) as (
      select ${from}::text union
      select o.parent_id::text from organisations o join chain c on o.id = c.id where o.parent_id is not null)
    select exists (select from chain where id = ${id}) as met`)
  return found.rows[0]?.met === true
}

export const organisationsActions = answer(organisationsTopic, organisationsRefusals, {
  list: async ({ input, tx }) => {
    const where = and(
      input.area ? eq(organisations.areaCode, input.area) : undefined,
      input.below ? sql`starts_with(${organisations.areaCode}, ${input.below})` : undefined,
      input.kind ? eq(organisations.kind, input.kind) : undefined,
      matches(input.search),
    )
    const order = orderOf(
      input,
      { code: organisations.code, name: organisations.name, kind: organisations.kind },
      { by: organisations.code, unique: organisations.id },
    )
    const rows = await selectRows(tx)
      .where(where)
      .orderBy(...order)
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${organisations} where ${where ?? sql`true`}`))
  },

  find: ({ input, tx }) =>
    tx
      .select({
        id: organisations.id,
        name: organisations.name,
        shortName: organisations.shortName,
        areaCode: organisations.areaCode,
      })
      .from(organisations)
      .where(and(matches(input.text), input.area ? eq(organisations.areaCode, input.area) : undefined))
      .orderBy(organisations.areaCode, organisations.code)
      .limit(30),

  show: async ({ input, tx }) => one(await selectRows(tx).where(eq(organisations.id, input.id))),

  edit: async ({ input, actor, tx, refuse, audit }) => {
    const current = one(
      await tx.select().from(organisations).where(eq(organisations.id, input.id)).for('update'),
    )
    if (!current.areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (current.version !== input.version) {
      refuse('changed_meanwhile', await lastChange(tx, 'organisation', current.id))
    }
    if (input.parentId !== null) {
      one(await tx.select().from(organisations).where(eq(organisations.id, input.parentId)))
      if (await leadsTo(tx, input.parentId, current.id)) refuse('circular')
    }
    const version = current.version + 1
    await tx
      .update(organisations)
      .set({
        name: input.name,
        shortName: input.shortName,
        kind: input.kind,
        parentId: input.parentId,
        initials: initialsOf(input.name),
        version,
        updatedAt: sql`now()`,
      })
      .where(eq(organisations.id, current.id))
    await audit(
      'organisation.edited',
      { type: 'organisation', id: current.id, name: input.name, areaCode: current.areaCode },
      { name: input.name },
    )
    return { version }
  },
})
