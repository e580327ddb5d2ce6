import { type Citation, citationsFor } from './citations.ts'
import { addDays, type CivilDate } from './dates.ts'
import { type Said, said } from './said.ts'
import { failed, found, type RuleError, type Verdict } from './verdict.ts'

/** Elections whose last lawful days are told by the election day alone. */
export const calendarElections = ['congress_direct', 'village_committee'] as const
export type CalendarElection = (typeof calendarElections)[number]

export type CalendarInput = { readonly election: CalendarElection; readonly electionDay: CivilDate }

/**
 * A step's last lawful day. `daysBefore` counts from it to the election day (negative: after it). `basis` is `custom`
 * where the edition in force sets no such day and the later edition's is shown.
 */
export type CalendarStep = {
  readonly id: string
  readonly name: Said
  readonly latest: CivilDate
  readonly daysBefore: number
  readonly basis: 'law' | 'custom'
  readonly citation: Citation
}

export type Calendar = { readonly steps: readonly CalendarStep[] }

/** `since` is the first election day that the law sets the day for, `until` the first that it does not. */
type Row = {
  readonly id: string
  readonly name: Said
  readonly daysBefore: number
  readonly ruleId: string
  readonly since?: CivilDate
  readonly until?: CivilDate
}

/** Days within which the list may be objected to, from its publication. */
export const daysToObject = 5
const daysToAnswer = 3
const listDays = 20
const newDays = '2010-03-14'

const list = said('公布选民名单', 'Publish the list of voters')
const objection = said('申诉截止日', 'Last day to object')
const answer = said('处理决定截止日', 'Last day to decide on objections')

function objections(ruleId: string, since: CivilDate): readonly Row[] {
  const toObject = listDays - daysToObject
  return [
    { id: 'objection_deadline', name: objection, daysBefore: toObject, ruleId, since },
    { id: 'answer_deadline', name: answer, daysBefore: toObject - daysToAnswer, ruleId, since },
  ]
}

const finalCandidates = {
  id: 'final_candidates',
  name: said('公布正式代表候选人名单', 'Publish the final candidates'),
  ruleId: 'XJ-15',
}

const rows: Readonly<Record<CalendarElection, readonly Row[]>> = {
  congress_direct: [
    { id: 'voter_list', name: list, daysBefore: listDays, ruleId: 'XJ-12-1' },
    {
      id: 'initial_candidates',
      name: said('公布初步代表候选人名单', 'Publish the initial candidates'),
      daysBefore: 15,
      ruleId: 'XJ-15',
    },
    ...objections('XJ-12-2', newDays),
    { ...finalCandidates, daysBefore: 7, since: newDays },
    { ...finalCandidates, daysBefore: 5, until: newDays },
    {
      id: 'sue_deadline',
      name: said('起诉截止日', 'Last day to sue'),
      daysBefore: 5,
      ruleId: 'XJ-12-2',
    },
  ],
  village_committee: [
    {
      id: 'voter_list',
      name: said('公布参加选举的村民名单', 'Publish the list of voters'),
      daysBefore: listDays,
      ruleId: 'CW-05',
    },
    ...objections('CW-05', '2010-10-28'),
    {
      id: 'audit',
      name: said('公布离任经济责任审计结果', 'Publish the result of the leaving audit'),
      daysBefore: 1,
      ruleId: 'SJ-01',
    },
    {
      id: 'handover',
      name: said('完成工作移交', 'Complete the handover'),
      daysBefore: -10,
      ruleId: 'CW-14',
    },
  ],
}

/** A row that another row replaces on the day is left out; one that only came later is shown as custom. */
function rowsOn(election: CalendarElection, day: CivilDate): readonly Row[] {
  const all = rows[election]
  const stands = all.filter(
    ({ since, until }) => (since === undefined || since <= day) && (until === undefined || day < until),
  )
  const ids = new Set(stands.map(({ id }) => id))
  return all.filter((row) => stands.includes(row) || !ids.has(row.id))
}

function distance({ latest, daysBefore, basis }: CalendarStep): Said {
  const count = Math.abs(daysBefore)
  const side = daysBefore < 0 ? said('后', 'after') : said('前', 'before')
  const note = basis === 'law' ? said('', '') : said('，当时法律未规定天数', ', not yet set by law')
  return said(
    `${latest}（选举日${side.zh}${count}日${note.zh}）`,
    `${latest} (${count} ${count === 1 ? 'day' : 'days'} ${side.en}${note.en})`,
  )
}

/** Why there are no legal days for an election day, in both languages. */
const noEdition: RuleError = {
  code: 'edition',
  path: 'electionDay',
  message: said(
    '该日有效的版本未收录，无法推算法定日期：人大代表直接选举自2004年10月27日起、村民委员会选举自2010年10月28日起可以推算',
    'The edition in force on that day is not held: the days are known for congress elections since 2004-10-27 and village committees since 2010-10-28',
  ),
}

/**
 * The last lawful days before (and after) an election day: voter list, objections, initial and final candidates (选举法
 * §28, §29, §32), or voter list, objections, leaving audit and handover (村委会组织法 §14, §20, §35). The deadline for
 * objections counts from the list's last day. Fails with `edition` before 2004-10-27 (village: 2010-10-28). Throws
 * RangeError for no civil date.
 */
export function calendar({ election, electionDay }: CalendarInput): Verdict<Calendar> {
  const steps = rowsOn(election, electionDay).flatMap(({ id, name, daysBefore, ruleId, since }) =>
    citationsFor([ruleId], electionDay).map((citation): CalendarStep => {
      const basis = since !== undefined && electionDay < since ? 'custom' : 'law'
      return { id, name, latest: addDays(electionDay, -daysBefore), daysBefore, basis, citation }
    }),
  )
  if (steps.length === 0) return failed(noEdition.code, noEdition.path, noEdition.message)
  const cited = new Map(steps.map(({ citation }) => [citation.ruleId, citation]))
  const days = steps.map((step) => ({ name: step.name, day: distance(step) }))
  const zh = days.map(({ name, day }) => name.zh + day.zh).join('，')
  const en = days.map(({ name, day }) => `${name.en.toLowerCase()} ${day.en}`).join(', ')
  return found(
    { steps },
    [...cited.values()],
    said(`选举日${electionDay}，最迟日期：${zh}。`, `Latest days for the election on ${electionDay}: ${en}.`),
  )
}
