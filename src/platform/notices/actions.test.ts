import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { roles } from '#common/roles.ts'
import { type Actor, systemActor } from '../actor.ts'
import { auditEvents } from '../audit/tables.ts'
import type { Running } from '../start.ts'
import { actorFor, as, testApp } from '../testing.ts'
import { noticesActions, notify } from './actions.ts'
import { noticesTopic } from './contract.ts'
import { notices } from './tables.ts'

let running: Running
const sender = actorFor('coordinator', '990221')
const reader = actorFor('township', '990221101', { personName: '甲' })
const other = actorFor('township', '990221101')
const api = (actor: Actor | null = reader) => as(running, noticesTopic, noticesActions, actor)

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

function tell(to: readonly string[], zh: string): Promise<void> {
  return running.app.data.transact(sender, (tx) =>
    notify(tx, to, { kind: 'task', zh, en: `en ${zh}`, link: '/work' }),
  )
}

test('everybody who was named is told once, newest first', async () => {
  await tell([reader.personId, reader.personId, other.personId], '第一条')
  await tell([reader.personId], '第二条')
  await tell([], '无人')
  const { rows, more } = await api().list({})
  expect(rows.map(({ zh }) => zh)).toEqual(['第二条', '第一条'])
  expect(rows[0]).toMatchObject({ kind: 'task', en: 'en 第二条', link: '/work', readAt: null })
  expect(Object.keys(rows[0] ?? {})).not.toContain('personId')
  expect(more).toBe(false)
  expect((await api(other).list({})).rows.map(({ zh }) => zh)).toEqual(['第一条'])
})

test('some are marked as read, then all; what is read stays readable', async () => {
  const { rows } = await api().list({ unread: true })
  expect(await api().markRead({ ids: [rows[0]?.id ?? ''] })).toEqual({ read: 1 })
  expect((await api().list({ unread: true })).rows.map(({ zh }) => zh)).toEqual(['第一条'])
  expect(await api().markRead({})).toEqual({ read: 1 })
  expect(await api().markRead({})).toEqual({ read: 0 })
  expect((await api().list({ unread: true })).rows).toEqual([])
  expect((await api().list({})).rows.every(({ readAt }) => readAt !== null)).toBe(true)
  const events = await running.app.data.transact(systemActor, (tx) => tx.select().from(auditEvents))
  expect(events.map(({ event, params, personName }) => [event, params.n, personName])).toEqual([
    ['notice.read', 1, '甲'],
    ['notice.read', 1, '甲'],
    ['notice.read', 0, '甲'],
  ])
})

test('another’s message is neither read nor marked, whatever the area of the post', async () => {
  const { rows } = await api(other).list({})
  const id = rows[0]?.id ?? ''
  const county = actorFor('coordinator', '990221')
  expect((await api(county).list({})).rows).toEqual([])
  expect(await api(county).markRead({ ids: [id] })).toEqual({ read: 0 })
  expect((await api(other).list({ unread: true })).rows).toHaveLength(1)
})

test('a long list is read on from the last that was seen', async () => {
  const many = actorFor('leader', '990221')
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(notices).values(
      Array.from({ length: 65 }, (_, n) => ({
        ...{ id: newId(), personId: many.personId, kind: 'task', zh: `第${n}条`, en: `${n}`, link: '/' },
      })),
    ),
  )
  const seen: string[] = []
  let before: string | undefined
  for (let page = 0; page < 3; page += 1) {
    const { rows, more } = await api(many).list(before === undefined ? {} : { before })
    expect(more).toBe(page < 2)
    seen.push(...rows.map(({ zh }) => zh))
    before = rows.at(-1)?.id
  }
  expect(seen).toEqual(Array.from({ length: 65 }, (_, n) => `第${64 - n}条`))
})

test.each(roles)('a %s has messages', async (role) => {
  const actor = actorFor(role, '990221')
  await tell([actor.personId], '提示')
  expect((await api(actor).list({})).rows).toHaveLength(1)
  expect(await api(actor).markRead({})).toEqual({ read: 1 })
})

test('nobody is told nothing, and ids are checked', async () => {
  await expect(api(null).list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(api(null).markRead({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(api().markRead({ ids: ['x'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(api().list({ before: "' or 1=1" })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
