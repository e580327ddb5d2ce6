import { addMonths, type CivilDate } from './dates.ts'
import { type Check, checked, type Finding, finding, findingIf, ruling } from './ruling.ts'
import { said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, type Verdict } from './verdict.ts'

/**
 * Promotions by what they ask for beside the common conditions: deputy to head · head one level below to deputy · to a
 * township deputy post · to a township head post.
 */
export const promotions = [
  'deputy_to_head',
  'lower_head_to_deputy',
  'township_deputy',
  'township_head',
] as const
export type Promotion = (typeof promotions)[number]

/** What a cadre brings, in full years; `yearsInPost` in the post that the promotion starts from. */
export type CadreFacts = {
  readonly promotion: Promotion
  readonly date: CivilDate
  readonly workYears: number
  readonly grassrootsYears: number
  readonly lowerPosts: number
  readonly yearsInPost: number
}

function shortOf(
  code: string,
  path: string,
  has: number,
  needs: number,
  what: readonly [zh: string, en: string],
) {
  return findingIf(
    has < needs,
    code,
    path,
    `${what[0]}${has}，应不少于${needs}。`,
    `${what[1]}: ${has}, there must be ${needs}.`,
  )
}

function commonFindings(
  { workYears, grassrootsYears, lowerPosts }: CadreFacts,
  values: RuleValues,
): (Finding | null)[] {
  return [
    shortOf('work_years', 'workYears', workYears, values.cadreWorkYears, ['工龄（年）', 'Years of work']),
    shortOf('grassroots_years', 'grassrootsYears', grassrootsYears, values.cadreGrassrootsYears, [
      '基层工作经历（年）',
      'Years at the grass roots',
    ]),
    shortOf('lower_posts', 'lowerPosts', lowerPosts, values.cadreLowerPosts, [
      '下一级任职（个职位）',
      'Posts at the next lower level',
    ]),
  ]
}

/**
 * Whether a cadre has the years and posts for a promotion (干部选拔任用条例 2014 §8, kept in 2019 as far as known): for posts of
 * county level years of work, at the grass roots, posts one level below, and in the post; for township posts the years in the
 * post alone (not in that regulation). All numbers are values in force. Fails with `edition`.
 */
export function checkCadre(facts: CadreFacts, values: RuleValues = standardValues): Verdict<Check> {
  const { promotion, date, yearsInPost } = facts
  const isTownship = promotion === 'township_deputy' || promotion === 'township_head'
  const needs = {
    deputy_to_head: values.cadreDeputyYears,
    lower_head_to_deputy: values.cadreLowerHeadYears,
    township_deputy: values.townshipDeputyYears,
    township_head: values.townshipHeadYears,
  }[promotion]
  return checked(
    [isTownship ? 'GB-07' : 'GB-01'],
    date,
    [
      ...(isTownship ? [] : commonFindings(facts, values)),
      shortOf('years_in_post', 'yearsInPost', yearsInPost, needs, [
        '现职务层次任职（年）',
        'Years in the post',
      ]),
    ],
    said(
      `现职务层次任职${yearsInPost}年（不少于${needs}年），任职资格条件符合规定。`,
      `With ${yearsInPost} years in the post (at least ${needs}) the conditions are met.`,
    ),
  )
}

/** An exceptional promotion (破格提拔). */
export type ExceptionalFacts = {
  readonly isOnTrial: boolean
  readonly promotedOn: CivilDate
  readonly wasExceptionalBefore: boolean
  readonly levelsSkipped: number
}

/**
 * Whether an exceptional promotion is open (干部选拔任用条例 2014 §9): not on trial, not within a year of the last promotion, not
 * twice in a row, not by skipping a level. Fails with `edition`. Throws RangeError for no civil date.
 */
export function checkExceptional(facts: ExceptionalFacts, date: CivilDate): Verdict<Check> {
  const { isOnTrial, promotedOn, wasExceptionalBefore, levelsSkipped } = facts
  const earliest = addMonths(promotedOn, 12)
  return checked(
    ['GB-08'],
    date,
    [
      findingIf(
        isOnTrial,
        'on_trial',
        'isOnTrial',
        '任职试用期未满，不得破格提拔。',
        'He is still on trial.',
      ),
      findingIf(
        date < earliest,
        'too_soon',
        'promotedOn',
        `${promotedOn}提拔任职不满1年，${earliest}前不得破格提拔。`,
        `Promoted on ${promotedOn}, he may not be before ${earliest}.`,
      ),
      findingIf(
        wasExceptionalBefore,
        'twice',
        'wasExceptionalBefore',
        '不得在任职年限上连续破格。',
        'He may not be twice in a row.',
      ),
      findingIf(
        levelsSkipped > 0,
        'skips_levels',
        'levelsSkipped',
        '不得越两级提拔。',
        'He may not be promoted two levels at once.',
      ),
    ],
    said('没有不得破格提拔的情形。', 'Nothing bars an exceptional promotion.'),
  )
}

/** When the two parts of a recommendation (民主推荐) were held, and when its result is used. */
export type RecommendationFacts = {
  readonly isTermChange: boolean
  readonly talksOn: CivilDate
  readonly meetingOn: CivilDate
  readonly usedOn: CivilDate
}

/**
 * Whether a recommendation was held in order and is still valid (干部选拔任用条例 2019 §18–20): at a change of term the talks
 * before the meeting; its result counts for a year from the later of both. Fails with `edition`. Throws RangeError for no
 * civil date.
 */
export function checkRecommendation(facts: RecommendationFacts): Verdict<Check> {
  const { isTermChange, talksOn, meetingOn, usedOn } = facts
  const isOrdered = talksOn <= meetingOn
  const done = isOrdered ? meetingOn : talksOn
  const until = addMonths(done, 12)
  return checked(
    ['GB-02'],
    usedOn,
    [
      findingIf(
        isTermChange && !isOrdered,
        'order',
        'meetingOn',
        `换届应当先进行谈话调研推荐，再进行会议推荐；会议推荐（${meetingOn}）早于谈话（${talksOn}）。`,
        `At a change of term the talks come first; the meeting (${meetingOn}) was before them (${talksOn}).`,
      ),
      findingIf(
        usedOn > until,
        'expired',
        'usedOn',
        `民主推荐结果一年内有效，已于${until}到期。`,
        `The result counts for a year, which ended on ${until}.`,
      ),
    ],
    said(
      `民主推荐于${done}完成，结果至${until}有效。`,
      `The recommendation was finished on ${done} and counts until ${until}.`,
    ),
  )
}

/** What protects an appointment: publicity before it, and a trial in it. */
export type AppointmentSafeguards = { readonly publicity: boolean; readonly trial: boolean }

/**
 * Whether an appointment needs publicity and a trial (干部选拔任用条例 2014 §41–42): no publicity for those publicised in the
 * inspection of the term change, no trial for elected posts. How long they last is in `period`. Fails with `edition`.
 */
export function appointmentSafeguards(
  isElected: boolean,
  wasPublicised: boolean,
  date: CivilDate,
): Verdict<AppointmentSafeguards> {
  const publicity = wasPublicised
    ? said('换届考察时已公示，不再公示', 'no publicity, as the inspection had it')
    : said('应当进行任职前公示', 'publicity before it')
  const trial = isElected
    ? said('选举产生的职务不实行试用期', 'no trial, as the post is elected')
    : said('实行任职试用期', 'a trial in it')
  return ruling(
    ['GB-03'],
    date,
    { publicity: !wasPublicised, trial: !isElected },
    said(`${publicity.zh}；${trial.zh}。`, `The appointment needs ${publicity.en}; ${trial.en}.`),
  )
}

/**
 * Whether every check of the value `promotionChecks` (凡提四必, or what is set locally) was done; a finding for each that was
 * not, its path the check. Nobody moves on with one missing. Fails with `edition`.
 */
export function checkPromotionChecks(
  done: readonly string[],
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Check> {
  const { promotionChecks } = values
  return checked(
    ['GB-04'],
    date,
    promotionChecks
      .filter((one) => !done.includes(one))
      .map((one) => finding('not_done', one, `“${one}”尚未完成。`, `Not done yet: ${one}.`)),
    said(`${promotionChecks.length}项均已完成。`, `All ${promotionChecks.length} checks are done.`),
  )
}

/**
 * Whether somebody may be inspected for promotion (考察对象): none of the circumstances of the value `inspectionBars` holds.
 * `found` are those that were found. Fails with `bar` for one that the value does not hold, and with `edition`.
 */
export function checkInspectionBars(
  found: readonly string[],
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Check> {
  const { inspectionBars } = values
  const unknown = found.findIndex((bar) => !inspectionBars.includes(bar))
  if (unknown >= 0) {
    return failed(
      'bar',
      `found.${unknown}`,
      said(
        `“${found[unknown]}”不在不得列为考察对象的情形中。`,
        `${found[unknown]} is not among the circumstances in force.`,
      ),
    )
  }
  return checked(
    ['GB-06'],
    date,
    found.map((bar) =>
      finding('barred', bar, `${bar}，不得列为考察对象。`, `He may not be inspected: ${bar}.`),
    ),
    said(
      `没有${inspectionBars.length}种不得列为考察对象的情形。`,
      `None of ${inspectionBars.length} circumstances holds.`,
    ),
  )
}
