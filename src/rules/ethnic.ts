import type { CivilDate } from './dates.ts'
import { ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { mostOf, share } from './shares.ts'
import { failed, type Verdict } from './verdict.ts'

/**
 * A minority in an area: its people and all people, both whole numbers, and the seats of the congress. `scattered` where it
 * does not live compactly; `fewerDecided` where the province decided that an autonomous county of a very small people may
 * go below one half.
 */
export type EthnicInput = {
  readonly date: CivilDate
  readonly group: number
  readonly population: number
  readonly seats: number
  readonly scattered?: boolean | undefined
  readonly fewerDecided?: boolean | undefined
}

/** Which paragraph of the law counts: 30 per cent or more · from 15 to under 30 · under 15 · living scattered. */
export const ethnicBands = ['equal', 'middle', 'small', 'scattered'] as const
export type EthnicBand = (typeof ethnicBands)[number]

/**
 * The seats of the minority: `proportional` by people per delegate as everywhere, the `least`, and the `most` (null where
 * the law sets none).
 */
export type EthnicSeats = {
  readonly band: EthnicBand
  readonly percent: number
  readonly proportional: number
  readonly least: number
  readonly most: number | null
}

function bandOf({ group, population, scattered = false }: EthnicInput): EthnicBand {
  if (scattered) return 'scattered'
  if (group * 100 >= population * 30) return 'equal'
  return group * 100 >= population * 15 ? 'middle' : 'small'
}

function mostSeats(band: EthnicBand, input: EthnicInput, least: number): number | null {
  const { group, population, seats, fewerDecided = false } = input
  if (band === 'scattered' || (band === 'small' && fewerDecided)) return null
  if (band === 'middle') return Math.max(least, mostOf(share(30, 100), seats))
  if (band === 'small') return Math.max(least, Math.floor((2 * group * seats) / population))
  return Math.max(least, Math.ceil((group * seats) / population))
}

const reasons: Readonly<Record<EthnicBand, Said>> = {
  equal: said(
    '百分之三十以上，每一代表所代表的人口数与当地相当',
    '30 per cent or more, so each delegate stands for as many people as elsewhere',
  ),
  middle: said(
    '百分之十五以上、不足百分之三十，每一代表所代表的人口数可以适当少于当地，但代表名额不得超过代表总名额的百分之三十',
    'from 15 to under 30 per cent, so each delegate may stand for fewer people, with no more than 30 per cent of all seats',
  ),
  small: said(
    '不足百分之十五，每一代表所代表的人口数可以适当少于当地，但不得少于二分之一',
    'under 15 per cent, so each delegate may stand for fewer people, but not fewer than half',
  ),
  scattered: said(
    '散居，每一代表所代表的人口数可以少于当地',
    'living scattered, so each delegate may stand for fewer people',
  ),
}

function numbersProblem({ group, population, seats }: EthnicInput): Verdict<never> | null {
  const isCount = (number: number) => Number.isSafeInteger(number) && number >= 1
  if (!isCount(population)) {
    return failed('population', 'population', said('请填写总人口数。', 'Give the number of all people.'))
  }
  if (!isCount(group) || group > population) {
    return failed(
      'group',
      'group',
      said(`少数民族人口应为1至${population}的整数。`, `The minority must count 1 to ${population} people.`),
    )
  }
  if (!isCount(seats))
    return failed('seats', 'seats', said('请填写代表总名额。', 'Give the number of seats.'))
  return null
}

/**
 * How many seats a minority's delegates have (选举法 2020 §19–21). Every compact minority has at least one. The law does not
 * say how to round: the least is rounded down, the most as well, but up where the number must be about equal. Fails with
 * `population`, `group`, `seats` or `edition`. Throws RangeError for no civil date.
 */
export function ethnicSeats(input: EthnicInput): Verdict<EthnicSeats> {
  const problem = numbersProblem(input)
  if (problem !== null) return problem
  const { group, population, seats, date } = input
  const band = bandOf(input)
  const proportional = (group * seats) / population
  const least = Math.max(band === 'scattered' ? 0 : 1, Math.floor(proportional))
  const most = mostSeats(band, input, least)
  const percent = (group * 100) / population
  const shown = percent.toFixed(2)
  const range =
    most === null
      ? said(`不少于${least}名，法律未设上限`, `${least} seats or more, with no most set by law`)
      : said(`${least}至${most}名`, `${least} to ${most} seats`)
  return ruling(
    ['XJ-09'],
    date,
    { band, percent, proportional, least, most },
    said(
      `该民族人口${group}人，占总人口${population}人的${shown}%，${reasons[band].zh}；代表总名额${seats}名，按人口比例为${proportional.toFixed(2)}名，应为${range.zh}。`,
      `The minority has ${group} of ${population} people, ${shown}%: ${reasons[band].en}; of ${seats} seats its share is ${proportional.toFixed(2)}, which makes ${range.en}.`,
    ),
  )
}
