import type { CivilDate } from './dates.ts'
import { ruling } from './ruling.ts'
import { said } from './said.ts'
import type { Verdict } from './verdict.ts'

/** What a ballot chooses for one post: who of them, and how many seats there are. */
export type BallotPart = {
  readonly post: string
  readonly seats: number
  readonly chosen: readonly string[]
}

/** A ballot judged: `too_many` more names than seats for a post, `two_posts` one person for two posts; `blank` chooses nobody. */
export type BallotJudged = {
  readonly valid: boolean
  readonly reason: 'too_many' | 'two_posts' | null
  readonly post: string | null
  readonly blank: boolean
}

function inTwoPosts(parts: readonly BallotPart[]): BallotPart | undefined {
  const seen = new Set<string>()
  for (const part of parts) {
    if (part.chosen.some((name) => seen.has(name))) return part
    for (const name of part.chosen) seen.add(name)
  }
  return undefined
}

/**
 * Whether one ballot counts (选举法 2020 §44): as many names as seats or fewer; a blank one counts as abstention. In a
 * village by provincial rules also nobody for two posts. Fails with `edition`.
 */
export function judgeBallot(
  election: 'congress' | 'village',
  parts: readonly BallotPart[],
  date: CivilDate,
): Verdict<BallotJudged> {
  const over = parts.find(({ seats, chosen }) => chosen.length > seats)
  const twice = election === 'village' ? inTwoPosts(parts) : undefined
  const found = over ?? twice
  const reason = over !== undefined ? 'too_many' : twice !== undefined ? 'two_posts' : null
  const blank = parts.every(({ chosen }) => chosen.length === 0)
  const chosen = parts.reduce((total, part) => total + part.chosen.length, 0)
  const texts = {
    too_many: said(
      `“${found?.post}”应选${found?.seats}名，所选${found?.chosen.length}人，多于应选人数，选票作废。`,
      `${found?.chosen.length} names for ${found?.seats} seats (${found?.post}): the ballot is void.`,
    ),
    two_posts: said(
      '选举同一人担任两项以上职务，选票作废。',
      'One person is chosen for two posts: the ballot is void.',
    ),
    counts: blank
      ? said(
          '未选任何人，选票有效，计为弃权。',
          'Nobody is chosen: the ballot is valid and counts as abstention.',
        )
      : said(
          `所选${chosen}人不多于应选人数，选票有效。`,
          `${chosen} names are not too many: the ballot is valid.`,
        ),
  }
  return ruling(
    [election === 'congress' ? 'XJ-20' : 'CW-24'],
    date,
    { valid: reason === null, reason, post: found?.post ?? null, blank },
    texts[reason ?? 'counts'],
  )
}
