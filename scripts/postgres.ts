import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

/** A PostgreSQL server of one's own, with fsync on, that leaves nothing behind. */
export type TemporaryPostgres = { readonly url: string; stop(): Promise<void> }

const run = promisify(execFile)

function binaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions
    .map((version) => join(debian, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')))
  return found ?? ''
}

/** PostgreSQL refuses to run as root: who it runs as instead, and the command line for that. */
function asUser(command: string, args: readonly string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, [...args]]
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', command, ...args]]
}

async function postgresOwner(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { stdout } = await run('id', ['-u', 'postgres'])
  chownSync(folder, Number(stdout), statSync(folder).gid)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended with code ${server.exitCode}`)
    const client = new pg.Client({ connectionString: url })
    // A connection that is refused while the server starts also raises an event.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error('postgres did not become ready within 30 seconds')
}

/** Starts a temporary cluster on a free port of this machine; superuser `postgres`, no password. */
export async function startPostgres(): Promise<TemporaryPostgres> {
  const bin = binaries()
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-postgres-'))
  await postgresOwner(folder)
  const data = join(folder, 'data')
  const initialise = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  await run(...asUser(join(bin, 'initdb'), initialise), { cwd: folder })
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=on',
  ]
  const server = spawn(
    ...asUser(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]),
    { cwd: folder, stdio: 'ignore' },
  )
  const ended = new Promise((done) => server.once('exit', done))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const stop = async () => {
    // Asks for a fast shutdown: clients are disconnected.
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url, server)
  } catch (failure) {
    await stop()
    throw failure
  }
  return { url, stop }
}
