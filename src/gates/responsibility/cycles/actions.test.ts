import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import { buildServer } from '#platform/http/server.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { difficultiesActions } from '../difficulties/actions.ts'
import { difficultiesTopic } from '../difficulties/contract.ts'
import { meetingsActions } from '../meetings/actions.ts'
import { meetingsTopic } from '../meetings/contract.ts'
import { tasksActions } from '../tasks/actions.ts'
import { tasksTopic } from '../tasks/contract.ts'
import {
  county,
  openRound,
  type SmallCounty,
  setTask,
  smallCounty,
  taskIn,
  townA,
  townB,
  villageA1,
} from '../tasks/testing.ts'
import { cyclesActions } from './actions.ts'
import { cyclesTopic } from './contract.ts'
import { mountCycleDocuments } from './downloads.ts'
import { openCycles } from './opening.ts'
import { remindDue } from './reminding.ts'

/* The round is opened on Wednesday 15 September 2021; the tests stand on Monday 18 October. */
const today = '2021-10-18'
let running: Running
let ground: SmallCounty
let roundId: string
let periods: { id: string; kind: string; startsOn: string; version: number }[]

function on(day: string): Running {
  return { ...running, app: { ...running.app, clock: fixedClock(day) } }
}

beforeAll(async () => {
  running = await testApp(today)
  ground = await smallCounty(running.app)
  roundId = await openRound(on('2021-09-15').app, ground.actor('coordinator'))
  await openCycles(running.app)
  periods = (await ask('coordinator').list({ roundId, size: 50 })).rows
})
afterAll(() => running.close())

function api(actor: Actor | null, at: Pick<Running, 'app'> = running) {
  return as(at, cyclesTopic, cyclesActions, actor)
}

function ask(key: string, at: Pick<Running, 'app'> = running) {
  return api(ground.actor(key), at)
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

function idOf(kind: string, startsOn: string): string {
  return periods.find((one) => one.kind === kind && one.startsOn === startsOn)?.id ?? ''
}

/** The sheet of a unit in a period, as it stands. */
async function sheetIn(periodId: string, unit: string) {
  const { sheets } = await ask('coordinator').show({ id: periodId })
  const sheet = sheets.find((one) => one.unit === unit)
  if (sheet === undefined) throw new Error(`no sheet of ${unit}`)
  return { id: sheet.id, version: sheet.version }
}

const filled = { progress: '完成选民登记核对', nextSteps: '张榜公布选民名单' }

/** Enters all open sheets of a period and gives the period as it stands then. */
async function entered(periodId: string) {
  const { sheets } = await ask('coordinator').show({ id: periodId })
  const open = sheets.filter(({ state }) => state === 'open' || state === 'returned')
  if (open.length > 0) {
    const rows = open.map(({ id, version }) => ({ id, version, ...filled }))
    await ask('coordinator').enter({ id: periodId, sheets: rows })
  }
  return ask('coordinator').show({ id: periodId })
}

test('every week and month up to today is opened once, each with a sheet for every unit', async () => {
  const coverage = await ask('coordinator').coverage({ roundId })
  expect(coverage).toMatchObject({
    ...{ firstDay: '2021-09-15', lastDay: today },
    kinds: [
      { kind: 'week', expected: 6, opened: 6, closed: 0, running: idOf('week', '2021-10-18') },
      { kind: 'month', expected: 2, opened: 2, closed: 0, running: idOf('month', '2021-10-01') },
    ],
  })
  await openCycles(running.app)
  const again = await ask('coordinator').list({ roundId, count: true })
  expect(again.total?.count).toBe(8)
  await expect(ask('coordinator').open({ roundId })).rejects.toMatchObject(refused('nothing_missing'))
  expect((await ask('coordinator', on('2021-10-26')).coverage({ roundId })).kinds[0]?.expected).toBe(7)
  expect((await ask('coordinator', on('2021-11-01')).open({ roundId })).opened).toBe(3)
  const names = (await ask('coordinator').list({ roundId, kind: 'week', size: 50 })).rows.map(
    ({ name }) => name,
  )
  expect(names.at(-1)).toEqual({
    zh: '第1周（9月13日至19日）',
    en: 'week 1 (2021-09-13 to 2021-09-19)',
  })
  const months = (await ask('coordinator').list({ roundId, kind: 'month' })).rows
  expect(months.map(({ name, dueOn }) => [name.zh, dueOn])).toEqual([
    ['2021年11月', '2021-11-30'],
    ['2021年10月', '2021-10-29'],
    ['2021年9月', '2021-09-30'],
  ])
})

test('figures are counted from the records, and each leads to as many records', async () => {
  const id = idOf('week', '2021-10-11')
  const due = await taskIn(running.app, villageA1, 'committee')
  await setTask(running.app, due.id, sql`due_on = '2021-10-13', state = 'done', done_on = '2021-10-12'`)
  const late = await taskIn(running.app, villageA1, 'prepare')
  await setTask(running.app, late.id, sql`due_on = '2021-10-14'`)
  const backlog = as(running, difficultiesTopic, difficultiesActions, ground.actor('coordinator'))
  const office = ground.actor('coordinator').organisationId
  const raised = { roundId, areaCode: townA, detail: '外出务工人员多', raisedByOrganisationId: office }
  await backlog.raise({ ...raised, title: '选民登记底数不清', raisedOn: '2021-10-11' })
  const second = await backlog.raise({ ...raised, title: '后备人选不足', raisedOn: '2021-09-20' })
  const owner = { ownerOrganisationId: ground.actor('bureau').organisationId, dueOn: '2021-10-20' }
  const { version } = await backlog.assign({ id: second.id, version: 1, ...owner })
  await backlog.solve({ id: second.id, version, solution: '动员返乡人员', solvedOn: '2021-10-12' })
  const shown = await ask('coordinator').show({ id, with: idOf('week', '2021-10-04') })
  const unit = shown.sheets.find((one) => one.unit === '甲乡')
  expect(unit?.figures).toMatchObject({ due_done: 1, raised: 1, solved: 1, unsolved: 1 })
  expect(unit?.before).toMatchObject({ raised: 0, solved: 0, unsolved: 1 })
  expect(shown.compared?.name.zh).toBe('第4周（10月4日至10日）')
  const list = as(running, tasksTopic, tasksActions, ground.actor('coordinator'))
  const days = { from: shown.startsOn, to: shown.endsOn, roundId, size: 200 }
  for (const during of ['due', 'due_done', 'signed_off', 'overdue', 'steps'] as const) {
    const all = await list.list({ ...days, during })
    expect([during, all.rows.length]).toEqual([during, shown.figures[during]])
    const own = await list.list({ ...days, during, area: townA })
    expect([during, own.rows.length]).toEqual([during, unit?.figures[during]])
  }
  for (const during of ['raised', 'solved', 'unsolved'] as const) {
    const found = await backlog.list({ during, from: days.from, to: days.to, area: townA })
    expect(found.rows).toHaveLength(unit?.figures[during] ?? -1)
  }
  expect(shown.difficulties.map(({ title, solved }) => [title, solved])).toEqual([
    ['选民登记底数不清', false],
    ['后备人选不足', true],
  ])
})

test('meetings count for who convenes them', async () => {
  const meetings = as(running, meetingsTopic, meetingsActions, ground.actor('coordinator'))
  const { personId, organisationId } = ground.actor('coordinator')
  const { id } = await meetings.create({
    ...{ roundId, areaCode: county, kind: 'dispatch', title: '第一次调度会', heldOn: '2021-10-06' },
    ...{ startsAt: '09:00', place: '县委会议室', convenerIds: [organisationId], chairId: personId },
    recorderId: personId,
  })
  const agenda = await meetings.setAgenda({ id, version: 1, items: [{ title: '听取汇报' }] })
  const attendees = [{ postId: ground.actor('secretary').postId, attendance: 'present' as const }]
  const { version } = await meetings.setAttendance({ id, version: agenda.version, attendees })
  const week = idOf('week', '2021-10-04')
  expect((await ask('coordinator').show({ id: week })).figures.meetings).toBe(0)
  await meetings.hold({ id, version })
  expect((await ask('coordinator').show({ id: week })).figures.meetings).toBe(1)
  const asked = { held: true, from: '2021-10-04', to: '2021-10-10' }
  expect((await meetings.list({ ...asked, convenerId: organisationId })).rows).toHaveLength(1)
  expect((await meetings.list({ ...asked, area: townA })).rows).toHaveLength(0)
})

test('a unit saves a draft, hands in, takes back, is returned with a reason and accepted', async () => {
  const id = idOf('week', '2021-10-18')
  const seen = await sheetIn(id, '甲乡')
  const saved = await ask('officerA').save({ ...seen, progress: '正在核对', nextSteps: '' })
  const now = { id: seen.id, version: saved.version }
  await expect(
    ask('officerA').submit({ ...now, progress: '正在核对', nextSteps: ' ' }),
  ).rejects.toMatchObject(refused('empty_text'))
  await expect(ask('officerA').submit({ ...seen, ...filled })).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('officerA') },
  })
  const sent = await ask('officerA').submit({ ...now, ...filled })
  expect(sent.state).toBe('submitted')
  const editing = ask('officerA').save({ id: seen.id, version: sent.version, ...filled })
  await expect(editing).rejects.toMatchObject(refused('state_not_allowed'))
  const back = await ask('officerA').recall({ id: seen.id, version: sent.version })
  const again = await ask('officerA').submit({ id: seen.id, version: back.version, ...filled })
  const reason = '请补充已核对的村数'
  const returned = await ask('coordinator').return({ id: seen.id, version: again.version, reason })
  expect(await ask('officerA').sheet({ id: seen.id })).toMatchObject({
    ...{ state: 'returned', returnReason: reason, mayFill: true, mayManage: false },
  })
  const own = await running.app.data.transact(
    ground.actor('officerA'),
    (tx) => tx.select().from(notices),
    'read',
  )
  expect(own.some(({ kind, zh }) => kind === 'cycle.returned' && zh.includes('甲乡'))).toBe(true)
  const last = await ask('officerA').submit({ id: seen.id, version: returned.version, ...filled })
  await ask('coordinator').accept({ sheets: [{ id: seen.id, version: last.version }] })
  expect((await ask('officerA').list({ roundId, kind: 'week' })).rows[2]).toMatchObject({
    ...{ ownState: 'accepted', units: 1, accepted: 1, ownSheetId: seen.id },
  })
  const twice = ask('coordinator').accept({ sheets: [{ id: seen.id, version: last.version + 1 }] })
  await expect(twice).rejects.toMatchObject(refused('state_not_allowed'))
})

test('a unit raises a difficulty from its sheet', async () => {
  const id = idOf('week', '2021-10-18')
  const { id: sheetId } = await sheetIn(id, '乙镇')
  const raised = { title: '流动党员联系不上', detail: '部分党员外出多年', raisedOn: today }
  await ask('officerB').raise({ id: sheetId, ...raised })
  const sheet = await ask('officerB').sheet({ id: sheetId })
  expect(sheet.difficulties).toMatchObject([
    { title: '流动党员联系不上', raisedBy: 'officeB', solved: false },
  ])
  const later = ask('officerB').raise({ id: sheetId, ...raised, raisedOn: '2021-10-19' })
  await expect(later).rejects.toMatchObject(refused('future_day'))
  const elsewhere = ask('officerB').raise({ id: sheetId, ...raised, areaCode: townA })
  await expect(elsewhere).rejects.toMatchObject(refused('outside'))
})

test('a period is closed from its deadline on, when its sheets are in; figures then stay as they are', async () => {
  const id = idOf('week', '2021-09-13')
  const later = idOf('week', '2021-10-18')
  const versionOf = async (one: string) => (await ask('coordinator').show({ id: one })).version
  const close = async (one: string, withoutMissing = false) =>
    ask('coordinator').close({ periods: [{ id: one, version: await versionOf(one) }], withoutMissing })
  await expect(close(later)).rejects.toMatchObject(refused('not_over'))
  await expect(close(id)).rejects.toMatchObject({
    data: { code: 'sheets_missing', zh: expect.stringContaining('甲乡、乙镇') },
  })
  const seen = await sheetIn(id, '甲乡')
  const sent = await ask('officerA').submit({ ...seen, ...filled })
  await expect(close(id, true)).rejects.toMatchObject(refused('sheets_waiting'))
  await ask('coordinator').accept({ sheets: [{ id: seen.id, version: sent.version }] })
  const texts = { overview: '全县总体平稳。', arrangements: '加强督导。' }
  const composing = { id, version: await versionOf(id), ...texts }
  const outside = ask('coordinator').compose({ ...composing, dueOn: '2021-10-01' })
  await expect(outside).rejects.toMatchObject(refused('due_outside'))
  await ask('coordinator').compose({ ...composing, dueOn: '2021-09-17' })
  await close(id, true)
  const closed = await ask('leaderA').show({ id })
  expect(closed).toMatchObject({ state: 'closed', mayManage: false, closedBy: '某coordinator' })
  const before = (await ask('coordinator').show({ id })).figures
  const task = await taskIn(running.app, villageA1, 'register')
  await setTask(running.app, task.id, sql`due_on = '2021-09-15'`)
  expect((await ask('coordinator').show({ id })).figures).toEqual(before)
  const changing = ask('officerA').save({ ...(await sheetIn(id, '甲乡')), ...filled })
  await expect(changing).rejects.toMatchObject(refused('period_closed'))
  await expect(close(id)).rejects.toMatchObject(refused('period_closed'))
  await expect(ask('coordinator').remind({ id })).rejects.toMatchObject(refused('period_closed'))
  const { version } = await ask('coordinator').reopen({
    ...{ id, version: await versionOf(id), reason: '补录乙镇填报' },
  })
  const open = await ask('coordinator').show({ id })
  expect(open).toMatchObject({ state: 'open', version, reopenReason: '补录乙镇填报', countedAt: null })
  expect(open.figures.due).toBe(before.due + 1)
  const again = ask('coordinator').reopen({ id, version, reason: '再开一次' })
  await expect(again).rejects.toMatchObject(refused('period_open'))
  const stale = ask('coordinator').close({ periods: [{ id, version: 1 }] })
  await expect(stale).rejects.toMatchObject(refused('changed_meanwhile'))
})

test('earlier periods are entered from paper and closed together', async () => {
  const ids = [idOf('week', '2021-09-20'), idOf('week', '2021-09-27')]
  const first = await ask('coordinator').show({ id: ids[0] ?? '' })
  const [sheet] = first.sheets
  const row = { id: sheet?.id ?? '', version: 1 }
  const bare = ask('coordinator').enter({ id: first.id, sheets: [{ ...row, progress: '', nextSteps: '' }] })
  await expect(bare).rejects.toMatchObject(refused('empty_text'))
  const elsewhere = ask('coordinator').enter({ id: ids[1] ?? '', sheets: [{ ...row, ...filled }] })
  await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const all = [await entered(ids[0] ?? ''), await entered(ids[1] ?? '')]
  const { closed } = await ask('coordinator').close({
    periods: all.map(({ id, version }) => ({ id, version })),
  })
  expect(closed).toBe(2)
  expect((await ask('coordinator').coverage({ roundId })).kinds[0]).toMatchObject({ closed: 2 })
})

test('late units are reminded on the deadline day by the product, once, and by the office', async () => {
  const id = idOf('week', '2021-10-11')
  await remindDue(running.app)
  await remindDue(running.app)
  const { sheets } = await ask('coordinator').show({ id })
  const late = sheets.find(({ unit }) => unit === '乙镇')
  const longPast = await ask('coordinator').show({ id: idOf('week', '2021-10-04') })
  expect(longPast.sheets.flatMap(({ reminders }) => reminders)).toEqual([])
  expect(late).toMatchObject({ late: true, reminders: [{ byName: '', names: ['某officerB'] }] })
  const told = await ask('coordinator').remind({ id, sheetIds: [late?.id ?? ''] })
  expect(told).toEqual({ units: 1, people: 1, unreached: [] })
  const twice = (await ask('coordinator').show({ id })).sheets.find(({ unit }) => unit === '乙镇')
  expect(twice?.reminders.map(({ byName }) => byName)).toEqual(['', '某coordinator'])
  await entered(id)
  await expect(ask('coordinator').remind({ id })).rejects.toMatchObject(refused('nobody_late'))
})

test('the composed sheet is a document and a workbook', async () => {
  const id = idOf('week', '2021-10-11')
  await entered(id)
  const { name, document } = await ask('coordinator').document({ id })
  expect(name).toBe('砚江县换届工作周调度表第5周（10月11日至17日）')
  expect(document).toMatchObject({
    title: '砚江县换届工作周调度表',
    subtitle: '（第5周，2021年10月11日至17日）',
  })
  const texts = document.body.flatMap((block) => ('text' in block ? [block.text] : []))
  expect(texts).toContain('一、总体进展')
  expect(texts).toContain('（一）甲乡')
  expect(texts).toContain('本期进展：完成选民登记核对')
  const app = {
    ...running.app,
    sessions: { ...running.app.sessions, actorOf: async () => ground.actor('coordinator') },
  }
  const server = await buildServer(app, [cyclesActions], [mountCycleDocuments])
  for (const kind of ['docx', 'xlsx']) {
    const answer = await server.inject(`/documents/cycles/${id}.${kind}`)
    expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  }
  await server.close()
})

test('a unit sees and fills in its own sheet only; leaders read; others have no part in it', async () => {
  const id = idOf('week', '2021-10-18')
  const ofB = await sheetIn(id, '乙镇')
  await expect(ask('officerA').sheet({ id: ofB.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ask('officerA').save({ ...ofB, ...filled })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await ask('officerA').show({ id })).sheets.map(({ unit }) => unit)).toEqual(['甲乡'])
  expect((await ask('secretary').show({ id })).sheets).toHaveLength(2)
  expect((await ask('bureau').show({ id })).sheets).toEqual([])
  await expect(ask('secretary').save({ ...ofB, ...filled })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(ask('officerA').remind({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(ask('clerkA1').list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const role of adminRoles) {
    await expect(api(actorFor(role, county)).list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  await expect(api(null).list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  const below = api(actorFor('coordinator', townB))
  const period = await below.show({ id })
  expect(period.mayManage).toBe(false)
  await expect(below.remind({ id })).rejects.toMatchObject(refused('not_office'))
  await expect(below.close({ periods: [{ id, version: period.version }] })).rejects.toMatchObject(
    refused('not_office'),
  )
  await expect(ask('coordinator').show({ id: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const stranger = api(actorFor('coordinator', '990101'))
  expect((await stranger.list({})).rows).toEqual([])
  await expect(stranger.open({ roundId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a department that carries tasks hands in a sheet of its own', async () => {
  const bureau = ground.actor('bureau')
  const given = await taskIn(running.app, county, 'decide')
  await setTask(running.app, given.id, sql`department_id = ${bureau.organisationId}`)
  await openCycles(on('2021-11-08').app)
  const { rows } = await ask('bureau').list({ roundId, kind: 'week', size: 1 })
  const [week] = rows
  expect(week).toMatchObject({ startsOn: '2021-11-08', units: 1, ownState: 'open' })
  const sent = await ask('bureau').submit({ id: week?.ownSheetId ?? '', version: 1, ...filled })
  expect(sent.state).toBe('submitted')
  const sheet = await ask('bureau').sheet({ id: week?.ownSheetId ?? '' })
  expect(sheet).toMatchObject({ unit: 'bureau', unitArea: null, mayFill: true })
})

test('a closed round opens no more', async () => {
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(sql`update rounds set state = 'closed', updated_at = '2021-10-20' where id = ${roundId}`),
  )
  const closed = ask('coordinator', on('2022-03-01'))
  await expect(closed.open({ roundId })).rejects.toMatchObject(refused('round_closed'))
  expect(await closed.coverage({ roundId })).toMatchObject({ lastDay: '2021-10-20' })
})
