import { addDays, addMonths, type CivilDate } from './dates.ts'
import { ruling, sourceOn } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { failed, type Verdict } from './verdict.ts'

/** Sanctions of public officials (政务处分), with their months; null: for good. */
export const sanctions = {
  warning: { months: 6, name: said('政务警告', 'a warning') },
  demerit: { months: 12, name: said('政务记过', 'a demerit') },
  serious_demerit: { months: 18, name: said('政务记大过', 'a serious demerit') },
  demotion: { months: 24, name: said('政务降级', 'a demotion') },
  removal: { months: 24, name: said('政务撤职', 'a removal from post') },
  dismissal: { months: null, name: said('政务开除', 'a dismissal') },
} as const
export type Sanction = keyof typeof sanctions

const longest = 48
const villageSanctions: ReadonlySet<Sanction> = new Set(['warning', 'demerit', 'serious_demerit'])

/** Disciplinary punishments of the Party (党纪处分). */
export const partyPunishments = {
  party_warning: { key: 'partyWarningMonths', name: said('党内警告', 'a warning in the Party') },
  party_serious_warning: {
    key: 'partySeriousWarningMonths',
    name: said('党内严重警告', 'a serious warning in the Party'),
  },
  party_removal: { key: 'partyRemovalMonths', name: said('撤销党内职务', 'removal from Party posts') },
  party_probation: { key: 'partyProbationMonths', name: said('留党察看', 'probation in the Party') },
  party_expulsion: { key: 'partyExpulsionMonths', name: said('开除党籍', 'expulsion from the Party') },
} as const
export type PartyPunishment = keyof typeof partyPunishments

/** Until when a punishment counts (影响期): its last day, and the first day without it; both null where it is for good. */
export type Effect = {
  readonly months: number | null
  readonly lastDay: CivilDate | null
  readonly freeFrom: CivilDate | null
}

function effectOf(from: CivilDate, months: number | null): Effect {
  if (months === null) return { months, lastDay: null, freeFrom: null }
  const freeFrom = addMonths(from, months)
  return { months, lastDay: addDays(freeFrom, -1), freeFrom }
}

function explain(name: Said, from: CivilDate, { months, lastDay, freeFrom }: Effect): Said {
  if (months === null) {
    return said(`${from}起受${name.zh}处分，没有期限。`, `From ${from} ${name.en} counts for good.`)
  }
  return said(
    `${from}起受${name.zh}处分，影响期${months}个月，至${lastDay}，自${freeFrom}起不再受影响。`,
    `From ${from} ${name.en} counts ${months} months, to ${lastDay}; from ${freeFrom} it no longer does.`,
  )
}

/**
 * A sanction on public officials: `from` is the day of the decision; `holder` says whether somebody of a village or residents
 * committee bears it. `months` where one period was fixed for several of the same sanction.
 */
export type SanctionInput = {
  readonly sanction: Sanction
  readonly from: CivilDate
  readonly holder: 'official' | 'village'
  readonly months?: number | undefined
}

function monthsProblem(months: number, least: number): Verdict<never> | null {
  if (Number.isSafeInteger(months) && months >= least && months <= longest) return null
  return failed(
    'months',
    'months',
    said(
      `多个相同政务处分合并确定的期限应为${least}至${longest}个月，现为${months}个月。`,
      `A period fixed for several equal sanctions is ${least} to ${longest} months, not ${months}.`,
    ),
  )
}

/**
 * Until when a sanction counts (政务处分法 2020 §8, §15, §22; for civil servants before it 公务员处分条例 2007 §7, §10). Fails with
 * `sanction` where village officials can't bear it, with `months` outside one period and 48 months, with `edition`. Throws
 * RangeError for no civil date.
 */
export function sanctionEffect({ sanction, from, holder, months }: SanctionInput): Verdict<Effect> {
  const { months: standard, name } = sanctions[sanction]
  if (holder === 'village' && !villageSanctions.has(sanction)) {
    return failed(
      'sanction',
      'sanction',
      said(
        `对基层群众性自治组织中从事管理的人员只能予以警告、记过、记大过，不能予以${name.zh}。`,
        `Those who manage a village or community can only bear a warning or a demerit, not ${name.en}.`,
      ),
    )
  }
  const problem = months === undefined || standard === null ? null : monthsProblem(months, standard)
  if (problem !== null) return problem
  const effect = effectOf(from, standard === null ? null : (months ?? standard))
  const text = explain(name, from, effect)
  if (holder === 'village') return ruling(['CF-02', 'CF-01'], from, effect, text)
  const { ruleId } = sourceOn([{ ruleId: 'CF-01' }, { ruleId: 'CF-04' }], from)
  return ruling([ruleId], from, effect, text)
}

/**
 * Until when a punishment of the Party counts, by the values in force (纪律处分条例, not read). `from` is the day of the decision;
 * of a probation the day on which the member's rights were restored; an expulsion bars from joining again. Fails with
 * `edition`. Throws RangeError for no civil date.
 */
export function partyPunishmentEffect(
  punishment: PartyPunishment,
  from: CivilDate,
  values: RuleValues = standardValues,
): Verdict<Effect> {
  const { key, name } = partyPunishments[punishment]
  const effect = effectOf(from, values[key])
  return ruling(['CF-03'], from, effect, explain(name, from, effect))
}

/** True where the effect still counts on the day. */
export function isInEffect({ lastDay }: Effect, from: CivilDate, day: CivilDate): boolean {
  return from <= day && (lastDay === null || day <= lastDay)
}
