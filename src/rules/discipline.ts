import type { CivilDate } from './dates.ts'
import { type DisciplineText, disciplineTexts } from './discipline-texts.ts'
import { ruling } from './ruling.ts'
import { said } from './said.ts'
import { failed, type Verdict } from './verdict.ts'

/** A discipline text with how many of its items are not verified. */
export type DisciplineOn = { readonly text: DisciplineText; readonly unverified: number }

/**
 * The discipline text of the term change in force on a day (2016 nine, 2021 ten, 2026 ten prohibitions), with its items. Fails
 * with `edition` before the first. Throws RangeError for no civil date.
 */
export function disciplineOn(date: CivilDate): Verdict<DisciplineOn> {
  const text = disciplineTexts.findLast(({ from }) => from <= date)
  if (text === undefined) {
    const first = disciplineTexts.at(0)?.from
    return failed(
      'edition',
      'date',
      said(`${first}以前的换届纪律未收录。`, `Discipline texts before ${first} are not held.`),
    )
  }
  const unverified = text.items.filter(({ confidence }) => confidence === 'C' || confidence === 'D').length
  const note =
    unverified === 0
      ? said('', '')
      : said(`，其中${unverified}条表述待核`, `, ${unverified} of them worded without the text`)
  return ruling(
    [text.ruleId],
    date,
    { text, unverified },
    said(
      `${date}适用${text.edition}年${text.name.zh}，共${text.items.length}条${note.zh}。`,
      `On ${date} the text of ${text.edition} applies: ${text.items.length} prohibitions${note.en}.`,
    ),
  )
}
