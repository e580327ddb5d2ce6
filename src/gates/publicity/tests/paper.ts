import type { QuestionKind, QuestionSubject } from '#rules/questions/parse.ts'

/** A part of a paper: how many questions of a kind (and subject, null: any), and the points for each. */
export type PaperPart = {
  readonly kind: QuestionKind
  readonly subject: QuestionSubject | null
  readonly count: number
  readonly points: number
}

/** A question that may be drawn. */
export type Drawable = {
  readonly questionId: string
  readonly version: number
  readonly kind: QuestionKind
  readonly subject: QuestionSubject
  readonly options: number
}

/** A question on a person's paper: its version, its points, and its options in the order in which they are shown. */
export type PaperItem = {
  readonly questionId: string
  readonly version: number
  readonly points: number
  readonly order: readonly number[]
}

/** Numbers from 0 to below 1 that are the same for the same seed. */
export function seeded(seed: string): () => number {
  let state = 2_166_136_261
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled<T>(values: readonly T[], next: () => number): T[] {
  return values
    .map((value) => ({ value, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** The most points that a paper of these parts gives. */
export function fullMark(parts: readonly PaperPart[]): number {
  return parts.reduce((sum, { count, points }) => sum + count * points, 0)
}

/** Parts that name a subject draw first, so that a part of any subject leaves them enough. */
function bySubjectFirst(parts: readonly PaperPart[]): number[] {
  const places = [...parts.keys()]
  return places.toSorted((a, b) => Number(parts[a]?.subject === null) - Number(parts[b]?.subject === null))
}

/**
 * Draws a paper: the same seed and pool give the same. Questions are shuffled within their part and never repeat; options
 * are shuffled but those of true-or-false questions. Null where the pool is too small.
 */
export function drawPaper(
  seed: string,
  pool: readonly Drawable[],
  parts: readonly PaperPart[],
): readonly PaperItem[] | null {
  const next = seeded(seed)
  const left = new Map(
    shuffled(
      pool.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
      next,
    ).map((one) => [one.questionId, one]),
  )
  const drawn = new Map<number, readonly PaperItem[]>()
  for (const place of bySubjectFirst(parts)) {
    const part = parts[place]
    if (part === undefined) continue
    const { kind, subject, count, points } = part
    const fitting = [...left.values()].filter(
      (one) => one.kind === kind && (subject === null || one.subject === subject),
    )
    if (fitting.length < count) return null
    const chosen = fitting.slice(0, count)
    for (const { questionId } of chosen) left.delete(questionId)
    drawn.set(
      place,
      chosen.map(({ questionId, version, options }) => {
        const places = Array.from({ length: options }, (_, at) => at)
        return { questionId, version, points, order: kind === 'true_false' ? places : shuffled(places, next) }
      }),
    )
  }
  return [...parts.keys()].flatMap((place) => drawn.get(place) ?? [])
}

/** How many of each part's questions the pool lacks; 0 where there are enough. */
export function lacking(pool: readonly Drawable[], parts: readonly PaperPart[]): number {
  return parts.reduce((sum, { kind, subject }, place) => {
    const same = parts.slice(0, place + 1).filter((one) => one.kind === kind && one.subject === subject)
    const wanted = same.reduce((all, { count }) => all + count, 0)
    const there = pool.filter((one) => one.kind === kind && (subject === null || one.subject === subject))
    return Math.max(sum, wanted - there.length)
  }, 0)
}
