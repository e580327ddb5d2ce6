import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, businessRoles, type Role } from '#common/roles.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { appoint, layGround, organ, person, places } from '../groups/testing.ts'
import type { TaskState } from '../tasks/states.ts'
import { taskEvidence, tasks } from '../tasks/tables.ts'
import { chainActions } from './actions.ts'
import { chainTopic } from './contract.ts'
import { chains } from './tables.ts'

const today = '2021-09-15'
let running: Running
let roundId: string
const unit = { county: '', town: '' }
const who = { main: '', deputy: '', townMain: '', townDeputy: '', next: '', idle: '' }

beforeAll(async () => {
  running = await testApp(today)
  unit.county = await organ(running, '县换届办', places.county)
  unit.town = await organ(running, '乙镇党建办', places.town)
  const names = {
    main: '甲一',
    deputy: '乙二',
    townMain: '丙三',
    townDeputy: '丁四',
    next: '戊五',
    idle: '己六',
  } as const
  for (const [key, name] of Object.entries(names)) {
    who[key as keyof typeof who] = await person(running, name, places.county)
  }
  const county = { areaCode: places.county, organisationId: unit.county }
  const town = { areaCode: places.town, organisationId: unit.town }
  roundId = await layGround(running)
  await appoint(running, { ...county, personId: who.main, title: '县委书记', chainPart: 'main' })
  await appoint(running, { ...county, personId: who.deputy, title: '组织部部长', chainPart: 'deputy' })
  await appoint(running, { ...town, personId: who.townMain, title: '党委书记', chainPart: 'main' })
  await appoint(running, { ...town, personId: who.townDeputy, title: '组织委员', chainPart: 'deputy' })
  await appoint(running, { ...town, personId: who.next, title: '党委委员' })
})
afterAll(() => running.close())

beforeEach(() =>
  running.app.data.transact(systemActor, async (tx) => {
    await tx.execute(sql`delete from task_evidence`)
    await tx.execute(sql`delete from tasks`)
    await tx.execute(sql`delete from chains`)
    await tx.execute(sql`delete from bodies`)
    for (const areaCode of [places.county, places.town, places.village]) {
      await tx.execute(sql`insert into bodies (id, round_id, kind, area_code, name, election_day, updated_by)
        values (${newId()}, ${roundId}, 'village_party', ${areaCode}, '机构', '2021-12-01', 'test')`)
    }
    const shared = { roundId, updatedBy: 'test', departmentId: unit.town }
    await tx.insert(chains).values([
      { ...shared, id: newId(), areaCode: places.county, mainLeaderId: who.main, deputyLeaderId: who.deputy },
      {
        ...shared,
        id: newId(),
        areaCode: places.town,
        mainLeaderId: who.townMain,
        deputyLeaderId: who.townDeputy,
      },
    ])
  }),
)

function ask(role: Role = 'coordinator', area: string = places.county) {
  return as(running, chainTopic, chainActions, actorFor(role, area))
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

async function task(state: TaskState, dueOn: string, areaCode: string = places.town): Promise<string> {
  const id = newId()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(tasks).values({
      ...{ id, roundId, areaCode, state, dueOn, startOn: '2021-03-01' },
      title: { zh: '制定方案', en: 'Plan' },
      mainLeaderId: who.townMain,
      deputyLeaderId: who.townDeputy,
      departmentId: unit.town,
      evidenceWanted: [],
      discipline: { zh: '', en: '' },
      updatedBy: 'test',
    }),
  )
  return id
}

async function stored(id: string) {
  const [row] = await running.app.data.transact(
    systemActor,
    (tx) => tx.select().from(tasks).where(eq(tasks.id, id)),
    'read',
  )
  return row
}

function three() {
  return { mainLeaderId: who.main, deputyLeaderId: who.deputy, departmentId: unit.county, reason: '分工调整' }
}

describe('the list', () => {
  test('areas with their three, those without first', async () => {
    await task('in_progress', '2021-10-01')
    const { rows, total } = await ask().list({ roundId, count: true })
    expect(
      rows.map((row) => [row.areaName, row.mainLeader, row.department, row.covered, row.openTasks]),
    ).toEqual([
      ['丙村', '', '', false, 0],
      ['甲县', '甲一', '乙镇党建办', true, 0],
      ['乙镇', '丙三', '乙镇党建办', true, 1],
    ])
    expect(total).toEqual({ count: 3, capped: false })
  })

  test.each<[string, object, string[]]>([
    ['level', { level: 'township' }, ['乙镇']],
    ['parent', { parent: places.town }, ['丙村']],
    ['search for a leader', { search: '丙三' }, ['乙镇']],
    ['uncovered', { uncovered: true }, ['丙村']],
    ['sorted', { sort: 'areaName', descending: true }, ['丙村', '乙镇', '甲县']],
    ['a page', { sort: 'areaName', page: 2, size: 1 }, ['乙镇']],
    ['a wildcard is a letter', { search: '%' }, []],
  ])('%s', async (_name, filter, expected) => {
    const { rows } = await ask().list({ roundId, ...filter })
    expect(rows.map((row) => row.areaName)).toEqual(expected)
  })

  test('a leader’s areas', async () => {
    const { rows } = await ask().list({ roundId, person: who.townDeputy })
    expect(rows.map((row) => row.areaName)).toEqual(['乙镇'])
  })
})

test('the matrix counts each person’s and each department’s load', async () => {
  await task('not_started', '2021-09-14')
  await task('in_progress', '2021-09-18')
  await task('submitted', '2021-09-01')
  await task('done', '2021-09-01')
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(tasks).set({ deputyLeaderId: who.townMain }).where(eq(tasks.state, 'done')),
  )
  const { rows, total } = await ask().people({ roundId, count: true })
  const counted = { open: 2, overdue: 1, dueSoon: 1, submitted: 1 }
  expect(rows).toMatchObject([
    { name: '丙三', post: '乙镇党建办党委书记', asMain: 4, asDeputy: 1, ...counted, total: 4 },
    { name: '丁四', asMain: 0, asDeputy: 3, ...counted, total: 3 },
  ])
  expect(total?.count).toBe(2)
  const sorted = await ask().people({ roundId, sort: 'asDeputy', descending: true })
  expect(sorted.rows.map((row) => row.name)).toEqual(['丁四', '丙三'])
  const { rows: departments } = await ask().departments({ roundId, count: true })
  expect(departments).toMatchObject([{ name: '乙镇党建办全称', areaName: '乙镇', ...counted, total: 4 }])
  expect((await ask().departments({ roundId, search: '县换届办' })).rows).toEqual([])
  expect((await ask().people({ roundId, search: '丁四' })).rows).toHaveLength(1)
})

describe('coverage', () => {
  test('what lacks one of the three is named, with what was checked', async () => {
    const lost = await task('in_progress', '2021-10-01')
    await task('done', '2021-10-01')
    await running.app.data.transact(systemActor, (tx) =>
      tx.update(tasks).set({ departmentId: newId() }).where(eq(tasks.id, lost)),
    )
    const { leavers: _, ...cover } = await ask().uncovered({ roundId })
    expect(cover).toEqual({
      checkedAreas: 3,
      uncoveredAreas: 1,
      areas: [{ areaCode: places.village, areaName: '丙村', missing: ['main', 'deputy', 'department'] }],
      checkedTasks: 2,
      uncoveredTasks: 1,
      tasks: [{ id: lost, title: { zh: '制定方案', en: 'Plan' }, areaName: '乙镇', missing: ['department'] }],
    })
    await expect(ask().uncovered({ roundId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('nothing is uncovered when every area has its three', async () => {
    await ask().set({ roundId, areas: [{ areaCode: places.village, version: null }], ...three() })
    expect(await ask().uncovered({ roundId })).toMatchObject({
      uncoveredAreas: 0,
      uncoveredTasks: 0,
      leavers: [],
    })
  })

  test('who left the post is to be succeeded, with the present holder suggested', async () => {
    await task('in_progress', '2021-10-01')
    await task('done', '2021-10-01')
    const gone = await person(running, '庚七', places.county)
    const post = { personId: gone, organisationId: unit.town, areaCode: places.town, title: '书记' }
    await appoint(running, { ...post, chainPart: 'main', untilOn: '2021-09-01' })
    // A new post elsewhere in the county reaches the township, but not by this part of the chain.
    await appoint(running, { ...post, organisationId: unit.county, areaCode: places.county, title: '科长' })
    await running.app.data.transact(systemActor, async (tx) => {
      await tx.update(chains).set({ mainLeaderId: gone }).where(eq(chains.areaCode, places.town))
      await tx.update(tasks).set({ mainLeaderId: gone })
    })
    const { leavers } = await ask().uncovered({ roundId })
    expect(leavers).toEqual([
      {
        personId: gone,
        name: '庚七',
        lastPost: '乙镇党建办 书记',
        endedOn: '2021-09-01',
        areas: ['乙镇'],
        chains: 1,
        tasks: 1,
        successor: { id: who.townMain, name: '丙三', post: '党委书记' },
      },
    ])
  })
})

describe('naming the three', () => {
  test('for one area and for many, new and known', async () => {
    const areas = [
      { areaCode: places.town, version: 1 },
      { areaCode: places.village, version: null },
    ]
    expect(await ask().set({ roundId, areas, ...three() })).toEqual({ areas: 2, tasks: 0 })
    const { rows } = await ask().list({ roundId, sort: 'areaName' })
    expect(rows.slice(1).map((row) => [row.areaName, row.mainLeader, row.department, row.version])).toEqual([
      ['乙镇', '甲一', '县换届办', 2],
      ['丙村', '甲一', '县换届办', 1],
    ])
  })

  test('open tasks go along only when asked; finished ones never', async () => {
    const open = await task('submitted', '2021-10-01')
    const done = await task('done', '2021-10-01')
    await running.app.data.transact(systemActor, (tx) =>
      tx.insert(taskEvidence).values({
        ...{ id: newId(), taskId: open, areaCode: places.town, departmentId: unit.town },
        ...{ submission: 1, addedBy: 'test' },
      }),
    )
    const draft = (version: number) => ({ roundId, areas: [{ areaCode: places.town, version }], ...three() })
    await ask().set(draft(1))
    expect(await stored(open)).toMatchObject({ mainLeaderId: who.townMain, version: 1 })
    expect(await ask().set({ ...draft(2), alsoOpenTasks: true })).toEqual({ areas: 1, tasks: 1 })
    const { mainLeaderId, deputyLeaderId, departmentId } = three()
    expect(await stored(open)).toMatchObject({ mainLeaderId, deputyLeaderId, departmentId, version: 2 })
    expect(await stored(done)).toMatchObject({ mainLeaderId: who.townMain, version: 1 })
    const evidence = await running.app.data.transact(
      systemActor,
      (tx) => tx.select().from(taskEvidence),
      'read',
    )
    expect(evidence).toMatchObject([{ departmentId: unit.county }])
  })

  test('refusals', async () => {
    const town = [{ areaCode: places.town as string, version: 1 as number | null }]
    const set = (change: object) => ask().set({ roundId, areas: town, ...three(), ...change })
    const at = (areaCode: string) => ({ areas: [{ areaCode, version: null }] })
    await expect(set({ areas: [...town, ...town] })).rejects.toMatchObject(refused('area_twice'))
    await expect(set(at(places.otherCounty))).rejects.toMatchObject(refused('outside'))
    await expect(set(at('990101999'))).rejects.toMatchObject(refused('unknown_area'))
    await expect(set({ mainLeaderId: newId() })).rejects.toMatchObject(refused('unknown_person'))
    await expect(set({ deputyLeaderId: who.idle })).rejects.toMatchObject(refused('no_post'))
    await expect(set({ departmentId: newId() })).rejects.toMatchObject(refused('unknown_department'))
    await expect(set({ roundId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await set({})
    const late = {
      data: { code: 'changed_meanwhile', zh: expect.stringContaining('乙镇的责任链条已由测试员于') },
    }
    await expect(set({})).rejects.toMatchObject(late)
    await expect(set({ areas: [{ areaCode: places.town, version: null }] })).rejects.toMatchObject(late)
    await expect(set({ areas: [{ areaCode: places.village, version: 3 }] })).rejects.toMatchObject(
      refused('changed_meanwhile'),
    )
  })

  test('each area’s trail has its sentence', async () => {
    await ask().set({ roundId, areas: [{ areaCode: places.village, version: null }], ...three() })
    const events = await running.app.data.transact(
      systemActor,
      (tx) => tx.select().from(auditEvents).where(eq(auditEvents.areaCode, places.village)),
      'read',
    )
    expect(events.at(-1)).toMatchObject({
      event: 'chain.set',
      params: { area: '丙村', main: '甲一', reason: '分工调整' },
    })
  })
})

describe('succession', () => {
  const wanted = () => ({ roundId, fromPersonId: who.townMain, toPersonId: who.next, reason: '工作调动' })

  test('all chains and unfinished tasks in one step', async () => {
    const open = await task('in_progress', '2021-10-01')
    const done = await task('done', '2021-10-01')
    expect(await ask().succeed(wanted())).toEqual({ chains: 1, tasks: 1 })
    const next = actorFor('leader', places.town, { personId: who.next })
    const told = await running.app.data.transact(next, (tx) => tx.select().from(notices))
    expect(told.map((one) => one.kind)).toEqual(['chain.named'])
    expect(await stored(open)).toMatchObject({
      mainLeaderId: who.next,
      deputyLeaderId: who.townDeputy,
      version: 2,
    })
    expect(await stored(done)).toMatchObject({ mainLeaderId: who.townMain })
    const { rows } = await ask().list({ roundId, level: 'township' })
    expect(rows).toMatchObject([{ mainLeader: '戊五', deputyLeader: '丁四', version: 2 }])
    const areas = [{ areaCode: places.town, version: 1 }]
    await expect(ask().set({ roundId, areas, ...three() })).rejects.toMatchObject({
      data: { code: 'changed_meanwhile', zh: expect.stringContaining('测试员') },
    })
  })

  test('refusals', async () => {
    const succeed = (change: object) => ask().succeed({ ...wanted(), ...change })
    await expect(succeed({ toPersonId: who.townMain })).rejects.toMatchObject(refused('same_person'))
    await expect(succeed({ toPersonId: newId() })).rejects.toMatchObject(refused('unknown_person'))
    await expect(succeed({ fromPersonId: newId() })).rejects.toMatchObject(refused('unknown_person'))
    await expect(succeed({ toPersonId: who.idle })).rejects.toMatchObject(refused('no_post'))
    await expect(succeed({ fromPersonId: who.idle })).rejects.toMatchObject(refused('nothing_held'))
    await expect(succeed({ roundId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a township’s coordinator changes its own chains only', async () => {
    await ask().set({
      roundId,
      areas: [{ areaCode: places.county, version: 1 }],
      ...three(),
      mainLeaderId: who.townMain,
    })
    expect(await ask('coordinator', places.town).succeed(wanted())).toEqual({ chains: 1, tasks: 0 })
    const { rows } = await ask().list({ roundId, level: 'county' })
    expect(rows).toMatchObject([{ mainLeader: '丙三' }])
  })
})

describe('who may', () => {
  const calls = (role: Role | null) => {
    const actor = role === null ? null : actorFor(role, places.county)
    const by = as(running, chainTopic, chainActions, actor)
    return {
      read: [
        by.list({ roundId }),
        by.people({ roundId }),
        by.departments({ roundId }),
        by.uncovered({ roundId }),
      ],
      edit: [
        by.set({ roundId, areas: [{ areaCode: places.town, version: 1 }], ...three() }),
        by.succeed({ roundId, fromPersonId: who.townMain, toPersonId: who.next, reason: '工作调动' }),
      ],
    }
  }

  test('nobody without a session', async () => {
    const { read, edit } = calls(null)
    const all = await Promise.allSettled([...read, ...edit])
    expect(all.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      all.map(() => 'UNAUTHORIZED'),
    )
  })

  test.each(adminRoles)('%s sees nothing', async (role) => {
    const { read, edit } = calls(role)
    const all = await Promise.allSettled([...read, ...edit])
    expect(all.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(all.map(() => 'FORBIDDEN'))
  })

  test.each(businessRoles.filter((role) => role !== 'coordinator'))('%s reads only', async (role) => {
    const { read, edit } = calls(role)
    const all = await Promise.allSettled([...read, ...edit])
    const [reads, edits] = [all.slice(0, read.length), all.slice(read.length)]
    expect(reads.map((one) => one.status)).toEqual(reads.map(() => 'fulfilled'))
    expect(edits.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      edits.map(() => 'FORBIDDEN'),
    )
  })

  test('another township sees neither chains nor areas of this one', async () => {
    const { rows } = await ask('township', places.otherTown).list({ roundId })
    expect(rows.map((row) => row.areaName)).toEqual(['甲县'])
    const areas = [{ areaCode: places.town, version: 1 }]
    const far = ask('coordinator', places.otherTown).set({ roundId, areas, ...three() })
    await expect(far).rejects.toMatchObject(refused('outside'))
  })
})
