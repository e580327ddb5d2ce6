import { randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from './app.ts'
import { sm3 } from './crypto/vault.ts'
import type { Database } from './database/connect.ts'
import type { Mount } from './http/server.ts'
import { reportBroken } from './log.ts'
import { type OperationName, operations, runOperation, type Stand } from './operations.ts'
import { saidOf } from './operator.ts'

/** How a command line on the same machine reaches the running server. */
export const controlSchema = z.object({
  address: z.string(),
  port: z.number().int(),
  pid: z.number().int(),
  secret: z.string(),
})
export type Control = z.infer<typeof controlSchema>

/** Where a running server tells how to reach it; readable by its owner only. */
export function controlFileOf(dataDir: string): string {
  return join(dataDir, 'control.json')
}

function writeControl(path: string, control: Control): void {
  rmSync(path, { force: true })
  writeFileSync(path, JSON.stringify(control), { mode: 0o600, flag: 'wx' })
  // The process's umask can only take rights away; a folder's default rights could add some.
  chmodSync(path, 0o600)
}

function isOwn(path: string): boolean {
  try {
    return controlSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).pid === process.pid
  } catch {
    return false
  }
}

function sameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(sm3(given)), Buffer.from(sm3(secret)))
}

const loopback = /^(127\.|::1$|::ffff:127\.)/

/** The caller sits on this machine, not behind a proxy, and has read the control file. */
function isAllowed(request: FastifyRequest, secret: string): boolean {
  const { remoteAddress = '', localAddress } = request.socket
  const here = loopback.test(remoteAddress) || remoteAddress === localAddress
  const forwarded =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return here && !forwarded && sameSecret(request.headers.authorization ?? '', `Bearer ${secret}`)
}

/** Runs an operation; one JSON object a line tells how far it is and how it ended. */
function streamed(stand: Stand, name: OperationName, input: unknown): PassThrough {
  const lines = new PassThrough()
  const say = (line: object) => lines.write(`${JSON.stringify(line)}\n`)
  const told = { at: 0 }
  const progress = (done: number, total: number) => {
    if (Date.now() - told.at < 500) return
    told.at = Date.now()
    say({ progress: [done, total] })
  }
  runOperation(stand, name, input, progress)
    .then((result) => say({ done: result }))
    .catch((failure: unknown) => {
      const said = saidOf(failure)
      say({
        failed: said ?? {
          zh: `操作失败，编号 ${reportBroken('control', failure)}`,
          en: 'The operation failed',
        },
      })
    })
    .finally(() => lines.end())
  return lines
}

function address(server: FastifyInstance): { address: string; port: number } | undefined {
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') return undefined
  const anywhere = bound.address === '0.0.0.0' || bound.address === '::'
  return { address: anywhere ? '127.0.0.1' : bound.address, port: bound.port }
}

/** The server's own handler of this signal ends it in order. */
function terminate(): void {
  process.emit('SIGTERM', 'SIGTERM')
}

function mountRoutes(server: FastifyInstance, stand: Stand, secret: string, stop: () => void): void {
  server.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!isAllowed(request, secret)) await reply.code(404).send({ message: 'not found' })
    })
    scope.get('/control', async () => ({ pid: process.pid }))
    for (const name of Object.keys(operations) as OperationName[]) {
      scope.post(`/control/${name}`, async (request, reply) => {
        reply.type('application/x-ndjson')
        return streamed(stand, name, request.body)
      })
    }
    scope.post('/control/stop', async () => {
      // The answer leaves first.
      setImmediate(stop)
      return { stopping: true }
    })
  })
}

/**
 * Lets the command line reach the running server, because no other process can open its embedded database. The
 * secret changes at every start and lies in `control.json` while the server listens.
 */
export function mountControl(database: Database, stop = terminate): Mount {
  return (server, app: App) => {
    const secret = randomBytes(32).toString('base64url')
    const path = controlFileOf(app.config.dataDir)
    mountRoutes(server, { data: app.data, config: app.config, database }, secret, stop)
    server.addHook('onListen', async () => {
      const bound = address(server)
      if (bound !== undefined) writeControl(path, { ...bound, pid: process.pid, secret })
    })
    server.addHook('onClose', async () => {
      if (isOwn(path)) rmSync(path, { force: true })
    })
  }
}
