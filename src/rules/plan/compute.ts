import type { LawName } from '../catalogue.ts'
import { citationFor, citationText, editionOn, lawName, lawOfKnown } from '../citations.ts'
import { addDays, type CivilDate, daysBetween, parseCivilDate } from '../dates.ts'
import { said } from '../said.ts'
import { explainStep, limitText, type Naming } from './explain.ts'
import { prepare } from './prepare.ts'
import { note, refuse, warn } from './problems.ts'
import { applies, daysBroken, type ScheduledStep, schedule } from './schedule.ts'
import type {
  AppliedEdition,
  Plan,
  PlanInput,
  PlannedMark,
  PlannedStep,
  PlanProblem,
  StepId,
  StepStatus,
} from './types.ts'

type Context = {
  readonly electionDay: CivilDate
  readonly today: CivilDate
  readonly done: ReadonlyMap<StepId, CivilDate>
  readonly naming: Naming
}
type Verdict = {
  readonly status: StepStatus
  readonly daysShort: number
  readonly problem: PlanProblem | null
}

const fine: Verdict = { status: 'ok', daysShort: 0, problem: null }

/** The first limit that the day breaks, as a problem. */
function broken(scheduled: ScheduledStep, day: CivilDate, isDone: boolean, context: Context): Verdict | null {
  for (const dated of scheduled.limits) {
    const daysShort = daysBroken(dated, day)
    if (daysShort === 0) continue
    const { id, name } = scheduled.step
    const limit = limitText(dated, context.naming)
    const citation = citationFor(dated.limit.ruleId, context.electionDay)
    const text = said(
      `“${name.zh}”${isDone ? '实际于' : '定在'}${day}，法定${limit.zh}，相差${daysShort}天。`,
      `“${name.en}” ${isDone ? 'was done' : 'is set'} on ${day}; the law allows ${limit.en}; ${daysShort} days off.`,
    )
    const problem = isDone
      ? warn('unlawful', id, text, { citation, daysShort })
      : refuse('loosens_law', id, text, { citation, daysShort })
    return { status: 'unlawful', daysShort, problem }
  }
  return null
}

function missed(scheduled: ScheduledStep, context: Context): Verdict | null {
  const gone = scheduled.limits.find(({ limit, day }) => limit.side !== 'earliest' && day < context.today)
  if (gone === undefined) return null
  const { id, name } = scheduled.step
  const daysShort = daysBetween(gone.day, context.today)
  const limit = limitText(gone, context.naming)
  const text = said(
    `“${name.zh}”法定${limit.zh}，已过${daysShort}天，此日期下不能依法完成。`,
    `“${name.en}”: the law allows ${limit.en}, ${daysShort} days ago; it can no longer be done lawfully for this day.`,
  )
  const citation = citationFor(gone.limit.ruleId, context.electionDay)
  return { status: 'impossible', daysShort, problem: warn('impossible', id, text, { citation, daysShort }) }
}

function judge(scheduled: ScheduledStep, context: Context): Verdict {
  const done = context.done.get(scheduled.step.id)
  if (done !== undefined) return broken(scheduled, done, true, context) ?? fine
  const verdict = broken(scheduled, scheduled.due, false, context) ?? missed(scheduled, context)
  if (verdict !== null) return verdict
  const daysShort = daysBetween(scheduled.due, context.today)
  if (daysShort <= 0) return fine
  const { id, name } = scheduled.step
  const text = said(
    `“${name.zh}”计划${scheduled.due}完成，已过${daysShort}天，应压缩办理。`,
    `“${name.en}” was planned for ${scheduled.due}, ${daysShort} days ago; it is still possible in less time.`,
  )
  return { status: 'past', daysShort, problem: warn('past', id, text, { daysShort }) }
}

function marksOf({ step }: ScheduledStep, context: Context): PlannedMark[] {
  return step.marks
    .filter((mark) => applies(mark, context.electionDay))
    .map((mark) => ({
      id: mark.id,
      name: mark.name,
      day: addDays(context.naming.dayOf(mark.anchor), mark.offset),
      citation: citationFor(mark.ruleId, context.electionDay),
    }))
}

function planned(scheduled: ScheduledStep, order: number, verdict: Verdict, context: Context): PlannedStep {
  const { step, limits, start, due } = scheduled
  const citation = step.ruleId === null ? null : citationFor(step.ruleId, context.electionDay)
  return {
    id: step.id,
    order,
    name: step.name,
    organ: step.organ,
    start,
    due,
    legalLimit: limits[0]?.day ?? null,
    limitKind: limits[0]?.limit.side ?? null,
    limits: limits.map(({ limit, day }) => ({
      side: limit.side,
      day,
      citation: citationFor(limit.ruleId, context.electionDay),
    })),
    marks: marksOf(scheduled, context),
    daysBefore: daysBetween(due, context.electionDay),
    basis: step.basis,
    citation,
    confidence: step.confidence,
    explain: explainStep(scheduled, citation, context.naming),
    deliverables: step.deliverables,
    discipline: step.discipline,
    evidence: step.evidence,
    dependsOn: step.dependsOn,
    added: step.added,
    status: verdict.status,
    daysShort: verdict.daysShort,
  }
}

function orderProblems(steps: readonly PlannedStep[]): PlanProblem[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  return steps.flatMap((step) =>
    step.dependsOn.flatMap((id) => {
      const before = byId.get(id)
      if (before === undefined || (before.due <= step.due && before.order < step.order)) return []
      const text = said(
        `“${step.name.zh}”应在“${before.name.zh}”之后。`,
        `“${step.name.en}” must come after “${before.name.en}”.`,
      )
      return [warn('out_of_order', step.id, text)]
    }),
  )
}

/** The editions applied, and what is missing or unsure about them; one problem a law. */
function editionsOf(
  steps: readonly ScheduledStep[],
  electionDay: CivilDate,
): { readonly editions: AppliedEdition[]; readonly problems: PlanProblem[] } {
  const editions = new Map<LawName, AppliedEdition>()
  const problems = new Map<string, PlanProblem>()
  for (const { step, limits } of steps) {
    const rules = [step.ruleId, ...limits.map(({ limit }) => limit.ruleId)].filter((rule) => rule !== null)
    for (const rule of rules) {
      const law = lawOfKnown(rule)
      editions.set(law, { law, edition: editionOn(law, electionDay) })
      const citation = citationFor(rule, electionDay)
      if (step.basis === 'custom') continue
      if (citation === null && (limits.length > 0 || !problems.has(`edition ${law}`))) {
        const text = said(
          `${electionDay}适用的《${law}》版本或条文未收录。`,
          `${lawName(law).en}: the edition that applies on ${electionDay}, or its article, is not held here.`,
        )
        problems.set(
          `edition ${law}`,
          limits.length > 0 ? refuse('edition', null, text) : note('edition', null, text),
        )
      }
      if (citation !== null && (citation.confidence === 'C' || citation.confidence === 'D')) {
        const { zh, en } = citationText(citation)
        const text = said(
          `${zh}尚未核对原文，办理前请核实。`,
          `${en} has not been checked against the text; verify it first.`,
        )
        if (!problems.has(`unverified ${law}`))
          problems.set(`unverified ${law}`, note('unverified', null, text, { citation }))
      }
    }
  }
  return { editions: [...editions.values()], problems: [...problems.values()] }
}

/**
 * The statutory plan of a body, computed backwards from its election day by the editions in force on that day.
 * Problems are listed, never thrown; a problem with severity `refusal` means that the settings may not be saved so.
 * Throws RangeError when `electionDay`, `today` or a day of `done` is no civil date.
 */
export function computePlan(input: PlanInput): Plan {
  const { body, electionDay, today, holidays } = input
  const done = new Map(Object.entries(input.done ?? {}))
  for (const date of [electionDay, today, ...done.values()]) {
    if (parseCivilDate(date) === null) throw new RangeError(`Not a civil date: ${date}`)
  }
  const prepared = prepare(body, input.settings ?? {})
  const scheduled = schedule({
    steps: prepared.steps,
    electionDay,
    holidays,
    done,
  })
  const names = new Map(prepared.steps.map((step) => [step.id, step.name]))
  const context = { electionDay, today, done, naming: { body, electionDay, names, dayOf: scheduled.dayOf } }
  const judged = scheduled.steps.map((step) => ({ step, verdict: judge(step, context) }))
  const steps = judged.map(({ step, verdict }, index) => planned(step, index + 1, verdict, context))
  const applied = editionsOf(scheduled.steps, electionDay)
  const late = daysBetween(electionDay, today)
  const gone = said(
    `选举日${electionDay}已过${late}天。`,
    `The election day ${electionDay} was ${late} days ago.`,
  )
  return {
    body,
    electionDay,
    editions: applied.editions,
    steps,
    problems: [
      ...(late > 0 ? [warn('in_past', null, gone, { daysShort: late })] : []),
      ...prepared.problems,
      ...scheduled.problems,
      ...judged.flatMap(({ verdict }) => (verdict.problem === null ? [] : [verdict.problem])),
      ...orderProblems(steps),
      ...applied.problems,
    ],
  }
}
