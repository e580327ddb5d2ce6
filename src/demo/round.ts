import { and, eq, inArray, lt } from 'drizzle-orm'
import { planActions } from '#gates/procedure/plan/actions.ts'
import { planTopic } from '#gates/procedure/plan/contract.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import { roundsTopic } from '#gates/procedure/rounds/contract.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { tasks } from '#gates/responsibility/tasks/tables.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { holidaysActions } from '#platform/settings/actions.ts'
import { holidaysTopic } from '#platform/settings/contract.ts'
import { addDays } from '#rules/dates.ts'
import { buildAssessments } from './assessments.ts'
import { buildAudits, signOffAudits } from './audits.ts'
import type { Tell } from './begin.ts'
import { demoOpened, demoToday } from './days.ts'
import { lateTownship } from './late.ts'
import { type Random, seeded } from './random.ts'
import type { DemoData } from './shapes.ts'
import { inPlanOrder, workOn } from './work.ts'

/** Bodies of the round with the election days as first set. */
const firstDays = [
  { kind: 'party_congress_township', electionDay: '2021-09-16' },
  { kind: 'village_party', electionDay: '2021-11-08' },
  { kind: 'community_party', electionDay: '2021-11-08' },
  { kind: 'congress_township', electionDay: '2021-11-16' },
  { kind: 'congress_county', electionDay: '2021-11-16' },
  { kind: 'party_congress_county', electionDay: '2021-11-25' },
  { kind: 'village_committee', electionDay: '2021-11-25' },
  { kind: 'community_committee', electionDay: '2021-11-25' },
  { kind: 'posts_township', electionDay: '2021-12-03' },
  { kind: 'cppcc_county', electionDay: '2021-12-13' },
  { kind: 'posts_county', electionDay: '2021-12-15' },
] as const

type Due = { id: string; areaCode: string; dueOn: string; stepId: string | null; bodyId: string | null }

/** Tasks of a round that were due before a day and are still open. */
export function dueTasks(app: App, roundId: string, before: string): Promise<Due[]> {
  return app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({
          id: tasks.id,
          areaCode: tasks.areaCode,
          dueOn: tasks.dueOn,
          stepId: tasks.stepId,
          bodyId: tasks.bodyId,
        })
        .from(tasks)
        .where(
          and(
            eq(tasks.roundId, roundId),
            lt(tasks.dueOn, before),
            inArray(tasks.state, ['not_started', 'in_progress']),
          ),
        )
        .orderBy(...inPlanOrder),
    'read',
  )
}

/** The day on which a due task was finished, or null where it is still open on the demo's day. */
function finishedOn(task: Due, at: number, random: Random): string | null {
  const fresh = task.dueOn > addDays(demoToday, -20)
  // The township whose card deals with overdue work is behind with its own, and with every second of its villages'.
  const behind =
    task.areaCode === lateTownship ||
    (task.areaCode.startsWith(lateTownship) ? at % 2 === 0 : random.chance(0.03))
  if (fresh && behind) return null
  const day = addDays(task.dueOn, -random.int(0, 4))
  const beforeRound = day < demoOpened
  return beforeRound ? demoOpened : day
}

async function moveVillages(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const on = { ...app, clock: fixedClock('2021-08-16') }
  const plan = callAs(on, planTopic, planActions, coordinator)
  for (const kind of ['village_committee', 'community_committee'] as const) {
    const { seen } = await plan.settings({ roundId, kind })
    await plan.move({
      roundId,
      kind,
      electionDay: '2021-11-28',
      reason: '与秋收错开，统一安排在星期日投票',
      seen,
      acknowledged: false,
    })
  }
}

/** Enters work that was done on paper, as many tasks at once as the product takes. */
export async function enterDone(
  app: App,
  coordinator: Actor,
  finished: readonly { readonly id: string; readonly doneOn: string }[],
  note: string,
): Promise<void> {
  const work = callAs(app, tasksTopic, tasksActions, coordinator)
  for (let from = 0; from < finished.length; from += 1000) {
    await work.backfill({ tasks: finished.slice(from, from + 1000), note })
  }
}

/** Opens the demo's round, sets up its groups, moves one day, and does the work that lies before the demo's day; the round's id. */
export async function buildRound(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  tell: Tell,
  groups: (roundId: string) => Promise<void>,
): Promise<string> {
  const opened = { ...app, clock: fixedClock(demoOpened) }
  const now = { ...app, clock: fixedClock(demoToday) }
  await callAs(opened, holidaysTopic, holidaysActions, coordinator).load({ year: demo.year })
  const rounds = callAs(opened, roundsTopic, roundsActions, coordinator)
  const round = await rounds.open({
    areaCode: coordinator.areaCode,
    name: '2021年县乡村换届',
    year: demo.year,
    bodies: [...firstDays],
    acknowledged: false,
  })
  await groups(round.id)
  await moveVillages(app, coordinator, round.id)
  await app.data.refreshStatistics()
  tell('离任审计和任期考核', 'Leaving audits and term assessments')
  await buildAudits(now, demo, coordinator, round.id)
  await buildAssessments(now, demo, coordinator, round.id)
  tell('办理已到期的任务', 'Doing the work that lies behind')
  const random = seeded(demo.year)
  const finished = (await dueTasks(now, round.id, demoToday)).flatMap((task, at) => {
    const doneOn = finishedOn(task, at, random)
    return doneOn === null ? [] : [{ id: task.id, doneOn }]
  })
  await enterDone(now, coordinator, finished, '各乡镇换届工作台账，经县换届办核对')
  await workOn(now, round.id, random)
  await signOffAudits(now, coordinator, round.id)
  await callAs(now, tasksTopic, tasksActions, coordinator).escalate({})
  return round.id
}
