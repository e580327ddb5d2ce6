import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import { uploadedSheet } from '#gates/procedure/leaving-audits/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { posts } from '#registry/posts/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { publicPlaces as places } from '../campaigns/testing.ts'
import { type MediaGround, mediaGround, uploaded } from '../media/testing.ts'
import { channelsActions } from './actions.ts'
import { channelsTopic } from './contract.ts'
import { reportingKinds } from './kinds.ts'
import { channelColumns } from './sheets.ts'

const today = '2021-09-15'
let running: Running
let ground: MediaGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await mediaGround(running, systemActor)
})
afterAll(() => running.close())

const api = (actor: Actor | null) => as(running, channelsTopic, channelsActions, actor)
function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return api(actorFor(role, area, change))
}
const kinds = [...reportingKinds]

function entry(organisationId: string, change: object = {}) {
  return { organisationId, kinds, place: '公开栏', publishedOn: '2021-09-10', ...change }
}

function publish(entries: ReturnType<typeof entry>[], who = ask()) {
  return who.publish({ roundId: ground.roundId, entries })
}

async function unitOf(organisationId: string) {
  return (await ask().units({ roundId: ground.roundId, organisationId })).rows[0]
}

async function publicationsOf(organisationId: string) {
  return (await ask().publications({ roundId: ground.roundId, organisationId })).rows
}

test('contents are set by the coordinator, with their history', async () => {
  const set = (kind: 'telephone' | 'address' | 'web' | 'sms', content: string, who = ask()) =>
    who.set({ roundId: ground.roundId, kind, content })
  expect(await failureOf(publish([entry(ground.organ.town)]))).toBe('channel_not_set')
  expect(await failureOf(set('telephone', '一二三八〇'))).toBe('no_such_number')
  expect(await failureOf(set('web', 'jubao.example.cn'))).toBe('no_such_address')
  await set('telephone', '0990-12380')
  await set('telephone', '12380')
  await set('address', '己县县委组织部举报受理中心')
  await set('web', 'https://jubao.example.cn')
  await set('sms', '12380')
  expect(await failureOf(set('sms', '12380'))).toBe('same_content')
  expect(await failureOf(set('sms', '12381', ask('township', places.town)))).toBe('FORBIDDEN')
  expect(await failureOf(set('sms', '12381', ask('coordinator', places.otherCounty)))).toBe('NOT_FOUND')
  expect(await failureOf(set('sms', '12381', ask('coordinator', places.town)))).toBe('outside')
  const [telephone] = await ask('village', places.village).current({ roundId: ground.roundId })
  expect(telephone).toMatchObject({
    kind: 'telephone',
    content: '12380',
    history: [{}, { content: '0990-12380', untilOn: today }],
  })
})

test('four of four at every unit, checked by a second person by the photographs', async () => {
  const before = await ask().progress({ roundId: ground.roundId })
  expect(before).toMatchObject({ units: 4, complete: 0, checked: 0 })
  const clerk = actorFor('village', places.village)
  await publish([entry(ground.organ.village)], api(clerk))
  expect(await unitOf(ground.organ.village)).toMatchObject({
    telephone: 'published',
    published: 4,
    checked: 0,
  })
  const seen = async () =>
    (await publicationsOf(ground.organ.village)).map(({ id, version }) => ({ id, version }))
  const second = ask('township', places.town)
  expect(await failureOf(second.check({ publications: await seen() }))).toBe('no_photo')
  await publish([entry(ground.organ.village, { fileId: await uploaded(running, clerk) })], api(clerk))
  const own = actorFor('coordinator', places.county, { personId: clerk.personId })
  expect(await failureOf(api(own).check({ publications: await seen() }))).toBe('same_person')
  const stale = (await seen()).map((one) => ({ ...one, version: 1 }))
  expect(await failureOf(second.check({ publications: stale }))).toBe('changed_meanwhile')
  expect(await second.check({ publications: await seen() })).toEqual({ n: 4 })
  expect(await failureOf(second.check({ publications: await seen() }))).toBe('checked_already')
  expect(await unitOf(ground.organ.village)).toMatchObject({ checked: 4, web: 'checked', township: '庚镇' })
  const after = await ask().progress({ roundId: ground.roundId })
  expect(after).toMatchObject({ units: 4, complete: 1, checked: 1 })
  expect(after.lines.map(({ areaCode, units }) => [areaCode, units])).toEqual([
    [places.county, 1],
    [places.town, 2],
    [places.otherTown, 1],
  ])
})

test('wrong contents are put right with a new photograph; new contents make what is up outdated', async () => {
  const clerk = actorFor('coordinator', places.county)
  await publish([entry(ground.organ.town, { fileId: await uploaded(running, clerk) })], api(clerk))
  const [first] = await publicationsOf(ground.organ.town)
  const { id = '', version = 0, kind = 'web' } = first ?? {}
  const finding = { id, version, finding: '电话号码印错一位', rectifyBy: '2021-09-14' }
  expect(await failureOf(ask().findWrong(finding))).toBe('past_day')
  expect(await failureOf(api(clerk).findWrong({ ...finding, rectifyBy: today }))).toBe('same_person')
  const found = await ask().findWrong({ ...finding, rectifyBy: today })
  expect(await failureOf(ask().check({ publications: [{ id, version: found.version }] }))).toBe('found_wrong')
  expect((await ask().units({ roundId: ground.roundId, lack: 'wrong' })).rows).toMatchObject([
    { unit: '庚镇党委', wrong: 1, published: 3 },
  ])
  const again = { kinds: [kind], publishedOn: today }
  expect(await failureOf(publish([entry(ground.organ.town, again)]))).toBe('photo_needed')
  const fileId = await uploaded(running, clerk)
  await publish([entry(ground.organ.town, { ...again, fileId })], api(clerk))
  const [right] = (await publicationsOf(ground.organ.town)).filter((row) => row.id === id)
  expect(right).toMatchObject({ state: 'published', finding: '', rectified: 1, fileId })
  await ask().set({ roundId: ground.roundId, kind: 'address', content: '己县行政中心三楼' })
  expect(await unitOf(ground.organ.town)).toMatchObject({ address: 'outdated', published: 3 })
  const [old] = (await publicationsOf(ground.organ.town)).filter((row) => row.kind === 'address')
  const outdated = { id: old?.id ?? '', version: old?.version ?? 0 }
  expect(await failureOf(ask().check({ publications: [outdated] }))).toBe('outdated')
})

test('units that lack something are reminded', async () => {
  const person = ground.who.otherHead
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(posts).values({
      ...{
        id: newId(),
        personId: person,
        organisationId: ground.organ.otherTown,
        areaCode: places.otherTown,
      },
      ...{ title: '组织委员', role: 'township', grantState: 'active', fromOn: '2020-01-01' },
    }),
  )
  const lacking = await ask().units({ roundId: ground.roundId, lack: 'unpublished', count: true })
  const reminded = await ask().remind({ roundId: ground.roundId, lack: 'unpublished' })
  expect(reminded).toEqual({ units: lacking.total?.count, told: 1 })
  const sent = await running.app.data.transact(
    actorFor('township', places.otherTown, { personId: person }),
    (tx) => tx.select().from(notices),
    'read',
  )
  expect(sent).toMatchObject([{ link: '/publicity/media/channels' }])
  expect(await failureOf(ask().remind({ roundId: ground.roundId, lack: 'wrong' }))).toBe('nobody_to_remind')
})

test('each refusal of publishing; who may', async () => {
  const tried = (change: object, who = ask()) =>
    failureOf(publish([entry(ground.organ.otherTown, change)], who))
  expect(await tried({ publishedOn: '2021-09-16' })).toBe('future_day')
  expect(await tried({ organisationId: newId() })).toBe('unknown_organisation')
  expect(await tried({ fileId: newId() })).toBe('no_file')
  const clerk = actorFor('coordinator', places.county)
  const large = await uploaded(running, clerk, '大图.png', 40 * 1024 * 1024)
  expect(await tried({ fileId: large }, api(clerk))).toBe('photo_too_large')
  const paper = await uploaded(running, clerk, '说明.pdf')
  expect(await tried({ fileId: paper }, api(clerk))).toBe('not_a_picture')
  expect(await tried({}, ask('township', places.town))).toBe('unknown_organisation')
  expect(await tried({}, ask('department', places.county, { organisationId: ground.bureau }))).toBe(
    'not_own_unit',
  )
  expect(await tried({}, ask('leader'))).toBe('FORBIDDEN')
  expect(
    await failureOf(ask('village', places.village).remind({ roundId: ground.roundId, lack: 'wrong' })),
  ).toBe('FORBIDDEN')
  expect((await ask('township', places.otherTown).units({ roundId: ground.roundId })).rows).toHaveLength(1)
  for (const role of adminRoles)
    expect(await failureOf(ask(role).units({ roundId: ground.roundId }))).toBe('FORBIDDEN')
  expect(await failureOf(api(null).current({ roundId: ground.roundId }))).toBe('UNAUTHORIZED')
})

test('the form of all units: every row right or none written', async () => {
  const clerk = actorFor('coordinator', places.county)
  const { roundId } = ground
  const rows = await api(clerk).sheetRows({ roundId })
  expect(rows).toHaveLength(16)
  const upload = async (given: RowValues[]) => {
    const wanted = { roundId, fileId: await uploadedSheet(running.app, clerk, channelColumns, given) }
    return { ...wanted, preview: await api(clerk).checkSheet(wanted) }
  }
  const row = { unitCode: '990301-XCB', kind: '举报电话', place: '一楼大厅', publishedOn: '2021-09-12' }
  const wrong = await upload([
    { ...row, unitCode: 'X' },
    { ...row, publishedOn: '2021-10-01' },
    { ...row, kind: '举报网址', publishedOn: null },
  ])
  expect(wrong.preview.counts.wrong).toBe(3)
  const right = await upload([row, { unitCode: '990301-XCB', kind: '举报短信' }])
  const { preview, ...wanted } = right
  expect(await api(clerk).takeSheet({ ...wanted, seen: preview.seen })).toEqual({ added: 1, changed: 0 })
  expect(await unitOf(ground.bureau)).toMatchObject({ telephone: 'published', sms: 'unpublished' })
  const moved = await upload([{ ...row, place: '二楼大厅' }])
  expect(moved.preview.counts.changed).toBe(1)
})
