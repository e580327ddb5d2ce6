import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { questionBank } from '#rules/questions/bank.ts'
import { uploadedSheet } from '../../procedure/leaving-audits/testing.ts'
import { publicGround, publicPlaces } from '../campaigns/testing.ts'
import { questionsActions } from './actions.ts'
import { questionColumns } from './columns.ts'
import { questionsTopic } from './contract.ts'

let running: Running
beforeAll(async () => {
  running = await testApp('2021-09-15')
  await publicGround(running)
})
afterAll(() => running.close())

const coordinator = actorFor('coordinator', publicPlaces.county)
const ask = (actor: Actor | null = coordinator) => as(running, questionsTopic, questionsActions, actor)

const typed = {
  ...{ subject: 'discipline' as const, kind: 'multiple' as const, stem: '下列哪些属于“十严禁”？' },
  ...{ options: '严禁拉票贿选\n严禁跑风漏气\n严禁带薪休假', right: 'A、B', explanation: '前两项属于。' },
  rules: 'JL-02',
}

test('the built-in bank is taken once, with the law of the day', async () => {
  const before = await ask().counts({})
  expect(before).toMatchObject({ all: 0, toAdopt: questionBank.length, mayEdit: true, day: '2021-09-15' })
  expect(await ask().adopt({})).toEqual({ added: questionBank.length })
  expect(await failureOf(ask().adopt({}))).toBe('nothing_to_adopt')
  const now = await ask().counts({})
  expect(now.usable + now.outdated).toBe(questionBank.length)
  const in2026 = await ask().counts({ on: '2026-03-01' })
  expect(in2026.usable).not.toBe(now.usable)
  const old = await ask().list({ search: 'xj15', force: 'outdated', count: true })
  expect(old.total?.count).toBe(3)
  expect(old.rows[0]).toMatchObject({
    inForce: false,
    forceUntil: '2020-10-17',
    forceWord: { zh: '依据当日不适用' },
  })
  expect((await ask().list({ search: 'xj15', force: 'in_force' })).rows).toEqual([])
  const shown = await ask().show({ id: old.rows[0]?.id ?? '' })
  expect(shown).toMatchObject({
    outdated: [{ law: '选举法', edition: '2015', article: '11(3)' }],
    versions: [{ number: 1, corrects: false }],
  })
  const narrowed = await ask().list({
    subject: 'party',
    kind: 'single',
    active: true,
    sort: 'code',
    descending: true,
  })
  expect(narrowed.rows.every(({ subject, kind }) => subject === 'party' && kind === 'single')).toBe(true)
})

test('own questions: added, changed as a new version, stopped', async () => {
  const { id } = await ask().create({ code: 'Z001', ...typed })
  const shown = await ask().show({ id })
  expect(shown).toMatchObject({
    ...{
      code: 'Z001',
      number: 1,
      content: { right: [0, 1] },
      forceFrom: '2021-01-01',
      forceUntil: '2026-02-11',
    },
    citations: [{ ruleId: 'JL-02', edition: '2021' }],
  })
  const change = {
    id,
    version: 1,
    ...shown.typed,
    right: 'AB',
    note: '修改解析',
    explanation: '前两项属于“十严禁”。',
  }
  const { version } = await ask().correct(change)
  expect(await ask().show({ id })).toMatchObject({
    number: 2,
    versions: [{ number: 1 }, { number: 2, note: '修改解析' }],
  })
  expect(await failureOf(ask().correct(change))).toBe('changed_meanwhile')
  expect(await failureOf(ask().correct({ ...change, version }))).toBe('nothing_changed')
  const stopped = await ask().setActive({ id, version, active: false, reason: '不再使用' })
  expect(
    await failureOf(ask().setActive({ id, version: stopped.version, active: false, reason: '不再使用' })),
  ).toBe('nothing_changed')
  expect((await ask().list({ search: 'Z001', active: false })).rows).toHaveLength(1)
  await ask().setActive({ id, version: stopped.version, active: true, reason: '恢复使用' })
})

test.each([
  [{ options: '只有一个' }, 'options_few'],
  [{ options: '甲\n甲\n乙' }, 'options_same'],
  [{ optionsEn: 'One\nTwo' }, 'english_options'],
  [{ right: 'AD' }, 'right_unknown'],
  [{ right: '、' }, 'right_unknown'],
  [{ right: 'A' }, 'right_several'],
  [{ kind: 'single' as const }, 'right_one'],
  [{ rules: '、、' }, 'rules_missing'],
  [{ rules: 'JL-02、XX-99' }, 'rule_unknown'],
  [{ rules: 'JL-03' }, 'rule_unknown'],
  [{ code: 'jl21-01' }, 'code_taken'],
])('%j is refused as %s', async (change, code) => {
  expect(await failureOf(ask().create({ code: 'Z002', ...typed, ...change }))).toBe(code)
})

const cells = {
  subject: 'discipline',
  kind: 'single',
  stem: '2021年换届纪律概括为：',
  a: '十严禁',
  b: '九个严禁',
}
const row = (code: string, change: RowValues = {}): RowValues => ({
  ...{ code, ...cells, right: 'A', explanation: '2021年提出。', rules: 'JL-02', ...change },
})

async function sheet(rows: readonly RowValues[], actor = coordinator) {
  const fileId = await uploadedSheet(running.app, actor, questionColumns, rows)
  const preview = await ask(actor).checkSheet({ fileId })
  return { preview, take: () => ask(actor).takeSheet({ fileId, seen: preview.seen }) }
}

test('a form of own questions: each row judged, all or none', async () => {
  const wrong = await sheet([
    row('Z010'),
    row('Z010'),
    row('Z011', { right: 'C' }),
    row('Z012', { rules: 'ZZ-99' }),
    row('Z013', { kind: 'essay' }),
  ])
  expect(wrong.preview.counts).toMatchObject({ new: 1, wrong: 4 })
  expect(await failureOf(wrong.take())).toBe('rows_wrong')
  const judge = row('Z014', {
    kind: 'true_false',
    a: null,
    b: null,
    right: '错误',
    stem: '2021年提出“九个严禁”。',
  })
  const good = await sheet([
    row('Z010'),
    judge,
    row('Z015', { basisOn: '2026-03-01', rules: 'JL-03', right: 'A' }),
  ])
  expect(await good.take()).toEqual({ added: 3, changed: 0 })
  const later = await sheet([row('Z010', { explanation: '2021年1月提出。' }), judge])
  expect(later.preview.counts).toMatchObject({ changed: 1, same: 1 })
  expect(await later.take()).toEqual({ added: 0, changed: 1 })
  const { rows } = await ask().list({ search: 'Z01', sort: 'code' })
  expect(rows.map(({ code, number }) => [code, number])).toEqual([
    ['Z010', 2],
    ['Z014', 1],
    ['Z015', 1],
  ])
})

test('who may: the county’s coordinator alone keeps the bank, everybody of business reads it', async () => {
  const town = ask(actorFor('township', publicPlaces.town))
  expect(await failureOf(town.adopt({}))).toBe('coordinator_only')
  expect(await failureOf(town.create({ code: 'Z003', ...typed }))).toBe('coordinator_only')
  expect(await failureOf(sheet([row('Z020')], actorFor('township', publicPlaces.town)))).toBe(
    'coordinator_only',
  )
  const { rows } = await town.list({ search: 'jl21-01' })
  const [one] = rows
  if (one === undefined) throw new Error('not seen')
  const seen = { id: one.id, version: one.version }
  expect((await town.show({ id: one.id })).mayEdit).toBe(false)
  expect(await failureOf(town.correct({ ...seen, ...typed, note: '改动' }))).toBe('coordinator_only')
  expect(await failureOf(town.setActive({ ...seen, active: false, reason: '停用' }))).toBe('coordinator_only')
  expect(await failureOf(ask(actorFor('coordinator', publicPlaces.otherCounty)).show({ id: one.id }))).toBe(
    'NOT_FOUND',
  )
  expect(await failureOf(ask(actorFor('village', publicPlaces.village)).adopt({}))).toBe('FORBIDDEN')
  expect(await failureOf(ask(actorFor('audit_admin', publicPlaces.county)).list({}))).toBe('FORBIDDEN')
  expect(await failureOf(ask(null).list({}))).toBe('UNAUTHORIZED')
  expect(await failureOf(ask().show({ id: newId() }))).toBe('NOT_FOUND')
})
