import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one as first } from '#platform/failures.ts'
import { attachFile } from '#platform/files/attach.ts'
import { noHolidays } from '#rules/dates.ts'
import { period } from '#rules/periods.ts'
import type { quotasTopic } from './contract.ts'
import { type Held, heldQuotas, lawful, mustBeOpen, type QuotaRefusal, subjectOf } from './held.ts'
import type { SeenQuota } from './shapes.ts'
import { moveQuota, type QuotaMove } from './states.ts'
import { quotaDecisions, quotaPopulations } from './tables.ts'
import { causeWords, stateWords } from './text.ts'
import { store } from './writes.ts'

type Part = Pick<Answers<typeof quotasTopic.contract, QuotaRefusal>, 'decide' | 'file' | 'recalculate'>
type Needs = Pick<Ask<unknown, QuotaRefusal>, 'actor' | 'tx' | 'app' | 'refuse'>
type Moved = Held & { readonly quota: NonNullable<Held['quota']> }

/** The last day for filing a number fixed anew (选举法 2020 §14); null where the text of the day is not held. */
function fileByOf(decidedOn: string): string | null {
  const refiling = period({ kind: 'congress_refiling', from: decidedOn, holidays: noHolidays })
  return refiling.ok ? refiling.value.due : null
}

/** Lays the document of an act beside its congress; one for several congresses stays with who entered it. */
async function attach(ask: Needs, fileId: string | null, held: readonly Held[]): Promise<void> {
  const [only, ...others] = held
  const areaCode = others.length === 0 ? (only?.areaCode ?? '') : ask.actor.areaCode
  if (fileId !== null && (await attachFile(ask.tx, ask.actor, fileId, areaCode)) === null) {
    ask.refuse('not_your_file')
  }
}

function notAfterToday(ask: Needs, day: string): void {
  const today = ask.app.clock.today()
  if (day > today) ask.refuse('future_day', { today })
}

/** The congresses, each in a state that the move allows. */
async function movable(
  ask: Needs,
  seen: readonly SeenQuota[],
  move: Exclude<QuotaMove, 'decide'>,
): Promise<Moved[]> {
  return (await heldQuotas(ask, seen)).map((held) => {
    const state = held.quota?.state ?? 'draft'
    if (held.quota === null || moveQuota(state, move) === null) {
      const { zh, en } = stateWords[state]
      return ask.refuse('not_decided', { name: held.areaName, state: zh, stateEn: en })
    }
    return { ...held, quota: held.quota }
  })
}

function latestDecision(tx: Tx, bodyId: string) {
  return tx
    .select()
    .from(quotaDecisions)
    .where(eq(quotaDecisions.bodyId, bodyId))
    .orderBy(desc(quotaDecisions.ordinal))
    .limit(1)
}

/** Refuses a decision dated before the cut-off day of the population that it rests on. */
async function afterPopulation(ask: Needs, held: Held, day: string): Promise<void> {
  const [latest] = await ask.tx
    .select({ on: quotaPopulations.cutOffOn })
    .from(quotaPopulations)
    .where(eq(quotaPopulations.bodyId, held.bodyId))
    .orderBy(desc(quotaPopulations.enteredAt), desc(quotaPopulations.id))
    .limit(1)
  if (latest !== undefined && day < latest.on) {
    ask.refuse('before_population', { name: held.areaName, day: latest.on })
  }
}

type Decision = { readonly decidedOn: string; readonly meeting: string; readonly documentNumber: string }

async function decideOne(ask: Needs, held: Held, how: Decision & { fileId: string }): Promise<number> {
  const { tx, actor } = ask
  mustBeOpen(ask, held)
  const { quota } = held
  if (quota === null || quota.population === null) {
    return ask.refuse('no_population', { name: held.areaName })
  }
  if (quota.number === null) return ask.refuse('no_number', { name: held.areaName })
  await afterPopulation(ask, held, how.decidedOn)
  const ceiling = await lawful(ask, held, quota, how.decidedOn)
  const [before] = await latestDecision(tx, held.bodyId)
  const { population, number, reason, bonusPercent, bonusDocument, bonusFileId, cause, causeReason } = quota
  await tx.insert(quotaDecisions).values({
    ...{ id: newId(), bodyId: held.bodyId, areaCode: held.areaCode, ordinal: (before?.ordinal ?? 0) + 1 },
    ...{ population, ceiling, number, bonusPercent, bonusDocument, bonusFileId, cause, causeReason },
    ...how,
    reason: number < ceiling ? reason : '',
    fileBy: cause === null ? null : fileByOf(how.decidedOn),
  })
  await store(tx, actor, held, { state: 'decided' })
  return number
}

/** Decision of the standing committee, filing with the one above, and calculating anew. */
export const decisions: Part = {
  decide: async (ask) => {
    const { input, refuse, audit } = ask
    const { rows, ...how } = input
    notAfterToday(ask, input.decidedOn)
    const held = await heldQuotas(ask, rows)
    if (new Set(held.map((one) => one.level)).size > 1) refuse('two_levels')
    await attach(ask, input.fileId, held)
    for (const one of held) {
      const number = await decideOne(ask, one, how)
      const { meeting, documentNumber: document } = input
      await audit('quota.decided', subjectOf(one), { name: one.areaName, number, meeting, document })
    }
    return { changed: held.length }
  },

  file: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const { rows, ...filing } = input
    notAfterToday(ask, input.filedOn)
    const held = await movable(ask, rows, 'file')
    await attach(ask, input.receiptFileId, held)
    for (const one of held) {
      const decision = first(await latestDecision(tx, one.bodyId))
      if (input.filedOn < decision.decidedOn) {
        refuse('before_decision', { name: one.areaName, day: decision.decidedOn })
      }
      const key = and(eq(quotaDecisions.bodyId, one.bodyId), eq(quotaDecisions.ordinal, decision.ordinal))
      await tx.update(quotaDecisions).set(filing).where(key)
      await store(tx, actor, one, { state: 'filed' })
      const { filedWith, filingNumber: document } = input
      const params = { name: one.areaName, number: decision.number, with: filedWith, document }
      await audit('quota.filed', subjectOf(one), params)
    }
    return { changed: held.length }
  },

  recalculate: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const [held] = await movable(ask, [input], 'recalculate')
    if (held === undefined) return refuse('unknown_body')
    const { cause, causeReason } = input
    const version = await store(tx, actor, held, { state: 'recalculating', cause, causeReason })
    const words = causeWords[cause]
    await audit('quota.reopened', subjectOf(held), {
      ...{ name: held.areaName, cause: words.zh, causeEn: words.en, reason: causeReason },
    })
    return { version }
  },
}
