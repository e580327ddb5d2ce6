import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config.ts'
import { mountPages } from '#platform/http/pages.ts'
import { mountReference } from '#platform/http/reference.ts'
import { buildServer, type Mount } from '#platform/http/server.ts'
import { openConfigured, type Running, startApp } from '#platform/start.ts'
import { jobKinds, recurring } from './jobs.ts'
import { topics } from './topics.ts'

const mounts: readonly Mount[] = [mountReference, mountPages]

/** A served product: stop it with `close`, which waits for running requests and jobs. */
export type Served = { readonly url: string; readonly running: Running; close(): Promise<void> }

/** Starts the product and serves it; the front door of `npm start` and `wuguan serve`. */
export async function serve(config: Config, prepare?: (running: Running) => Promise<void>): Promise<Served> {
  const running = await startApp(config, await openConfigured(config))
  await prepare?.(running)
  const server: FastifyInstance = await buildServer(running.app, topics, mounts)
  await running.app.jobs.begin(running.app, jobKinds, recurring)
  const url = await server.listen({ port: config.port, host: config.host })
  return {
    url,
    running,
    close: async () => {
      await server.close()
      await running.close()
    },
  }
}
