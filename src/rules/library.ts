import { catalogue, laws } from './catalogue.ts'
import { type Confidence, editionOn } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { electors, mandate, nomination, organs, poll, seats } from './library-congress.ts'
import type { LibraryRow } from './library-entry.ts'
import { cadres, cppcc, partyBasic, partyLocal } from './library-party.ts'
import { audits, discipline, general, review } from './library-safeguards.ts'
import { community, village, villageNew } from './library-village.ts'
import { type RuleGroup, ruleGroupKeys } from './rule-terms.ts'
import { type Said, said } from './said.ts'
import { type RuleSettingKey, ruleSettings } from './settings.ts'

const groups: Readonly<Record<RuleGroup, readonly LibraryRow[]>> = {
  seats,
  electors,
  nomination,
  poll,
  mandate,
  organs,
  party_local: partyLocal,
  party_basic: partyBasic,
  village,
  village_2025: villageNew,
  community,
  review,
  audit: audits,
  discipline,
  cadres,
  cppcc,
  general,
}

type Entry = {
  readonly group: RuleGroup
  readonly text: Said
  readonly earlier: ReadonlyMap<string, Said>
}

const entries: ReadonlyMap<string, Entry> = new Map(
  ruleGroupKeys.flatMap((group) =>
    groups[group].map(([ruleId, zh, en, earlier = []]): [string, Entry] => {
      const texts = earlier.flatMap(([editions, zhThen, enThen]) =>
        editions.map((edition): [string, Said] => [edition, said(zhThen, enThen)]),
      )
      return [ruleId, { group, text: said(zh, en), earlier: new Map(texts) }]
    }),
  ),
)

/** The ids of all rules that the library holds, by topic and in the library's order. */
export const ruleIds: readonly string[] = [...entries.keys()]

/** A rule in own words, as its edition says it (the newest where none is named); null for an unknown rule. */
export function ruleText(ruleId: string, edition?: string): Said | null {
  const entry = entries.get(ruleId)
  if (entry === undefined) return null
  return (edition === undefined ? undefined : entry.earlier.get(edition)) ?? entry.text
}

/** The topic of a rule; null for an unknown rule. */
export function groupOfRule(ruleId: string): RuleGroup | null {
  return entries.get(ruleId)?.group ?? null
}

/** The settings that a rule of grade C or D leaves to the county or the province. */
export function settingsOfRule(ruleId: string): RuleSettingKey[] {
  const keys = Object.keys(ruleSettings) as RuleSettingKey[]
  return keys.filter((key) => ruleSettings[key].ruleId === ruleId)
}

/** An edition of the rule's law: from when it is in force, until before which day, the article, how sure that is. */
export type RuleEdition = {
  readonly edition: string
  readonly from: CivilDate
  readonly until: CivilDate | null
  /** Empty where it is not known. */
  readonly article: string
  readonly confidence: Confidence
}

/** The editions that hold the rule, newest first; none for an unknown rule. */
export function editionsOfRule(ruleId: string): RuleEdition[] {
  const rule = catalogue.get(ruleId)
  if (rule === undefined) return []
  const { editions } = laws[rule.law]
  return editions
    .flatMap(({ edition, from }, i): RuleEdition[] => {
      const place = rule.places[edition]
      if (place === undefined) return []
      const until = editions[i + 1]?.from ?? null
      return [{ edition, from, until, article: place[0], confidence: place[1] }]
    })
    .reverse()
}

/**
 * True where a confirmation of the rule's text, recorded from `since` on, still speaks of the edition in force on the
 * day: a new edition has to be confirmed anew.
 */
export function confirmsEdition(ruleId: string, since: CivilDate, day: CivilDate): boolean {
  const rule = catalogue.get(ruleId)
  return rule !== undefined && editionOn(rule.law, since) === editionOn(rule.law, day)
}
