import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { areas } from '#registry/areas/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { stepsOf } from '#rules/plan/templates.ts'
import { coordinator, county, loadCounty, procedureOf } from '../plan/testing.ts'

let running: Running
const day = '2021-11-20'
const draft = {
  areaCode: county,
  name: '2021年换届',
  year: 2021,
  bodies: [
    { kind: 'village_committee' as const, electionDay: day },
    { kind: 'community_committee' as const, electionDay: day },
    { kind: 'congress_township' as const, electionDay: '2021-11-10' },
  ],
}
const rounds = (who: typeof coordinator | null = coordinator) => procedureOf(running, who).rounds
const outside = (role: Parameters<typeof actorFor>[0], area = county) => rounds(actorFor(role, area))

beforeAll(async () => {
  running = await testApp('2021-06-01')
  await loadCounty(running.app)
})
afterAll(() => running.close())

test('nothing is listed before a round is opened', async () => {
  expect(await rounds().list({})).toEqual([])
})

test('the preview counts every village and community once and stores nothing', async () => {
  const { kinds, problems, missingChains } = await rounds().preview(draft)
  const of = (kind: string) => kinds.find((one) => one.kind === kind)?.bodies ?? 0
  expect(of('village_committee') + of('community_committee')).toBe(174)
  expect(kinds.map((one) => one.steps)).toEqual(draft.bodies.map(({ kind }) => stepsOf(kind).length))
  expect(kinds.every((one) => one.firstStart !== null && one.firstStart < day)).toBe(true)
  expect(problems.filter((one) => one.severity !== 'notice')).toEqual([])
  expect(missingChains).toEqual([])
  expect(await rounds().list({})).toEqual([])
})

test('the preview names steps that can no longer be kept, with article and days', async () => {
  const soon = [{ kind: 'village_committee' as const, electionDay: '2021-06-10' }]
  const { problems } = await rounds().preview({ ...draft, bodies: soon })
  const impossible = problems.filter((one) => one.code === 'impossible')
  expect(impossible.length).toBeGreaterThan(0)
  expect(impossible.every((one) => one.daysShort > 0 && one.citation !== null)).toBe(true)
})

test('posts whose day lies more than two months after their congress are told and must be confirmed', async () => {
  const days = (posts: string) => [
    { kind: 'congress_county' as const, electionDay: '2021-11-16' },
    { kind: 'posts_county' as const, electionDay: posts },
  ]
  const toldFor = async (posts: string) => {
    const { problems } = await rounds().preview({ ...draft, bodies: days(posts) })
    return problems
      .filter(({ citation }) => citation?.ruleId === 'ZZ-07')
      .map(({ kind, step }) => [kind, step])
  }
  expect(await toldFor('2022-01-16')).toEqual([])
  expect(await toldFor('2022-01-20')).toEqual([
    ['congress_county', 'session'],
    ['posts_county', 'vote'],
  ])
  const late = { ...draft, name: '首次会议', bodies: days('2022-01-20') }
  expect(await failureOf(rounds().open(late))).toBe('impossible_steps')
})

test('an opening that must be refused leaves nothing behind', async () => {
  const refused = (change: Partial<typeof draft>) => failureOf(rounds().open({ ...draft, ...change }))
  const one = (electionDay: string) => [{ kind: 'village_committee' as const, electionDay }]
  expect(await refused({ bodies: one('2021-05-31') })).toBe('day_past')
  expect(await refused({ bodies: one('2021-06-10') })).toBe('impossible_steps')
  expect(await refused({ bodies: [...one(day), ...one(day)] })).toBe('same_kind_twice')
  expect(await refused({ areaCode: '990222' })).toBe('outside')
  expect(
    await refused({
      areaCode: '990221101',
      bodies: [{ kind: 'congress_county' as never, electionDay: day }],
    }),
  ).toBe('no_area')
  expect(await refused({ name: '一' })).toBe('BAD_REQUEST')
  expect(await refused({ bodies: [] })).toBe('BAD_REQUEST')
  expect(await rounds().list({})).toEqual([])
})

test('an area without its whole chain stops the opening and is named', async () => {
  const change = (chainPart: 'main' | null, where: ReturnType<typeof eq>) =>
    running.app.data.transact(systemActor, (tx) =>
      tx.update(posts).set({ chainPart }).where(where).returning({ id: posts.id }),
    )
  const mains = await running.app.data.transact(systemActor, (tx) =>
    tx.select({ id: posts.id }).from(posts).where(eq(posts.chainPart, 'main')),
  )
  await change(null, eq(posts.chainPart, 'main'))
  const { missingChains } = await rounds().preview(draft)
  expect(missingChains.length).toBeGreaterThanOrEqual(174)
  expect(missingChains[0]?.missing).toEqual(['main'])
  expect(await failureOf(rounds().open(draft))).toBe('chain_missing')
  for (const { id } of mains) await change('main', eq(posts.id, id))
})

test('nobody, other roles and other areas open nothing', async () => {
  expect(await failureOf(rounds(null).open(draft))).toBe('UNAUTHORIZED')
  expect(await failureOf(rounds(null).preview(draft))).toBe('UNAUTHORIZED')
  for (const role of [
    'leader',
    'department',
    'township',
    'village',
    'system_admin',
    'audit_admin',
  ] as const) {
    expect(await failureOf(outside(role).open(draft))).toBe('FORBIDDEN')
    expect(await failureOf(outside(role).preview(draft))).toBe('FORBIDDEN')
  }
  expect(await failureOf(outside('coordinator', '990222').open(draft))).toBe('outside')
  expect(await failureOf(outside('coordinator', '990221101').open(draft))).toBe('outside')
})

test('opening makes every body, its plan and its tasks in one act, and records it', async () => {
  const opened = await rounds().open(draft)
  const counted = await running.app.data.transact(systemActor, (tx) =>
    tx.execute<{ kind: string; bodies: number; tasks: number; plans: number; chains: number }>(sql`
      select b.kind, count(distinct b.id)::int as bodies, count(distinct t.id)::int as tasks,
        count(distinct p.id)::int as plans, count(distinct c.id)::int as chains
      from bodies b join tasks t on t.body_id = b.id join plans p on p.body_id = b.id and p.plan_version = b.plan_version
        join chains c on c.round_id = b.round_id and c.area_code = b.area_code
      where b.round_id = ${opened.id} group by b.kind order by b.kind`),
  )
  const of = (kind: string) => counted.rows.find((one) => one.kind === kind)
  const villages = of('village_committee')
  const communities = of('community_committee')
  const townships = of('congress_township')
  expect((villages?.bodies ?? 0) + (communities?.bodies ?? 0)).toBe(174)
  expect(villages?.tasks).toBe((villages?.bodies ?? 0) * 16)
  expect(communities?.tasks).toBe((communities?.bodies ?? 0) * 17)
  expect(townships?.tasks).toBe((townships?.bodies ?? 0) * stepsOf('congress_township').length)
  expect(counted.rows.every((one) => one.plans === one.bodies && one.chains === one.bodies)).toBe(true)
  expect(counted.rows.reduce((sum, one) => sum + one.tasks, 0)).toBe(opened.tasks)
  expect(counted.rows.reduce((sum, one) => sum + one.bodies, 0)).toBe(opened.bodies)
  const [event] = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, opened.id)),
  )
  expect(event).toMatchObject({
    event: 'round.opened',
    params: { bodies: opened.bodies, tasks: opened.tasks },
  })
  expect(await failureOf(rounds().open(draft))).toBe('name_taken')
})

test('moving a congress away from its first session is told before it is done', async () => {
  const bodies = [
    { kind: 'congress_county' as const, electionDay: '2021-11-16' },
    { kind: 'posts_county' as const, electionDay: '2021-12-15' },
  ]
  const { id: roundId } = await rounds().open({ ...draft, name: '2021年县级换届', bodies })
  const { plan } = procedureOf(running)
  const late = async (kind: 'congress_county' | 'posts_county', electionDay: string) => {
    const { problems } = await plan.previewMove({ roundId, kind, electionDay })
    return problems.flatMap(({ citation, daysShort }) => (citation?.ruleId === 'ZZ-07' ? [daysShort] : []))
  }
  expect(await late('congress_county', '2021-10-15')).toEqual([])
  expect(await late('congress_county', '2021-10-14')).toEqual([1])
  expect(await late('posts_county', '2022-01-16')).toEqual([])
  expect(await late('posts_county', '2022-01-17')).toEqual([1])
})

test('a round past its dates opens when the coordinator confirms having read it', async () => {
  const soon = [{ kind: 'congress_county' as const, electionDay: '2021-06-20' }]
  const late = { ...draft, name: '2021年县级人大换届', bodies: soon }
  expect(await failureOf(rounds().open(late))).toBe('impossible_steps')
  expect(await rounds().open({ ...late, acknowledged: true })).toMatchObject({ bodies: 1 })
})

test('a round shows how far each kind is; its bodies are listed by kind, area and name', async () => {
  const [round] = (await rounds().list({})).filter((one) => one.name === draft.name)
  if (round === undefined) throw new Error('no round')
  expect(round).toMatchObject({ areaName: '砚江自治县', state: 'open', year: 2021 })
  const shown = await rounds().show({ id: round.id })
  expect(shown.kinds.map((one) => one.kind)).toEqual([
    'congress_township',
    'village_committee',
    'community_committee',
  ])
  expect(shown.kinds.every((one) => one.done === 0 && one.tasks > 0 && one.overdue === 0)).toBe(true)
  const listed = await rounds().bodies({ roundId: round.id, kind: 'village_committee', count: true, size: 5 })
  expect(listed.rows).toHaveLength(5)
  expect(listed.more).toBe(true)
  expect(listed.total?.count).toBe(shown.kinds[1]?.bodies)
  expect(listed.rows[0]).toMatchObject({ tasks: 16, done: 0, overdue: 0, planVersion: 1, electionDay: day })
  const township = listed.rows[0]?.areaCode.slice(0, 9) ?? ''
  const within = await rounds().bodies({ roundId: round.id, area: township, size: 100 })
  expect(within.rows.every((one) => one.areaCode.startsWith(township))).toBe(true)
  const name = listed.rows[0]?.name ?? ''
  expect((await rounds().bodies({ roundId: round.id, search: name })).rows.map((one) => one.name)).toEqual([
    name,
  ])
  const downwards = await rounds().bodies({
    roundId: round.id,
    sort: 'electionDay',
    descending: true,
    size: 1,
  })
  expect(downwards.rows[0]?.electionDay).toBe(day)
})

test('a village sees the round and its own body only; another county nothing', async () => {
  const [round] = (await rounds().list({})).filter((one) => one.name === draft.name)
  const [village] = (await rounds().bodies({ roundId: round?.id ?? '', kind: 'village_committee', size: 1 }))
    .rows
  const own = outside('village', village?.areaCode ?? '')
  expect((await own.list({})).map((one) => one.name)).toContain(draft.name)
  const seen = await own.bodies({ roundId: round?.id ?? '', kind: 'village_committee' })
  expect(seen.rows.map((one) => one.id)).toEqual([village?.id])
  const other = outside('coordinator', '990222')
  expect(await other.list({})).toEqual([])
  expect(await failureOf(other.show({ id: round?.id ?? '' }))).toBe('NOT_FOUND')
  expect((await other.bodies({ roundId: round?.id ?? '' })).rows).toEqual([])
  expect(await failureOf(outside('security_admin').list({}))).toBe('FORBIDDEN')
  expect(await failureOf(rounds(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(rounds(null).bodies({ roundId: round?.id ?? '' }))).toBe('UNAUTHORIZED')
})

test('a round is closed when everything is signed off, keeps its plans then, and can be reopened', async () => {
  const { id } = await rounds().open({
    areaCode: county,
    name: '待结束的批次',
    year: 2021,
    bodies: [{ kind: 'party_congress_county', electionDay: day }],
  })
  const end = { id, version: 1, reason: '全部完成' }
  expect(await failureOf(rounds().close(end))).toBe('tasks_open')
  expect(await failureOf(rounds().reopen(end))).toBe('open_already')
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update tasks set state = 'done', done_on = '2021-06-01' where round_id = ${id}`),
  )
  expect(await failureOf(rounds().close({ ...end, version: 2 }))).toBe('changed_meanwhile')
  expect(await failureOf(outside('coordinator', '990221101').close(end))).toBe('NOT_FOUND')
  expect(await failureOf(outside('coordinator', '990222').close(end))).toBe('NOT_FOUND')
  expect(await failureOf(outside('leader').close(end))).toBe('FORBIDDEN')
  expect(await failureOf(rounds(null).close(end))).toBe('UNAUTHORIZED')
  expect(await rounds().close(end)).toEqual({ version: 2 })
  const shown = await rounds().show({ id })
  expect(shown).toMatchObject({ state: 'closed', tasks: shown.done })
  expect(await failureOf(rounds().close({ ...end, version: 2 }))).toBe('closed_already')
  const [body] = (await rounds().bodies({ roundId: id })).rows
  const move = {
    roundId: id,
    kind: 'party_congress_county',
    electionDay: '2021-11-21',
    seen: body?.version ?? 0,
  }
  const plan = procedureOf(running).plan
  expect(await failureOf(plan.move({ ...move, kind: 'party_congress_county', reason: '改期' }))).toBe(
    'round_closed',
  )
  const tasks = as(running, tasksTopic, tasksActions, coordinator)
  const [task] = (await tasks.list({ roundId: id })).rows
  const again = { id: task?.id ?? '', version: task?.version ?? 0, reason: '补充材料' }
  expect(await failureOf(tasks.reopen(again))).toBe('round_closed')
  expect(await failureOf(outside('leader').reopen({ ...end, version: 2 }))).toBe('FORBIDDEN')
  expect(await failureOf(rounds(null).reopen({ ...end, version: 2 }))).toBe('UNAUTHORIZED')
  expect(await failureOf(outside('coordinator', '990222').reopen({ ...end, version: 2 }))).toBe('NOT_FOUND')
  expect(await rounds().reopen({ ...end, version: 2, reason: '补充一项' })).toEqual({ version: 3 })
  expect((await rounds().show({ id })).state).toBe('open')
})

describe('a city', () => {
  const city = '9902'
  const own = actorFor('coordinator', city, { personName: '乙测试' })
  const bodies = [
    { kind: 'party_congress_prefecture' as const, electionDay: '2021-11-24' },
    { kind: 'congress_prefecture' as const, electionDay: '2021-12-16' },
    { kind: 'cppcc_prefecture' as const, electionDay: '2022-01-15' },
    { kind: 'posts_prefecture' as const, electionDay: '2022-01-16' },
  ]
  const asked = { areaCode: city, name: '2021年市级换届', year: 2021, bodies }

  test('opens its own bodies with their plans and tasks; a county cannot', async () => {
    expect(await failureOf(rounds().open({ ...draft, name: '越级', bodies }))).toBe('no_area')
    expect(await failureOf(rounds().open(asked))).toBe('outside')
    const { missingChains } = await rounds(own).preview(asked)
    expect(missingChains).toEqual([
      { areaCode: city, areaName: '临筠市', missing: ['main', 'deputy', 'department'] },
    ])
    await running.app.data.transact(systemActor, async (tx) => {
      const parts = ['main', 'deputy', 'department'] as const
      const [like] = await tx.select().from(posts).where(eq(posts.chainPart, 'main')).limit(1)
      if (like === undefined) throw new Error('no post')
      const changed = { areaCode: city, role: null }
      await tx
        .insert(posts)
        .values(parts.map((chainPart) => ({ ...like, ...changed, id: newId(), title: chainPart, chainPart })))
    })
    const { kinds, problems } = await rounds(own).preview(asked)
    expect(kinds.map((one) => [one.kind, one.bodies, one.steps])).toEqual(
      bodies.map(({ kind }) => [kind, 1, stepsOf(kind).length]),
    )
    expect(problems.filter((one) => one.severity !== 'notice')).toEqual([])
    const opened = await rounds(own).open(asked)
    expect(opened).toMatchObject({ bodies: 4, tasks: bodies.flatMap(({ kind }) => stepsOf(kind)).length })
    const shown = await rounds(own).bodies({ roundId: opened.id })
    expect(shown.rows.map((one) => one.name)).toContain('临筠市人民代表大会代表选举')
  })

  test('finds its tasks by level, in the pictures and in the list of the month', async () => {
    const [round] = (await rounds(own).list({})).filter((one) => one.areaCode === city)
    const roundId = round?.id ?? ''
    const tasks = as(running, tasksTopic, tasksActions, own)
    const count = async (level: 'prefecture' | 'county') =>
      (await tasks.list({ roundId, level, size: 100 })).rows.length
    expect([await count('prefecture'), await count('county')]).toEqual([
      bodies.flatMap(({ kind }) => stepsOf(kind)).length,
      0,
    ])
    const wall = await tasks.wall({ roundId, kind: 'congress_prefecture' })
    expect(wall).toMatchObject({ groups: [{ code: city }], rows: [{ code: city }] })
    const { groups } = await tasks.monthly({ roundId, month: '2021-12' })
    expect(new Set(groups.flatMap(({ lines }) => lines.map(({ level }) => level)))).toEqual(
      new Set(['prefecture']),
    )
    const { rows } = await procedureOf(running, own).plan.gantt({ roundId })
    expect(rows.filter((one) => one.parent === null).map((one) => one.name.zh)).toEqual([
      '市级党代表大会',
      '市级人民代表大会代表',
      '市级国家机关领导人员',
      '市级政协委员会',
    ])
  })

  test('a prefecture that is an agency of its province has none of these bodies', async () => {
    const kindOf = (kind: string) =>
      running.app.data.transact(systemActor, (tx) =>
        tx.update(areas).set({ kind }).where(eq(areas.code, city)),
      )
    await kindOf('地区')
    expect(await failureOf(rounds(own).open({ ...asked, name: '地区换届' }))).toBe('no_area')
    await kindOf('地级市')
  })
})
