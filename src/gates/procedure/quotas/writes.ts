import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { attachFile } from '#platform/files/attach.ts'
import type { quotasTopic } from './contract.ts'
import { ceilings, type Held, heldQuotas, lawful, mustBeOpen, type QuotaRefusal, subjectOf } from './held.ts'
import { quotaPopulations, quotas } from './tables.ts'

type Part = Pick<
  Answers<typeof quotasTopic.contract, QuotaRefusal>,
  'setPopulations' | 'propose' | 'proposeCeilings'
>
type Change = Partial<typeof quotas.$inferInsert>

/** Stores a change of a quota, or its beginning; the congress is locked. Gives the new version. */
export async function store(tx: Tx, actor: Actor, held: Held, change: Change): Promise<number> {
  const by = { updatedBy: actor.accountId, updatedAt: sql`now()` }
  const version = (held.quota?.version ?? 0) + 1
  const { bodyId, roundId, areaCode } = held
  const fresh = { id: newId(), roundId, bodyId, areaCode, state: 'draft' as const }
  await tx
    .insert(quotas)
    .values({ ...fresh, ...change, version, ...by })
    .onConflictDoUpdate({ target: quotas.bodyId, set: { ...change, version, ...by } })
  return version
}

/** A population figure with its origin. */
export type Figure = {
  readonly held: Held
  readonly population: number
  readonly source: string
  readonly cutOffOn: string
  readonly note: string
  readonly presentTerm?: number | null | undefined
}

/** Enters population figures: each becomes the one in use, and stays in the history. */
export async function enterFigures(
  ask: Pick<Ask<unknown, QuotaRefusal>, 'actor' | 'tx' | 'app' | 'audit'>,
  figures: readonly Figure[],
): Promise<void> {
  const { actor, tx, app, audit } = ask
  await tx.insert(quotaPopulations).values(
    figures.map(({ held, population, source, cutOffOn, note }) => ({
      ...{ id: newId(), bodyId: held.bodyId, areaCode: held.areaCode, population, source, cutOffOn, note },
      ...{ enteredBy: actor.personId, enteredAt: app.clock.now() },
    })),
  )
  for (const { held, population, source, cutOffOn, presentTerm } of figures) {
    const term = presentTerm === undefined || presentTerm === null ? {} : { presentTerm }
    await store(tx, actor, held, { population, ...term })
    const params = { name: held.areaName, population, source, day: cutOffOn }
    await audit('quota.population_set', subjectOf(held), params)
  }
}

/** Figures and numbers of quotas that are not fixed. */
export const writes: Part = {
  setPopulations: async (ask) => {
    const { input, app, refuse } = ask
    const today = app.clock.today()
    if (input.cutOffOn > today) refuse('future_day', { today })
    const held = await heldQuotas(ask, input.rows)
    for (const one of held) mustBeOpen(ask, one)
    const { source, cutOffOn, note } = input
    const figures = held.map((one, at) => ({
      ...{ held: one, source, cutOffOn, note },
      population: input.rows[at]?.population ?? 0,
    }))
    await enterFigures(ask, figures)
    return { changed: held.length }
  },

  propose: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const [held] = await heldQuotas(ask, [input])
    if (held === undefined) return refuse('unknown_body')
    mustBeOpen(ask, held)
    const { number, presentTerm, reason, bonusPercent, bonusDocument, bonusFileId } = input
    const newFile = bonusFileId !== null && bonusFileId !== held.quota?.bonusFileId
    if (newFile && (await attachFile(tx, actor, bonusFileId, held.areaCode)) === null) refuse('not_your_file')
    const proposed = { number, reason, bonusPercent, bonusDocument, bonusFileId }
    if (number !== null || bonusPercent > 0) await lawful(ask, held, proposed, app.clock.today())
    const version = await store(tx, actor, held, { ...proposed, presentTerm })
    const params = { name: held.areaName, number: number ?? '–', before: presentTerm ?? '–' }
    await audit('quota.proposed', subjectOf(held), params)
    return { version }
  },

  proposeCeilings: async (ask) => {
    const { input, actor, tx, app, audit } = ask
    const held = await heldQuotas(ask, input.rows)
    for (const one of held) mustBeOpen(ask, one)
    const all = held.map((one) => ({
      held: one,
      proposed: { number: null, bonusPercent: one.quota?.bonusPercent ?? (0 as const) },
    }))
    const laws = await ceilings(ask, all, app.clock.today())
    for (const [at, one] of held.entries()) {
      const number = laws[at]?.ceiling ?? 0
      await store(tx, actor, one, { number, reason: '' })
      await audit('quota.ceiling_proposed', subjectOf(one), { name: one.areaName, number })
    }
    return { changed: held.length }
  },
}
