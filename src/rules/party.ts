import type { CivilDate } from './dates.ts'
import { type Check, checked, findingIf, ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, ruleSettings, standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'
import { ageOn } from './voters.ts'

/** Whom the Party elects, and with as many candidates as seats (等额) or more (差额). */
export const partyPosts = {
  delegate: { vote: 'surplus', name: said('代表', 'delegates') },
  member: { vote: 'surplus', name: said('委员', 'members') },
  alternate: { vote: 'surplus', name: said('候补委员', 'alternate members') },
  standing_member: { vote: 'surplus', name: said('常务委员会委员', 'members of the standing committee') },
  discipline_member: { vote: 'surplus', name: said('纪委委员', 'members of the discipline commission') },
  discipline_standing_member: {
    vote: 'surplus',
    name: said('纪委常务委员会委员', 'members of the commission’s standing committee'),
  },
  secretary: { vote: 'equal', name: said('书记、副书记', 'secretaries and deputy secretaries') },
  discipline_secretary: {
    vote: 'equal',
    name: said('纪委书记、副书记', 'secretaries and deputy secretaries of the commission'),
  },
} as const satisfies Record<string, { readonly vote: 'equal' | 'surplus'; readonly name: Said }>
export type PartyPost = keyof typeof partyPosts

/** How a post of a local Party organisation is elected (地方选举条例 2020 §4). Fails with `edition`. */
export function partyVote(post: PartyPost, date: CivilDate): Verdict<{ readonly vote: 'equal' | 'surplus' }> {
  const { vote, name } = partyPosts[post]
  return ruling(
    ['DF-02'],
    date,
    { vote },
    vote === 'equal'
      ? said(`${name.zh}实行等额选举。`, `There are as many candidates as seats for ${name.en}.`)
      : said(`${name.zh}实行差额选举。`, `There are more candidates than seats for ${name.en}.`),
  )
}

/** How names stand in a list: by strokes of the surname · by votes, equal ones by strokes · in the order approved above. */
export type NameOrder = 'strokes' | 'votes' | 'approved'

/**
 * In which order names stand on the ballot (地方选举条例 2020 §30) and in the list of the elected: by strokes, but secretaries,
 * deputy secretaries and in results standing members as approved above, alternates as `partyAlternatesOrder` says. Fails
 * with `edition`.
 */
export function nameOrder(
  post: PartyPost,
  list: 'ballot' | 'result',
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<{ readonly order: NameOrder }> {
  const isApproved =
    partyPosts[post].vote === 'equal' ||
    (list === 'result' && (post === 'standing_member' || post === 'discipline_standing_member'))
  const others = list === 'result' && post === 'alternate' ? values.partyAlternatesOrder : 'strokes'
  const order = isApproved ? 'approved' : others
  const texts: Readonly<Record<NameOrder, Said>> = {
    ...ruleSettings.partyAlternatesOrder.choices,
    approved: said('按上级党委批准的顺序', 'in the order that the upper committee approved'),
  }
  const { name } = partyPosts[post]
  const where =
    list === 'ballot' ? said('选票', 'On the ballot') : said('当选名单', 'In the list of the elected')
  return ruling(
    [list === 'ballot' ? 'DF-10' : 'DF-11'],
    date,
    { order },
    said(
      `${where.zh}上的${name.zh}${texts[order].zh}排列。`,
      `${where.en} ${name.en} stand ${texts[order].en}.`,
    ),
  )
}

/** About how many members the presidium of a Party congress has: a tenth of the delegates. */
export function presidiumSize(delegates: number, date: CivilDate): Verdict<{ readonly about: number }> {
  const about = Math.round(delegates / 10)
  return ruling(
    ['DF-12'],
    date,
    { about },
    said(
      `代表${delegates}名，主席团成员一般为代表总数的10%左右，约${about}名。`,
      `With ${delegates} delegates the presidium has about a tenth of them, ${about}.`,
    ),
  )
}

/**
 * Whether fewer seats than planned may stand after a Party election: where fewer were elected, the number comes near, which
 * people judge, and more than half of the electors or the presidium agree (地方选举条例 2020). Otherwise the missing seats are
 * voted on again. Fails with `edition`.
 */
export function checkFewerSeats(
  input: { readonly elected: number; readonly seats: number; readonly isAgreed: boolean },
  date: CivilDate,
): Verdict<Check> {
  const { elected, seats, isAgreed } = input
  return checked(
    ['DF-15'],
    date,
    [
      findingIf(
        elected >= seats,
        'none_missing',
        'elected',
        `应选${seats}名，已当选${elected}人，没有不足的名额。`,
        `${elected} of ${seats} are elected: none is missing.`,
      ),
      findingIf(
        !isAgreed,
        'not_agreed',
        'isAgreed',
        '减少名额须经半数以上选举人或者主席团同意，否则应当重新选举不足的名额。',
        'More than half of the electors, or the presidium, must agree to fewer seats; else they are voted on again.',
      ),
    ],
    said(
      `应选${seats}名，已当选${elected}人，经同意可以减少${seats - elected}名。`,
      `${elected} of ${seats} are elected; by agreement there may be ${seats - elected} fewer seats.`,
    ),
  )
}

/** Who elects a grass-roots Party committee. */
export type PartyMeeting = { readonly mayBeDelegates: boolean; readonly needsApproval: boolean }

const membersForDelegates = 500

/**
 * Whether a congress of delegates may elect a grass-roots committee instead of all members (基层选举条例 2020 §4): with 500
 * members or more, or scattered sites, by approval from above. Fails with `edition`.
 */
export function partyMeeting(members: number, isScattered: boolean, date: CivilDate): Verdict<PartyMeeting> {
  const mayBeDelegates = members >= membersForDelegates || isScattered
  const count = said(
    `党员${members}人${isScattered ? '，所辖党组织驻地分散' : ''}`,
    `With ${members} members${isScattered ? ' at scattered sites' : ''}`,
  )
  return ruling(
    ['DJ-01'],
    date,
    { mayBeDelegates, needsApproval: mayBeDelegates },
    mayBeDelegates
      ? said(
          `${count.zh}，经上级党组织批准可以召开党员代表大会选举（${membersForDelegates}人以上或者驻地分散）。`,
          `${count.en} a congress of delegates may elect, with approval from above (${membersForDelegates} or more, or scattered).`,
        )
      : said(
          `${count.zh}，不足${membersForDelegates}人，由党员大会选举。`,
          `${count.en}, fewer than ${membersForDelegates}, all members elect.`,
        ),
  )
}

/**
 * Whether somebody has been in the Party long enough for a committee on the day of the election (党章 2022 §27): the years of
 * `countySeniorityYears` or `upperSeniorityYears`, counted from full membership. Fails with `edition`. Throws RangeError for
 * no civil date.
 */
export function checkSeniority(
  level: 'county' | 'upper',
  memberSince: CivilDate,
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Check & { readonly years: number }> {
  const years = ageOn(memberSince, date)
  const needs = level === 'county' ? values.countySeniorityYears : values.upperSeniorityYears
  const answer = checked(
    ['DZ-01'],
    date,
    [
      findingIf(
        years < needs,
        'too_short',
        'memberSince',
        `党龄${years}年，应有${needs}年以上。`,
        `${years} years in the Party; there must be ${needs}.`,
      ),
    ],
    said(`党龄${years}年，达到${needs}年。`, `${years} years in the Party, of ${needs}.`),
  )
  return answer.ok ? { ok: true, value: { ...answer.value, years } } : answer
}

/** Forms of a village Party organisation. */
export const villagePartyForms = ['joint', 'branch', 'general_branch', 'committee'] as const
export type VillagePartyForm = (typeof villagePartyForms)[number]

export type VillageParty = {
  /** The form that the members make; the larger ones may be chosen, not must. */
  readonly form: VillagePartyForm
  readonly needsCountyApproval: boolean
  /** A branch with fewer than 7 members has a secretary, and may have a deputy, but no committee. */
  readonly hasBranchCommittee: boolean
}

const formTexts: Readonly<Record<VillagePartyForm, Said>> = {
  joint: said('不足3人，与邻近村联合成立党支部', 'fewer than 3: a branch jointly with another village'),
  branch: said('3人以上，成立党支部', '3 or more: a branch'),
  general_branch: said('超过50人，可以成立党总支', 'more than 50: a general branch may be set up'),
  committee: said(
    '100人以上，经县级党委批准可以成立党委',
    '100 or more: a committee may be set up with approval of the county committee',
  ),
}

function formOf(members: number): VillagePartyForm {
  if (members < 3) return 'joint'
  if (members <= 50) return 'branch'
  return members < 100 ? 'general_branch' : 'committee'
}

/**
 * Which form a village Party organisation has or may have by its full members (农村条例 2018), and whether a branch has a
 * committee (支部条例 2018: 7 members or more). Fails with `edition`.
 */
export function villageParty(members: number, date: CivilDate): Verdict<VillageParty> {
  const form = formOf(members)
  const hasBranchCommittee = members >= 7
  const branch = hasBranchCommittee
    ? said('支部设支部委员会', 'a branch has a committee')
    : said(
        '支部不设委员会，设书记1名，必要时增加副书记1名',
        'a branch has a secretary, and a deputy where needed',
      )
  return ruling(
    ['DJ-16', 'DJ-08'],
    date,
    { form, needsCountyApproval: form === 'committee', hasBranchCommittee },
    said(
      `正式党员${members}人，${formTexts[form].zh}；${branch.zh}。`,
      `${members} full members, ${formTexts[form].en}; ${branch.en}.`,
    ),
  )
}
