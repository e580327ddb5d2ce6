import type { CivilDate } from './dates.ts'
import { type Check, checked, type Finding, findingIf, ruling, sourceOn } from './ruling.ts'
import { said } from './said.ts'
import { leastOf, share } from './shares.ts'
import type { Verdict } from './verdict.ts'

/** Posts that may not be held together with posts in state organs. */
export type ApartPost = 'standing_member' | 'township_chair' | 'township_vice_chair'
export const stateOrgans = {
  administrative: said('国家行政机关', 'administration'),
  supervisory: said('监察机关', 'supervision'),
  judicial: said('审判机关', 'courts'),
  procuratorial: said('检察机关', 'procuratorates'),
} as const
export type StateOrgan = keyof typeof stateOrgans

/**
 * Whether a post of a congress goes together with one in a state organ (地方组织法 2022 §18, §47): members of standing
 * committees hold none in administration, supervision, courts and procuratorates, chairs and vice-chairs of township
 * congresses none in administration. Fails with `edition`.
 */
export function mayHoldBoth(
  post: ApartPost,
  organ: StateOrgan,
  date: CivilDate,
): Verdict<{ readonly may: boolean }> {
  const isMember = post === 'standing_member'
  const may = !isMember && organ !== 'administrative'
  const { ruleId } = isMember
    ? sourceOn([{ ruleId: 'ZZ-05' }, { ruleId: 'ZZ-14' }], date)
    : { ruleId: 'ZZ-06' }
  const name = isMember
    ? said('常务委员会组成人员', 'A member of a standing committee')
    : said('乡镇人大主席、副主席', 'A chair or vice-chair of a township congress')
  const { zh, en } = stateOrgans[organ]
  return ruling(
    [ruleId],
    date,
    { may },
    may
      ? said(
          `法律未禁止${name.zh}担任${zh}的职务。`,
          `${name.en} may hold a post in ${en}: no law forbids it.`,
        )
      : said(
          `${name.zh}不得担任${zh}的职务；担任的，必须辞去本职务。`,
          `${name.en} may not hold a post in ${en}, and must resign to take one.`,
        ),
  )
}

/** Whether the head of a nationality township is of its founding nationality (地方组织法 2022 §70). Fails with `edition`. */
export function checkTownshipHead(
  headEthnicity: string,
  foundingEthnicities: readonly string[],
  date: CivilDate,
): Verdict<Check> {
  const names = foundingEthnicities.join('、')
  const zh = `民族乡的乡长应当由建立民族乡的少数民族（${names}）公民担任，人选为${headEthnicity}`
  const en = `The head of a nationality township must be of its founding nationality (${names}); the nominee is ${headEthnicity}`
  const wrong: Finding | null = findingIf(
    !foundingEthnicities.includes(headEthnicity),
    'other_nationality',
    'headEthnicity',
    `${zh}，不符合规定。`,
    `${en}, which is not lawful.`,
  )
  return checked(['ZZ-12'], date, [wrong], said(`${zh}，符合规定。`, `${en}, as it must be.`))
}

/**
 * Whether women (or minorities) have their share among Party delegates: not less than among the members
 * (地方选举条例 2020). Fails with `edition`.
 */
export function checkDelegateShare(
  input: {
    readonly delegates: number
    readonly among: number
    readonly members: number
    readonly amongMembers: number
  },
  date: CivilDate,
): Verdict<Check & { readonly least: number }> {
  const { delegates, among, members, amongMembers } = input
  const least = leastOf(share(amongMembers, Math.max(1, members)), delegates)
  const answer = checked(
    ['DF-14'],
    date,
    [
      findingIf(
        among < least,
        'too_few',
        'among',
        `党员${members}人中占${amongMembers}人，代表${delegates}人中应不少于${least}人，现为${among}人。`,
        `${amongMembers} of ${members} members make at least ${least} of ${delegates} delegates; there are ${among}.`,
      ),
    ],
    said(
      `党员${members}人中占${amongMembers}人，代表${delegates}人中有${among}人，不低于党员中的比例（${least}人）。`,
      `${among} of ${delegates} delegates are not fewer than their share of ${amongMembers} of ${members} members (${least}).`,
    ),
  )
  return answer.ok ? { ok: true, value: { ...answer.value, least } } : answer
}

/** Posts that a congress elects, by how many candidates they have. */
export type ElectedPost = 'head' | 'deputy' | 'member'

/** How missing seats of a congress's posts are filled. */
export type FurtherPostElection = {
  readonly mayBeNextSession: boolean
  readonly mayNominateAnew: boolean
  readonly needsSurplus: boolean
}

/**
 * How posts are filled that missed the majority of all delegates (地方组织法 2022 §29): in this session or, as the congress decides,
 * in the next; with the candidates of the first vote in order, or nominated anew; deputies and members of standing committees
 * again with more candidates than seats. Fails with `edition`.
 */
export function furtherPostElection(post: ElectedPost, date: CivilDate): Verdict<FurtherPostElection> {
  const needsSurplus = post !== 'head'
  const way = needsSurplus
    ? said('，并应当差额选举', ', with more candidates than seats')
    : said('，可以等额选举', ', where as many candidates as seats may do')
  return ruling(
    ['ZZ-04'],
    date,
    { mayBeNextSession: true, mayNominateAnew: true, needsSurplus },
    said(
      `不足的名额可以在本次会议或者下一次会议上另行选举，候选人可以按第一次得票顺序确定，也可以另行提名${way.zh}。`,
      `Missing seats are filled in this session or the next, with the candidates of the first vote in order or nominated anew${way.en}.`,
    ),
  )
}
