import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import { uploadedSheet } from '#gates/procedure/leaving-audits/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { publicPlaces as places } from '../campaigns/testing.ts'
import { mediaActions } from './actions.ts'
import { mediaColumns } from './columns.ts'
import { mediaTopic } from './contract.ts'
import { mountMediaForms } from './forms.ts'
import type { MediaForm } from './shapes.ts'
import { type MediaGround, mediaGround, uploaded } from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: MediaGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await mediaGround(running, systemActor)
})
afterAll(() => running.close())

const api = (actor: Actor | null) => as(running, mediaTopic, mediaActions, actor)
function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return api(actorFor(role, area, change))
}

const facts = {
  ...{ channel: 'broadcast' as const, title: '换届纪律广播', place: '村委会' },
  ...{ fromOn: '2021-09-01', toOn: '2021-12-31', quantity: 1, audience: 900 },
}
let made = 0
function draft(change: object = {}) {
  made += 1
  return {
    ...{
      ...facts,
      roundId: ground.roundId,
      areaCode: places.village as string,
      title: `${facts.title}${made}`,
    },
    ...change,
  }
}

test('a placement counts as verified with a photograph and the word of a second post', async () => {
  const villager = actorFor('village', places.village)
  const { id } = await api(villager).place(draft())
  const verify = (version: number) => ask('township', places.town).verify({ placements: [{ id, version }] })
  expect(await failureOf(verify(1))).toBe('no_photo')
  const fileId = await uploaded(running, villager)
  const { version } = await api(villager).addPhoto({ id, version: 1, fileId })
  expect(await failureOf(api(villager).verify({ placements: [{ id, version }] }))).toBe('FORBIDDEN')
  expect(await failureOf(verify(1))).toBe('changed_meanwhile')
  await verify(version)
  const record = await api(villager).show({ id })
  expect(record).toMatchObject({
    ...{ state: 'verified', photos: 1, verifiedBy: '测试员', unit: '', township: '庚镇', mayVerify: false },
    pictures: [{ fileId, image: true }],
  })
  expect(await failureOf(verify(version + 1))).toBe('verified_already')
  const photoId = record.pictures[0]?.id ?? ''
  expect(await failureOf(ask().removePhoto({ id, version: version + 1, photoId }))).toBe('verified_already')
  const moved = await ask().edit({ id, version: version + 1, ...facts, place: '文化广场' })
  expect(await ask().show({ id })).toMatchObject({ state: 'unverified', verifiedOn: null })
  await ask().removePhoto({ id, version: moved.version, photoId })
  const noPhoto = await ask().list({ roundId: ground.roundId, noPhoto: true })
  expect(noPhoto.rows.map((row) => row.id)).toContain(id)
})

test('photographs: none of another’s, no other kind of file, none of 40 MB, nine at most', async () => {
  const villager = actorFor('village', places.village)
  const { id } = await api(villager).place(draft())
  const add = (version: number, fileId: string) => api(villager).addPhoto({ id, version, fileId })
  expect(await failureOf(add(1, await uploaded(running, actorFor('village', places.village))))).toBe(
    'no_file',
  )
  expect(await failureOf(add(1, await uploaded(running, villager, '说明.pdf')))).toBe('not_a_picture')
  const large = await uploaded(running, villager, '大图.png', 40 * 1024 * 1024)
  await expect(add(1, large)).rejects.toMatchObject({
    data: { code: 'photo_too_large', zh: expect.stringContaining('40 MB') },
  })
  for (let version = 1; version <= 9; version += 1) await add(version, await uploaded(running, villager))
  expect(await failureOf(add(10, await uploaded(running, villager)))).toBe('too_many_photos')
})

test('photographs named by division code find their placements', async () => {
  const { id } = await ask().place(draft({ channel: 'bulletin' }))
  const clerk = actorFor('township', places.town)
  const match = (fileIds: string[]) =>
    api(clerk).matchPhotos({ roundId: ground.roundId, channel: 'bulletin', fileIds })
  const other = await uploaded(running, clerk, '990399.png')
  expect(await failureOf(match([other]))).toBe('nothing_matched')
  expect(await failureOf(match([newId()]))).toBe('no_file')
  expect(await failureOf(match([await uploaded(running, clerk, '说明.pdf')]))).toBe('not_a_picture')
  const own = await uploaded(running, clerk, `${places.village}宣传栏.png`)
  expect(await match([own, other])).toEqual({ n: 1, left: ['990399.png'] })
  expect(await ask().show({ id })).toMatchObject({ photos: 1, version: 2 })
})

test('columns keep link and articles; others do not', async () => {
  const column = { channel: 'wechat', link: 'https://example.cn/huanjie', articles: 12 } as const
  const { id } = await ask().place(draft({ ...column, areaCode: places.county, title: '换届专栏' }))
  expect(await ask().show({ id })).toMatchObject({ link: column.link, articles: 12 })
  const plain = await ask().place(draft({ link: column.link, articles: 5 }))
  expect(await ask().show({ id: plain.id })).toMatchObject({ link: '', articles: 0 })
  expect(await failureOf(ask().place(draft({ ...column, link: 'example' })))).toBe('BAD_REQUEST')
  const counts = await ask().counts({ roundId: ground.roundId })
  expect(counts).toMatchObject({ columns: 1, articles: 12 })
})

test('over by their day or taken down; who has none is listed', async () => {
  const { id } = await ask().place(draft({ toOn: '2021-09-14' }))
  const expired = await ask().list({ roundId: ground.roundId, state: 'expired', count: true })
  expect(expired.rows.map((row) => row.id)).toContain(id)
  expect((await ask().counts({ roundId: ground.roundId })).expired).toBe(expired.total?.count)
  const withdraw = (version: number, withdrawnOn: string) => ask().withdraw({ id, version, withdrawnOn })
  expect(await failureOf(withdraw(1, '2021-08-31'))).toBe('before_start')
  expect(await failureOf(withdraw(1, '2021-09-16'))).toBe('future_day')
  const { version } = await withdraw(1, today)
  expect(await failureOf(ask().edit({ id, version, ...facts }))).toBe('withdrawn')
  expect(await failureOf(ask().verify({ placements: [{ id, version }] }))).toBe('withdrawn')
  const covered = await ask().coverage({ roundId: ground.roundId, channel: 'led' })
  expect(covered).toEqual([{ areaCode: places.town, name: '庚镇', villages: 1, covered: 0, verified: 0 }])
  const none = await ask().uncovered({ roundId: ground.roundId, channel: 'led', count: true })
  expect(none.rows).toEqual([{ areaCode: places.village, areaName: '辛村', township: '庚镇' }])
  const wide = { ...facts, roundId: ground.roundId, channel: 'led' as const, areaCode: places.county }
  expect(await ask().placeMany({ ...wide, level: 'village' })).toEqual({ n: 1 })
  expect(await failureOf(ask().placeMany({ ...wide, level: 'village' }))).toBe('nothing_new')
  expect((await ask().uncovered({ roundId: ground.roundId, channel: 'led' })).rows).toEqual([])
  expect((await ask().coverage({ roundId: ground.roundId, channel: 'led' }))[0]?.covered).toBe(1)
  const { rows } = await ask().list({ roundId: ground.roundId, channel: 'led' })
  expect(rows).toMatchObject([{ unit: '辛村党委', areaCode: places.village }])
})

test('each refusal of placements refuses; who may', async () => {
  const place = (change: object, who = ask()) => failureOf(who.place(draft(change)))
  expect(await place({ areaCode: places.otherCounty })).toBe('outside')
  expect(await place({ toOn: '2021-08-31' })).toBe('days_reversed')
  expect(await place({ organisationId: newId() })).toBe('unknown_organisation')
  expect(await place({ roundId: newId() })).toBe('NOT_FOUND')
  const same = draft()
  const { id } = await ask().place(same)
  expect(await failureOf(ask().place(same))).toBe('same_placement')
  const bureau = { organisationId: ground.bureau }
  expect(await place({ organisationId: ground.organ.town }, ask('department', places.county, bureau))).toBe(
    'not_own_unit',
  )
  expect(await failureOf(ask('department').edit({ id, version: 1, ...facts }))).toBe('not_yours')
  expect(await place({}, ask('leader'))).toBe('FORBIDDEN')
  expect(await place({}, ask('township', places.otherTown))).toBe('outside')
  expect(await failureOf(ask('township', places.otherTown).show({ id }))).toBe('NOT_FOUND')
  const own = await ask('department', places.county, bureau).place(draft({ areaCode: places.county }))
  expect((await ask().show(own)).unit).toBe('县委宣传部')
  for (const role of adminRoles) expect(await failureOf(ask(role).list({}))).toBe('FORBIDDEN')
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
})

const cards = { kind: 'card' as const, title: '“十严禁”宣传卡', quantity: 30, issuedOn: '2021-09-10' }

test('cards are counted by what was issued; a void issue counts no more', async () => {
  const wanted = { ...cards, roundId: ground.roundId }
  const before = (await ask().counts({ roundId: ground.roundId })).cards
  const many = { ...wanted, areaCode: places.county, levels: ['county', 'township', 'village'] as const }
  const given = await ask().issueMany({ ...many, levels: [...many.levels] })
  expect(given).toEqual({ n: 4, issued: 120 })
  expect(await failureOf(ask().issueMany({ ...many, levels: [...many.levels] }))).toBe('nothing_new')
  const one = { ...wanted, quantity: 15, organisationIds: [ground.organ.town], receiver: '领取人甲' }
  expect(await ask('township', places.town).issue(one)).toEqual({ n: 1, issued: 15 })
  expect(await failureOf(ask().issue(one))).toBe('issued_already')
  expect((await ask().counts({ roundId: ground.roundId })).cards).toBe(before + 135)
  const { rows } = await ask().issues({ roundId: ground.roundId, area: places.town, search: '领取人甲' })
  expect(rows).toMatchObject([{ unit: '庚镇党委', quantity: 15, issuer: '测试员', voided: false }])
  const { id = '', version = 0 } = rows[0] ?? {}
  expect(await failureOf(ask().voidIssue({ id, version: version + 1, reason: '重复登记' }))).toBe(
    'changed_meanwhile',
  )
  const voided = await ask().voidIssue({ id, version, reason: '重复登记' })
  expect(await failureOf(ask().voidIssue({ id, ...voided, reason: '重复登记' }))).toBe('voided_already')
  expect((await ask().counts({ roundId: ground.roundId })).cards).toBe(before + 120)
  expect(await failureOf(ask('township', places.otherTown).issue(one))).toBe('unknown_organisation')
  expect(await failureOf(ask('village', places.village).issue(one))).toBe('FORBIDDEN')
  expect(await failureOf(ask().issue({ ...one, issuedOn: '2021-09-16' }))).toBe('future_day')
  const outside = { ...many, areaCode: places.otherCounty, levels: ['village' as const] }
  expect(await failureOf(ask().issueMany(outside))).toBe('outside')
})

test('ring-back tones of key people, on and off again', async () => {
  const { roundId } = ground
  const people = (personIds: string[], enabledOn = '2021-09-10') =>
    ask().enableTones({ by: 'people', roundId, personIds, enabledOn })
  expect(await people([ground.who.head])).toEqual({ n: 1 })
  expect(await failureOf(people([ground.who.head]))).toBe('nothing_new')
  expect(await failureOf(people([newId()]))).toBe('unknown_person')
  expect(await failureOf(people([ground.who.deputy], '2021-09-16'))).toBe('future_day')
  const area = { by: 'area' as const, roundId, levels: ['township' as const], enabledOn: today }
  expect(await ask().enableTones({ ...area, areaCode: places.county })).toEqual({ n: 2 })
  expect(await failureOf(ask().enableTones({ ...area, areaCode: places.otherCounty }))).toBe('outside')
  const { rows } = await ask().tones({ roundId, search: '甲子丑', on: true })
  const { id = '', version = 0 } = rows[0] ?? {}
  const off = (disabledOn: string, seen = version) =>
    ask().disableTones({ tones: [{ id, version: seen }], disabledOn })
  expect(await failureOf(off('2021-09-09'))).toBe('before_start')
  expect(await failureOf(off('2021-09-16'))).toBe('future_day')
  expect(await failureOf(off(today, version + 1))).toBe('changed_meanwhile')
  await off(today)
  expect(await failureOf(off(today, version + 1))).toBe('disabled_already')
  expect((await ask().counts({ roundId })).tones).toBe(2)
  expect(await people([ground.who.head])).toEqual({ n: 1 })
})

async function checked(form: MediaForm, rows: readonly RowValues[], actor: Actor) {
  const fileId = await uploadedSheet(running.app, actor, mediaColumns[form], rows)
  const wanted = { roundId: ground.roundId, form, fileId }
  return { wanted, preview: await api(actor).checkSheet(wanted) }
}

async function taken(
  form: MediaForm,
  rows: readonly RowValues[],
  actor = actorFor('coordinator', places.county),
) {
  const { wanted, preview } = await checked(form, rows, actor)
  return api(actor).takeSheet({ ...wanted, seen: preview.seen })
}

test('forms for many at once: every row right or none written', async () => {
  const clerk = actorFor('coordinator', places.county)
  const known = await api(clerk).sheetRows({ roundId: ground.roundId, form: 'placements' })
  expect(known.some((row) => row.code === places.village && row.village === '辛村')).toBe(true)
  const banner = {
    ...{ code: places.village, channel: '标语横幅', title: '严肃换届纪律', place: '村口' },
    ...{ fromOn: '2021-09-01', toOn: '2021-12-31', quantity: 2 },
  }
  const wrong = [
    { ...banner, code: '990302' },
    { ...banner, toOn: '2021-08-01' },
    { ...banner, title: '二', quantity: null },
    banner,
  ]
  const { preview, wanted } = await checked('placements', wrong, clerk)
  expect(preview.counts.wrong).toBe(4)
  expect(await failureOf(api(clerk).takeSheet({ ...wanted, seen: preview.seen }))).toBe('rows_wrong')
  expect(await taken('placements', [banner, { code: places.village }])).toEqual({ added: 1, changed: 0 })
  expect(await taken('placements', [{ ...banner, quantity: 5 }])).toEqual({ added: 0, changed: 1 })
  expect(await failureOf(taken('placements', [{ ...banner, quantity: 5 }]))).toBe('nothing_to_do')
  const other = actorFor('department', places.county, { organisationId: ground.bureau })
  const foreign = await checked('placements', [{ ...banner, quantity: 9 }], other)
  expect(foreign.preview.rows[0]?.errors[0]?.zh).toMatch(/其他单位/)
})

test('forms of issues and tones, which villages do not fill in', async () => {
  const clerk = actorFor('coordinator', places.county)
  const units = await api(clerk).sheetRows({ roundId: ground.roundId, form: 'issues' })
  expect(units.map(({ unit }) => unit)).toContain('县委宣传部')
  const issue = { unitCode: '990301101-DW', kind: '宣传册', title: '换届纪律手册', quantity: 40 }
  const whole = { ...issue, issuedOn: '2021-09-12', receiver: '领取人乙' }
  const bad = await checked(
    'issues',
    [{ ...whole, unitCode: 'X' }, { ...whole, issuedOn: '2021-10-01' }, issue],
    clerk,
  )
  expect(bad.preview.counts.wrong).toBe(3)
  expect(await taken('issues', [whole, { unitCode: '990301-XCB' }])).toEqual({ added: 1, changed: 0 })
  expect(await taken('issues', [{ ...whole, quantity: 50 }])).toEqual({ added: 0, changed: 1 })
  expect((await ask().counts({ roundId: ground.roundId })).booklets).toBe(50)
  const tone = { number: 'RY-villager', enabledOn: '2021-09-11' }
  const wrong = await checked(
    'tones',
    [
      { ...tone, number: 'RY-none' },
      { number: 'RY-idle', enabledOn: '2021-10-01' },
    ],
    clerk,
  )
  expect(wrong.preview.counts.wrong).toBe(2)
  expect(await taken('tones', [tone, { number: 'RY-idle' }])).toEqual({ added: 1, changed: 0 })
  expect(await taken('tones', [{ ...tone, enabledOn: '2021-09-12' }])).toEqual({ added: 0, changed: 1 })
  expect(await api(clerk).sheetRows({ roundId: ground.roundId, form: 'tones' })).toContainEqual(
    expect.objectContaining({ number: 'RY-villager', enabledOn: '2021-09-12' }),
  )
  const villager = actorFor('village', places.village)
  expect(await failureOf(api(villager).sheetRows({ roundId: ground.roundId, form: 'tones' }))).toBe(
    'not_issuer',
  )
  expect(await failureOf(checked('issues', [whole], villager))).toBe('not_issuer')
  const server = await buildServer(running.app, [mediaActions], [mountMediaForms])
  const url = `/forms/media/placements.xlsx?round=${ground.roundId}`
  expect((await server.inject({ url })).statusCode).toBe(401)
  await server.close()
})
