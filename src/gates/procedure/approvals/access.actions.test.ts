import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { meetingsActions } from '#gates/responsibility/meetings/actions.ts'
import { meetingsTopic } from '#gates/responsibility/meetings/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { coordinator, county } from '../plan/testing.ts'
import {
  type ApprovalGround,
  approvalGround,
  congressFacts,
  deskOf,
  issue,
  meeting,
  organOf,
  sendCongress,
  sign,
  startCongress,
  towns,
} from './testing.ts'

let running: Running
let ground: ApprovalGround
/** Sent and waiting; drafted only. */
let sent: Awaited<ReturnType<typeof sendCongress>>
let drafted: Awaited<ReturnType<typeof startCongress>>

beforeAll(async () => {
  running = await testApp('2021-06-28')
  ground = await approvalGround(running)
  sent = await sendCongress(running, ground, towns.first)
  drafted = await startCongress(running, ground, towns.second)
})
afterAll(() => running.close())

const desk = (role: Role, area: string, change = {}) =>
  deskOf(running, actorFor(role, area, change), '2021-07-05').approvals
const office = (day = '2021-07-05') => deskOf(running, coordinator, day).approvals
const town = (code: string, day = '2021-07-05') =>
  deskOf(running, ground.places.get(code)?.officer ?? null, day).approvals

async function seen(id: string) {
  const { version } = await office().show({ id })
  return { id, version }
}

function start(code: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ roundId: ground.roundId, subject: 'township_congress' as const },
    requestingOrganisationId: ground.places.get(code)?.organ ?? '',
    approvingOrganisationId: ground.countyOrgan,
    facts: {
      issuer: '中共某镇委员会',
      addressees: '县委',
      area: '某镇',
      place: '某镇',
      opensOn: '2021-09-16',
      days: 1,
      agenda: '选举',
      ...congressFacts,
    },
    ...change,
  }
}

describe('who sees what', () => {
  test('nobody without a session, and not a village', async () => {
    const nobody = deskOf(running, null, '2021-07-05').approvals
    expect(await failureOf(nobody.list({}))).toBe('UNAUTHORIZED')
    expect(await failureOf(desk('village', `${towns.first}201`).list({}))).toBe('FORBIDDEN')
    expect(await failureOf(desk('audit_admin', county).show({ id: sent.id }))).toBe('FORBIDDEN')
  })
  test('another township and a department see nothing', async () => {
    expect((await town(towns.third).list({})).rows).toEqual([])
    expect(await failureOf(town(towns.third).show({ id: sent.id }))).toBe('NOT_FOUND')
    const department = desk('department', county)
    expect((await department.list({})).rows).toEqual([])
    expect(await department.todo({})).toEqual({ answer: 0, redraft: 0, receive: 0 })
    const own = desk('department', county, { organisationId: ground.countyOrgan })
    expect((await own.list({ side: 'answer' })).rows.map(({ id }) => id)).toEqual([sent.id])
  })
  test('both sides see the same record', async () => {
    const asked = await town(towns.first).show({ id: sent.id })
    const answering = await desk('leader', county).show({ id: sent.id })
    expect([asked.asks, asked.answers, answering.asks, answering.answers]).toEqual([true, false, false, true])
    expect(answering.facts).toBeNull()
    expect(answering.entries).toEqual(asked.entries)
    expect(answering.acts.filter(({ allowed }) => allowed).map(({ act }) => act)).toEqual([
      'study',
      'return',
      'due',
    ])
    expect(asked.acts.filter(({ allowed }) => allowed).map(({ act }) => act)).toEqual(
      ['redraft', 'withdraw'].slice(1),
    )
    const draft = await town(towns.second).show({ id: drafted.id })
    expect(draft.acts.find(({ act }) => act === 'redraft')?.why?.zh).toContain('仍在办文')
    expect(draft.next).toEqual({ asks: 'sign_request', answers: 'wait' })
  })
  test('wrong roles', async () => {
    const leader = desk('leader', towns.first)
    expect(await failureOf(leader.start(start(towns.first)))).toBe('FORBIDDEN')
    expect(await failureOf(leader.withdraw({ ...(await seen(sent.id)), reason: '撤回' }))).toBe('FORBIDDEN')
    const one = await seen(sent.id)
    const items = [{ ...one, result: 'agreed' as const }]
    expect(await failureOf(town(towns.first).study({ meeting, items }))).toBe('FORBIDDEN')
    expect(await failureOf(desk('department', county).saveSettings({ replyDays: 9, version: 0 }))).toBe(
      'FORBIDDEN',
    )
  })
})

describe('beginning a request', () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      'outside',
      () => town(towns.third).start(start(towns.third, { requestingOrganisationId: ground.countyOrgan })),
    ],
    [
      'unknown_organisation',
      () => town(towns.third).start(start(towns.third, { approvingOrganisationId: newId() })),
    ],
    [
      'same_organisation',
      () =>
        town(towns.third).start(
          start(towns.third, { approvingOrganisationId: ground.places.get(towns.third)?.organ }),
        ),
    ],
    [
      'not_above',
      async () =>
        office().start(
          start(towns.first, {
            requestingOrganisationId: await organOf(running, county, '政府部门'),
            approvingOrganisationId: ground.places.get(towns.first)?.organ,
          }),
        ),
    ],
    ['already_open', () => town(towns.first).start(start(towns.first))],
    ['facts_incomplete', () => town(towns.third).start(start(towns.third, { facts: { ...congressFacts } }))],
    [
      'not_asker',
      async () =>
        desk('department', county, { organisationId: await organOf(running, county, '群团') }).start(
          start(towns.third, {
            requestingOrganisationId: await organOf(running, county, '政府部门'),
          }),
        ),
    ],
    [
      'no_body',
      async () =>
        office().start(
          start(towns.third, { requestingOrganisationId: await organOf(running, county, '政府部门') }),
        ),
    ],
  ])('%s', async (code, act) => {
    expect(await failureOf(act())).toBe(code)
  })
})

test('a department asks the committee of its own county', async () => {
  const organisationId = await organOf(running, county, '政府部门')
  const bureau = desk('department', county, { organisationId })
  const { requesters, approvers, facts } = await bureau.begin({ roundId: ground.roundId, subject: 'other' })
  expect(requesters.map(({ id }) => id)).toEqual([organisationId])
  expect(approvers[0]?.id).toBe(ground.countyOrgan)
  const made = await bureau.start({
    ...{ roundId: ground.roundId, subject: 'other', requestingOrganisationId: organisationId },
    approvingOrganisationId: ground.countyOrgan,
    facts: {
      ...facts,
      issuer: '县民政局',
      addressees: '县委',
      subject: '召开工作会议',
      reasons: '部署需要。',
      items: '召开会议。',
    },
  })
  expect(await bureau.show({ id: made.id })).toMatchObject({
    state: 'drafting',
    asks: true,
    answers: false,
  })
  await bureau.withdraw({ id: made.id, version: 1, reason: '不再需要' })
})

async function study(
  change: Readonly<Record<string, unknown>>,
  on: Partial<typeof meeting> = {},
  id = sent.id,
) {
  const item = { ...(await seen(id)), result: 'agreed' as const, ...change }
  return office().study({ meeting: { ...meeting, ...on }, items: [item] })
}
describe('acting on a request', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['future_day', () => study({}, { heldOn: '2021-07-06' as '2021-07-05' })],
    ['before_submission', () => study({}, { heldOn: '2021-06-30' as '2021-07-05' })],
    ['changes_missing', () => study({ result: 'agreed_with_changes' })],
    ['reasons_missing', () => study({ result: 'returned' })],
    ['unlawful_figure', () => study({ result: 'agreed_with_changes', figures: { delegates: 301 } })],
    ['changed_meanwhile', () => study({ version: 99 })],
    ['state_not_allowed', () => study({}, {}, drafted.id)],
    ['NOT_FOUND', () => office().study({ meeting, items: [{ id: newId(), version: 1, result: 'agreed' }] })],
    [
      'twice',
      async () => {
        const item = { ...(await seen(sent.id)), result: 'continue' as const }
        return office().study({ meeting, items: [item, item] })
      },
    ],
    [
      'none_done',
      () =>
        office().study({
          meeting,
          items: [newId(), newId()].map((id) => ({ id, version: 1, result: 'agreed' as const })),
        }),
    ],
    ['state_not_allowed', async () => office().reply({ items: [await seen(sent.id)] })],
    [
      'nothing_changed',
      async () => office().setDue({ ...(await seen(sent.id)), dueOn: '2021-07-16', reason: '不变' }),
    ],
    [
      'day_past',
      async () => office().setDue({ ...(await seen(sent.id)), dueOn: '2021-07-04', reason: '提前' }),
    ],
    ['state_not_allowed', async () => office().return({ ...(await seen(drafted.id)), reason: '退回' })],
    ['not_asker', async () => office().withdraw({ ...(await seen(sent.id)), reason: '撤回' })],
    ['not_asker', async () => office().redraft({ ...(await seen(drafted.id)), facts: {} })],
    ['state_not_allowed', async () => town(towns.first).redraft({ ...(await seen(sent.id)), facts: {} })],
    ['request_in_hand', async () => town(towns.second).redraft({ ...(await seen(drafted.id)), facts: {} })],
    [
      'not_transferrer',
      async () =>
        desk('leader', county).transfer({
          ...{
            items: [await seen(sent.id)],
            organisationId: ground.countyOrgan,
            leaderId: null,
            reason: '调整',
          },
        }),
    ],
    ['unknown_organisation', () => office().leaders({ organisationId: newId() })],
  ])('%s', async (code, act) => {
    expect(await failureOf(act())).toBe(code)
  })

  test('a leader of a county that does not answer can do nothing', async () => {
    const foreign = desk('leader', towns.first)
    const one = await seen(sent.id)
    expect(await failureOf(foreign.return({ ...one, reason: '退回' }))).toBe('not_approver')
  })
})

describe('after the answer', () => {
  test('the way to the reply, and that there is no second request after it', async () => {
    await office().study({ meeting, items: [{ ...(await seen(sent.id)), result: 'continue' }] })
    expect(await failureOf(office().reply({ items: [await seen(sent.id)] }))).toBe('no_reply')
    await office().study({ meeting, items: [{ ...(await seen(sent.id)), result: 'agreed' }] })
    expect(await failureOf(office().reply({ items: [await seen(sent.id)] }))).toBe('reply_not_signed')
    const { reply } = await office().show({ id: sent.id })
    await sign(running, reply?.id ?? '', { maker: coordinator, signer: ground.secretary, day: '2021-07-06' })
    const answered = await office('2021-07-06').reply({ items: [await seen(sent.id)] })
    expect(answered.done[0]?.numberText).toBe('砚委复〔2021〕1号')
    expect(await failureOf(town(towns.first).start(start(towns.first)))).toBe('already_replied')
    const facts = {
      issuer: '中共某镇委员会',
      addressees: '县委',
      area: '某镇',
      ordinal: 15,
      present: 150,
      delegates: 151,
    }
    const quota = start(towns.first, {
      subject: 'delegate_quota',
      facts: { ...facts, delegateCandidates: 182, reasons: '增加。', studiedOn: '2021-07-06' },
    })
    expect((await town(towns.first).start(quota)).id).toHaveLength(26)
  })

  test('what was sent can be withdrawn until it is answered', async () => {
    const { officer, secretary } = drafted.place
    await issue(running, drafted.documentId, { maker: officer, signer: secretary, day: '2021-07-05' })
    const withdrawn = await town(towns.second).withdraw({
      ...(await seen(drafted.id)),
      reason: '召开时间另定',
    })
    expect(withdrawn.version).toBeGreaterThan(1)
    const record = await office().show({ id: drafted.id })
    expect(record).toMatchObject({ state: 'withdrawn', request: { state: 'issued' }, next: { asks: 'none' } })
    // The issued request stays as it is; a new approval may begin.
    expect((await town(towns.second).start(start(towns.second))).id).not.toBe(drafted.id)
  })
})

const own = towns.third
const place = () => {
  const found = ground.places.get(own)
  if (found === undefined) throw new Error('no such township')
  return found
}
const meetings = (actor: Actor | null, day = '2021-06-29') =>
  as({ app: { ...running.app, clock: fixedClock(day) } }, meetingsTopic, meetingsActions, actor)

/** A Party committee meeting of the township that decided to hold its congress. */
async function decided() {
  const { officer, secretary, organ } = place()
  const { create, setAgenda, setAttendance, hold, decide } = meetings(officer)
  const draft = {
    ...{ roundId: ground.roundId, areaCode: own, kind: 'party_committee' as const },
    ...{ title: '镇党委第六次会议', heldOn: '2021-06-28', startsAt: '09:00', place: '镇政府会议室' },
    ...{ convenerIds: [organ], chairId: secretary.personId, recorderId: officer.personId },
  }
  expect(await failureOf(create({ ...draft, areaCode: county }))).toBe('outside')
  const { id } = await create(draft)
  const agenda = await setAgenda({ id, version: 1, items: [{ title: '研究召开镇党代会' }] })
  const { rows } = await running.app.data.transact(systemActor, (tx) =>
    tx.execute<{ id: string }>(sql`select id from posts where person_id = ${secretary.personId}`),
  )
  const attendees = [{ postId: rows[0]?.id ?? '', attendance: 'present' as const }]
  const asked = await setAttendance({ id, version: agenda.version, attendees })
  const held = await hold({ id, version: asked.version })
  const text = '召开镇第十五次党代会，时间、议程、代表名额和委员会组成报县委批准'
  const made = await decide({ id, version: held.version, text, organisationId: organ })
  return { id, version: made.version, decisionId: made.decisionId, text }
}

describe('a decision of the township’s own committee becomes its request', () => {
  test('it carries the meeting into the history, both link to each other, and its state is followed', async () => {
    const { officer, secretary, organ } = place()
    const { text, ...seenMeeting } = await decided()
    const { roundId } = ground
    const offered = async () =>
      (await town(own).subjects({ roundId })).filter(({ why }) => why === null).map((one) => one.subject)
    expect(await offered()).toEqual([
      ...['township_congress', 'delegate_quota', 'election_results', 'village_results', 'other'],
    ])
    const { facts } = await town(own).begin({ roundId, subject: 'township_congress' })
    const asking = {
      ...{ ...seenMeeting, subject: 'township_congress' as const, requestingOrganisationId: organ },
      ...{ approvingOrganisationId: ground.countyOrgan, facts: { ...facts, ...congressFacts } },
    }
    expect(await failureOf(meetings(secretary).requestDecision(asking))).toBe('FORBIDDEN')
    expect(await failureOf(meetings(null).requestDecision(asking))).toBe('UNAUTHORIZED')
    const other = ground.places.get(towns.second)?.officer ?? null
    expect(await failureOf(meetings(other).requestDecision(asking))).toBe('NOT_FOUND')
    const strange = { ...asking, subject: 'county_congress' as const }
    expect(await failureOf(meetings(officer).requestDecision(strange))).toBe('no_body')
    const { approvalId, version } = await meetings(officer).requestDecision(asking)
    expect(await offered()).not.toContain('township_congress')
    const study = {
      ...{ kind: 'party_committee', name: '镇党委第六次会议', heldOn: '2021-06-28' },
      ...{ chair: secretary.personName, present: secretary.personName, sourceId: seenMeeting.id },
    }
    for (const desks of [town(own), office()]) {
      const [first] = (await desks.show({ id: approvalId })).entries
      expect(first).toMatchObject({ kind: 'start', words: text, meeting: study })
    }
    const decision = async () => (await meetings(officer).show({ id: seenMeeting.id })).decisionList[0]
    expect(await decision()).toMatchObject({
      ...{ state: 'requested', approval: { id: approvalId, state: 'drafting' } },
    })
    const again = { ...asking, version }
    expect(await failureOf(meetings(officer).requestDecision(again))).toBe('decision_followed')
    await town(own).withdraw({ id: approvalId, version: 1, reason: '另行研究' })
    expect(await decision()).toMatchObject({ state: 'open', approval: { state: 'withdrawn' } })
  })

  test('a county asks for its own congress only where its round renews one', async () => {
    const all = await office().subjects({ roundId: ground.roundId })
    expect(all.filter(({ why }) => why === null).map(({ subject }) => subject)).toEqual([
      ...['village_results', 'other'],
    ])
    expect(all.find(({ subject }) => subject === 'county_congress')?.why?.zh).toContain('县级党代表大会')
    expect(await failureOf(desk('leader', county).subjects({ roundId: ground.roundId }))).toBe('FORBIDDEN')
  })
})
