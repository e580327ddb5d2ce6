import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { uploadedSheet } from '../../procedure/leaving-audits/testing.ts'
import { groupMembers, leadingGroups } from '../../responsibility/groups/tables.ts'
import { concerned, type DutyKind, fulfil, owedBy, unfulfil } from '../public.ts'
import { campaignsActions } from './actions.ts'
import { campaignsTopic } from './contract.ts'
import { sourceHref } from './kinds.ts'
import { listColumns } from './lists.ts'
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

const facts = { title: '换届风气宣传教育方案', startsOn: '2021-09-01', endsOn: '2021-12-20' }
const pledge = { kind: 'pledge' as const, title: '签订承诺书', needed: 1, dueOn: '2021-12-01' }

function ask(role: Role = 'coordinator', area: string = publicPlaces.county) {
  return as(running, campaignsTopic, campaignsActions, actorFor(role, area))
}

/** A scheme of the ground's round without classes, beside the one in force. */
async function drafted() {
  const { id } = await ask().create({ ...facts, roundId: ground.roundId, from: 'empty' })
  return { id, version: 1 }
}

/** A leading group of the ground: the deputy is a member, the town's head works in its office. */
async function group(): Promise<string> {
  const { roundId, who, organ } = ground
  const groupId = newId()
  await at(async (tx) => {
    await tx.insert(leadingGroups).values({
      ...{
        id: groupId,
        roundId,
        areaCode: publicPlaces.county,
        name: '领导小组',
        duty: '领导',
        officeName: '办公室',
      },
      ...{ officeOrganisationId: organ.county, foundedOn: '2021-03-01', updatedBy: 'test' },
    })
    const seat = {
      groupId,
      areaCode: publicPlaces.county,
      organisationId: organ.county,
      fromOn: '2021-03-01',
    }
    await tx.insert(groupMembers).values([
      { id: newId(), ...seat, personId: who.deputy, title: '副组长', capacity: 'deputy' },
      { id: newId(), ...seat, personId: who.townHead, title: '工作人员', capacity: 'staff' },
    ])
  })
  return groupId
}

test('people are found by posts, groups and names, each in the first class that finds the person', async () => {
  const { who } = ground
  const groupId = await group()
  const { id } = await drafted()
  const names = [
    ['领导小组成员', { groups: 'members' as const }],
    ['提名人选', {}],
    ['工作人员', { groups: 'staff' as const }],
    ['书记', { posts: { titles: ['书记'], organisationKinds: ['党委'], roles: [] } }],
  ] as const
  let version = 1
  const made: string[] = []
  for (const [name, finder] of names) {
    const set = await ask().setClass({
      id,
      version,
      name,
      finder: JSON.parse(JSON.stringify(finder)),
      duties: [pledge],
    })
    version = set.version
    made.push(set.classId)
  }
  const nominees = { id, classId: made[1] ?? '' }
  const listed = await ask().addListed({
    ...nominees,
    version,
    personIds: [who.villager, who.idle],
    note: '拟提名',
  })
  expect(listed.added).toBe(2)
  const preview = await ask().preview({ id })
  expect(preview.counts).toEqual({ join: 6, leave: 0, move: 0, title: 0 })
  expect(preview.rows.map(({ name, to }) => [name, to])).toEqual([
    ['乙寅', '领导小组成员：己县党委副组长'],
    ['戊䶮', '提名人选：辛村党委党支部书记'],
    ['己巳', '提名人选：辛村'],
    ['丙卯', '工作人员：己县党委工作人员'],
    ['甲子丑', '书记：己县党委县委书记'],
    ['丁㛃', '书记：壬乡党委党委书记'],
  ])
  const seen = { id, version: listed.version }
  expect(await failureOf(ask().refresh({ ...seen, seen: 'another' }))).toBe('people_changed')
  const done = await ask().refresh({ ...seen, seen: preview.seen })
  expect(await failureOf(ask().refresh({ id, version: done.version }))).toBe('nothing_to_refresh')
  const off = await ask().removeListed({ ...nominees, version: done.version, personIds: [who.idle] })
  const next = await ask().preview({ id })
  expect(next.rows).toMatchObject([{ name: '己巳', change: 'leave', reason: 'post_ended' }])
  expect(await failureOf(ask().addListed({ ...nominees, version: off.version, personIds: [newId()] }))).toBe(
    'unknown_person',
  )
  const list = await ask().listed({ campaignId: id, classId: nominees.classId, search: '戊', count: true })
  expect(list).toMatchObject({
    rows: [{ number: 'RY-villager', note: '拟提名', postTitle: '党支部书记' }],
    total: { count: 1 },
  })
  await at((tx) =>
    tx.update(leadingGroups).set({ dissolvedOn: '2021-09-15' }).where(eq(leadingGroups.id, groupId)),
  )
})

test('names come by a list, all of it or none', async () => {
  const draft = await drafted()
  const { id } = draft
  const { classId } = await ask().setClass({ ...draft, name: '全体干部', finder: {}, duties: [pledge] })
  const actor = actorFor('coordinator', publicPlaces.county)
  const own = as(running, campaignsTopic, campaignsActions, actor)
  const check = async (rows: readonly RowValues[]) => {
    const fileId = await uploadedSheet(running.app, actor, listColumns, rows)
    return { fileId, preview: await own.checkSheet({ id, fileId }) }
  }
  const row = { class: '全体干部', number: 'RY-idle', name: '己巳', note: '某干部配偶' }
  const wrong = await check([
    { ...row, class: '没有的类别' },
    { ...row, number: 'RY-none' },
    { ...row, name: '别人' },
    { ...row, name: null },
  ])
  expect(wrong.preview.counts).toEqual({ new: 0, changed: 0, same: 0, wrong: 4 })
  expect(wrong.preview.rows.map(({ errors }) => errors[0]?.column)).toEqual([
    'class',
    'number',
    'name',
    'number',
  ])
  const take = (fileId: string, seen: string) => own.takeSheet({ id, fileId, seen })
  expect(await failureOf(take(wrong.fileId, wrong.preview.seen))).toBe('rows_wrong')
  const good = await check([row, { ...row, number: 'RY-villager', name: '戊䶮' }])
  expect(await take(good.fileId, good.preview.seen)).toEqual({ added: 2, changed: 0 })
  const again = await check([row, { ...row, number: 'RY-villager', name: '戊䶮', note: '人大代表' }])
  expect(again.preview.counts).toMatchObject({ changed: 1, same: 1 })
  expect(await take(again.fileId, again.preview.seen)).toEqual({ added: 0, changed: 1 })
  expect((await ask().show({ id })).classes.find((one) => one.id === classId)?.listed).toBe(2)
  expect(await failureOf(own.checkSheet({ id: newId(), fileId: good.fileId }))).toBe('NOT_FOUND')
})
