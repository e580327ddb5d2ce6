import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { groupsActions } from './actions.ts'
import { groupsTopic, type placeInput } from './contract.ts'
import { appoint, person, places } from './testing.ts'
import { foundGroup, type GroupGround, groupDraft, groupGround, groupSeats } from './testing-groups.ts'

type Place = z.input<typeof placeInput>

const today = '2021-09-15'
let running: Running
let ground: GroupGround
let who: GroupGround['who']

beforeAll(async () => {
  running = await testApp(today)
  ground = await groupGround(running)
  who = ground.who
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county) {
  return as(running, groupsTopic, groupsActions, actorFor(role, area))
}

function founded() {
  return foundGroup(ask(), ground)
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

test('a group with its members in one step, in the order given', async () => {
  const { group } = await founded()
  expect(
    group.members.map(({ name, capacity, inOffice, officeDirector }) => [
      name,
      capacity,
      inOffice,
      officeDirector,
    ]),
  ).toEqual([
    ['甲一', 'head', false, false],
    ['乙二三', 'deputy', true, true],
    ['丙四', 'member', true, false],
    ['丁五', 'staff', true, false],
  ])
  expect(group).toMatchObject({ roundName: '甲县2021年换届', areaName: '甲县', on: today, mayEdit: true })
  const { rows } = await ask().list({ roundId: ground.roundId, search: group.name })
  expect(rows).toMatchObject([
    { head: '甲一', headTitle: '县委书记', deputies: 1, members: 1, officeStaff: 3, state: 'active' },
  ])
})

test('a person without a post in the organisation is taken, with a caution', async () => {
  const members = [
    ...groupSeats(ground),
    { personId: who.idle, organisationId: ground.bureau, title: '县民政局顾问', capacity: 'member' as const },
  ]
  const { id } = await ask().create({ ...groupDraft(ground), members })
  const { members: shown } = await ask().show({ id })
  expect(shown.filter((member) => member.withoutPost).map((member) => member.name)).toEqual(['己七'])
})

test('refusals', async () => {
  const first = groupDraft(ground)
  await ask().create(first)
  await expect(ask().create(first)).rejects.toMatchObject(refused('name_taken'))
  const [head, deputy, ...others] = groupSeats(ground)
  const wrong = (change: Partial<ReturnType<typeof groupDraft>>) =>
    ask().create({ ...groupDraft(ground), ...change })
  if (head === undefined || deputy === undefined) throw new Error('seats are missing')
  await expect(wrong({ members: [deputy, ...others] })).rejects.toMatchObject(refused('head_missing'))
  await expect(wrong({ members: [head, { ...deputy, capacity: 'head' }] })).rejects.toMatchObject(
    refused('second_head'),
  )
  await expect(wrong({ members: [head, deputy, deputy] })).rejects.toMatchObject(refused('already_member'))
  await expect(wrong({ members: [{ ...head, office: 'director' }, deputy] })).rejects.toMatchObject(
    refused('second_director'),
  )
  await expect(wrong({ members: [{ ...head, personId: newId() }] })).rejects.toMatchObject(
    refused('unknown_person'),
  )
  await expect(wrong({ officeOrganisationId: newId() })).rejects.toMatchObject(
    refused('unknown_organisation'),
  )
  await expect(wrong({ foundedOn: '2021-09-16' })).rejects.toMatchObject(refused('future_day'))
  await expect(wrong({ areaCode: places.otherCounty })).rejects.toMatchObject(refused('outside'))
  await expect(wrong({ roundId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a township sets up its own, not the county’s', async () => {
  const local = { ...groupDraft(ground), areaCode: places.town, officeOrganisationId: ground.town }
  await expect(ask('coordinator', places.town).create(groupDraft(ground))).rejects.toMatchObject(
    refused('outside'),
  )
  const { id } = await ask('coordinator', places.town).create(local)
  await expect(ask('coordinator', places.otherTown).show({ id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('candidates come with each post, titles in full', async () => {
  const secretary = await person(running, '庚八', places.town)
  await appoint(running, {
    personId: secretary,
    organisationId: ground.town,
    areaCode: places.town,
    title: '党委书记',
  })
  const found = await ask().candidates({ text: '庚八' })
  expect(found).toMatchObject([{ personId: secretary, organisationId: ground.town, title: '乙镇党委书记' }])
  expect(await ask().candidates({ text: '己七' })).toMatchObject([
    { personId: who.idle, postId: null, title: null },
  ])
  expect(await ask().candidates({ text: '%' })).toEqual([])
})

test('edit, and the second of two people', async () => {
  const { id, version, group } = await founded()
  const facts = {
    name: group.name,
    duty: '统一领导换届工作',
    officeName: '换届办',
    officeOrganisationId: ground.bureau,
  }
  expect(await ask().edit({ id, version, ...facts })).toEqual({ version: version + 1 })
  expect(await ask().show({ id })).toMatchObject({
    duty: '统一领导换届工作',
    officeOrganisation: '县民政局全称',
  })
  await expect(ask().edit({ id, version, ...facts })).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('测试员') },
  })
  const other = await founded()
  const renamed = ask().edit({ id, version: version + 1, ...facts, name: other.group.name })
  await expect(renamed).rejects.toMatchObject(refused('name_taken'))
  const nowhere = ask().edit({ id, version: version + 1, ...facts, officeOrganisationId: newId() })
  await expect(nowhere).rejects.toMatchObject(refused('unknown_organisation'))
})

test('a member joins from a day on', async () => {
  const { id, version } = await founded()
  const place: Place = {
    personId: who.idle,
    organisationId: ground.bureau,
    title: '县民政局顾问',
    capacity: 'member',
  }
  const add = (change: Partial<Place> & { fromOn?: string }) =>
    ask().addMember({ id, version, fromOn: '2021-06-01', ...place, ...change })
  await expect(add({ capacity: 'head' })).rejects.toMatchObject(refused('second_head'))
  await expect(add({ office: 'director' })).rejects.toMatchObject(refused('second_director'))
  await expect(add({ personId: who.civil })).rejects.toMatchObject(refused('already_member'))
  await expect(add({ fromOn: '2021-09-16' })).rejects.toMatchObject(refused('future_day'))
  await expect(add({ fromOn: '2021-02-28' })).rejects.toMatchObject(refused('before_founding'))
  await expect(add({ personId: newId() })).rejects.toMatchObject(refused('unknown_person'))
  await expect(add({ organisationId: newId() })).rejects.toMatchObject(refused('unknown_organisation'))
  await add({})
  await expect(add({})).rejects.toMatchObject(refused('changed_meanwhile'))
  const names = async (on: string) => (await ask().show({ id, on })).members.map((member) => member.name)
  expect(await names('2021-05-31')).not.toContain('己七')
  expect(await names('2021-06-01')).toEqual(['甲一', '乙二三', '丙四', '己七', '丁五'])
  expect(await names('2021-02-28')).toEqual([])
})

test('a member leaves with day and reason; the head can’t', async () => {
  const { id, version, seat } = await founded()
  const end = (memberId: string, untilOn: string) =>
    ask().endMember({ id, version, memberId, untilOn, reason: '工作调动' })
  await expect(end(seat(who.head), today)).rejects.toMatchObject(refused('head_needed'))
  await expect(end(seat(who.civil), '2021-02-28')).rejects.toMatchObject(refused('before_start'))
  await expect(end(seat(who.civil), '2021-09-16')).rejects.toMatchObject(refused('future_day'))
  await expect(end(newId(), today)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const next = await end(seat(who.civil), '2021-08-01')
  const again = { id, version: next.version, memberId: seat(who.civil), untilOn: today, reason: '再次' }
  await expect(ask().endMember(again)).rejects.toMatchObject(refused('member_ended'))
  const past = await ask().show({ id, on: '2021-07-31' })
  const now = await ask().show({ id })
  expect(past.members.map((member) => member.name)).toContain('丙四')
  expect(now.members.map((member) => member.name)).not.toContain('丙四')
  expect(now.history.find((member) => member.personId === who.civil)).toMatchObject({
    fromOn: '2021-03-01',
    untilOn: '2021-08-01',
    reason: '工作调动',
  })
})

test('a successor takes the place, the predecessor stays in the history', async () => {
  const { id, version, seat } = await founded()
  const replace = (change: object) =>
    ask().replaceMember({
      id,
      version,
      memberId: seat(who.head),
      personId: who.next,
      organisationId: ground.committee,
      title: '县委书记',
      onDay: '2021-08-01',
      reason: '职务调整',
      ...change,
    })
  const same = { personId: who.head, organisationId: ground.committee, title: '县委书记' }
  await expect(replace(same)).rejects.toMatchObject(refused('nothing_changed'))
  await expect(replace({ onDay: '2021-02-01' })).rejects.toMatchObject(refused('before_start'))
  await expect(replace({ onDay: '2021-10-01' })).rejects.toMatchObject(refused('future_day'))
  await expect(replace({ personId: newId() })).rejects.toMatchObject(refused('unknown_person'))
  await expect(replace({ organisationId: newId() })).rejects.toMatchObject(refused('unknown_organisation'))
  const headDown = replace({ memberId: seat(who.deputy), personId: who.head })
  await expect(headDown).rejects.toMatchObject(refused('head_needed'))
  await replace({})
  const heads = async (on: string) =>
    (await ask().show({ id, on })).members.filter((one) => one.capacity === 'head').map((one) => one.name)
  expect(await heads('2021-07-31')).toEqual(['甲一'])
  expect(await heads('2021-08-01')).toEqual(['戊六'])
})

test('a deputy becomes head: the former place ends on the same day, the office place is kept', async () => {
  const { id, version, seat } = await founded()
  await ask().replaceMember({
    id,
    version,
    memberId: seat(who.head),
    personId: who.deputy,
    organisationId: ground.committee,
    title: '县委书记',
    onDay: '2021-08-01',
    reason: '职务调整',
  })
  const { members, history } = await ask().show({ id })
  expect(members.filter((one) => one.personId === who.deputy)).toMatchObject([
    { capacity: 'head', officeDirector: true, title: '县委书记' },
  ])
  const former = history.find((one) => one.personId === who.deputy && one.capacity === 'deputy')
  expect(former).toMatchObject({ untilOn: '2021-08-01', reason: '改任组长：职务调整' })
})

test('a successor who sat until later is refused', async () => {
  const { id, version, seat } = await founded()
  const ended = await ask().endMember({
    id,
    version,
    memberId: seat(who.civil),
    untilOn: '2021-09-01',
    reason: '调动',
  })
  const early = ask().replaceMember({
    id,
    version: ended.version,
    memberId: seat(who.clerk),
    personId: who.civil,
    organisationId: ground.bureau,
    title: '县民政局局长',
    onDay: '2021-08-01',
    reason: '职务调整',
  })
  await expect(early).rejects.toMatchObject(refused('already_member'))
})

test('dissolving ends every place', async () => {
  const { id, version, group } = await founded()
  const dissolve = (onDay: string) => ask().dissolve({ id, version, onDay, reason: '换届工作结束' })
  await expect(dissolve('2021-10-01')).rejects.toMatchObject(refused('future_day'))
  await expect(dissolve('2021-02-01')).rejects.toMatchObject(refused('before_start'))
  const next = await dissolve('2021-09-01')
  const after = await ask().show({ id })
  expect(after).toMatchObject({ dissolvedOn: '2021-09-01', on: '2021-08-31', mayEdit: false })
  expect(after.members).toHaveLength(4)
  expect((await ask().show({ id, on: '2021-09-01' })).members).toEqual([])
  const edit = { id, version: next.version, name: group.name, duty: '领导工作', officeName: '换届办' }
  const late = ask().edit({ ...edit, officeOrganisationId: ground.committee })
  await expect(late).rejects.toMatchObject(refused('dissolved'))
  const { rows } = await ask().list({ roundId: ground.roundId, state: 'dissolved' })
  expect(rows.map((row) => row.id)).toEqual([id])
})

test('dissolving before a member joined is refused', async () => {
  const { id, version } = await founded()
  const place = {
    personId: who.idle,
    organisationId: ground.bureau,
    title: '县民政局顾问',
    capacity: 'member' as const,
  }
  const next = await ask().addMember({ id, version, fromOn: '2021-09-10', ...place })
  const early = ask().dissolve({ id, version: next.version, onDay: '2021-09-01', reason: '换届工作结束' })
  await expect(early).rejects.toMatchObject(refused('before_start'))
})

test('each act leaves its sentence', async () => {
  const { id, version, seat } = await founded()
  await ask().endMember({ id, version, memberId: seat(who.civil), untilOn: today, reason: '工作调动' })
  const events = await running.app.data.transact(systemActor, (tx) => tx.select().from(auditEvents), 'read')
  const mine = events.filter((event) => event.subjectId === id)
  expect(mine.map((event) => event.event)).toEqual(['group.created', 'group.member_ended'])
  expect(mine[1]?.params).toMatchObject({
    person: '丙四',
    day: today,
    capacity: '成员',
    reason: '工作调动',
  })
})
