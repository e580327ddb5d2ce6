import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, roles } from '#common/roles.ts'
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
import { notify } from '#platform/notices/actions.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { summaryActions } from './actions.ts'
import { summaryTopic } from './contract.ts'

let running: Running
let small: SmallCounty
const api = (actor: Actor | null) => as(running, summaryTopic, summaryActions, actor)

beforeAll(async () => {
  running = await testApp('2021-11-10')
  small = await smallCounty(running.app)
  await openRound(running.app, small.actor('coordinator'))
  // One task of the first village is left; the tests move it.
  await change({ state: 'done' })
})
afterAll(() => running.close())

type Change = Partial<typeof tasks.$inferInsert>

function change(to: Change, id?: string): Promise<unknown> {
  return running.app.data.transact(systemActor, (tx) =>
    tx
      .update(tasks)
      .set(to)
      .where(id === undefined ? undefined : eq(tasks.id, id)),
  )
}

async function oneOf(area: string) {
  const rows = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(tasks).where(eq(tasks.areaCode, area)).orderBy(tasks.id).limit(1),
  )
  const task = rows[0]
  if (task === undefined) throw new Error('no task')
  return task
}

const todo = async (key: string) => (await api(small.actor(key)).counts({})).todo

describe('what waits for a post', () => {
  test('work that has begun or is due within three days, for the department that answers for it', async () => {
    const { id } = await oneOf(villageA1)
    await change({ state: 'not_started', startOn: '2021-11-10', dueOn: '2021-12-01' }, id)
    expect([await todo('clerkA1'), await todo('clerkA2'), await todo('officerA')]).toEqual([1, 0, 0])
    await change({ startOn: '2021-11-11' }, id)
    expect(await todo('clerkA1')).toBe(0)
    await change({ dueOn: '2021-11-13' }, id)
    expect(await todo('clerkA1')).toBe(1)
    await change({ state: 'in_progress', startOn: '2021-11-01', dueOn: '2021-12-01' }, id)
    expect(await todo('clerkA1')).toBe(1)
  })

  test('what was handed in, for who stands one level above, not for who handed it in', async () => {
    const { id } = await oneOf(villageA1)
    await change({ state: 'submitted' }, id)
    expect([
      await todo('clerkA1'),
      await todo('officerA'),
      await todo('coordinator'),
      await todo('officerB'),
    ]).toEqual([0, 1, 0, 0])
  })

  test('what came up to a leader because it is late', async () => {
    const { id, mainLeaderId, deputyLeaderId } = await oneOf(villageA1)
    const keys = Object.keys(small.actors)
    const keyOf = (person: string) => keys.find((key) => small.actor(key).personId === person) ?? ''
    const [main, deputy] = [keyOf(mainLeaderId), keyOf(deputyLeaderId)]
    await change({ state: 'not_started', startOn: '2021-12-01', dueOn: '2021-12-09', escalation: 1 }, id)
    expect([await todo(deputy), await todo(main)]).toEqual([1, 0])
    await change({ escalation: 2 }, id)
    expect([await todo(deputy), await todo(main)]).toEqual([1, 1])
    await change({ state: 'done' }, id)
    expect([await todo(deputy), await todo(main)]).toEqual([0, 0])
  })

  test('messages that were not read, and the way from above to the own area', async () => {
    const clerk = small.actor('clerkA1')
    await running.app.data.transact(systemActor, (tx) =>
      notify(tx, [clerk.personId], { kind: 'task', zh: '提示', en: 'Note', link: '/' }),
    )
    const before = (await api(small.actor('clerkA2')).counts({})).unread
    const counts = await api(clerk).counts({})
    expect(counts.unread).toBe(before + 1)
    expect(counts.areaPath.map(({ code }) => code)).toEqual([county, townA, villageA1])
    expect((await api(small.actor('coordinator')).counts({})).areaPath.map(({ code }) => code)).toEqual([
      county,
    ])
  })
})

describe('search', () => {
  const found = async (actor: Actor, text: string) =>
    (await api(actor).search({ text })).map(({ kind, label }) => `${kind} ${label}`)

  test('finds people, tasks, organisations and divisions, each with its way', async () => {
    const all = await api(small.actor('coordinator')).search({ text: '东村' })
    expect(all.find(({ kind }) => kind === '区划')).toEqual({
      kind: '区划',
      label: '东村',
      detail: villageA1,
      link: `/board?area=${villageA1}`,
    })
    expect(all.filter(({ kind }) => kind === '任务').length).toBeLessThanOrEqual(6)
    expect(all.filter(({ kind }) => kind === '任务').length).toBeGreaterThan(0)
    const english = await found({ ...small.actor('coordinator'), lang: 'en' }, 'list of voters')
    expect(english.length).toBeGreaterThan(0)
    expect(english.every((one) => /^Task [A-Za-z ]+$/.test(one))).toBe(true)
    expect(await found(small.actor('coordinator'), '某bureau')).toEqual(['人员 某bureau'])
    expect(await found(small.actor('coordinator'), 'branchA1')).toEqual(['单位 branchA1全称'])
  })

  test('takes wildcards as they stand, and finds nothing outside the area', async () => {
    expect(await found(small.actor('coordinator'), '%')).toEqual([])
    expect(await found(small.actor('officerB'), '东村')).toEqual([])
    expect(await found(small.actor('officerB'), '某clerkA1')).toEqual([])
    expect(await found(small.actor('officerB'), townB)).toEqual(expect.arrayContaining(['区划 乙镇']))
  })
})

test.each(roles)('a %s is answered as the permissions say', async (role) => {
  const outcome = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (failure) => failure.code,
    )
  const who = api(actorFor(role, county))
  expect(await outcome(who.counts({}))).toBe(may(role, 'notice.read') ? 'done' : 'FORBIDDEN')
  expect(await outcome(who.search({ text: '东' }))).toBe(may(role, 'board.read') ? 'done' : 'FORBIDDEN')
})

test('nobody is answered, and an empty search is none', async () => {
  await expect(api(null).counts({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(api(null).search({ text: '东' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(api(small.actor('officerA')).search({ text: '  ' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
