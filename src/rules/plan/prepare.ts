import type { BodyKind } from '../bodies.ts'
import { parseCivilDate } from '../dates.ts'
import { type Said, said } from '../said.ts'
import { refuse, warn } from './problems.ts'
import { stepsOf } from './templates.ts'
import type { CustomStep, PlanProblem, PlanSettings, StepId, StepSetting, StepTemplate } from './types.ts'

/** A template with the area's settings put in. `date` is a chosen due date that replaces the computed one. */
export type PreparedStep = StepTemplate & {
  readonly date: string | null
  readonly dropped: boolean
  readonly added: boolean
}

export type Prepared = { readonly steps: readonly PreparedStep[]; readonly problems: readonly PlanProblem[] }

const longest = 3650

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= longest
}

function withTiming(step: StepTemplate, setting: StepSetting, problems: PlanProblem[]): StepTemplate {
  let result = step
  if (setting.lead !== undefined) {
    if (isCount(setting.lead)) result = { ...result, lead: { ...step.lead, count: setting.lead } }
    else problems.push(notANumber(step.id, setting.lead))
  }
  if (setting.days === undefined) return result
  if (step.timing.offset === 0) {
    problems.push(
      refuse(
        'fixed_day',
        step.id,
        said(`“${step.name.zh}”就在当日，不能改期。`, `“${step.name.en}” is fixed to its day.`),
      ),
    )
    return result
  }
  if (!isCount(setting.days)) {
    problems.push(notANumber(step.id, setting.days))
    return result
  }
  return { ...result, timing: { ...step.timing, offset: Math.sign(step.timing.offset) * setting.days } }
}

function notANumber(step: StepId, given: number): PlanProblem {
  return refuse(
    'not_a_number',
    step,
    said(
      `天数应为0至${longest}的整数，现为“${given}”。`,
      `Days must be a whole number from 0 to ${longest}, not “${given}”.`,
    ),
  )
}

function chosenDate(step: StepTemplate, setting: StepSetting, problems: PlanProblem[]): string | null {
  if (setting.date === undefined) return null
  const date = parseCivilDate(setting.date)
  if (date === null) {
    problems.push(
      refuse('not_a_date', step.id, said(`“${setting.date}”不是日期。`, `“${setting.date}” is not a date.`)),
    )
  }
  return date
}

function withSetting(step: StepTemplate, setting: StepSetting, problems: PlanProblem[]): PreparedStep {
  const dropped = setting.dropped === true
  if (dropped && step.basis === 'law') {
    problems.push(
      refuse(
        'drops_law',
        step.id,
        said(
          `“${step.name.zh}”是法定步骤，不能删去。`,
          `“${step.name.en}” is required by law and cannot be dropped.`,
        ),
      ),
    )
  }
  return {
    ...withTiming(step, setting, problems),
    name: setting.name ?? step.name,
    date: chosenDate(step, setting, problems),
    dropped: dropped && step.basis === 'custom',
    added: false,
  }
}

const nothing: Said = said('按照换届纪律要求办理。', 'Carried out under the discipline of the term change.')

function fromCustom(step: CustomStep, problems: PlanProblem[]): PreparedStep {
  const days = Number.isInteger(step.days) && Math.abs(step.days) <= longest ? step.days : 0
  if (days !== step.days) problems.push(notANumber(step.id, step.days))
  const lead = step.lead ?? 0
  if (!isCount(lead)) problems.push(notANumber(step.id, lead))
  return {
    id: step.id,
    name: step.name,
    organ: step.organ,
    timing: { anchor: step.anchor ?? 'election_day', offset: -days },
    lead: { count: isCount(lead) ? lead : 0, unit: 'days' },
    basis: 'custom',
    limits: [],
    marks: [],
    ruleId: null,
    confidence: 'C',
    anyDay: false,
    deliverables: step.deliverables ?? [],
    discipline: step.discipline ?? nothing,
    evidence: step.evidence ?? [],
    dependsOn: step.dependsOn ?? [],
    date: null,
    dropped: false,
    added: true,
  }
}

function unknownStep(id: StepId): PlanProblem {
  return warn('unknown_step', id, said(`没有“${id}”这一步骤。`, `There is no step “${id}”.`))
}

/** An added step without the names of steps that do not exist; each missing name is a problem. */
function withKnownNames(
  step: PreparedStep,
  known: ReadonlySet<StepId>,
  problems: PlanProblem[],
): PreparedStep {
  const anchor = step.timing.anchor
  const anchored = anchor === 'election_day' || known.has(anchor)
  if (!anchored) problems.push(unknownStep(anchor))
  for (const id of step.dependsOn) if (!known.has(id)) problems.push(unknownStep(id))
  return {
    ...step,
    timing: anchored ? step.timing : { ...step.timing, anchor: 'election_day' },
    dependsOn: step.dependsOn.filter((id) => known.has(id)),
  }
}

function inOrder(
  steps: readonly PreparedStep[],
  order: readonly StepId[],
  problems: PlanProblem[],
): PreparedStep[] {
  const rest = new Map(steps.map((step) => [step.id, step]))
  const listed: PreparedStep[] = []
  for (const id of order) {
    const step = rest.get(id)
    if (step === undefined) problems.push(unknownStep(id))
    else listed.push(step)
    rest.delete(id)
  }
  return [...listed, ...rest.values()]
}

/** The body's steps with the settings put in: changed, dropped, added and ordered, and what is wrong with the settings. */
export function prepare(body: BodyKind, settings: PlanSettings): Prepared {
  const problems: PlanProblem[] = []
  const changes = new Map(Object.entries(settings.steps ?? {}))
  const steps = stepsOf(body).map((step) => {
    const setting = changes.get(step.id) ?? {}
    changes.delete(step.id)
    return withSetting(step, setting, problems)
  })
  const known = new Set(steps.map((step) => step.id))
  const added: PreparedStep[] = []
  for (const step of settings.added ?? []) {
    if (known.has(step.id) || step.id === 'election_day') {
      problems.push(
        refuse(
          'duplicate_step',
          step.id,
          said(`步骤“${step.id}”已经存在。`, `A step “${step.id}” exists already.`),
        ),
      )
      continue
    }
    known.add(step.id)
    const setting = changes.get(step.id) ?? {}
    changes.delete(step.id)
    added.push({ ...withSetting(fromCustom(step, problems), setting, problems), added: true })
  }
  for (const id of changes.keys()) problems.push(unknownStep(id))
  const all = [...steps, ...added.map((step) => withKnownNames(step, known, problems))]
  return { steps: inOrder(all, settings.order ?? [], problems), problems }
}
