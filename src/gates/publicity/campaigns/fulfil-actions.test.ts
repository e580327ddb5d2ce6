import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, testApp } from '#platform/testing.ts'
import { concerned, type DutyKind, fulfil, owedBy, unfulfil } from '../public.ts'
import { sourceHref } from './kinds.ts'
import { campaigns, fulfilments } from './tables.ts'
import { type PublicGround, publicGround, publicPlaces } from './testing.ts'

let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp()
  ground = await publicGround(running)
})
afterAll(() => running.close())

function at<T>(work: (tx: Tx) => Promise<T>, actor: Actor = systemActor): Promise<T> {
  return running.app.data.transact(actor, work)
}

const actor = (role: Role, area: string) => actorFor(role, area)

function record(kind: DutyKind, personIds: readonly string[], change: object = {}) {
  const source = {
    sourceTopic: 'trainings',
    sourceId: newId(),
    title: '换届纪律专题培训',
    doneOn: '2021-09-10',
  }
  return { roundId: ground.roundId, kind, personIds, ...source, ...change }
}

test('who is concerned, by class, area and unit, and what is still missing', async () => {
  const { roundId, who, organ } = ground
  const all = await at((tx) => concerned(tx, { roundId }))
  expect(all.map(({ name, classKey, done }) => [name, classKey, done])).toEqual([
    ['乙寅', 'leaders', false],
    ['甲子丑', 'leaders', false],
    ['丙卯', 'towns', false],
    ['丁㛃', 'towns', false],
    ['戊䶮', 'villages', false],
  ])
  const names = async (asked: object) =>
    (await at((tx) => concerned(tx, { roundId, ...asked }))).map(({ personId }) => personId)
  expect(await names({ areaCode: publicPlaces.town })).toEqual([who.townHead, who.villager])
  expect(await names({ organisationId: organ.otherTown })).toEqual([who.otherHead])
  expect(await names({ classKey: 'villages', kind: 'talk' })).toEqual([who.villager])
  expect(await names({ kind: 'reading' })).toEqual([])
  const ask = record('training', [who.townHead, who.villager, who.villager, newId()])
  expect(await at((tx) => fulfil(tx, ask))).toBe(2)
  expect(await names({ kind: 'training', areaCode: publicPlaces.town, missingOnly: true })).toEqual([])
  const [row] = await at((tx) => concerned(tx, { roundId, areaCode: publicPlaces.village }))
  expect(row).toMatchObject({ needed: 6, times: 1, dueOn: '2021-09-10', areaName: '辛村', done: false })
  await at((tx) => unfulfil(tx, ask))
})

test('the same record is taken once; its day and title follow', async () => {
  const { roundId, who } = ground
  const ask = record('talk', [who.townHead], { sourceTopic: 'talks', title: '任前谈话' })
  await at((tx) => fulfil(tx, ask))
  await at((tx) => fulfil(tx, { ...ask, doneOn: '2021-09-12', title: '集体谈话' }))
  await at((tx) => fulfil(tx, { ...ask, personIds: [] }))
  const owed = await at((tx) => owedBy(tx, { roundId, personId: who.townHead }))
  expect(owed.find(({ kind }) => kind === 'talk')).toMatchObject({
    ...{ needed: 2, times: 1, done: false, dueOn: '2021-10-31' },
    records: [{ sourceTopic: 'talks', sourceId: ask.sourceId, title: '集体谈话', doneOn: '2021-09-12' }],
  })
  expect(owed.map(({ kind }) => kind)[0]).toBe('pledge')
  expect(sourceHref('talks', ask.sourceId)).toBe(`/publicity/talks/${ask.sourceId}`)
  expect(sourceHref('elsewhere', ask.sourceId)).toBeNull()
  await at((tx) => unfulfil(tx, { ...ask, personIds: [who.head] }))
  expect(
    await at((tx) => unfulfil(tx, ask).then(() => owedBy(tx, { roundId, personId: who.townHead }))),
  ).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'talk', times: 0, records: [] })]))
})

test('what was done before the campaign began does not count; unit and area come from the campaign, else the main post', async () => {
  const { roundId, who, organ } = ground
  const early = record('film', [who.head, who.idle], { doneOn: '2021-08-31' })
  await at((tx) => fulfil(tx, early))
  const stored = await at((tx) =>
    tx.select().from(fulfilments).where(eq(fulfilments.sourceId, early.sourceId)),
  )
  expect(new Map(stored.map((row) => [row.personId, [row.organisationId, row.areaCode]]))).toEqual(
    new Map([
      [who.head, [organ.county, publicPlaces.county]],
      [who.idle, [null, publicPlaces.village]],
    ]),
  )
  const missing = await at((tx) => concerned(tx, { roundId, kind: 'film', missingOnly: true }))
  expect(missing.map(({ personId }) => personId)).toContain(who.head)
})

test('nobody is concerned while no campaign is in force', async () => {
  const { roundId, campaignId, who } = ground
  const turn = (state: 'closed' | 'in_force') =>
    at((tx) => tx.update(campaigns).set({ state }).where(eq(campaigns.id, campaignId)))
  await turn('closed')
  expect(await at((tx) => concerned(tx, { roundId }))).toEqual([])
  expect(await at((tx) => owedBy(tx, { roundId, personId: who.head }))).toEqual([])
  await turn('in_force')
})

test('a township sees and writes its own people; those above only by a record, those beside not at all', async () => {
  const { roundId, who } = ground
  const town = actor('township', publicPlaces.town)
  const seen = await at((tx) => concerned(tx, { roundId }), town)
  expect(seen.map(({ personId }) => personId)).toEqual([who.townHead, who.villager])
  const ask = record('test', [who.townHead, who.head, who.otherHead], { sourceTopic: 'tests' })
  expect(await at((tx) => fulfil(tx, ask), town)).toBe(2)
  const beside = await at((tx) => tx.select().from(fulfilments), actor('township', publicPlaces.otherTown))
  expect(beside.map(({ personId }) => personId)).not.toContain(who.townHead)
  const elsewhere = actor('coordinator', publicPlaces.otherCounty)
  expect(await at((tx) => concerned(tx, { roundId }), elsewhere)).toEqual([])
  expect(await at((tx) => tx.select().from(fulfilments), actor('audit_admin', publicPlaces.county))).toEqual(
    [],
  )
  expect(await at((tx) => tx.select().from(campaigns), elsewhere)).toEqual([])
  const own = actorFor('leader', publicPlaces.town, { personId: who.head })
  expect((await at((tx) => owedBy(tx, { roundId, personId: who.head }), own)).length).toBe(5)
})
