import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import type { townshipDutyTopic } from './contract.ts'
import {
  type BareFinding,
  below,
  findingColumns,
  isDone,
  placeFields,
  visitFields,
  wordedFinding,
  wordedVisit,
} from './queries.ts'
import { visitOf } from './record.ts'
import { dutyAssignments, dutyVisits } from './tables.ts'
import { type DutyRefusal, dutyWords } from './text.ts'

type Part = Pick<
  Answers<typeof townshipDutyTopic.contract, DutyRefusal>,
  'assignments' | 'visits' | 'findings' | 'show'
>

function nameMatches(id: SQL, pattern: string): SQL {
  return sql`exists (select from people p where p.id = ${id} and p.name ilike ${pattern})`
}

function areaMatches(code: SQL, pattern: string): SQL {
  return sql`exists (select from areas a where a.code in (${code}, left(${code}, 9)) and a.name ilike ${pattern})`
}

function outsideAs(asked: 'yes' | 'no' | undefined): SQL | undefined {
  return asked === undefined ? undefined : eq(dutyVisits.outside, asked === 'yes')
}

function findingsAs(asked: 'any' | 'open' | undefined): SQL | undefined {
  if (asked === undefined) return undefined
  const which = asked === 'any' ? sql`true` : sql`not ${isDone}`
  return sql`exists (select from duty_findings f left join tasks t on t.id = f.task_id
    where f.visit_id = ${dutyVisits.id} and ${which})`
}

/** Names of the villages of a duty, all of them where it names none. */
const villageNames = sql<string | null>`(select string_agg(a.short_name, '、' order by a.code) from areas a
  where a.code in (select jsonb_array_elements_text(${dutyAssignments.villageCodes})))`
const villageCount = sql<number>`coalesce(jsonb_array_length(${dutyAssignments.villageCodes}),
  (select count(*)::int from areas a where left(a.code, 9) = ${dutyAssignments.areaCode}
    and length(a.code) = 12 and a.retired_on is null))`

function assignmentFields() {
  return {
    id: dutyAssignments.id,
    ...placeFields(dutyAssignments.areaCode),
    personId: dutyAssignments.personId,
    leader: sql<string>`coalesce((select p.name from people p where p.id = ${dutyAssignments.personId}), '')`,
    title: dutyAssignments.title,
    named: villageNames,
    villageCount,
    fromOn: dutyAssignments.fromOn,
    untilOn: dutyAssignments.untilOn,
    endReason: sql<string>`coalesce(${dutyAssignments.endReason}, '')`,
  }
}

/** What is asked about duties, visits and findings. */
export const listed: Part = {
  assignments: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const { current } = input
    const where =
      and(
        input.roundId ? eq(dutyAssignments.roundId, input.roundId) : undefined,
        below(dutyAssignments.areaCode, input.area),
        input.leaderId ? eq(dutyAssignments.personId, input.leaderId) : undefined,
        current ? sql`(${dutyAssignments.untilOn} is null) = ${current === 'yes'}` : undefined,
        input.search
          ? or(
              ilike(dutyAssignments.title, pattern),
              nameMatches(sql`${dutyAssignments.personId}`, pattern),
              areaMatches(sql`${dutyAssignments.areaCode}`, pattern),
            )
          : undefined,
      ) ?? sql`true`
    const sortable = {
      areaName: dutyAssignments.areaCode,
      fromOn: dutyAssignments.fromOn,
      untilOn: dutyAssignments.untilOn,
    }
    const rows = await tx
      .select(assignmentFields())
      .from(dutyAssignments)
      .leftJoin(areas, eq(areas.code, dutyAssignments.areaCode))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: dutyAssignments.areaCode, unique: dutyAssignments.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    const worded = rows.map(({ named, ...row }) => ({
      ...row,
      villages: named === null ? sayBoth(dutyWords, 'allVillages') : { zh: named, en: named },
      stateWord: sayBoth(dutyWords, row.untilOn === null ? 'current.yes' : 'current.no'),
    }))
    return paged(input, worded, () => countUpTo(tx, sql`${dutyAssignments} where ${where}`))
  },

  visits: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const where =
      and(
        input.roundId ? eq(dutyVisits.roundId, input.roundId) : undefined,
        below(dutyVisits.areaCode, input.area),
        input.leaderId ? eq(dutyVisits.leaderId, input.leaderId) : undefined,
        outsideAs(input.outside),
        findingsAs(input.findings),
        input.search
          ? or(
              ilike(dutyVisits.summary, pattern),
              ilike(dutyVisits.peopleNotes, pattern),
              nameMatches(sql`${dutyVisits.leaderId}`, pattern),
              areaMatches(sql`${dutyVisits.areaCode}`, pattern),
            )
          : undefined,
      ) ?? sql`true`
    const sortable = {
      visitedOn: dutyVisits.visitedOn,
      areaName: dutyVisits.areaCode,
      households: dutyVisits.households,
      peopleMet: dutyVisits.peopleMet,
    }
    const rows = await tx
      .select(visitFields())
      .from(dutyVisits)
      .leftJoin(areas, eq(areas.code, dutyVisits.areaCode))
      .where(where)
      .orderBy(
        ...orderOf(input, sortable, { by: dutyVisits.visitedOn, descending: true, unique: dutyVisits.id }),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(wordedVisit), () => countUpTo(tx, sql`${dutyVisits} where ${where}`))
  },

  findings: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const pattern = containing(input.search ?? '')
    const from = sql`duty_findings f join duty_visits v on v.id = f.visit_id left join tasks t on t.id = f.task_id`
    const where =
      and(
        input.roundId ? sql`v.round_id = ${input.roundId}` : undefined,
        below(sql`f.area_code`, input.area),
        input.leaderId ? sql`v.leader_id = ${input.leaderId}` : undefined,
        input.className ? sql`f.class_name = ${input.className}` : undefined,
        input.severity ? sql`f.severity = ${input.severity}` : undefined,
        input.state ? sql`case when ${isDone} then 'done' else f.state end = ${input.state}` : undefined,
        input.follow ? sql`not ${isDone}` : undefined,
        input.follow === 'overdue' ? sql`t.due_on < ${today}` : undefined,
        input.search
          ? sql`(f.text ilike ${pattern} or ${areaMatches(sql`f.area_code`, pattern)})`
          : undefined,
      ) ?? sql`true`
    const sortable = { areaName: sql`f.area_code`, visitedOn: sql`v.visited_on`, severity: sql`f.severity` }
    const order = orderOf(input, sortable, {
      ...{ by: sql`v.visited_on`, descending: true, unique: sql`f.id` },
    })
    const found = await tx.execute<BareFinding>(sql`
      select ${findingColumns(today)}, v.id as "visitId", f.area_code as "areaCode", v.visited_on as "visitedOn",
        coalesce(a.name, f.area_code) as "areaName", coalesce(w.short_name, '') as "townshipName",
        coalesce(p.name, '') as leader, t.due_on as "dueOn"
      from ${from} left join areas a on a.code = f.area_code left join areas w on w.code = left(f.area_code, 9)
        left join people p on p.id = v.leader_id
      where ${where} order by ${sql.join(order, sql`, `)}
      limit ${window(input).limit} offset ${window(input).offset}`)
    return paged(input, found.rows.map(wordedFinding), () => countUpTo(tx, sql`${from} where ${where}`))
  },

  show: ({ input, tx, actor, app }) => visitOf(tx, actor, input.id, app.clock.today()),
}
