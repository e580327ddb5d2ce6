import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { tasksActions } from './actions.ts'
import { tasksTopic } from './contract.ts'
import { taskLink } from './notices.ts'
import { taskEvidence, tasks } from './tables.ts'
import {
  county,
  openRound,
  type SmallCounty,
  setTask,
  smallCounty,
  taskIn,
  townA,
  trailOf,
  uploadOf,
  villageA1,
  villageA2,
  villageB1,
} from './testing.ts'

const today = '2021-11-10'
let running: Running
let small: SmallCounty
let roundId = ''

beforeAll(async () => {
  running = await testApp(today)
  small = await smallCounty(running.app)
  roundId = await openRound(running.app, small.actor('coordinator'))
})
afterAll(() => running.close())

const acting = (actor: Actor | null) => as(running, tasksTopic, tasksActions, actor)
const by = (key: string) => acting(small.actor(key))
const refused = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) })
const task = (area: string, step: string) => taskIn(running.app, area, step)

async function handedIn(area: string, step: string, key: string) {
  const { id } = await task(area, step)
  const { version } = await by(key).addEvidence({ id, note: '已按要求完成' })
  return { id, ...(await by(key).submit({ id, version })) }
}

const eventsOf = (id: string) => trailOf(running.app, id)

/** A person's own notices; nobody else may read them, not even the product. */
async function toldTo(key: string): Promise<{ zh: string; kind: string; link: string }[]> {
  const { zh, kind, link, id } = notices
  return running.app.data.transact(small.actor(key), (tx) =>
    tx.select({ zh, kind, link }).from(notices).orderBy(id),
  )
}

describe('from start to sign-off', () => {
  test('a village starts, proves, hands in; the township signs off', async () => {
    const { id, version } = await task(villageA1, 'committee')
    const started = await by('clerkA1').start({ id, version })
    expect(started).toEqual({ version: version + 1, state: 'in_progress' })
    const fileId = await uploadOf(running.app, small.actor('clerkA1'))
    await by('clerkA1').addEvidence({ id, fileId })
    const submitted = await by('clerkA1').submit({ id, version: started.version })
    expect(submitted.state).toBe('submitted')
    const accepted = await by('officerA').accept({ id, version: submitted.version, doneOn: '2021-11-08' })
    expect(accepted.state).toBe('done')
    const record = await by('clerkA1').show({ id })
    expect(record).toMatchObject({
      state: 'done',
      doneOn: '2021-11-08',
      submittedBy: '某clerkA1',
      reviewedBy: '某officerA',
    })
    expect(record.evidence).toMatchObject([
      { submission: 1, own: true, file: { id: fileId, name: '公示照片.jpg' } },
    ])
    expect((await eventsOf(id)).map((one) => one.event)).toEqual([
      'task.started',
      'task.evidence_added',
      'task.submitted',
      'task.accepted',
    ])
    expect((await eventsOf(id))[0]?.sentence.zh).toContain('东村的任务')
  })

  test('a returned task is corrected with new evidence and handed in again', async () => {
    const { id, version } = await handedIn(villageA1, 'register', 'clerkA1')
    const returned = await by('leaderA').return({ id, version, reason: '缺少公示照片' })
    const record = await by('clerkA1').show({ id })
    expect(record).toMatchObject({ state: 'in_progress', returnReason: '缺少公示照片' })
    await expect(by('clerkA1').submit({ id, version: returned.version })).rejects.toEqual(
      refused('no_evidence'),
    )
    await by('clerkA1').addEvidence({ id, note: '已补照片' })
    await by('clerkA1').submit({ id, version: returned.version })
    const again = await by('clerkA1').show({ id })
    expect(again.returnReason).toBeNull()
    expect(again.evidence.map((one) => one.submission)).toEqual([1, 2])
  })
})

describe('besides the usual way', () => {
  test('the ones concerned are told, without names of people', async () => {
    const { id, version } = await handedIn(villageB1, 'committee', 'clerkB1')
    const { version: next } = await by('officerB').return({ id, version, reason: '日期不符' })
    const link = taskLink(id)
    expect(await toldTo('officerB')).toContainEqual(expect.objectContaining({ kind: 'task.submitted', link }))
    expect((await toldTo('officerA')).map((one) => one.link)).not.toContain(link)
    const told = (await toldTo('secretaryB1')).filter((one) => one.link === link)
    expect(told.map((one) => one.kind)).toEqual(['task.returned'])
    expect(told[0]?.zh).toMatch(/^退回补正：.+（南村）$/)
    expect(told[0]?.zh).not.toContain('某')
    expect(next).toBe(version + 1)
  })

  test('evidence starts the task, and is removable by who added it until it is handed in', async () => {
    const { id } = await task(villageA1, 'voter_list')
    const { evidenceId } = await by('clerkA1').addEvidence({ id, note: '误传' })
    expect((await by('clerkA1').show({ id })).state).toBe('in_progress')
    await expect(by('secretaryA1').removeEvidence({ id, evidenceId })).rejects.toEqual(
      refused('not_your_evidence'),
    )
    await by('clerkA1').removeEvidence({ id, evidenceId })
    const { version, evidence } = await by('clerkA1').show({ id })
    expect(evidence).toEqual([])
    const kept = await by('clerkA1').addEvidence({ id, note: '名单已公布' })
    await by('clerkA1').submit({ id, version })
    await expect(by('clerkA1').removeEvidence({ id, evidenceId: kept.evidenceId })).rejects.toEqual(
      refused('already_submitted'),
    )
    await expect(by('clerkA1').addEvidence({ id, note: '再补' })).rejects.toEqual(
      refused('state_not_allowed'),
    )
  })

  test('waive, reopen: with reasons that the trail keeps', async () => {
    const { id, version } = await task(villageA2, 'proxies')
    const waived = await by('officerA').waive({ id, version, reason: '本村无委托投票' })
    expect(waived.state).toBe('not_applicable')
    await setTask(running.app, id, sql`escalation = 2, escalated_on = '2021-11-01'`)
    const reopened = await by('coordinator').reopen({ id, version: waived.version, reason: '情况有变' })
    expect(reopened.state).toBe('in_progress')
    expect(await by('coordinator').show({ id })).toMatchObject({
      escalation: 0,
      escalatedOn: null,
      doneOn: null,
    })
    const events = await eventsOf(id)
    expect(events.map((one) => one.params.reason)).toEqual(['本村无委托投票', '情况有变'])
    expect(events.every((one) => one.area === villageA2)).toBe(true)
  })
})

describe('work done before', () => {
  test('is entered with its day and the ledger it rests on', async () => {
    const api = by('coordinator')
    const { id } = await task(villageA2, 'archive')
    const handed = await handedIn(villageA2, 'final_candidates', 'clerkA2')
    const given = [id, handed.id].map((one) => ({ id: one, doneOn: '2021-10-31' }))
    const note = '依据县换届办纸质台账'
    expect(await api.backfill({ tasks: given, note })).toEqual({ entered: 1, left: 1 })
    const record = await api.show({ id })
    expect(record).toMatchObject({ state: 'done', doneOn: '2021-10-31' })
    expect(record.evidence).toMatchObject([{ note, submission: 1, own: true, addedBy: '某coordinator' }])
    expect((await eventsOf(id)).at(-1)?.sentence.zh).toContain('于2021-10-31完成')
    await expect(api.backfill({ tasks: given, note })).rejects.toEqual(refused('none_open'))
    const later = [{ id, doneOn: '2021-12-01' }]
    await expect(api.backfill({ tasks: later, note })).rejects.toEqual(refused('future_day'))
  })
})

describe('refusals', () => {
  test('the second of two people is told who was first and when', async () => {
    const { id, version } = await task(villageA1, 'deputies')
    await by('clerkA1').start({ id, version })
    const failure = by('secretaryA1').start({ id, version })
    await expect(failure).rejects.toEqual(refused('changed_meanwhile'))
    await expect(failure).rejects.toThrow('某clerkA1')
    await expect(by('coordinator').waive({ id, version, reason: '理由' })).rejects.toEqual(
      refused('changed_meanwhile'),
    )
    await expect(by('clerkA1').submit({ id, version })).rejects.toEqual(refused('changed_meanwhile'))
  })

  test('states: what is not handed in can’t be reviewed, what is open not reopened, what is done not changed', async () => {
    const { id, version } = await task(villageA1, 'nominate')
    const seen = { id, version }
    await expect(by('officerA').accept(seen)).rejects.toEqual(refused('state_not_allowed'))
    await expect(by('officerA').return({ ...seen, reason: '退回' })).rejects.toEqual(
      refused('state_not_allowed'),
    )
    await expect(by('coordinator').reopen({ ...seen, reason: '打开' })).rejects.toEqual(
      refused('state_not_allowed'),
    )
    await expect(by('clerkA1').submit(seen)).rejects.toEqual(refused('no_evidence'))
    const handed = await handedIn(villageA1, 'nominate', 'clerkA1')
    await expect(by('clerkA1').start(handed)).rejects.toEqual(refused('state_not_allowed'))
    await expect(by('officerA').waive({ ...handed, reason: '不适用' })).rejects.toEqual(
      refused('state_not_allowed'),
    )
  })
})

describe('who reviews', () => {
  test('four eyes: who handed in for a village may not review it', async () => {
    const { id, version } = await handedIn(villageA2, 'committee', 'officerA')
    await expect(by('officerA').accept({ id, version })).rejects.toEqual(refused('own_work'))
    await expect(by('officerA').return({ id, version, reason: '退回' })).rejects.toEqual(refused('own_work'))
    await expect(by('secondOfficerA').accept({ id, version })).resolves.toMatchObject({ state: 'done' })
  })

  test('a township’s own task is reviewed by the county', async () => {
    const { id, version } = await handedIn(townA, 'nominate', 'officerA')
    for (const key of ['secondOfficerA', 'leaderA']) {
      await expect(by(key).accept({ id, version })).rejects.toEqual(refused('not_above'))
      await expect(by(key).return({ id, version, reason: '退回' })).rejects.toEqual(refused('not_above'))
    }
    await expect(by('secondOfficerA').waive({ id, version, reason: '理由' })).rejects.toEqual(
      refused('state_not_allowed'),
    )
    await expect(by('secretary').accept({ id, version })).resolves.toMatchObject({ state: 'done' })
  })
})

describe('evidence and days', () => {
  test('days in the future, empty evidence, other people’s files, too much of it', async () => {
    const { id, version } = await handedIn(villageA2, 'register', 'clerkA2')
    await expect(by('officerA').accept({ id, version, doneOn: '2021-11-11' })).rejects.toEqual(
      refused('future_day'),
    )
    const { id: other } = await task(villageA2, 'voter_list')
    await expect(by('clerkA2').addEvidence({ id: other, note: '  ' })).rejects.toEqual(
      refused('empty_evidence'),
    )
    const foreign = await uploadOf(running.app, small.actor('secretaryA2'))
    await expect(by('clerkA2').addEvidence({ id: other, fileId: foreign })).rejects.toEqual(
      refused('not_your_file'),
    )
    const list = await uploadOf(running.app, small.actor('clerkA2'), 'import')
    await expect(by('clerkA2').addEvidence({ id: other, fileId: list })).rejects.toEqual(
      refused('not_your_file'),
    )
    for (let n = 0; n < 50; n += 1) await by('clerkA2').addEvidence({ id: other, note: `第${n}件` })
    await expect(by('clerkA2').addEvidence({ id: other, note: '多一件' })).rejects.toEqual(
      refused('too_much_evidence'),
    )
  })
})

describe('what a department reaches', () => {
  test('it neither reads the evidence of others’ tasks nor carries its own task to another area', async () => {
    const { id } = await task(villageB1, 'archive')
    await by('clerkB1').addEvidence({ id, note: '归档目录' })
    const bureau = small.actor('bureau')
    const seen = await running.app.data.transact(bureau, (tx) => tx.select().from(taskEvidence))
    expect(seen).toEqual([])
    await setTask(running.app, id, sql`department_id = ${bureau.organisationId}`)
    const own = await running.app.data.transact(bureau, (tx) => tx.select().from(taskEvidence))
    expect(own).toMatchObject([{ taskId: id }])
    const moved = running.app.data.transact(bureau, (tx) =>
      tx.update(tasks).set({ areaCode: '990222101' }).where(eq(tasks.id, id)),
    )
    await expect(moved).rejects.toThrow()
    await setTask(running.app, id, sql`department_id = ${small.actor('clerkB1').organisationId}`)
  })
})

type Api = ReturnType<typeof acting>
const acts: readonly (readonly [
  string,
  readonly Role[],
  (api: Api, seen: { id: string; version: number }) => Promise<unknown>,
])[] = [
  ['start', ['leader'], (api, seen) => api.start(seen)],
  ['submit', ['leader'], (api, seen) => api.submit(seen)],
  ['addEvidence', ['leader'], (api, { id }) => api.addEvidence({ id, note: '说明' })],
  ['removeEvidence', ['leader'], (api, { id }) => api.removeEvidence({ id, evidenceId: newId() })],
  ['accept', ['village', 'department'], (api, seen) => api.accept(seen)],
  ['acceptMany', ['village', 'department'], (api, seen) => api.acceptMany({ tasks: [seen] })],
  ['return', ['village', 'department'], (api, seen) => api.return({ ...seen, reason: '退回' })],
  ['waive', ['village', 'department'], (api, seen) => api.waive({ ...seen, reason: '不适用' })],
  [
    'reopen',
    ['village', 'township', 'department', 'leader'],
    (api, seen) => api.reopen({ ...seen, reason: '打开' }),
  ],
  ['escalate', ['village', 'township', 'department', 'leader'], (api) => api.escalate({})],
  [
    'assign',
    ['village', 'township', 'department', 'leader'],
    (api, seen) =>
      api.assign({ ...seen, mainLeaderId: newId(), deputyLeaderId: newId(), departmentId: newId() }),
  ],
  [
    'create',
    ['village', 'township', 'department', 'leader'],
    (api) => api.create({ roundId, title: '交办', areaCode: county, startOn: today, dueOn: today }),
  ],
  [
    'backfill',
    ['village', 'township', 'department', 'leader'],
    (api, { id }) => api.backfill({ tasks: [{ id, doneOn: today }], note: '依据台账' }),
  ],
  ['show', [], (api, { id }) => api.show({ id })],
  ['list', [], (api) => api.list({})],
  ['mine', [], (api) => api.mine({})],
  ['wall', [], (api) => api.wall({ roundId, kind: 'village_committee' })],
  ['monthly', [], (api) => api.monthly({ roundId, month: '2021-11' })],
]
const administrators: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin']

describe('roles and areas', () => {
  test.each(acts)('%s asks for a session and for the right role', async (_, wrong, act) => {
    const seen = await task(villageA1, 'vote')
    await expect(act(acting(null), seen)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    for (const role of [...wrong, ...administrators]) {
      await expect(act(acting(actorFor(role, county)), seen)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  test('a post of another area does not even find the task', async () => {
    const seen = await task(villageA1, 'vote')
    const single = ['start', 'submit', 'addEvidence', 'show'].flatMap((name) =>
      acts.filter((one) => one[0] === name),
    )
    for (const [, , act] of single) {
      await expect(act(by('clerkB1'), seen)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(act(by('officerB'), seen)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    for (const [, , act] of acts.filter((one) => ['accept', 'return', 'waive'].includes(one[0]))) {
      await expect(act(by('officerB'), seen)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const elsewhere = acting(actorFor('coordinator', '990222'))
    for (const name of ['reopen', 'assign']) {
      const act = acts.find((one) => one[0] === name)?.[2]
      await expect(act?.(elsewhere, seen)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(by('bureau').show({ id: seen.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await by('clerkB1').list({ area: villageA1 })).rows).toEqual([])
    expect(
      (await by('officerB').wall({ roundId, kind: 'village_committee' })).rows.map((row) => row.code),
    ).toEqual([villageB1])
  })

  test('a leader named in the chain sees the task but does not do its work', async () => {
    const { id, version } = await task(villageA1, 'handover')
    const named = actorFor('department', '990299', { personId: small.actor('deputyA').personId })
    await expect(acting(named).show({ id })).resolves.toMatchObject({ id })
    await expect(acting(named).start({ id, version })).rejects.toEqual(refused('not_yours'))
  })
})
