import { asc, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, roles } from '#common/roles.ts'
import { bodies } from '#gates/procedure/rounds/tables.ts'
import { tasks } from '#gates/responsibility/tasks/tables.ts'
import {
  county,
  openRound,
  type SmallCounty,
  smallCounty,
  townA,
  townB,
  villageA1,
} from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { daysApart } from '#platform/clock.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { boardActions } from './actions.ts'
import { boardTopic } from './contract.ts'

type Task = typeof tasks.$inferSelect

const today = '2021-11-20'
let running: Running
let small: SmallCounty
let roundId = ''
let all: Task[] = []
const kindOf = new Map<string, string>()

const read = () =>
  running.app.data.transact(systemActor, (tx) =>
    tx.select().from(tasks).orderBy(asc(tasks.dueOn), asc(tasks.id)),
  )

beforeAll(async () => {
  running = await testApp(today)
  small = await smallCounty(running.app)
  roundId = await openRound(running.app, small.actor('coordinator'))
  const states = ['not_started', 'in_progress', 'submitted', 'done', 'not_applicable'] as const
  const opened = await read()
  await running.app.data.transact(systemActor, async (tx) => {
    for (const [n, state] of states.entries()) {
      const ids = opened.filter((_, at) => at % states.length === n).map(({ id }) => id)
      await tx.update(tasks).set({ state }).where(inArray(tasks.id, ids))
    }
    const waiting = opened.filter((_, at) => at % states.length === 0)
    for (const [n, dueOn] of ['2021-11-19', today, '2021-11-23', '2021-11-24'].entries()) {
      await tx
        .update(tasks)
        .set({ dueOn })
        .where(eq(tasks.id, waiting[n]?.id ?? ''))
    }
    for (const body of await tx.select().from(bodies)) kindOf.set(body.id, body.kind)
  })
  all = await read()
})
afterAll(() => running.close())

const board = (actor: Actor | null, area?: string) =>
  as(running, boardTopic, boardActions, actor).overview({ roundId, ...(area === undefined ? {} : { area }) })

const open = ({ state }: Task) => state === 'not_started' || state === 'in_progress'
const isLate = (task: Task) => open(task) && task.dueOn < today

/** The figures counted task by task. */
function countedIn(some: readonly Task[]) {
  const count = (which: (task: Task) => boolean) => some.filter(which).length
  return {
    tasks: count(({ state }) => state !== 'not_applicable'),
    done: count(({ state }) => state === 'done'),
    submitted: count(({ state }) => state === 'submitted'),
    overdue: count(isLate),
    dueSoon: count(
      (task) => open(task) && daysApart(today, task.dueOn) >= 0 && daysApart(today, task.dueOn) <= 3,
    ),
  }
}

const within = (area: string) => all.filter((task) => task.areaCode.startsWith(area))

describe('the county’s board', () => {
  test('counts what its tasks say', async () => {
    const shown = await board(small.actor('coordinator'))
    const counted = countedIn(all)
    expect(shown.totals).toEqual(counted)
    for (const figure of Object.values(counted)) expect(figure).toBeGreaterThan(0)
    expect(shown).toMatchObject({ today, area: { code: county, level: 'county' } })
  })

  test('counts each kind of body by itself, in the order of the election days', async () => {
    const { kinds } = await board(small.actor('coordinator'))
    const found = Object.fromEntries(
      kinds.map(({ kind, bodies: n, electionDay, ...counts }) => [kind, { n, electionDay, counts }]),
    )
    for (const [kind, n] of [
      ['village_committee', 3],
      ['congress_township', 1],
      ['congress_county', 1],
    ] as const) {
      const mine = all.filter((task) => kindOf.get(task.bodyId ?? '') === kind)
      const expected = [...kindOf.values()].filter((one) => one === kind).length
      expect(expected).toBeGreaterThanOrEqual(n)
      expect(found[kind]).toEqual({ n: expected, electionDay: '2021-12-20', counts: countedIn(mine) })
    }
  })

  test('has a tile for every township, whose figures are those of its villages too', async () => {
    const { areas } = await board(small.actor('coordinator'))
    expect(areas.map(({ code }) => code)).toEqual([townA, townB])
    for (const { code, name: _, ...counts } of areas) expect(counts).toEqual(countedIn(within(code)))
  })

  test('names the longest overdue with who answers for them', async () => {
    const { late } = await board(small.actor('coordinator'))
    const expected = all.filter(isLate)
    expect(late).toHaveLength(Math.min(20, expected.length))
    expect(late.map(({ dueOn }) => dueOn)).toEqual(expected.slice(0, late.length).map(({ dueOn }) => dueOn))
    const first = late[0]
    const task = all.find(({ id }) => id === first?.id)
    expect(first?.daysLate).toBe(daysApart(task?.dueOn ?? '', today))
    expect(first?.mainLeader).toMatch(/^某/)
    expect(first?.deputyLeader).toMatch(/^某/)
    expect(first?.department).toMatch(/全称$/)
  })

  test('names the next legal limits and how many tasks are still open under each', async () => {
    const { limits } = await board(small.actor('coordinator'))
    expect(limits.length).toBeGreaterThan(0)
    expect(limits.map(({ limitOn }) => limitOn)).toEqual(limits.map(({ limitOn }) => limitOn).sort())
    for (const { stepId, kind, limitOn, open: n } of limits) {
      expect(limitOn >= today).toBe(true)
      const mine = all.filter(
        (task) =>
          (open(task) || task.state === 'submitted') &&
          [task.stepId, task.limitOn, kindOf.get(task.bodyId ?? '')].join() ===
            [stepId, limitOn, kind].join(),
      )
      expect(n, stepId).toBe(mine.length)
    }
  })
})

describe('the board of a part', () => {
  test('of a township, by the coordinator and by the township itself', async () => {
    for (const actor of [small.actor('coordinator'), small.actor('officerA')]) {
      const shown = await board(actor, townA)
      expect(shown.totals).toEqual(countedIn(within(townA)))
      expect(shown.areas.map(({ code }) => code)).toEqual(['990221101201', '990221101202'])
    }
    expect((await board(small.actor('officerA'))).area.code).toBe(townA)
  })

  test('of a village has no tiles', async () => {
    const shown = await board(small.actor('clerkA1'))
    expect(shown.areas).toEqual([])
    expect(shown.totals).toEqual(countedIn(within(villageA1)))
  })

  test('of the area above counts for a township only what it may see', async () => {
    const seen = all.filter((task) => task.areaCode.startsWith(townA))
    expect((await board(small.actor('officerA'), county)).totals).toEqual(countedIn(seen))
  })

  test('counts for a department what it answers for', async () => {
    const bureau = small.actor('bureau')
    expect((await board(bureau)).totals.tasks).toBe(0)
    const mine = within(villageA1).map(({ id }) => id)
    const give = (departmentId: string, ids: string[]) =>
      running.app.data.transact(systemActor, (tx) =>
        tx.update(tasks).set({ departmentId }).where(inArray(tasks.id, ids)),
      )
    await give(bureau.organisationId, mine)
    expect((await board(bureau)).totals).toEqual(countedIn(within(villageA1)))
    await give(small.organisations.get('branchA1') ?? '', mine)
  })

  test('of another area is not there, of another round is empty', async () => {
    await expect(board(small.actor('officerA'), townB)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(board(actorFor('coordinator', '990222'), county)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(board(small.actor('coordinator'), '990299')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const other = as(running, boardTopic, boardActions, small.actor('coordinator'))
    expect((await other.overview({ roundId: '0'.repeat(26) })).totals).toEqual(countedIn([]))
  })
})

test('a finished task leaves the overdue at once', async () => {
  const [late] = all.filter(isLate)
  const before = await board(small.actor('coordinator'))
  const set = (state: Task['state']) =>
    running.app.data.transact(systemActor, (tx) =>
      tx
        .update(tasks)
        .set({ state })
        .where(eq(tasks.id, late?.id ?? '')),
    )
  await set('done')
  const after = await board(small.actor('coordinator'))
  expect([after.totals.overdue, after.totals.done]).toEqual([
    before.totals.overdue - 1,
    before.totals.done + 1,
  ])
  await set(late?.state ?? 'not_started')
})

test.each(roles)('a %s sees it as the permissions say', async (role) => {
  const asked = board(actorFor(role, county)).then(
    () => 'done',
    (failure) => failure.code,
  )
  expect(await asked).toBe(may(role, 'board.read') ? 'done' : 'FORBIDDEN')
})

test('nobody sees it', async () => {
  await expect(board(null)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
