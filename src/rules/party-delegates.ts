import type { CivilDate } from './dates.ts'
import { ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { failed, type Verdict } from './verdict.ts'

/** Party congresses whose delegates are numbered here: of a county, and of a township. */
export const partyCongresses = ['county', 'township'] as const
export type PartyCongress = (typeof partyCongresses)[number]

/**
 * The number of delegates that the regulations name: generally `least` to `most`, both allowed; `limit` may never be
 * passed (null: the committee above may approve more). `standing`: how the number given lies to these.
 */
export type PartyDelegateNumber = {
  readonly least: number
  readonly most: number
  readonly limit: number | null
  readonly standing: 'below' | 'within' | 'above' | 'beyond_limit'
}

const ranges = {
  county: {
    ruleId: 'DF-03',
    least: 200,
    most: 400,
    limit: null,
    name: said('县级党代表大会', 'A county Party congress'),
  },
  township: {
    ruleId: 'DJ-01',
    least: 100,
    most: 200,
    limit: 300,
    name: said('乡镇党代表大会', 'A township Party congress'),
  },
} as const

function standingOf(number: number, congress: PartyCongress): PartyDelegateNumber['standing'] {
  const { least, most, limit } = ranges[congress]
  if (limit !== null && number > limit) return 'beyond_limit'
  if (number > most) return 'above'
  return number < least ? 'below' : 'within'
}

const words: Readonly<Record<PartyDelegateNumber['standing'], Said>> = {
  within: said('在此范围内', 'within that range'),
  below: said('少于一般范围，须经上级党委批准', 'below that range, which the committee above must approve'),
  above: said('多于一般范围，须经上级党委批准', 'above that range, which the committee above must approve'),
  beyond_limit: said('超过最多名额，不得突破', 'beyond the limit, which may not be passed'),
}

/**
 * How a number of Party delegates lies to what the regulations name: 200 to 400 for a county, generally 100 to 200 and
 * never more than 300 for a grass-roots congress. The committee above approves the number in any case. Fails with
 * `number` for no whole number from 1, and with `edition` before the regulations held here. Throws RangeError for no
 * civil date.
 */
export function partyDelegateNumber(
  congress: PartyCongress,
  number: number,
  date: CivilDate,
): Verdict<PartyDelegateNumber> {
  if (!Number.isSafeInteger(number) || number < 1) {
    return failed(
      'number',
      'number',
      said(
        `代表名额应为不小于1的整数，现为${number}。`,
        `The delegates must be a whole number from 1, not ${number}.`,
      ),
    )
  }
  const { ruleId, least, most, limit, name } = ranges[congress]
  const standing = standingOf(number, congress)
  const top = limit === null ? said('', '') : said(`，最多不超过${limit}名`, `, never more than ${limit}`)
  const how = words[standing]
  return ruling(
    [ruleId],
    date,
    { least, most, limit, standing },
    said(
      `${name.zh}代表一般为${least}名至${most}名${top.zh}；拟定${number}名，${how.zh}。`,
      `${name.en} generally has ${least} to ${most} delegates${top.en}; ${number} lies ${how.en}.`,
    ),
  )
}
