import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { type Draft, type Filled, previewOf, readFilled, rowsToTake, textOf } from '#registry/public.ts'
import { visitColumns } from './columns.ts'
import type { townshipDutyTopic } from './contract.ts'
import { coveredBy, mayRecordFor, openRound, subjectOf, titleOf } from './held.ts'
import type { Severity } from './kinds.ts'
import { findingsOf, type Ground, groundFor, judgeVisits } from './sheet-judge.ts'
import { dutyFindings, dutyVisits } from './tables.ts'
import type { DutyRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof townshipDutyTopic.contract, DutyRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type SheetAsk = Ask<{ readonly roundId: string; readonly fileId: string }, DutyRefusal>
type Judged = { readonly filled: Filled; readonly ground: Ground }

async function judged(ask: SheetAsk): Promise<Judged> {
  const { input, tx, actor, app } = ask
  const { areaCode } = await openRound(ask, input.roundId)
  const filled = await readFilled(ask, input.fileId, visitColumns)
  const rest = { today: app.clock.today(), own: await mayRecordFor(tx, actor), area: actor.areaCode }
  const ground = await groundFor(tx, { id: input.roundId, areaCode }, rest)
  judgeVisits(filled, ground)
  return { filled, ground }
}

type VisitIn = typeof dutyVisits.$inferInsert
type FindingIn = typeof dutyFindings.$inferInsert

/** A row as the visit and the findings that it records. */
function visitIn(
  ask: SheetAsk,
  { given }: Draft,
  ground: Ground,
): { visit: VisitIn; found: FindingIn[] } | null {
  const leader = ground.leaders.get(textOf(given, 'number'))
  if (leader === undefined) return null
  const id = newId()
  const areaCode = textOf(given, 'code')
  const visitedOn = textOf(given, 'visitedOn')
  const visit = {
    ...{ id, roundId: ask.input.roundId, areaCode, visitedOn, leaderId: leader.id },
    ...{ leaderTitle: titleOf(leader.duties), outside: !coveredBy(leader.duties, areaCode, visitedOn) },
    ...{ peopleMet: Number(given.peopleMet), households: Number(given.households) },
    ...{ peopleNotes: textOf(given, 'peopleNotes'), summary: textOf(given, 'summary') },
    ...{ recordedBy: ask.actor.personId, updatedBy: ask.actor.accountId },
  }
  const found = findingsOf(given).map(
    ({ className, severity, text }, position): FindingIn => ({
      ...{ id: newId(), visitId: id, areaCode, position, className, text, state: 'open' },
      // The cells of a choice hold one of its values.
      severity: severity as Severity,
    }),
  )
  return { visit, found }
}

async function recordRows(
  ask: SheetAsk,
  file: string,
  ground: Ground,
  visits: readonly VisitIn[],
): Promise<void> {
  const names = new Map([...ground.leaders.values()].map(({ id, name }) => [id, name]))
  await recordEvents(
    ask.tx,
    ask.actor,
    'township_visit.entered',
    visits.map((visit) => {
      const place = ground.places.get(visit.areaCode)?.name ?? visit.areaCode
      const params = { file, leader: names.get(visit.leaderId) ?? '', day: visit.visitedOn, place }
      return { subject: subjectOf(visit, place), params }
    }),
  )
}

/** Visits of many villages at once, from the account that was kept on paper. */
export const sheets: Part = {
  sheetRows: async ({ input, tx, actor }) => {
    const own = await mayRecordFor(tx, actor)
    const found = await tx.execute<RowValues & { leaderId: string }>(sql`
      select v.code, w.short_name as township, v.name as village, p.number, p.name as leader, d.person_id as "leaderId"
      from areas v join duty_assignments d on d.round_id = ${input.roundId} and d.until_on is null
          and d.area_code = left(v.code, 9) and (d.village_codes is null or jsonb_exists(d.village_codes, v.code))
        join people p on p.id = d.person_id left join areas w on w.code = d.area_code
      where length(v.code) = 12 and v.retired_on is null
        and not exists (select from duty_visits s where s.round_id = d.round_id and s.area_code = v.code
          and s.leader_id = d.person_id)
      order by v.code, p.number`)
    return found.rows.flatMap(({ leaderId, ...row }) => (own === null || own.has(leaderId) ? [row] : []))
  },

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, tx, actor } = ask
    const { filled, ground } = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen).flatMap((draft) => visitIn(ask, draft, ground) ?? [])
    const visits = rows.map(({ visit }) => visit)
    const found = rows.flatMap((row) => row.found)
    await tx.insert(dutyVisits).values(visits)
    if (found.length > 0) await tx.insert(dutyFindings).values(found)
    const file = filled.fileName
    await recordRows(ask, file, ground, visits)
    const subject = { type: 'township_visits', id: input.roundId, name: file, areaCode: actor.areaCode }
    await ask.audit('township_duty.sheet_taken', subject, { file, added: visits.length })
    return { added: visits.length, changed: 0 }
  },
}
