import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { attachFile } from '#platform/files/attach.ts'
import { organisationNames } from '#registry/public.ts'
import { type HeldBody, heldBodies } from '../public.ts'
import type { electoralUnitsTopic } from './contract.ts'
import { approvalsOf, unitsOf } from './queries.ts'
import { rangeFor } from './range.ts'
import { type AllocationState, moveAllocation } from './states.ts'
import type { Condition } from './structure.ts'
import { delegateAllocations, delegateApprovals, electoralUnits } from './tables.ts'
import type { electoralUnitsRefusals } from './text.ts'

const levels = {
  party_congress_prefecture: 'prefecture',
  party_congress_county: 'county',
  party_congress_township: 'township',
} as const
const kinds = ['party_congress_prefecture', 'party_congress_county', 'party_congress_township'] as const

export type AllocationRefusal = (typeof electoralUnitsRefusals.keys)[number]
type Part = Pick<
  Answers<typeof electoralUnitsTopic.contract, AllocationRefusal>,
  'save' | 'enterCounts' | 'approve' | 'reopen'
>
type Needs = Pick<Ask<unknown, AllocationRefusal>, 'actor' | 'tx' | 'app' | 'refuse'>
type Allocation = typeof delegateAllocations.$inferSelect
type Held = HeldBody<(typeof kinds)[number]> & {
  readonly stored: Allocation | null
  readonly version: number
}
type Entered = {
  readonly organisationId: string | null
  readonly name: string
  readonly seats: number
  readonly counts: Readonly<Record<string, number>>
}

function congressName(held: Pick<HeldBody, 'areaName'>): string {
  return `${held.areaName}党代表大会`
}

function subjectOf(held: HeldBody) {
  const { bodyId, areaCode } = held
  return { type: 'delegates', id: bodyId, name: `${congressName(held)}代表名额`, areaCode }
}

async function heldAllocation(ask: Needs, seen: { bodyId: string; version: number }): Promise<Held> {
  const { tx, refuse } = ask
  const [body] = await heldBodies(ask, [seen.bodyId], kinds)
  if (body === undefined) return refuse('unknown_body')
  const [stored] = await tx
    .select()
    .from(delegateAllocations)
    .where(eq(delegateAllocations.bodyId, seen.bodyId))
  if ((stored?.version ?? 0) !== seen.version) {
    const change = await lastChange(tx, 'delegates', body.bodyId)
    refuse('changed_meanwhile', { name: congressName(body), ...change })
  }
  return { ...body, stored: stored ?? null, version: seen.version }
}

async function mustBeDraft(ask: Needs, held: Held): Promise<void> {
  if (moveAllocation(held.stored?.state ?? 'draft', 'approve') !== null) return
  const [approval] = await approvalsOf(ask.tx, held.bodyId)
  ask.refuse('approved', { name: congressName(held), day: approval?.approvedOn ?? '' })
}

type Change = {
  readonly state?: AllocationState
  readonly total?: number | null
  readonly conditions?: Condition[]
}

async function store(ask: Needs, held: Held, change: Change): Promise<number> {
  const { tx, actor } = ask
  const version = held.version + 1
  const by = { updatedBy: actor.accountId, updatedAt: sql`now()` }
  const { bodyId, roundId, areaCode } = held
  const fresh = { id: newId(), bodyId, roundId, areaCode, state: 'draft' as const, conditions: [] }
  await tx
    .insert(delegateAllocations)
    .values({ ...fresh, ...change, version, ...by })
    .onConflictDoUpdate({ target: delegateAllocations.bodyId, set: { ...change, version, ...by } })
  return version
}

function checkCounts(ask: Needs, units: readonly Entered[], conditions: readonly Condition[]): void {
  for (const { name, seats, counts } of units) {
    for (const { key, name: condition } of conditions) {
      const count = counts[key] ?? 0
      if (count > seats) ask.refuse('count_above_seats', { unit: name, condition, count, seats })
    }
  }
}

function twice<T>(all: readonly T[], key: (one: T) => string): T | undefined {
  const seen = new Set<string>()
  return all.find((one) => seen.size === seen.add(key(one)).size)
}

async function checkUnits(ask: Needs, units: readonly Entered[], conditions: readonly Condition[]) {
  const { tx, refuse } = ask
  const unit = twice(units, (one) => one.name)
  if (unit !== undefined) refuse('unit_twice', { unit: unit.name })
  const condition = twice(conditions, (one) => one.key)
  if (condition !== undefined) refuse('condition_twice', { condition: condition.name })
  const ids = units.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))
  const known = await organisationNames(tx, ids)
  const unknown = units.find(({ organisationId }) => organisationId !== null && !known.has(organisationId))
  if (unknown !== undefined) refuse('unknown_organisation', { unit: unknown.name })
  checkCounts(ask, units, conditions)
}

/** What the regulations say of a number; refuses one beyond the limit. */
function checkLimit(ask: Needs, held: Held, total: number, on: string) {
  const law = rangeFor(levels[held.kind], total, on)
  if (law?.standing === 'beyond_limit') {
    ask.refuse('beyond_limit', { name: congressName(held), total, limit: law.most ?? 0 }, law.citations[0])
  }
  return law
}

/** The number of delegates, its units and its approval. */
export const writes: Part = {
  save: async (ask) => {
    const { input, tx, app, audit } = ask
    const held = await heldAllocation(ask, input)
    await mustBeDraft(ask, held)
    const { total, units, conditions } = input
    await checkUnits(ask, units, conditions)
    if (total !== null) checkLimit(ask, held, total, app.clock.today())
    const { bodyId, areaCode } = held
    const stored = new Set((await unitsOf(tx, bodyId)).map((unit) => unit.id))
    await tx.delete(electoralUnits).where(eq(electoralUnits.bodyId, bodyId))
    const rows = units.map(({ id, ...unit }, at) => ({
      // A unit keeps its identity over changes; an identity that is not of this congress is not taken over.
      ...{ id: id !== null && stored.has(id) ? id : newId(), bodyId, areaCode, number: at + 1 },
      ...unit,
    }))
    if (rows.length > 0) await tx.insert(electoralUnits).values(rows)
    const version = await store(ask, held, { total, conditions })
    const params = { name: congressName(held), total: total ?? '–', n: units.length }
    await audit('delegates.saved', subjectOf(held), params)
    return { version }
  },

  enterCounts: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const held = await heldAllocation(ask, input)
    const stored = new Map((await unitsOf(tx, held.bodyId)).map((unit) => [unit.id, unit]))
    const units = input.units.map(({ id, counts }) => {
      const unit = stored.get(id)
      return unit === undefined ? refuse('unknown_unit') : { ...unit, counts }
    })
    checkCounts(ask, units, held.stored?.conditions ?? [])
    for (const { id, counts } of units) {
      await tx.update(electoralUnits).set({ counts }).where(eq(electoralUnits.id, id))
    }
    const version = await store(ask, held, {})
    const params = { name: congressName(held), n: units.length }
    await audit('delegates.counted', subjectOf(held), params)
    return { version }
  },

  approve: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const held = await heldAllocation(ask, input)
    await mustBeDraft(ask, held)
    const name = congressName(held)
    const today = app.clock.today()
    if (input.approvedOn > today) refuse('future_day', { today })
    const total = held.stored?.total ?? null
    if (total === null) return refuse('no_total', { name })
    const assigned = (await unitsOf(tx, held.bodyId)).reduce((sum, unit) => sum + unit.seats, 0)
    if (assigned !== total) refuse('seats_differ', { name, assigned, total })
    const law = checkLimit(ask, held, total, input.approvedOn)
    if (law !== null && law.standing !== 'within' && input.rangeReason.length < 4) {
      refuse('outside_range', { name, total, least: law.usualLeast, most: law.usualMost }, law.citations[0])
    }
    if ((await attachFile(tx, actor, input.fileId, held.areaCode)) === null) refuse('not_your_file')
    const earlier = await approvalsOf(tx, held.bodyId)
    const { approvedOn, documentNumber, fileId, rangeReason } = input
    await tx.insert(delegateApprovals).values({
      ...{ id: newId(), bodyId: held.bodyId, areaCode: held.areaCode, ordinal: earlier.length + 1, total },
      ...{ approvedOn, documentNumber, fileId, rangeReason },
    })
    const version = await store(ask, held, { state: 'approved' })
    await audit('delegates.approved', subjectOf(held), { name, total, document: documentNumber })
    return { version }
  },

  reopen: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const held = await heldAllocation(ask, input)
    const name = congressName(held)
    const [approval] = await approvalsOf(tx, held.bodyId)
    if (moveAllocation(held.stored?.state ?? 'draft', 'reopen') === null || approval === undefined) {
      return refuse('not_approved', { name })
    }
    const { reason } = input
    await tx
      .update(delegateApprovals)
      .set({ reopenedOn: app.clock.today(), reopenReason: reason })
      .where(eq(delegateApprovals.id, approval.id))
    const version = await store(ask, held, { state: 'draft' })
    await audit('delegates.reopened', subjectOf(held), { name, reason })
    return { version }
  },
}
