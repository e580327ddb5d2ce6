import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeLogged } from '../../../scripts/test-console.ts'
import { topics } from '../../topics.ts'
import { mountSessions } from '../session/routes.ts'
import type { Running } from '../start.ts'
import { testApp } from '../testing.ts'
import { bodyLimit } from './body.ts'
import { mountPages } from './pages.ts'
import { mountReference } from './reference.ts'
import { buildServer, type Mount } from './server.ts'

let running: Running
let server: FastifyInstance

const mountBroken: Mount = (scope) => {
  scope.get('/broken', async () => {
    throw new Error('a secret detail')
  })
}

beforeAll(async () => {
  running = await testApp()
  server = await buildServer(running.app, topics, [mountSessions, mountReference, mountBroken, mountPages])
})
afterAll(async () => {
  await server.close()
  await running.close()
})

function send(url: string, payload: string, type = 'application/json') {
  return server.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
}

/** JSON of so many levels. */
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test('it tells that it lives', async () => {
  const answer = await server.inject('/health')
  expect([answer.statusCode, answer.json()]).toEqual([200, { ok: true }])
})

test('nothing comes from outside, nothing is framed or sniffed', async () => {
  const { headers } = await server.inject('/health')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("object-src 'none'")
  expect(policy).not.toMatch(/https?:|\*|upgrade-insecure/)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' })
  expect(headers['x-powered-by']).toBeUndefined()
})

test('answers of actions are kept by no cache', async () => {
  for (const url of ['/api/areas', '/rpc/areas/list']) {
    expect((await server.inject(url)).headers['cache-control']).toBe('no-store')
  }
})

describe('what is not there', () => {
  test.each(['/api/nothing', '/nothing', '/api/areas/../../etc/passwd'])('%s', async (url) => {
    const answer = await server.inject({ url, headers: { accept: 'application/json' } })
    expect([answer.statusCode, answer.json()]).toEqual([
      404,
      {
        code: 'NOT_FOUND',
        message: '没有这个地址。',
        zh: '没有这个地址。',
        en: 'There is nothing at this address.',
      },
    ])
  })

  test('an unknown action, in the form that the staff web reads', async () => {
    const answer = await send('/rpc/areas/nothing', '{}')
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({
      json: { code: 'NOT_FOUND', status: 404, message: '没有这个地址。' },
    })
  })
})

describe('a body that can’t be taken', () => {
  const cases: readonly [string, string, string, number, string][] = [
    ['too large', `"${'x'.repeat(bodyLimit)}"`, 'application/json', 413, 'TOO_LARGE'],
    ['no JSON', '{"a":', 'application/json', 400, 'NOT_JSON'],
    ['nested without end', nested(30_000), 'application/json', 400, 'TOO_DEEP'],
    ['nested one level too deep', nested(101), 'application/json', 400, 'TOO_DEEP'],
    ['keys that change an object’s kind', '{"__proto__":{"a":1}}', 'application/json', 400, 'NOT_JSON'],
    ['another type', '<a/>', 'application/xml', 415, 'UNSUPPORTED'],
  ]

  test.each(cases)('%s, for other systems', async (_name, payload, type, status, code) => {
    const answer = await send('/api/areas/edit', payload, type)
    const body = answer.json<{ code: string; zh: string; en: string }>()
    expect([answer.statusCode, body.code]).toEqual([status, code])
    expect(body.zh).toMatch(/^[\u3400-\u9fff].*。$/)
    expect(body.en).toMatch(/^[A-Z].*\.$/)
  })

  test.each(cases)('%s, for the staff web', async (_name, payload, type, status, code) => {
    const answer = await send('/rpc/areas/edit', payload, type)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ json: { code, status, message: expect.stringMatching(/。$/) } })
  })

  test.each(cases)('%s, at the sign-in', async (_name, payload, type, status) => {
    const answer = await send('/auth/sign-in', payload, type)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code: 'unreadable' })
  })

  test('100 levels are read, and an empty body is none', async () => {
    expect((await send('/api/areas/edit', nested(100))).statusCode).toBe(400)
    expect((await send('/api/areas/edit', nested(100))).json()).toMatchObject({ code: 'BAD_REQUEST' })
    expect((await send('/api/notices/read', '')).json()).toMatchObject({ code: 'BAD_REQUEST' })
    expect((await send('/api/notices/read', '{}')).json()).toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

test('what breaks gets a number that stands in the log, and tells nothing else', async () => {
  const answer = await server.inject('/broken')
  const body = answer.json<{ number: string; message: string }>()
  expect(answer.statusCode).toBe(500)
  expect(body.number).toMatch(/^[0-9A-F]{8}$/)
  expect(body.message).toContain(body.number)
  expect(answer.body).not.toContain('secret')
  expect(takeLogged().join()).toContain(`"number":"${body.number}"`)
})

describe('the OpenAPI document', () => {
  type Operation = { summary?: string; parameters?: { name: string; in: string }[] }
  type Spec = { openapi: string; paths: Record<string, Record<string, Operation>>; security: unknown }
  const read = async () => (await server.inject('/api/openapi.json')).json<Spec>()

  test('names every action with its address and what it does', async () => {
    const { paths, openapi, security } = await read()
    expect(openapi).toMatch(/^3\.1/)
    expect(security).toEqual([{ token: [] }])
    const actions = topics.flatMap(({ contract }) => Object.values(contract).map((one) => one['~orpc'].route))
    expect(Object.values(paths).flatMap((item) => Object.keys(item))).toHaveLength(actions.length)
    for (const { path = '', method = '', summary } of actions) {
      expect(paths[path]?.[method.toLowerCase()]?.summary, path).toBe(summary)
    }
  })

  test('describes every parameter of an address', async () => {
    const { paths } = await read()
    for (const [path, item] of Object.entries(paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      for (const operation of Object.values(item)) {
        const given = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)
        expect(given.sort(), path).toEqual(wanted.sort())
      }
    }
  })

  test('refers to nothing that it does not hold, and names only types that there are', async () => {
    const spec = await read()
    const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']
    const faults: string[] = []
    const visit = (value: unknown, inProperties: boolean): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        if (key === '$ref' && typeof inner === 'string') {
          const parts = inner.replace(/^#\//, '').split('/')
          const target = parts.reduce<unknown>((at, part) => Object(at)[part], spec)
          if (target === undefined) faults.push(inner)
        }
        if (
          key === 'type' &&
          !inProperties &&
          typeof inner === 'string' &&
          !types.includes(inner) &&
          inner !== 'http'
        ) {
          faults.push(inner)
        }
        visit(inner, key === 'properties' && !inProperties)
      }
    }
    visit(spec, false)
    expect(faults).toEqual([])
  })

  test('has a readable page without a line of script', async () => {
    const page = await server.inject('/api')
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body).toContain('<h1>五关接口说明')
    expect(page.body).toContain('<code>GET /api/areas/find</code> 查找区划')
    expect(page.body).not.toContain('<script')
    expect(page.body.match(/<details>/g)).toHaveLength(
      topics.flatMap(({ contract }) => Object.keys(contract)).length,
    )
  })
})
