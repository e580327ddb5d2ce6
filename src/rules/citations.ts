import { articleText } from './article.ts'
import { catalogue, type LawName, laws } from './catalogue.ts'
import type { Grade } from './catalogue-entry.ts'
import { type CivilDate, parseCivilDate } from './dates.ts'
import { type Said, said } from './said.ts'

/**
 * How sure a rule is: A the whole text was read · B the quoted part was read · C a secondary source ·
 * D unverified. C and D are defaults that the user can change, shown with a warning.
 */
export type Confidence = Grade

/** A rule's place in the edition of its law that is in force on a day. `article` is empty where it is not known. */
export type Citation = {
  readonly law: string
  readonly edition: string
  readonly article: string
  readonly ruleId: string
  readonly confidence: Confidence
}

/** The edition of a law in force on the day (its year), or null before the first edition known here. */
export function editionOn(law: LawName, date: CivilDate): string | null {
  if (parseCivilDate(date) === null) throw new RangeError(`Not a civil date: ${date}`)
  return laws[law].editions.findLast((edition) => edition.from <= date)?.edition ?? null
}

/** The law that a rule of the catalogue stands in, or null for an unknown rule. */
export function lawOf(ruleId: string): LawName | null {
  return catalogue.get(ruleId)?.law ?? null
}

/** The law that a rule stands in which the caller knows to be in the catalogue. Throws RangeError for an unknown rule. */
export function lawOfKnown(ruleId: string): LawName {
  const law = lawOf(ruleId)
  if (law === null) throw new RangeError(`Not a rule of the catalogue: ${ruleId}`)
  return law
}

/**
 * The rule's citation in the edition in force on the day; null where the rule, or an edition that holds it, is not
 * known (a caller who must have one refuses with `edition`).
 */
export function citationFor(ruleId: string, date: CivilDate): Citation | null {
  const rule = catalogue.get(ruleId)
  if (rule === undefined) return null
  const edition = editionOn(rule.law, date)
  if (edition === null) return null
  const place = rule.places[edition]
  if (place === undefined) return null
  return { law: rule.law, edition, article: place[0], ruleId, confidence: place[1] }
}

/** What depends on no date cites the newest edition that holds the rule; empty for an unknown rule. */
export function newestCitation(ruleId: string): readonly Citation[] {
  const name = lawOf(ruleId)
  if (name === null) return []
  return laws[name].editions.flatMap(({ from }) => citationFor(ruleId, from) ?? []).slice(-1)
}

/** The citations of several rules on a day, without those that the editions in force do not hold. */
export function citationsFor(ruleIds: readonly string[], date: CivilDate): readonly Citation[] {
  return ruleIds.flatMap((id) => citationFor(id, date) ?? [])
}

const englishNames: ReadonlyMap<string, string> = new Map(
  Object.entries(laws).map(([law, { name }]) => [law, name.en]),
)

/** A law's name in both languages by its Chinese short name; an unknown name is returned as it is. */
export function lawName(law: string): Said {
  return said(law, englishNames.get(law) ?? law)
}

/** A citation as it is printed: 《选举法》（2020年）第32条. */
export function citationText({ law, edition, article }: Citation): Said {
  const name = lawName(law)
  if (article === '') {
    return said(`《${name.zh}》（${edition}年，条号待核）`, `${name.en} (${edition}, article to be verified)`)
  }
  return said(
    `《${name.zh}》（${edition}年）${articleText(article)}`,
    `${name.en} (${edition}), art. ${article}`,
  )
}
