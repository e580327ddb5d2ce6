import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { places } from '../groups/testing.ts'
import { type MeetingGround, meetingGround } from '../meetings/testing.ts'
import { interviewsActions } from './actions.ts'
import { interviewsTopic } from './contract.ts'
import { interviewMoves, interviewStates, moveInterview } from './states.ts'
import { interviewCommitments, interviewFollowUps, interviewRecords } from './tables.ts'

const today = '2021-09-15'
let running: Running
let ground: MeetingGround
let actors: Readonly<
  Record<'arranger' | 'otherOrgan' | 'talker' | 'recorder' | 'person' | 'leader' | 'town', Actor>
>

beforeAll(async () => {
  running = await testApp(today)
  ground = await meetingGround(running)
  const { committee, bureau, who, town } = ground
  const county = places.county
  actors = {
    arranger: actorFor('coordinator', county, { organisationId: committee }),
    otherOrgan: actorFor('coordinator', county),
    talker: actorFor('leader', county, { personId: who.head, organisationId: committee }),
    recorder: actorFor('department', county, { personId: who.clerk, organisationId: bureau }),
    person: actorFor('department', county, { personId: who.civil, organisationId: bureau }),
    leader: actorFor('leader', county, { organisationId: committee }),
    town: actorFor('township', places.town, { organisationId: town }),
  }
})
afterAll(() => running.close())

type Who = keyof typeof actors | Actor | null
const api = (who: Who = 'arranger') =>
  as(running, interviewsTopic, interviewsActions, typeof who === 'string' ? actors[who] : who)

function plan(change: object = {}) {
  const { who, postOf, roundId } = ground
  return {
    ...{ roundId, kind: 'integrity' as const, title: '书记约谈有关单位主要负责同志', plannedOn: today },
    ...{ place: '县委会议室', recorderId: who.clerk, talkerPostId: postOf(who.head) },
    ...{ topics: '落实换届纪律责任', postIds: [postOf(who.civil), postOf(who.deputy)], ...change },
  }
}

/** A batch whose first talk is with the head of the bureau. */
async function planned(change: object = {}) {
  const batch = await api().create(plan(change))
  const { rows } = await api().list({ batchId: batch.id })
  const [first, second] = rows.map((row) => ({ id: row.id, version: row.version }))
  if (first === undefined || second === undefined) throw new Error('no talks')
  return { batchId: batch.id, first, second }
}

async function held() {
  const { batchId, first } = await planned()
  const { version } = await api('recorder').hold({
    ...{ ...first, heldOn: today, content: '谈了换届纪律和整改要求。', response: '诚恳接受。' },
    commitments: [{ text: '九月底前完成自查', dueOn: '2021-09-30' }],
  })
  return { batchId, id: first.id, version }
}

test('the states of a talk', () => {
  const moved = interviewStates.map((state) => interviewMoves.map((move) => moveInterview(state, move)))
  const open = ['held', 'postponed', 'absent', 'cancelled']
  expect(moved).toEqual([open, [null, null, null, null], open, open, [null, null, null, null]])
})

test('talks are planned in a batch, held, and what was promised is followed until done', async () => {
  const { batchId, first, second } = await planned()
  expect(await api('talker').showBatch({ id: batchId })).toMatchObject({
    ...{ people: 2, held: 0, waiting: 2, talker: '甲一', talkerTitle: '县委书记', recorder: '丁五' },
    mayEdit: false,
  })
  const told = await running.app.data.transact(actors.person, (tx) => tx.select().from(notices))
  expect(told).toMatchObject([{ kind: 'interview.person', link: `/responsibility/interviews/${first.id}` }])
  expect(told.map(({ zh }) => zh).join()).not.toContain('换届纪律')
  expect(await api('person').todo({})).toEqual({ attend: 1, hold: 0, promised: 0 })
  expect(await api('talker').todo({})).toEqual({ attend: 0, hold: 2, promised: 0 })
  expect((await api('arranger').list({ bucket: 'hold' })).rows).toHaveLength(2)
  expect((await api('otherOrgan').list({ bucket: 'hold' })).rows).toEqual([])
  const done = await api('recorder').hold({
    ...{ ...first, heldOn: today, content: '谈了换届纪律。', response: '接受。' },
    commitments: [{ text: '九月底前完成自查', dueOn: '2021-09-30' }],
  })
  expect(done.state).toBe('held')
  const late = { id: first.id, version: done.version, text: '报送整改方案', dueOn: today }
  const more = await api('talker').addCommitment(late)
  const shown = await api('person').show({ id: first.id })
  expect(shown).toMatchObject({ heldOn: today, mayRecord: false, record: { topics: '落实换届纪律责任' } })
  const [promised] = shown.record?.commitments ?? []
  const close = (change: object = {}) =>
    api('recorder').closeCommitment({
      ...{ id: first.id, version: more.version, commitmentId: promised?.id ?? '' },
      ...{ result: '已报送', doneOn: today, ...change },
    })
  expect(await failureOf(close({ doneOn: '2021-09-16' }))).toBe('future_day')
  expect(await failureOf(close({ doneOn: '2021-09-14' }))).toBe('before_talk')
  const closed = await close()
  expect(await failureOf(close({ version: closed.version }))).toBe('already_done')
  const visit = { id: first.id, version: closed.version, onDay: today, words: '自查台账已建立' }
  await api('recorder').followUp(visit)
  expect(await api('person').todo({})).toMatchObject({ attend: 0, promised: 1 })
  expect((await api('person').commitments({ mine: true, state: 'open' })).rows).toHaveLength(1)
  expect((await api('talker').commitments({ mine: true })).rows).toEqual([])
  const open = await api().commitments({ roundId: ground.roundId, state: 'open', count: true })
  const counts = await api().counts({ roundId: ground.roundId })
  expect(counts).toMatchObject({ open: open.total?.count, overdue: 0 })
  expect(open.rows).toMatchObject([{ name: '丙四', title: '县民政局局长', talker: '甲一' }])
  expect((await api().commitments({ search: '自查', overdue: true })).rows).toEqual([])
  const waiting = await api('leader').list({ batchId, waiting: true, count: true })
  expect(waiting.rows.map(({ id }) => id)).toEqual([second.id])
  const [row] = (await api().batches({ roundId: ground.roundId, kind: 'integrity', search: '书记约谈' })).rows
  expect(row).toMatchObject({ people: 2, held: 1, waiting: 1, kindWord: { zh: '廉政约谈' } })
})

test('the record opens for the two sides, the recorder and the arranging coordinator, and for nobody else', async () => {
  const { id } = await held()
  for (const who of ['arranger', 'talker', 'recorder', 'person'] as const) {
    expect((await api(who).show({ id })).record?.content).toBe('谈了换届纪律和整改要求。')
  }
  for (const who of ['otherOrgan', 'leader'] as const) {
    expect(await api(who).show({ id })).toMatchObject({
      record: null,
      state: 'held',
      heldOn: today,
      mayRecord: false,
    })
    expect((await api(who).commitments({})).rows).toEqual([])
  }
  const samePost = actorFor('leader', places.county, { organisationId: ground.bureau })
  expect((await api(samePost).show({ id })).record).toBe(null)
  const strangers = [
    actors.town,
    actorFor('department', places.county, { organisationId: ground.bureau }),
    actorFor('coordinator', places.otherCounty, { organisationId: ground.committee }),
  ]
  for (const who of strangers) expect(await failureOf(api(who).show({ id }))).toBe('NOT_FOUND')
  // The tables themselves, whatever is asked of them, and the product acting by itself.
  for (const actor of [actors.otherOrgan, actors.leader, actors.town, systemActor]) {
    const seen = await running.app.data.transact(actor, async (tx) => [
      ...(await tx.select().from(interviewRecords)),
      ...(await tx.select().from(interviewCommitments)),
      ...(await tx.select().from(interviewFollowUps)),
    ])
    expect(seen).toEqual([])
    const changed = await running.app.data.transact(actor, (tx) =>
      tx.update(interviewRecords).set({ content: '改写' }).where(sql`true`).returning(),
    )
    expect(changed).toEqual([])
  }
  // Who was talked to reads the record and can't rewrite it.
  const rewritten = await running.app.data.transact(actors.person, (tx) =>
    tx
      .update(interviewRecords)
      .set({ content: '改写' })
      .where(eq(interviewRecords.interviewId, id))
      .returning(),
  )
  expect(rewritten).toEqual([])
  const trail = await running.app.data.transact(systemActor, (tx) =>
    tx.execute<{ all: string }>(sql`select string_agg(params::text, ' ') as all from audit_events`),
  )
  expect(trail.rows[0]?.all).not.toContain('整改要求')
})

test('postponed, missed, then held; cancelled ones are settled', async () => {
  const { first, second } = await planned()
  expect(await failureOf(api().postpone({ ...first, dueOn: '2021-09-14', reason: '出差' }))).toBe('day_past')
  const later = await api('talker').postpone({ ...first, dueOn: '2021-09-20', reason: '出差' })
  const seen = { id: first.id, version: later.version }
  expect(await failureOf(api().miss({ ...seen, reason: '未到' }))).toBe('not_due')
  expect(await api('leader').show({ id: first.id })).toMatchObject({
    state: 'postponed',
    dueOn: '2021-09-20',
  })
  const missed = await api().miss({ ...second, reason: '因病' })
  expect(missed.state).toBe('absent')
  const talk = { id: second.id, version: missed.version, content: '补谈换届纪律。' }
  expect(await failureOf(api().hold({ ...talk, heldOn: '2021-09-16' }))).toBe('future_day')
  const early = [{ text: '提前承诺', dueOn: '2021-09-01' }]
  expect(await failureOf(api().hold({ ...talk, heldOn: today, commitments: early }))).toBe('due_before_talk')
  const done = await api().hold({ ...talk, heldOn: today })
  expect(await failureOf(api().hold({ ...talk, heldOn: today }))).toBe('changed_meanwhile')
  const again = { ...talk, version: done.version, heldOn: today }
  expect(await failureOf(api().hold(again))).toBe('state_not_allowed')
  await api().correct({
    id: second.id,
    version: done.version,
    topics: '换届纪律',
    content: '补记',
    response: '',
  })
  expect((await api().cancel({ ...seen, reason: '调离' })).state).toBe('cancelled')
  const early2 = { id: first.id, version: later.version + 1, onDay: today, words: '回访一次' }
  expect(await failureOf(api().followUp(early2))).toBe('state_not_allowed')
})

test('planning refuses the unknown, the doubled and the one who talks', async () => {
  const { who, postOf } = ground
  const make = (change: object) => api().create(plan(change))
  expect(await failureOf(make({ postIds: [newId()] }))).toBe('unknown_post')
  expect(await failureOf(make({ talkerPostId: newId() }))).toBe('unknown_post')
  expect(await failureOf(make({ recorderId: newId() }))).toBe('unknown_person')
  expect(await failureOf(make({ postIds: [postOf(who.civil), postOf(who.civil)] }))).toBe('twice')
  expect(await failureOf(make({ postIds: [postOf(who.head)] }))).toBe('talks_to_self')
  expect(await failureOf(make({ roundId: newId() }))).toBe('NOT_FOUND')
  const { batchId, first } = await planned()
  const more = { id: batchId, version: 1, topics: '落实责任' }
  expect(await failureOf(api().addPeople({ ...more, postIds: [postOf(who.civil)] }))).toBe('twice')
  expect(await failureOf(api().addPeople({ ...more, postIds: [postOf(who.head)] }))).toBe('talks_to_self')
  const added = await api().addPeople({ ...more, postIds: [postOf(who.next)] })
  const facts = { id: batchId, title: '书记约谈（调整）', plannedOn: '2021-09-18', place: '县委小会议室' }
  const edit = (recorderId: string, version = added.version) =>
    api().editBatch({ ...facts, recorderId, version })
  expect(await failureOf(edit(newId()))).toBe('unknown_person')
  expect(await failureOf(edit(who.idle, 1))).toBe('changed_meanwhile')
  await edit(who.idle)
  const next = actorFor('department', places.county, { personId: who.idle })
  expect(await api(next).show({ id: first.id })).toMatchObject({ dueOn: '2021-09-18', mayRecord: true })
  expect((await api('recorder').list({ batchId })).rows).toEqual([])
  expect((await api().list({ batchId, search: '局长' })).rows).toHaveLength(1)
  expect(await api().candidates({ text: '丙四' })).toMatchObject([{ name: '丙四', title: '县民政局局长' }])
})

test('others than the circle change nothing; wrong roles and strangers are refused', async () => {
  const { batchId, first } = await planned()
  const cancel = { ...first, reason: '取消' }
  expect(await failureOf(api('otherOrgan').cancel(cancel))).toBe('not_yours')
  expect(await failureOf(api('leader').cancel(cancel))).toBe('not_yours')
  expect(await failureOf(api('person').cancel(cancel))).toBe('not_yours')
  expect(await failureOf(api('town').cancel(cancel))).toBe('NOT_FOUND')
  const people = { id: batchId, version: 1, topics: '落实责任', postIds: [ground.postOf(ground.who.next)] }
  expect(await failureOf(api('otherOrgan').addPeople(people))).toBe('not_yours')
  expect(await failureOf(api('talker').addPeople(people))).toBe('FORBIDDEN')
  const village = actorFor('village', places.village)
  expect(await failureOf(api(village).cancel(cancel))).toBe('FORBIDDEN')
  const far = actorFor('coordinator', places.otherCounty)
  expect(await failureOf(api(far).create(plan()))).toBe('NOT_FOUND')
  expect((await api(far).batches({})).rows).toEqual([])
  for (const role of adminRoles) {
    expect(await failureOf(api(actorFor(role, places.county)).list({}))).toBe('FORBIDDEN')
  }
  expect(await failureOf(api(null).list({}))).toBe('UNAUTHORIZED')
})
