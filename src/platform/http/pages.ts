import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { portalPage } from '#common/portal.ts'
import { answerProblem, notFound } from './problems.ts'
import type { Mount } from './server.ts'

const folder = fileURLToPath(new URL('../../../dist/web', import.meta.url))
const portalFolder = fileURLToPath(new URL('../../../dist/portal', import.meta.url))
const year = 31_536_000

/** True when the web pages were built: the staff web and the public web. */
export function webIsBuilt(): boolean {
  return existsSync(`${folder}/index.html`) && existsSync(`${portalFolder}/portal.html`)
}

/** What stands under assets/ never changes under its name. */
function setHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  const lasting = path.includes('/assets/')
  reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache')
}

/**
 * Serves the built webs: the public one under /p/, else the staff web, which every address opens that is not a file
 * or an interface.
 */
export const mountPages: Mount = (server) => {
  if (!webIsBuilt()) {
    server.setNotFoundHandler((request, reply) => answerProblem(request, reply, notFound()))
    return
  }
  const common = { wildcard: false, preCompressed: true, cacheControl: false, setHeaders } as const
  server.register(fastifyStatic, { ...common, root: folder })
  server.register(fastifyStatic, { ...common, root: portalFolder, prefix: portalPage, decorateReply: false })
  const openPortal = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('portal.html', portalFolder)
  server.get(portalPage, openPortal)
  server.get(portalPage.slice(0, -1), openPortal)
  server.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!page) return answerProblem(request, reply, notFound())
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
