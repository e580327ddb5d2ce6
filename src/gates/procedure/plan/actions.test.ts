import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tasks } from '#gates/responsibility/tasks/tables.ts'
import { systemActor } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { fixedClock } from '#platform/clock.ts'
import { holidays } from '#platform/settings/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { coordinator, county, loadCounty, procedureOf } from './testing.ts'

let running: Running
let roundId: string
let bodyId: string
let areaCode: string
const kind = 'village_committee' as const
const other = actorFor('coordinator', county, { personName: '乙测试' })
const plan = (who: typeof coordinator | null = coordinator) => procedureOf(running, who).plan
const on = (day: string) =>
  procedureOf({ ...running, app: { ...running.app, clock: fixedClock(day) } }, coordinator).plan
const seenNow = async () => (await plan().settings({ roundId, kind })).seen
const target = (electionDay: string) => ({ roundId, kind, electionDay })

async function finish(stepId: string, doneOn: string, body = bodyId): Promise<void> {
  await running.app.data.transact(systemActor, (tx) =>
    tx
      .update(tasks)
      .set({ state: 'done', doneOn })
      .where(and(eq(tasks.bodyId, body), eq(tasks.stepId, stepId))),
  )
}

beforeAll(async () => {
  running = await testApp('2021-06-01')
  await loadCounty(running.app)
  const { rounds } = procedureOf(running)
  const bodies = [
    { kind, electionDay: '2021-11-20' },
    { kind: 'village_party' as const, electionDay: '2021-11-08' },
  ]
  roundId = (await rounds.open({ areaCode: county, name: '2021年换届', year: 2021, bodies })).id
  const [first] = (await rounds.bodies({ roundId, kind, size: 1 })).rows
  bodyId = first?.id ?? ''
  areaCode = first?.areaCode ?? ''
})
afterAll(() => running.close())

test('a plan shows every step with its day, law, chain, deliverables and task', async () => {
  const shown = await plan().show({ bodyId })
  expect(shown).toMatchObject({ electionDay: '2021-11-20', planVersion: 1, inForce: true, kind })
  expect(shown.steps).toHaveLength(16)
  expect(shown.chain?.mainLeader).not.toBe('')
  const list = shown.steps.find((step) => step.stepId === 'voter_list')
  expect(list).toMatchObject({ limitOn: '2021-10-31', limitKind: 'latest', basis: 'law', status: 'ok' })
  expect(list?.citation).not.toBeNull()
  expect(list?.explain.zh).toContain('2021-10-31')
  for (const step of shown.steps) {
    expect(step.task?.state).toBe('not_started')
    expect(step.deliverables.length).toBeGreaterThan(0)
    expect(step.discipline.zh).not.toBe('')
    expect(step.evidence.length).toBeGreaterThan(0)
    expect(step.startOn <= step.dueOn).toBe(true)
  }
  expect(await failureOf(plan().show({ bodyId, planVersion: 9 }))).toBe('NOT_FOUND')
})

test('previews of a move change nothing and say what would move', async () => {
  const change = await plan().previewMove(target('2021-12-10'))
  expect(change).toMatchObject({ electionDay: '2021-11-20', groups: 1, seen: await seenNow() })
  expect(change.bodies).toBeGreaterThan(100)
  expect(change.steps.filter((step) => step.kind === 'moved').length).toBeGreaterThan(10)
  expect((await plan().show({ bodyId })).planVersion).toBe(1)
  const near = await plan().previewMove(target('2021-06-12'))
  expect(near.steps.some((step) => step.becameImpossible && step.daysShort > 0)).toBe(true)
  expect(near.problems.some((problem) => problem.code === 'impossible' && problem.citation !== null)).toBe(
    true,
  )
})

test('one act moves all bodies of a kind; finished steps stay, every earlier version is kept', async () => {
  await finish('prepare', '2021-05-20')
  const done = await on('2021-06-02').move({
    ...target('2021-12-10'),
    reason: '与秋收错开',
    seen: await seenNow(),
  })
  expect(done.bodies).toBeGreaterThan(100)
  const shown = await plan().show({ bodyId })
  expect(shown).toMatchObject({ planVersion: 2, electionDay: '2021-12-10', reason: '与秋收错开' })
  const prepared = shown.steps.find((step) => step.stepId === 'prepare')
  expect(prepared?.task).toMatchObject({ state: 'done', doneOn: '2021-05-20' })
  const [open] = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.bodyId, bodyId), eq(tasks.stepId, 'voter_list'))),
  )
  expect(open?.dueOn).toBe(shown.steps.find((step) => step.stepId === 'voter_list')?.dueOn)
  const versions = await plan().versions({ bodyId })
  expect(versions.map((one) => [one.planVersion, one.electionDay])).toEqual([
    [2, '2021-12-10'],
    [1, '2021-11-20'],
  ])
  const old = await plan().show({ bodyId, planVersion: 1 })
  expect(old).toMatchObject({ inForce: false, electionDay: '2021-11-20' })
  expect(old.steps.every((step) => step.task === null)).toBe(true)
  const [event] = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.event, 'plan.moved')),
  )
  expect(event?.params).toMatchObject({ before: '2021-11-20', after: '2021-12-10', reason: '与秋收错开' })
})

test('any two versions, or the one in force on a day, stand side by side', async () => {
  const compared = await plan().compare({ bodyId, base: 1 })
  expect(compared).toMatchObject({ base: 1, with: 2 })
  const prepared = compared.steps.find((step) => step.stepId === 'prepare')
  expect(prepared).toMatchObject({ kind: 'same', doneOn: '2021-05-20', movedDays: 0 })
  const list = compared.steps.find((step) => step.stepId === 'voter_list')
  expect(list?.kind).toBe('moved')
  expect(list?.movedDays).toBeGreaterThan(10)
  expect((await plan().compare({ bodyId, base: '2021-06-01' })).base).toBe(1)
  expect((await plan().compare({ bodyId, base: '2021-06-02' })).base).toBe(2)
  expect((await plan().compare({ bodyId, base: '2021-01-01' })).base).toBe(1)
  expect(await failureOf(plan().compare({ bodyId, base: 7 }))).toBe('NOT_FOUND')
  expect(await failureOf(plan().compare({ bodyId, base: 1, with: 7 }))).toBe('NOT_FOUND')
})

test('the second of two editors is told who changed what; nothing is overwritten', async () => {
  const seen = await seenNow()
  await on('2021-06-03').move({ ...target('2021-12-12'), reason: '改到星期日', seen })
  const late = plan(other).move({ ...target('2021-12-14'), reason: '另有安排', seen })
  await expect(late).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringMatching(/甲测试.*2021-06-03.*改到星期日/) },
  })
  expect((await plan().show({ bodyId })).electionDay).toBe('2021-12-12')
})

test('two editors at the same moment: one is stored, the other refused', async () => {
  const seen = await seenNow()
  const both = await Promise.allSettled([
    plan().move({ ...target('2021-12-15'), reason: '甲的安排', seen }),
    plan(other).move({ ...target('2021-12-16'), reason: '乙的安排', seen }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await plan().versions({ bodyId }))[0]?.planVersion).toBe(4)
})

test('one body moves alone, and is then counted among several days', async () => {
  const { bodyVersion } = await plan().show({ bodyId })
  const single = { ...target('2021-12-20'), bodyId }
  await plan().move({ ...single, reason: '该村另定', seen: bodyVersion })
  const settings = await plan().settings({ roundId, kind })
  expect(settings.electionDay).toBeNull()
  expect((await plan().show({ bodyId })).electionDay).toBe('2021-12-20')
  expect((await plan().previewMove(target('2021-12-28'))).groups).toBe(2)
  const stale = await failureOf(
    plan().move({ ...single, electionDay: '2021-12-21', reason: '再改', seen: bodyVersion }),
  )
  expect(stale).toBe('changed_meanwhile')
})

test('moves that must be refused: past, the same, none, impossible without reading it, after the vote', async () => {
  const { bodyVersion: seen } = await plan().show({ bodyId })
  const moved = (electionDay: string, change: object = {}) =>
    failureOf(plan().move({ roundId, kind, bodyId, electionDay, reason: '试改', seen, ...change }))
  expect(await moved('2021-05-01')).toBe('day_past')
  expect(await moved('2021-12-20')).toBe('same_day')
  expect(await moved('2021-12-28', { roundId: '0'.repeat(26) })).toBe('no_bodies')
  expect(await moved('2021-06-12')).toBe('impossible_steps')
  expect(await moved('2021-12-28', { reason: '一' })).toBe('BAD_REQUEST')
  expect((await plan().show({ bodyId })).electionDay).toBe('2021-12-20')
  expect(await moved('2021-06-12', { acknowledged: true })).toBe('not refused')
  await finish('vote', '2021-06-01')
  const { bodyVersion } = await plan().show({ bodyId })
  expect(await moved('2021-12-28', { seen: bodyVersion })).toBe('vote_done')
  const party = { roundId, kind: 'village_party' as const }
  const [body] = (await procedureOf(running).rounds.bodies({ ...party, size: 1 })).rows
  await finish('meeting', '2021-06-01', body?.id)
  const all = await plan().settings(party)
  const vote = plan().move({ ...party, electionDay: '2021-11-28', reason: '试改', seen: all.seen })
  expect(await failureOf(vote)).toBe('vote_done')
})

test('settings tighten, add, rename and drop customary steps and re-plan at once', async () => {
  const before = await plan().settings({ roundId, kind: 'village_party' })
  expect(before).toMatchObject({ version: 0, settings: { steps: {}, added: [] } })
  const name = { zh: '召开动员会', en: 'Mobilisation meeting' }
  const organ = { zh: '乡镇党委', en: 'Township Party committee' }
  const settings = {
    steps: {
      handover: { dropped: true as const },
      survey: { name: { zh: '入户摸底', en: 'Household survey' } },
    },
    added: [{ id: 'own_1', name, organ, days: 60, lead: 3 }],
    order: [],
  }
  const party = { roundId, kind: 'village_party' as const }
  const preview = await plan().previewSettings({ ...party, settings })
  expect(preview.steps.find((step) => step.stepId === 'own_1')?.kind).toBe('added')
  expect(preview.steps.find((step) => step.stepId === 'handover')?.kind).toBe('removed')
  const saved = await plan().saveSettings({ ...party, settings, version: 0, reason: '县委部署' })
  expect(saved.version).toBe(1)
  const [body] = (await procedureOf(running).rounds.bodies({ ...party, size: 1, descending: true })).rows
  const shown = await plan().show({ bodyId: body?.id ?? '' })
  expect(shown.steps.find((step) => step.stepId === 'own_1')).toMatchObject({ name, organ, added: true })
  expect(shown.steps.find((step) => step.stepId === 'survey')?.name.zh).toBe('入户摸底')
  expect(shown.steps.some((step) => step.stepId === 'handover')).toBe(false)
  const [dropped] = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.bodyId, shown.bodyId), eq(tasks.stepId, 'handover'))),
  )
  expect(dropped?.state).toBe('not_applicable')
  const stale = plan(other).saveSettings({ ...party, settings, version: 0, reason: '另一设置' })
  await expect(stale).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('县委部署') },
  })
})

test('a legal interval is never loosened and a legal step never dropped', async () => {
  const save = (steps: Record<string, object>) =>
    plan().saveSettings({
      roundId,
      kind,
      settings: { steps, added: [], order: [] },
      version: 0,
      reason: '试改',
    })
  const loose = save({ voter_list: { days: 10 } })
  await expect(loose).rejects.toMatchObject({
    data: { code: 'unlawful_settings', citation: { law: '村委会组织法' } },
  })
  expect(await failureOf(save({ voter_list: { dropped: true } }))).toBe('unlawful_settings')
  expect(await failureOf(save({ vote: { dropped: true } }))).toBe('unlawful_settings')
  expect((await plan().settings({ roundId, kind })).version).toBe(0)
  const none = plan().saveSettings({
    roundId,
    kind: 'cppcc_county',
    settings: { steps: {}, added: [], order: [] },
    version: 0,
    reason: '没有机构',
  })
  expect(await failureOf(none)).toBe('no_bodies')
})

test('other holidays re-plan on demand, kind by kind, and only as seen', async () => {
  const quiet = await plan().previewReplan({ roundId })
  expect(quiet.map((one) => one.kind).sort()).toEqual(['village_committee', 'village_party'])
  const party = quiet.find((one) => one.kind === 'village_party')
  const step = party?.steps.find(
    (one) => one.doneOn === null && one.after !== null && one.stepId !== 'meeting',
  )
  expect(party?.steps.every((one) => one.kind === 'same')).toBe(true)
  await running.app.data.transact(systemActor, (tx) =>
    tx
      .insert(holidays)
      .values({ day: step?.after ?? '', kind: 'off', name: '临时放假', updatedBy: '甲测试' }),
  )
  const moved = (await plan().previewReplan({ roundId })).find((one) => one.kind === 'village_party')
  expect(moved?.steps.some((one) => one.kind === 'moved')).toBe(true)
  const kinds = [{ kind: 'village_party' as const, seen: moved?.seen ?? 0 }]
  const ask = { roundId, kinds, reason: '节假日调整', acknowledged: true }
  expect((await plan().replan(ask)).bodies).toBe(moved?.bodies)
  expect(await failureOf(plan(other).replan(ask))).toBe('changed_meanwhile')
  const after = (await plan().previewReplan({ roundId })).find((one) => one.kind === 'village_party')
  expect(after?.steps.every((one) => one.kind === 'same')).toBe(true)
})

test('a preview shows the body that changes most, also where another is further on', async () => {
  const own = await plan().show({ bodyId })
  const rest = (await procedureOf(running).rounds.bodies({ roundId, kind, size: 2 })).rows[1]
  const others = await plan().show({ bodyId: rest?.id ?? '' })
  expect(own.electionDay).not.toBe(others.electionDay)
  const step = others.steps.find((one) => one.stepId === 'review')
  await running.app.data.transact(systemActor, (tx) =>
    tx
      .insert(holidays)
      .values({ day: step?.dueOn ?? '', kind: 'off', name: '临时放假', updatedBy: '甲测试' }),
  )
  const change = (await plan().previewReplan({ roundId })).find((one) => one.kind === kind)
  expect(change?.shown).not.toBe(own.bodyName)
  expect(change?.steps.find((one) => one.stepId === 'review')?.kind).toBe('moved')
})

test('re-planning when the law can no longer be kept asks for confirmation', async () => {
  const { seen } = await plan().settings({ roundId, kind })
  const ask = { roundId, kinds: [{ kind, seen }], reason: '重新测算' }
  expect(await failureOf(on('2021-12-10').replan(ask))).toBe('impossible_steps')
  expect(await failureOf(plan().replan({ ...ask, kinds: [{ kind: 'cppcc_county', seen: 0 }] }))).toBe(
    'no_bodies',
  )
  expect(await failureOf(plan().replan({ ...ask, kinds: [] }))).toBe('BAD_REQUEST')
})

test('the Gantt chart counts the tasks of steps, and of bodies by township', async () => {
  const steps = await plan().gantt({ roundId })
  const tops = steps.rows.filter((bar) => bar.parent === null)
  expect(tops.map((bar) => bar.key).sort()).toEqual(['village_committee', 'village_party'])
  const below = steps.rows.filter((bar) => bar.parent === 'village_committee')
  expect(below).toHaveLength(16)
  expect(tops.find((bar) => bar.key === 'village_committee')?.tasks).toBe(
    below.reduce((sum, bar) => sum + bar.tasks, 0),
  )
  const bodies = await plan().gantt({ roundId, kind, area: areaCode.slice(0, 9) })
  const township = bodies.rows.find((bar) => bar.parent === null)
  expect(township?.key).toBe(areaCode.slice(0, 9))
  expect(bodies.rows.find((bar) => bar.bodyId === bodyId)).toMatchObject({
    parent: township?.key,
    tasks: 16,
    done: 2,
  })
})

test('nobody, other roles and other areas', async () => {
  const move = { ...target('2021-12-30'), reason: '越权', seen: 0 }
  const settings = { steps: {}, added: [], order: [] }
  const save = { roundId, kind, settings, version: 0, reason: '越权' }
  const replan = { roundId, kinds: [{ kind, seen: 0 }], reason: '越权' }
  const acts = (who: typeof coordinator | null) => [
    plan(who).move(move),
    plan(who).saveSettings(save),
    plan(who).replan(replan),
  ]
  const previews = (who: typeof coordinator | null) => [
    plan(who).previewMove(target('2021-12-30')),
    plan(who).previewSettings({ roundId, kind, settings }),
    plan(who).previewReplan({ roundId }),
  ]
  const reads = (who: typeof coordinator | null) => [
    plan(who).show({ bodyId }),
    plan(who).versions({ bodyId }),
    plan(who).gantt({ roundId }),
    plan(who).settings({ roundId, kind }),
  ]
  for (const ask of [...acts(null), ...previews(null), ...reads(null)]) {
    expect(await failureOf(ask)).toBe('UNAUTHORIZED')
  }
  for (const role of ['leader', 'department', 'township', 'village'] as const) {
    const who = actorFor(role, areaCode)
    for (const ask of [...acts(who), ...previews(who)]) expect(await failureOf(ask)).toBe('FORBIDDEN')
    expect((await plan(who).show({ bodyId })).bodyId).toBe(bodyId)
  }
  for (const ask of reads(actorFor('system_admin', county))) expect(await failureOf(ask)).toBe('FORBIDDEN')
  const elsewhere = actorFor('coordinator', '990222')
  expect(await Promise.all(acts(elsewhere).map(failureOf))).toEqual(['no_bodies', 'NOT_FOUND', 'no_bodies'])
  expect(await failureOf(plan(elsewhere).show({ bodyId }))).toBe('NOT_FOUND')
})

test('a post below sees the county’s bodies and may not change their plans', async () => {
  const { rounds } = procedureOf(running)
  const bodies = [{ kind: 'congress_county' as const, electionDay: '2021-12-01' }]
  const opened = await rounds.open({ areaCode: county, name: '县级人大换届', year: 2021, bodies })
  const below = plan(actorFor('coordinator', '990221101'))
  const at = { roundId: opened.id, kind: 'congress_county' as const }
  const { seen } = await below.settings(at)
  expect(seen).toBeGreaterThan(0)
  expect(await failureOf(below.move({ ...at, electionDay: '2021-12-08', reason: '越级', seen }))).toBe(
    'outside',
  )
  const settings = { steps: {}, added: [], order: [] }
  expect(await failureOf(below.saveSettings({ ...at, settings, version: 0, reason: '越级' }))).toBe('outside')
  const kinds = [{ kind: at.kind, seen }]
  expect(await failureOf(below.replan({ roundId: opened.id, kinds, reason: '越级' }))).toBe('outside')
})
