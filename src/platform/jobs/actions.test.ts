import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import type { Running } from '../start.ts'
import { actorFor, as, testApp } from '../testing.ts'
import { jobsActions } from './actions.ts'
import { jobsTopic } from './contract.ts'
import { type JobKind, runJob } from './jobs.ts'

let running: Running
const actor = actorFor('coordinator', '990221')
const api = (who: Actor | null = actor) => as(running, jobsTopic, jobsActions, who)

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

function add(title: string, kind = 'test'): Promise<string> {
  return running.app.data.transact(actor, (tx) =>
    running.app.jobs.add(tx, actor, { kind, title, payload: { n: 1 } }),
  )
}

const counted: JobKind = {
  kind: 'test',
  run: async ({ progress }) => {
    await progress(1, 2)
    await progress(2, 2)
  },
}

test('one sees one’s own work and how far it is', async () => {
  const id = await add('核对名册')
  expect(await api().show({ id })).toMatchObject({
    state: 'waiting',
    done: 0,
    total: null,
    title: '核对名册',
  })
  await runJob(running.app, [counted], id)
  expect(await api().show({ id })).toMatchObject({ state: 'done', done: 2, total: 2, problem: null })
  const found = await api().list({ search: '名册', state: 'done', count: true })
  expect(found.total).toEqual({ count: 1, capped: false })
  expect(JSON.stringify(found.rows)).not.toContain('payload')
})

test('a cancelled job stops at its next step and tells its kind', async () => {
  const id = await add('导入')
  const ended: string[] = []
  const kind: JobKind = {
    ...counted,
    run: async (run) => {
      expect(await api().cancel({ id })).toEqual({ cancelAsked: true })
      await run.progress(1, 2)
    },
    ended: async (_run, how) => void ended.push(how),
  }
  await runJob(running.app, [kind], id)
  expect((await api().show({ id })).state).toBe('cancelled')
  expect(ended).toEqual(['cancelled'])
  await expect(api().cancel({ id })).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'ended' } })
})

test('others, other areas, administrators and nobody do not see it', async () => {
  const id = await add('导入')
  const strangers = [
    actorFor('coordinator', '990221'),
    actorFor('leader', '99'),
    actorFor('audit_admin', '99'),
  ]
  for (const other of strangers) {
    expect((await api(other).list({})).rows).toEqual([])
    await expect(api(other).show({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(api(other).cancel({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await expect(api(null).list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(api(null).show({ id })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(api(null).cancel({ id })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
