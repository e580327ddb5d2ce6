import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { taskIn } from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import {
  communityB2,
  county,
  type Ground,
  townA,
  townB,
  villageA1,
  villageA2,
  villageGround,
} from '../leaving-audits/testing.ts'
import { assessmentOf } from '../public.ts'
import { rounds } from '../rounds/tables.ts'
import { assessmentsActions } from './actions.ts'
import { assessmentsTopic } from './contract.ts'
import { usualThresholds } from './grading.ts'

let running: Running
let ground: Ground

beforeAll(async () => {
  running = await testApp('2021-10-18')
  ground = await villageGround(running.app)
})
afterAll(() => running.close())

const who = (key: string) => ground.small.actor(key)
const ask = (actor: Actor | null = who('coordinator')) =>
  as(running, assessmentsTopic, assessmentsActions, actor)

const scheme = () => ({
  roundId: ground.roundId,
  name: '任期考核方案',
  teamIndicators: [
    { key: 'a', name: '政治建设', weight: 60 },
    { name: '乡村治理', weight: 40 },
  ],
  personIndicators: [{ key: 'p', name: '德能勤绩廉', weight: 100 }],
  thresholds: { ...usualThresholds },
})

async function idOf(areaCode: string): Promise<string> {
  const { rows } = await ask().list({ area: areaCode })
  return rows[0]?.id ?? ''
}
const show = async (areaCode: string, actor?: Actor) => ask(actor).show({ id: await idOf(areaCode) })

test('the coordinator makes the scheme, whose weights add up', async () => {
  const begin = { roundId: ground.roundId, areaCode: county }
  expect(await failureOf(ask().begin(begin))).toBe('no_scheme')
  const offered = await ask().scheme({ roundId: ground.roundId })
  expect(offered).toMatchObject({ version: 0, inUse: 0, mayEdit: true })
  expect(offered.teamIndicators.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  const save = { ...scheme(), version: 0 }
  expect(await failureOf(ask(who('officerA')).saveScheme(save))).toBe('coordinator_only')
  const elsewhere = actorFor('coordinator', '990222')
  expect(await failureOf(ask(elsewhere).saveScheme(save))).toBe('NOT_FOUND')
  await expect(
    ask().saveScheme({ ...save, personIndicators: [{ name: '德', weight: 90 }] }),
  ).rejects.toMatchObject({ data: { code: 'weights_wrong', zh: expect.stringContaining('90%') } })
  const wrong = { ...save, thresholds: { ...usualThresholds, failScore: 80 } }
  expect(await failureOf(ask().saveScheme(wrong))).toBe('thresholds_wrong')
  expect(await ask().saveScheme(save)).toEqual({ version: 1 })
  expect(await failureOf(ask().saveScheme(save))).toBe('changed_meanwhile')
  const saved = await ask(who('clerkA1')).scheme({ roundId: ground.roundId })
  expect(saved.mayEdit).toBe(false)
  expect(saved.teamIndicators[0]).toEqual({ key: 'a', name: '政治建设', weight: 60 })
  const { teamIndicators } = saved
  expect(await ask().saveScheme({ ...save, teamIndicators, version: 1 })).toEqual({ version: 2 })
})

test('assessments are begun for many villages at once, with their members', async () => {
  const outside = { roundId: ground.roundId, areaCode: county }
  expect(await failureOf(ask(who('officerA')).begin(outside))).toBe('outside')
  const own = { roundId: ground.roundId, areaCode: townA }
  expect(await ask(who('officerA')).begin(own)).toEqual({ created: 2, members: 3 })
  expect(await failureOf(ask().begin(own))).toBe('none_missing')
  expect(await ask().begin(outside)).toEqual({ created: 2, members: 2 })
  const east = await show(villageA1)
  expect(east.results.map(({ name, post }) => [name, post])).toEqual([
    ['班子', ''],
    ['赵一', '党支部书记、村委会主任'],
    ['钱二', '村委会副主任'],
  ])
  expect(east).toMatchObject({ state: 'open', members: 2, ungraded: 3, mayFill: true })
})

const meeting = { heldOn: '2021-09-10', participants: 50, issued: 50, returned: 48 }
const forms = { excellent: 40, competent: 6, basic: 2, incompetent: 0 }

/** The second indicator of the team got its key from the product. */
async function teamScores(first: number, second: number) {
  const { teamIndicators } = await ask().scheme({ roundId: ground.roundId })
  return { a: first, [teamIndicators[1]?.key ?? '']: second }
}

test('the numbers of the appraisal hold together', async () => {
  const { id, version, results } = await show(villageA1)
  const team = { id, version, resultId: results[0]?.id ?? '', ...forms, scores: {} }
  expect(await failureOf(ask().result(team))).toBe('no_meeting')
  const held = { id, version, ...meeting }
  expect(await failureOf(ask().meeting({ ...held, heldOn: '2021-10-19' }))).toBe('future_day')
  expect(await failureOf(ask().meeting({ ...held, issued: 51 }))).toBe('issued_too_many')
  expect(await failureOf(ask().meeting({ ...held, returned: 51 }))).toBe('returned_too_many')
  const recorded = await ask(who('officerA')).meeting(held)
  const now = { ...team, version: recorded.version }
  expect(await failureOf(ask().result({ ...now, excellent: 41 }))).toBe('forms_below')
  const written = await ask().result({ ...now, scores: { ...(await teamScores(92, 95)), nothing: 3 } })
  const fewer = { ...held, version: written.version, returned: 47 }
  expect(await failureOf(ask().meeting(fewer))).toBe('forms_below')
})

test('the scheme proposes with its arithmetic, people decide with a reason where they differ', async () => {
  const { id, version, results } = await show(villageA1)
  expect(results[0]).toMatchObject({ score: 93.2, proposal: { grade: 'excellent' }, grade: null })
  expect(results[0]?.proposal?.explain[0]?.zh).toBe('指标得分：92×60%＋95×40%＝93.2分')
  const team = { id, resultId: results[0]?.id ?? '', ...forms, scores: results[0]?.scores ?? {} }
  const less = { ...team, version, grade: 'competent' as const }
  expect(await failureOf(ask().result(less))).toBe('reason_needed')
  const decided = await ask().result({ ...less, gradeReason: '集体经济任务未完成' })
  expect(await failureOf(ask().submit({ id, version: decided.version }))).toBe('incomplete')
  const same = await ask().result({
    ...{ ...team, version: decided.version, grade: 'excellent' },
    gradeReason: '不再适用',
  })
  const shown = await show(villageA1)
  expect(shown.results[0]).toMatchObject({ grade: 'excellent', gradeReason: '' })
  expect(shown.version).toBe(same.version)
})

test('a person twice 不称职 is shown with the article', async () => {
  const { id, version, results } = await show(villageA1)
  const [, zhao, qian] = results
  const person = { id, scores: { p: 90 }, ...forms }
  const first = await ask().result({ ...person, version, resultId: zhao?.id ?? '', grade: 'excellent' })
  const bad = { excellent: 0, competent: 8, basic: 10, incompetent: 30, grade: 'incompetent' as const }
  const second = { ...person, ...bad, scores: { p: 50 }, resultId: qian?.id ?? '' }
  const { version: now } = await ask().result({ ...second, version: first.version, lastGrade: 'incompetent' })
  const shown = await show(villageA1)
  expect(shown.results[2]?.ends).toMatchObject({ citation: { ruleId: 'CW-20', article: '33' } })
  expect(shown).toMatchObject({ ending: 1, ungraded: 0, version: now })
  expect((await ask().people({ remark: 'ending' })).rows).toMatchObject([
    { name: '钱二', proposal: 'incompetent' },
  ])
})

test('members come and go while it is filled in; the team stays', async () => {
  const { id, version, results, posts } = await show(villageA1)
  expect(posts).toEqual([])
  const sun = ground.people.get('sun') ?? ''
  const add = { id, version, personId: sun, post: '会计' }
  expect(await failureOf(ask().addPerson({ ...add, personId: newId() }))).toBe('unknown_person')
  const added = await ask().addPerson(add)
  const again = { ...add, version: added.version }
  expect(await failureOf(ask().addPerson(again))).toBe('person_twice')
  const extra = (await show(villageA1)).results.find(({ personId }) => personId === sun)
  const removal = { id, version: added.version, reason: '非班子成员' }
  expect(await failureOf(ask().removePerson({ ...removal, resultId: results[0]?.id ?? '' }))).toBe(
    'NOT_FOUND',
  )
  await ask().removePerson({ ...removal, resultId: extra?.id ?? '' })
  expect((await show(villageA1)).results).toHaveLength(3)
})

test('handed in by the township, confirmed by the county, announced; then it stands', async () => {
  const officer = ask(who('officerA'))
  const { id, version } = await show(villageA1)
  expect(await failureOf(officer.confirm({ id, version }))).toBe('state_not_allowed')
  const submitted = await officer.submit({ id, version })
  expect(await failureOf(officer.confirm({ id, version: submitted.version }))).toBe('coordinator_only')
  expect(await failureOf(officer.meeting({ id, version: submitted.version, ...meeting }))).toBe(
    'state_not_allowed',
  )
  const returned = await ask().return({ id, version: submitted.version, reason: '测评表缺签名' })
  expect(await show(villageA1)).toMatchObject({ state: 'open', returnReason: '测评表缺签名' })
  const again = await officer.submit({ id, version: returned.version })
  const save = { ...scheme(), version: 2 }
  expect(await failureOf(ask().saveScheme(save))).toBe('scheme_in_use')
  const confirmed = await ask().confirm({ id, version: again.version })
  const place = { announcedOn: '2021-10-10', announcedPlace: '村务公开栏' }
  const early = { id, version: confirmed.version, ...place, announcedOn: '2021-10-20' }
  expect(await failureOf(officer.announce(early))).toBe('future_day')
  expect((await officer.announce({ ...early, ...place })).state).toBe('announced')
  const mine = await ask().ofPerson({ personId: ground.people.get('zhao') ?? '' })
  expect(mine).toMatchObject([{ areaName: '东村', grade: 'excellent', score: 90, teamGrade: 'excellent' }])
  const ids = [ground.people.get('zhao') ?? '', ground.people.get('li') ?? '']
  const found = await running.app.data.transact(systemActor, (tx) => assessmentOf(tx, ids), 'read')
  expect([...found.keys()]).toEqual([ids[0]])
  expect(await running.app.data.transact(systemActor, (tx) => assessmentOf(tx, []), 'read')).toEqual(
    new Map(),
  )
})

test('many at once; those that can’t be are left with the reason', async () => {
  const all = (await ask().list({})).rows.map(({ id, version }) => ({ id, version }))
  const refused = { move: 'submit' as const, assessments: all.slice(1) }
  await expect(ask().advanceMany(refused)).rejects.toMatchObject({
    data: { code: 'none_advanced', zh: expect.stringContaining('民主测评') },
  })
  const { id, version, results } = await show(villageA2)
  let now = (await ask().meeting({ id, version, ...meeting })).version
  for (const { id: resultId, personId } of results) {
    const scores = personId === null ? await teamScores(80, 80) : { p: 80 }
    const decided =
      personId === null
        ? { grade: 'competent' as const }
        : { grade: 'basic' as const, gradeReason: '分管工作推进缓慢' }
    const answer = await ask().result({ id, version: now, resultId, ...forms, scores, ...decided })
    now = answer.version
  }
  const asked = [
    { id, version: now },
    { id: newId(), version: 1 },
    { id: all[0]?.id ?? '', version: 0 },
  ]
  const handed = await ask(who('officerA')).advanceMany({ move: 'submit', assessments: asked })
  expect(handed.done).toBe(1)
  expect(handed.left.map(({ zh }) => zh.slice(0, 4))).toEqual(['没有找到', '该考核记'])
  await ask().advanceMany({ move: 'confirm', assessments: [{ id, version: now + 1 }] })
  const publish = {
    move: 'announce' as const,
    assessments: [{ id, version: now + 2 }],
    announcedPlace: '公开栏',
  }
  expect(await failureOf(ask().advanceMany({ ...publish, announcedOn: '2021-12-01' }))).toBe('future_day')
  await ask().advanceMany({ ...publish, announcedOn: '2021-10-12' })
  expect(await show(villageA2)).toMatchObject({
    state: 'announced',
    announcedOn: '2021-10-12',
    announcedPlace: '公开栏',
  })
  const reopened = await ask().reopen({ id, version: now + 3, reason: '票数有误' })
  expect(reopened.state).toBe('open')
})

test('who may see and change what', async () => {
  const id = await idOf(communityB2)
  const { version } = await show(communityB2)
  const act = { id, version, ...meeting }
  expect(await failureOf(ask(null).meeting(act))).toBe('UNAUTHORIZED')
  for (const role of adminRoles)
    expect(await failureOf(ask(actorFor(role, county)).list({}))).toBe('FORBIDDEN')
  for (const key of ['clerkB1', 'secretary', 'bureau'])
    expect(await failureOf(ask(who(key)).meeting(act))).toBe('FORBIDDEN')
  expect(await failureOf(ask(who('officerA')).meeting(act))).toBe('NOT_FOUND')
  expect((await ask(who('clerkA1')).list({})).rows).toHaveLength(1)
  expect((await ask(who('secretary')).show({ id })).mayFill).toBe(false)
  expect(
    (await ask(who('officerB')).show({ id })).moves.find(({ move }) => move === 'confirm'),
  ).toMatchObject({
    allowed: false,
  })
})

test('lists and numbers', async () => {
  expect((await ask().list({ area: townB, count: true })).total).toEqual({ count: 2, capped: false })
  expect((await ask().list({ state: 'announced', teamGrade: 'excellent' })).rows).toMatchObject([
    { areaName: '东村' },
  ])
  expect((await ask().list({ search: '东' })).rows).toHaveLength(1)
  expect((await ask().people({ grade: 'excellent', count: true })).total).toEqual({ count: 1, capped: false })
  expect((await ask().people({ remark: 'differs' })).rows).toHaveLength(1)
  expect((await ask().people({ search: '书记', area: townA, state: 'announced' })).rows).toHaveLength(1)
  const progress = await ask(who('secretary')).progress({ roundId: ground.roundId })
  expect(progress.total).toMatchObject({
    villages: 4,
    missing: 0,
    states: { open: 3, submitted: 0, confirmed: 0, announced: 1 },
    teams: { excellent: 1, competent: 1 },
    members: 5,
    memberGrades: { excellent: 1, basic: 1, incompetent: 1 },
    ending: 1,
  })
})

test('the plan’s step shows its assessment, which bars nothing', async () => {
  const task = await taskIn(running.app, villageA1, 'assessment')
  const shown = await as(running, tasksTopic, tasksActions, who('coordinator')).show({ id: task.id })
  expect(shown.condition).toMatchObject({
    link: `/procedure/assessments/${await idOf(villageA1)}`,
    why: null,
  })
  expect((await show(villageA1)).taskId).toBe(task.id)
})

test('in a round that is over no scheme is made, nothing is begun or opened again', async () => {
  await running.app.data.transact(systemActor, (tx) => tx.update(rounds).set({ state: 'closed' }))
  expect(await failureOf(ask().saveScheme({ ...scheme(), version: 1 }))).toBe('round_closed')
  expect(await failureOf(ask().begin({ roundId: ground.roundId, areaCode: county }))).toBe('round_closed')
  const { id, version } = await show(villageA1)
  expect(await failureOf(ask().reopen({ id, version, reason: '票数有误' }))).toBe('round_closed')
})
