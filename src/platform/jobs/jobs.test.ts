import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineText } from '#common/text.ts'
import { takeLogged } from '../../../scripts/test-console.ts'
import { systemActor } from '../actor.ts'
import { refuse } from '../failures.ts'
import type { Running } from '../start.ts'
import { actorFor, testApp } from '../testing.ts'
import { type JobKind, runJob, runRecurring } from './jobs.ts'
import { type JobState, jobs } from './tables.ts'

const text = defineText('probe.jobs', { full: ['名册已满。', 'The list is full.'] })
let running: Running
const actor = actorFor('coordinator', '990221')

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

function add(kind: string, state: JobState = 'waiting'): Promise<string> {
  return running.app.data.transact(actor, async (tx) => {
    const id = await running.app.jobs.add(tx, actor, { kind, title: '测试', payload: { file: 'a' } })
    await tx.update(jobs).set({ state }).where(eq(jobs.id, id))
    return id
  })
}

async function rowOf(id: string) {
  const [row] = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(jobs).where(eq(jobs.id, id)),
  )
  if (row === undefined) throw new Error('no such job')
  return row
}

const kindOf = (run: JobKind['run'], ended?: JobKind['ended']): JobKind => ({
  kind: 'probe',
  run,
  ...(ended === undefined ? {} : { ended }),
})

test('work runs with the rights and the order that it was asked with, and tells how far it is', async () => {
  const id = await add('probe')
  const seen: unknown[] = []
  const kind = kindOf(async ({ actor: who, payload, progress }) => {
    await progress(1, 4)
    seen.push(who, payload, (await rowOf(id)).done, (await rowOf(id)).state)
  })
  await runJob(running.app, [kind], id)
  expect(seen).toEqual([actor, { file: 'a' }, 1, 'running'])
  const row = await rowOf(id)
  expect(row).toMatchObject({ state: 'done', problem: null })
  expect(row.endedAt).not.toBeNull()
})

test('what is refused is told as a sentence, and is not logged', async () => {
  const id = await add('probe')
  const ended: string[] = []
  await runJob(
    running.app,
    [
      kindOf(
        async () => refuse(text, 'full'),
        async ({ payload }, how) => void ended.push(how, String(payload.file)),
      ),
    ],
    id,
  )
  expect(await rowOf(id)).toMatchObject({ state: 'failed', problem: '名册已满。' })
  expect(ended).toEqual(['failed', 'a'])
})

test('what breaks is told as a number that stands in the log', async () => {
  const id = await add('probe')
  await runJob(running.app, [kindOf(() => Promise.reject(new Error('secret')))], id)
  const { state, problem } = await rowOf(id)
  const number = /编号 ([0-9A-F]{8})$/.exec(problem ?? '')?.[1]
  expect(state).toBe('failed')
  expect(problem).not.toContain('secret')
  expect(takeLogged().join()).toContain(`"number":"${number}"`)
})

test('a kind that fails at its end leaves the work ended all the same', async () => {
  const id = await add('probe')
  const kind = kindOf(
    async () => refuse(text, 'full'),
    () => Promise.reject(new Error('the end broke')),
  )
  await runJob(running.app, [kind], id)
  expect(await rowOf(id)).toMatchObject({ state: 'failed', problem: '名册已满。' })
  expect(takeLogged().join()).toContain('the end broke')
})

test('work of an unknown kind fails, work that has ended does not run again', async () => {
  const id = await add('unknown')
  await runJob(running.app, [], id)
  expect((await rowOf(id)).state).toBe('failed')
  expect(takeLogged().join()).toContain('no job of kind unknown')
  const runs: string[] = []
  await runJob(running.app, [{ kind: 'unknown', run: async ({ id: ran }) => void runs.push(ran) }], id)
  expect(runs).toEqual([])
})

test('work that was cancelled while it waited does not begin', async () => {
  const id = await add('probe')
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(jobs).set({ cancelAsked: true }).where(eq(jobs.id, id)),
  )
  const runs: string[] = []
  await runJob(running.app, [kindOf(async ({ id: ran }) => void runs.push(ran))], id)
  expect([runs, (await rowOf(id)).state]).toEqual([[], 'cancelled'])
})

test('recurring work that fails is logged and disturbs nothing', async () => {
  const run = () => Promise.reject(new Error('no seal today'))
  await runRecurring(running.app, { name: 'seal', cron: '* * * * *', run })
  expect(takeLogged().join()).toContain('recurring seal')
})

test('work that a stop interrupted runs again from the start, and new work as soon as it is asked for', async () => {
  const [broken, waiting, done] = [
    await add('probe', 'running'),
    await add('probe'),
    await add('probe', 'done'),
  ]
  const ran: string[] = []
  const kind = kindOf(async ({ id }) => void ran.push(id))
  await running.app.jobs.begin(running.app, [kind], [])
  const late = await add('probe')
  await running.app.jobs.wake(late)
  for (let tries = 0; tries < 400 && (await rowOf(late)).state !== 'done'; tries += 1) await sleep(50)
  expect(ran).toEqual([broken, waiting, late])
  expect(ran).not.toContain(done)
  expect((await rowOf(broken)).state).toBe('done')
})
