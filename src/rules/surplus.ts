import { citationFor } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, found, type Verdict } from './verdict.ts'

/**
 * Elections whose number of candidates has bounds: congress delegates elected by voters or by a congress; a congress's
 * 副职, 常委会委员 and 正职; local Party delegates, committee and standing committee; a grass-roots Party committee; a
 * village committee.
 */
export const surplusElections = [
  'congress_direct',
  'congress_indirect',
  'congress_deputy_post',
  'congress_standing_committee',
  'congress_head_post',
  'party_delegates',
  'party_committee',
  'party_standing_committee',
  'party_grassroots_committee',
  'village_committee',
] as const
export type SurplusElection = (typeof surplusElections)[number]

/** `seats` is a whole number of at least 1. */
export type SurplusInput = {
  readonly election: SurplusElection
  readonly seats: number
  readonly date: CivilDate
}

/** The least and the most candidates (差额); `max` is null where the law sets none. */
export type Surplus = { readonly min: number; readonly max: number | null }

type Bounds = { readonly surplus: Surplus; readonly share: Said }
type Bind = (seats: number, values: RuleValues, edition: string) => Bounds
type Rule = { readonly ruleId: string; readonly bind: Bind }

function bounds(min: number, max: number | null, share: Said): Bounds {
  return { surplus: { min, max }, share }
}

function atLeastPercent(seats: number, percent: number): Bounds {
  return bounds(
    seats + Math.ceil((seats * percent) / 100),
    null,
    said(`差额不少于应选名额的百分之${percent}`, `a surplus of at least ${percent} per cent`),
  )
}

/** The most candidates when voters elect delegates: as many again as seats (选举法 2020 §31). */
export function mostDirect(seats: number): number {
  return seats * 2
}

/**
 * The most candidates when a congress elects delegates: half as many again (选举法 2020 §31). One seat has no whole number
 * between 1/5 and 1/2 more; then there are two, as the further election has for one seat (§45).
 */
export function mostIndirect(seats: number): number {
  return seats === 1 ? 2 : Math.floor((seats * 3) / 2)
}

function direct(seats: number): Bounds {
  return bounds(
    Math.ceil((seats * 4) / 3),
    mostDirect(seats),
    said('多于应选代表名额三分之一至一倍', 'more by one third up to as many again'),
  )
}

function indirect(seats: number): Bounds {
  const most = mostIndirect(seats)
  if (seats === 1)
    return bounds(most, most, said('只选一人，候选人为二人', 'two candidates for a single seat'))
  return bounds(
    Math.ceil((seats * 6) / 5),
    most,
    said('多于应选代表名额五分之一至二分之一', 'more by one fifth up to one half'),
  )
}

/** Below five seats there is no whole number between 1/10 and 1/5; then it is one more. */
function standingCommittee(seats: number): Bounds {
  return bounds(
    seats + Math.ceil(seats / 10),
    seats + Math.max(1, Math.floor(seats / 5)),
    said('比应选人数多十分之一至五分之一', 'more by one tenth up to one fifth'),
  )
}

function partyStanding(seats: number, values: RuleValues): Bounds {
  const { partyStandingSurplusLeast: least, partyStandingSurplusMost: most } = values
  return bounds(
    seats + least,
    seats + most,
    said(`比应选名额多${least}至${most}人`, `${least} to ${most} more than the seats`),
  )
}

/** The rules of 1990 said 20 per cent, those of 2020 say not less than that. */
function grassroots(seats: number, _values: RuleValues, edition: string): Bounds {
  const { surplus, share } = atLeastPercent(seats, 20)
  if (edition !== '1990') return { surplus, share }
  return bounds(surplus.min, surplus.min, said('差额为应选名额的百分之二十', 'a surplus of 20 per cent'))
}

const rules: Readonly<Record<SurplusElection, Rule>> = {
  congress_direct: { ruleId: 'XJ-14', bind: direct },
  congress_indirect: { ruleId: 'XJ-14', bind: indirect },
  congress_deputy_post: {
    ruleId: 'ZZ-03',
    bind: (seats) => bounds(seats + 1, seats + 3, said('比应选人数多一人至三人', 'one to three more')),
  },
  congress_standing_committee: { ruleId: 'ZZ-03', bind: standingCommittee },
  congress_head_post: {
    ruleId: 'ZZ-03',
    bind: (seats) =>
      bounds(
        seats,
        seats + 1,
        said(
          '可以多一人；提名的候选人只有一人的，可以等额选举',
          'may be one more; as many as seats if only one is nominated',
        ),
      ),
  },
  party_delegates: {
    ruleId: 'DF-04',
    bind: (seats, { partyDelegatesSurplusPercent }) => atLeastPercent(seats, partyDelegatesSurplusPercent),
  },
  party_committee: {
    ruleId: 'DF-05',
    bind: (seats, { partyCommitteeSurplusPercent }) => atLeastPercent(seats, partyCommitteeSurplusPercent),
  },
  party_standing_committee: { ruleId: 'DF-05', bind: partyStanding },
  party_grassroots_committee: { ruleId: 'DJ-02', bind: grassroots },
  village_committee: {
    ruleId: 'CW-06',
    bind: (seats) => bounds(seats + 1, null, said('多于应选名额', 'more than the seats')),
  },
}

function range({ min, max }: Surplus): Said {
  if (max === null) return said(`不少于${min}名`, `at least ${min}`)
  return min === max ? said(`应为${min}名`, `${min}`) : said(`应为${min}名至${max}名`, `${min} to ${max}`)
}

/**
 * The least and most candidates for a number of seats (差额): 选举法 §31, 地方组织法 §27, 村委会组织法 §15, and the Party's
 * regulations on elections; shares of the least are rounded up, of the most down. The Party's percentages that were not
 * verified come from `values`. Fails with `edition` where no edition that holds the rule was in force on the day. Throws
 * RangeError for no civil date.
 */
export function surplus(input: SurplusInput, values: RuleValues = standardValues): Verdict<Surplus> {
  const { election, seats, date } = input
  const { ruleId, bind } = rules[election]
  const citation = citationFor(ruleId, date)
  if (citation === null) {
    return failed(
      'edition',
      'date',
      said(
        '该日有效的版本未收录，无法计算差额，请核对日期',
        'The edition in force on that day is not held here: check the date',
      ),
    )
  }
  const { surplus: answer, share } = bind(seats, values, citation.edition)
  const candidates = range(answer)
  return found(
    answer,
    [citation],
    said(
      `应选${seats}名，候选人${candidates.zh}（${share.zh}）。`,
      `${seats} to be elected: candidates must number ${candidates.en} (${share.en}).`,
    ),
  )
}
