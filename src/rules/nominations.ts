import type { CivilDate } from './dates.ts'
import { demand } from './demands.ts'
import { type Check, checked, type Finding, finding, findingIf, ruling, sourceOn } from './ruling.ts'
import { said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'

/** Levels whose congress elects posts. */
export const postLevels = ['province', 'prefecture', 'county', 'township'] as const
export type PostLevel = (typeof postLevels)[number]

/**
 * A recommendation of candidates for delegate by a party or group (`organisation`) or by voters or delegates together
 * (`joint`); or a nomination for posts of the state by the presidium (`presidium`) or by delegates together.
 */
export type NominationInput = {
  readonly date: CivilDate
  readonly office: 'delegate' | PostLevel
  readonly by: 'organisation' | 'presidium' | 'joint'
  readonly names: number
  readonly seats: number
  /** How many people nominate together; counts for `joint`. */
  readonly supporters: number
}

function tooMany(names: number, seats: number, path: string): Finding | null {
  return findingIf(
    names > seats,
    'too_many_names',
    path,
    `提名${names}人，超过应选名额${seats}名。`,
    `${names} names for ${seats} seats are too many.`,
  )
}

/**
 * Whether a nomination is lawful (选举法 2020 §30, 地方组织法 2022 §26): together at least 10 voters or delegates for a
 * delegate, 30, 20 or 10 delegates for a post; no more names than seats. Fails with `edition`.
 */
export function checkNomination({
  date,
  office,
  by,
  names,
  seats,
  supporters,
}: NominationInput): Verdict<Check> {
  const kind = office === 'delegate' ? 'nominate_delegate' : (`nominate_posts_${office}` as const)
  const joint = demand({ kind, date, supporters })
  if (!joint.ok) return joint
  const { needs, met } = joint.value
  return checked(
    [office === 'delegate' ? 'XJ-13' : 'ZZ-02'],
    date,
    [
      findingIf(
        by === 'joint' && !met,
        'too_few_supporters',
        'supporters',
        `联名${supporters}人，至少应有${needs}人。`,
        `${supporters} nominate together; it takes ${needs}.`,
      ),
      tooMany(names, seats, 'names'),
    ],
    said(
      `提名${names}人，不超过应选名额${seats}名${by === 'joint' ? `，联名${supporters}人，达到${needs}人` : ''}，符合规定。`,
      `${names} names for ${seats} seats${by === 'joint' ? ` by ${supporters} people, of at least ${needs},` : ''} are lawful.`,
    ),
  )
}

/** A candidate and who recommends him together. */
export type JointRecommendation = { readonly candidate: string; readonly supporters: readonly string[] }

/**
 * Whether nobody joins in recommending more candidates than there are seats (选举法 2020 §30: each voter or delegate). A
 * finding for each who does; its path is the supporter's id.
 */
export function checkJointRecommendations(
  recommendations: readonly JointRecommendation[],
  seats: number,
  date: CivilDate,
): Verdict<Check> {
  const named = new Map<string, Set<string>>()
  for (const { candidate, supporters } of recommendations) {
    for (const supporter of supporters) {
      named.set(supporter, (named.get(supporter) ?? new Set()).add(candidate))
    }
  }
  return checked(
    ['XJ-13'],
    date,
    [...named].map(([supporter, names]) => tooMany(names.size, seats, supporter)),
    said(
      `参加联名的${named.size}人，每人联名推荐的人数均不超过应选名额${seats}名。`,
      `None of ${named.size} supporters recommends more than ${seats}.`,
    ),
  )
}

/** Committees that run an election, by what they elect. */
export const electionBodies = ['congress', 'village', 'community'] as const
export type ElectionBody = (typeof electionBodies)[number]

/** Why a member of an election committee must leave it. */
export type Leaving = { readonly leaves: boolean; readonly because: 'candidate' | 'relative' | null }

/**
 * Whether a member of an election committee must leave it: as a candidate (选举法 2020 §10, 村委会组织法 2018 §12), in villages
 * and communities from 2026 also when a near relative is nominated, as the value `electionBodyRelativeLeaves` says. Fails
 * with `edition`.
 */
export function leavesElectionBody(
  input: {
    readonly body: ElectionBody
    readonly date: CivilDate
    readonly isCandidate: boolean
    readonly hasRelative: boolean
  },
  values: RuleValues = standardValues,
): Verdict<Leaving> {
  const { body, date, isCandidate, hasRelative } = input
  const own = { ruleId: 'CW-03', relatives: false }
  const later = { ruleId: body === 'community' ? 'JW25-04' : 'CW25-04', relatives: true }
  const { ruleId, relatives } =
    body === 'congress'
      ? { ruleId: 'XJ-11', relatives: false }
      : body === 'village'
        ? sourceOn([later, own], date)
        : later
  const byRelative = hasRelative && relatives && values.electionBodyRelativeLeaves
  const because = isCandidate ? 'candidate' : byRelative ? 'relative' : null
  const texts = {
    candidate: said(
      '本人被提名为候选人，应当退出选举委员会。',
      'As a candidate he leaves the election committee.',
    ),
    relative: said(
      '近亲属被提名为候选人，应当退出选举委员会。',
      'As a near relative is a candidate he leaves the election committee.',
    ),
  }
  const stays = said('没有应当退出选举委员会的情形。', 'Nothing makes him leave the election committee.')
  return ruling(
    [ruleId],
    date,
    { leaves: because !== null, because },
    because === null ? stays : texts[because],
  )
}

/** Where an election stands for the one who took money from abroad, and what follows. */
export const foreignMoney = {
  proposed: { follows: 'not_listed', text: said('不列入代表候选人名单', 'is not listed as a candidate') },
  listed: { follows: 'struck_off', text: said('从代表候选人名单中除名', 'is struck off the list') },
  elected: { follows: 'void', text: said('当选无效', 'is not validly elected') },
} as const

/** What follows for one who took money from abroad for his election (选举法 2020 §35). Fails with `edition`. */
export function onForeignMoney(
  stage: keyof typeof foreignMoney,
  date: CivilDate,
): Verdict<{ readonly follows: (typeof foreignMoney)[keyof typeof foreignMoney]['follows'] }> {
  const { follows, text } = foreignMoney[stage]
  return ruling(
    ['XJ-17'],
    date,
    { follows },
    said(
      `接受境外与选举有关的资助的，${text.zh}。`,
      `Who takes money from abroad for his election ${text.en}.`,
    ),
  )
}

/** Elections whose tellers are chosen apart from the candidates. */
export const tellerElections = ['congress', 'party_local', 'party_basic', 'village'] as const
export type TellerElection = (typeof tellerElections)[number]

const tellerRules = {
  congress: { ruleId: 'XJ-19', relatives: true },
  party_local: { ruleId: 'DF-13', relatives: false },
  party_basic: { ruleId: 'DJ-15', relatives: false },
  village: { ruleId: 'CW-24', relatives: true },
} as const satisfies Record<TellerElection, { ruleId: string; relatives: boolean }>

/** Someone who oversees or counts votes (监票人、计票人), by what bars him. */
export type Teller = {
  readonly id: string
  readonly isCandidate: boolean
  readonly isRelative: boolean
}

/**
 * Whether overseers and counters of votes stand apart from the candidates: no candidate is one, and in elections of
 * delegates (选举法 2020 §43) and, by provincial rules, of villages no near relative of a candidate. The Party's rules bar
 * candidates only (地方选举条例 2020 §28, 基层选举条例 2020 §22). Fails with `edition`.
 */
export function checkTellers(
  election: TellerElection,
  tellers: readonly Teller[],
  date: CivilDate,
): Verdict<Check> {
  const { ruleId, relatives } = tellerRules[election]
  return checked(
    [ruleId],
    date,
    tellers.map(({ id, isCandidate, isRelative }) => {
      if (isCandidate) {
        return finding(
          'candidate',
          id,
          '候选人不得担任监票人、计票人。',
          'A candidate may not oversee or count votes.',
        )
      }
      return findingIf(
        relatives && isRelative,
        'relative',
        id,
        '候选人的近亲属不得担任监票人、计票人。',
        'A near relative of a candidate may not oversee or count votes.',
      )
    }),
    said(
      `监票人、计票人共${tellers.length}人，没有应当回避的情形。`,
      `None of ${tellers.length} overseers and counters is barred.`,
    ),
  )
}

/**
 * How many candidates a by-election has: as many as seats, or more (选举法 2020 §57 for delegates, 地方组织法 2022 §30 for
 * posts). Fails with `edition`.
 */
export function checkByElection(
  office: 'delegate' | 'post',
  candidates: number,
  seats: number,
  date: CivilDate,
): Verdict<Check> {
  return checked(
    [office === 'delegate' ? 'XJ-26' : 'ZZ-15'],
    date,
    [
      findingIf(
        candidates < seats,
        'too_few_candidates',
        'candidates',
        `补选${seats}名，候选人只有${candidates}人。`,
        `${candidates} candidates are too few for ${seats} seats.`,
      ),
    ],
    said(
      `补选${seats}名，候选人${candidates}人；补选可以差额，也可以等额。`,
      `${candidates} candidates for ${seats} seats: in a by-election they may be as many or more.`,
    ),
  )
}
