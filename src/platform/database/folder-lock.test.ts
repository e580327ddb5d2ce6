import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseFailure } from './failures.ts'
import { lockFolder } from './folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuguan-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function failureOf(work: () => void): DatabaseFailure {
  try {
    work()
  } catch (failure) {
    if (failure instanceof DatabaseFailure) return failure
  }
  throw new Error('a DatabaseFailure was expected')
}

test('a folder in use is refused in both languages, and free again afterwards', () => {
  const unlock = lockFolder(folder)
  const failure = failureOf(() => lockFolder(folder))
  expect(failure.code).toBe('inUse')
  expect(failure.said.zh).toContain(`进程号 ${process.pid}`)
  expect(failure.said.en).toContain(`${folder} is in use by another process (pid ${process.pid})`)
  unlock()
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  lockFolder(folder)()
})

test('a lock that another living process holds is respected', () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(join(folder, 'lock'), `${other.pid} \n`)
  expect(failureOf(() => lockFolder(folder)).code).toBe('inUse')
  other.kill()
})

test('a process that has ended without its parent knowing holds nothing', async () => {
  // The shell becomes a process that never asks after its child.
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const child = await new Promise<string>((told) =>
    parent.stdout.once('data', (bytes) => told(String(bytes).trim())),
  )
  const ended = () => !existsSync('/proc') || / Z /.test(readFileSync(`/proc/${child}/stat`, 'utf8'))
  await expect.poll(ended, { timeout: 20_000 }).toBe(true)
  writeFileSync(join(folder, 'lock'), `${child} \n`)
  lockFolder(folder)()
  parent.kill()
})

test.each([
  ['of a process that has ended', `${spawnSync(process.execPath, ['-e', '']).pid} \n`],
  ['of an earlier process with the number of a living one', `${process.pid} another-boot/1\n`],
])('a lock %s is taken over', (_, line) => {
  writeFileSync(join(folder, 'lock'), line)
  lockFolder(folder)
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
})

test('a lock whose line was never written is taken over after a pause', () => {
  writeFileSync(join(folder, 'lock'), '')
  lockFolder(folder)
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
})
