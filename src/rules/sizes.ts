import type { CivilDate } from './dates.ts'
import { ruling, sourceOn } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, type Verdict } from './verdict.ts'

/** Bodies whose number of members or delegates has bounds, and constituencies by their seats. */
export const sizedBodies = [
  'constituency',
  'congress_standing_province',
  'congress_standing_prefecture',
  'congress_standing_county',
  'township_congress_chair',
  'township_congress_vice_chairs',
  'party_delegates_province',
  'party_delegates_prefecture',
  'party_delegates_county',
  'party_delegates_basic',
  'party_standing',
  'party_township_committee',
  'party_township_discipline',
  'party_branch_committee',
  'party_general_branch_committee',
  'village_committee',
  'village_election_committee',
  'village_supervision_committee',
  'residents_committee',
  'community_supervision_committee',
  'community_households',
  'collective_council',
] as const
export type SizedBody = (typeof sizedBodies)[number]

/**
 * The least and the most that are lawful (no most where it is null), and between which numbers a size is usual: the same
 * where the text does not tell them apart.
 */
export type Size = {
  readonly least: number
  readonly most: number | null
  readonly usualLeast: number
  readonly usualMost: number
  readonly odd: boolean
}

type Source = {
  readonly ruleId: string
  readonly bounds: (values: RuleValues, population: number) => Size
}
type Row = {
  readonly name: Said
  readonly sources: readonly [Source, ...Source[]]
  /** True where the bounds depend on how many people live there. */
  readonly byPopulation?: true
}

/** Bounds that bind; up to where a size is usual, and whether only odd numbers are lawful. */
const within = (least: number, most: number, usualMost = most, odd = false): Size => ({
  least,
  most,
  usualLeast: least,
  usualMost,
  odd,
})
const set = (ruleId: string, bounds: (values: RuleValues) => Size): Source => ({ ruleId, bounds })
const fixed = (ruleId: string, ...bounds: Parameters<typeof within>): Source =>
  set(ruleId, () => within(...bounds))
/** What the text says generally (一般): other sizes are lawful, but unusual. */
const generally = (
  ruleId: string,
  usualLeast: number,
  usualMost: number,
  most: number | null = null,
): Source => set(ruleId, () => ({ least: 1, most, usualLeast, usualMost, odd: false }))

function row(name: Said, ...sources: readonly [Source, ...Source[]]): Row {
  return { name, sources }
}

/** A standing committee: the usual bounds, and the most of a place with more than so many people. */
function standing(
  name: Said,
  above: number,
  [least, most, largeMost]: readonly [number, number, number],
  before: (values: RuleValues) => readonly [number, number, number],
): Row {
  const pick = ([from, to, large]: readonly [number, number, number], population: number) =>
    within(from, population > above ? large : to)
  return {
    name,
    byPopulation: true,
    sources: [
      { ruleId: 'ZZ-05', bounds: (_values, population) => pick([least, most, largeMost], population) },
      { ruleId: 'ZZ-14', bounds: (values, population) => pick(before(values), population) },
    ],
  }
}

/* The first source that the editions in force hold is the one that counts. */
const rows: Readonly<Record<SizedBody, Row>> = {
  constituency: row(said('每一选区应选代表', 'Delegates of a constituency'), fixed('XJ-10', 1, 3)),
  congress_standing_province: standing(
    said('省级人大常委会', 'A standing committee of a province'),
    80_000_000,
    [45, 75, 95],
    (v) => [
      v.standingProvinceLeastBefore2022,
      v.standingProvinceMostBefore2022,
      v.standingProvinceLargeMostBefore2022,
    ],
  ),
  congress_standing_prefecture: standing(
    said('设区的市、自治州人大常委会', 'A standing committee of a city with districts'),
    8_000_000,
    [29, 51, 61],
    (v) => [
      v.standingPrefectureLeastBefore2022,
      v.standingPrefectureMostBefore2022,
      v.standingPrefectureLargeMostBefore2022,
    ],
  ),
  congress_standing_county: standing(
    said('县级人大常委会', 'A standing committee of a county'),
    1_000_000,
    [15, 35, 45],
    (v) => [
      v.standingCountyLeastBefore2022,
      v.standingCountyMostBefore2022,
      v.standingCountyLargeMostBefore2022,
    ],
  ),
  township_congress_chair: row(said('乡镇人大主席', 'Chairs of a township congress'), fixed('ZZ-06', 1, 1)),
  township_congress_vice_chairs: row(
    said('乡镇人大副主席', 'Vice-chairs of a township congress'),
    fixed('ZZ-06', 0, 2),
  ),
  party_delegates_province: row(
    said('省级党代表大会代表', 'Delegates to a provincial Party congress'),
    generally('DF-03', 400, 800),
  ),
  party_delegates_prefecture: row(
    said('市级党代表大会代表', 'Delegates to a city Party congress'),
    generally('DF-03', 300, 500),
  ),
  party_delegates_county: row(
    said('县级党代表大会代表', 'Delegates to a county Party congress'),
    generally('DF-03', 200, 400),
  ),
  party_delegates_basic: row(
    said('基层党代表大会代表', 'Delegates to a grass-roots Party congress'),
    generally('DJ-01', 100, 200, 300),
  ),
  party_standing: row(
    said('市、县党委常委', 'The Party standing committee of a city or county'),
    set('DF-09', (v) => within(v.partyStandingLeast, v.partyStandingMost)),
  ),
  party_township_committee: row(said('乡镇党委委员', 'A township Party committee'), generally('DJ-07', 7, 9)),
  party_township_discipline: row(
    said('乡镇纪委委员', 'A township discipline commission'),
    set('DJ-13', (v) =>
      within(v.townshipDisciplineLeast, v.townshipDisciplineMost, v.townshipDisciplineMost, true),
    ),
  ),
  party_branch_committee: row(said('党支部委员会委员', 'A branch committee'), fixed('DJ-08', 3, 7, 5)),
  party_general_branch_committee: row(
    said('村党总支、党委委员', 'The committee of a village general branch'),
    set('DJ-12', (v) => within(v.generalBranchLeast, v.generalBranchMost, v.generalBranchUsual)),
  ),
  village_committee: row(
    said('村民委员会', 'A village committee'),
    fixed('CW25-11', 3, 7),
    fixed('CW-01', 3, 7),
  ),
  village_election_committee: row(
    said('村民选举委员会', 'A village election committee'),
    set('CW-24', (v) => within(v.villageElectionCommitteeLeast, v.villageElectionCommitteeMost)),
  ),
  village_supervision_committee: row(
    said('村务监督委员会', 'A village supervision committee'),
    fixed('CW-23', 3, 5),
  ),
  residents_committee: row(
    said('居民委员会', 'A residents committee'),
    fixed('JW25-02', 5, 9),
    fixed('JW-01', 5, 9),
  ),
  community_supervision_committee: row(
    said('居务监督委员会', 'A community supervision committee'),
    set('JW25-11', (v) => within(v.communitySupervisionLeast, v.communitySupervisionMost)),
  ),
  community_households: row(
    said('设立居民委员会的户数', 'Households of a residents committee'),
    generally('JW25-01', 1000, 3000),
    generally('JW-01', 100, 700),
  ),
  collective_council: row(
    said('农村集体经济组织理事会', 'The council of a rural collective'),
    fixed('JT-01', 3, 7, 7, true),
  ),
}

/** `population` (whole people) is needed for standing committees of congresses only. */
export type SizeInput = {
  readonly body: SizedBody
  readonly date: CivilDate
  readonly population?: number | undefined
}

function explain(name: Said, { most, usualLeast, usualMost, odd }: Size): Said {
  const one = usualLeast === usualMost
  const range = one
    ? said(`${usualMost}`, `${usualMost}`)
    : said(`${usualLeast}至${usualMost}`, `${usualLeast} to ${usualMost}`)
  const general = most === null ? said('一般', ' generally') : said('', '')
  const cap =
    most === null || usualMost === most ? said('', '') : said(`，最多不超过${most}`, `, ${most} at most`)
  const oddly = odd ? said('，应为单数', ', an odd number') : said('', '')
  return said(
    `${name.zh}${general.zh}为${range.zh}${cap.zh}${oddly.zh}。`,
    `${name.en}:${general.en} ${range.en}${cap.en}${oddly.en}.`,
  )
}

/**
 * How many members or delegates a body may have (地方组织法 2022 §18, §47; 选举法 2020 §25; 村委会组织法 2018 §6; 居委会组织法 2018
 * §6–7; Party regulations), by the edition in force on the day. Fails with `population` where it is needed and missing, with
 * `edition` where the text in force is not held. Throws RangeError for no civil date.
 */
export function bodySize(
  { body, date, population }: SizeInput,
  values: RuleValues = standardValues,
): Verdict<Size> {
  const { name, sources, byPopulation = false } = rows[body]
  if (byPopulation && (population === undefined || !Number.isSafeInteger(population) || population < 0)) {
    return failed('population', 'population', said('请填写人口数。', 'Give the number of people.'))
  }
  const { ruleId, bounds } = sourceOn(sources, date)
  const size = bounds(values, population ?? 0)
  return ruling([ruleId], date, size, explain(name, size))
}

/** A size that was chosen, judged: within the bounds, and whether it passes what is usual. */
export type SizeCheck = Size & { readonly size: number; readonly lawful: boolean; readonly usual: boolean }

/** Whether a body of this size is lawful, and usual. Fails and throws as `bodySize` does. */
export function checkSize(
  input: SizeInput & { readonly size: number },
  values: RuleValues = standardValues,
): Verdict<SizeCheck> {
  const answer = bodySize(input, values)
  if (!answer.ok) return answer
  const { citations, explain: bar, ...bounds } = answer.value
  const { size } = input
  const { least, most, usualLeast, usualMost, odd } = bounds
  const lawful = size >= least && (most === null || size <= most) && (!odd || size % 2 === 1)
  const usual = lawful && size >= usualLeast && size <= usualMost
  const verdict = usual
    ? said('符合规定', 'as it should be')
    : lawful
      ? said('与一般名额不同，须说明理由', 'not the usual number: give the reason')
      : said('不符合规定', 'not lawful')
  const text = said(
    `${bar.zh.slice(0, -1)}；现为${size}，${verdict.zh}。`,
    `${bar.en.slice(0, -1)}; it is ${size}, ${verdict.en}.`,
  )
  return { ok: true, value: { ...bounds, size, lawful, usual, citations, explain: text } }
}
