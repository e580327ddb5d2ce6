import { and, eq, ilike, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import { roundOf } from '#gates/procedure/rounds/public.ts'
import type { Answers } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { notFound } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { composed } from './composed.ts'
import type { cyclesTopic } from './contract.ts'
import { periodSubject, periodWords } from './held.ts'
import { nameOf } from './names.ts'
import { periodsDue } from './opening.ts'
import { periodOf, rowFields, sheetOf } from './queries.ts'
import { cycleKinds } from './states.ts'
import { cyclePeriods } from './tables.ts'
import { type CycleRefusal, cyclesText } from './text.ts'

type Part = Pick<
  Answers<typeof cyclesTopic.contract, CycleRefusal>,
  'list' | 'coverage' | 'show' | 'sheet' | 'document'
>

/** No holidays: how many periods there should be does not depend on their deadlines. */
const anyDay = { off: new Set<string>(), work: new Set<string>() }

/** What is asked about periods and their sheets. */
export const listed: Part = {
  list: async ({ input, tx, actor }) => {
    const where =
      and(
        input.roundId ? eq(cyclePeriods.roundId, input.roundId) : undefined,
        input.kind ? eq(cyclePeriods.kind, input.kind) : undefined,
        input.state ? eq(cyclePeriods.state, input.state) : undefined,
        input.search
          ? sql`exists (select from cycle_sheets s where s.period_id = ${cyclePeriods.id}
              and (s.progress ilike ${containing(input.search)} or s.next_steps ilike ${containing(input.search)}))
            or ${ilike(cyclePeriods.overview, containing(input.search))}`
          : undefined,
      ) ?? sql`true`
    const sortable = {
      startsOn: cyclePeriods.startsOn,
      endsOn: cyclePeriods.endsOn,
      dueOn: cyclePeriods.dueOn,
    }
    const rows = await tx
      .select(rowFields(actor))
      .from(cyclePeriods)
      .where(where)
      .orderBy(
        ...orderOf(input, sortable, { by: cyclePeriods.startsOn, descending: true, unique: cyclePeriods.id }),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    const worded = rows.map((row) => ({
      ...row,
      name: nameOf(row),
      stateWord: sayBoth(cyclesText, `period.${row.state}`),
    }))
    return paged(input, worded, () => countUpTo(tx, sql`${cyclePeriods} where ${where}`))
  },

  coverage: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const round = (await roundOf(tx, input.roundId)) ?? notFound()
    const ended = round.state === 'closed' ? shanghaiTime(round.updatedAt).slice(0, 10) : today
    const [lastDay = today] = [ended, today].sort()
    const due = periodsDue(round, lastDay, anyDay)
    const there = await tx.select().from(cyclePeriods).where(eq(cyclePeriods.roundId, round.id))
    const kinds = cycleKinds.map((kind) => {
      const own = there.filter((period) => period.kind === kind)
      const running = own.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
      return {
        kind,
        expected: due.filter((period) => period.kind === kind).length,
        opened: own.length,
        closed: own.filter(({ state }) => state === 'closed').length,
        running: running?.id ?? null,
      }
    })
    return { firstDay: round.openedOn, lastDay, kinds }
  },

  show: ({ input, tx, actor, app }) => periodOf(tx, actor, input, app.clock.today()),

  sheet: ({ input, tx, actor, app }) => sheetOf(tx, actor, input.id, app.clock.today()),

  document: async ({ input, tx, actor, app, audit }) => {
    const period = await periodOf(tx, actor, { id: input.id }, app.clock.today())
    const words = periodWords(period)
    await audit('cycle.document_made', periodSubject(period), words)
    return { name: `${period.areaName}换届工作${words.name}`, document: composed(period, app.clock.now()) }
  },
}
