import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { Mount } from './server.ts'

const folder = fileURLToPath(new URL('../../../dist/web', import.meta.url))
const year = 31_536_000

/** True when the staff web was built. */
export function webIsBuilt(): boolean {
  return existsSync(`${folder}/index.html`)
}

/** Serves the built staff web; every address that is not a file or an interface opens the application. */
export const mountPages: Mount = (server) => {
  if (!webIsBuilt()) return
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
    if (!page) return reply.code(404).send({ code: 'NOT_FOUND', message: '没有这个地址' })
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
