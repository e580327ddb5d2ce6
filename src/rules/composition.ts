import { citationFor } from './citations.ts'
import type { CivilDate } from './dates.ts'
import type { Circle } from './kinship-kin.ts'
import { type Check, checked, finding, findingIf, ruling, sourceOn } from './ruling.ts'
import { said } from './said.ts'
import { type RuleValues, ruleSettings, standardValues } from './settings.ts'
import { leastOf, mostOf, share } from './shares.ts'
import { bodySize, type SizedBody } from './sizes.ts'
import { failed, type Verdict } from './verdict.ts'

/** A village or residents committee as it is elected or planned. `relatives` are pairs of members who must avoid each other. */
export type CommitteeFacts = {
  readonly body: 'village' | 'community'
  readonly date: CivilDate
  readonly members: number
  readonly women: number
  /** Peoples of several nationalities live there, and how many members are of a smaller one. */
  readonly isMultiEthnic: boolean
  readonly minorityMembers: number
  readonly relatives: readonly (readonly [a: string, b: string])[]
}

type CommitteeRule = {
  readonly ruleId: string
  readonly size: SizedBody
  /** The rule that asks for a woman, null where none does. */
  readonly women: string | null
  readonly relatives: boolean
}
const village = { size: 'village_committee', women: 'CW-01' } as const
const community = { size: 'residents_committee' } as const
const rulesOf: Readonly<Record<CommitteeFacts['body'], readonly [CommitteeRule, ...CommitteeRule[]]>> = {
  village: [
    { ...village, ruleId: 'CW25-03', relatives: true },
    { ...village, ruleId: 'CW-01', relatives: false },
  ],
  community: [
    { ...community, ruleId: 'JW25-02', women: 'JW25-02', relatives: true },
    { ...community, ruleId: 'JW-01', women: null, relatives: false },
  ],
}

/**
 * Whether a committee is composed as it must be: 3–7 in a village (村委会组织法 2018 §6), 5–9 in a community (居委会组织法 2018 §7),
 * with a woman (in communities from 2026), with a member of a smaller nationality where several live; from 2026 without near
 * relatives. Fails with `edition`.
 */
export function checkCommittee(facts: CommitteeFacts): Verdict<Check> {
  const { body, date, members, women, isMultiEthnic, minorityMembers } = facts
  const rule = sourceOn(rulesOf[body], date)
  const bounds = bodySize({ body: rule.size, date })
  if (!bounds.ok) return bounds
  const { least, usualMost: upper } = bounds.value
  const relatives = rule.relatives ? facts.relatives : []
  return checked(
    [rule.ruleId, ...(rule.women !== null && rule.women !== rule.ruleId ? [rule.women] : [])],
    date,
    [
      findingIf(
        members < least || members > upper,
        'size',
        'members',
        `成员${members}人，应为${least}至${upper}人。`,
        `${members} members; there must be ${least} to ${upper}.`,
      ),
      findingIf(
        rule.women !== null && women === 0,
        'no_woman',
        'women',
        '成员中没有妇女，应当有妇女成员。',
        'No member is a woman; there must be one.',
      ),
      findingIf(
        isMultiEthnic && minorityMembers === 0,
        'no_minority',
        'minorityMembers',
        '多民族居住，成员中应当有人数较少的民族的成员。',
        'Several nationalities live there; a member must be of a smaller one.',
      ),
      ...relatives.map(([a, b]) =>
        finding(
          'relatives',
          `${a}|${b}`,
          `${a}与${b}有应当回避的亲属关系，不得同时为成员。`,
          `${a} and ${b} are near relatives and may not both be members.`,
        ),
      ),
    ],
    said(
      `成员${members}人（应为${least}至${upper}人），妇女${women}人，组成符合规定。`,
      `${members} members (of ${least} to ${upper}) with ${women} women are composed as they must be.`,
    ),
  )
}

/** A meeting of representatives: members of the committee, representatives, and the women among these. */
export type RepresentativesFacts = {
  readonly body: 'village' | 'community'
  readonly date: CivilDate
  readonly committeeMembers: number
  readonly representatives: number
  readonly women: number
}

/**
 * Whether a meeting of representatives is composed as it must be: representatives at least 4/5 of it, and in villages women
 * among them at least 1/3 of it (村委会组织法 2018 §25); in communities from 2026 the per cent of
 * `communityRepresentativesPercent`. Fails with `edition`.
 */
export function checkRepresentatives(
  { body, date, committeeMembers, representatives, women }: RepresentativesFacts,
  values: RuleValues = standardValues,
): Verdict<Check> {
  const isVillage = body === 'village'
  const whole = committeeMembers + representatives
  const part = isVillage ? share(4, 5) : share(values.communityRepresentativesPercent, 100)
  const least = leastOf(part, whole)
  const leastWomen = isVillage ? leastOf(share(1, 3), whole) : 0
  return checked(
    [isVillage ? 'CW-16' : 'JW25-09'],
    date,
    [
      findingIf(
        representatives < least,
        'too_few_representatives',
        'representatives',
        `组成人员${whole}人，代表应不少于${least}人，现有${representatives}人。`,
        `Of ${whole} members ${least} must be representatives; there are ${representatives}.`,
      ),
      findingIf(
        women < leastWomen,
        'too_few_women',
        'women',
        `组成人员${whole}人，妇女代表应不少于${leastWomen}人，现有${women}人。`,
        `Of ${whole} members ${leastWomen} must be women representatives; there are ${women}.`,
      ),
    ],
    said(
      `组成人员${whole}人，其中代表${representatives}人（不少于${least}人）、妇女代表${women}人（不少于${leastWomen}人），符合规定。`,
      `Of ${whole} members ${representatives} are representatives (at least ${least}) with ${women} women (at least ${leastWomen}), as they must be.`,
    ),
  )
}

/**
 * How many village representatives there may be: one for 5 to 15 households (村委会组织法 2018 §25). Fails with `households` for
 * no whole number from 1, and with `edition`.
 */
export function villageRepresentatives(
  households: number,
  date: CivilDate,
): Verdict<{ readonly least: number; readonly most: number }> {
  if (!Number.isSafeInteger(households) || households < 1) {
    return failed('households', 'households', said('请填写户数。', 'Give the number of households.'))
  }
  const least = leastOf(share(1, 15), households)
  const most = Math.max(least, mostOf(share(1, 5), households))
  return ruling(
    ['CW-16'],
    date,
    { least, most },
    said(
      `${households}户，每5户至15户推选1人，村民代表${least}至${most}人。`,
      `${households} households, one representative for 5 to 15: ${least} to ${most}.`,
    ),
  )
}

/** A village supervision committee (村务监督委员会). `excluded`: members of the village committee among it, or their near relatives. */
export type SupervisionFacts = {
  readonly date: CivilDate
  readonly members: number
  readonly excluded: readonly string[]
  readonly hasFinanceSkill: boolean
  readonly isHeadSecretary: boolean
}

/**
 * Whether a village supervision committee is composed as it must be: without members of the village committee and their near
 * relatives, with somebody who knows finance (村委会组织法 2018 §32); since 2017-12 with 3–5 members, in principle not headed by
 * the village Party secretary. Fails with `edition`.
 */
export function checkSupervision(facts: SupervisionFacts): Verdict<Check> {
  const { date, members, excluded, hasFinanceSkill, isHeadSecretary } = facts
  const isGuided = citationFor('CW-23', date) !== null
  return checked(
    isGuided ? ['CW-19', 'CW-23'] : ['CW-19'],
    date,
    [
      ...excluded.map((id) =>
        finding(
          'excluded',
          id,
          '村民委员会成员及其近亲属不得担任村务监督机构成员。',
          'A member of the village committee or a near relative may not belong to it.',
        ),
      ),
      findingIf(
        !hasFinanceSkill,
        'no_finance_skill',
        'hasFinanceSkill',
        '应当有具备财会、管理知识的人员。',
        'Somebody must know finance and management.',
      ),
      findingIf(
        isGuided && (members < 3 || members > 5),
        'size',
        'members',
        `成员${members}人，应为3至5人。`,
        `${members} members; there must be 3 to 5.`,
      ),
      findingIf(
        isGuided && isHeadSecretary,
        'head_is_secretary',
        'isHeadSecretary',
        '主任原则上不由村党组织书记兼任。',
        'In principle the village Party secretary does not head it.',
      ),
    ],
    said(`成员${members}人，组成符合规定。`, `${members} members are composed as they must be.`),
  )
}

/**
 * Whether the organs of a rural collective are composed as they must be (农村集体经济组织法 2024 §29, §34): 3 to 7 council members,
 * an odd number, without near relatives among them; nobody of the council, its finance staff or their near relatives in the
 * supervisory board. Fails with `edition`.
 */
export function checkCollective(facts: {
  readonly date: CivilDate
  readonly council: number
  readonly relatives: readonly (readonly [a: string, b: string])[]
  readonly excludedSupervisors: readonly string[]
}): Verdict<Check> {
  const { date, council, relatives, excludedSupervisors } = facts
  const isLawful = council >= 3 && council <= 7 && council % 2 === 1
  return checked(
    ['JT-01'],
    date,
    [
      findingIf(
        !isLawful,
        'size',
        'council',
        `理事会${council}人，应为3至7人的单数。`,
        `${council} council members; there must be 3, 5 or 7.`,
      ),
      ...relatives.map(([a, b]) =>
        finding(
          'relatives',
          `${a}|${b}`,
          `${a}与${b}为近亲属，理事会成员之间应当回避。`,
          `${a} and ${b} are near relatives and may not both be in the council.`,
        ),
      ),
      ...excludedSupervisors.map((id) =>
        finding(
          'excluded',
          id,
          '理事会成员、财务人员、会计人员及其近亲属不得担任监事。',
          'A council member, finance staff or a near relative may not supervise.',
        ),
      ),
    ],
    said(`理事会${council}人，组成符合规定。`, `${council} council members are composed as they must be.`),
  )
}

/**
 * Whom members of a village or residents committee must avoid from 2026 on: the circle of `villageAvoidanceCircle`, for
 * `kinship`. Fails with `edition`.
 */
export function committeeCircle(
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<{ readonly circle: Circle }> {
  const circle = values.villageAvoidanceCircle
  const { zh, en } = ruleSettings.villageAvoidanceCircle.choices[circle]
  return ruling(
    ['CW25-03', 'HB-02'],
    date,
    { circle },
    said(`村（居）民委员会成员之间回避的亲属范围：${zh}。`, `Members of a committee avoid ${en}.`),
  )
}
