import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { taskIn, uploadOf } from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import { filesActions } from '#platform/files/actions.ts'
import { filesTopic } from '#platform/files/contract.ts'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { leavingAuditsActions } from './actions.ts'
import { leavingAuditsTopic } from './contract.ts'
import { standingSubjects } from './subjects.ts'
import {
  communityB2,
  county,
  type Ground,
  townA,
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

const who = (key: string) => ground.small.actor(key)
const ask = (actor: Actor | null = who('coordinator'), today = '2021-10-18') =>
  as({ app: { ...running.app, clock: fixedClock(today) } }, leavingAuditsTopic, leavingAuditsActions, actor)

const team = {
  officials: ['secretary', 'head', 'deputy_secretary', 'deputy_head', 'member'] as const,
  ...{ teamLeader: '郑组长', teamMembers: '王某\n冯某', periodFrom: '2018-12-01', periodTo: '2021-08-31' },
  ...{ plannedStartOn: '2021-09-01', plannedEndOn: '2021-10-10' },
}

function planned(areaCode: string, more: object = {}, actor = who('coordinator')) {
  return ask(actor).plan({
    roundId: ground.roundId,
    areaCode,
    ...team,
    officials: [...team.officials],
    ...more,
  })
}

async function idOf(areaCode: string): Promise<string> {
  const { rows } = await ask().list({ area: areaCode })
  return rows[0]?.id ?? ''
}

const show = async (areaCode: string, actor?: Actor) => ask(actor).show({ id: await idOf(areaCode) })

test('a township plans its own villages with their officials, led by its government', async () => {
  expect(await failureOf(planned(county, {}, who('officerA')))).toBe('outside')
  expect(await failureOf(planned(townA, { periodFrom: '2022-01-01' }))).toBe('period_wrong')
  expect(await planned(townA, {}, who('officerA'))).toEqual({ created: 2, officials: 3 })
  expect(await failureOf(planned(townA))).toBe('none_missing')
  const east = await show(villageA1)
  expect(east).toMatchObject({
    state: 'planned',
    lead: '甲乡政府',
    officials: 2,
    teamMembers: ['王某', '冯某'],
    electionDay: '2021-11-28',
    latestOn: '2021-11-27',
    daysLeft: 40,
    community: false,
  })
  expect(east.people.map(({ name, post, fromOn }) => [name, post, fromOn])).toEqual([
    ['赵一', '党支部书记', '2018-12-01'],
    ['赵一', '村委会主任', '2018-12-01'],
    ['钱二', '村委会副主任', '2018-12-01'],
  ])
  expect(east.publishBy?.citations).toMatchObject([{ ruleId: 'SJ-01' }])
  expect(east.subjects.map(({ key, needed }) => [key, needed]).at(-1)).toEqual(['requested', false])
})

test('the rest of the county in one act, led by one department', async () => {
  expect(await failureOf(planned(county, { leadOrganisationId: newId() }))).toBe('unknown_organisation')
  const lead = ground.units.get('SJJ') ?? ''
  expect(await planned(county, { leadOrganisationId: lead })).toEqual({ created: 2, officials: 2 })
  expect(await show(communityB2)).toMatchObject({
    lead: '县审计局',
    community: true,
    subjectsCitation: null,
  })
})

test('the plan of one village is changed, its officials too', async () => {
  const { id, version, people, posts } = await show(villageA2)
  expect(posts).toEqual([])
  const lead = ground.units.get('ZFA') ?? ''
  const { officials: _officials, ...facts } = team
  const edit = { id, version, leadOrganisationId: lead, ...facts, teamLeader: '陈组长' }
  expect(await failureOf(ask().edit({ ...edit, periodTo: '2018-01-01' }))).toBe('period_wrong')
  expect(await failureOf(ask().edit({ ...edit, leadOrganisationId: newId() }))).toBe('unknown_organisation')
  const edited = await ask().edit(edit)
  expect(await failureOf(ask().edit(edit))).toBe('changed_meanwhile')
  const li = ground.people.get('li') ?? ''
  const again = {
    id,
    version: edited.version,
    personId: li,
    post: '党支部书记',
    fromOn: '2018-12-01',
    toOn: '2021-08-31',
  }
  expect(await failureOf(ask().addOfficial(again))).toBe('official_twice')
  expect(await failureOf(ask().addOfficial({ ...again, personId: newId() }))).toBe('unknown_person')
  expect(await failureOf(ask().addOfficial({ ...again, toOn: '2018-01-01' }))).toBe('period_wrong')
  const added = await ask().addOfficial({ ...again, post: '合作社理事长' })
  const officialId = (await show(villageA2)).people.find(({ post }) => post === '合作社理事长')?.id ?? ''
  await ask().removeOfficial({ id, version: added.version, officialId, reason: '不在审计范围' })
  const after = await show(villageA2)
  expect(after.people.map((one) => one.id)).toEqual(people.map((one) => one.id))
  expect(after.teamLeader).toBe('陈组长')
  const last = after.people[0]?.id ?? ''
  const { version: empty } = await ask().removeOfficial({
    id,
    version: after.version,
    officialId: last,
    reason: '误登',
  })
  expect((await show(villageA2)).posts).toMatchObject([{ name: '李四', title: '党支部书记' }])
  expect(await failureOf(ask().notice({ id, version: empty, noticedOn: '2021-08-25' }))).toBe('no_officials')
  const back = await ask().addOfficial({ ...again, version: empty })
  const noticed = await ask().notice({ id, version: back.version, noticedOn: '2021-08-25' })
  const only = (await show(villageA2)).people[0]?.id ?? ''
  const removal = { id, version: noticed.version, officialId: only, reason: '误登' }
  expect(await failureOf(ask().removeOfficial(removal))).toBe('no_officials')
})

/** Carries the audit of 东村 to the report that is out for reply. */
async function audited() {
  const { id, version } = await show(villageA1)
  const noticed = await ask().notice({ id, version, noticedOn: '2021-08-25' })
  const started = await ask().start({ id, version: noticed.version, startedOn: '2021-08-28' })
  const found = await ask().addFinding({
    ...{ id, version: started.version, subject: 'finance', kind: 'irregular', amount: 3200.5 },
    ...{ description: '部分支出凭证不全', responsible: '钱二', measure: '补齐凭证', dueOn: '2021-10-01' },
  })
  const reported = await ask().report({ id, version: found.version, reportedOn: '2021-09-20' })
  return { id, version: reported.version, findingId: found.findingId }
}

test('the days follow each other as the law wants, each refusal with its article', async () => {
  const { id, version } = await show(villageA1)
  expect(await failureOf(ask().start({ id, version, startedOn: '2021-08-28' }))).toBe('state_not_allowed')
  expect(await failureOf(ask().notice({ id, version, noticedOn: '2021-10-19' }))).toBe('future_day')
  const file = await uploadOf(running.app, who('officerA'))
  expect(await failureOf(ask().notice({ id, version, noticedOn: '2021-08-25', fileId: file }))).toBe(
    'not_your_file',
  )
  const own = ask(who('officerA'))
  const noticed = await own.notice({ id, version, noticedOn: '2021-08-25', fileId: file })
  await expect(ask().start({ id, version: noticed.version, startedOn: '2021-08-27' })).rejects.toMatchObject({
    data: { code: 'start_too_early', citation: { ruleId: 'SJ-02', edition: '2006' } },
  })
  expect(await failureOf(ask().start({ id, version: noticed.version, startedOn: '2021-08-20' }))).toBe(
    'day_order',
  )
  const shown = await show(villageA1)
  expect(shown.files.notice).toMatchObject({ id: file })
  expect(shown.earliestStart).toMatchObject({ day: '2021-08-28' })
  // What was handed in below lies with the record: the village itself may open it.
  const files = as(running, filesTopic, filesActions, who('clerkA1'))
  expect((await files.show({ id: file })).name).toBe('公示照片.jpg')
  const started = await ask().start({ id, version: noticed.version, startedOn: '2021-08-28' })
  expect(started.state).toBe('auditing')
  await ask()
    .reopen({ id, version: started.version, reason: '补正' })
    .catch((failure) => {
      expect(failure).toMatchObject({ data: { code: 'state_not_allowed' } })
    })
  // Back to the beginning for the next test, as only the product itself could.
  await running.app.data.transact(systemActor, (tx) =>
    tx.execute(
      sql`update leaving_audits set state = 'planned', noticed_on = null, started_on = null where id = ${id}`,
    ),
  )
})

test('findings are written down until the report is out', async () => {
  const { id, version } = await audited()
  const twice = { id, version, subject: 'finance', kind: 'loss', description: '部分支出凭证不全' } as const
  expect(await failureOf(ask().addFinding(twice))).toBe('finding_twice')
  const other = await ask().addFinding({ ...twice, subject: 'debts' })
  const clash = { ...twice, version: other.version, findingId: other.findingId }
  expect(await failureOf(ask().editFinding(clash))).toBe('finding_twice')
  const edited = await ask().editFinding({
    ...clash,
    subject: 'debts',
    description: '账外债务未入账',
    amount: 10,
  })
  const removal = { id, version: edited.version, findingId: other.findingId, reason: '经核实不成立' }
  await ask().removeFinding(removal)
  expect((await show(villageA1)).problems).toHaveLength(1)
})

test('no report without a conclusion on every subject, and not before the time for replies is over', async () => {
  const { id, version } = await show(villageA1)
  let now = version
  const conclusion = { id, concludedOn: '2021-10-05', summary: '财务管理较为规范' }
  await expect(ask().conclude({ ...conclusion, version: now })).rejects.toMatchObject({
    data: { code: 'subjects_missing', zh: expect.stringContaining('村债权债务情况') },
  })
  for (const subject of standingSubjects) {
    const written = await ask().subject({ id, version: now, subject, conclusion: '账实相符' })
    now = written.version
  }
  const asked = await ask().subject({ id, version: now, subject: 'requested', askedBy: 300, villagers: 1200 })
  expect(await failureOf(ask().conclude({ ...conclusion, version: asked.version }))).toBe('subjects_missing')
  now = (
    await ask().subject({
      id,
      version: asked.version,
      subject: 'requested',
      conclusion: '未发现问题',
      askedBy: 300,
      villagers: 1200,
    })
  ).version
  await expect(
    ask().conclude({ ...conclusion, version: now, concludedOn: '2021-09-25' }),
  ).rejects.toMatchObject({
    data: { code: 'reply_open', citation: { ruleId: 'SJ-02' } },
  })
})

test('the report after all have replied, the result before the election, rectification beside it', async () => {
  const { id, version, people: officials, problems } = await show(villageA1)
  let now = version
  const findingId = problems[0]?.id ?? ''
  const conclusion = { id, summary: '财务管理较为规范' }
  const reply = { id, officialId: officials[0]?.id ?? '', repliedOn: '2021-09-22', reply: '无异议' }
  expect(await failureOf(ask().reply({ ...reply, version: now, repliedOn: '2021-09-01' }))).toBe('day_order')
  expect(await failureOf(ask().reply({ ...reply, version: now, repliedOn: '2021-12-01' }))).toBe('future_day')
  for (const { id: officialId } of officials) {
    now = (await ask().reply({ ...reply, officialId, version: now })).version
  }
  const file = await uploadOf(running.app, who('coordinator'))
  const done = {
    ...conclusion,
    version: now,
    concludedOn: '2021-09-25',
    reportNumber: '甲审〔2021〕1号',
    fileId: file,
  }
  const concluded = await ask().conclude(done)
  expect(concluded.state).toBe('concluded')
  const publish = {
    id,
    version: concluded.version,
    publishedOn: '2021-09-28',
    publishedPlace: '村务公开栏',
  }
  await expect(
    ask(who('coordinator'), '2021-12-01').publish({ ...publish, publishedOn: '2021-11-28' }),
  ).rejects.toMatchObject({ data: { code: 'after_election', citation: { ruleId: 'SJ-01' } } })
  const published = await ask().publish(publish)
  const rectify = {
    id,
    version: published.version,
    findingId,
    doneOn: '2021-10-08',
    doneNote: '已补齐凭证',
  }
  expect((await show(villageA1)).problems).toMatchObject([{ standing: 'overdue', amount: 3200.5 }])
  expect(await failureOf(ask().rectify({ ...rectify, doneOn: '2021-11-01' }))).toBe('future_day')
  await ask(who('officerA')).rectify(rectify)
  const shown = await show(villageA1)
  expect(shown).toMatchObject({
    state: 'published',
    reportNumber: '甲审〔2021〕1号',
    amount: 3200.5,
    openFindings: 0,
  })
  expect(shown.problems).toMatchObject([{ standing: 'done', doneNote: '已补齐凭证' }])
  expect(shown.files.report).toMatchObject({ id: file })
})

const work = (actor: Actor) => as(running, tasksTopic, tasksActions, actor)

test('is signed off after the result is published, and tells why it waits', async () => {
  const open = await taskIn(running.app, villageB1, 'audit')
  await work(who('clerkB1')).addEvidence({ id: open.id, note: '审计报告' })
  const { version } = await work(who('clerkB1')).show({ id: open.id })
  const handed = await work(who('clerkB1')).submit({ id: open.id, version })
  const seen = { id: open.id, version: handed.version }
  await expect(work(who('officerB')).accept(seen)).rejects.toMatchObject({
    data: { code: 'condition_open', citation: { ruleId: 'SJ-01', article: '35' } },
  })
  await expect(work(who('officerB')).acceptMany({ tasks: [seen] })).rejects.toMatchObject({
    data: { code: 'none_acceptable', zh: expect.stringContaining('尚未公布') },
  })
  const shown = await work(who('officerB')).show({ id: open.id })
  expect(shown.condition).toMatchObject({ link: `/procedure/leaving-audits/${await idOf(villageB1)}` })
  expect(shown.moves.find(({ move }) => move === 'accept')).toMatchObject({ allowed: false })
  const west = await taskIn(running.app, villageA2, 'audit')
  const late = { tasks: [{ id: west.id, doneOn: '2021-10-01' }], note: '换届工作台账' }
  expect(await failureOf(work(who('coordinator')).backfill(late))).toBe('condition_open')
})

test('not as done before that day; and then the audit stays as it is', async () => {
  const task = await taskIn(running.app, villageA1, 'audit')
  const note = '换届工作台账'
  const early = { tasks: [{ id: task.id, doneOn: '2021-09-27' }], note }
  expect(await failureOf(work(who('coordinator')).backfill(early))).toBe('condition_open')
  await work(who('coordinator')).backfill({ tasks: [{ id: task.id, doneOn: '2021-09-28' }], note })
  const { id, version } = await show(villageA1)
  expect(await failureOf(ask().reopen({ id, version, reason: '补充审计' }))).toBe('signed_off')
  const done = await work(who('coordinator')).show({ id: task.id })
  expect(done.condition?.why).toBeNull()
  await work(who('coordinator')).reopen({ id: task.id, version: done.version, reason: '补充审计' })
  expect((await ask().reopen({ id, version, reason: '补充审计' })).state).toBe('auditing')
  const again = await show(villageA1)
  expect(again.people.every(({ repliedOn }) => repliedOn === null)).toBe(true)
})

test('lists narrow by area, state, search; findings too', async () => {
  expect((await ask().list({ area: townA, count: true })).total).toEqual({ count: 2, capped: false })
  expect((await ask().list({ state: 'auditing' })).rows).toHaveLength(1)
  expect((await ask().list({ open: true, search: '东村' })).rows).toMatchObject([{ areaName: '东村' }])
  expect((await ask().list({ open: false })).rows).toHaveLength(0)
  expect((await ask().list({ rectifying: 'overdue' })).rows).toHaveLength(0)
  expect((await ask().list({ sort: 'noticedOn', descending: true })).rows).toHaveLength(4)
  const found = await ask().findings({
    roundId: ground.roundId,
    area: townA,
    standing: 'done',
    count: true,
  })
  expect(found).toMatchObject({
    rows: [{ areaName: '东村', subject: 'finance', amount: 3200.5 }],
    total: { count: 1 },
  })
  for (const filter of [
    { subject: 'debts' },
    { kind: 'loss' },
    { standing: 'open' },
    { standing: 'overdue' },
    { standing: 'unfinished' },
  ] as const)
    expect((await ask().findings(filter)).rows).toEqual([])
  expect((await ask().findings({ search: '凭证' })).rows).toHaveLength(1)
})

test('progress adds up by township', async () => {
  const progress = await ask().progress({ roundId: ground.roundId })
  expect(progress.rows.map(({ name, villages, missing }) => [name, villages, missing])).toEqual([
    ['甲乡', 2, 0],
    ['乙镇', 2, 0],
  ])
  expect(progress.total).toMatchObject({
    villages: 4,
    findings: 1,
    amount: 3200.5,
    states: { auditing: 1, noticed: 1, planned: 2 },
  })
  expect(progress.latestOn).toBe('2021-11-27')
  expect((await ask(who('officerB')).progress({ roundId: ground.roundId })).rows).toHaveLength(1)
})

test('a person’s audits, and the notice of a result only after the report', async () => {
  const personId = ground.people.get('zhao') ?? ''
  expect(await ask().ofPerson({ personId })).toHaveLength(2)
  const id = await idOf(villageA1)
  expect(await failureOf(ask().announcement({ id }))).toBe('not_concluded')
})
