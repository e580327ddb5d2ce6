import { addMonths, type CivilDate } from './dates.ts'
import { type NegativeItem, type NegativeSeverity, negativeLists } from './negative-lists.ts'
import { type Check, checked, finding, findingIf, ruling } from './ruling.ts'
import { said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, type Verdict } from './verdict.ts'
import { ageOn } from './voters.ts'

/**
 * Whether every department of the value `reviewDepartments` gave its conclusion on a candidate. A finding for each that did
 * not; its path is the department. Fails with `edition`.
 */
export function checkReview(
  concluded: readonly string[],
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Check> {
  const departments = values.reviewDepartments
  return checked(
    ['ZG-01'],
    date,
    departments
      .filter((department) => !concluded.includes(department))
      .map((department) =>
        finding(
          'no_conclusion',
          department,
          `${department}尚未出具联审结论。`,
          `${department} has not given its conclusion.`,
        ),
      ),
    said(
      `参加联审的${departments.length}个部门均已出具结论。`,
      `All ${departments.length} departments of the review gave their conclusions.`,
    ),
  )
}

/** A fact found about a candidate: the list's item, and when it ended (release, decision); null while it lasts. */
export type NegativeFact = { readonly itemId: string; readonly endedOn: CivilDate | null }

/** An item that counts on the day, and the first day on which it no longer does; null: as long as it lasts, or for good. */
export type NegativeHit = { readonly item: NegativeItem; readonly freeFrom: CivilDate | null }

export type NegativeJudged = {
  readonly result: NegativeSeverity | 'clear'
  readonly hits: readonly NegativeHit[]
}

function hitOf(
  item: NegativeItem,
  { endedOn }: NegativeFact,
  day: CivilDate,
  forGood: boolean,
): NegativeHit | null {
  const years = forGood ? null : item.lookbackYears
  if (years === null || endedOn === null) return { item, freeFrom: null }
  const freeFrom = addMonths(endedOn, years * 12)
  return day < freeFrom ? { item, freeFrom } : null
}

const resultNames = {
  barred: said('不得作为候选人', 'barred'),
  unsuitable: said('不宜作为候选人', 'unsuitable'),
  clear: said('未发现负面清单情形', 'clear'),
} as const

/**
 * What the negative list in use (`negativeList`) says of a candidate on a day: barred, unsuitable or clear. An item counts
 * until its years are over since the fact ended; a criminal sentence for good where `anySentenceBars` says so, and then bars.
 * The decision stays with people. Fails with `item` for an item that the list does not hold, and with `edition`. Throws
 * RangeError for no civil date.
 */
export function judgeByNegativeList(
  facts: readonly NegativeFact[],
  day: CivilDate,
  values: RuleValues = standardValues,
): Verdict<NegativeJudged> {
  const list = negativeLists[values.negativeList]
  const byId = new Map<string, NegativeItem>(list.items.map((item) => [item.id, item]))
  const hits: NegativeHit[] = []
  for (const [at, fact] of facts.entries()) {
    const item = byId.get(fact.itemId)
    if (item === undefined) {
      return failed(
        'item',
        `facts.${at}.itemId`,
        said(`${list.name.zh}中没有“${fact.itemId}”一项。`, `${list.name.en} has no item ${fact.itemId}.`),
      )
    }
    const forGood = item.isSentence && values.anySentenceBars
    const strict = forGood ? { ...item, severity: 'barred' as const } : item
    const hit = hitOf(strict, fact, day, forGood)
    if (hit !== null) hits.push(hit)
  }
  const barred = hits.some(({ item }) => item.severity === 'barred')
  const result = barred ? 'barred' : hits.length > 0 ? 'unsuitable' : 'clear'
  const { zh, en } = resultNames[result]
  const told = hits.map(({ item: { text }, freeFrom }) =>
    freeFrom === null
      ? said(text.zh, text.en)
      : said(`${text.zh}（至${freeFrom}前）`, `${text.en} (until ${freeFrom})`),
  )
  return ruling(
    ['ZG-02'],
    day,
    { result, hits },
    told.length === 0
      ? said(`按${list.name.zh}，${zh}。`, `By this list: ${en}.`)
      : said(
          `按${list.name.zh}，${zh}：${told.map((one) => one.zh).join('；')}。`,
          `By this list: ${en}; ${told.map((one) => one.en).join('; ')}.`,
        ),
  )
}

/** Whose age is judged. */
export type AgeInput = {
  readonly birthDate: CivilDate
  readonly electionDay: CivilDate
  readonly post: 'head' | 'member'
  readonly isFirstTime: boolean
}

/**
 * Whether a candidate keeps to the local limits of age, where province or county set some (0: none; no national law sets
 * any): `villageHeadAgeMost`, `villageNewHeadAgeMost` for heads for the first time, `villageMemberAgeMost`. Fails with
 * `edition`. Throws RangeError for no civil date.
 */
export function checkCandidateAge(
  { birthDate, electionDay, post, isFirstTime }: AgeInput,
  values: RuleValues = standardValues,
): Verdict<Check & { readonly age: number }> {
  const age = ageOn(birthDate, electionDay)
  const ofHead =
    isFirstTime && values.villageNewHeadAgeMost > 0 ? values.villageNewHeadAgeMost : values.villageHeadAgeMost
  const most = post === 'head' ? ofHead : values.villageMemberAgeMost
  const answer = checked(
    ['ZG-03'],
    electionDay,
    [
      findingIf(
        most > 0 && age > most,
        'too_old',
        'birthDate',
        `选举日年满${age}周岁，超过本地规定的${most}周岁。`,
        `He is ${age} on election day; the local limit is ${most}.`,
      ),
    ],
    most === 0
      ? said(
          `选举日年满${age}周岁，本地未设年龄上限。`,
          `He is ${age} on election day; no local limit is set.`,
        )
      : said(`选举日年满${age}周岁，不超过${most}周岁。`, `He is ${age} on election day, within ${most}.`),
  )
  return answer.ok ? { ok: true, value: { ...answer.value, age } } : answer
}
