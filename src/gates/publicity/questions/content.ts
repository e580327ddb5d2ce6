import { citationFor, editionOn, lawOf } from '#rules/citations.ts'
import {
  type Basis,
  type QuestionContent,
  type QuestionKind,
  type QuestionSubject,
  trueFalse,
} from '#rules/questions/parse.ts'

/** A question as it is typed: options a line each, right answers by letter, rules by their ids. */
export type TypedQuestion = {
  readonly subject: QuestionSubject
  readonly kind: QuestionKind
  readonly stem: string
  readonly stemEn?: string | undefined
  readonly options?: string | undefined
  readonly optionsEn?: string | undefined
  readonly right: string
  readonly explanation: string
  readonly explanationEn?: string | undefined
  readonly rules: string
  /** The editions in force on this day are meant; where it is left open, those of before, else of today. */
  readonly basisOn?: string | undefined
}

/** What is wrong with a typed question. */
export const contentFaults = [
  'options_few',
  'options_same',
  'english_options',
  'right_unknown',
  'right_one',
  'right_several',
  'rules_missing',
  'rule_unknown',
] as const
export type ContentFault = {
  readonly code: (typeof contentFaults)[number]
  readonly params: Readonly<Record<string, string>>
}

const letters = 'ABCDEFGH'

function lines(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function fault(code: ContentFault['code'], params: ContentFault['params'] = {}): ContentFault {
  return { code, params }
}

function optionsOf(typed: TypedQuestion): QuestionContent['options'] | ContentFault {
  if (typed.kind === 'true_false') return trueFalse
  const zh = lines(typed.options)
  const en = lines(typed.optionsEn)
  if (zh.length < 2 || zh.length > letters.length) return fault('options_few')
  if (new Set(zh).size < zh.length) return fault('options_same')
  if (en.length > 0 && en.length !== zh.length) return fault('english_options')
  return zh.map((option, place) => ({ zh: option, en: en[place] ?? option }))
}

/** The places of letters: `ABD` or `A、B、D`; for true-or-false questions also 正确 and 错误. */
function rightOf({ kind, right }: TypedQuestion, options: number): number[] | ContentFault {
  const word = { 正确: 'A', 对: 'A', 错误: 'B', 错: 'B' }[right.trim()]
  const given = kind === 'true_false' && word !== undefined ? word : right
  const marks = [...given.toUpperCase().replaceAll(/[\s、,，]/g, '')]
  const places = [...new Set(marks)].map((mark) => letters.indexOf(mark)).toSorted((a, b) => a - b)
  if (places.length === 0 || places.some((place) => place < 0 || place >= options))
    return fault('right_unknown')
  if (kind === 'multiple') return places.length < 2 ? fault('right_several') : places
  return places.length === 1 ? places : fault('right_one')
}

function basesOf(typed: TypedQuestion, before: readonly Basis[], today: string): Basis[] | ContentFault {
  const ids = typed.rules.split(/[\s、,，;；]+/).filter((id) => id !== '')
  if (ids.length === 0) return fault('rules_missing')
  const bases: Basis[] = []
  for (const ruleId of new Set(ids)) {
    const kept = typed.basisOn === undefined ? before.find((one) => one.ruleId === ruleId) : undefined
    const law = lawOf(ruleId)
    const day = typed.basisOn ?? today
    const edition = law === null ? null : editionOn(law, day)
    const cited = edition !== null && citationFor(ruleId, day) !== null
    if (kept === undefined && !cited) return fault('rule_unknown', { rule: ruleId, day })
    bases.push(kept ?? { ruleId, editions: [edition ?? ''] })
  }
  return bases
}

/** The question that was typed, or what is wrong with it. `before` are the bases that it had. */
export function contentOf(
  typed: TypedQuestion,
  before: readonly Basis[],
  today: string,
): QuestionContent | ContentFault {
  const options = optionsOf(typed)
  if ('code' in options) return options
  const right = rightOf(typed, options.length)
  if ('code' in right) return right
  const bases = basesOf(typed, before, today)
  if ('code' in bases) return bases
  return {
    ...{ subject: typed.subject, kind: typed.kind, options, right, bases },
    stem: { zh: typed.stem, en: typed.stemEn || typed.stem },
    explanation: { zh: typed.explanation, en: typed.explanationEn || typed.explanation },
  }
}

/** The letters of the right answers. */
export function rightLetters({ right }: Pick<QuestionContent, 'right'>): string {
  return right.map((place) => letters.charAt(place)).join('')
}

/** A question as it would be typed. */
export function typedOf(content: QuestionContent): TypedQuestion {
  const { subject, kind, stem, options, explanation, bases } = content
  return {
    ...{ subject, kind, stem: stem.zh, stemEn: stem.en, right: rightLetters(content) },
    options: options.map(({ zh }) => zh).join('\n'),
    optionsEn: options.map(({ en }) => en).join('\n'),
    ...{ explanation: explanation.zh, explanationEn: explanation.en },
    rules: bases.map(({ ruleId }) => ruleId).join('、'),
  }
}
