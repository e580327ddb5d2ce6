import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sayBoth } from '#common/text.ts'
import { pendingMigrations } from '#platform/backup/migrations.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { type Control, controlFileOf, controlSchema } from '#platform/control.ts'
import { dataOf } from '#platform/data.ts'
import {
  type InputOf,
  type OperationName,
  type OutputOf,
  operations,
  type Progress,
  runOperation,
  type Stand,
} from '#platform/operations.ts'
import { OperatorFailure } from '#platform/operator.ts'
import { endProgress, showProgress } from './tell.ts'
import { cliText } from './text.ts'

/** The configuration, with what the command line was given in place of the environment. */
export function configured(options: { port?: string; host?: string; data?: string } = {}): Config {
  return readConfig({
    ...process.env,
    ...(options.port === undefined ? {} : { PORT: options.port }),
    ...(options.host === undefined ? {} : { HOST: options.host }),
    ...(options.data === undefined ? {} : { WUGUAN_DATA: options.data }),
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}

function controlIn(dataDir: string): Control | undefined {
  const path = controlFileOf(dataDir)
  if (!existsSync(path)) return undefined
  const read = controlSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  return read.success && isAlive(read.data.pid) ? read.data : undefined
}

function reach(control: Control, path: string, init: RequestInit = {}): Promise<Response> {
  const host = control.address.includes(':') ? `[${control.address}]` : control.address
  return fetch(`http://${host}:${control.port}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${control.secret}`, 'content-type': 'application/json' },
  })
}

/** The running server of a data folder; undefined when there is none. */
export async function liveServer(dataDir: string): Promise<Control | undefined> {
  const control = controlIn(dataDir)
  if (control === undefined) return undefined
  try {
    const answer = await reach(control, '/control', { signal: AbortSignal.timeout(5000) })
    // Another program may have got the number of a server that was killed.
    return answer.ok ? control : undefined
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'TimeoutError') {
      throw new OperatorFailure(sayBoth(cliText, 'noAnswer', { pid: control.pid }))
    }
    return undefined
  }
}

/** Asks the running server to stop. */
export async function stopServer(control: Control): Promise<void> {
  await reach(control, '/control/stop', { method: 'POST', body: '{}' })
}

const lineSchema = z.union([
  z.object({ progress: z.tuple([z.number(), z.number()]) }),
  z.object({ done: z.unknown() }),
  z.object({ failed: z.object({ zh: z.string(), en: z.string() }) }),
])

async function* textLines(answer: Response): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}

async function askServer<N extends OperationName>(
  control: Control,
  name: N,
  input: InputOf<N>,
  progress: Progress,
): Promise<OutputOf<N>> {
  const answer = await reach(control, `/control/${name}`, { method: 'POST', body: JSON.stringify(input) })
  for await (const text of textLines(answer)) {
    const line = lineSchema.parse(JSON.parse(text))
    if ('failed' in line) throw new OperatorFailure(line.failed)
    if ('progress' in line) await progress(...line.progress)
    else return operations[name].output.parse(line.done) as OutputOf<N>
  }
  throw new OperatorFailure(sayBoth(cliText, 'noAnswer', { pid: control.pid }))
}

/** Opens the installation's database for one act, without changing its shape. */
async function withStand<T>(config: Config, act: (stand: Stand) => Promise<T>): Promise<T> {
  const folder = join(config.dataDir, 'database')
  if (config.databaseUrl === undefined && !existsSync(folder)) {
    throw new OperatorFailure(sayBoth(cliText, 'notThere', { folder }))
  }
  // Loaded only here: it brings the whole server side with it.
  const { openConfigured } = await import('#platform/start.ts')
  const database = await openConfigured(config)
  try {
    if ((await pendingMigrations(database)) > 0) throw new OperatorFailure(sayBoth(cliText, 'notMigrated'))
    return await act({ data: dataOf(database), config, database })
  } finally {
    await database.close()
  }
}

/** Runs an operation in the running server, or here when none runs. */
export async function perform<N extends OperationName>(
  config: Config,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const control = await liveServer(config.dataDir)
  try {
    if (control !== undefined) return await askServer(control, name, input, showProgress)
    return await withStand(config, (stand) => runOperation(stand, name, input, showProgress))
  } finally {
    endProgress()
  }
}
