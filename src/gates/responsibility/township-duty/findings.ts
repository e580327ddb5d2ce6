import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { createTask } from '../public.ts'
import type { townshipDutyTopic } from './contract.ts'
import {
  change,
  classesOf,
  type DutyAsk,
  notLater,
  placeName,
  seenVisit,
  subjectOf,
  type Visit,
} from './held.ts'
import { dutyFindings } from './tables.ts'
import type { DutyRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof townshipDutyTopic.contract, DutyRefusal>,
  'addFinding' | 'removeFinding' | 'taskFinding' | 'closeFinding'
>

/** A finding of the visit that nobody follows yet. */
async function openFinding(ask: DutyAsk, visit: Visit, findingId: string) {
  const own = and(eq(dutyFindings.id, findingId), eq(dutyFindings.visitId, visit.id))
  const finding = one(await ask.tx.select().from(dutyFindings).where(own))
  if (finding.state !== 'open') ask.refuse('finding_followed')
  return finding
}

/** What a visit found, and how it is followed until done. */
export const findings: Part = {
  addFinding: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const visit = await seenVisit(ask, input)
    const { className, severity, text } = input
    if (!(await classesOf(tx, visit.roundId)).classes.includes(className)) {
      refuse('unknown_class', { name: className })
    }
    const last = await tx.execute<{ next: number }>(sql`
      select coalesce(max(position) + 1, 0)::int as next from duty_findings where visit_id = ${visit.id}`)
    const findingId = newId()
    await tx.insert(dutyFindings).values({
      ...{ id: findingId, visitId: visit.id, areaCode: visit.areaCode, position: one(last.rows).next },
      ...{ className, severity, text, state: 'open' },
    })
    const place = await placeName(tx, visit.areaCode)
    await audit('township_visit.found', subjectOf(visit, place), { place, text })
    return { version: await change(ask, visit, {}), findingId }
  },

  removeFinding: async (ask) => {
    const { input, tx, audit } = ask
    const visit = await seenVisit(ask, input)
    const finding = await openFinding(ask, visit, input.findingId)
    await tx.delete(dutyFindings).where(eq(dutyFindings.id, finding.id))
    const place = await placeName(tx, visit.areaCode)
    await audit('township_visit.finding_removed', subjectOf(visit, place), { place, text: finding.text })
    return { version: await change(ask, visit, {}) }
  },

  taskFinding: async (ask) => {
    const { input, tx, audit } = ask
    const visit = await seenVisit(ask, input)
    const finding = await openFinding(ask, visit, input.findingId)
    const { title, dueOn, evidenceWanted, mainLeaderId, deputyLeaderId, departmentId } = input
    const { roundId, areaCode } = visit
    const task = { roundId, areaCode, title, startOn: visit.visitedOn, dueOn, evidenceWanted, discipline: '' }
    const made = await createTask(ask, { ...task, mainLeaderId, deputyLeaderId, departmentId })
    await tx
      .update(dutyFindings)
      .set({ state: 'tasked', taskId: made.id })
      .where(eq(dutyFindings.id, finding.id))
    const place = await placeName(tx, areaCode)
    const params = { place, task: title, due: dueOn }
    await audit('township_visit.finding_tasked', subjectOf(visit, place), params)
    return { version: await change(ask, visit, {}), taskId: made.id }
  },

  closeFinding: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const { result, doneOn } = input
    const visit = await seenVisit(ask, input)
    const finding = await openFinding(ask, visit, input.findingId)
    notLater(ask, doneOn)
    if (doneOn < visit.visitedOn) refuse('before_visit', { day: doneOn, visited: visit.visitedOn })
    await tx
      .update(dutyFindings)
      .set({ state: 'done', result, doneOn })
      .where(eq(dutyFindings.id, finding.id))
    const place = await placeName(tx, visit.areaCode)
    await audit('township_visit.finding_closed', subjectOf(visit, place), { place, day: doneOn, result })
    return { version: await change(ask, visit, {}) }
  },
}
