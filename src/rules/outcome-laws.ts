import type { OutcomeElection, OutcomeInput, OutcomeReason } from './outcome.ts'
import { type Said, said } from './said.ts'
import type { RuleValues } from './settings.ts'
import { mostDirect, mostIndirect } from './surplus.ts'

/** What decides besides the numbers: the values in force and the edition of the law. */
type Held = { readonly values: RuleValues; readonly edition: string }

/** Votes that elect: at least `needs`, worked out from `base`. */
type Threshold = { readonly base: number; readonly needs: number }

/**
 * How one election is decided. Rule ids: `valid` when the vote counts, `wins` when a candidate is elected, `ballots` for
 * too many ballots, `ties`, `runoff`. `failure` is the reason given when too few took part.
 */
export type OutcomeLaw = {
  readonly valid: string
  readonly wins: string
  readonly ballots: string
  readonly ties: string
  readonly runoff: string
  readonly failure: Exclude<OutcomeReason, 'more_returned_than_issued'>
  readonly electors: Said
  readonly attending: Said
  readonly enough: (held: Held) => Said
  readonly took: (input: OutcomeInput) => number | null
  readonly suffices: (took: number, input: OutcomeInput, held: Held) => boolean
  readonly threshold: (input: OutcomeInput, held: Held) => Threshold
  readonly mostBallots: (input: OutcomeInput) => number
  readonly mostInRunoff: (seats: number, left: number) => number
}

function majorityOf(base: number): Threshold {
  return { base, needs: Math.floor(base / 2) + 1 }
}

/** 不少于选票的三分之一. Nobody is elected without a vote. */
function thirdOf(base: number): Threshold {
  return { base, needs: Math.max(1, Math.ceil(base / 3)) }
}

function half(): Said {
  return said('超过半数', 'more than half')
}

function moreThanHalf(took: number, { entitled }: OutcomeInput): boolean {
  return took * 2 > entitled
}

function participantsOf({ participants, returned }: OutcomeInput): number {
  return participants ?? returned
}

/**
 * Voters elect: more than half of them must take part, in either round (the law makes no exception for the second); more
 * than half of those who took part elect, in the second round the most votes with at least a third of the ballots.
 */
const voters = {
  failure: 'turnout',
  attending: said('参加投票', 'took part'),
  enough: half,
  took: participantsOf,
  suffices: moreThanHalf,
  threshold: (input) => (input.round === 1 ? majorityOf(participantsOf(input)) : thirdOf(input.returned)),
  mostBallots: ({ issued, participants, entitled }) => Math.min(issued ?? entitled, participants ?? entitled),
} as const satisfies Partial<OutcomeLaw>

/** A meeting elects: not more ballots may come back than were given out, or than people are there. */
const meeting = {
  failure: 'quorum',
  attending: said('到会', 'were present'),
  mostBallots: ({ issued, present, entitled }) => issued ?? present ?? entitled,
} as const satisfies Partial<OutcomeLaw>

/** Where the number present is not told, it is the ballots given out, else those returned: never fewer people were there. */
function membersPresent({ present, issued, returned }: OutcomeInput): number {
  return present ?? issued ?? returned
}

/** No number of candidates is set: all who were not elected may stand. */
function allLeft(_seats: number, left: number): number {
  return left
}

/** The law of each election. */
export const outcomeLaws: Readonly<Record<OutcomeElection, OutcomeLaw>> = {
  congress_direct: {
    ...voters,
    valid: 'XJ-21',
    wins: 'XJ-21',
    ballots: 'XJ-20',
    ties: 'XJ-23',
    runoff: 'XJ-24',
    electors: said('选区全体选民', 'voters of the constituency'),
    mostInRunoff: mostDirect,
  },
  village_committee: {
    ...voters,
    valid: 'CW-07',
    wins: 'CW-07',
    ballots: 'CW-07',
    ties: 'CW-07',
    runoff: 'CW-07',
    electors: said('登记参加选举的村民', 'registered villagers'),
    mostInRunoff: allLeft,
  },
  /* All delegates are the base in both rounds. The session's quorum of two thirds is judged only where `present` is told. */
  congress_indirect: {
    ...meeting,
    valid: 'ZZ-01',
    wins: 'XJ-22',
    ballots: 'XJ-20',
    ties: 'XJ-23',
    runoff: 'XJ-24',
    electors: said('全体代表', 'delegates in all'),
    enough: () => said('达到三分之二', 'two thirds'),
    took: ({ present }) => present ?? null,
    suffices: (took, { entitled }) => took * 3 >= entitled * 2,
    threshold: ({ entitled }) => majorityOf(entitled),
    mostInRunoff: mostIndirect,
  },
  party_congress: {
    ...meeting,
    valid: 'DF-06',
    wins: 'DF-07',
    ballots: 'DF-07',
    ties: 'DF-07',
    runoff: 'DF-07',
    electors: said('应到会有选举权的代表', 'delegates who should attend'),
    enough: half,
    took: membersPresent,
    suffices: moreThanHalf,
    threshold: ({ entitled }) => majorityOf(entitled),
    mostInRunoff: allLeft,
  },
  /* The rules of 1990 asked for more than the share and counted the majority of those present; 2020 not less, of all. */
  party_grassroots: {
    ...meeting,
    valid: 'DJ-03',
    wins: 'DJ-04',
    ballots: 'DJ-04',
    ties: 'DJ-04',
    runoff: 'DJ-04',
    electors: said('应到会有选举权的党员', 'members who should attend'),
    enough: ({ values: { grassrootsQuorumPercent: percent }, edition }) =>
      edition === '1990'
        ? said(`超过百分之${percent}`, `more than ${percent} per cent`)
        : said(`达到百分之${percent}`, `${percent} per cent`),
    took: membersPresent,
    suffices: (took, { entitled }, { values, edition }) => {
      const [there, least] = [took * 100, entitled * values.grassrootsQuorumPercent]
      return edition === '1990' ? there > least : there >= least
    },
    threshold: (input, { values, edition }) =>
      majorityOf(
        edition === '1990' || values.grassrootsWinBase === 'present' ? membersPresent(input) : input.entitled,
      ),
    mostInRunoff: allLeft,
  },
}

/** What a count comes to before anybody is elected. `most` is how many ballots there may be. */
export type Counted = {
  readonly reason: OutcomeReason | null
  readonly threshold: Threshold
  readonly took: number | null
  readonly enough: Said
  readonly most: number
}

/** Judges whether the vote counts, and how many votes elect. */
export function count(law: OutcomeLaw, input: OutcomeInput, held: Held): Counted {
  const took = law.took(input)
  const most = law.mostBallots(input)
  const many = input.returned > most ? 'more_returned_than_issued' : null
  const reason = took === null || law.suffices(took, input, held) ? many : law.failure
  return { reason, threshold: law.threshold(input, held), took, enough: law.enough(held), most }
}
