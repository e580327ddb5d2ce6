import { ORPCError } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Params, type Said, sayBoth, type TextTable } from '#common/text.ts'
import { reportBroken } from '../log.ts'
import { BodyFault, bodyLimit, deepest } from './body.ts'
import { httpText } from './text.ts'

type Key = typeof httpText extends TextTable<infer K> ? K : never

/** An answer that is not an action's: its status, code and sentence in both languages. */
export type Problem = Said & {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly number?: string
}

const codes: Readonly<Record<number, Key>> = {
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported',
  429: 'too_many',
}

function problem(status: number, key: Key, params: Params = {}): Problem {
  const said = sayBoth(httpText, key, params)
  return { status, code: key.toUpperCase(), message: said.zh, ...said }
}

/** Nothing is at the address. */
export function notFound(): Problem {
  return problem(404, 'not_found')
}

/** Tells in words why a request failed outside of any action; what should not have happened gets a number. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof BodyFault) {
    return problem(failure.statusCode, failure.fault, { most: deepest })
  }
  const { statusCode } = Object(failure) as { statusCode?: unknown }
  const status = typeof statusCode === 'number' ? statusCode : 500
  if (status >= 400 && status < 500) {
    return problem(status, codes[status] ?? 'unreadable', { limit: bodyLimit / 1024 / 1024 })
  }
  const number = reportBroken('http', failure)
  return { ...problem(500, 'broken', { number }), number }
}

/** Answers with a problem, in the form that the caller's side of the contract reads. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, told: Problem): FastifyReply {
  const { status, ...body } = told
  reply.code(status)
  if (!request.url.startsWith('/rpc/')) return reply.send(body)
  const { code, message, zh, en, number } = told
  const data = { zh, en, ...(number === undefined ? {} : { number }) }
  return reply.send({ json: new ORPCError(code, { status, message, data }).toJSON() })
}
