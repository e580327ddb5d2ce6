import { eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { areasBelow } from '#registry/public.ts'
import { openRound } from '../public.ts'
import type { townshipReportsTopic } from './contract.ts'
import { callSubject, ofCall, type ReportAsk, seenCall, tellTownships } from './held.ts'
import type { CallFacts } from './shapes.ts'
import { writable } from './states.ts'
import { reportCalls, reportFiles, townshipReports } from './tables.ts'
import type { ReportRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof townshipReportsTopic.contract, ReportRefusal>,
  'open' | 'edit' | 'remove' | 'remind'
>

function factsOf(ask: ReportAsk, input: CallFacts): CallFacts {
  const { title, periodFrom, periodTo, dueOn, outline } = input
  if (periodTo < periodFrom) ask.refuse('period_wrong')
  if (dueOn < periodFrom) ask.refuse('due_before_period')
  const twice = outline.find((point, place) => outline.indexOf(point) !== place)
  if (twice !== undefined) ask.refuse('point_twice', { point: twice })
  return { title, periodFrom, periodTo, dueOn, outline }
}

function emptySections(outline: readonly string[]) {
  return outline.map((point) => ({ point, text: '' }))
}

/** Calling for reports, and reminding those who have not handed in. */
export const calls: Part = {
  open: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const { roundId, townships: asked } = input
    const round = await openRound(ask, roundId)
    const facts = factsOf(ask, input)
    const all = (await areasBelow(tx, round.areaCode)).flatMap(({ code }) =>
      code.length === 9 ? [code] : [],
    )
    const townships = asked === undefined ? all : [...new Set(asked)].sort()
    if (townships.length === 0 || townships.some((code) => !all.includes(code))) refuse('not_a_township')
    const id = newId()
    const own = { roundId, updatedBy: actor.accountId }
    await tx.insert(reportCalls).values({ id, areaCode: round.areaCode, ...facts, ...own })
    const reports = townships.map((areaCode) => ({
      ...{ id: newId(), callId: id, areaCode, state: 'requested' as const, ...own },
      sections: emptySections(facts.outline),
    }))
    await tx.insert(townshipReports).values(reports)
    const { title, dueOn: due } = facts
    await tellTownships(ask, 'called', reports, { title, due })
    const subject = callSubject({ id, title, areaCode: round.areaCode })
    await audit('township_report.called', subject, { title, n: townships.length, due })
    return { id, asked: townships.length }
  },

  edit: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const call = await seenCall(ask, input)
    const facts = factsOf(ask, input)
    const points = facts.outline.join('\n') !== call.outline.join('\n')
    const period = facts.periodFrom !== call.periodFrom || facts.periodTo !== call.periodTo
    const reports = await ofCall(tx, call.id)
    if ((points || period) && reports.some((report) => report.handedInOn !== null))
      refuse('already_handed_in')
    if (points) {
      for (const report of reports) {
        const written = new Map(report.sections.map(({ point, text }) => [point, text]))
        const sections = facts.outline.map((point) => ({ point, text: written.get(point) ?? '' }))
        await tx
          .update(townshipReports)
          .set({ sections, version: report.version + 1 })
          .where(eq(townshipReports.id, report.id))
      }
    }
    const version = call.version + 1
    await tx
      .update(reportCalls)
      .set({ ...facts, version, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(reportCalls.id, call.id))
    const subject = callSubject({ ...call, title: facts.title })
    await audit('township_report.call_edited', subject, { title: facts.title, due: facts.dueOn })
    return { version }
  },

  remove: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const call = await seenCall(ask, input)
    const reports = await ofCall(tx, call.id)
    if (reports.some((report) => report.handedInOn !== null)) refuse('already_handed_in')
    const ids = reports.map(({ id }) => id)
    await tx.delete(reportFiles).where(inArray(reportFiles.reportId, ids))
    await tx.delete(townshipReports).where(eq(townshipReports.callId, call.id))
    await tx.delete(reportCalls).where(eq(reportCalls.id, call.id))
    const params = { title: call.title, reason: input.reason }
    await audit('township_report.call_removed', callSubject(call), params)
    return {}
  },

  remind: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const call = one(await tx.select().from(reportCalls).where(eq(reportCalls.id, input.id)))
    await openRound(ask, call.roundId)
    const missing = await ofCall(tx, call.id, writable)
    if (missing.length === 0) refuse('none_missing')
    const { title, dueOn: due } = call
    const people = await tellTownships(ask, 'reminded', missing, { title, due })
    await audit('township_report.reminded', callSubject(call), { title, n: missing.length })
    return { townships: missing.length, people }
  },
}
