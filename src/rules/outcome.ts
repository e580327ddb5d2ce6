import { citationFor, citationsFor } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { count, type OutcomeLaw, outcomeLaws } from './outcome-laws.ts'
import { explainOutcome } from './outcome-text.ts'
import { said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, found, type Verdict } from './verdict.ts'

/** Elections whose result can be told from the votes. */
export const outcomeElections = [
  'congress_direct',
  'congress_indirect',
  'village_committee',
  'party_congress',
  'party_grassroots',
] as const
export type OutcomeElection = (typeof outcomeElections)[number]

/** Votes of one candidate; anybody who was written in counts as one. */
export type OutcomeCandidate = {
  readonly name: string
  readonly for: number
  readonly against?: number | undefined
  readonly abstain?: number | undefined
}

/**
 * A count. All numbers are whole and not below 0, `seats` at least 1. `entitled`: voters of the constituency, registered
 * villagers, all delegates, or members with the right to vote who should attend. `present`: those of them at the
 * meeting. `issued`, `returned`: ballots given out and ballots in the boxes, void ones included. `participants`: voters
 * who took part in a direct election where that is not the number of ballots returned.
 */
export type OutcomeInput = {
  readonly election: OutcomeElection
  readonly date: CivilDate
  readonly seats: number
  readonly round: 1 | 2
  readonly entitled: number
  readonly present?: number | undefined
  readonly issued?: number | undefined
  readonly returned: number
  readonly participants?: number | undefined
  readonly candidates: readonly OutcomeCandidate[]
}

export type OutcomeReason = 'turnout' | 'more_returned_than_issued' | 'quorum'

/** A further vote: how many seats, who stands (in order of votes), and the most that may stand. */
export type Runoff = {
  readonly seats: number
  readonly candidates: readonly string[]
  readonly mostCandidates: number
}

/**
 * Who is elected. `needs` is the least number of votes that elects, worked out from `base`. `tie` lists those with equal
 * votes of whom not all can be elected; none of them is. `votesExceedBallots` warns that the votes together are more
 * than the ballots can hold, so the count must be wrong.
 */
export type Outcome = {
  readonly valid: boolean
  readonly reason: OutcomeReason | null
  readonly threshold: { readonly base: number; readonly needs: number }
  readonly elected: readonly string[]
  readonly tie: readonly string[] | null
  readonly vacant: number
  readonly runoff: Runoff | null
  readonly votesExceedBallots: boolean
}

type Fault = { readonly code: string; readonly path: string; readonly zh: string; readonly en: string }

function tooManyPeople(input: OutcomeInput): Fault | null {
  const names = { participants: '参加投票人数', present: '到会人数', issued: '发出选票数' } as const
  for (const path of ['participants', 'present', 'issued'] as const) {
    const given = input[path]
    if (given !== undefined && given > input.entitled) {
      return {
        code: 'exceeds_entitled',
        path,
        zh: `${names[path]}${given}多于有选举权的${input.entitled}人，请核对`,
        en: `${path} is ${given}, more than the ${input.entitled} entitled to vote: check the figures`,
      }
    }
  }
  return null
}

function wrongCandidate({ candidates, returned }: OutcomeInput): Fault | null {
  const names = new Set<string>()
  for (const [at, { name, for: yes, against = 0, abstain = 0 }] of candidates.entries()) {
    const path = `candidates.${at}`
    if (names.has(name)) {
      return {
        code: 'duplicate_name',
        path: `${path}.name`,
        zh: `候选人“${name}”重复，同名的人请加注区分`,
        en: `The candidate “${name}” is listed twice: tell namesakes apart by a note`,
      }
    }
    names.add(name)
    if (yes + against + abstain > returned) {
      return {
        code: 'votes_exceed_ballots',
        path: `${path}.for`,
        zh: `“${name}”的赞成、反对、弃权合计${yes + against + abstain}票，多于收回的选票${returned}张，请核对`,
        en: `“${name}” has ${yes + against + abstain} votes in all, more than the ${returned} ballots returned: check the count`,
      }
    }
  }
  return null
}

/** By votes, the most first; equal votes by name, so that the order given does not matter. */
function ranked(candidates: readonly OutcomeCandidate[]): readonly OutcomeCandidate[] {
  return candidates.toSorted((a, b) => b.for - a.for || (a.name < b.name ? -1 : 1))
}

function namesOf(candidates: readonly OutcomeCandidate[]): readonly string[] {
  return candidates.map(({ name }) => name)
}

type Split = {
  readonly elected: readonly OutcomeCandidate[]
  readonly tied: readonly OutcomeCandidate[]
  readonly rest: readonly OutcomeCandidate[]
}

/** Those who have the votes, cut at the seats; equal votes across the cut elect none of the equal. */
function split(order: readonly OutcomeCandidate[], seats: number, needs: number): Split {
  const enough = order.filter((one) => one.for >= needs)
  const last = enough[seats - 1]?.for
  const isTied = last !== undefined && last === enough[seats]?.for
  const tied = isTied ? enough.filter((one) => one.for === last) : []
  const elected = isTied ? enough.filter((one) => one.for > last) : enough.slice(0, seats)
  return { elected, tied, rest: order.slice(elected.length) }
}

/** The first `most` of those not elected, and everyone who has as many votes as the last of them. */
function standing(rest: readonly OutcomeCandidate[], most: number): readonly OutcomeCandidate[] {
  const last = rest[most - 1]
  return last === undefined ? rest : rest.filter((one) => one.for >= last.for)
}

function runoffOf(law: OutcomeLaw, input: OutcomeInput, { tied, rest }: Split, seats: number): Runoff | null {
  if (seats === 0) return null
  if (tied.length > 0) return { seats, candidates: namesOf(tied), mostCandidates: tied.length }
  if (input.round === 2) return null
  const mostCandidates = law.mostInRunoff(seats, rest.length)
  return { seats, candidates: namesOf(standing(rest, mostCandidates)), mostCandidates }
}

/**
 * Who is elected by a count of votes, and what follows (选举法 §44–45, 村委会组织法 §15, the Party's regulations on
 * elections; each election's law is in outcome-laws.ts). A tie across the last seat is voted on again among the tied
 * alone, in any round; seats that nobody won go to one further election, after which the national law provides none.
 * Fails with `edition`, `exceeds_entitled`, `duplicate_name` or `votes_exceed_ballots`. Throws RangeError for no civil
 * date.
 */
export function outcome(input: OutcomeInput, values: RuleValues = standardValues): Verdict<Outcome> {
  const law = outcomeLaws[input.election]
  const citation = citationFor(law.wins, input.date)
  if (citation === null) {
    return failed(
      'edition',
      'date',
      said(
        '该日有效的版本未收录，无法确定当选规则，请核对日期',
        'The edition in force on that day is not held here: check the date',
      ),
    )
  }
  const fault = tooManyPeople(input) ?? wrongCandidate(input)
  if (fault !== null) return failed(fault.code, fault.path, said(fault.zh, fault.en))
  const counted = count(law, input, { values, edition: citation.edition })
  const { reason, threshold } = counted
  const nobody: Split = { elected: [], tied: [], rest: [] }
  const result = reason === null ? split(ranked(input.candidates), input.seats, threshold.needs) : nobody
  const vacant = input.seats - result.elected.length
  const votes = input.candidates.reduce((sum, { for: yes }) => sum + yes, 0)
  const answer: Outcome = {
    valid: reason === null,
    reason,
    threshold,
    elected: namesOf(result.elected),
    tie: result.tied.length === 0 ? null : namesOf(result.tied),
    vacant,
    runoff: reason === null ? runoffOf(law, input, result, vacant) : null,
    votesExceedBallots: votes > input.seats * input.returned,
  }
  const cited = [
    law.wins,
    ...(counted.took === null ? [] : [law.valid]),
    ...(reason === 'more_returned_than_issued' ? [law.ballots] : []),
    ...(answer.tie === null ? [] : [law.ties]),
    ...(input.round === 2 || (answer.tie === null && answer.runoff !== null) ? [law.runoff] : []),
  ]
  return found(
    answer,
    citationsFor([...new Set(cited)], input.date),
    explainOutcome(law, input, counted, answer),
  )
}
