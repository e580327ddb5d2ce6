import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf } from '#registry/testing.ts'
import { systemActor } from '../actor.ts'
import { auditEvents } from '../audit/tables.ts'
import type { Running } from '../start.ts'
import { actorFor, as, testApp } from '../testing.ts'
import { holidaysActions } from './actions.ts'
import { holidaysTopic } from './contract.ts'
import { holidaysIn } from './holidays.ts'

let running: Running
const actor = actorFor('coordinator', '990221', { personName: '甲测试' })
const api = (who: typeof actor | null = actor) => as(running, holidaysTopic, holidaysActions, who)

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

test('a day is set, shown with who set it, changed, and removed', async () => {
  const off = { kind: 'off' as const, name: '中秋节' }
  await api().set({ day: '2021-09-21', ...off, seen: null })
  expect(await api().list({ year: 2021 })).toEqual([{ day: '2021-09-21', ...off, changedBy: '甲测试' }])
  expect(await api().list({ year: 2020 })).toEqual([])
  await api().set({ day: '2021-09-21', kind: 'work', name: '补班', seen: off })
  const held = await running.app.data.transact(systemActor, holidaysIn, 'read')
  expect(held).toEqual({ off: new Set(), work: new Set(['2021-09-21']) })
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, '2021-09-21')),
  )
  expect(events.map((one) => one.event)).toEqual(['holiday.set', 'holiday.set'])
  await api().remove({ day: '2021-09-21', seen: { kind: 'work', name: '补班' } })
  expect(await api().list({ year: 2021 })).toEqual([])
})

test('the second of two editors is refused and told; the same entry again is refused', async () => {
  const day = '2021-10-11'
  await api().set({ day, kind: 'off', name: '县庆', seen: null })
  const other = api(actorFor('coordinator', '990221', { personName: '乙测试' }))
  const late = other.set({ day, kind: 'work', name: '补班', seen: null })
  await expect(late).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('甲测试') },
  })
  expect(await failureOf(other.remove({ day, seen: { kind: 'work', name: '补班' } }))).toBe(
    'changed_meanwhile',
  )
  const never = { day: '2021-10-12', seen: { kind: 'off' as const, name: '无' } }
  expect(await failureOf(other.remove(never))).toBe('changed_meanwhile')
  const seen = { kind: 'off' as const, name: '县庆' }
  expect(await failureOf(api().set({ day, ...seen, seen }))).toBe('unchanged')
  expect(await api().list({ year: 2021 })).toMatchObject([{ day, ...seen }])
})

test('a published year is proposed beside the table and loaded without touching the county’s own days', async () => {
  await api().set({ day: '2021-10-01', kind: 'off', name: '国庆', seen: null })
  const proposal = await api().proposal({ year: 2021 })
  expect(proposal.known).toBe(true)
  const of = (day: string) => proposal.days.find((one) => one.day === day)
  expect(of('2021-10-01')).toMatchObject({ change: 'change', name: '国庆节', present: { name: '国庆' } })
  expect(of('2021-10-09')).toMatchObject({ change: 'add', kind: 'work' })
  const loaded = await api().load({ year: 2021 })
  expect(loaded).toEqual({ added: proposal.days.length - 1, changed: 1 })
  const days = await api().list({ year: 2021 })
  expect(days).toHaveLength(proposal.days.length + 1)
  expect(days.find((one) => one.day === '2021-10-11')?.name).toBe('县庆')
  expect((await api().proposal({ year: 2021 })).days.every((one) => one.change === 'same')).toBe(true)
  expect(await failureOf(api().load({ year: 2021 }))).toBe('nothing_new')
})

test('a year that is not published is said to be unknown', async () => {
  expect(await api().proposal({ year: 2090 })).toEqual({ known: false, days: [] })
  expect(await failureOf(api().load({ year: 2090 }))).toBe('year_unknown')
})

test('everybody signed in reads; only coordinators change; nobody unsigned does either', async () => {
  const entry = { day: '2021-12-01', kind: 'off' as const, name: '假', seen: null }
  for (const role of ['leader', 'department', 'township', 'village', 'system_admin'] as const) {
    const who = api(actorFor(role, '990221101'))
    expect((await who.list({ year: 2021 })).length).toBeGreaterThan(0)
    expect(await failureOf(who.set(entry))).toBe('FORBIDDEN')
    expect(await failureOf(who.remove({ ...entry, seen: entry }))).toBe('FORBIDDEN')
    expect(await failureOf(who.load({ year: 2022 }))).toBe('FORBIDDEN')
    expect(await failureOf(who.proposal({ year: 2022 }))).toBe('FORBIDDEN')
  }
  expect(await failureOf(api(null).list({ year: 2021 }))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).set(entry))).toBe('UNAUTHORIZED')
  expect(await failureOf(api().set({ ...entry, day: '2021-02-30' }))).toBe('BAD_REQUEST')
})
