/** How one question was answered on one paper. */
export type QuestionAnswer = {
  readonly questionId: string
  readonly right: boolean
  /** The score of the whole paper. */
  readonly score: number
}

/** How a question did: how often it was asked, the share of right answers, and how well it tells good from weak. */
export type QuestionFigures = {
  readonly questionId: string
  readonly asked: number
  readonly right: number
  /** 难度: share answered rightly, 0 to 1. */
  readonly difficulty: number
  /** 区分度: share right in the upper 27 % of papers less that in the lower 27 %; null below 10 papers. */
  readonly discrimination: number | null
}

const tail = 0.27
/** With fewer papers a tail of 27 % is one or two people: chance. */
const fewest = 10

function share(answers: readonly QuestionAnswer[]): number {
  return answers.filter(({ right }) => right).length / answers.length
}

function discriminationOf(answers: readonly QuestionAnswer[]): number | null {
  if (answers.length < fewest) return null
  const ranked = answers.toSorted((a, b) => b.score - a.score)
  const size = Math.round(answers.length * tail)
  return share(ranked.slice(0, size)) - share(ranked.slice(-size))
}

/** The figures of every question that was asked, in the order of first appearance. */
export function questionFigures(answers: readonly QuestionAnswer[]): readonly QuestionFigures[] {
  return [...Map.groupBy(answers, ({ questionId }) => questionId)].map(([questionId, own]) => ({
    questionId,
    asked: own.length,
    right: own.filter(({ right }) => right).length,
    difficulty: share(own),
    discrimination: discriminationOf(own),
  }))
}
