import { and, eq, ne, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { rounds } from '../rounds/tables.ts'
import { coordinates } from './allowed.ts'
import type { assessmentsTopic } from './contract.ts'
import { type Indicator, type Thresholds, usualThresholds } from './grading.ts'
import type { SchemeView } from './shapes.ts'
import { assessmentSchemes, assessments } from './tables.ts'
import type { AssessmentRefusal } from './text.ts'

type Part = Pick<Answers<typeof assessmentsTopic.contract, AssessmentRefusal>, 'scheme' | 'saveScheme'>

/** A scheme as results are judged by it. */
export type Scheme = {
  readonly name: string
  readonly teamIndicators: readonly Indicator[]
  readonly personIndicators: readonly Indicator[]
  readonly thresholds: Thresholds
}

/** With what a county may begin its own scheme; nothing is assessed by it before it was saved. */
const beginning: Scheme = {
  name: '村（社区）班子和成员任期考核方案',
  teamIndicators: [
    { key: 'politics', name: '政治建设', weight: 25 },
    { key: 'development', name: '发展集体经济', weight: 25 },
    { key: 'governance', name: '乡村治理', weight: 20 },
    { key: 'service', name: '服务群众', weight: 15 },
    { key: 'integrity', name: '廉洁自律', weight: 15 },
  ],
  personIndicators: [
    { key: 'morals', name: '德', weight: 25 },
    { key: 'ability', name: '能', weight: 20 },
    { key: 'diligence', name: '勤', weight: 20 },
    { key: 'achievement', name: '绩', weight: 20 },
    { key: 'honesty', name: '廉', weight: 15 },
  ],
  thresholds: usualThresholds,
}

/** The scheme of a round as it was saved; null while there is none. */
export async function schemeOf(
  tx: Tx,
  roundId: string,
): Promise<typeof assessmentSchemes.$inferSelect | null> {
  const [scheme] = await tx.select().from(assessmentSchemes).where(eq(assessmentSchemes.roundId, roundId))
  return scheme ?? null
}

async function handedIn(tx: Tx, roundId: string): Promise<number> {
  const found = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(assessments)
    .where(and(eq(assessments.roundId, roundId), ne(assessments.state, 'open')))
  return found[0]?.n ?? 0
}

/** The scheme of a round as screens show it, or with what to begin one. */
export async function schemeFor(tx: Tx, actor: Actor, roundId: string): Promise<SchemeView> {
  const saved = await schemeOf(tx, roundId)
  const { name, teamIndicators, personIndicators, thresholds } = saved ?? beginning
  const inUse = await handedIn(tx, roundId)
  return {
    name,
    teamIndicators: [...teamIndicators],
    personIndicators: [...personIndicators],
    thresholds: { ...thresholds },
    version: saved?.version ?? 0,
    inUse,
    mayEdit: coordinates(actor) && inUse === 0,
  }
}

type Typed = { readonly key?: string | undefined; readonly name: string; readonly weight: number }

function keyed(indicators: readonly Typed[]): Indicator[] {
  const used = new Set<string>()
  return indicators.map(({ key, name, weight }) => {
    const own = key === undefined || key === '' || used.has(key) ? newId() : key
    used.add(own)
    return { key: own, name, weight }
  })
}

const lists = [
  ['teamIndicators', '班子指标', 'team indicators'],
  ['personIndicators', '个人指标', 'person indicators'],
] as const

/** The scheme of a round: seen by all, made by the coordinator before the first results are handed in. */
export const schemes: Part = {
  scheme: ({ input, actor, tx }) => schemeFor(tx, actor, input.roundId),

  saveScheme: async ({ input, actor, tx, refuse, audit }) => {
    const { roundId, name, thresholds, version } = input
    if (!coordinates(actor)) refuse('coordinator_only')
    const round = one(await tx.select().from(rounds).where(eq(rounds.id, roundId)))
    if (!round.areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (round.state === 'closed') refuse('round_closed')
    for (const [key, kind, kindEn] of lists) {
      const sum = input[key].reduce((all, { weight }) => all + weight, 0)
      if (sum !== 100) refuse('weights_wrong', { kind, kindEn, sum })
    }
    const { excellentScore, competentScore, failScore } = thresholds
    if (excellentScore < competentScore || competentScore < failScore) refuse('thresholds_wrong')
    const n = await handedIn(tx, roundId)
    if (n > 0) refuse('scheme_in_use', { n })
    const saved = await schemeOf(tx, roundId)
    if ((saved?.version ?? 0) !== version)
      refuse('changed_meanwhile', await lastChange(tx, 'assessment_scheme', roundId))
    const facts = {
      ...{ name, thresholds, updatedBy: actor.accountId },
      teamIndicators: keyed(input.teamIndicators),
      personIndicators: keyed(input.personIndicators),
    }
    if (saved === null) {
      // Somebody else may have saved the first version at this moment: theirs stays.
      const made = await tx
        .insert(assessmentSchemes)
        .values({ id: newId(), roundId, areaCode: round.areaCode, ...facts, version: 1 })
        .onConflictDoNothing()
        .returning({ id: assessmentSchemes.id })
      if (made.length === 0) refuse('changed_meanwhile', await lastChange(tx, 'assessment_scheme', roundId))
    } else {
      await tx
        .update(assessmentSchemes)
        .set({ ...facts, version: version + 1, updatedAt: sql`now()` })
        .where(eq(assessmentSchemes.id, saved.id))
    }
    await audit(
      'assessment.scheme_saved',
      { type: 'assessment_scheme', id: roundId, name, areaCode: round.areaCode },
      { name, team: facts.teamIndicators.length, person: facts.personIndicators.length },
    )
    return { version: version + 1 }
  },
}
