import type { CivilDate } from './dates.ts'
import { ruling, sourceOn } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { leastAbove, leastOf, type Share, share } from './shares.ts'
import { failed, type Verdict } from './verdict.ts'

/** Decisions by vote, beside elections: sessions and meetings, recalls, resignations, and who must take part. */
export const decisionKinds = [
  'congress_session',
  'standing_committee',
  'recall_delegate',
  'recall_upper_delegate_in_session',
  'recall_upper_delegate_between',
  'resignation_county_delegate',
  'resignation_township_delegate',
  'village_recall',
  'village_assembly_by_adults',
  'village_assembly_by_households',
  'village_representatives',
  'village_group_by_adults',
  'village_group_by_households',
  'residents_assembly',
  'community_vote_by_voters',
  'community_vote_by_households',
  'community_vote_by_representatives',
  'party_cadres',
  'collective_council',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A bar to pass: at least the share (以上), or more than it (过半数). */
type Bar = { readonly share: Share; readonly above: boolean }
type Source = {
  readonly ruleId: string
  readonly quorum: ((values: RuleValues) => Bar) | null
  readonly base: 'whole' | 'present'
}
type Row = { readonly name: Said; readonly whole: Said; readonly sources: readonly [Source, ...Source[]] }

const half: Bar = { share: share(1, 2), above: true }
const twoThirds: Bar = { share: share(2, 3), above: false }
const barOf = (choice: 'two_thirds' | 'half'): Bar => (choice === 'half' ? half : twoThirds)

function row(name: Said, whole: Said, ...sources: readonly [Source, ...Source[]]): Row {
  return { name, whole, sources }
}
function source(ruleId: string, quorum: Bar | null, base: Source['base']): Source {
  return { ruleId, quorum: quorum === null ? null : () => quorum, base }
}

const delegates = said('全体代表', 'all delegates')
const members = said('全体组成人员', 'all members')
const constituency = said('原选区全体选民', 'all voters of the constituency')
const villagers = said('本村十八周岁以上的村民', 'villagers from 18')
const households = said('本村的户', 'households of the village')
const congress = said('人民代表大会会议', 'A session of the congress')
const standing = said('常务委员会会议', 'A meeting of the standing committee')
const recall = said('罢免代表', 'The recall of a delegate')
const resignation = said('接受代表辞职', 'Acceptance of a delegate’s resignation')
const villageAssembly = said('村民会议', 'The village assembly')
const group = said('村民小组会议', 'A village group')
const communityVote = said('居民委员会选举', 'The election of a residents committee')

/* The first source that the editions in force hold is the one that counts. */
const rows: Readonly<Record<DecisionKind, Row>> = {
  congress_session: row(congress, delegates, source('ZZ-01', twoThirds, 'whole')),
  standing_committee: row(standing, members, source('ZZ-10', half, 'whole')),
  recall_delegate: row(recall, constituency, source('XJ-25', null, 'whole')),
  recall_upper_delegate_in_session: row(recall, delegates, source('XJ-34', null, 'whole')),
  recall_upper_delegate_between: row(recall, members, source('XJ-34', null, 'whole')),
  resignation_county_delegate: row(resignation, members, source('XJ-35', null, 'whole')),
  resignation_township_delegate: row(resignation, delegates, source('XJ-35', null, 'whole')),
  village_recall: row(
    said('罢免村民委员会成员', 'The recall of a member of the village committee'),
    said('登记参加选举的村民', 'registered villagers'),
    source('CW-10', half, 'present'),
  ),
  village_assembly_by_adults: row(villageAssembly, villagers, source('CW-15', half, 'present')),
  village_assembly_by_households: row(villageAssembly, households, source('CW-15', twoThirds, 'present')),
  village_representatives: row(
    said('村民代表会议', 'The meeting of village representatives'),
    members,
    source('CW-16', twoThirds, 'present'),
  ),
  village_group_by_adults: row(
    group,
    said('本小组十八周岁以上的村民', 'villagers of the group from 18'),
    source('CW-17', twoThirds, 'present'),
  ),
  village_group_by_households: row(
    group,
    said('本小组的户', 'households of the group'),
    source('CW-17', twoThirds, 'present'),
  ),
  residents_assembly: row(
    said('居民会议', 'The residents’ assembly'),
    said(
      '十八周岁以上的居民、户的代表或者小组代表',
      'residents from 18, households or group representatives',
    ),
    source('JW-01', half, 'present'),
  ),
  community_vote_by_voters: row(
    communityVote,
    said('有选举权的居民', 'residents with the right to vote'),
    source('JW25-07', half, 'present'),
    source('JW-01', half, 'present'),
  ),
  community_vote_by_households: row(
    communityVote,
    said('户的代表', 'representatives of households'),
    source('JW25-07', half, 'present'),
    source('JW-01', half, 'present'),
  ),
  community_vote_by_representatives: row(
    communityVote,
    said('居民代表', 'residents’ representatives'),
    {
      ruleId: 'JW25-07',
      quorum: (values) => barOf(values.communityRepresentativesTurnout),
      base: 'present',
    },
    source('JW-01', half, 'present'),
  ),
  party_cadres: row(
    said('党委（党组）讨论决定干部任免', 'A Party committee’s decision on cadres'),
    said('应到会成员', 'members who should attend'),
    { ruleId: 'GB-05', quorum: (values) => barOf(values.cadreDecisionQuorum), base: 'whole' },
  ),
  collective_council: row(
    said('农村集体经济组织理事会会议', 'A meeting of the council of a collective'),
    said('全体理事', 'all members of the council'),
    source('JT-01', twoThirds, 'whole'),
  ),
}

/** `whole` counts all who may vote, `present` those who take part, `yes` the votes in favour; whole numbers. */
export type DecisionInput = {
  readonly kind: DecisionKind
  readonly date: CivilDate
  readonly whole: number
  readonly present: number
  readonly yes: number
}

/**
 * `quorum` is the least number who must take part, null where the law asks for none; `needs` the least votes in favour,
 * more than half of all (`whole`) or of those who take part (`present`).
 */
export type Decision = {
  readonly quorum: number | null
  readonly quorate: boolean
  readonly base: 'whole' | 'present'
  readonly needs: number
  readonly passed: boolean
}

const reach = ({ share: part, above }: Bar, whole: number) => (above ? leastAbove : leastOf)(part, whole)

function numbersProblem({ whole, present, yes }: DecisionInput): Verdict<never> | null {
  const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0
  const wrong = (path: string, zh: string, en: string) => failed('count', path, said(zh, en))
  if (!isCount(whole) || whole === 0) {
    return wrong('whole', '总人数应为不小于1的整数。', 'The whole must be a whole number from 1.')
  }
  if (!isCount(present) || present > whole) {
    return wrong(
      'present',
      `参加人数应为0至${whole}的整数。`,
      `Those taking part must be a whole number from 0 to ${whole}.`,
    )
  }
  if (!isCount(yes) || yes > present) {
    return wrong(
      'yes',
      `赞成票数应为0至${present}的整数。`,
      `Votes in favour must lie between 0 and ${present}.`,
    )
  }
  return null
}

function explain({ name, whole }: Row, input: DecisionInput, decision: Decision): Said {
  const { quorum, quorate, base, needs, passed } = decision
  const share = base === 'whole' ? whole : said('参加人员', 'those taking part')
  const attendance =
    quorum === null
      ? said('', '')
      : said(
          `须有${quorum}以上参加，实际${input.present}，${quorate ? '符合' : '不足'}；`,
          ` needs ${quorum} to take part, and ${input.present} did (${quorate ? 'enough' : 'too few'});`,
        )
  return said(
    `${name.zh}：${whole.zh}共${input.whole}；${attendance.zh}须有${share.zh}过半数即${needs}以上赞成，赞成${input.yes}，${passed ? '通过' : '未通过'}。`,
    `${name.en}, with ${input.whole} as ${whole.en},${attendance.en} needs ${needs} in favour, more than half of ${share.en}; with ${input.yes} it is ${passed ? 'passed' : 'not passed'}.`,
  )
}

/**
 * Whether a meeting may decide and whether the decision is passed (地方组织法 2022 §14, §25, §51; 选举法 2020 §53, §55;
 * 村委会组织法 2018 §16, §22, §26, §28 …). Without a quorum nothing is passed. Fails with `count` for numbers that can't be, and
 * with `edition` where the text in force is not held. Throws RangeError for no civil date.
 */
export function decide(input: DecisionInput, values: RuleValues = standardValues): Verdict<Decision> {
  const problem = numbersProblem(input)
  if (problem !== null) return problem
  const found = rows[input.kind]
  const { sources } = found
  const { ruleId, quorum: bar, base } = sourceOn(sources, input.date)
  const quorum = bar === null ? null : reach(bar(values), input.whole)
  const quorate = quorum === null || input.present >= quorum
  const needs = reach(half, input[base])
  const decision: Decision = { quorum, quorate, base, needs, passed: quorate && input.yes >= needs }
  return ruling([ruleId], input.date, decision, explain(found, input, decision))
}
