import type { FastifyInstance } from 'fastify'

/** Bytes that a request with JSON may have. */
export const bodyLimit = 2 * 1024 * 1024
/** Levels that JSON in a request may be nested: far more than any contract has, and no danger to the database. */
export const deepest = 100

/** What is wrong with a request's JSON. */
export class BodyFault extends Error {
  readonly statusCode = 400
  readonly fault: 'not_json' | 'too_deep'
  constructor(fault: BodyFault['fault']) {
    super(fault)
    this.fault = fault
  }
}

/** True when brackets of a JSON text are nested beyond `most` levels; brackets in strings don't count. */
export function isNestedBeyond(text: string, most: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
    } else if (sign === '{' || sign === '[') {
      depth += 1
      if (depth > most) return true
    } else if (sign === '}' || sign === ']') {
      depth -= 1
    }
  }
  return false
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let signs = 0
  while (text[at - 1 - signs] === '\\') signs += 1
  return signs % 2 === 1
}

/** Reads JSON bodies of every route: bounded in size and depth, without keys that could change an object's kind. */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    const plain = text.toString()
    if (plain === '') return done(null, undefined)
    if (isNestedBeyond(plain, deepest)) return done(new BodyFault('too_deep'))
    parse(request, plain, (failure, value) =>
      failure === null ? done(null, value) : done(new BodyFault('not_json')),
    )
  })
}
