import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { systemActor } from './actor.ts'
import { recordEvent } from './audit/record.ts'
import { sealEvents } from './audit/seal.ts'
import { readConfig } from './config.ts'
import { controlFileOf, controlSchema, mountControl } from './control.ts'
import { openDatabase } from './database/connect.ts'
import { buildServer } from './http/server.ts'
import { openConfigured, type Running, startApp } from './start.ts'

// Every call starts a process, and some make a database.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wuguan-control-'))
const dataDir = join(folder, 'data')
const config = { ...readConfig({}), dataDir, port: 0 }
const state = { stopped: 0 }
let running: Running
let server: FastifyInstance

type Ended = { readonly code: number | null; readonly text: string }

function start(...args: string[]) {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, WUGUAN_DATA: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the command line to its end: what it ended with and what it printed. */
async function wuguan(...args: string[]): Promise<Ended> {
  const child = start(...args)
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => parts.push(text))
  }
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, text: parts.join('') }
}

async function serve(): Promise<void> {
  running = await startApp(config, await openConfigured(config))
  server = await buildServer(
    running.app,
    [],
    [
      mountControl(running.database, () => {
        state.stopped += 1
      }),
    ],
  )
  await server.listen({ port: 0, host: '127.0.0.1' })
}

async function unserve(): Promise<void> {
  await server.close()
  await running.close()
}

async function record(name: string): Promise<void> {
  await running.app.data.transact(systemActor, (tx) =>
    recordEvent(tx, systemActor, 'area.edited', { type: 'area', id: name, name, areaCode: '' }, { name }),
  )
  await sealEvents(running.app)
}

async function namesIn(): Promise<string[]> {
  const database = await openDatabase({ dataDir: join(dataDir, 'database') })
  const found = await database.pool.query<{ name: string }>(
    `select subject_name as name from audit_events where event = 'area.edited' order by seq`,
  )
  await database.close()
  return found.rows.map((row) => row.name)
}

const backup = join(folder, 'one.backup')

beforeAll(async () => {
  await serve()
  await record('甲')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('only who has read the control file, on this machine, is let in', async () => {
  const path = controlFileOf(dataDir)
  expect(statSync(path).mode & 0o077).toBe(0)
  const { port, secret, address } = controlSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`http://${address}:${port}/control`, { headers })).status
  expect(await ask({ authorization: `Bearer ${secret}` })).toBe(200)
  expect(await ask({})).toBe(404)
  expect(await ask({ authorization: 'Bearer guess' })).toBe(404)
  expect(await ask({ authorization: `Bearer ${secret}`, 'x-forwarded-for': '127.0.0.1' })).toBe(404)
  const away = await server.inject({
    url: '/control',
    remoteAddress: '192.0.2.7',
    headers: { authorization: `Bearer ${secret}` },
  })
  expect(away.statusCode).toBe(404)
})

test('while the server runs, the command line works through it', async () => {
  const verified = await wuguan('audit', 'verify')
  expect(verified.text).toContain('审计链完整：已核验 1 个区块')
  expect(verified.text).toContain('The audit chain is intact')
  expect(verified.code).toBe(0)

  const made = await wuguan('backup', backup)
  expect(made).toMatchObject({ code: 0 })
  expect(made.text).toContain('已备份并核对')
  expect(made.text).toContain('文件不含密钥')
  expect(await wuguan('backup', backup)).toMatchObject({
    code: 1,
    text: expect.stringContaining('文件已存在'),
  })
  expect(await wuguan('restore', backup, '--check')).toMatchObject({
    code: 0,
    text: expect.stringContaining('备份文件完整'),
  })

  const refused = await wuguan('restore', backup, '--replace')
  expect(refused.code).toBe(1)
  expect(refused.text).toContain(`服务正在运行（进程号 ${process.pid}）`)
})

test('an exported trail is verified without the database', async () => {
  const path = join(folder, 'trail.jsonl')
  expect(await wuguan('audit', 'export', path)).toMatchObject({ code: 0 })
  const anchor = join(dataDir, 'audit-chain.log')
  expect(await wuguan('audit', 'verify', '--file', path, '--anchor', anchor)).toMatchObject({ code: 0 })
  writeFileSync(path, readFileSync(path, 'utf8').replace('"subjectName":"甲"', '"subjectName":"乙"'))
  const broken = await wuguan('audit', 'verify', '--file', path)
  expect(broken).toMatchObject({ code: 1, text: expect.stringContaining('broken at block 1') })
})

test('doctor: all is well; a taken port is not', async () => {
  const well = await wuguan('doctor')
  expect(well.text).toContain(`服务正在运行（进程号 ${process.pid}）`)
  expect(well.code).toBe(0)
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const taken = other.address()
  const port = taken instanceof Object ? `${taken.port}` : ''
  const child = spawn(process.execPath, [program, 'doctor'], {
    env: { ...process.env, WUGUAN_DATA: dataDir, PORT: port },
    stdio: 'ignore',
  })
  expect(await new Promise((done) => child.once('close', done))).toBe(1)
  other.close()
})

test('stop reaches the server; a broken chain ends with 1 and names its block', async () => {
  expect(await wuguan('stop')).toMatchObject({ code: 0 })
  expect(state.stopped).toBe(1)
  await running.database.pool.query(`update audit_events set subject_name = '丙' where seq = 1`)
  const broken = await wuguan('audit', 'verify')
  expect(broken).toMatchObject({ code: 1, text: expect.stringContaining('第 1 区块') })
})

test('without a server the command line opens the database itself', async () => {
  await unserve()
  expect(existsSync(controlFileOf(dataDir))).toBe(false)
  expect(await wuguan('stop')).toMatchObject({ code: 1 })
  // What a server that was killed leaves behind does not mislead: nobody answers there.
  writeFileSync(
    controlFileOf(dataDir),
    JSON.stringify({ address: '127.0.0.1', port: 1, pid: process.pid, secret: '' }),
  )
  expect(await namesIn()).toEqual(['丙'])
  expect(await wuguan('restore', backup)).toMatchObject({
    code: 1,
    text: expect.stringContaining('--replace'),
  })
  const done = await wuguan('restore', backup, '--replace')
  expect(done.text).toContain('旧数据保留在')
  expect(done.code).toBe(0)
  expect(await namesIn()).toEqual(['甲'])
  expect(await wuguan('audit', 'verify')).toMatchObject({
    code: 0,
    text: expect.stringContaining('1 次数据恢复'),
  })
  expect(await wuguan('nonsense')).toMatchObject({ code: 1 })
})

test('a restore killed at any moment leaves the old data or the new, whole', async () => {
  const draft = join(dataDir, 'database.restoring')
  for (const wait of [0, 400, 1500, 3000]) {
    await serve()
    await record('丁')
    await unserve()
    const before = await namesIn()
    const child = start('restore', backup, '--replace')
    const ended = new Promise((done) => child.once('close', done))
    while (!existsSync(draft) && child.exitCode === null) await sleep(20)
    await sleep(wait)
    child.kill('SIGKILL')
    await ended
    await serve()
    await unserve()
    expect([before, ['甲']]).toContainEqual(await namesIn())
    expect(await wuguan('audit', 'verify')).toMatchObject({ code: 0 })
  }
})
