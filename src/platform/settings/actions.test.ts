import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, roles } from '#common/roles.ts'
import { type Actor, systemActor } from '../actor.ts'
import { catalogueOf, sentenceOf } from '../audit/catalogue.ts'
import { auditEvents } from '../audit/tables.ts'
import type { Running } from '../start.ts'
import { actorFor, as, testApp } from '../testing.ts'
import { holidaysActions } from './actions.ts'
import { holidaysTopic } from './contract.ts'
import { holidaysIn } from './holidays.ts'
import { readSetting, writeSetting } from './settings.ts'
import { settings } from './tables.ts'

let running: Running
const editor = actorFor('coordinator', '990221', { personName: '甲' })
const api = (actor: Actor | null = editor) => as(running, holidaysTopic, holidaysActions, actor)

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

const refused = (code: string) => ({ code: 'REFUSED', data: { code } })
const mine = { kind: 'off', name: '古尔邦节' } as const

async function lastSentence(): Promise<string> {
  const rows = await running.app.data.transact(systemActor, (tx) => tx.select().from(auditEvents))
  const last = rows.at(-1)
  return last === undefined ? '' : sentenceOf(catalogueOf([holidaysActions]), last.event, last.params).zh
}

describe('one day', () => {
  const day = '2021-07-20'

  test('is set, changed and removed; the rules see it at once', async () => {
    await api().set({ day, ...mine, seen: null })
    expect(await api().list({ year: 2021 })).toEqual([{ day, ...mine, changedBy: '甲' }])
    expect(await lastSentence()).toBe('将2021-07-20设为放假（古尔邦节）')
    const known = await running.app.data.transact(editor, (tx) => holidaysIn(tx), 'read')
    expect([known.off.has(day), known.work.has(day)]).toEqual([true, false])
    await api().set({ day, kind: 'work', name: '调休', seen: mine })
    expect(await api().list({ year: 2021 })).toMatchObject([{ kind: 'work' }])
    await api().remove({ day, seen: { kind: 'work', name: '调休' } })
    expect(await api().list({ year: 2021 })).toEqual([])
    expect(await lastSentence()).toBe('移除2021-07-20的节假日设定（调休）')
  })

  test('that another changed meanwhile is told with who and what', async () => {
    await api(actorFor('coordinator', '990221', { personName: '乙' })).set({ day, ...mine, seen: null })
    const late = api().set({ day, kind: 'work', name: '调休', seen: null })
    await expect(late).rejects.toMatchObject({
      data: { code: 'changed_meanwhile', zh: expect.stringContaining('已由乙改为“放假 古尔邦节”') },
    })
    await expect(api().remove({ day, seen: { ...mine, name: '别的' } })).rejects.toMatchObject(
      refused('changed_meanwhile'),
    )
    await expect(api().set({ day, ...mine, seen: mine })).rejects.toMatchObject(refused('unchanged'))
    await api().remove({ day, seen: mine })
    await expect(api().remove({ day, seen: mine })).rejects.toMatchObject(refused('changed_meanwhile'))
  })

  test('that two set at one moment is set once', async () => {
    const both = await Promise.allSettled(
      ['甲', '乙'].map((personName) =>
        api(actorFor('coordinator', '990221', { personName })).set({
          day: '2021-07-21',
          kind: 'off',
          name: personName,
          seen: null,
        }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [kept] = await api().list({ year: 2021 })
    await api().remove({ day: '2021-07-21', seen: { kind: 'off', name: kept?.name ?? '' } })
  })
})

describe('a year', () => {
  test('is proposed as published, loaded once, and keeps what was set here', async () => {
    await api().set({ day: '2021-10-01', kind: 'off', name: '国庆', seen: null })
    await api().set({ day: '2021-07-20', ...mine, seen: null })
    const proposal = await api().proposal({ year: 2021 })
    expect(proposal.known).toBe(true)
    expect(proposal.days.find(({ day }) => day === '2021-10-01')).toMatchObject({
      change: 'change',
      present: { kind: 'off', name: '国庆' },
    })
    expect(proposal.days.find(({ day }) => day === '2021-09-18')).toMatchObject({
      kind: 'work',
      change: 'add',
    })
    const loaded = await api().load({ year: 2021 })
    expect(loaded).toEqual({ added: proposal.days.length - 1, changed: 1 })
    expect(await api().list({ year: 2021 })).toHaveLength(proposal.days.length + 1)
    await expect(api().load({ year: 2021 })).rejects.toMatchObject(refused('nothing_new'))
  })

  test('that is not published can’t be loaded', async () => {
    expect(await api().proposal({ year: 2099 })).toEqual({ known: false, days: [] })
    await expect(api().load({ year: 2099 })).rejects.toMatchObject(refused('year_unknown'))
  })
})

test.each(roles)('a %s does what the permissions say', async (role) => {
  const who = api(actorFor(role, '990221'))
  const outcome = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (failure) => failure.code,
    )
  expect(await outcome(who.list({ year: 2020 }))).toBe(may(role, 'settings.read') ? 'done' : 'FORBIDDEN')
  const allowed = may(role, 'settings.edit')
  expect(await outcome(who.proposal({ year: 2020 }))).toBe(allowed ? 'done' : 'FORBIDDEN')
  const day = `2022-01-0${1 + roles.indexOf(role)}`
  expect(await outcome(who.set({ day, ...mine, seen: null }))).toBe(allowed ? 'done' : 'FORBIDDEN')
  expect(await outcome(who.remove({ day, seen: mine }))).toBe(allowed ? 'done' : 'FORBIDDEN')
  if (!allowed) expect(await outcome(who.load({ year: 2022 }))).toBe('FORBIDDEN')
})

test('nobody is told anything without a session, and input is checked', async () => {
  for (const asked of [
    api(null).list({ year: 2021 }),
    api(null).proposal({ year: 2021 }),
    api(null).load({ year: 2021 }),
    api(null).set({ day: '2021-01-01', ...mine, seen: null }),
    api(null).remove({ day: '2021-01-01', seen: mine }),
  ]) {
    await expect(asked).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
  await expect(api().set({ day: '2021-02-30', ...mine, seen: null })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(api().set({ day: '2021-02-03', kind: 'off', name: ' ', seen: null })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

test('a setting is its default until it is written, and counts its versions', async () => {
  const { data } = running.app
  expect(await readSetting(data, 'network_class', 'intranet')).toBe('intranet')
  for (const value of ['internet', 'government'] as const) {
    await data.transact(systemActor, (tx) => writeSetting(tx, 'network_class', value, 'x'))
  }
  expect(await readSetting(data, 'network_class', 'intranet')).toBe('government')
  const [row] = await data.transact(systemActor, (tx) =>
    tx.select().from(settings).where(eq(settings.key, 'network_class')),
  )
  expect(row).toMatchObject({ version: 2, updatedBy: 'x' })
  const forbidden = data.transact(actorFor('township', '990221101'), (tx) =>
    writeSetting(tx, 'demo', true, 'x'),
  )
  await expect(forbidden).rejects.toMatchObject({ cause: { code: '42501' } })
})
