import type { CivilDate } from './dates.ts'
import { type Check, checked, findingIf, ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, type Verdict } from './verdict.ts'

/** What the archive of village affairs holds (村委会组织法 2018 §34); the first two are the election's. */
export const archiveItems = {
  election_papers: said('选举文件', 'election papers'),
  ballots: said('选票', 'ballots'),
  minutes: said('会议记录', 'minutes'),
  land_contracts: said('土地发包方案和承包合同', 'plans and contracts of land'),
  economic_contracts: said('经济合同', 'economic contracts'),
  accounts: said('集体财务账目', 'accounts of the collective'),
  assets: said('集体资产登记文件', 'register of collective assets'),
  facilities: said('公益设施基本资料', 'papers of public facilities'),
  construction: said('基本建设资料', 'papers of construction'),
  homesteads: said('宅基地使用方案', 'plans of homesteads'),
  compensation: said('征地补偿费使用及分配方案', 'use of compensation for land'),
} as const satisfies Record<string, Said>

/** A vote to fill missing seats of a village committee has failed: may they stay vacant? */
export type Vacancy = { readonly mayStay: boolean }

/** Whether seats of a village committee may stay vacant after the further election: with three elected, as `villageVacancyAllowed` says. */
export function villageVacancy(
  elected: number,
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Vacancy> {
  const mayStay = values.villageVacancyAllowed && elected >= 3
  return ruling(
    ['CW-24'],
    date,
    { mayStay },
    mayStay
      ? said(
          `已选出${elected}人，不少于3人，其余职位可以空缺。`,
          `${elected} are elected, of 3: the other seats may stay vacant.`,
        )
      : said(
          `已选出${elected}人，其余职位应当继续选举。`,
          `${elected} are elected: the other seats must still be filled.`,
        ),
  )
}

/** One of relatives who were elected together. `rank` 1 is the highest post (主任), 2 副主任, 3 委员. */
export type ElectedRelative = { readonly id: string; readonly rank: number; readonly votes: number }

/** Who stays; null with the tied where neither post nor votes decide and the vote must be repeated among them. */
export type RelativeStays = { readonly stays: string | null; readonly tied: readonly string[] }

/**
 * Who of near relatives elected together stays in the village committee, as `villageRelativesElected` says: the higher post,
 * then more votes; or more votes at once. A tie is voted on again. Fails with `relatives` for fewer than two, and with
 * `edition`.
 */
export function relativeStays(
  relatives: readonly ElectedRelative[],
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<RelativeStays> {
  const byPost = values.villageRelativesElected === 'higher_post'
  const order = (a: ElectedRelative, b: ElectedRelative) =>
    (byPost ? a.rank - b.rank : 0) || b.votes - a.votes
  const [first, ...rest] = relatives.toSorted(order)
  if (first === undefined || rest.length === 0) {
    return failed('relatives', 'relatives', said('至少填写两名当选亲属。', 'Give at least two relatives.'))
  }
  const tied = [first, ...rest.filter((one) => order(first, one) === 0)].map(({ id }) => id)
  const way: Said = byPost
    ? said('按职务高低、职务相同的按得票多少', 'by post, with equal posts by votes')
    : said('按得票多少', 'by votes')
  return tied.length > 1
    ? ruling(
        ['CW-24'],
        date,
        { stays: null, tied },
        said(
          `${way.zh}不能确定留任人员，应当就${tied.join('、')}再次投票。`,
          `${tied.join(', ')} are equal ${way.en}: vote again among them.`,
        ),
      )
    : ruling(
        ['CW-24'],
        date,
        { stays: first.id, tied: [] },
        said(
          `${way.zh}，由${first.id}留任，其他人员不再任职。`,
          `${first.id} stays ${way.en}; the others do not.`,
        ),
      )
}

/** Whether a village held its assemblies of the year, from 2026: at least `villageAssembliesYearly`. Fails with `edition`. */
export function checkAssemblies(
  heldThisYear: number,
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Check> {
  const least = values.villageAssembliesYearly
  return checked(
    ['CW25-07'],
    date,
    [
      findingIf(
        heldThisYear < least,
        'too_few',
        'heldThisYear',
        `本年召开村民会议${heldThisYear}次，应不少于${least}次。`,
        `${heldThisYear} assemblies this year; there must be ${least}.`,
      ),
    ],
    said(
      `本年召开村民会议${heldThisYear}次，不少于${least}次。`,
      `${heldThisYear} assemblies this year, of at least ${least}.`,
    ),
  )
}

/**
 * Whether the village Party secretary may be head of the village committee, and members of both teams serve in each other
 * (一肩挑, 交叉任职): from 2026 the law says that he may, through the election; before that no national law speaks of it. The
 * two elections stay apart: nobody holds one post by holding the other. Fails with `edition` before 2026.
 */
export function crossHolding(
  body: 'village' | 'community',
  date: CivilDate,
): Verdict<{ readonly may: boolean; readonly must: boolean }> {
  return ruling(
    [body === 'village' ? 'CW25-02' : 'JW25-02'],
    date,
    { may: true, must: false },
    said(
      '党组织负责人可以通过法定程序担任主任，两委成员可以交叉任职；须分别依法选举，不得以一项职务当然取得另一项职务。',
      'The head of the Party organisation may head the committee through the election, and members may serve in both; each is elected apart, and neither post brings the other.',
    ),
  )
}
