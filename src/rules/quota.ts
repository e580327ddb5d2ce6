import { type Citation, citationsFor, editionOn } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, found, type Verdict } from './verdict.ts'

/** Levels of a people's congress: 省/自治区 · 直辖市 · 设区的市/自治州 · 县/自治县/不设区的市/市辖区 · 乡/民族乡/镇. */
export const quotaLevels = ['province', 'municipality', 'prefecture', 'county', 'township'] as const
export type QuotaLevel = (typeof quotaLevels)[number]

/** 乡 and 民族乡, or 镇. The law tells them apart before 2010, and for the additional five per cent. */
export const townshipKinds = ['xiang', 'zhen'] as const
export type TownshipKind = (typeof townshipKinds)[number]

/**
 * What the number of delegates depends on. `population` is a whole number of people, not below 0; `date` a civil date;
 * `kind` is needed for townships before 2010-03-14; `bonusPercent` 5 when the additional five per cent was decided.
 */
export type QuotaInput = {
  readonly level: QuotaLevel
  readonly kind?: TownshipKind | undefined
  readonly population: number
  readonly date: CivilDate
  readonly bonusPercent?: 0 | 5 | undefined
}

/**
 * The most delegates that may be fixed. `cap` is the most that the law allows a place of this size (null where it sets
 * none), `capped` whether it lowers the number by the formula; `bonus` counts the additional five per cent, and
 * `bonusProvided` is false where the law does not name this kind of place for it.
 */
export type Quota = {
  readonly ceiling: number
  readonly base: number
  readonly perPersons: number
  readonly added: number
  readonly bonus: number
  readonly bonusProvided: boolean
  readonly cap: number | null
  readonly capped: boolean
  readonly mayBeFewer: boolean
}

/** `capAbove`: the cap binds places with more people than this, null: every place. */
type Scale = {
  readonly ruleId: string
  readonly base: number
  readonly perPersons: number
  readonly cap: number
  readonly capAbove: number | null
  readonly fewerBelow: number
}

const province: Scale = {
  ruleId: 'XJ-01',
  base: 350,
  perPersons: 150_000,
  cap: 1000,
  capAbove: null,
  fewerBelow: 0,
}
const municipality: Scale = { ...province, perPersons: 25_000 }
const prefecture: Scale = {
  ruleId: 'XJ-02',
  base: 240,
  perPersons: 25_000,
  cap: 650,
  capAbove: 10_000_000,
  fewerBelow: 0,
}
const county: Scale = {
  ruleId: 'XJ-03',
  base: 140,
  perPersons: 5000,
  cap: 450,
  capAbove: 1_550_000,
  fewerBelow: 50_000,
}
const township: Scale = {
  ruleId: 'XJ-04',
  base: 45,
  perPersons: 1500,
  cap: 160,
  capAbove: null,
  fewerBelow: 2000,
}
const countyBefore2020: Scale = { ...county, base: 120, capAbove: 1_650_000 }
const townshipBefore2020: Scale = { ...township, base: 40 }
const xiangBefore2010: Scale = { ...townshipBefore2020, cap: 100, capAbove: 90_000 }
const zhenBefore2010: Scale = { ...townshipBefore2020, cap: 130, capAbove: 130_000 }

function townshipScale(edition: string, kind: TownshipKind | undefined): Scale | null {
  if (edition >= '2020') return township
  if (edition >= '2010') return townshipBefore2020
  if (kind === undefined) return null
  return kind === 'xiang' ? xiangBefore2010 : zhenBefore2010
}

function scaleOf({ level, kind }: QuotaInput, edition: string): Scale | null {
  if (level === 'province') return province
  if (level === 'municipality') return municipality
  if (level === 'prefecture') return prefecture
  if (level === 'county') return edition >= '2020' ? county : countyBefore2020
  return townshipScale(edition, kind)
}

const names: Readonly<Record<QuotaLevel, Said>> = {
  province: said('省、自治区', 'A province'),
  municipality: said('直辖市', 'A municipality directly under the central government'),
  prefecture: said('设区的市、自治州', 'A city with districts'),
  county: said('县级', 'A county'),
  township: said('乡级', 'A township'),
}

/** Who decides on the additional five per cent (2020 edition, article 12), null where the law provides none. */
function deciderOf({ level, kind }: QuotaInput): Said | null {
  if (level === 'province')
    return said('全国人大常委会', "the Standing Committee of the National People's Congress")
  if (level === 'county' || (level === 'township' && kind !== 'zhen')) {
    return said('省级人大常委会', "the standing committee of the province's people's congress")
  }
  return null
}

function bonusNote(input: QuotaInput, bonus: number): Said {
  const decider = deciderOf(input)
  if (decider === null) {
    return said(
      `；已按另加百分之五计${bonus}名，但法律未规定此类地方可以另加，须核对决定`,
      `; ${bonus} more are counted as five per cent, but the law does not provide this for such a place: check the decision`,
    )
  }
  return said(
    `；另加百分之五为${bonus}名，须经${decider.zh}决定`,
    `; five per cent more is ${bonus}, which needs a decision of ${decider.en}`,
  )
}

function explain(input: QuotaInput, scale: Scale, quota: Quota): Said {
  const { level, population, bonusPercent } = input
  const { base, perPersons, added, bonus, ceiling, cap, capped, mayBeFewer } = quota
  const name = names[level]
  const note = bonusPercent === 5 ? bonusNote(input, bonus) : said('', '')
  const limit = capped ? said(`；总名额不得超过${cap}名`, `; the total may not exceed ${cap}`) : said('', '')
  const fewer = mayBeFewer
    ? said(
        `；人口不足${scale.fewerBelow}人，可以少于${base}名`,
        `; with fewer than ${scale.fewerBelow} people there may be fewer than ${base}`,
      )
    : said('', '')
  return said(
    `${name.zh}代表名额基数${base}名，每${perPersons}人可以增加1名，人口${population}人可以增加${added}名${note.zh}${limit.zh}；代表名额上限为${ceiling}名${fewer.zh}。`,
    `${name.en} has a base of ${base} delegates and one more for every ${perPersons} people: ${added} more for ${population} people${note.en}${limit.en}; the ceiling is ${ceiling}${fewer.en}.`,
  )
}

function citationsOf({ bonusPercent, date }: QuotaInput, { ruleId }: Scale): readonly Citation[] {
  return citationsFor(bonusPercent === 5 ? [ruleId, 'XJ-06'] : [ruleId], date)
}

/**
 * The most delegates of a people's congress (代表名额): base plus one for every full `perPersons` people, not above the
 * cap (选举法 2020 §12 and the editions back to 1995). The law does not say how to round the additional five per cent
 * nor whether it may pass the cap: it is rounded down, and may not unless the value `quotaBonusPassesCap` says so.
 * Fails with `edition` before 1995-02-28 and with `kind` for a township before 2010 without its kind. Throws RangeError
 * for no civil date.
 */
export function quota(input: QuotaInput, values: RuleValues = standardValues): Verdict<Quota> {
  const edition = editionOn('选举法', input.date)
  if (edition === null) {
    return failed(
      'edition',
      'date',
      said(
        '1995年2月28日以前的代表名额规定未收录，请填写该日或以后的日期',
        'The rules on quotas before 1995-02-28 are not held; give that day or a later one',
      ),
    )
  }
  const scale = scaleOf(input, edition)
  if (scale === null) {
    return failed(
      'kind',
      'kind',
      said(
        '2010年3月14日以前乡、镇的上限不同，请注明乡（xiang）或镇（zhen）',
        'Before 2010-03-14 the cap differs between 乡 (xiang) and 镇 (zhen): say which it is',
      ),
    )
  }
  const { base, perPersons } = scale
  const added = Math.floor(input.population / perPersons)
  const cap = scale.capAbove === null || input.population > scale.capAbove ? scale.cap : null
  const most = cap ?? Number.POSITIVE_INFINITY
  const lawful = Math.min(base + added, most)
  const bonus = Math.floor((lawful * (input.bonusPercent ?? 0)) / 100)
  const ceiling = values.quotaBonusPassesCap ? lawful + bonus : Math.min(lawful + bonus, most)
  const answer: Quota = {
    ceiling,
    base,
    perPersons,
    added,
    bonus,
    bonusProvided: deciderOf(input) !== null,
    cap,
    capped: ceiling < base + added + bonus,
    mayBeFewer: input.population < scale.fewerBelow,
  }
  return found(answer, citationsOf(input, scale), explain(input, scale, answer))
}
