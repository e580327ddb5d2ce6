import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Params } from '#common/text.ts'
import { say } from '#common/text.ts'
import { keyFileOf } from '#platform/backup/keys.ts'
import { pendingMigrations } from '#platform/backup/migrations.ts'
import type { Config } from '#platform/config.ts'
import { saidOf } from '#platform/operator.ts'
import { doctorText } from './doctor-text.ts'
import { configured, liveServer } from './stand.ts'
import { about } from './tell.ts'

type Key = (typeof doctorText)['keys'][number]
type State = 'ok' | 'note' | 'bad'

/** What one check found. */
type Finding = { readonly state: State; readonly key: Key; readonly params?: Params }
type Check = (config: Config) => Finding | Promise<Finding>

const wantedNode = 24
const leastSpace = 1e9
const root = fileURLToPath(new URL('../..', import.meta.url))

function ok(key: Key, params: Params = {}): Finding {
  return { state: 'ok', key, params }
}

function note(key: Key, params: Params = {}): Finding {
  return { state: 'note', key, params }
}

function bad(key: Key, params: Params = {}): Finding {
  return { state: 'bad', key, params }
}

function node(): Finding {
  const params = { version: process.versions.node }
  return Number.parseInt(params.version, 10) >= wantedNode ? ok('node', params) : bad('nodeOld', params)
}

/** The folder itself, or the nearest one above it that exists. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder))
}

function dataFolder({ dataDir }: Config): Finding {
  const folder = existing(dataDir)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return bad('dataReadOnly', { folder })
  }
  return folder === dataDir ? ok('data', { folder }) : note('dataNew', { folder: dataDir })
}

function space({ dataDir }: Config): Finding {
  const { bavail, bsize } = statfsSync(existing(dataDir))
  const params = { free: ((Number(bavail) * Number(bsize)) / 1e9).toFixed(1) }
  return Number(bavail) * Number(bsize) >= leastSpace ? ok('space', params) : bad('spaceShort', params)
}

function key({ dataDir }: Config): Finding {
  const path = keyFileOf(dataDir)
  if (!existsSync(path))
    return existsSync(join(dataDir, 'database')) ? bad('keyGone', { path }) : note('keyNew')
  const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0
  return isOpen ? bad('keyOpen', { path }) : ok('key', { path })
}

async function database(config: Config): Promise<Finding> {
  const server = await liveServer(config.dataDir)
  if (server !== undefined) return ok('served', { pid: server.pid })
  const isNew = config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'database', 'pg'))
  if (isNew) return note('databaseNew')
  try {
    const { openConfigured } = await import('#platform/start.ts')
    const opened = await openConfigured(config)
    try {
      const pending = await pendingMigrations(opened)
      return pending === 0 ? ok('database', { kind: opened.kind }) : note('pending', { pending })
    } finally {
      await opened.close()
    }
  } catch (failure) {
    const reason = saidOf(failure)?.zh ?? (failure instanceof Error ? failure.message : String(failure))
    return bad('databaseBad', { reason })
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, host, () => probe.close(() => done(true)))
  })
}

async function port(config: Config): Promise<Finding> {
  const params = { port: config.port, host: config.host }
  if (await isFree(config.port, config.host)) return ok('port', params)
  const server = await liveServer(config.dataDir)
  return server?.port === config.port ? ok('portOurs', params) : bad('portTaken', params)
}

/** A computer whose clock was reset shows a time before the product was built. */
function clock(): Finding {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const params = { now: new Date().toISOString(), zone }
  const built = statSync(join(root, 'package.json')).mtimeMs
  return Date.now() < built - 86_400_000 ? bad('clockWrong', params) : ok('clock', params)
}

function pages(): Finding {
  return existsSync(join(root, 'dist', 'web', 'index.html')) ? ok('pages') : note('pagesNew')
}

const checks: readonly Check[] = [node, dataFolder, space, key, database, port, clock, pages]
const signs: Readonly<Record<State, string>> = { ok: '✓', note: '·', bad: '✗' }

function show({ state, key: name, params = {} }: Finding): void {
  const [zh, en] = [say(doctorText, name, 'zh', params), say(doctorText, name, 'en', params)]
  console.log(`${signs[state]} ${zh}\n  ${en}`)
}

/** `wuguan doctor`: what is right and what is wrong here; ends with 1 when something is. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(about('doctor'))
    .option('--data <folder>', about('data'))
    .action(async (options: { data?: string }) => {
      const config = configured(options)
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
      console.log(`wuguan ${version} ${process.platform}-${process.arch}`)
      for (const check of checks) {
        const finding = await check(config)
        if (finding.state === 'bad') process.exitCode = 1
        show(finding)
      }
    })
}
