import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { systemActor } from '#platform/actor.ts'
import { files } from '#platform/files/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { rounds } from '../../procedure/rounds/tables.ts'
import { type PublicGround, publicGround, publicPlaces } from '../campaigns/testing.ts'
import { fulfil } from '../public.ts'
import { checklistsActions } from './actions.ts'
import { checklistsTopic } from './contract.ts'

const today = '2021-09-15'
let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await publicGround(running)
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = publicPlaces.county) {
  return as(running, checklistsTopic, checklistsActions, actorFor(role, area))
}

async function made(from: 'ten' | 'empty' = 'empty') {
  const { id } = await ask().create({ roundId: ground.roundId, title: '宣传教育活动清单', from })
  return { id, version: 1 }
}

async function shown(id: string, own = ask()) {
  const list = (await own.ofRound({ roundId: ground.roundId })).lists.find((one) => one.id === id)
  if (list === undefined) throw new Error('no such list')
  return list
}

const film = { title: '观看警示教育片', kind: 'films' as const, wanted: 2 }

test('items are counted live from the records, within their period and title', async () => {
  const { roundId, who } = ground
  const seen = await made()
  const bounds = { fromOn: '2021-09-01', toOn: '2021-09-30', titleHolds: '警示' }
  const { version, itemId } = await ask().setItem({ ...seen, ...film, ...bounds })
  const record = (title: string, doneOn: string) =>
    running.app.data.transact(systemActor, (tx) =>
      fulfil(tx, {
        ...{ roundId, kind: 'film', sourceTopic: 'trainings', sourceId: newId(), title, doneOn },
        personIds: [who.head, who.deputy],
      }),
    )
  await record('警示教育片第一场', '2021-09-05')
  await record('业务片', '2021-09-06')
  await record('警示教育片旧场次', '2021-08-30')
  await record('警示教育片十月场次', '2021-10-02')
  const [item] = (await shown(seen.id)).items
  expect(item).toMatchObject({
    id: itemId,
    count: 1,
    done: false,
    href: expect.stringContaining('kind=film'),
  })
  await record('警示教育片第二场', '2021-09-10')
  expect(await shown(seen.id, ask('township', publicPlaces.town))).toMatchObject({
    ...{ done: 1, mayEdit: false },
    items: [{ count: 2, done: true }],
  })
  await ask().setItem({ id: seen.id, version, itemId, ...film, wanted: 6 })
  expect((await shown(seen.id)).items).toMatchObject([{ count: 5, wanted: 6, fromOn: null, done: false }])
})

test('the ten ones are offered; what no record counts is confirmed by hand', async () => {
  const seen = await made('ten')
  const list = await shown(seen.id)
  expect(list.items).toHaveLength(10)
  expect(list.items.find(({ kind }) => kind === 'meetings')).toMatchObject({ count: 0, done: false })
  const { version, itemId } = await ask().setItem({ ...seen, title: '致信一次', kind: 'manual', wanted: 1 })
  const settle = (change: object = {}, v = version) =>
    ask().settle({
      id: seen.id,
      version: v,
      itemId,
      doneOn: '2021-09-10',
      note: '已向干部家属致信',
      ...change,
    })
  expect(await failureOf(settle({ doneOn: '2021-09-16' }))).toBe('future_day')
  expect(await failureOf(settle({ fileId: newId() }))).toBe('unknown_file')
  const counted = list.items.find(({ kind }) => kind !== 'manual')?.id
  expect(await failureOf(settle({ itemId: counted }))).toBe('counted')
  const fileId = newId()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(files).values({
      ...{ id: fileId, digest: 'd', name: '致信.pdf', size: 1, type: 'application/pdf' },
      ...{ purpose: 'evidence', areaCode: publicPlaces.county, accountId: 'test' },
    }),
  )
  const settled = await settle({ fileId })
  const again = await settle({ note: '已向全部干部家属致信' }, settled.version)
  expect((await shown(seen.id)).items.at(-1)).toMatchObject({
    ...{ done: true, count: 1, href: null, doneOn: '2021-09-10', note: '已向全部干部家属致信' },
    file: { id: fileId, name: '致信.pdf' },
  })
  const off = await ask().removeItem({ id: seen.id, version: again.version, itemId })
  const named = await ask().rename({ id: seen.id, version: off.version, title: '“十个一”活动清单' })
  expect(await shown(seen.id)).toMatchObject({ title: '“十个一”活动清单', version: named.version })
  await ask().remove({ id: seen.id, version: named.version })
  expect((await ask().ofRound({ roundId: ground.roundId })).lists.map(({ id }) => id)).not.toContain(seen.id)
})

test('what a list refuses', async () => {
  const { roundId } = ground
  const seen = await made()
  const set = (change: object) => failureOf(ask().setItem({ ...seen, ...film, ...change }))
  expect(await set({ fromOn: '2021-09-10', toOn: '2021-09-01' })).toBe('dates_wrong')
  expect(await set({ wanted: 0 })).toBe('BAD_REQUEST')
  expect(await set({ itemId: newId() })).toBe('NOT_FOUND')
  expect(await set({ version: 5 })).toBe('changed_meanwhile')
  expect(await failureOf(ask().create({ roundId: newId(), title: '清单' }))).toBe('NOT_FOUND')
  const below = ask('coordinator', publicPlaces.town)
  expect(await failureOf(below.create({ roundId, title: '清单' }))).toBe('outside')
  expect(await failureOf(below.rename({ ...seen, title: '清单' }))).toBe('outside')
  for (const role of ['leader', 'department', 'township', 'village'] as const) {
    expect(await failureOf(ask(role).remove(seen))).toBe('FORBIDDEN')
  }
  const nobody = as(running, checklistsTopic, checklistsActions, null)
  expect(await failureOf(nobody.ofRound({ roundId }))).toBe('UNAUTHORIZED')
  expect((await ask('coordinator', publicPlaces.otherCounty).ofRound({ roundId })).lists).toEqual([])
  await running.app.data.transact(systemActor, (tx) => tx.update(rounds).set({ state: 'closed' }))
  expect(await failureOf(ask().create({ roundId, title: '清单' }))).toBe('round_closed')
  expect(await failureOf(ask().rename({ ...seen, title: '清单' }))).toBe('round_closed')
})
