import { sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { approvalsTopic } from './contract.ts'
import type { ProgressRow } from './shapes.ts'
import type { ApprovalState } from './states.ts'
import { openStates } from './states.ts'
import { type Subject, subjects } from './subjects.ts'
import type { ApprovalRefusal } from './text.ts'

type Part = Pick<Answers<typeof approvalsTopic.contract, ApprovalRefusal>, 'progress'>

type Found = {
  readonly areaCode: string
  readonly areaName: string
  readonly congress: boolean
  readonly id: string | null
  readonly subject: Subject | null
  readonly state: ApprovalState | null
  readonly overdue: boolean
}

function rowOf(areaCode: string, found: readonly Found[]): ProgressRow {
  const all = found.flatMap(({ id, subject, state, overdue }) =>
    id === null || subject === null || state === null ? [] : [{ id, subject, state, overdue }],
  )
  const last = subjects.flatMap((subject) => all.findLast((one) => one.subject === subject) ?? [])
  return {
    areaCode,
    areaName: found[0]?.areaName ?? areaCode,
    subjects: last,
    open: all.filter(({ state }) => openStates.some((one) => one === state)).length,
    overdue: all.filter(({ overdue }) => overdue).length,
    replied: all.filter(({ state }) => state === 'replied').length,
    all: all.length,
  }
}

/** How far each township is: those whose congress the round renews, and others that ask. */
export const progress: Part = {
  progress: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const { roundId } = input
    const found = await tx.execute<Found>(sql`
      select coalesce(b.area_code, a.area_code) as "areaCode", coalesce(ar.name, b.area_code, a.area_code) as "areaName",
        b.area_code is not null as congress, a.id, a.subject, a.state, coalesce(a.due_on < ${today} and a.state in ('submitted', 'studying'), false) as overdue
      from (select area_code from bodies where round_id = ${roundId} and kind = 'party_congress_township') b
        full join (select * from approvals where round_id = ${roundId}) a on a.area_code = b.area_code
        left join areas ar on ar.code = coalesce(b.area_code, a.area_code)
      order by coalesce(b.area_code, a.area_code), a.id`)
    const byArea = Map.groupBy(found.rows, (row) => row.areaCode)
    const rows = [...byArea].map(([areaCode, rowsOfArea]) => rowOf(areaCode, rowsOfArea))
    const congresses = new Set(found.rows.filter((row) => row.congress).map((row) => row.areaCode))
    const replied = rows.filter(
      (row) =>
        congresses.has(row.areaCode) &&
        row.subjects.some(({ subject, state }) => subject === 'township_congress' && state === 'replied'),
    )
    return { rows, congresses: congresses.size, congressesReplied: replied.length }
  },
}
