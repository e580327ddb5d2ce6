import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import {
  communityB2,
  county,
  type Ground,
  townA,
  uploadedBytes,
  uploadedSheet,
  villageA1,
  villageA2,
  villageB1,
  villageGround,
} from '../leaving-audits/testing.ts'
import { assessmentsActions } from './actions.ts'
import { type AssessmentForm, columnsOf } from './columns.ts'
import { assessmentsTopic } from './contract.ts'
import { mountAssessmentForms } from './forms.ts'
import { usualThresholds } from './grading.ts'

let running: Running
let ground: Ground

const scheme = {
  name: '任期考核方案',
  teamIndicators: [{ key: 'a', name: '班子建设', weight: 100 }],
  personIndicators: [{ key: 'p', name: '德能勤绩廉', weight: 100 }],
  thresholds: { ...usualThresholds },
}

beforeAll(async () => {
  running = await testApp('2021-10-18')
  ground = await villageGround(running.app)
})
afterAll(() => running.close())

const who = (key: string) => ground.small.actor(key)
const ask = (actor: Actor | null = who('coordinator')) =>
  as(running, assessmentsTopic, assessmentsActions, actor)

async function checked(form: AssessmentForm, rows: readonly RowValues[], actor = who('coordinator')) {
  const fileId = await uploadedSheet(running.app, actor, columnsOf(form, scheme), rows)
  const wanted = { roundId: ground.roundId, form, fileId }
  return { wanted, preview: await ask(actor).checkSheet(wanted) }
}

async function taken(form: AssessmentForm, rows: readonly RowValues[], actor = who('coordinator')) {
  const { wanted, preview } = await checked(form, rows, actor)
  return ask(actor).takeSheet({ ...wanted, seen: preview.seen })
}

const forms = { excellent: 40, competent: 6, basic: 2, incompetent: 0 }
const meeting = { heldOn: '2021-09-10', participants: 50, issued: 50, returned: 48 }
const team = (code: string): RowValues => ({ code, ...meeting, ...forms, 's.a': 93, grade: '优秀' })
const member = (code: string, number: string): RowValues => ({
  code,
  number,
  ...forms,
  's.p': 93,
  grade: '优秀',
})

test('no form before there is a scheme, none before assessments are begun', async () => {
  const rows = { roundId: ground.roundId, form: 'teams' as const }
  expect(await failureOf(ask().sheetRows(rows))).toBe('no_scheme')
  expect(await failureOf(checked('teams', [team(villageA1)]))).toBe('no_scheme')
  await ask().saveScheme({ roundId: ground.roundId, version: 0, ...scheme })
  const { preview } = await checked('teams', [team(villageA1)])
  expect(preview.rows[0]?.errors[0]?.zh).toMatch(/还没有考核记录/)
  await ask().begin({ roundId: ground.roundId, areaCode: county })
})

test('teams first, then their members; what is the same is not written again', async () => {
  const teams = [villageA1, villageA2, villageB1].map(team)
  expect(await taken('teams', teams)).toEqual({ added: 0, changed: 3 })
  expect((await checked('teams', teams)).preview.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  const people = [
    member(villageA1, 'zhao'),
    { ...member(villageA1, 'qian'), grade: '称职', gradeReason: '任职时间短' },
  ]
  expect(await taken('people', people)).toEqual({ added: 0, changed: 2 })
  expect(await failureOf(taken('people', people))).toBe('nothing_to_do')
  const { rows } = await ask().list({ area: villageA1 })
  const east = await ask().show({ id: rows[0]?.id ?? '' })
  expect(east).toMatchObject({ heldOn: '2021-09-10', returned: 48, teamGrade: 'excellent', ungraded: 0 })
  expect(east.results.map(({ grade, gradeReason }) => [grade, gradeReason])).toEqual([
    ['excellent', ''],
    ['excellent', ''],
    ['competent', '任职时间短'],
  ])
  const submitted = await ask().submit({ id: east.id, version: east.version })
  expect(submitted.state).toBe('submitted')
})

test.each<[string, AssessmentForm, RowValues[], RegExp]>([
  ['an unknown village', 'teams', [team('990221999201')], /第 2 行「区划代码」本批次没有代码为/],
  ['a village twice', 'teams', [team(villageA2), team(villageA2)], /与第 2 行重复/],
  [
    'a day to come',
    'teams',
    [{ ...team(villageA2), heldOn: '2021-12-01' }],
    /「测评日期」不符合要求：2021-12-01晚于今天/,
  ],
  ['too many forms issued', 'teams', [{ ...team(villageA2), issued: 60 }], /「发出测评表」不符合要求/],
  ['too many forms returned', 'teams', [{ ...team(villageA2), returned: 51 }], /「收回测评表」不符合要求/],
  [
    'too many votes',
    'teams',
    [{ ...team(villageA2), excellent: 60 }],
    /「优秀票」测评表合计 68 份，多于收回的 48 份/,
  ],
  ['a score over a hundred', 'teams', [{ ...team(villageA2), 's.a': 101 }], /「班子建设得分」/],
  ['a grade that is none', 'teams', [{ ...team(villageA2), grade: '良好' }], /「考核等次」/],
  [
    'another grade without a reason',
    'teams',
    [{ ...team(villageA2), grade: '称职' }],
    /与建议等次“优秀”不同/,
  ],
  ['a result that was handed in', 'teams', [{ ...team(villageA1), 's.a': 95 }], /已报送，不能以表格修改/],
  ['a stranger', 'people', [member(villageA2, 'zhao')], /没有编号为 zhao 的人员/],
  ['a person twice', 'people', [member(villageA2, 'li'), member(villageA2, 'li')], /与第 2 行重复/],
  ['a person before the meeting', 'people', [member(communityB2, 'wu')], /多于收回的 0 份/],
])('%s is told with its row and column', async (_name, form, rows, said) => {
  const { preview } = await checked(form, rows)
  expect(preview.counts.wrong).toBeGreaterThan(0)
  expect(preview.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh)).join('\n')).toMatch(said)
})

test('fewer forms than a member has votes are told', async () => {
  await taken('people', [member(villageA2, 'li')])
  const fewer = { ...team(villageA2), returned: 40, excellent: 32 }
  const { preview } = await checked('teams', [fewer])
  expect(preview.rows[0]?.errors.map(({ zh }) => zh).join()).toMatch(/「收回测评表」测评表合计 48 份/)
})

test('a township fills in its own villages; others may not', async () => {
  const township = who('officerA')
  const { preview } = await checked('teams', [team(villageB1)], township)
  expect(preview.rows[0]?.errors[0]?.zh).toMatch(/没有代码为/)
  const own = await ask(township).sheetRows({ roundId: ground.roundId, form: 'people' })
  expect(own.map(({ name, post }) => [name, post])).toEqual([
    ['赵一', '党支部书记、村委会主任'],
    ['钱二', '村委会副主任'],
    ['李四', '党支部书记'],
  ])
  const fileId = await uploadedSheet(running.app, township, columnsOf('teams', scheme), [team(villageA2)])
  const wanted = { roundId: ground.roundId, form: 'teams' as const, fileId }
  expect(await failureOf(ask(who('bureau')).checkSheet(wanted))).toBe('FORBIDDEN')
  expect(await failureOf(ask(null).checkSheet(wanted))).toBe('UNAUTHORIZED')
  expect(await failureOf(ask().checkSheet(wanted))).toBe('not_your_sheet')
})

test('the form comes filled in, and goes back in unchanged', async () => {
  const get = async (actor: Actor | null, path: string) => {
    const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
    const server = await buildServer(app, [assessmentsActions], [mountAssessmentForms])
    const answer = await server.inject(path)
    await server.close()
    return answer
  }
  for (const form of ['teams', 'people'] as const) {
    const path = `/forms/assessments/${form}.xlsx?round=${ground.roundId}`
    const answer = await get(who('officerA'), path)
    expect(answer.statusCode).toBe(200)
    const fileId = await uploadedBytes(running.app, who('officerA'), answer.rawPayload)
    const preview = await ask(who('officerA')).checkSheet({ roundId: ground.roundId, form, fileId })
    expect(preview.counts).toMatchObject({ changed: 0, wrong: 0 })
    expect(preview.counts.same).toBe(form === 'teams' ? 2 : 3)
    expect((await get(null, path)).statusCode).toBe(401)
    expect((await get(who('clerkA1'), path)).statusCode).toBe(403)
  }
  expect((await get(who('officerA'), '/forms/assessments/other.xlsx')).statusCode).toBe(404)
  expect((await ask().list({ area: townA })).rows).toHaveLength(2)
})
