import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { tasksActions } from './actions.ts'
import { tasksTopic } from './contract.ts'
import { escalateNow, escalationSetting } from './escalation.ts'
import { taskStandings } from './states.ts'
import {
  county,
  openRound,
  type SmallCounty,
  setTask,
  smallCounty,
  taskIn,
  townA,
  trailOf,
  villageA1,
  villageA2,
  villageB1,
} from './testing.ts'

const today = '2021-11-10'
let running: Running
let small: SmallCounty
let roundId = ''

beforeAll(async () => {
  running = await testApp(today)
  small = await smallCounty(running.app)
  roundId = await openRound(running.app, small.actor('coordinator'))
  // The plan has steps on both sides of today; one state of each kind is set by hand.
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update tasks set due_on = '2021-12-01'`),
  )
  await put(villageA1, 'committee', sql`due_on = '2021-11-08'`)
  await put(villageA2, 'committee', sql`due_on = '2021-11-09', state = 'in_progress'`)
  await put(villageB1, 'committee', sql`due_on = '2021-11-13'`)
  await put(villageA1, 'register', sql`state = 'submitted', submitted_by = ${newId()}`)
  await put(villageA1, 'vote', sql`state = 'done', done_on = '2021-11-02'`)
  await put(villageA2, 'vote', sql`state = 'not_applicable'`)
  await put(townA, 'nominate', sql`due_on = '2021-11-01'`)
})
afterAll(() => running.close())

const by = (key: string) => as(running, tasksTopic, tasksActions, small.actor(key))
const refused = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) })
const task = (area: string, step: string) => taskIn(running.app, area, step)

async function put(area: string, step: string, change: ReturnType<typeof sql>) {
  const { id } = await task(area, step)
  await setTask(running.app, id, change)
  return id
}

async function handIn(area: string, step: string, key: string) {
  const { id, version } = await task(area, step)
  await by(key).addEvidence({ id, note: '完成' })
  const shown = await by(key).show({ id })
  return { id, ...(await by(key).submit({ id, version: Math.max(version, shown.version) })) }
}

async function noticesOf(actor: Actor) {
  const { kind, zh, link } = notices
  return running.app.data.transact(actor, (tx) => tx.select({ kind, zh, link }).from(notices))
}

/** Areas and steps of a list, in a stable order. */
async function steps(input: Parameters<ReturnType<typeof by>['list']>[0]) {
  const { rows } = await by('coordinator').list({ size: 200, ...input })
  return rows.map((row) => `${row.areaCode} ${row.stepId}`).sort()
}

describe('list', () => {
  test('standing: counted from today, not stored', async () => {
    expect(await steps({ standing: 'overdue' })).toEqual([
      `${townA} nominate`,
      `${villageA1} committee`,
      `${villageA2} committee`,
    ])
    expect(await steps({ standing: 'due_soon' })).toEqual([`${villageB1} committee`])
    expect(await steps({ standing: 'submitted' })).toEqual([`${villageA1} register`])
    expect(await steps({ standing: 'not_applicable' })).toEqual([`${villageA2} vote`])
    expect(await steps({ standing: 'in_progress' })).toEqual([])
    expect(await steps({ state: 'in_progress' })).toEqual([`${villageA2} committee`])
    const total = (await by('coordinator').list({ count: true })).total?.count
    const parts = await Promise.all(
      taskStandings.map(
        async (standing) => (await by('coordinator').list({ standing, count: true })).total?.count ?? 0,
      ),
    )
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(total)
  })

  test('area, level, body, step, month, department, leader, search', async () => {
    expect(await steps({ area: townA, standing: 'overdue', level: 'village' })).toEqual([
      `${villageA1} committee`,
      `${villageA2} committee`,
    ])
    expect(await steps({ kind: 'congress_township', standing: 'overdue' })).toEqual([`${townA} nominate`])
    expect(await steps({ stepId: 'committee', month: '2021-11' })).toEqual([
      `${villageA1} committee`,
      `${villageA2} committee`,
      `${villageB1} committee`,
    ])
    expect(await steps({ stepId: 'committee', month: '2021-12' })).toEqual([])
    const departmentId = small.organisations.get('branchA2') ?? ''
    expect(new Set((await steps({ departmentId })).map((one) => one.slice(0, 12)))).toEqual(
      new Set([villageA2]),
    )
    const leader = small.actor('deputyA').personId
    expect(await steps({ leader, standing: 'overdue' })).toHaveLength(3)
    expect(await steps({ leader, leaderPart: 'main' })).toEqual([])
    expect(await steps({ leader, leaderPart: 'deputy', open: true, stepId: 'vote' })).toEqual([
      `${townA} vote`,
    ])
    expect(await steps({ search: '南村', standing: 'due_soon' })).toEqual([`${villageB1} committee`])
    expect(await steps({ search: '%' })).toEqual([])
  })
})

describe('pages', () => {
  test('order, the newest first unless asked', async () => {
    const newest = (await by('coordinator').list({ state: 'not_started', size: 5 })).rows.map((row) => row.id)
    expect(newest).toEqual([...newest].sort().reverse())
    const first = await by('coordinator').list({ sort: 'dueOn', size: 2 })
    const second = await by('coordinator').list({ sort: 'dueOn', size: 2, page: 2 })
    expect(first.more).toBe(true)
    expect([...first.rows, ...second.rows].map((row) => row.dueOn)).toEqual([
      '2021-11-01',
      '2021-11-08',
      '2021-11-09',
      '2021-11-13',
    ])
    expect(first.rows[0]).toMatchObject({
      areaName: '甲乡',
      daysLeft: -9,
      standing: 'overdue',
      department: 'officeA',
    })
    const village = await by('coordinator').list({ stepId: 'committee', area: villageA1 })
    expect(village.rows[0]).toMatchObject({
      areaName: '东村',
      townshipName: '甲乡',
      kind: 'village_committee',
    })
  })
})

describe('my work', () => {
  const counts = async (key: string) => {
    const { buckets } = await by(key).mine({ roundId })
    return Object.fromEntries(buckets.map((bucket) => [bucket.key, bucket.count]))
  }

  test('each role finds what it is for', async () => {
    expect(await counts('clerkA1')).toMatchObject({ overdue: 1, returned: 0, due_soon: 0 })
    expect(await counts('clerkB1')).toMatchObject({ overdue: 0, due_soon: 1 })
    expect(await counts('officerA')).toMatchObject({ overdue: 1, review: 1 })
    expect(await counts('officerB')).toMatchObject({ review: 0 })
    expect(await counts('coordinator')).toMatchObject({ overdue: 0, review: 0, late_below: 3 })
    expect(Object.keys(await counts('leaderA'))).toEqual(['escalated', 'review', 'late_below'])
    expect(await counts('leaderA')).toMatchObject({ review: 1, late_below: 3 })
    expect(await counts('bureau')).toMatchObject({ overdue: 0, current: 0 })
  })

  test('every count opens exactly its tasks', async () => {
    for (const key of ['clerkA1', 'officerA', 'coordinator', 'leaderA']) {
      for (const bucket of (await by(key).mine({})).buckets) {
        const opened = await by(key).list({ bucket: bucket.key, size: 200, count: true })
        expect([key, bucket.key, opened.total?.count]).toEqual([key, bucket.key, bucket.count])
      }
    }
  })

  test('where it is late and who answers, the worst first', async () => {
    const { late } = await by('secretary').mine({ roundId })
    expect(late.slice(0, 2)).toMatchObject([
      {
        areaCode: townA,
        areaName: '甲乡',
        overdue: 3,
        submitted: 1,
        mainLeader: '某leaderA',
        deputyLeader: '某deputyA',
      },
      { areaCode: villageB1.slice(0, 9), overdue: 0, dueSoon: 1, mainLeader: '某leaderB' },
    ])
    expect((await by('leaderA').mine({})).late.map((row) => row.areaCode)).toEqual([
      townA,
      villageA1,
      villageA2,
    ])
    expect((await by('clerkA1').mine({})).late).toEqual([])
  })
})

describe('wall and month', () => {
  test('the wall has a row for each body and a cell for each step', async () => {
    const wall = await by('coordinator').wall({ roundId, kind: 'village_committee' })
    expect(wall.rows.map((row) => row.name)).toEqual(['东村', '西村', '南村'])
    expect(wall.groups.map((group) => group.name)).toEqual(['甲乡', '乙镇'])
    expect(wall.cells.every((row) => row.length === wall.columns.length)).toBe(true)
    const column = wall.columns.findIndex((one) => one.stepId === 'committee')
    expect(wall.cells.map((row) => taskStandings[row[column]?.[0] ?? -1])).toEqual([
      'overdue',
      'overdue',
      'due_soon',
    ])
    expect(wall.cells[0]?.[column]?.[2]).toBe(-2)
    const one = await by('coordinator').wall({ roundId, kind: 'village_committee', area: villageB1 })
    expect(one.rows.map((row) => row.code)).toEqual([villageB1])
    const usual = await by('coordinator').wall({ roundId })
    expect(usual).toMatchObject({ kind: 'village_committee', rows: wall.rows })
    expect(usual.kinds).toEqual(['village_committee', 'congress_township', 'congress_county'])
    expect(await by('coordinator').wall({ roundId: newId() })).toMatchObject({ kind: null, cells: [] })
  })

  test('the month lists what is due in it, villages of a township in one line', async () => {
    const month = await by('coordinator').monthly({ roundId, month: '2021-11' })
    expect(month).toMatchObject({
      areaName: '砚江县',
      roundName: '2021年换届',
      months: ['2021-11', '2021-12'],
    })
    expect(month.groups.map((group) => [group.name, group.lines.length])).toEqual([
      ['甲乡', 3],
      ['乙镇', 1],
    ])
    const first = { level: 'township', dueOn: '2021-11-01', overdue: 1, areas: 1 }
    expect(month.groups[0]?.lines[0]).toMatchObject(first)
    const december = await by('coordinator').monthly({ roundId, month: '2021-12', area: townA })
    const villages = december.groups[0]?.lines.filter((line) => line.level === 'village')
    const line = (stepId: string) => villages?.find((one) => one.stepId === stepId)
    expect(line('vote')).toMatchObject({ areas: 1, areaName: '东村', total: 1, done: 1 })
    const shared = { areas: 2, areaName: null, department: '', deputyLeader: '某deputyA', taskId: null }
    expect(line('nominate')).toMatchObject(shared)
    const county6 = (await by('coordinator').monthly({ roundId, month: '2021-12', area: county })).groups
    expect(county6[0]).toMatchObject({ kind: 'department', name: 'office' })
    await expect(by('coordinator').monthly({ roundId: newId(), month: '2021-12' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('bulk', () => {
  test('many at once: what can be is signed off, the rest is told why', async () => {
    const one = await handIn(villageA1, 'deputies', 'clerkA1')
    const two = await handIn(villageA1, 'nominate', 'clerkA1')
    const own = await handIn(villageA2, 'deputies', 'officerA')
    const open = await task(villageA1, 'handover')
    const tasks = [one, { ...two, version: 1 }, own, open, { id: newId(), version: 1 }]
    const done = await by('officerA').acceptMany({ tasks, doneOn: '2021-11-09' })
    expect(done.accepted).toBe(1)
    expect(done.left.map((left) => left.zh)).toEqual([
      expect.stringContaining('某clerkA1'),
      '本人提交的任务，应由他人审核。',
      expect.stringContaining('未启动'),
      expect.stringContaining('没有找到'),
    ])
    expect(await by('officerA').show(one)).toMatchObject({
      state: 'done',
      doneOn: '2021-11-09',
      version: one.version + 1,
    })
    expect(await noticesOf(small.actor('clerkA1'))).toContainEqual(
      expect.objectContaining({ kind: 'task.accepted' }),
    )
    await expect(by('officerA').acceptMany({ tasks: [own] })).rejects.toEqual(refused('none_acceptable'))
    await expect(by('officerA').acceptMany({ tasks: [two], doneOn: '2021-12-01' })).rejects.toEqual(
      refused('future_day'),
    )
  })
})

describe('who answers', () => {
  test('assign: all three, known, and on record', async () => {
    const { id, version } = await task(villageB1, 'archive')
    const chain = {
      mainLeaderId: small.actor('leaderB').personId,
      deputyLeaderId: small.actor('organiser').personId,
      departmentId: small.organisations.get('bureau') ?? '',
    }
    const api = by('coordinator')
    await api.addEvidence({ id, note: '移交前的材料' })
    const seen = { id, version: version + 1 }
    await expect(api.assign({ ...seen, ...chain, mainLeaderId: newId() })).rejects.toEqual(
      refused('unknown_person'),
    )
    await expect(api.assign({ ...seen, ...chain, departmentId: newId() })).rejects.toEqual(
      refused('unknown_department'),
    )
    await expect(api.assign({ id, version, ...chain })).rejects.toEqual(refused('changed_meanwhile'))
    // What a browser might send: the compiler would not let a screen leave parts of the chain out.
    const incomplete: Parameters<typeof api.assign>[0] = JSON.parse(
      JSON.stringify({ ...seen, mainLeaderId: id }),
    )
    await expect(api.assign(incomplete)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await api.assign({ ...seen, ...chain })
    const record = await by('bureau').show({ id })
    expect(record.chain).toMatchObject({
      main: { name: '某leaderB' },
      deputy: { name: '某organiser' },
      department: { name: 'bureau' },
    })
    expect(record.evidence).toHaveLength(1)
    expect((await trailOf(running.app, id)).at(-1)?.sentence.zh).toContain('主要领导某leaderB')
    await expect(api.assign({ ...seen, version: record.version, ...chain })).rejects.toEqual(
      refused('same_chain'),
    )
    const closed = await task(villageA1, 'vote')
    await expect(api.assign({ id: closed.id, version: closed.version, ...chain })).rejects.toEqual(
      refused('closed'),
    )
    expect(await noticesOf(small.actor('bureau'))).toContainEqual(
      expect.objectContaining({ kind: 'task.assigned' }),
    )
  })
})

describe('given by hand', () => {
  test('create: with the chain of the area, or another whole one', async () => {
    const api = by('coordinator')
    const given = { roundId, title: '报送换届工作小结', areaCode: townA, startOn: today, dueOn: '2021-11-20' }
    const { id } = await api.create({ ...given, evidenceWanted: '小结\n\n 盖章扫描件 ' })
    const record = await by('officerA').show({ id })
    expect(record).toMatchObject({
      kind: null,
      stepId: null,
      state: 'not_started',
      mainLeader: '某leaderA',
      department: 'officeA',
    })
    expect(record.evidenceWanted.map((one) => one.zh)).toEqual(['小结', '盖章扫描件'])
    expect(record.title).toEqual({ zh: '报送换届工作小结', en: '报送换届工作小结' })
    await expect(api.create({ ...given, areaCode: '990222' })).rejects.toEqual(refused('outside'))
    await expect(api.create({ ...given, dueOn: '2021-11-01' })).rejects.toEqual(refused('dates_wrong'))
    await expect(api.create({ ...given, roundId: newId() })).rejects.toEqual(refused('unknown_round'))
    await expect(api.create({ ...given, departmentId: newId() })).rejects.toEqual(refused('chain_incomplete'))
    const ids = { mainLeaderId: newId(), deputyLeaderId: newId(), departmentId: newId() }
    await expect(api.create({ ...given, ...ids })).rejects.toEqual(refused('unknown_person'))
    const leaders = {
      mainLeaderId: small.actor('leaderA').personId,
      deputyLeaderId: small.actor('deputyA').personId,
    }
    await expect(api.create({ ...given, ...leaders, departmentId: newId() })).rejects.toEqual(
      refused('unknown_department'),
    )
    await running.app.data.transact(systemActor, (tx) =>
      tx.execute(sql`delete from chains where area_code = ${villageB1}`),
    )
    await expect(api.create({ ...given, areaCode: villageB1 })).rejects.toEqual(refused('no_chain'))
  })
})

describe('escalation', () => {
  test('once for each step: the leader in charge after a day, the main leader after three', async () => {
    await escalateNow(running.app)
    const near = await by('coordinator').show(await task(villageA2, 'committee'))
    const far = await by('coordinator').show(await task(townA, 'nominate'))
    expect([near.escalation, far.escalation]).toEqual([1, 2])
    expect(far).toMatchObject({ escalatedOn: today, version: 1 })
    const trail = await trailOf(running.app, far.id)
    expect(trail.map((one) => one.sentence.zh)).toEqual([
      expect.stringMatching(/逾期9天，列入主要领导督办清单$/),
    ])
    expect(trail[0]?.sentence.en).toContain('main leader')
    const told = (await noticesOf(small.actor('deputyA'))).filter((one) =>
      one.kind.startsWith('task.escalated'),
    )
    expect(told).toMatchObject([{ kind: 'task.escalatedMany', zh: '3项任务逾期，已列入督办清单' }])
    expect((await by('leaderA').mine({})).buckets[0]).toMatchObject({ key: 'escalated', count: 1 })
    expect(await by('coordinator').escalate({})).toEqual({ escalated: 0 })
    expect(
      (await noticesOf(small.actor('deputyA'))).filter((one) => one.kind.startsWith('task.escalated')),
    ).toHaveLength(1)
  })

  test('the days are a setting; what is not readable leaves the default', async () => {
    const set = (value: string) =>
      running.app.data.transact(systemActor, (tx) =>
        tx.execute(sql`insert into settings (key, value, updated_by) values (${escalationSetting}, ${value}::jsonb, 'test')
          on conflict (key) do update set value = excluded.value`),
      )
    await set('{"deputy": 5, "main": 2}')
    expect(await by('coordinator').escalate({})).toEqual({ escalated: 0 })
    await set('{"deputy": 1, "main": 1}')
    expect(await by('coordinator').escalate({})).toEqual({ escalated: 2 })
    await set('{"deputy": 1, "main": 3}')
    await running.app.data.transact(systemActor, (tx) => tx.execute(sql`update rounds set state = 'closed'`))
    await put(villageB1, 'committee', sql`due_on = '2021-11-01'`)
    expect(await by('coordinator').escalate({})).toEqual({ escalated: 0 })
  })
})
