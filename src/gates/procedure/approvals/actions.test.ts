import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { testApp } from '#platform/testing.ts'
import { coordinator } from '../plan/testing.ts'
import { approvedFigures } from '../public.ts'
import {
  type ApprovalGround,
  approvalGround,
  congressFacts,
  deskOf,
  issue,
  meeting,
  sendCongress,
  sign,
  towns,
} from './testing.ts'

let running: Running
let ground: ApprovalGround

beforeAll(async () => {
  running = await testApp('2021-06-28')
  ground = await approvalGround(running)
})
afterAll(() => running.close())

const county = (day: string) => deskOf(running, coordinator, day)

async function noticesOf(personId: string): Promise<string[]> {
  const reader = { ...systemActor, personId }
  const rows = await running.app.data.transact(reader, (tx) => tx.select().from(notices))
  return rows.map((row) => row.kind)
}

test('a request goes up, is studied, answered with numbers, and the answer is received', async () => {
  const { id, documentId, place } = await sendCongress(running, ground, towns.first)
  const town = deskOf(running, place.officer, '2021-07-02')
  const sent = await town.approvals.show({ id })
  expect(sent).toMatchObject({
    ...{ state: 'submitted', attempt: 1, submittedOn: '2021-07-01', daysOpen: 1, overdue: false },
    ...{ requestNumber: 'first呈〔2021〕1号', approvingLeaderId: ground.secretary.personId },
    ...{ asks: true, answers: false, next: { asks: 'wait', answers: 'study' } },
  })
  // The plan's own day for the reply: 62 days before the congress.
  expect(sent.dueOn).toBe('2021-07-16')
  expect(sent.figures.find(({ key }) => key === 'delegates')).toMatchObject({
    ...{ asked: 150, approved: null, citation: { ruleId: 'DJ-01' } },
  })
  expect(await noticesOf(ground.secretary.personId)).toContain('approval.submitted')

  const office = county('2021-07-05')
  const waiting = await office.approvals.list({ side: 'answer', state: 'submitted' })
  expect(waiting.rows.map((row) => row.id)).toContain(id)
  const studied = await office.approvals.study({
    meeting,
    items: [
      {
        ...{ id, version: sent.version, result: 'agreed_with_changes', opinion: '同意召开' },
        ...{ changes: '代表名额调整为160名。', figures: { delegates: 160, delegateCandidates: 192 } },
      },
    ],
  })
  expect(studied.left).toEqual([])
  const drafted = await office.approvals.show({ id })
  expect(drafted).toMatchObject({ state: 'studying', outcome: null, next: { answers: 'sign_reply' } })
  const replyId = drafted.reply?.id ?? ''
  // What the county drafts is not the township's to see.
  expect(await town.approvals.show({ id })).toMatchObject({ reply: null, next: { answers: 'sign_reply' } })
  await expect(town.documents.show({ id: replyId })).rejects.toMatchObject({ code: 'NOT_FOUND' })

  await issue(running, replyId, { maker: coordinator, signer: ground.secretary, day: '2021-07-06' })
  const answered = await deskOf(running, place.officer, '2021-07-07').approvals.show({ id })
  expect(answered).toMatchObject({
    ...{ state: 'replied', outcome: 'agreed_with_changes', repliedOn: '2021-07-06', daysOpen: 5 },
    ...{ replyNumber: '砚委复〔2021〕1号', receivedOn: null, next: { asks: 'receive', answers: 'wait' } },
  })
  expect(answered.figures.find(({ key }) => key === 'delegates')).toMatchObject({ asked: 150, approved: 160 })
  expect(answered.entries.map(({ kind }) => kind)).toEqual(['start', 'submit', 'study', 'reply'])
  expect(answered.entries[2]?.meeting).toMatchObject({ name: '县委常委会会议', present: '乙某、丙某' })
  const text = JSON.stringify((await town.documents.content({ id: replyId, number: 0 })).content)
  expect(text).toContain('（first呈〔2021〕1号）收悉')
  expect(text).toContain('代表名额为160名')
  expect((await town.approvals.todo({})).receive).toBe(1)
  await deskOf(running, place.officer, '2021-07-07').documents.receive({
    id: replyId,
    organisationId: place.organ,
  })
  expect(await town.approvals.show({ id })).toMatchObject({
    receivedOn: '2021-07-07',
    next: { asks: 'none' },
  })

  const kept = await running.app.data.transact(systemActor, (tx) =>
    approvedFigures(tx, { roundId: ground.roundId, areaCode: towns.first }),
  )
  expect(kept).toMatchObject({ figures: { delegates: 160, committee: 9, opensOn: '2021-09-16' } })
  expect(documentId).not.toBe(replyId)
})

test('a request that comes back is drafted anew and sent again', async () => {
  const { id, documentId, place } = await sendCongress(running, ground, towns.second)
  const office = county('2021-07-03')
  const { version } = await office.approvals.show({ id })
  await office.approvals.return({ id, version, reason: '代表候选人差额比例不足，请重新核算' })
  const town = deskOf(running, place.officer, '2021-07-04').approvals
  const back = await town.show({ id })
  expect(back).toMatchObject({
    ...{ state: 'returned', reason: '代表候选人差额比例不足，请重新核算', attempt: 1 },
    ...{ next: { asks: 'redraft_request', answers: 'wait' }, dueOn: '2021-07-16' },
  })
  expect((await town.todo({})).redraft).toBe(1)
  const again = await town.redraft({
    ...{ id, version: back.version },
    facts: { ...back.facts, delegateCandidates: 181, studiedOn: '2021-07-04' },
  })
  expect(again.documentId).not.toBe(documentId)
  const { officer, secretary } = place
  await issue(running, again.documentId, { maker: officer, signer: secretary, day: '2021-07-05' })
  const sent = await town.show({ id })
  expect(sent).toMatchObject({ state: 'submitted', attempt: 2, submittedOn: '2021-07-05', reason: null })
  expect(sent.request?.numberText).toBe('second呈〔2021〕2号')
  expect(sent.entries.map(({ kind, document }) => [kind, document?.numberText ?? null])).toEqual([
    ['start', 'second呈〔2021〕1号'],
    ['submit', 'second呈〔2021〕1号'],
    ['return', null],
    ['redraft', 'second呈〔2021〕2号'],
    ['submit', 'second呈〔2021〕2号'],
  ])
  expect(await noticesOf(officer.personId)).toContain('approval.returned')
})

test('one meeting answers several requests, each by itself', async () => {
  const third = await sendCongress(running, ground, towns.third)
  const office = county('2021-07-08')
  const waiting = await office.approvals.list({ side: 'answer', state: 'submitted', sort: 'areaName' })
  expect(waiting.rows.map((row) => row.areaCode)).toEqual([towns.second, towns.third])
  const items = waiting.rows.map(({ id, version }) => ({ id, version, result: 'agreed' as const }))
  const on = { ...meeting, heldOn: '2021-07-08' }
  const broken = items.map((item, at) => (at === 0 ? { ...item, version: item.version - 1 } : item))
  const first = await office.approvals.study({ meeting: on, items: broken })
  expect(first.done.map(({ id }) => id)).toEqual([third.id])
  expect(first.left).toMatchObject([{ id: items[0]?.id, title: waiting.rows[0]?.title }])
  expect(first.left[0]?.zh).toContain('改动没有保存')
  await office.approvals.study({ meeting: on, items: items.slice(0, 1) })

  const studying = await office.approvals.list({ state: 'studying', sort: 'areaName' })
  const seen = studying.rows.map(({ id, version }) => ({ id, version }))
  await expect(office.approvals.reply({ items: seen })).rejects.toMatchObject({ data: { code: 'none_done' } })
  const ready = await office.approvals.show({ id: third.id })
  await sign(running, ready.reply?.id ?? '', {
    ...{ maker: coordinator, signer: ground.secretary, day: '2021-07-09' },
  })
  const answered = await county('2021-07-09').approvals.reply({ items: seen })
  expect(answered.done).toEqual([{ id: third.id, numberText: '砚委复〔2021〕2号' }])
  expect(answered.left).toHaveLength(1)
  expect(answered.left[0]?.zh).toContain('签发后才能编号印发')
  const progress = await office.approvals.progress({ roundId: ground.roundId })
  expect(progress).toMatchObject({ congresses: 11, congressesReplied: 2 })
  const row = progress.rows.find(({ areaCode }) => areaCode === towns.second)
  expect(row).toMatchObject({ open: 1, replied: 0, all: 1, overdue: 0 })
  expect(row?.subjects.map(({ subject, state }) => [subject, state])).toEqual([
    ['township_congress', 'studying'],
  ])
  // Nobody answered by the day of the plan.
  const late = await county('2021-07-17').approvals.list({ overdue: true })
  expect(late.rows.map((one) => [one.areaCode, one.overdue])).toEqual([[towns.second, true]])
})

test('a reply drafted before is taken back when the meeting decides anew', async () => {
  const office = county('2021-07-10').approvals
  const [row] = (await office.list({ state: 'studying' })).rows
  const before = await office.show({ id: row?.id ?? '' })
  const item = { id: before.id, version: before.version, result: 'continue' as const, opinion: '补充论证' }
  await office.study({ meeting: { ...meeting, heldOn: '2021-07-10' }, items: [item] })
  const now = await office.show({ id: before.id })
  await office.study({
    meeting: { ...meeting, heldOn: '2021-07-10' },
    items: [{ ...item, version: now.version, result: 'agreed' }],
  })
  const after = await office.show({ id: before.id })
  expect(after.reply?.id).not.toBe(before.reply?.id)
  expect((await county('2021-07-10').documents.show({ id: before.reply?.id ?? '' })).state).toBe('withdrawn')
  await office.study({
    meeting: { ...meeting, heldOn: '2021-07-10' },
    items: [{ ...item, version: after.version, result: 'returned', changes: '材料不全' }],
  })
  const back = await office.show({ id: before.id })
  expect(back).toMatchObject({ state: 'returned', reason: '材料不全', reply: null })
  expect(back.entries.at(-1)).toMatchObject({ kind: 'return', meeting: { heldOn: '2021-07-10' } })
})

test('open requests go over to a successor, with their history', async () => {
  const office = county('2021-07-11').approvals
  const [row] = (await office.list({ state: 'returned' })).rows
  const { id, version } = await office.show({ id: row?.id ?? '' })
  const leaders = await office.leaders({ organisationId: ground.countyOrgan })
  const successor = leaders.find((one) => one.id !== ground.secretary.personId)
  const asked = { organisationId: ground.countyOrgan, reason: '县委书记调整，由接任同志办理' }
  expect(leaders[0]?.title).toContain('书记')
  await office.transfer({ ...asked, items: [{ id, version }], leaderId: successor?.id ?? null })
  const after = await office.show({ id })
  expect(after).toMatchObject({
    state: 'returned',
    approvingLeaderId: successor?.id,
    approvingLeader: successor?.name,
  })
  expect(after.entries.at(-1)).toMatchObject({ kind: 'transfer' })
  expect(after.entries.at(-1)?.words).toContain(`（${successor?.name}）：县委书记调整`)
  const same = { ...asked, items: [{ id, version: after.version }], leaderId: successor?.id ?? null }
  await expect(office.transfer(same)).rejects.toMatchObject({ data: { code: 'nothing_changed' } })
  const towards = ground.places.get(towns.first)?.organ ?? ''
  const foreign = { ...same, organisationId: towards, leaderId: null }
  await expect(office.transfer(foreign)).rejects.toMatchObject({ data: { code: 'not_above' } })
  const stranger = { ...same, leaderId: ground.places.get(towns.first)?.officer.personId ?? '' }
  await expect(office.transfer(stranger)).rejects.toMatchObject({ data: { code: 'not_a_leader' } })
  const unknown = { ...same, organisationId: '0'.repeat(26) }
  await expect(office.transfer(unknown)).rejects.toMatchObject({ data: { code: 'unknown_organisation' } })
})

test('the delegates are adjusted once more, and later numbers replace the earlier', async () => {
  const place = ground.places.get(towns.first)
  if (place === undefined) throw new Error('no such township')
  const town = deskOf(running, place.officer, '2021-07-20').approvals
  const { roundId, countyOrgan } = ground
  const begun = await town.begin({ roundId, subject: 'delegate_quota' })
  expect(begun.facts).toMatchObject({ ordinal: 15, present: 160 })
  const results = await town.begin({ roundId, subject: 'election_results' })
  expect(results.facts).toMatchObject({
    ...{ entitled: 160, meeting: '中国共产党稔陂镇第十五次代表大会' },
  })
  const made = await town.start({
    ...{ roundId, subject: 'delegate_quota', requestingOrganisationId: place.organ },
    approvingOrganisationId: countyOrgan,
    facts: {
      ...begun.facts,
      ...{ delegates: 165, delegateCandidates: 198 },
      ...{ reasons: '党员人数增加。', studiedOn: '2021-07-19' },
    },
  })
  const { officer, secretary } = place
  await issue(running, made.documentId, { maker: officer, signer: secretary, day: '2021-07-20' })
  const office = county('2021-07-22').approvals
  const sent = await office.show({ id: made.id })
  // No step of the plan: by the days that the installation sets.
  expect(sent.dueOn).toBe('2021-08-04')
  await office.setDue({ id: made.id, version: sent.version, dueOn: '2021-07-30', reason: '提前研究' })
  const due = await office.show({ id: made.id })
  expect(due).toMatchObject({ dueOn: '2021-07-30' })
  const items = [{ id: made.id, version: due.version, result: 'agreed' as const }]
  await office.study({ meeting: { ...meeting, heldOn: '2021-07-22' }, items })
  const replyId = (await office.show({ id: made.id })).reply?.id ?? ''
  await issue(running, replyId, { maker: coordinator, signer: ground.secretary, day: '2021-07-23' })
  const kept = await running.app.data.transact(systemActor, (tx) =>
    approvedFigures(tx, { roundId, areaCode: towns.first }),
  )
  expect(kept?.figures).toMatchObject({ delegates: 165, committee: congressFacts.committee })
  expect(kept?.approvals).toHaveLength(2)
})

test('a request is withdrawn before the reply; its draft goes with it', async () => {
  const place = ground.places.get(towns.third)
  if (place === undefined) throw new Error('no such township')
  const desk = deskOf(running, place.officer, '2021-08-01')
  const { roundId, countyOrgan } = ground
  const made = await desk.approvals.start({
    ...{
      roundId,
      subject: 'other',
      requestingOrganisationId: place.organ,
      approvingOrganisationId: countyOrgan,
    },
    facts: {
      issuer: '中共某镇委员会',
      addressees: '县委',
      subject: '调整会场',
      reasons: '原会场维修。',
      items: '改在镇中学。',
    },
  })
  const { version } = await desk.approvals.show({ id: made.id })
  await desk.approvals.withdraw({ id: made.id, version, reason: '会场已修复' })
  expect(await desk.approvals.show({ id: made.id })).toMatchObject({
    state: 'withdrawn',
    reason: '会场已修复',
  })
  expect((await desk.documents.show({ id: made.documentId })).state).toBe('withdrawn')
  const open = await desk.approvals.list({ side: 'asked', open: true, search: '会场' })
  expect(open.rows).toEqual([])
  const all = await desk.approvals.list({ side: 'asked', search: '会场', count: true, area: towns.third })
  expect(all.total).toEqual({ count: 1, capped: false })
})

test('the days to answer are a setting', async () => {
  const office = county('2021-08-02').approvals
  const { replyDays, version } = await office.settings({})
  expect(replyDays).toBe(15)
  expect(await office.saveSettings({ replyDays: 10, version })).toEqual({ version: version + 1 })
  expect(await office.settings({})).toEqual({ replyDays: 10, version: version + 1 })
  await expect(office.saveSettings({ replyDays: 12, version })).rejects.toMatchObject({
    data: { code: 'changed_meanwhile' },
  })
})
