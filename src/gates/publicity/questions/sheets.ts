import { inArray } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import {
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
  textsOf,
} from '#registry/public.ts'
import type { QuestionContent, QuestionKind, QuestionSubject } from '#rules/questions/parse.ts'
import { optionKeys, questionColumns } from './columns.ts'
import { contentOf, type TypedQuestion, typedOf } from './content.ts'
import type { questionsTopic } from './contract.ts'
import { addQuestions, canonical, writeVersion } from './edits.ts'
import { contentInUse, keepsBank } from './queries.ts'
import { testQuestions } from './tables.ts'
import { type QuestionRefusal, questionRowFaults, questionsRefusals } from './text.ts'

type Part = Pick<Answers<typeof questionsTopic.contract, QuestionRefusal>, 'checkSheet' | 'takeSheet'>
type SheetAsk = Ask<{ readonly fileId: string }, QuestionRefusal>
type Question = typeof testQuestions.$inferSelect
type Known = { readonly question: Question; readonly content: QuestionContent }
type Judged = {
  readonly filled: Filled
  readonly known: ReadonlyMap<string, Known>
  readonly contents: ReadonlyMap<Draft, QuestionContent>
}

async function knownOf(ask: SheetAsk, codes: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  if (codes.length === 0) return known
  const found = await ask.tx
    .select()
    .from(testQuestions)
    .where(inArray(testQuestions.code, [...codes]))
  for (const question of found) {
    known.set(question.code, { question, content: await contentInUse(ask.tx, question) })
  }
  return known
}

/** Columns whose content the kinds of faults are about. */
const columnOf = {
  options_few: 'a',
  options_same: 'a',
  english_options: 'a',
  right_unknown: 'right',
  right_one: 'right',
  right_several: 'right',
  rules_missing: 'rules',
  rule_unknown: 'rules',
} as const

/** The English of what the form leaves as it is: the form has Chinese only. */
function englishOf(typed: TypedQuestion, known: Known | undefined): Partial<TypedQuestion> {
  if (known === undefined) return {}
  const before = typedOf(known.content)
  return {
    ...(before.stem === typed.stem ? { stemEn: before.stemEn } : {}),
    ...(before.options === typed.options ? { optionsEn: before.optionsEn } : {}),
    ...(before.explanation === typed.explanation ? { explanationEn: before.explanationEn } : {}),
  }
}

function typedIn({ given }: Draft): TypedQuestion {
  const basisOn = textOf(given, 'basisOn')
  return {
    // The cells of a choice hold one of its values.
    subject: textOf(given, 'subject') as QuestionSubject,
    kind: textOf(given, 'kind') as QuestionKind,
    stem: textOf(given, 'stem'),
    options: optionKeys
      .map((key) => textOf(given, key))
      .filter((text) => text !== '')
      .join('\n'),
    ...{ right: textOf(given, 'right'), explanation: textOf(given, 'explanation') },
    rules: textOf(given, 'rules'),
    ...(basisOn === '' ? {} : { basisOn }),
  }
}

function judge(
  draft: Draft,
  filled: Filled,
  known: Known | undefined,
  today: string,
): QuestionContent | null {
  const typed = typedIn(draft)
  const whole = { ...typed, ...englishOf(typed, known) }
  const content = contentOf(whole, known?.content.bases ?? [], today)
  if ('code' in content) {
    const problem = sayBoth(questionsRefusals, content.code, content.params)
    faultIn(questionRowFaults, draft, filled, columnOf[content.code], 'content', { problem })
    return null
  }
  const same =
    known !== undefined && JSON.stringify(canonical(known.content)) === JSON.stringify(canonical(content))
  draft.outcome = known === undefined ? 'new' : same ? 'same' : 'changed'
  draft.stored = { '~version': known?.question.version ?? 0, content: JSON.stringify(canonical(content)) }
  return content
}

async function judged(ask: SheetAsk): Promise<Judged> {
  const { input, actor, app, refuse } = ask
  if (!keepsBank(actor, actor.areaCode)) refuse('coordinator_only')
  const filled = await readFilled(ask, input.fileId, questionColumns)
  findTwice(filled.drafts, filled, 'code', (given) => textOf(given, 'code'))
  const known = await knownOf(ask, textsOf(filled.drafts, 'code'))
  const contents = new Map<Draft, QuestionContent>()
  for (const draft of filled.drafts) {
    if (draft.errors.length > 0) continue
    const content = judge(draft, filled, known.get(textOf(draft.given, 'code')), app.clock.today())
    if (content !== null) contents.set(draft, content)
  }
  return { filled, known, contents }
}

/** Own questions by a filled-in form: all of its rows or none. */
export const sheets: Part = {
  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, tx, actor, audit } = ask
    const { filled, known, contents } = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen).flatMap((draft) => {
      const content = contents.get(draft)
      const code = textOf(draft.given, 'code')
      return content === undefined ? [] : [{ code, content, now: known.get(code) }]
    })
    const added = rows.filter(({ now }) => now === undefined)
    await addQuestions(tx, actor, added)
    const file = filled.fileName
    for (const { content, now } of rows) {
      if (now === undefined) continue
      await writeVersion(tx, actor, now.question, { content, note: `以表格《${file}》修改`, corrects: false })
    }
    const subject = { type: 'question_bank', id: actor.areaCode, name: file, areaCode: actor.areaCode }
    const changed = rows.length - added.length
    await audit('question.sheet_taken', subject, { file, added: added.length, changed })
    return { added: added.length, changed }
  },
}
