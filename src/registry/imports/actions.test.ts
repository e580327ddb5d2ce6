import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { files } from '#platform/files/tables.ts'
import { runJob } from '#platform/jobs/jobs.ts'
import { jobs } from '#platform/jobs/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { areas } from '../areas/tables.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { posts } from '../posts/tables.ts'
import { failureOf } from '../testing.ts'
import { importJobs, importsActions } from './actions.ts'
import { importsTopic } from './contract.ts'
import { county, man, post, town, unit, village, woman } from './sample.ts'
import { importRows, imports } from './tables.ts'
import { checked, imported, uploaded, workbook } from './testing.ts'

let running: Running
const actor = actorFor('coordinator', '990221')
const api = (who: typeof actor | null = actor) => as(running, importsTopic, importsActions, who)

beforeAll(async () => {
  running = await testApp()
  await imported(running, actor, 'areas', [county, town, village])
  await imported(running, actor, 'organisations', [unit])
  await imported(running, actor, 'people', [man, woman])
  await imported(running, actor, 'posts', [post])
})
afterAll(() => running.close())

function asSystem<T>(read: Parameters<typeof running.app.data.transact<T>>[1]): Promise<T> {
  return running.app.data.transact(systemActor, read)
}

test('the four tables of a county are in the registry', async () => {
  const found = await asSystem(async (tx) => ({
    areas: await tx.select().from(areas).orderBy(areas.code),
    organisations: await tx.select().from(organisations),
    people: await tx.select().from(people).orderBy(people.number),
    posts: await tx.select().from(posts),
  }))
  expect(found.areas.map(({ level, parentCode, population }) => [level, parentCode, population])).toEqual([
    ['county', '9902', null],
    ['township', '990221', 21000],
    ['village', '990221101', 1860],
  ])
  expect(found.areas[1]).toMatchObject({ initials: 'qyz', version: 1 })
  expect(found.people[0]).toMatchObject({
    ...{ name: '章樾', initials: 'zy', sex: 'M', birthDate: '1981-07-05', partyJoined: '2006-07' },
    ...{ identityTail: '990015', phoneTail: '1990001' },
  })
  expect(running.app.vault.open(found.people[0]?.identitySealed ?? '')).toBe('990221198107050015')
  expect(found.posts).toMatchObject([
    {
      ...{ personId: found.people[0]?.id, organisationId: found.organisations[0]?.id, title: '主任' },
      ...{ role: 'coordinator', chainPart: 'department', grantState: 'requested', fromOn: '2021-09-15' },
    },
  ])
})

test('one event tells of an import and its counts', async () => {
  const events = await asSystem((tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.event, 'import.people_applied')),
  )
  expect(events).toMatchObject([
    { params: { file: '名册.xlsx', added: 2, changed: 0, same: 0 }, areaCode: '990221' },
  ])
})

test('importing again changes nothing and says so', async () => {
  const again = await checked(running, actor, 'people', await workbook('people', [man, woman]))
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, wrong: 0 })
  expect(await failureOf(api().apply({ id: again.id }))).toBe('nothing_to_do')
})

test('importing again updates without doubles, and a blank cell keeps what is registered', async () => {
  const before = await checked(
    running,
    actor,
    'areas',
    await workbook('areas', [{ ...town, population: null }]),
  )
  expect(before.counts).toMatchObject({ same: 1 })
  const after = await imported(running, actor, 'areas', [{ ...town, population: 22000 }, village])
  expect(after).toMatchObject({ state: 'done', counts: { new: 0, changed: 1, same: 1, wrong: 0 } })
  const rows = await asSystem((tx) => tx.select().from(areas).where(eq(areas.code, town.code)))
  expect(rows).toMatchObject([{ population: 22000, version: 2, parentCode: '990221' }])
})

test('an organisation may stand above its parent in the file', async () => {
  const part = { ...unit, code: 'U3', name: '综合股', shortName: '综合股', parentCode: 'U2' }
  await imported(running, actor, 'organisations', [part, { ...unit, code: 'U2', name: '县委示例部' }])
  const rows = await asSystem((tx) => tx.select().from(organisations))
  const parent = rows.find(({ code }) => code === 'U2')
  expect(rows.find(({ code }) => code === 'U3')?.parentId).toBe(parent?.id)
})

test('the preview masks personal numbers and nothing stored holds them', async () => {
  const changed = { ...woman, phone: '19900000003', identityNumber: '99022119810705003X' }
  const wrong = { ...man, number: 'P9', identityNumber: '990221198107050016', phone: 'call 19900000009' }
  const { id } = await checked(running, actor, 'people', await workbook('people', [changed, wrong]))
  const { rows } = await api().rows({ id })
  expect(rows.map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong'])
  expect(rows[1]?.values).toMatchObject({ identityNumber: null, phone: null })
  const stored = await asSystem((tx) => tx.select().from(importRows).where(eq(importRows.importId, id)))
  for (const number of ['99022119810705003X', '990221198107050016', '19900000003', '19900000009']) {
    expect(JSON.stringify(stored)).not.toContain(number)
  }
  const right = await checked(
    running,
    actor,
    'people',
    await workbook('people', [{ ...woman, phone: '19900000003' }]),
  )
  const shown = await api().rows({ id: right.id })
  expect(shown.rows[0]).toMatchObject({
    ...{ outcome: 'changed', changes: ['phone'] },
    values: { identityNumber: '99************0023', phone: '199****0003', sex: 'F' },
  })
  expect(Object.keys(shown.rows[0]?.values ?? {}).filter((key) => key.startsWith('~'))).toEqual([])
})

test('all or nothing: one wrong row keeps every row out', async () => {
  const good = { ...village, code: '990221101202', name: '榆上村' }
  const { id, counts } = await checked(
    running,
    actor,
    'areas',
    await workbook('areas', [good, { ...village, population: -1 }]),
  )
  expect(counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 1 })
  expect(await failureOf(api().apply({ id }))).toBe('rows_wrong')
  const rows = await asSystem((tx) => tx.select().from(areas).where(eq(areas.code, good.code)))
  expect(rows).toEqual([])
})

test('a check that was interrupted begins anew and leaves no row of the first run', async () => {
  const fileId = await uploaded(running.app, actor, await workbook('areas', [village]))
  const { id, jobId } = await api().start({ fileId, kind: 'areas' })
  await running.app.data.transact(actor, (tx) =>
    tx.insert(importRows).values([
      { importId: id, line: 2, values: {}, errors: [], outcome: 'wrong', accountId: actor.accountId },
      { importId: id, line: 900, values: {}, errors: [], outcome: 'new', accountId: actor.accountId },
    ]),
  )
  await asSystem((tx) => tx.update(jobs).set({ state: 'running', done: 1 }).where(eq(jobs.id, jobId)))
  await runJob(running.app, importJobs, jobId)
  const { counts, state } = await api().show({ id })
  expect({ counts, state }).toEqual({ counts: { new: 0, changed: 0, same: 1, wrong: 0 }, state: 'checked' })
  expect((await api().rows({ id })).rows.map(({ line }) => line)).toEqual([2])
})

test('an import that was taken before the process ended is not taken twice', async () => {
  const next = { ...village, code: '990221101203', name: '榆东村' }
  const { id } = await checked(running, actor, 'areas', await workbook('areas', [next]))
  const { jobId } = await api().apply({ id })
  await runJob(running.app, importJobs, jobId)
  await asSystem((tx) => tx.update(jobs).set({ state: 'running' }).where(eq(jobs.id, jobId)))
  await runJob(running.app, importJobs, jobId)
  const rows = await asSystem((tx) => tx.select().from(areas).where(eq(areas.code, next.code)))
  expect(rows).toMatchObject([{ version: 1 }])
  expect(await failureOf(api().apply({ id }))).toBe('not_checked')
  expect(await failureOf(api().cancel({ id }))).toBe('ended')
})

test('what others changed since the check is not overwritten', async () => {
  const { id } = await checked(
    running,
    actor,
    'areas',
    await workbook('areas', [{ ...village, households: 1 }]),
  )
  await asSystem((tx) => tx.update(areas).set({ version: 40 }).where(eq(areas.code, village.code)))
  const { jobId } = await api().apply({ id })
  await runJob(running.app, importJobs, jobId)
  const { state, problem } = await api().show({ id })
  expect(state).toBe('failed')
  expect(problem?.zh).toContain('有 1 条记录被他人修改')
  const [row] = await asSystem((tx) => tx.select().from(areas).where(eq(areas.code, village.code)))
  expect(row?.households).toBe(520)
})

test('an identity number registered meanwhile stops the import', async () => {
  const third = { ...man, number: 'P6', identityNumber: '990221198107050031', birthDate: null, phone: null }
  const { id } = await checked(running, actor, 'people', await workbook('people', [third]))
  const other = await checked(
    running,
    actor,
    'people',
    await workbook('people', [{ ...third, number: 'P8' }]),
  )
  const first = await api().apply({ id: other.id })
  await runJob(running.app, importJobs, first.jobId)
  const second = await api().apply({ id })
  await runJob(running.app, importJobs, second.jobId)
  expect(await api().show({ id })).toMatchObject({ state: 'failed' })
  expect((await api().show({ id })).problem?.zh).toContain('未导入任何数据')
})

test('cancelling: while it is checked, while it waits for confirmation, and before it is taken', async () => {
  const bytes = await workbook('areas', [{ ...village, households: 7 }])
  const file = () => uploaded(running.app, actor, bytes)
  const fileId = await file()
  const one = await api().start({ fileId, kind: 'areas' })
  expect(await api().cancel({ id: one.id })).toEqual({ state: 'checking' })
  await runJob(running.app, importJobs, one.jobId)
  expect(await failureOf(api().start({ fileId, kind: 'areas' }))).toBe('NOT_FOUND')
  const two = await api().start({ fileId: await file(), kind: 'areas' })
  await runJob(running.app, importJobs, two.jobId)
  await api().cancel({ id: two.id })
  const three = await api().start({ fileId: await file(), kind: 'areas' })
  await runJob(running.app, importJobs, three.jobId)
  const { jobId } = await api().apply({ id: three.id })
  await api().cancel({ id: three.id })
  await runJob(running.app, importJobs, jobId)
  for (const { id } of [one, two, three]) {
    expect((await api().show({ id })).state).toBe('cancelled')
    expect((await api().rows({ id })).rows).toEqual([])
  }
  const [row] = await asSystem((tx) => tx.select().from(areas).where(eq(areas.code, village.code)))
  expect(row?.households).toBe(520)
})

test('an ended import leaves no uploaded file behind; one that still waits keeps its own', async () => {
  const bytes = await workbook('areas', [{ ...village, households: 8 }])
  const known = new Set((await asSystem((tx) => tx.select().from(files))).map(({ id }) => id))
  const left = async () =>
    (await asSystem((tx) => tx.select().from(files))).filter(({ id }) => !known.has(id))
  const waiting = await checked(running, actor, 'areas', bytes)
  const [kept] = await left()
  expect(running.app.files.has(kept?.digest ?? '')).toBe(true)
  await imported(running, actor, 'areas', [{ ...village, households: 9 }])
  expect(await left()).toEqual([kept])
  await api().cancel({ id: waiting.id })
  expect(await left()).toEqual([])
  expect(running.app.files.has(kept?.digest ?? '')).toBe(false)
})

test('a changed role asks for a new grant; an ended post is opened again', async () => {
  const change = (set: Partial<typeof posts.$inferInsert>) => asSystem((tx) => tx.update(posts).set(set))
  const one = async () => (await asSystem((tx) => tx.select().from(posts)))[0]
  await change({ grantState: 'active', decidedBy: 'x' })
  await imported(running, actor, 'posts', [{ ...post, chainPart: '主要领导' }])
  expect(await one()).toMatchObject({ grantState: 'active', decidedBy: 'x', chainPart: 'main' })
  await imported(running, actor, 'posts', [{ ...post, role: '领导' }])
  expect(await one()).toMatchObject({ grantState: 'requested', decidedBy: null, role: 'leader' })
  await change({ untilOn: '2021-09-01', grantState: 'ended' })
  await imported(running, actor, 'posts', [{ ...post, role: '领导' }])
  expect(await one()).toMatchObject({ untilOn: null, grantState: 'requested', fromOn: '2021-09-15' })
})

test('templates name every column in both languages', async () => {
  const templates = await api().templates({})
  expect(templates.map(({ kind, href }) => [kind, href])).toEqual([
    ['areas', '/templates/areas.xlsx'],
    ['organisations', '/templates/organisations.xlsx'],
    ['people', '/templates/people.xlsx'],
    ['posts', '/templates/posts.xlsx'],
  ])
  for (const { columns } of templates) for (const { note } of columns) expect(note.zh && note.en).toBeTruthy()
})

test('the list shows one’s own imports only', async () => {
  const mine = await api().list({ kind: 'posts', count: true })
  expect(mine.rows.length).toBe(mine.total?.count)
  expect(mine.rows.every(({ kind }) => kind === 'posts')).toBe(true)
  const other = await api(actorFor('coordinator', '990221')).list({})
  expect(other.rows).toEqual([])
  const found = await api().rows({ id: mine.rows[0]?.id ?? '', search: 'P1', count: true })
  expect(found.total?.count).toBe(1)
})

test('others’ imports, files and foreign purposes are out of reach', async () => {
  const [record] = await asSystem((tx) => tx.select().from(imports).limit(1))
  const id = record?.id ?? ''
  const stranger = actorFor('coordinator', '990221')
  for (const act of ['show', 'apply', 'cancel'] as const) {
    expect(await failureOf(api(stranger)[act]({ id }))).toBe('NOT_FOUND')
  }
  const evidence = await uploaded(running.app, actor, Buffer.from('x'), { purpose: 'evidence' })
  expect(await failureOf(api().start({ fileId: evidence, kind: 'areas' }))).toBe('not_an_import_file')
  const foreign = await uploaded(running.app, stranger, Buffer.from('x'))
  expect(await failureOf(api().start({ fileId: foreign, kind: 'areas' }))).toBe('not_an_import_file')
  const gone = await uploaded(running.app, actor, Buffer.from('x'), { digest: '0'.repeat(64) })
  expect(await failureOf(api().start({ fileId: gone, kind: 'areas' }))).toBe('file_missing')
})

test.each([
  'leader',
  'department',
  'township',
  'village',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const)('a post of role %s may not import', async (role) => {
  const client = api(actorFor(role, '990221'))
  const id = newId()
  for (const asked of [
    client.templates({}),
    client.list({}),
    client.show({ id }),
    client.rows({ id }),
    client.start({ fileId: id, kind: 'areas' }),
    client.apply({ id }),
    client.cancel({ id }),
  ]) {
    expect(await failureOf(asked)).toBe('FORBIDDEN')
  }
})

test('nobody signed in may not import', async () => {
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(api(null).start({ fileId: newId(), kind: 'areas' }))).toBe('UNAUTHORIZED')
})
