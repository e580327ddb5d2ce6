import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { attachFile } from '#platform/files/attach.ts'
import { spread } from '#rules/distribution.ts'
import { directCongressKinds, type HeldBody, heldBodies, seatsInForce, valuesFor } from '../public.ts'
import type { constituenciesTopic } from './contract.ts'
import { type Drawn, peopleOf, seatsOf, sized, uncovered } from './drawn.ts'
import { proposeConstituencies } from './proposal.ts'
import { noticesOf, schemesOf, storedSchemes, unitsOf } from './queries.ts'
import { moveScheme, type SchemeState } from './states.ts'
import { constituencies, constituencyNotices, constituencyParts, constituencySchemes } from './tables.ts'
import type { constituenciesRefusals } from './text.ts'

export type SchemeRefusal = (typeof constituenciesRefusals.keys)[number]
type Part = Pick<
  Answers<typeof constituenciesTopic.contract, SchemeRefusal>,
  'save' | 'proposeAll' | 'publish' | 'withdraw'
>
type Needs = Pick<Ask<unknown, SchemeRefusal>, 'actor' | 'tx' | 'app' | 'refuse'>
type Held = HeldBody & { readonly state: SchemeState; readonly version: number }

function subjectOf(held: Pick<HeldBody, 'bodyId' | 'areaName' | 'areaCode'>) {
  const { bodyId, areaName, areaCode } = held
  return { type: 'constituencies', id: bodyId, name: `${areaName}人大代表选区划分`, areaCode }
}

async function heldScheme(ask: Needs, seen: { bodyId: string; version: number }): Promise<Held> {
  const { tx, refuse } = ask
  const [body] = await heldBodies(ask, [seen.bodyId], directCongressKinds)
  if (body === undefined) return refuse('unknown_body')
  const [scheme] = await tx
    .select()
    .from(constituencySchemes)
    .where(eq(constituencySchemes.bodyId, seen.bodyId))
  if ((scheme?.version ?? 0) !== seen.version) {
    refuse('changed_meanwhile', {
      name: body.areaName,
      ...(await lastChange(tx, 'constituencies', body.bodyId)),
    })
  }
  return { ...body, state: scheme?.state ?? 'draft', version: seen.version }
}

async function mustBeDraft(ask: Needs, held: Held): Promise<void> {
  if (moveScheme(held.state, 'publish') !== null) return
  const [notice] = await noticesOf(ask.tx, held.bodyId)
  ask.refuse('published', { name: held.areaName, day: notice?.publishedOn ?? '' })
}

async function setState(ask: Needs, held: Held, state: SchemeState): Promise<number> {
  const { tx, actor } = ask
  const version = held.version + 1
  const by = { updatedBy: actor.accountId, updatedAt: sql`now()` }
  const { bodyId, roundId, areaCode } = held
  await tx
    .insert(constituencySchemes)
    .values({ id: newId(), bodyId, roundId, areaCode, state, version, ...by })
    .onConflictDoUpdate({ target: constituencySchemes.bodyId, set: { state, version, ...by } })
  return version
}

/** Writes a scheme's constituencies in place of those before. */
async function storeScheme(ask: Needs, held: Held, scheme: readonly Drawn[]): Promise<number> {
  const { tx } = ask
  const { bodyId, areaCode } = held
  await tx.delete(constituencyParts).where(eq(constituencyParts.bodyId, bodyId))
  await tx.delete(constituencies).where(eq(constituencies.bodyId, bodyId))
  const rows = scheme.map((drawn, at) => ({ id: newId(), drawn, number: at + 1 }))
  await tx.insert(constituencies).values(
    rows.map(({ id, number, drawn: { name, seats, voters } }) => {
      return { id, bodyId, areaCode, number, name, seats, voters }
    }),
  )
  await tx.insert(constituencyParts).values(
    rows.flatMap(({ id, drawn }) =>
      drawn.parts.map((part, position) => {
        return { id: newId(), constituencyId: id, bodyId, areaCode, position, ...part }
      }),
    ),
  )
  return setState(ask, held, 'draft')
}

/** Refuses a village that is not of this congress, and a part that stands twice. */
async function checkParts(ask: Needs, held: Held, scheme: readonly Drawn[]): Promise<void> {
  const known = new Set((await unitsOf(ask.tx, held.areaCode)).map((unit) => unit.code))
  const seen = new Set<string>()
  for (const { unitCode, name } of scheme.flatMap((drawn) => drawn.parts)) {
    if (unitCode !== null && !known.has(unitCode)) {
      ask.refuse('foreign_unit', { unit: name, name: held.areaName })
    }
    const key = `${unitCode ?? ''} ${name}`
    if (seen.has(key)) ask.refuse('part_twice', { unit: name })
    seen.add(key)
  }
}

/** Refuses to publish what the law or the decision on the quota does not bear out; gives the tolerance in force. */
async function checkPublishable(
  ask: Needs,
  held: Held,
  scheme: readonly Drawn[],
  toleranceReason: string,
): Promise<number> {
  const { tx, app, refuse } = ask
  const name = held.areaName
  if (scheme.length === 0) refuse('no_scheme', { name })
  const seats = (await seatsInForce(tx, [held.bodyId])).get(held.bodyId)
  if (seats === undefined) return refuse('quota_not_decided', { name })
  const assigned = seatsOf(scheme)
  if (assigned !== seats) refuse('seats_differ', { name, assigned, seats })
  const empty = scheme.find((drawn) => peopleOf(drawn) === 0)
  if (empty !== undefined) refuse('no_people', { unit: empty.name })
  const left = uncovered(await unitsOf(tx, held.areaCode), scheme)
  if (left.length > 0) {
    const units = left.slice(0, 5).map((unit) => unit.name)
    refuse('uncovered', { n: left.length, units: units.join('、') })
  }
  const today = app.clock.today()
  const { tolerancePercent } = (await valuesFor(tx, [held.areaCode], today))(held.areaCode)
  const verdict = spread(sized(scheme), tolerancePercent, today)
  const outside = verdict.ok ? verdict.value.outside.length : 0
  if (outside > 0 && toleranceReason.length < 4) {
    const citation = verdict.ok ? verdict.value.citations[0] : undefined
    refuse('beyond_tolerance', { n: outside, percent: tolerancePercent }, citation)
  }
  return tolerancePercent
}

/** Drawing, publishing and withdrawing constituencies. */
export const writes: Part = {
  save: async (ask) => {
    const { input, audit } = ask
    const held = await heldScheme(ask, input)
    await mustBeDraft(ask, held)
    await checkParts(ask, held, input.scheme)
    const version = await storeScheme(ask, held, input.scheme)
    const params = { name: held.areaName, n: input.scheme.length, seats: seatsOf(input.scheme) }
    await audit('constituency.saved', subjectOf(held), params)
    return { version }
  },

  proposeAll: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const kind = `congress_${input.level}`
    const stored = await storedSchemes(
      tx,
      sql`b.round_id = ${input.roundId} and b.kind = ${kind} and s.id is null`,
      sql`order by b.area_code`,
    )
    const seats = await seatsInForce(
      tx,
      stored.map((row) => row.bodyId),
    )
    const open = stored.filter((row) => seats.has(row.bodyId) && row.areaCode.startsWith(actor.areaCode))
    const made: number[] = []
    for (const row of open) {
      const units = await unitsOf(tx, row.areaCode)
      const scheme = proposeConstituencies(units, seats.get(row.bodyId) ?? 0, app.clock.today())
      if (scheme === null) continue
      const held = await heldScheme(ask, row)
      await storeScheme(ask, held, scheme)
      made.push(scheme.length)
      const params = { name: held.areaName, n: scheme.length, seats: seatsOf(scheme) }
      await audit('constituency.proposed', subjectOf(held), params)
    }
    if (made.length === 0) refuse('nothing_to_propose')
    return { made: made.length, constituencies: made.reduce((sum, n) => sum + n, 0) }
  },

  publish: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const held = await heldScheme(ask, input)
    await mustBeDraft(ask, held)
    const today = app.clock.today()
    if (input.publishedOn > today) refuse('future_day', { today })
    const scheme = (await schemesOf(tx, [held.bodyId])).get(held.bodyId) ?? []
    const { publishedOn, documentNumber, fileId, toleranceReason } = input
    const tolerancePercent = await checkPublishable(ask, held, scheme, toleranceReason)
    if (fileId !== null && (await attachFile(tx, actor, fileId, held.areaCode)) === null) {
      refuse('not_your_file')
    }
    const earlier = await noticesOf(tx, held.bodyId)
    await tx.insert(constituencyNotices).values({
      ...{ id: newId(), bodyId: held.bodyId, areaCode: held.areaCode, ordinal: earlier.length + 1 },
      ...{ publishedOn, documentNumber, fileId, toleranceReason, tolerancePercent, content: scheme },
    })
    const version = await setState(ask, held, 'published')
    await audit('constituency.published', subjectOf(held), {
      ...{ name: held.areaName, document: documentNumber, n: scheme.length, seats: seatsOf(scheme) },
    })
    return { version }
  },

  withdraw: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const held = await heldScheme(ask, input)
    const name = held.areaName
    const [notice] = await noticesOf(tx, held.bodyId)
    if (moveScheme(held.state, 'withdraw') === null || notice === undefined) {
      return refuse('not_published', { name })
    }
    const { reason } = input
    await tx
      .update(constituencyNotices)
      .set({ withdrawnOn: app.clock.today(), withdrawReason: reason })
      .where(eq(constituencyNotices.id, notice.id))
    const version = await setState(ask, held, 'draft')
    const params = { name, document: notice.documentNumber, reason }
    await audit('constituency.withdrawn', subjectOf(held), params)
    return { version }
  },
}
