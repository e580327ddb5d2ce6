import type { CivilDate } from './dates.ts'
import { type Check, checked, finding, findingIf, ruling } from './ruling.ts'
import { said } from './said.ts'
import type { Verdict } from './verdict.ts'

/** Why the number of delegates is to be fixed anew. */
export const refixingReasons = {
  divisions: { may: true, name: said('行政区划变动', 'a change of divisions') },
  large_works: { may: true, name: said('重大工程建设等原因', 'large works and the like') },
  other: { may: false, name: said('其他原因', 'another reason') },
} as const
export type RefixingReason = keyof typeof refixingReasons

/**
 * Whether the number of delegates, once fixed, may be fixed anew (选举法 2020 §14): only where a change of divisions, or large
 * works and the like, moved many people. The filing within 30 days is the period `congress_refiling`. Fails with `edition`.
 */
export function mayRefixSeats(
  reason: RefixingReason,
  movedMany: boolean,
  date: CivilDate,
): Verdict<{ readonly may: boolean }> {
  const { name, may: isNamed } = refixingReasons[reason]
  const may = isNamed && movedMany
  const people = movedMany
    ? said('造成人口较大变动', 'moved many people')
    : said('未造成人口较大变动', 'did not move many people')
  return ruling(
    ['XJ-07'],
    date,
    { may },
    said(
      `代表总名额经确定后不再变动；${name.zh}${people.zh}，${may ? '应当依法重新确定' : '不得重新确定'}。`,
      `The number of delegates once fixed stays; ${name.en} ${people.en}, so it ${may ? 'is fixed anew' : 'may not be fixed anew'}.`,
    ),
  )
}

/**
 * Whether every township has at least one delegate in the county's congress (选举法 2020 §15: however few its people). A
 * finding for each that has none; its path is the unit's id. Fails with `edition`.
 */
export function checkEveryTownship(
  townships: readonly { readonly id: string; readonly seats: number }[],
  date: CivilDate,
): Verdict<Check> {
  return checked(
    ['XJ-08'],
    date,
    townships
      .filter(({ seats }) => seats < 1)
      .map(({ id }) =>
        finding(
          'no_seat',
          id,
          `${id}未分配名额，人口特少的乡镇也至少应有代表1人。`,
          `${id} has no seat; even a township with very few people has one.`,
        ),
      ),
    said(
      `${townships.length}个乡镇均至少有代表1人，符合规定。`,
      `All ${townships.length} townships have a delegate, as they must.`,
    ),
  )
}

/**
 * Whether a candidate may be presented to voters on a day (选举法 2020 §34): before election day; on it all presentation stops.
 * Fails with `edition`.
 */
export function checkPresentation(day: CivilDate, electionDay: CivilDate): Verdict<Check> {
  return checked(
    ['XJ-31'],
    electionDay,
    [
      findingIf(
        day >= electionDay,
        'on_election_day',
        'day',
        `选举日（${electionDay}）必须停止代表候选人的介绍，安排在${day}不符合规定。`,
        `On election day (${electionDay}) all presentation stops; ${day} is not lawful.`,
      ),
    ],
    said(
      `候选人介绍安排在${day}，早于选举日（${electionDay}）。`,
      `Candidates are presented on ${day}, before election day (${electionDay}).`,
    ),
  )
}
