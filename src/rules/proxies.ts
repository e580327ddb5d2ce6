import type { CivilDate } from './dates.ts'
import { type Check, checked, type Finding, finding, findingIf, ruling, sourceOn } from './ruling.ts'
import { said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'

/** Elections by how they know votes by proxy (委托投票). */
export const proxyElections = ['congress', 'village', 'community', 'party_local', 'party_basic'] as const
export type ProxyElection = (typeof proxyElections)[number]

/** A vote by proxy; `accepted` counts what the holder took on in all, this one included. */
export type ProxyInput = {
  readonly election: ProxyElection
  readonly date: CivilDate
  readonly isAway: boolean
  readonly isWritten: boolean
  /** The election committee agreed (congress), or published the names (villages and communities). */
  readonly isAgreed: boolean
  readonly isHolderVoter: boolean
  readonly isHolderRelative: boolean
  readonly isHolderCandidate: boolean
  readonly accepted: number
}

type ProxyRule = {
  readonly ruleId: string
  readonly also: string | null
  readonly most: number
  readonly relativesOnly: boolean
  readonly candidates: boolean
}

/** The rule on proxies in an election, or null where there are none (the Party's). */
function ruleOf(election: ProxyElection, date: CivilDate, values: RuleValues): ProxyRule | null {
  const village = {
    also: 'CW-09',
    most: values.villageProxiesMost,
    candidates: values.villageCandidateTakesProxies,
  }
  if (election === 'congress') {
    return { ruleId: 'XJ-18', also: null, most: 3, relativesOnly: false, candidates: true }
  }
  if (election === 'community') {
    const most = values.communityProxiesMost
    const relativesOnly = values.communityProxyRelativesOnly
    return { ruleId: 'JW25-08', also: null, most, relativesOnly, candidates: true }
  }
  if (election !== 'village') return null
  return sourceOn(
    [
      { ...village, ruleId: 'CW25-06', relativesOnly: values.villageProxyRelativesOnly },
      { ...village, ruleId: 'CW-24', relativesOnly: true },
    ],
    date,
  )
}

function aboutVoter({ election, isAway, isWritten, isAgreed }: ProxyInput): readonly (Finding | null)[] {
  const agreement =
    election === 'congress'
      ? finding(
          'not_agreed',
          'isAgreed',
          '委托投票未经选举委员会同意。',
          'The election committee did not agree to the proxy.',
        )
      : finding(
          'not_published',
          'isAgreed',
          '委托人和受委托人名单未公布。',
          'The names of the voter and the holder were not published.',
        )
  return [
    findingIf(
      !isAway,
      'not_away',
      'isAway',
      '委托人选举期间未外出，不得委托投票。',
      'The voter is not away during the election and may not give a proxy.',
    ),
    findingIf(
      !isWritten,
      'not_written',
      'isWritten',
      '委托投票应当书面委托。',
      'A proxy must be given in writing.',
    ),
    isAgreed ? null : agreement,
  ]
}

function aboutHolder(rule: ProxyRule, input: ProxyInput): readonly (Finding | null)[] {
  const { most, relativesOnly, candidates } = rule
  const { accepted, isHolderVoter, isHolderRelative, isHolderCandidate } = input
  return [
    findingIf(
      !isHolderVoter,
      'not_a_voter',
      'isHolderVoter',
      '受委托人没有选举权。',
      'The holder has no right to vote.',
    ),
    findingIf(
      relativesOnly && !isHolderRelative,
      'not_a_relative',
      'isHolderRelative',
      '受委托人应当是委托人的近亲属。',
      'The holder must be a near relative of the voter.',
    ),
    findingIf(
      !candidates && isHolderCandidate,
      'candidate',
      'isHolderCandidate',
      '候选人不得接受委托。',
      'A candidate may not accept a proxy.',
    ),
    findingIf(
      accepted > most,
      'too_many',
      'accepted',
      `接受委托${accepted}人，每人不得超过${most}人。`,
      `The holder accepted ${accepted} proxies; ${most} are allowed.`,
    ),
  ]
}

/**
 * Whether a vote by proxy is lawful. Congress (选举法 2020 §42): the voter is away, in writing, the committee agrees, three at
 * most for each holder. Village (村委会组织法 2018 §15): in writing to a near relative who may vote there, names published;
 * the number, and candidates, by the values of province or county. The Party knows no proxies (地方选举条例 2020 §31, 基层选举条例
 * 2020 §24). Fails with `edition`.
 */
export function checkProxy(input: ProxyInput, values: RuleValues = standardValues): Verdict<Check> {
  const { election, date, accepted } = input
  const rule = ruleOf(election, date, values)
  if (rule === null) {
    const none = finding(
      'no_proxy',
      'election',
      '党内选举不得委托投票。',
      'Nobody votes by proxy in the Party.',
    )
    const ruleId = election === 'party_local' ? 'DF-08' : 'DJ-06'
    return ruling([ruleId], date, { lawful: false, findings: [none] }, none.message)
  }
  const ids: [string, ...string[]] = rule.also === null ? [rule.ruleId] : [rule.ruleId, rule.also]
  return checked(
    ids,
    date,
    [...aboutVoter(input), ...aboutHolder(rule, input)],
    said(
      `委托投票符合规定；受委托人接受委托${accepted}人，不超过${rule.most}人。`,
      `The proxy is lawful; the holder accepted ${accepted} of at most ${rule.most}.`,
    ),
  )
}

/**
 * Whether someone may write the ballot of a voter who can't: anyone the voter trusts in elections of delegates (选举法 2020 §40),
 * someone who is no candidate in the Party's. Fails with `edition`.
 */
export function mayWriteBallot(
  election: 'congress' | 'party_local' | 'party_basic',
  isCandidate: boolean,
  date: CivilDate,
): Verdict<{ readonly may: boolean }> {
  const ruleId = { congress: 'XJ-37', party_local: 'DF-08', party_basic: 'DJ-15' }[election]
  const may = election === 'congress' || !isCandidate
  return ruling(
    [ruleId],
    date,
    { may },
    may
      ? said('可以代写选票。', 'He may write the ballot.')
      : said('候选人不得代写选票，应由非候选人代写。', 'A candidate may not write it; someone else must.'),
  )
}
