import { APIError } from 'better-auth/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Need, SessionProblem } from '#common/session.ts'
import { sayBoth } from '#common/text.ts'
import type { App } from '../app.ts'
import { Refused, refuse } from '../failures.ts'
import { headersOf } from '../http/server.ts'
import { reportBroken } from '../log.ts'
import { cookieIn } from './cookies.ts'
import { addressHeader } from './library.ts'
import { requestsPerMinute } from './limits.ts'
import { type Inside, insideOf } from './sessions.ts'
import { needOf, type Standing } from './standing.ts'
import { sessionText } from './text.ts'

/** A request to one of the sign-in routes. */
export type Call = {
  readonly app: App
  readonly inside: Inside
  readonly headers: Headers
  readonly ip: string
  readonly reply: FastifyReply
  /** The token of the request's session cookie. */
  readonly token: string | undefined
}

const statuses: Readonly<Record<string, number>> = {
  failed: 401,
  code_failed: 401,
  passkey_failed: 401,
  passkey_foreign: 401,
  confirm_failed: 401,
  challenge_over: 401,
  not_signed_in: 401,
  steps_missing: 403,
  foreign_origin: 403,
  unreadable: 400,
  too_many: 429,
}

function callOf(app: App, request: FastifyRequest, reply: FastifyReply): Call {
  const headers = headersOf(request)
  headers.set(addressHeader, request.ip)
  const inside = insideOf(app.sessions)
  const token = inside.signed(cookieIn(headers.get('cookie'), inside.cookieName))
  return { app, inside, headers, ip: request.ip, reply, token }
}

/** The failure of a sign-in route as status and words. */
export function problemOf(failure: unknown): { readonly status: number; readonly body: SessionProblem } {
  const known = (code: keyof typeof statuses & string, body: SessionProblem) => ({
    status: statuses[code] ?? 409,
    body,
  })
  if (failure instanceof Refused) return known(failure.data.code, failure.data)
  if (failure instanceof z.ZodError) return known('unreadable', problem('unreadable'))
  const status = failure instanceof Error && 'statusCode' in failure ? failure.statusCode : undefined
  if (status === 429) return known('too_many', problem('too_many'))
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status, body: problem('unreadable') }
  return { status: 500, body: problem('broken', reportBroken('session', failure)) }
}

function problem(code: 'unreadable' | 'too_many' | 'broken', number = ''): SessionProblem {
  return { code, ...sayBoth(sessionText, code, { number }) }
}

/** Adds a route: its body is checked, its calls from one address are counted. */
export function addRoute<B extends z.ZodType>(
  scope: FastifyInstance,
  app: App,
  path: `/${string}`,
  body: B,
  answer: (call: Call, input: z.output<B>) => Promise<unknown>,
): void {
  const rateLimit = { max: requestsPerMinute, timeWindow: 60_000 }
  scope.post(path, { config: { rateLimit } }, async (request, reply) => {
    return answer(callOf(app, request, reply), body.parse(request.body ?? {}))
  })
}

/** Adds a route that only tells. */
export function addQuestion(
  scope: FastifyInstance,
  app: App,
  path: `/${string}`,
  answer: (call: Call) => Promise<unknown>,
): void {
  scope.get(path, async (request, reply) => answer(callOf(app, request, reply)))
}

/** What stands behind the call's session. Refuses when there is none, or when it still asks for one of `not`. */
export async function standingIn(call: Call, not: readonly Need[] = ['second_factor']): Promise<Standing> {
  const standing = await call.inside.standing(call.token)
  if (standing === undefined) return refuse(sessionText, 'not_signed_in')
  const need = needOf(standing)
  if (need !== null && not.includes(need)) refuse(sessionText, 'steps_missing')
  return standing
}

type Said = 'failed' | 'code_failed' | 'passkey_failed' | 'challenge_over' | 'totp_on' | 'totp_off'

/** Asks the library; what it refuses is refused with a text of the product. */
export async function ask<T>(
  asked: Promise<T>,
  refusal: (failure: APIError) => Said | Promise<Said>,
): Promise<T> {
  try {
    return await asked
  } catch (failure) {
    if (!(failure instanceof APIError)) throw failure
    return refuse(sessionText, await refusal(failure))
  }
}

/** Hands the library's cookies on to the browser. */
export function passCookies(call: Call, headers: Headers): void {
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) call.reply.header('set-cookie', cookies)
}

/** The session's token among cookies that the library sets. */
export function tokenSet(call: Call, headers: Headers): string | undefined {
  const start = `${call.inside.cookieName}=`
  const cookie = headers.getSetCookie().findLast((one) => one.startsWith(start))
  return call.inside.signed(cookie?.slice(start.length).split(';', 1)[0])
}

/** The request's headers without the session, for a step that must not take an older session for this sign-in. */
export function withoutSession(call: Call): Headers {
  const headers = new Headers(call.headers)
  const kept = (headers.get('cookie') ?? '')
    .split(';')
    .filter((part) => part.trim().split('=', 1)[0] !== call.inside.cookieName)
  headers.set('cookie', kept.join(';'))
  return headers
}
