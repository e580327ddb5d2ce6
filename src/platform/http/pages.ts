import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { answerProblem, notFound } from './problems.ts'
import type { Mount } from './server.ts'

const folder = fileURLToPath(new URL('../../../dist/web', import.meta.url))
const year = 31_536_000

/** True when the staff web was built. */
export function webIsBuilt(): boolean {
  return existsSync(`${folder}/index.html`)
}

/** Serves the built staff web; every address that is not a file or an interface opens the application. */
export const mountPages: Mount = (server) => {
  if (!webIsBuilt()) {
    server.setNotFoundHandler((request, reply) => answerProblem(request, reply, notFound()))
    return
  }
  server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/')
      reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache')
    },
  })
  server.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!page) return answerProblem(request, reply, notFound())
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
