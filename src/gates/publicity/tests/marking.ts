import type { QuestionKind } from '#rules/questions/parse.ts'

/** A question as it is marked. */
export type Marked = {
  readonly kind: QuestionKind
  readonly right: readonly number[]
  readonly points: number
}

/**
 * The points for an answer, to a tenth: all for exactly what is right; for a multiple choice that lacks some of it but has
 * nothing wrong, the share that the test allows (0 to 100 %); else none.
 */
export function pointsFor(question: Marked, chosen: readonly number[], partialPercent: number): number {
  const { kind, right, points } = question
  const picked = new Set(chosen)
  const hits = right.filter((place) => picked.has(place)).length
  if (picked.size === 0 || hits < picked.size) return 0
  if (hits === right.length) return points
  return kind === 'multiple' ? Math.round((points * partialPercent) / 10) / 10 : 0
}

/** A sum of tenths without the errors of binary fractions. */
export function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + Math.round(one * 10), 0) / 10
}

/** What counts of several papers of a person. */
export const countedAttempts = ['best', 'last'] as const
export type CountedAttempt = (typeof countedAttempts)[number]

/** A paper that was handed in. */
export type HandedIn = { readonly score: number; readonly passed: boolean; readonly at: string }

/** The paper that counts: the best (of equals the first), or the last; null where none was handed in. */
export function countedPaper<T extends HandedIn>(papers: readonly T[], counts: CountedAttempt): T | null {
  const inOrder = papers.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  if (counts === 'last') return inOrder.at(-1) ?? null
  return inOrder.reduce<T | null>((best, one) => (best === null || one.score > best.score ? one : best), null)
}

/** How often a test may be taken, and how long one waits between. */
export type RetakeRule = { readonly maxAttempts: number; readonly waitHours: number }

/** Whether a person may begin another paper, and if not, why. */
export type Retake =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'passed' | 'no_attempt_left' }
  | { readonly may: false; readonly why: 'wait'; readonly until: string }

/** Judges a further paper by the papers handed in so far; times are instants. */
export function retake(papers: readonly HandedIn[], rule: RetakeRule, now: string): Retake {
  if (papers.some(({ passed }) => passed)) return { may: false, why: 'passed' }
  if (papers.length >= rule.maxAttempts) return { may: false, why: 'no_attempt_left' }
  const last = papers
    .map(({ at }) => Date.parse(at))
    .toSorted((a, b) => a - b)
    .at(-1)
  if (last === undefined) return { may: true }
  const until = last + rule.waitHours * 3_600_000
  return until <= Date.parse(now)
    ? { may: true }
    : { may: false, why: 'wait', until: new Date(until).toISOString() }
}

/** Whole seconds until a paper must be in, by the server's clock; never below 0. */
export function secondsLeft(dueAt: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(dueAt) - Date.parse(now)) / 1000))
}
