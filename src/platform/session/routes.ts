import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { Refused, refuse } from '../failures.ts'
import type { Mount } from '../http/server.ts'
import { problemOf } from './call.ts'
import { mountConfirm } from './confirm.ts'
import { mountFactors } from './factors.ts'
import { mountOwn } from './own.ts'
import { mountSignIn } from './sign-in.ts'
import { sessionText } from './text.ts'

const harmless: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** True when another site made the browser send this request. */
function isForeign(request: FastifyRequest, own: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = request.headers
  if (origin === undefined) return false
  if (own !== undefined) return origin !== own
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

/** Refuses writing requests that come from another site (CSRF), for every route of the server. */
function guardOrigin(server: FastifyInstance, app: App): void {
  const own = app.config.origin === undefined ? undefined : new URL(app.config.origin).origin
  server.addHook('onRequest', async (request, reply) => {
    if (harmless.includes(request.method) || !isForeign(request, own)) return
    try {
      refuse(sessionText, 'foreign_origin')
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      await reply.code(403).send(failure.data)
    }
  })
}

/** Mounts `/auth/*` (who is there, and the own account) and the guard against other sites. */
export const mountSessions: Mount = (server, app) => {
  guardOrigin(server, app)
  server.register(
    async (scope) => {
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store')
      })
      scope.setErrorHandler((failure, _request, reply) => {
        const { status, body } = problemOf(failure)
        return reply.code(status).send(body)
      })
      mountSignIn(scope, app)
      mountOwn(scope, app)
      mountFactors(scope, app)
      mountConfirm(scope, app)
    },
    { prefix: '/auth' },
  )
}
