import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { businessRoles, type Role } from '#common/roles.ts'
import { areasActions } from '#registry/areas/actions.ts'
import { areasTopic } from '#registry/areas/contract.ts'
import { type Actor, systemActor } from '../actor.ts'
import { runJob } from '../jobs/jobs.ts'
import type { Running } from '../start.ts'
import { actorFor, as, testApp } from '../testing.ts'
import { trailActions } from './actions.ts'
import { catalogueOf, sentenceOf } from './catalogue.ts'
import { trailTopic } from './contract.ts'
import { recordEvent } from './record.ts'
import { verification } from './report.ts'
import { sealEvents } from './seal.ts'

const trail = trailActions(() => [areasActions, trail])
const inside = { type: 'area', id: '990101', name: '甲县', areaCode: '990101' }
const outside = { type: 'area', id: '990202', name: '乙县', areaCode: '990202' }
const coordinator = actorFor('coordinator', '990101', { personName: '张测试' })
const auditor = actorFor('audit_admin', '', { personName: '李审计' })

const patience = { timeout: 20_000, interval: 100 }

let running: Running

function calls(actor: Actor | null) {
  return as(running, trailTopic, trail, actor)
}

async function record(actor: Actor, event: string, subject: typeof inside, params = {}): Promise<void> {
  await running.app.data.transact(actor, (tx) => recordEvent(tx, actor, event, subject, params))
}

beforeAll(async () => {
  running = await testApp()
  await record(coordinator, 'area.edited', inside, { name: '甲县' })
  await record(coordinator, 'area.edited', outside, { name: '乙县' })
  await record(coordinator, 'session.signed_in', {
    type: 'person',
    id: coordinator.personId,
    name: '张测试',
    areaCode: '',
  })
  await record(systemActor, 'area.retired', inside)
})
afterAll(() => running.close())

test('the trail of a record: who, when, the sentence in both languages, newest first', async () => {
  const { rows, more } = await calls(coordinator).ofRecord({ type: 'area', id: '990101' })
  expect(more).toBe(false)
  expect(rows.map((row) => row.event)).toEqual(['area.retired', 'area.edited'])
  expect(rows[1]).toMatchObject({
    personName: '张测试',
    subjectName: '甲县',
    sentence: { zh: '修改区划甲县的登记信息', en: 'Edited the entry of the division 甲县' },
  })
  expect(rows[1]).not.toHaveProperty('ip')
})

test('a record outside the area has no trail to see', async () => {
  const { rows } = await calls(coordinator).ofRecord({ type: 'area', id: '990202' })
  expect(rows).toEqual([])
  const village = actorFor('village', '990202001001')
  expect((await calls(village).ofRecord({ type: 'area', id: '990202' })).rows).toEqual([])
})

test('the auditor reads every event and filters them', async () => {
  const all = await calls(auditor).list({ count: true })
  expect(all.total).toEqual({ count: all.rows.length, capped: false })
  const events = async (filter: Parameters<ReturnType<typeof calls>['list']>[0]) =>
    (await calls(auditor).list(filter)).rows.map((row) => `${row.event} ${row.subjectName}`)
  expect(await events({ type: 'area', id: '990202' })).toEqual(['area.edited 乙县'])
  expect(await events({ event: 'session.signed_in' })).toEqual(['session.signed_in 张测试'])
  expect(await events({ area: '9902' })).toEqual(['area.edited 乙县'])
  expect(await events({ person: coordinator.personId, sort: 'at', type: 'area' })).toHaveLength(2)
  expect(await events({ search: '乙县' })).toEqual(['area.edited 乙县'])
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  expect(await events({ from: today, until: today, type: 'area' })).toHaveLength(3)
  expect(await events({ until: '2020-01-01' })).toEqual([])
  expect(await events({ from: '2999-01-01' })).toEqual([])
})

test('pages and order', async () => {
  const first = await calls(auditor).list({ size: 2, sort: 'at', type: 'area' })
  expect(first).toMatchObject({ more: true })
  const second = await calls(auditor).list({ size: 2, page: 2, sort: 'at', type: 'area' })
  expect([...first.rows, ...second.rows].map((row) => row.seq)).toEqual([1, 2, 4])
})

test('the auditor reads what a person did and what was done to the person', async () => {
  const about = { type: 'person', id: coordinator.personId, name: '张测试', areaCode: '990101' }
  await record(actorFor('coordinator', '99'), 'person.edited', about)
  const { rows } = await calls(auditor).ofPerson({ person: coordinator.personId })
  expect(rows.map((row) => row.event)).toEqual([
    'person.edited',
    'session.signed_in',
    'area.edited',
    'area.edited',
  ])
})

test('the state of the chain and its blocks', async () => {
  const { unsealed } = await calls(auditor).chain({})
  expect(unsealed).toBeGreaterThan(0)
  // A server shared with other databases may run a transaction of theirs that is older.
  await expect
    .poll(async () => {
      await sealEvents(running.app)
      return (await calls(auditor).chain({})).unsealed
    }, patience)
    .toBe(0)
  const chain = await calls(auditor).chain({})
  expect(chain.events).toBe(unsealed)
  const { rows } = await calls(auditor).blocks({ count: true, sort: 'number' })
  expect(rows).toHaveLength(chain.blocks)
  expect(rows[0]).toMatchObject({ number: 1, previous: '0'.repeat(64) })
})

test('a verification runs as a job; what it found is an event and the last verification', async () => {
  const { jobId } = await calls(auditor).verify({})
  await expect(calls(auditor).verify({})).rejects.toMatchObject({ data: { code: 'verification_running' } })
  await runJob(running.app, [verification], jobId)
  const { lastVerified } = await calls(auditor).chain({})
  expect(lastVerified).toMatchObject({ ok: true, personName: '李审计' })
  expect(lastVerified?.sentence.zh).toMatch(/^核验审计链，结果完整/)
})

test('a broken chain is found by the same way', async () => {
  await running.database.pool.query(`update audit_events set person_name = '另一人' where seq = 1`)
  const { jobId } = await calls(auditor).verify({})
  await runJob(running.app, [verification], jobId)
  const { lastVerified } = await calls(auditor).chain({})
  expect(lastVerified).toMatchObject({ ok: false })
  expect(lastVerified?.sentence.en).toContain('found block 1 broken')
})

test('the catalogue names every event once, with the sentence of its contract', async () => {
  const events = await calls(auditor).events({})
  expect(events).toContainEqual({
    event: 'area.edited',
    origin: 'areas.edit',
    zh: '修改区划{{name}}的登记信息',
    en: 'Edited the entry of the division {{name}}',
  })
  expect(events.map((one) => one.event)).toEqual([...new Set(events.map((one) => one.event))].sort())
})

test('two contracts may not give an event different sentences', () => {
  const other = { ...areasActions, name: 'others', contract: { edit: trailTopic.contract.verify } }
  expect(() => catalogueOf([areasActions, other])).not.toThrow()
  const contract = {
    edit: areasTopic.contract.edit.meta({ audit: { 'area.edited': ['别的话', 'Other words'] } }),
  }
  expect(() => catalogueOf([areasActions, { ...areasActions, name: 'others', contract }])).toThrow(
    'area.edited',
  )
})

test('an event that this version does not know is shown by its name; a missing parameter stays visible', () => {
  const catalogue = catalogueOf([areasActions])
  expect(sentenceOf(catalogue, 'gone.event', {})).toEqual({ zh: 'gone.event', en: 'gone.event' })
  expect(sentenceOf(catalogue, 'area.edited', {}).zh).toBe('修改区划{{name}}的登记信息')
  expect(sentenceOf(catalogue, 'area.edited', { name: '$t(a){{b}}' }).zh).toBe('修改区划$t(a){{b}}的登记信息')
})

const auditOnly = ['list', 'ofPerson', 'events', 'chain', 'blocks', 'verify'] as const

function call(actor: Actor | null, name: (typeof auditOnly)[number]): Promise<unknown> {
  return name === 'ofPerson' ? calls(actor).ofPerson({ person: newId() }) : calls(actor)[name]({})
}

test.each(auditOnly)('%s is the audit administrator’s alone', async (name) => {
  await expect(call(null, name)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  const others: Role[] = [...businessRoles, 'system_admin', 'security_admin']
  for (const role of others) {
    await expect(call(actorFor(role, '990101'), name)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})

test('the trail of a record is for those who do the work, signed in', async () => {
  const asked = { type: 'area', id: '990101' }
  await expect(calls(null).ofRecord(asked)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
    await expect(calls(actorFor(role, '')).ofRecord(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})
