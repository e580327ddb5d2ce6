import { inArray } from 'drizzle-orm'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { congressKinds, heldBodies } from './bodies-held.ts'
import { bonusProvided, townshipKind } from './law.ts'
import { valuesFor } from './queries.ts'
import type { QuotaLevelHere, SeenQuota } from './shapes.ts'
import { isOpen, type QuotaState } from './states.ts'
import { quotas } from './tables.ts'
import { ceilingOf } from './tally.ts'
import { type quotasRefusals, stateWords } from './text.ts'

export type QuotaRefusal = (typeof quotasRefusals.keys)[number]
type Quota = typeof quotas.$inferSelect

/** A congress whose quota is being changed; `quota` is null where nothing was entered yet. */
export type Held = {
  readonly bodyId: string
  readonly roundId: string
  readonly areaCode: string
  readonly areaName: string
  readonly areaKind: string
  readonly level: QuotaLevelHere
  readonly quota: Quota | null
}

type Needs = Pick<Ask<unknown, QuotaRefusal>, 'actor' | 'tx' | 'refuse'>

/** What an event is about. */
export function subjectOf(held: Pick<Held, 'bodyId' | 'areaName' | 'areaCode'>) {
  const { bodyId, areaName, areaCode } = held
  return { type: 'quota', id: bodyId, name: `${areaName}人大代表名额`, areaCode }
}

const levels = {
  congress_township: 'township',
  congress_county: 'county',
  congress_prefecture: 'prefecture',
} as const satisfies Record<(typeof congressKinds)[number], QuotaLevelHere>

/**
 * The congresses for a change, in the order asked: inside the actor's area, not changed by another since they were
 * seen, locked until the transaction ends. Refuses the first that does not hold.
 */
export async function heldQuotas(ask: Needs, seen: readonly SeenQuota[]): Promise<Held[]> {
  const { tx, refuse } = ask
  const ids = seen.map((one) => one.bodyId)
  const known = await heldBodies(ask, ids, congressKinds)
  const stored = await tx.select().from(quotas).where(inArray(quotas.bodyId, ids))
  const byBody = new Map(stored.map((row) => [row.bodyId, row]))
  const held: Held[] = []
  for (const [at, { kind, ...body }] of known.entries()) {
    const row = byBody.get(body.bodyId) ?? null
    if ((row?.version ?? 0) !== seen[at]?.version) {
      refuse('changed_meanwhile', { name: body.areaName, ...(await lastChange(tx, 'quota', body.bodyId)) })
    }
    held.push({ ...body, level: levels[kind], quota: row })
  }
  return held
}

/** Refuses a congress whose number is fixed. */
export function mustBeOpen(ask: Pick<Needs, 'refuse'>, held: Held): void {
  const state: QuotaState = held.quota?.state ?? 'draft'
  if (isOpen(state)) return
  const words = stateWords[state]
  ask.refuse('not_open', { name: held.areaName, state: words.zh, stateEn: words.en })
}

/** A number that is to be checked against the law. */
export type Proposed = {
  readonly number: number | null
  readonly reason: string
  readonly bonusPercent: 0 | 5
  readonly bonusDocument: string
  readonly bonusFileId: string | null
}

function checkBonus(ask: Pick<Needs, 'refuse'>, held: Held, proposed: Proposed, on: string): void {
  if (proposed.bonusPercent === 0) return
  const verdict = ceilingOf({ ...ruleInput(held, proposed, on), population: 1 })
  const citation = verdict?.ok ? verdict.value.citations.find((one) => one.ruleId === 'XJ-06') : undefined
  const name = held.areaName
  if (!bonusProvided(held.level, held.areaKind)) {
    ask.refuse('bonus_not_provided', { name, kind: held.areaKind }, citation)
  }
  if (proposed.bonusDocument === '' || proposed.bonusFileId === null) {
    ask.refuse('bonus_document_missing', { name }, citation)
  }
}

function ruleInput(held: Held, proposed: Pick<Proposed, 'number' | 'bonusPercent'>, on: string) {
  return {
    level: held.level,
    kind: townshipKind(held.areaKind),
    population: held.quota?.population ?? null,
    presentTerm: null,
    number: proposed.number,
    bonusPercent: proposed.bonusPercent,
    on,
  }
}

/** The ceiling of each congress under the law of a day; refuses one without population, or without a rule. */
export async function ceilings(
  ask: Needs,
  all: readonly { readonly held: Held; readonly proposed: Pick<Proposed, 'number' | 'bonusPercent'> }[],
  on: string,
) {
  const codes = all.map(({ held }) => held.areaCode)
  const values = await valuesFor(ask.tx, codes, on)
  return all.map(({ held, proposed }) => {
    const verdict = ceilingOf(ruleInput(held, proposed, on), values(held.areaCode))
    if (verdict === null) return ask.refuse('no_population', { name: held.areaName })
    if (verdict.ok) return verdict.value
    const { zh, en } = verdict.error.message
    return ask.refuse('no_rule', { name: held.areaName, why: zh, whyEn: en })
  })
}

/**
 * Refuses what the law does not allow: more than the ceiling, fewer than the base where the place is not small enough
 * for it, fewer than the ceiling without a reason, five per cent more without its decision. Gives the ceiling.
 */
export async function lawful(ask: Needs, held: Held, proposed: Proposed, on: string): Promise<number> {
  checkBonus(ask, held, proposed, on)
  const [law] = await ceilings(ask, [{ held, proposed }], on)
  if (law === undefined) throw new Error('no ceiling was computed')
  const { ceiling, base, mayBeFewer, citations } = law
  const number = proposed.number ?? ceiling
  const name = held.areaName
  if (number > ceiling) ask.refuse('above_ceiling', { name, number, ceiling }, citations[0])
  if (number < base && !mayBeFewer) ask.refuse('below_base', { name, number, base }, citations[0])
  if (number < ceiling && proposed.reason.length < 4) {
    ask.refuse('reason_missing', { name, number, ceiling }, citations[0])
  }
  return ceiling
}
