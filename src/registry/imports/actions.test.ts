import { eq } from 'drizzle-orm'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { runJob } from '#platform/jobs/jobs.ts'
import { jobs } from '#platform/jobs/tables.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { areas } from '../areas/tables.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { posts } from '../posts/tables.ts'
import { importJobs, importsActions } from './actions.ts'
import { importsTopic } from './contract.ts'
import { importRows, imports } from './tables.ts'
import { checked, imported, uploaded, workbook } from './testing.ts'

let running: Running
const actor = actorFor('coordinator', '990221')
const api = (who: typeof actor | null = actor) => as(running, importsTopic, importsActions, who)

const county = { code: '990221', name: '示例县', shortName: '示例', kind: '县', parentCode: '9902' }
const town = { code: '990221101', name: '青榆镇', shortName: '青榆', kind: '镇', population: 21000 }
const village = {
  code: '990221101201',
  name: '榆下村',
  shortName: '榆下',
  kind: '村',
  level: '村级',
  population: 1860,
  households: 520,
}
const unit = {
  code: 'U1',
  name: '示例县换届工作办公室',
  shortName: '县换届办',
  kind: '党委部门',
  areaCode: '990221',
}
const man = {
  number: 'P1',
  name: '章樾',
  sex: '男',
  birthDate: '1981.7.5',
  ethnicity: '汉族',
  education: '大学本科',
  partyJoined: '2006.7',
  areaCode: '990221',
  identityNumber: '990221198107050015',
  phone: '19900000001',
}
const woman = {
  ...man,
  number: 'P2',
  name: '穆蘅',
  sex: '女',
  identityNumber: '990221198107050023',
  phone: '19900000002',
}
const post = {
  personNumber: 'P1',
  organisationCode: 'U1',
  title: '主任',
  role: '换届办',
  areaCode: '990221',
  chainPart: '责任部门',
}

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

async function faults(kind: Parameters<typeof workbook>[0], rows: readonly RowValues[]): Promise<string[]> {
  const { id, state } = await checked(running, actor, kind, await workbook(kind, rows))
  expect(state).toBe('checked')
  const wrong = await api().rows({ id, outcome: 'wrong' })
  for (const { errors } of wrong.rows) for (const { en } of errors) expect(en).toMatch(/^Row \d+, “/)
  return wrong.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh))
}

async function refusal(asked: Promise<unknown>): Promise<string> {
  const failure: unknown = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const { code, data } = Object(failure) as { code?: string; data?: { code?: string; zh?: string } }
  return data?.code ?? code ?? 'not refused'
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
  expect(await refusal(api().apply({ id: again.id }))).toBe('nothing_to_do')
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

test.each<[string, 'areas' | 'organisations' | 'people' | 'posts', RowValues[], RegExp]>([
  ['a duplicate code', 'areas', [town, village, town], /第 4 行「区划代码」与第 2 行重复/],
  [
    'circular parents',
    'areas',
    [
      { ...town, code: '990221102', parentCode: '990221103' },
      { ...town, code: '990221103', parentCode: '990221102' },
    ],
    /第 2 行「上级代码」上下级关系形成循环:990221102 → 990221103 → 990221102/,
  ],
  ['a parent nowhere', 'areas', [{ ...village, code: '990221109201' }], /没有代码为 990221109 的上级/],
  ['a parent of another branch', 'areas', [{ ...village, parentCode: '990221' }], /应为 990221101/],
  ['a level that is not the code’s', 'areas', [{ ...village, level: '乡级' }], /12 位代码应为村级/],
  ['a code of seven digits', 'areas', [{ ...village, code: '9902211' }], /应为 2、4、6、9 或 12 位数字/],
  ['an area outside one’s own', 'areas', [{ ...town, code: '990222101' }], /不在您的管辖范围\(990221\)内/],
  ['a negative population', 'areas', [{ ...village, population: -5 }], /「人口」应为.*整数.*现为“-5”/],
  [
    'an unknown division',
    'organisations',
    [{ ...unit, areaCode: '990221999' }],
    /没有代码为 990221999 的区划/,
  ],
  [
    'a division outside',
    'organisations',
    [{ ...unit, code: 'U8', areaCode: '990222' }],
    /「所属区划代码」不在您的管辖范围/,
  ],
  ['an unknown parent', 'organisations', [{ ...unit, parentCode: 'U99' }], /没有代码为 U99 的上级/],
  [
    'circular organisations',
    'organisations',
    [
      { ...unit, code: 'A', parentCode: 'B' },
      { ...unit, code: 'B', parentCode: 'A' },
    ],
    /A → B → A/,
  ],
  [
    'a wrong check character',
    'people',
    [{ ...man, identityNumber: '990221198107050016' }],
    /「身份证号」公民身份号码校验不符/,
  ],
  ['a sex that does not fit', 'people', [{ ...man, sex: '女' }], /「性别」与身份证号不符\(身份证号为男\)/],
  [
    'a birth date that does not fit',
    'people',
    [{ ...man, birthDate: '1981-07-06' }],
    /身份证号为 1981-07-05/,
  ],
  [
    'an identity number twice in the file',
    'people',
    [man, { ...man, number: 'P7' }],
    /第 3 行「身份证号」与第 2 行的身份证号相同/,
  ],
  ['an identity number of somebody else', 'people', [{ ...man, number: 'P7' }], /已登记在另一人员编号名下/],
  [
    'an identity number as staff number',
    'people',
    [{ ...man, number: man.identityNumber }],
    /不得以身份证号作为人员编号/,
  ],
  ['an unknown person', 'posts', [{ ...post, personNumber: 'P99' }], /没有编号为 P99 的人员/],
  ['an unknown organisation', 'posts', [{ ...post, organisationCode: 'U99' }], /没有代码为 U99 的单位/],
  ['a village role over a county', 'posts', [{ ...post, role: '村' }], /村角色的管辖区划应为村级/],
  ['a role that does not exist', 'posts', [{ ...post, role: '系统管理员' }], /「系统角色」应为以下之一/],
])('%s is told with its row and what to do', async (_name, kind, rows, sentence) => {
  const found = await faults(kind, rows)
  expect(found.some((zh) => sentence.test(zh))).toBe(true)
})

test('a code in use outside one’s area is not taken over', async () => {
  await asSystem((tx) =>
    tx.insert(organisations).values({
      ...{ id: newId(), code: 'X1', name: '邻县示例部', shortName: '邻部', kind: '党委部门' },
      ...{ areaCode: '990222', initials: 'lb' },
    }),
  )
  const found = await faults('organisations', [{ ...unit, code: 'X1' }])
  expect(found).toEqual(['第 2 行「单位代码」该代码或编号已由管辖范围外的单位使用。请换用其他代码。'])
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
  expect(await refusal(api().apply({ id }))).toBe('rows_wrong')
  const rows = await asSystem((tx) => tx.select().from(areas).where(eq(areas.code, good.code)))
  expect(rows).toEqual([])
})

test('a table in GBK, with loose dates and another order of columns, is read', async () => {
  const csv = [
    '身份证,姓名,编号,出生年月日,入党年月,区划代码,备注',
    ',陆萱,P5,1990年3月2日,2015年12月,990221,无',
  ].join('\r\n')
  const done = await checked(running, actor, 'people', iconv.encode(csv, 'gbk'))
  expect(done).toMatchObject({ counts: { new: 1, changed: 0, same: 0, wrong: 0 }, ignoredColumns: ['备注'] })
  const { rows } = await api().rows({ id: done.id })
  expect(rows[0]?.values).toMatchObject({
    name: '陆萱',
    birthDate: '1990-03-02',
    partyJoined: '2015-12',
    sex: null,
  })
})

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  [
    'no spreadsheet',
    async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    /不能作为电子表格读取|不是电子表格/,
  ],
  ['another sheet', () => workbook('posts', [post]), /缺少必需的列|未找到所需的表头/],
  ['a missing column', async () => Buffer.from('人员编号,姓名\nP1,章樾\n'), /缺少必需的列：「所属区划代码」/],
  ['no rows', async () => Buffer.from('人员编号,姓名,所属区划代码\n'), /没有数据/],
])('%s fails the import with a sentence', async (_name, bytes, sentence) => {
  const failed = await checked(running, actor, 'people', await bytes())
  expect(failed.state).toBe('failed')
  expect(failed.problem?.zh).toMatch(sentence)
  expect(failed.problem?.en).not.toBe('')
  expect(failed.job?.state).toBe('failed')
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
  expect(await refusal(api().apply({ id }))).toBe('not_checked')
  expect(await refusal(api().cancel({ id }))).toBe('ended')
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
  const fileId = await uploaded(running.app, actor, await workbook('areas', [{ ...village, households: 7 }]))
  const one = await api().start({ fileId, kind: 'areas' })
  expect(await api().cancel({ id: one.id })).toEqual({ state: 'checking' })
  await runJob(running.app, importJobs, one.jobId)
  const two = await api().start({ fileId, kind: 'areas' })
  await runJob(running.app, importJobs, two.jobId)
  await api().cancel({ id: two.id })
  const three = await api().start({ fileId, kind: 'areas' })
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
    expect(await refusal(api(stranger)[act]({ id }))).toBe('NOT_FOUND')
  }
  const evidence = await uploaded(running.app, actor, Buffer.from('x'), { purpose: 'evidence' })
  expect(await refusal(api().start({ fileId: evidence, kind: 'areas' }))).toBe('not_an_import_file')
  const foreign = await uploaded(running.app, stranger, Buffer.from('x'))
  expect(await refusal(api().start({ fileId: foreign, kind: 'areas' }))).toBe('not_an_import_file')
  const gone = await uploaded(running.app, actor, Buffer.from('x'), { digest: '0'.repeat(64) })
  expect(await refusal(api().start({ fileId: gone, kind: 'areas' }))).toBe('file_missing')
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
    expect(await refusal(asked)).toBe('FORBIDDEN')
  }
})

test('nobody signed in may not import', async () => {
  expect(await refusal(api(null).list({}))).toBe('UNAUTHORIZED')
  expect(await refusal(api(null).start({ fileId: newId(), kind: 'areas' }))).toBe('UNAUTHORIZED')
})
