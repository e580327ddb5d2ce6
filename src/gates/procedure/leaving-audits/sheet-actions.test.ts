import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { leavingAuditsActions } from './actions.ts'
import { announcementDocument } from './announcement.ts'
import { findingColumns, progressColumns } from './columns.ts'
import { leavingAuditsTopic } from './contract.ts'
import { mountAuditDocuments } from './documents.ts'
import { mountAuditForms } from './forms.ts'
import {
  communityB2,
  type Ground,
  uploadedBytes,
  uploadedSheet,
  villageA1,
  villageA2,
  villageB1,
  villageGround,
} from './testing.ts'

let running: Running
let ground: Ground

beforeAll(async () => {
  running = await testApp('2021-10-18')
  ground = await villageGround(running.app)
})
afterAll(() => running.close())

type Form = 'progress' | 'findings'
const columns = { progress: progressColumns, findings: findingColumns }
const who = (key: string) => ground.small.actor(key)
const ask = (actor: Actor | null = who('coordinator')) =>
  as(running, leavingAuditsTopic, leavingAuditsActions, actor)

async function checked(form: Form, rows: readonly RowValues[], actor = who('coordinator')) {
  const fileId = await uploadedSheet(running.app, actor, columns[form], rows)
  const wanted = { roundId: ground.roundId, form, fileId }
  return { wanted, preview: await ask(actor).checkSheet(wanted) }
}

async function taken(form: Form, rows: readonly RowValues[], actor = who('coordinator')) {
  const { wanted, preview } = await checked(form, rows, actor)
  return ask(actor).takeSheet({ ...wanted, seen: preview.seen })
}

async function faults(form: Form, rows: readonly RowValues[], actor = who('coordinator')): Promise<string[]> {
  const { preview } = await checked(form, rows, actor)
  for (const row of preview.rows) for (const { en } of row.errors) expect(en).toMatch(/^Row \d+, “/)
  return preview.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh))
}

const period = { periodFrom: '2018-12-01', periodTo: '2021-08-31' }
const conclusions = {
  ...{ finance: '收支真实', debts: '债务清楚', grants: '专款专用', projects: '程序合规' },
  assets: '台账齐全',
}
const east = { code: villageA1, lead: '甲乡政府', teamMembers: '王某、冯某', ...period }
const days = {
  ...{ noticedOn: '2021-08-25', startedOn: '2021-08-28', reportedOn: '2021-09-20', repliedOn: '2021-09-25' },
  ...{ reply: '无异议', concludedOn: '2021-09-28', reportNumber: '甲审〔2021〕1号', summary: '较为规范' },
}
const published = { ...days, ...conclusions, publishedOn: '2021-10-08', publishedPlace: '村务公开栏' }

test('many villages at once: planned, carried on, and nothing twice', async () => {
  const rows = [
    { ...east, ...days, concludedOn: null },
    { ...east, code: villageA2 },
    { code: villageB1, lead: '乙镇政府全称', ...period },
  ]
  const { wanted, preview } = await checked('progress', rows)
  expect(preview.counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 })
  expect(await ask().takeSheet({ ...wanted, seen: preview.seen })).toEqual({ added: 3, changed: 0 })
  const listed = await ask().list({})
  expect(
    listed.rows.map(({ areaName, state, lead, officials }) => [areaName, state, lead, officials]),
  ).toEqual([
    ['东村', 'reported', '甲乡政府', 2],
    ['西村', 'planned', '甲乡政府', 1],
    ['南村', 'planned', '乙镇政府', 1],
  ])
  const again = await checked('progress', rows)
  expect(again.preview.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  expect(await failureOf(ask().takeSheet({ ...again.wanted, seen: again.preview.seen }))).toBe(
    'nothing_to_do',
  )
  expect(await failureOf(ask().takeSheet({ ...wanted, seen: preview.seen }))).toBe('changed_since_check')
  const shown = await ask().show({ id: listed.rows[0]?.id ?? '' })
  expect(shown.people.map(({ reply, repliedOn }) => [reply, repliedOn])).toEqual(
    Array.from({ length: 3 }, () => ['无异议', '2021-09-25']),
  )
})

test.each<[string, Form, RowValues[], RegExp]>([
  [
    'an unknown village',
    'progress',
    [{ ...east, code: '990221999201' }],
    /第 2 行「区划代码」本批次没有代码为/,
  ],
  ['a village twice', 'progress', [east, east], /第 3 行「区划代码」与第 2 行重复/],
  ['an unknown lead', 'progress', [{ ...east, lead: '无此单位' }], /「牵头单位」没有名为“无此单位”的单位/],
  [
    'a new audit without a lead',
    'progress',
    [{ code: communityB2 }],
    /「牵头单位」新安排的审计应填写牵头单位/,
  ],
  ['a new audit without a period', 'progress', [{ code: communityB2, lead: '县审计局' }], /审计期间起止日期/],
  ['a period that ends too early', 'progress', [{ ...east, periodTo: '2018-01-01' }], /「审计期间止」早于/],
  ['a day in the future', 'progress', [{ ...east, concludedOn: '2021-12-01' }], /晚于今天（2021-10-18）/],
  [
    'a start too soon',
    'progress',
    [{ code: villageA2, noticedOn: '2021-09-01', startedOn: '2021-09-02' }],
    /「进点日期」不符合要求：.*最迟2021-08-30/,
  ],
  ['a step left out', 'progress', [{ code: villageA2, startedOn: '2021-09-02' }], /请先填写通知书送达日期/],
  [
    'a report without conclusions',
    'progress',
    [{ code: villageA1, concludedOn: '2021-10-09' }],
    /以下审计事项还没有结论/,
  ],
  [
    'a publication without its place',
    'progress',
    [{ ...east, ...published, publishedPlace: null }],
    /应同时填写公布地点/,
  ],
  ['a word for a date', 'progress', [{ ...east, noticedOn: '八月底' }], /「通知书送达日期」/],
  ['half a finding', 'findings', [{ code: villageA1, subject: '财务收支' }], /「问题」应填写/],
  ['a finding twice', 'findings', [finding(), finding()], /与第 2 行重复/],
  ['a finding where nothing is audited', 'findings', [finding(villageA2)], /尚未进点审计/],
  ['a finding where no audit is planned', 'findings', [finding(communityB2)], /还没有安排离任审计/],
  [
    'a rectification of tomorrow',
    'findings',
    [{ ...finding(), doneOn: '2021-10-19' }],
    /「整改完成日期」晚于今天/,
  ],
  ['a finding nowhere', 'findings', [finding('990221999201')], /没有代码为/],
  ['a negative amount', 'findings', [{ ...finding(), amount: -1 }], /「金额（元）」/],
])('%s is told with its row and column', async (_name, form, rows, said) => {
  const { preview } = await checked(form, rows)
  expect(preview.counts.wrong).toBeGreaterThan(0)
  expect((await faults(form, rows)).join('\n')).toMatch(said)
})

function finding(code = villageA1): RowValues {
  return {
    ...{ code, subject: '财务收支', kind: '管理不规范', description: '部分支出凭证不全', amount: 3200.5 },
    ...{ responsible: '钱二', measure: '补齐凭证', dueOn: '2021-10-31' },
  }
}

test('findings come with the villages, change by their words, and blank rows say nothing', async () => {
  const rows = [finding(), { code: villageA2, village: '西村' }]
  expect(await taken('findings', rows)).toEqual({ added: 1, changed: 0 })
  const paid = [{ ...finding(), amount: 3300, doneOn: '2021-10-10', doneNote: '已补齐' }]
  expect(await taken('findings', paid)).toEqual({ added: 0, changed: 1 })
  const { rows: found } = await ask().findings({ roundId: ground.roundId })
  expect(found).toMatchObject([{ areaName: '东村', amount: 3300, standing: 'done' }])
})

test('one wrong row and nothing is written', async () => {
  const { wanted, preview } = await checked('progress', [
    { code: villageA1, ...published },
    { code: villageA2, noticedOn: '2022-01-01' },
  ])
  expect(preview.counts).toMatchObject({ changed: 1, wrong: 1 })
  expect(await failureOf(ask().takeSheet({ ...wanted, seen: preview.seen }))).toBe('rows_wrong')
  expect((await ask().list({ state: 'published' })).rows).toEqual([])
})

test('what is published or waived is not taken back by a form', async () => {
  expect(await taken('progress', [{ code: villageA1, ...published }])).toEqual({ added: 0, changed: 1 })
  expect((await faults('progress', [{ code: villageA1, summary: '另一评价' }])).join()).toMatch(/已公布/)
  expect(await faults('progress', [{ code: villageA1 }])).toEqual([])
  expect((await faults('findings', [{ ...finding(), description: '另一问题' }])).join()).toMatch(
    /已出具审计报告/,
  )
  expect(await faults('findings', [{ ...finding(), amount: 3300, referredTo: '县纪委监委' }])).toEqual([])
  await taken('progress', [{ code: communityB2, lead: '县审计局', ...period }])
  const { rows } = await ask().list({ area: communityB2 })
  const north = await ask().show({ id: rows[0]?.id ?? '' })
  await ask().waive({ id: north.id, version: north.version, reason: '新设社区' })
  expect((await faults('progress', [{ code: communityB2, teamLeader: '某人' }])).join()).toMatch(/不开展/)
})

test('a post sees and changes its own villages only; a lead its own audits', async () => {
  const township = who('officerA')
  expect((await faults('progress', [{ code: villageB1, teamLeader: '某人' }], township)).join()).toMatch(
    /没有代码为/,
  )
  expect(await taken('progress', [{ code: villageA2, teamLeader: '某人' }], township)).toEqual({
    added: 0,
    changed: 1,
  })
  const { auditor } = ground
  expect((await faults('progress', [{ code: villageA2, teamLeader: '他人' }], auditor)).join()).toMatch(
    /办理范围/,
  )
  const theirs = await ask(auditor).sheetRows({ roundId: ground.roundId, form: 'progress' })
  expect(theirs.map(({ village }) => village)).toEqual(['北社区'])
  const own = await ask(township).sheetRows({ roundId: ground.roundId, form: 'progress' })
  expect(own).toMatchObject([
    { code: villageA1, township: '甲乡', village: '东村', lead: '甲乡政府', publishedOn: '2021-10-08' },
    { code: villageA2, village: '西村', teamLeader: '某人', noticedOn: null },
  ])
  const findings = await ask(township).sheetRows({ roundId: ground.roundId, form: 'findings' })
  expect(findings).toMatchObject([{ village: '东村', subject: 'finance', amount: 3300 }])
})

test('who may not, and what is no form', async () => {
  const wanted = { roundId: ground.roundId, form: 'progress' as const }
  const theirs = await uploadedSheet(running.app, who('officerA'), progressColumns, [east])
  expect(await failureOf(ask().checkSheet({ ...wanted, fileId: theirs }))).toBe('not_your_sheet')
  const text = await uploadedBytes(running.app, who('coordinator'), new TextEncoder().encode('x'.repeat(400)))
  expect(await failureOf(ask().checkSheet({ ...wanted, fileId: text }))).toBe('missing_columns')
  expect(await failureOf(ask(who('clerkA1')).checkSheet({ ...wanted, fileId: theirs }))).toBe('FORBIDDEN')
  expect(await failureOf(ask(null).checkSheet({ ...wanted, fileId: theirs }))).toBe('UNAUTHORIZED')
})

async function get(actor: Actor | null, path: string) {
  const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
  const server = await buildServer(app, [leavingAuditsActions], [mountAuditForms, mountAuditDocuments])
  const answer = await server.inject(path)
  await server.close()
  return answer
}

test('the form comes filled in, and goes back in unchanged', async () => {
  const path = `/forms/leaving-audits/progress.xlsx?round=${ground.roundId}`
  const answer = await get(who('coordinator'), path)
  expect(answer.statusCode).toBe(200)
  const fileId = await uploadedBytes(running.app, who('coordinator'), answer.rawPayload)
  const preview = await ask().checkSheet({ roundId: ground.roundId, form: 'progress', fileId })
  expect(preview.counts).toEqual({ new: 0, changed: 0, same: 4, wrong: 0 })
  expect((await get(null, path)).statusCode).toBe(401)
  expect((await get(who('clerkA1'), path)).statusCode).toBe(403)
  expect((await get(who('coordinator'), path.replace('progress', 'nothing'))).statusCode).toBe(404)
  expect((await get(who('coordinator'), '/forms/leaving-audits/progress.xlsx')).statusCode).toBe(404)
})

test('the notice of the result says who was audited, what was found, and how it is put right', async () => {
  const [row] = (await ask().list({ area: villageA1 })).rows
  const id = row?.id ?? ''
  const record = await ask().announcement({ id })
  const notice = announcementDocument(record)
  expect(notice).toMatchObject({ organs: ['甲乡政府'], date: '2021-10-08', layout: 'plain' })
  expect(notice.title).toBe('关于东村村民委员会成员离任经济责任审计结果的公告')
  const lines = notice.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  expect(lines).toContain('赵一（党支部书记、村委会主任）、钱二（村委会副主任）。')
  expect(lines).toContain('1.村财务收支情况：收支真实。')
  expect(notice.body.find(({ kind }) => kind === 'table')).toMatchObject({
    rows: [['财务收支', '部分支出凭证不全', '3,300.00', '已于2021-10-10整改']],
  })
  const clean = announcementDocument({ ...record, community: true, problems: [], reportNumber: '' })
  expect(clean.title).toContain('居民委员会')
  expect(JSON.stringify(clean.body)).toContain('未发现问题')
  const answer = await get(who('clerkA1'), `/documents/leaving-audit/${id}.docx`)
  expect(answer.headers['content-type']).toContain('wordprocessingml')
  expect((await get(who('officerB'), `/documents/leaving-audit/${id}.docx`)).statusCode).toBe(404)
  expect((await get(who('coordinator'), '/documents/leaving-audit/x.docx')).statusCode).toBe(404)
  expect((await get(null, `/documents/leaving-audit/${id}.docx`)).statusCode).toBe(401)
  const north = (await ask().list({ area: communityB2 })).rows[0]?.id ?? ''
  expect((await get(who('coordinator'), `/documents/leaving-audit/${north}.docx`)).statusCode).toBe(409)
})
