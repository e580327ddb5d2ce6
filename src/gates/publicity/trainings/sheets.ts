import { eq, sql } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import {
  compare,
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
} from '#registry/public.ts'
import { attendanceColumns } from './columns.ts'
import type { trainingsTopic } from './contract.ts'
import { change, isReading, notAllowed, subjectOf, type Training } from './held.ts'
import { settleLeaves } from './leave-states.ts'
import { keepsTraining, type TraineeFacts, traineeFields, traineesFrom } from './queries.ts'
import { settle } from './settle.ts'
import { trainings } from './tables.ts'
import { type TrainingRefusal, trainingRowFaults } from './text.ts'

type Part = Pick<
  Answers<typeof trainingsTopic.contract, TrainingRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type SheetAsk = Ask<{ readonly trainingId: string; readonly fileId: string }, TrainingRefusal>

async function listOf(tx: Tx, trainingId: string): Promise<TraineeFacts[]> {
  const found = await tx.execute<TraineeFacts>(
    sql`select ${traineeFields} from ${traineesFrom({ trainingId })} order by p.unit_area_code, p.organisation_id, p.id`,
  )
  return found.rows
}

function valuesOf(trainee: TraineeFacts): RowValues {
  return {
    attendance: trainee.attendance === 'expected' ? null : trainee.attendance,
    leaveReason: trainee.leaveReason || null,
    result: trainee.result,
  }
}

type Scope = { readonly filled: Filled; readonly training: Training; readonly today: string }

function judge(draft: Draft, trainee: TraineeFacts, { filled, training, today }: Scope): void {
  const wanted = Object.fromEntries(
    ['attendance', 'leaveReason', 'result'].map((key) => [key, draft.given[key] ?? null]),
  )
  compare(draft, wanted, { ...valuesOf(trainee), version: training.version })
  draft.stored['~person'] = trainee.personId
  const attendance = textOf(draft.stored, 'attendance')
  // A reason given earlier does not outlast the leave.
  if (attendance !== 'leave') draft.stored.leaveReason = null
  const fault = (column: string, code: (typeof trainingRowFaults)['keys'][number], params = {}) =>
    faultIn(trainingRowFaults, draft, filled, column, code, params)
  if (attendance !== '' && attendance !== 'leave' && training.heldOn > today)
    fault('attendance', 'too_early', { day: training.heldOn })
  if (attendance === 'leave' && textOf(draft.stored, 'leaveReason') === '')
    fault('leaveReason', 'reason_needed')
  const given = textOf(draft.given, 'result') !== ''
  if (given && !training.tested) fault('result', 'not_tested')
  else if (given && attendance !== 'present' && attendance !== 'late') fault('result', 'not_attended')
}

async function judged(ask: SheetAsk, lock: boolean): Promise<Scope> {
  const { input, tx, actor, app, refuse } = ask
  const found = await tx.select().from(trainings).where(eq(trainings.id, input.trainingId))
  const training = one(found)
  if (!keepsTraining(actor, training)) refuse('not_yours')
  if (training.state === 'cancelled') notAllowed(ask, training.state, 'mark')
  if (lock)
    await tx.select({ id: trainings.id }).from(trainings).where(eq(trainings.id, training.id)).for('update')
  const filled = await readFilled(ask, input.fileId, attendanceColumns(training.kind))
  const scope = { filled, training, today: app.clock.today() }
  const known = new Map((await listOf(tx, training.id)).map((trainee) => [trainee.number, trainee]))
  findTwice(filled.drafts, filled, 'number', (given) => textOf(given, 'number'))
  for (const draft of filled.drafts) {
    const number = textOf(draft.given, 'number')
    const trainee = known.get(number)
    if (trainee !== undefined) judge(draft, trainee, scope)
    else if (number !== '') faultIn(trainingRowFaults, draft, filled, 'number', 'not_on_list', { number })
  }
  return scope
}

/** The hand list for those without a phone, as a spreadsheet. */
export const sheets: Part = {
  sheetRows: async ({ input, tx, actor, refuse }) => {
    const training = one(await tx.select().from(trainings).where(eq(trainings.id, input.trainingId)))
    if (!keepsTraining(actor, training)) refuse('not_yours')
    return (await listOf(tx, training.id)).map((trainee): RowValues => {
      const { number, name, unit } = trainee
      return { number, name, unit, ...valuesOf(trainee) }
    })
  },

  checkSheet: async (ask) => previewOf((await judged(ask, false)).filled),

  takeSheet: async (ask) => {
    const { tx } = ask
    const { filled, training } = await judged(ask, true)
    const rows = rowsToTake(ask, filled, ask.input.seen)
    const records = rows.map(({ stored }) => ({
      person: stored['~person'],
      attendance: stored.attendance ?? 'expected',
      reason: stored.leaveReason ?? '',
      result: stored.result,
    }))
    await tx.execute(sql`
      update training_people p set attendance = s.attendance, leave_reason = s.reason,
        result = case when s.attendance in ('present', 'late') then s.result end,
        signed_at = case when s.attendance in ('present', 'late') then p.signed_at end,
        read_on = case when ${isReading(training)} and s.attendance in ('present', 'late')
          then coalesce(p.read_on, ${ask.app.clock.today()}::date) end
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as s(person char(26), attendance text, reason text, result text)
      where p.training_id = ${training.id} and p.person_id = s.person`)
    await settle(tx, training)
    await settleLeaves(ask, training.id)
    const told = { title: training.title, file: filled.fileName, n: rows.length }
    await ask.audit('training.sheet_taken', subjectOf(training), told)
    await change(ask, training)
    return { added: 0, changed: rows.length }
  },
}
