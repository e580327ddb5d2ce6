import { type Said, said } from '../said.ts'

/** What a question asks about. */
export const questionSubjects = [
  'discipline',
  'congress',
  'organs',
  'party',
  'village',
  'conduct',
  'reports',
] as const
export type QuestionSubject = (typeof questionSubjects)[number]

/** 单项选择题, 多项选择题, 判断题. */
export const questionKinds = ['single', 'multiple', 'true_false'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What an answer rests on: a rule, and the editions of its law in which the answer is right. */
export type Basis = { readonly ruleId: string; readonly editions: readonly string[] }

/** What is asked, and what is right: `right` are places in `options`. */
export type QuestionContent = {
  readonly subject: QuestionSubject
  readonly kind: QuestionKind
  readonly stem: Said
  readonly options: readonly Said[]
  readonly right: readonly number[]
  readonly explanation: Said
  readonly bases: readonly Basis[]
}

/** A question of the built-in bank. */
export type BankQuestion = QuestionContent & { readonly id: string }

/** The two answers of a true-or-false question, in this order. */
export const trueFalse: readonly Said[] = [said('正确', 'True'), said('错误', 'False')]

function words(text: string): Said {
  const [zh = '', en = zh] = text.split('|')
  return said(zh, en)
}

function known<T extends string>(values: readonly T[], word: string): T {
  const found = values.find((value) => value === word)
  if (found === undefined) throw new RangeError(`Not known in a question: ${word}`)
  return found
}

function basis(text: string): Basis {
  const [ruleId = '', editions = ''] = text.split(':')
  return { ruleId, editions: editions.split('/') }
}

function answers(
  word: string,
  lines: readonly string[],
): Pick<QuestionContent, 'kind' | 'options' | 'right'> {
  if (word === 'true' || word === 'false') {
    return { kind: 'true_false', options: trueFalse, right: [word === 'true' ? 0 : 1] }
  }
  const given = lines.filter((line) => /^[+-] /.test(line))
  return {
    kind: known(questionKinds, word),
    options: given.map((line) => words(line.slice(2))),
    right: given.flatMap((line, place) => (line.startsWith('+') ? [place] : [])),
  }
}

function question(block: string): BankQuestion {
  const [head = '', stem = '', ...rest] = block.split('\n')
  const [id = '', subject = '', kind = '', ...bases] = head.split(' ')
  const explanation = rest.filter((line) => line.startsWith('! '))
  return {
    id,
    subject: known(questionSubjects, subject),
    ...answers(kind, rest),
    stem: words(stem),
    explanation: words(explanation.map((line) => line.slice(2)).join('')),
    bases: bases.map(basis),
  }
}

/**
 * Reads questions as they are written here: `# id subject kind rule:edition/edition`, the question, an answer each line
 * (`+` right, `-` wrong; none for the kinds `true` and `false`), and `!` with the explanation; Chinese|English. Throws
 * RangeError for a subject or kind that is none.
 */
export function parseQuestions(text: string): readonly BankQuestion[] {
  return text
    .trim()
    .split(/\n\n(?=# )/)
    .map((block) => question(block.replace(/^# /, '')))
}
