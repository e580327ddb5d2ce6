import { addMonths, type CivilDate } from './dates.ts'
import { ruling, sourceOn } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'

/** Full years of age on a day. Someone is 18 on the 18th birthday; one born on 29 February on the 28th in other years. */
export function ageOn(birthDate: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return addMonths(birthDate, years * 12) <= day ? years : years - 1
}

/** Where the law keeps somebody, which decides on how he votes (直接选举若干规定 1983, 五). */
export const custodies = ['none', 'imprisoned', 'held', 'bail_or_residence', 'detained'] as const
export type Custody = (typeof custodies)[number]

/** Somebody who may be a voter of a congress. `suspended`: a procuratorate or court suspended the rights of one who is held. */
export type Elector = {
  readonly birthDate: CivilDate
  readonly electionDay: CivilDate
  readonly isDeprived: boolean
  readonly isIncapable: boolean
  readonly custody: Custody
  readonly isSuspended: boolean
}

/** May he vote, and where not, why; and how one votes who can't come: by a mobile box or by proxy. */
export type VotingRight = {
  readonly may: boolean
  readonly reason: 'age' | 'deprived' | 'suspended' | 'incapable' | null
  readonly how: 'station' | 'mobile_or_proxy'
}

const refusals = {
  age: said('选举日未满十八周岁，没有选举权', 'is under 18 on election day'),
  deprived: said('被剥夺政治权利，没有选举权', 'is deprived of political rights'),
  suspended: said(
    '因严重刑事犯罪案被羁押，经决定停止行使选举权利',
    'is held for a serious crime and suspended by decision',
  ),
  incapable: said(
    '精神病患者不能行使选举权利，经选举委员会确认不列入选民名单',
    'can’t exercise the right, as the election committee confirmed',
  ),
} as const

function reasonOf(elector: Elector): VotingRight['reason'] {
  if (ageOn(elector.birthDate, elector.electionDay) < 18) return 'age'
  if (elector.isDeprived) return 'deprived'
  if (elector.custody === 'held' && elector.isSuspended) return 'suspended'
  return elector.isIncapable ? 'incapable' : null
}

/**
 * Whether somebody may vote for a people's congress (选举法 2020 §4, §27; 直接选举若干规定 1983, 三至五): 18 on election day,
 * not deprived of political rights, not suspended while held, not found unable. Prisoners, those held and those detained
 * vote by a mobile box or by proxy. Fails with `edition`. Throws RangeError for no civil date.
 */
export function votingRight(elector: Elector): Verdict<VotingRight> {
  const reason = reasonOf(elector)
  const away = ['imprisoned', 'held', 'detained'].includes(elector.custody)
  const how = away ? 'mobile_or_proxy' : 'station'
  const age = ageOn(elector.birthDate, elector.electionDay)
  const way = away
    ? said('；可以在流动票箱投票或者委托他人代为投票', '; he votes by a mobile box or by proxy')
    : said('', '')
  const text =
    reason === null
      ? said(
          `选举日年满${age}周岁，有选举权${way.zh}。`,
          `He is ${age} on election day and may vote${way.en}.`,
        )
      : said(
          `选举日${age}周岁；${refusals[reason].zh}。`,
          `He is ${age} on election day and may not vote: he ${refusals[reason].en}.`,
        )
  const ids: [string, ...string[]] = elector.custody === 'none' ? ['XJ-32', 'XJ-30'] : ['XJ-32', 'XJ-33']
  return ruling(ids, elector.electionDay, { may: reason === null, reason, how }, text)
}

/** Somebody who wants to take part in the election of a village committee. Dates say since when; null: not at all. */
export type Villager = {
  readonly birthDate: CivilDate
  readonly electionDay: CivilDate
  readonly isDeprived: boolean
  readonly hasHousehold: boolean
  readonly residentSince: CivilDate | null
  readonly workingSince: CivilDate | null
  /** Said that he takes part; counts for members of the village who live elsewhere. */
  readonly wishes: boolean
  /** Applied, and the assembly or the representatives agreed; counts for those from elsewhere. */
  readonly isAgreed: boolean
  readonly isRegisteredElsewhere: boolean
}

/** Registered as what: member living there · living elsewhere · resident from elsewhere · working there from elsewhere. */
export const registerKinds = ['member', 'member_away', 'resident', 'worker'] as const
export type RegisterKind = (typeof registerKinds)[number]

/** Why somebody is not registered. */
export type RegistrationRefusal = 'age' | 'deprived' | 'elsewhere' | 'not_wished' | 'too_short' | 'not_agreed'

export type Registration =
  | { readonly registered: true; readonly as: RegisterKind; readonly reason: null }
  | { readonly registered: false; readonly as: null; readonly reason: RegistrationRefusal }

const kindNames: Readonly<Record<RegisterKind, Said>> = {
  member: said('户籍在本地并且在本地居住', 'member of the place who lives there'),
  member_away: said(
    '户籍在本地、不在本地居住，本人表示参加选举',
    'member who lives elsewhere and takes part',
  ),
  resident: said('户籍不在本地，在本地居住一年以上', 'resident from elsewhere for a year or more'),
  worker: said('户籍不在本地，在本地工作达到规定时间', 'from elsewhere, working there long enough'),
}
const registrationRefusals: Readonly<Record<RegistrationRefusal, Said>> = {
  age: said('选举日未满十八周岁', 'he is under 18 on election day'),
  deprived: said('被剥夺政治权利', 'he is deprived of political rights'),
  elsewhere: said('已在其他地方登记参加选举', 'he is registered elsewhere'),
  not_wished: said(
    '不在本地居住，本人未表示参加选举',
    'he lives elsewhere and did not say that he takes part',
  ),
  too_short: said('居住或者工作时间不足', 'he has not lived or worked there long enough'),
  not_agreed: said('未经申请或者未经会议同意', 'he did not apply, or the meeting did not agree'),
}

function lasts(since: CivilDate | null, months: number, day: CivilDate): boolean {
  return since !== null && addMonths(since, months) <= day
}

function refused(reason: RegistrationRefusal): Registration {
  return { registered: false, as: null, reason }
}

function basicReason({ birthDate, electionDay, isDeprived, isRegisteredElsewhere }: BasicVoter) {
  if (ageOn(birthDate, electionDay) < 18) return 'age'
  if (isDeprived) return 'deprived'
  return isRegisteredElsewhere ? 'elsewhere' : null
}
type BasicVoter = Pick<Villager, 'birthDate' | 'electionDay' | 'isDeprived' | 'isRegisteredElsewhere'>

function registerVillager(villager: Villager, workMonths: number | null): Registration {
  const { electionDay, hasHousehold, residentSince, workingSince, wishes, isAgreed } = villager
  const reason = basicReason(villager)
  if (reason !== null) return refused(reason)
  if (hasHousehold) {
    if (residentSince !== null) return { registered: true, as: 'member', reason: null }
    return wishes ? { registered: true, as: 'member_away', reason: null } : refused('not_wished')
  }
  const works = workMonths !== null && lasts(workingSince, workMonths, electionDay)
  const as = lasts(residentSince, 12, electionDay) ? 'resident' : works ? 'worker' : null
  if (as === null) return refused('too_short')
  return isAgreed ? { registered: true, as, reason: null } : refused('not_agreed')
}

function registrationText({ as, reason }: Registration): Said {
  if (as !== null) return said(`${kindNames[as].zh}，应当登记。`, `To be registered: ${kindNames[as].en}.`)
  const { zh, en } = registrationRefusals[reason]
  return said(`${zh}，不予登记。`, `Not to be registered: ${en}.`)
}

/**
 * Whether a villager is registered for the election of the village committee (村委会组织法 2018 §13): a member who lives
 * there; one who lives elsewhere and says so; someone from elsewhere who has lived there for a year and is agreed to. From
 * 2026 also someone who has done village work for the months of `villageWorkMonths`. Fails with `edition`. Throws RangeError
 * for no civil date.
 */
export function villageRegistration(
  villager: Villager,
  values: RuleValues = standardValues,
): Verdict<Registration> {
  const { ruleId, months } = sourceOn(
    [
      { ruleId: 'CW25-05', months: values.villageWorkMonths },
      { ruleId: 'CW-04', months: null },
    ],
    villager.electionDay,
  )
  const registration = registerVillager(villager, months)
  const ids: [string, ...string[]] = ruleId === 'CW-04' ? ['CW-04'] : ['CW-04', ruleId]
  return ruling(ids, villager.electionDay, registration, registrationText(registration))
}

/** Somebody who wants to take part in the election of a residents committee. */
export type Resident = BasicVoter & {
  readonly isResident: boolean
  /** A community worker since; null where he is none. */
  readonly workerSince: CivilDate | null
}

/**
 * Whether somebody is registered for the election of a residents committee (居委会组织法 2018 §8): a resident of 18; from 2026
 * also a community worker after the months of `communityWorkMonths`. Fails with `edition`. Throws RangeError for no civil
 * date.
 */
export function communityRegistration(
  resident: Resident,
  values: RuleValues = standardValues,
): Verdict<Registration> {
  const { electionDay, isResident, workerSince } = resident
  const { ruleId, months } = sourceOn(
    [
      { ruleId: 'JW25-06', months: values.communityWorkMonths },
      { ruleId: 'JW-01', months: null },
    ],
    electionDay,
  )
  const reason = basicReason(resident)
  const works = months !== null && lasts(workerSince, months, electionDay)
  const as = isResident ? 'member' : works ? 'worker' : null
  const registration: Registration =
    reason !== null
      ? refused(reason)
      : as === null
        ? refused('too_short')
        : { registered: true, as, reason: null }
  const ids: [string, ...string[]] = ruleId === 'JW-01' ? ['JW-01'] : ['JW-01', ruleId]
  return ruling(ids, electionDay, registration, registrationText(registration))
}

/** What takes a member's right to vote in the Party: probationary membership, a probation as punishment, custody. */
export type PartyMember = {
  readonly isProbationary: boolean
  readonly isOnProbation: boolean
  /** 留置、逮捕; counts from the edition of 2020. */
  readonly isInCustody: boolean
}

export type PartyRight = { readonly may: boolean; readonly reason: keyof PartyMember | null }

const partyRefusals = {
  isProbationary: said('预备党员没有表决权、选举权和被选举权', 'A probationary member may not vote'),
  isOnProbation: said('受留党察看处分期间没有表决权、选举权和被选举权', 'A member on probation may not vote'),
  isInCustody: said('被留置、逮捕期间中止党员权利', 'The rights of a member in custody are suspended'),
} as const

/** Whether a member has the right to vote and to be elected (基层选举条例 2020 §5). Fails with `edition`. */
export function partyVotingRight(member: PartyMember, date: CivilDate): Verdict<PartyRight> {
  const custody = member.isInCustody && date >= '2020-07-13'
  const reason = member.isProbationary
    ? 'isProbationary'
    : member.isOnProbation
      ? 'isOnProbation'
      : custody
        ? 'isInCustody'
        : null
  const may = said('有表决权、选举权和被选举权。', 'He may vote and be elected.')
  const not = (key: keyof PartyMember) => said(`${partyRefusals[key].zh}。`, `${partyRefusals[key].en}.`)
  return ruling(['DJ-05'], date, { may: reason === null, reason }, reason === null ? may : not(reason))
}

/** How many members should attend an election (应到会人数): those with the right to vote less those excused by approval. */
export type ShouldAttend = { readonly number: number; readonly groups: readonly string[] }

/**
 * The base of quorum and majority in an election by members (基层选举条例). `excused` are members in the groups of the value
 * `excusedMembers` whom the meeting left out with the consent of the upper committee. Fails with `edition`.
 */
export function shouldAttend(
  withRight: number,
  excused: number,
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<ShouldAttend> {
  const number = Math.max(0, withRight - excused)
  return ruling(
    ['DJ-17'],
    date,
    { number, groups: values.excusedMembers },
    said(
      `有选举权的党员${withRight}人，经批准不计入应到会人数的${excused}人，应到会${number}人。`,
      `${withRight} members may vote, ${excused} are left out with approval: ${number} should attend.`,
    ),
  )
}
