import { type Said, said } from './said.ts'

/* The terms of the rule library, apart from its texts: screens need them before the texts are loaded. */

/** The topics under which the library keeps the rules, in their order. */
export const ruleGroups = {
  seats: said('代表名额与选区', 'Seats and constituencies'),
  electors: said('选举组织与选民', 'Election committees and voters'),
  nomination: said('候选人', 'Candidates'),
  poll: said('投票与当选', 'Poll and result'),
  mandate: said('代表资格、罢免与补选', 'Mandate, recall and by-election'),
  organs: said('国家机关会议与选举', 'Sessions and elections of state organs'),
  party_local: said('地方党组织选举', 'Elections of local Party organisations'),
  party_basic: said('基层党组织选举', 'Elections of grass-roots Party organisations'),
  village: said('村民委员会', 'Village committees'),
  village_2025: said('村民委员会（2025年修改）', 'Village committees (revised 2025)'),
  community: said('居民委员会', 'Residents committees'),
  review: said('资格审查与回避', 'Review and avoidance'),
  audit: said('审计', 'Audit'),
  discipline: said('换届纪律与举报', 'Discipline and reports'),
  cadres: said('干部选拔任用', 'Selection of cadres'),
  cppcc: said('政协', 'CPPCC'),
  general: said('期间与身份', 'Periods and identity'),
} as const satisfies Readonly<Record<string, Said>>
export type RuleGroup = keyof typeof ruleGroups
export const ruleGroupKeys = Object.keys(ruleGroups) as [RuleGroup, ...RuleGroup[]]

/**
 * How a rule stands for an area on a day: `verified` its text was read · `confirmed` its settings, or its text of grade
 * C or D, were confirmed with a source · `unverified` they were not (未核实) · `not_in_force` no edition of that day holds it.
 */
export const ruleStates = ['verified', 'confirmed', 'unverified', 'not_in_force'] as const
export type RuleState = (typeof ruleStates)[number]

/** Who issued a value, from the top down: the nearer one goes before. */
export const issuers = ['central', 'province', 'prefecture', 'county'] as const
export type Issuer = (typeof issuers)[number]
