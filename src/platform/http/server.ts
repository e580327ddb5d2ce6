import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { ORPCError, ValidationError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fastify'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { say } from '#common/text.ts'
import type { AnsweredTopic, CallContext } from '../action.ts'
import type { App } from '../app.ts'
import { reportBroken } from '../log.ts'
import { bodyLimit, readJsonBodies } from './body.ts'
import { answerProblem, notFound, problemOf } from './problems.ts'
import { httpText } from './text.ts'

/** The router of all topics, by name. */
export function routerOf(topics: readonly AnsweredTopic[]) {
  return Object.fromEntries(topics.map((topic) => [topic.name, topic.procedures]))
}

/** Header names and values as the web's Headers. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
    else if (value !== undefined) for (const one of value) headers.append(name, one)
  }
  return headers
}

async function contextOf(app: App, request: FastifyRequest, reply: FastifyReply): Promise<CallContext> {
  const headers = headersOf(request)
  return {
    app,
    actor: await app.sessions.actorOf(headers, request.ip),
    request: { headers, ip: request.ip },
    answer: { setCookies: (values) => void reply.header('set-cookie', [...values]) },
  }
}

/** What is neither refused nor rejected is broken: logged under a number that the user can quote. */
function brokenAsNumber(failure: unknown): never {
  if (failure instanceof ORPCError) {
    const inner: unknown = failure.cause
    const outputWrong = failure.code === 'INTERNAL_SERVER_ERROR'
    if (!outputWrong) throw failure
    throw broken(inner instanceof ValidationError ? new Error('output does not fit the contract') : failure)
  }
  throw broken(failure)
}

function broken(failure: unknown): ORPCError<'INTERNAL_SERVER_ERROR', { number: string }> {
  const number = reportBroken('action', failure)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: say(httpText, 'broken', 'zh', { number }),
    data: { number },
  })
}

async function intercept<T>(options: { next(): Promise<T> }): Promise<T> {
  try {
    return await options.next()
  } catch (failure) {
    return brokenAsNumber(failure)
  }
}

const policy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'self'"],
    // The intranet may have no certificate authority; TLS is the proxy's where there is one.
    upgradeInsecureRequests: null,
  },
}

function mountActions(server: FastifyInstance, app: App, topics: readonly AnsweredTopic[]): void {
  const router = routerOf(topics)
  const rpc = new RPCHandler(router, { interceptors: [intercept] })
  const open = new OpenAPIHandler(router, { interceptors: [intercept] })
  const answer = (handler: typeof rpc | typeof open, prefix: `/${string}`) => {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      reply.header('cache-control', 'no-store')
      const context = await contextOf(app, request, reply)
      const { matched } = await handler.handle(request, reply, { prefix, context })
      if (!matched) await answerProblem(request, reply, notFound())
    }
  }
  server.all('/rpc/*', { config: { rateLimit: false } }, answer(rpc, '/rpc'))
  server.all('/api/*', answer(open, '/api'))
}

/** What a front door mounts besides the actions: pages, uploads, documents. */
export type Mount = (server: FastifyInstance, app: App, topics: readonly AnsweredTopic[]) => void

/** Builds the HTTP server; `mounts` add what is not an action. */
export async function buildServer(
  app: App,
  topics: readonly AnsweredTopic[],
  mounts: readonly Mount[],
): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit,
    routerOptions: { maxParamLength: 300 },
    trustProxy: 'loopback',
    requestTimeout: 0,
  })
  await server.register(fastifyHelmet, { contentSecurityPolicy: policy, hsts: false })
  await server.register(fastifyRateLimit, { global: false })
  readJsonBodies(server)
  server.get('/health', async () => ({ ok: true }))
  server.setErrorHandler((failure, request, reply) => {
    return answerProblem(request, reply, problemOf(failure))
  })
  mountActions(server, app, topics)
  for (const mount of mounts) mount(server, app, topics)
  return server
}
