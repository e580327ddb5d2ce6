import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { command, query, topic } from '#common/contract.ts'
import { may, roles } from '#common/roles.ts'
import { defineText } from '#common/text.ts'
import { takeLogged } from '../../scripts/test-console.ts'
import { type Ask, answer } from './action.ts'
import { type Actor, systemActor } from './actor.ts'
import { auditEvents } from './audit/tables.ts'
import { notFound } from './failures.ts'
import { buildServer } from './http/server.ts'
import { settings } from './settings/tables.ts'
import type { Running } from './start.ts'
import { actorFor, as, testApp } from './testing.ts'

const text = defineText('probe.refusals', {
  full: ['已满（{{n}}），不能再加。', 'It is full ({{n}}).'],
})
const audit = { 'probe.put': ['写入{{key}}', 'Put {{key}}'] } as const
const how = z.enum([
  'plain',
  'silent',
  'undeclared',
  'refuse',
  'late',
  'missing',
  'break',
  'breakInSql',
  'odd',
])
const probe = topic('probe', {
  read: query({
    path: '/probe',
    summary: '查询',
    access: 'registry.read',
    input: z.object({ write: z.boolean().default(false) }),
    output: z.object({ rows: z.number() }),
  }),
  put: command({
    path: '/probe/put',
    summary: '写入',
    access: 'registry.edit',
    input: z.object({ key: z.string().min(1).max(20), how: how.default('plain') }),
    output: z.object({ n: z.number().int() }),
    refusals: ['full'],
    audit,
  }),
  whoever: query({
    path: '/probe/whoever',
    summary: '查询本人',
    access: 'signed_in',
    input: z.object({}),
    output: z.string(),
  }),
  open: query({
    path: '/probe/open',
    summary: '查询',
    access: 'anyone',
    input: z.object({}),
    output: z.string(),
  }),
})

const citation = {
  law: '选举法',
  edition: '2020',
  article: '第十四条',
  ruleId: 'x',
  confidence: 'A',
} as const
const seen: string[] = []

type Put = Ask<{ key: string; how: z.infer<typeof how> }, 'full'>

async function misbehave({ input, refuse, audit: record, tx }: Put): Promise<void> {
  const subject = { type: 'probe', id: input.key, name: input.key, areaCode: '' }
  if (input.how === 'undeclared') await record('probe.other', subject)
  if (input.how === 'refuse') refuse('full', { n: 3 }, citation)
  if (input.how === 'missing') notFound()
  if (input.how === 'break') throw new Error('数据机密')
  if (input.how === 'breakInSql')
    await tx.insert(settings).values({ key: '机密参数', value: 1, updatedBy: 'x' })
}

const probeActions = answer(probe, text, {
  read: async ({ input, tx }) => {
    if (input.write) await tx.insert(settings).values({ key: 'read', value: 1, updatedBy: 'x' })
    return { rows: (await tx.select().from(settings)).length }
  },
  put: async (ask) => {
    const { input, tx, afterCommit } = ask
    afterCommit(() => void seen.push(`after ${input.key}`))
    if (input.how === 'late') afterCommit(() => Promise.reject(new Error('the queue is away')))
    await tx.insert(settings).values({ key: input.key, value: 1, updatedBy: 'x' })
    if (input.how === 'breakInSql')
      await tx.insert(settings).values({ key: '机密参数', value: 1, updatedBy: 'x' })
    if (input.how !== 'silent') {
      await ask.audit(
        'probe.put',
        { type: 'probe', id: input.key, name: input.key, areaCode: '' },
        { key: input.key },
      )
    }
    await misbehave(ask)
    seen.push(`act ${input.key}`)
    return { n: input.how === 'odd' ? 0.5 : 1 }
  },
  whoever: async ({ actor }) => actor.personName,
  open: async ({ actor }) => `${actor.personName} ${actor.areaCode}`,
})

let running: Running
let server: FastifyInstance
let caller: Actor | null
const coordinator = actorFor('coordinator', '990221')
const api = (actor: Actor | null = coordinator) => as(running, probe, probeActions, actor)

beforeAll(async () => {
  running = await testApp()
  const sessions = { ...running.app.sessions, actorOf: async () => caller }
  server = await buildServer({ ...running.app, sessions }, [probeActions], [])
})
afterAll(async () => {
  await server.close()
  await running.close()
})
beforeEach(() => {
  caller = coordinator
  seen.length = 0
})

function stored(key: string): Promise<{ rows: number; events: number }> {
  return running.app.data.transact(systemActor, async (tx) => ({
    rows: (await tx.select().from(settings)).filter((row) => row.key === key).length,
    events: (await tx.select().from(auditEvents)).filter((row) => row.subjectId === key).length,
  }))
}

async function post(body: unknown) {
  const reply = await server.inject({
    method: 'POST',
    url: '/api/probe/put',
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return {
    status: reply.statusCode,
    body: reply.json<{ code: string; message: string; data: Record<string, unknown> }>(),
  }
}

describe('an act', () => {
  test('is stored with its event, and what follows it runs after the commit', async () => {
    expect(await api().put({ key: 'a' })).toEqual({ n: 1 })
    expect(await stored('a')).toEqual({ rows: 1, events: 1 })
    expect(seen).toEqual(['act a', 'after a'])
  })

  test.each(['refuse', 'missing', 'break', 'breakInSql', 'silent', 'undeclared'] as const)(
    'that ends by “%s” leaves neither row nor event, and nothing follows',
    async (kind) => {
      await expect(api().put({ key: kind, how: kind })).rejects.toThrow()
      expect(await stored(kind)).toEqual({ rows: 0, events: 0 })
      expect(seen).toEqual(kind === 'silent' ? ['act silent'] : [])
    },
  )

  test('without an event is broken, and so is one with an undeclared event', async () => {
    await expect(api().put({ key: 's', how: 'silent' })).rejects.toThrow('no audit event was recorded')
    await expect(api().put({ key: 'u', how: 'undeclared' })).rejects.toThrow('probe.other is not declared')
  })

  test('stays done when what follows it fails, which is logged', async () => {
    expect(await api().put({ key: 'late', how: 'late' })).toEqual({ n: 1 })
    expect(await stored('late')).toEqual({ rows: 1, events: 1 })
    expect(takeLogged().join()).toContain('the queue is away')
  })
})

describe('a question', () => {
  test('reads, and can’t write', async () => {
    expect((await api().read({})).rows).toBeGreaterThanOrEqual(0)
    await expect(api().read({ write: true })).rejects.toMatchObject({ cause: { code: '25006' } })
    expect(await stored('read')).toEqual({ rows: 0, events: 0 })
  })
})

describe('permission', () => {
  test.each(roles)('of a %s', async (role) => {
    const actor = actorFor(role, '990221')
    const asked = await api(actor)
      .put({ key: `role-${role}` })
      .then(
        () => 'done',
        (failure) => failure.code,
      )
    expect(asked).toBe(may(role, 'registry.edit') ? 'done' : 'FORBIDDEN')
    const read = await api(actor)
      .read({})
      .then(
        () => 'done',
        (failure) => failure.code,
      )
    expect(read).toBe(may(role, 'registry.read') ? 'done' : 'FORBIDDEN')
    expect(await api(actor).whoever({})).toBe('测试员')
  })

  test('nobody reaches only what is open to anybody, and no area with it', async () => {
    await expect(api(null).read({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(api(null).put({ key: 'n' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(api(null).whoever({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await api(null).open({})).toBe('未登录 !')
  })
})

describe('on the wire', () => {
  test('an answer', async () => {
    expect(await post({ key: 'w' })).toEqual({ status: 200, body: { n: 1 } })
  })

  test('refused: 409 with the sentence in both languages and the article', async () => {
    expect(await post({ key: 'r', how: 'refuse' })).toMatchObject({
      status: 409,
      body: {
        code: 'REFUSED',
        data: { code: 'full', zh: '已满（3），不能再加。', en: 'It is full (3).', citation },
      },
    })
  })

  test('rejected: bad input, nobody, wrong role, not there', async () => {
    expect(await post({ key: '' })).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } })
    expect(await post({ key: 'x'.repeat(21) })).toMatchObject({ status: 400 })
    expect(await post({ key: 'm', how: 'missing' })).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    })
    caller = actorFor('leader', '990221')
    expect(await post({ key: 'x' })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    caller = null
    expect(await post({ key: 'x' })).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } })
  })

  test('broken: a number that is in the log, and not what went wrong', async () => {
    const answered = await post({ key: 'b', how: 'break' })
    const { number } = answered.body.data
    expect(answered).toMatchObject({ status: 500, body: { code: 'INTERNAL_SERVER_ERROR' } })
    expect(number).toMatch(/^[0-9A-F]{8}$/)
    expect(answered.body.message).toContain(`请提供编号 ${number}`)
    expect(JSON.stringify(answered)).not.toContain('数据机密')
    expect(takeLogged().join()).toContain(`"number":"${number}"`)
  })

  test('values of a failed statement reach neither the answer nor the log', async () => {
    const answered = await post({ key: 'q', how: 'breakInSql' })
    const logged = takeLogged().join()
    expect(answered.status).toBe(500)
    expect(logged).toContain('23505')
    expect(JSON.stringify(answered) + logged).not.toContain('机密参数')
  })

  test('an answer that does not fit its contract is broken, not sent', async () => {
    expect((await post({ key: 'odd', how: 'odd' })).status).toBe(500)
    expect(takeLogged().join()).toContain('output does not fit the contract')
  })
})
