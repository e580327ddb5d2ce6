import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { notFound } from '#platform/failures.ts'
import { areaOf, organisationNames } from '#registry/public.ts'
import type { testsTopic } from './contract.ts'
import { type Asked, change, ready, subjectOf } from './held.ts'
import { fullMark, lacking } from './paper.ts'
import { lawDay, poolOf } from './pool.ts'
import type { testSettings } from './shapes.ts'
import { tests } from './tables.ts'
import { listTakers } from './takers.ts'
import { takeInAll } from './taking.ts'
import type { TestRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof testsTopic.contract, TestRefusal>,
  'create' | 'edit' | 'open' | 'extend' | 'refresh' | 'close'
>
type Settings = { readonly [K in keyof typeof testSettings]: z.output<(typeof testSettings)[K]> }

/** Checks what is set of a test and adds its full mark. */
async function checked(ask: Asked, settings: Settings): Promise<Settings & { readonly fullMark: number }> {
  const { tx, refuse } = ask
  const { startsOn, endsOn, passMark, classKeys, organisationIds } = settings
  if (endsOn < startsOn) refuse('period_wrong', { from: startsOn, until: endsOn })
  const full = fullMark(settings.parts)
  if (passMark > full) refuse('pass_mark_high', { pass: passMark, full })
  if (classKeys.length + organisationIds.length === 0) refuse('nobody_chosen')
  const known = await organisationNames(tx, organisationIds)
  if (organisationIds.some((id) => !known.has(id))) refuse('unknown_organisation')
  return { ...settings, fullMark: full }
}

/** How a test is arranged, opened and closed. */
export const edits: Part = {
  create: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const { roundId, areaCode, ...settings } = input
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    const set = await checked(ask, settings)
    const round = await tx.execute(sql`select 1 from rounds where id = ${roundId}`)
    if (round.rows.length === 0 || (await areaOf(tx, areaCode)) === undefined) notFound()
    const id = newId()
    const made = { id, roundId, areaCode, ...set }
    await tx.insert(tests).values({
      ...{ ...made, state: 'draft', organiser: actor.organisationName, updatedBy: actor.accountId },
    })
    await audit('test.created', subjectOf(made), { title: set.title })
    return { id }
  },

  edit: async (ask) => {
    const { input, audit } = ask
    const { id: _id, version: _version, ...settings } = input
    const { found } = await ready(ask, input, 'edit')
    const set = await checked(ask, settings)
    const version = await change(ask, found, set)
    await audit('test.edited', subjectOf({ ...found, title: set.title }), { title: set.title })
    return { version }
  },

  open: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const { found, state } = await ready(ask, input, 'open')
    const today = app.clock.today()
    if (today > found.endsOn) refuse('period_over', { until: found.endsOn })
    const pool = await poolOf(tx, found.areaCode, lawDay(found, today))
    const missing = lacking(pool, found.parts)
    if (missing > 0) refuse('bank_small', { n: missing })
    await listTakers(tx, found, today)
    const counted = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from test_takers where test_id = ${found.id}`,
    )
    const takers = counted.rows[0]?.n ?? 0
    if (takers === 0) refuse('nobody_found')
    const version = await change(ask, found, { state })
    await audit('test.opened', subjectOf(found), { title: found.title, n: takers })
    return { version, state, takers }
  },

  extend: async (ask) => {
    const { input, refuse, audit } = ask
    const { found } = await ready(ask, input, 'extend')
    const { endsOn } = input
    if (endsOn <= found.endsOn) refuse('not_later', { until: found.endsOn })
    const version = await change(ask, found, { endsOn })
    await audit('test.extended', subjectOf(found), { title: found.title, day: endsOn })
    return { version }
  },

  refresh: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const { found } = await ready(ask, input, 'extend')
    const added = await listTakers(tx, found, app.clock.today())
    if (added === 0) refuse('nobody_new')
    const version = await change(ask, found, {})
    await audit('test.takers_added', subjectOf(found), { title: found.title, n: added })
    return { version, added }
  },

  close: async (ask) => {
    const { input, tx, app, audit } = ask
    const { found, state } = await ready(ask, input, 'close')
    const settled = await takeInAll(tx, found, app.clock.now())
    const version = await change(ask, found, { state })
    await audit('test.closed', subjectOf(found), { title: found.title, n: settled })
    return { version, state, settled }
  },
}
