import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { rounds } from '../../procedure/rounds/tables.ts'
import { concerned, fulfil, owedBy } from '../public.ts'
import { campaignsActions } from './actions.ts'
import { campaignsTopic } from './contract.ts'
import { type PublicGround, publicGround, publicPlaces } from './testing.ts'

const today = '2021-09-15'
let running: Running
let ground: PublicGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await publicGround(running)
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = publicPlaces.county, change: Partial<Actor> = {}) {
  return as(running, campaignsTopic, campaignsActions, actorFor(role, area, change))
}

function at<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return running.app.data.transact(systemActor, work)
}

const facts = { title: '换届风气宣传教育方案', startsOn: '2021-09-01', endsOn: '2021-12-20' }

/** A scheme of the ground's round, beside the one in force. */
async function drafted(from: 'standard' | 'empty' = 'empty') {
  const { id } = await ask().create({ ...facts, roundId: ground.roundId, from })
  return { id, version: 1 }
}

const everyPost = { posts: { levels: ['county', 'township', 'village'] as const } }
const pledge = { kind: 'pledge' as const, title: '签订承诺书', needed: 1, dueOn: '2021-12-01' }

/** A scheme with one class that takes every post, and its people found. */
async function filled() {
  const { id, version } = await drafted()
  const finder = { posts: { levels: [...everyPost.posts.levels] } }
  const set = await ask().setClass({ id, version, name: '全体干部', finder, duties: [pledge] })
  const { version: now } = await ask().refresh({ id, version: set.version })
  return { id, version: now, classId: set.classId }
}

async function show(id: string) {
  return ask().show({ id })
}

test('a scheme is drawn up from the standard classes, or from an earlier one', async () => {
  const { id } = await drafted('standard')
  const made = await show(id)
  expect(made).toMatchObject({ state: 'drafting', people: 0, peopleOn: null, mayEdit: true, today })
  expect(made.classes.map(({ key }) => key)).toEqual([
    ...['leaders', 'group_members', 'nominees', 'delegates', 'staff'],
    ...['departments', 'townships', 'villages', 'relatives'],
  ])
  expect(made.classes[0]?.duties.find(({ kind }) => kind === 'film')).toMatchObject({
    ...{ needed: 2, dueOn: facts.endsOn },
  })
  const { id: copy } = await ask().create({
    ...{ ...facts, endsOn: '2021-11-30', roundId: ground.roundId },
    ...{ from: 'campaign', copyOf: ground.campaignId },
  })
  const copied = await show(copy)
  expect(copied.classes.map(({ name, duties }) => [name, duties.length, duties[0]?.dueOn])).toEqual([
    ['领导干部', 5, '2021-11-30'],
    ['乡镇干部', 5, '2021-11-30'],
    ['村干部', 5, '2021-11-30'],
  ])
  const [first] = await ask('township', publicPlaces.town).ofRound({ roundId: ground.roundId })
  expect(first).toMatchObject({ id: ground.campaignId, state: 'in_force' })
})

test('what a scheme may not say', async () => {
  const create = (change: object) => failureOf(ask().create({ ...facts, roundId: ground.roundId, ...change }))
  expect(await create({ endsOn: '2021-08-01' })).toBe('dates_wrong')
  expect(await create({ roundId: newId() })).toBe('NOT_FOUND')
  expect(await create({ from: 'campaign' })).toBe('NOT_FOUND')
  expect(await create({ from: 'campaign', copyOf: newId() })).toBe('NOT_FOUND')
  const seen = await drafted()
  const set = (change: object) =>
    failureOf(
      ask().setClass({ ...seen, name: '县直干部', finder: { groups: 'all' }, duties: [pledge], ...change }),
    )
  expect(await set({ duties: [pledge, pledge] })).toBe('kind_twice')
  expect(await set({ duties: [{ ...pledge, dueOn: '2021-12-21' }] })).toBe('due_outside')
  expect(await set({ finder: { posts: {} } })).toBe('finder_empty')
  expect(await set({ duties: [{ ...pledge, needed: 0 }] })).toBe('BAD_REQUEST')
  expect(await set({ classId: newId() })).toBe('NOT_FOUND')
  expect(await set({})).toBe('not refused')
  expect(await set({})).toBe('changed_meanwhile')
  const now = { ...seen, version: 2 }
  expect(await failureOf(ask().edit({ ...now, ...facts, endsOn: '2021-11-01' }))).toBe('due_outside')
  expect(await failureOf(ask().edit({ ...now, ...facts, endsOn: '2021-08-01' }))).toBe('dates_wrong')
  expect((await ask().edit({ ...now, ...facts, title: '宣传教育方案' })).version).toBe(3)
})

test('classes are set anew, ordered and removed; one that held people stays on record', async () => {
  const { id, version, classId } = await filled()
  const second = await ask().setClass({ id, version, name: '亲属', finder: {}, duties: [] })
  const order = (classIds: string[], v: number) => ask().orderClasses({ id, version: v, classIds })
  expect(await failureOf(order([classId], second.version))).toBe('order_incomplete')
  const ordered = await order([second.classId, classId], second.version)
  expect((await show(id)).classes.map(({ name }) => name)).toEqual(['亲属', '全体干部'])
  const again = await ask().setClass({
    ...{ id, version: ordered.version, classId, name: '全体党员干部' },
    ...{ finder: { posts: { levels: ['county'] } }, duties: [pledge, { ...pledge, kind: 'test' }] },
  })
  expect((await show(id)).classes[1]).toMatchObject({ name: '全体党员干部', people: 5, listed: 0 })
  const remove = (which: string, v: number) => ask().removeClass({ id, version: v, classId: which })
  expect(await failureOf(remove(classId, again.version))).toBe('class_in_use')
  await remove(second.classId, again.version)
  expect((await show(id)).classes).toHaveLength(1)
})

test('a scheme comes into force once it says whom and what, alone in its round', async () => {
  const seen = await drafted()
  const begin = (version: number) => ask().move({ id: seen.id, version, move: 'begin' })
  expect(await failureOf(begin(1))).toBe('no_classes')
  const set = (version: number, change: object) =>
    ask().setClass({ id: seen.id, version, name: '乡镇干部', finder: {}, duties: [], ...change })
  const { classId } = await set(1, {})
  expect(await failureOf(begin(2))).toBe('no_duties')
  await set(2, { classId, duties: [pledge], finder: { posts: { titles: ['书记'] } } })
  expect(await failureOf(begin(3))).toBe('no_people')
  await ask().refresh({ id: seen.id, version: 3 })
  const refused = await ask()
    .move({ id: seen.id, version: 4, move: 'begin' })
    .catch((failure: unknown) => failure)
  expect(refused).toMatchObject({
    data: { code: 'already_in_force', zh: expect.stringContaining('严肃换届纪律') },
  })
  expect(await failureOf(ask().move({ id: seen.id, version: 4, move: 'close' }))).toBe('state_not_allowed')
  const current = await ask().move({ id: ground.campaignId, version: 1, move: 'close' })
  expect(current).toEqual({ version: 2, state: 'closed' })
  const closed = { id: ground.campaignId, version: 2 }
  expect(await failureOf(ask().edit({ ...closed, ...facts }))).toBe('state_not_allowed')
  expect(await failureOf(ask().remind({ id: ground.campaignId }))).toBe('not_in_force')
  await ask().move({ ...closed, move: 'reopen' })
})

test('who changes unit in mid-campaign keeps what was done and counts in the new unit', async () => {
  const { roundId, campaignId, who, organ } = ground
  const before = (await show(campaignId)).version
  const talk = { roundId, kind: 'talk' as const, sourceTopic: 'talks', sourceId: newId(), title: '任前谈话' }
  await at((tx) => fulfil(tx, { ...talk, doneOn: '2021-09-10', personIds: [who.townHead] }))
  const moveTo = (to: 'town' | 'otherTown', title: string) =>
    at(async (tx) => {
      const place = { areaCode: publicPlaces[to] }
      await tx.update(people).set(place).where(eq(people.id, who.townHead))
      const post = { ...place, organisationId: organ[to], title }
      await tx.update(posts).set(post).where(eq(posts.personId, who.townHead))
    })
  await moveTo('otherTown', '乡长')
  const preview = await ask().preview({ id: campaignId })
  expect(preview.rows).toMatchObject([
    {
      name: '丙卯',
      change: 'move',
      reason: 'moved',
      from: '乡镇干部：庚镇党委党委书记',
      to: '乡镇干部：壬乡党委乡长',
    },
  ])
  const moved = await ask().refresh({ id: campaignId, version: before, seen: preview.seen })
  expect(moved.counts).toEqual({ join: 0, leave: 0, move: 1, title: 0 })
  const there = ask('township', publicPlaces.otherTown)
  const record = await there.person({ id: campaignId, personId: who.townHead })
  expect(record.duties.find(({ kind }) => kind === 'talk')).toMatchObject({
    times: 1,
    records: [{ title: '任前谈话', href: `/publicity/talks/${talk.sourceId}` }],
  })
  const history = await ask().person({ id: campaignId, personId: who.townHead })
  expect(history.places.map(({ postTitle, leaveReason }) => [postTitle, leaveReason])).toEqual([
    ['乡长', null],
    ['党委书记', 'moved'],
  ])
  const gone = ask('township', publicPlaces.town)
  expect((await gone.people({ campaignId })).rows.map(({ name }) => name)).toEqual(['戊䶮'])
  await moveTo('otherTown', '副乡长')
  const renamed = await ask().refresh({ id: campaignId, version: moved.version })
  expect(renamed.counts).toMatchObject({ move: 0, title: 1 })
  await moveTo('town', '党委书记')
  await ask().refresh({ id: campaignId, version: renamed.version })
  expect((await at((tx) => owedBy(tx, { roundId, personId: who.townHead }))).length).toBe(5)
})

test('coverage counts the people, and every number opens them', async () => {
  const { roundId, campaignId, who, organ } = ground
  const film = {
    roundId,
    kind: 'film' as const,
    sourceTopic: 'trainings',
    sourceId: newId(),
    title: '警示教育片放映',
  }
  await at((tx) => fulfil(tx, { ...film, doneOn: '2021-09-12', personIds: [who.townHead, who.villager] }))
  const seen = await ask().coverage({ id: campaignId, by: 'area' })
  expect(seen.total).toMatchObject({ people: 5, complete: 0 })
  expect(seen.total.kinds.find(({ kind }) => kind === 'film')).toMatchObject({ owed: 5, done: 2, overdue: 0 })
  expect(seen.total.kinds.find(({ kind }) => kind === 'pledge')).toMatchObject({
    owed: 5,
    done: 0,
    overdue: 5,
  })
  expect(seen.lines.map(({ name, people }) => [name, people])).toEqual([
    ['己县', 2],
    ['庚镇', 2],
    ['壬乡', 1],
  ])
  for (const line of seen.lines) {
    for (const { kind, owed, done, overdue } of line.kinds.filter((share) => share.owed > 0)) {
      const opened = { campaignId, kind, area: line.key, exact: line.key.length < 9, count: true }
      const n = async (change: object) => (await ask().people({ ...opened, ...change })).total?.count
      expect(await n({})).toBe(owed)
      expect(await n({ status: 'done' })).toBe(done)
      expect(await n({ status: 'missing' })).toBe(owed - done)
      expect(await n({ status: 'overdue' })).toBe(overdue)
    }
  }
  const classes = await ask().coverage({ id: campaignId, by: 'class' })
  expect(classes.lines.map(({ name, people }) => [name, people])).toEqual([
    ['领导干部', 2],
    ['乡镇干部', 2],
    ['村干部', 1],
  ])
  const units = await ask('township', publicPlaces.town).coverage({ id: campaignId, by: 'unit' })
  expect(units.total.people).toBe(2)
  expect(units.lines.map(({ key }) => key)).toEqual([organ.town, organ.village])
  const list = (change: object) => ask().people({ campaignId, count: true, ...change })
  expect((await list({ classId: classes.lines[0]?.key, search: '甲子' })).rows).toMatchObject([
    { name: '甲子丑', film: { zh: '0/1' }, reading: { zh: '不要求' }, complete: { zh: '否' } },
  ])
  const sorted = await list({ organisationId: organ.county, sort: 'name', descending: true })
  expect(sorted.total?.count).toBe(2)
  expect((await list({ status: 'overdue' })).total?.count).toBe(5)
  expect((await list({ status: 'done' })).rows).toEqual([])
  expect((await list({ kind: 'film', status: 'done', area: publicPlaces.village })).rows).toMatchObject([
    { name: '戊䶮', film: { zh: '已完成' } },
  ])
  const make = await at((tx) => concerned(tx, { roundId, kind: 'film', missingOnly: true }))
  expect(make).toHaveLength(3)
})

test('units with missing people are reminded', async () => {
  const { campaignId, who, organ } = ground
  await at(async (tx) => {
    const grant = { grantState: 'active' as const, role: 'township' as const }
    await tx.update(posts).set(grant).where(eq(posts.personId, who.townHead))
    const lead = { grantState: 'active' as const, role: 'department' as const }
    await tx
      .update(posts)
      .set(lead)
      .where(and(eq(posts.organisationId, organ.county), sql`${posts.personId} = ${who.head}`))
  })
  expect(await ask().remind({ id: campaignId, kind: 'film' })).toEqual({ units: 2, people: 3, told: 1 })
  expect(await ask().remind({ id: campaignId, area: publicPlaces.town })).toEqual({
    units: 1,
    people: 2,
    told: 1,
  })
  const toldTo = (personId: string) =>
    running.app.data.transact(actorFor('leader', publicPlaces.county, { personId }), async (tx) =>
      (await tx.select().from(notices)).map(({ zh }) => zh),
    )
  expect(await toldTo(who.head)).toEqual(['己县党委还有2人未完成“警示教育片”，请督促完成'])
  expect(await toldTo(who.townHead)).toEqual(['庚镇还有2人未完成“方案要求”，请督促完成'])
  expect(await failureOf(ask().remind({ id: campaignId, kind: 'reading' }))).toBe('nobody_missing')
})

test('nobody else draws up a scheme; nothing of another area', async () => {
  const { campaignId, roundId, who } = ground
  const seen = { id: campaignId, version: (await show(campaignId)).version }
  for (const role of ['leader', 'department', 'township', 'village'] as const) {
    const other = ask(role)
    expect(await failureOf(other.create({ ...facts, roundId }))).toBe('FORBIDDEN')
    expect(await failureOf(other.refresh(seen))).toBe('FORBIDDEN')
    expect(await failureOf(other.move({ ...seen, move: 'close' }))).toBe('FORBIDDEN')
    expect(await failureOf(other.remind({ id: campaignId }))).toBe('FORBIDDEN')
    expect((await other.show({ id: campaignId })).mayEdit).toBe(false)
  }
  expect(await failureOf(ask('audit_admin').show({ id: campaignId }))).toBe('FORBIDDEN')
  const nobody = as(running, campaignsTopic, campaignsActions, null)
  expect(await failureOf(nobody.coverage({ id: campaignId, by: 'area' }))).toBe('UNAUTHORIZED')
  const below = ask('coordinator', publicPlaces.town)
  expect(await failureOf(below.edit({ ...seen, ...facts }))).toBe('outside')
  expect(await failureOf(below.create({ ...facts, roundId }))).toBe('outside')
  const elsewhere = ask('coordinator', publicPlaces.otherCounty)
  expect(await failureOf(elsewhere.show({ id: campaignId }))).toBe('NOT_FOUND')
  expect((await elsewhere.coverage({ id: campaignId, by: 'area' })).total.people).toBe(0)
  expect((await elsewhere.people({ campaignId })).rows).toEqual([])
  const town = ask('township', publicPlaces.town)
  expect(await failureOf(town.person({ id: campaignId, personId: who.otherHead }))).toBe('NOT_FOUND')
})

test('a round that is over is not touched any more', async () => {
  const { roundId, campaignId } = ground
  const { version } = await show(campaignId)
  const turn = (state: 'open' | 'closed') =>
    at((tx) => tx.update(rounds).set({ state }).where(eq(rounds.id, roundId)))
  await turn('closed')
  expect(await failureOf(ask().create({ ...facts, roundId }))).toBe('round_closed')
  expect(await failureOf(ask().edit({ id: campaignId, version, ...facts }))).toBe('round_closed')
  await turn('open')
})
