import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#common/ids.ts'
import { startPostgres, type TemporaryPostgres } from '../../../scripts/postgres.ts'
import { systemActor } from '../actor.ts'
import { appendRestore, chainFileOf } from '../audit/chain-file.ts'
import { recordEvent } from '../audit/record.ts'
import { verifyChain } from '../audit/verify.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/connect.ts'
import { files } from '../files/tables.ts'
import { openConfigured } from '../start.ts'
import { checkBackup } from './check.ts'
import { decideSwap } from './swap.ts'
import {
  backedUp,
  cleanUp,
  contentOf,
  folder,
  furnish,
  furnished,
  place,
  restore,
  type Target,
  withRunning,
} from './testing.ts'

// Databases are made and filled here, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

// The server's own upkeep may run a transaction that is older than the last event.
const patience = { timeout: 20_000, interval: 100 }
let cluster: TemporaryPostgres
let embedded: Awaited<ReturnType<typeof furnished>>

beforeAll(async () => {
  cluster = await startPostgres()
  embedded = await furnished('origin')
})
afterAll(async () => {
  await cluster.stop()
  cleanUp()
})

async function proveRestored(target: Target, made: typeof embedded): Promise<void> {
  await withRunning(target, async (running) => {
    expect(await contentOf(running)).toEqual(made.content)
    expect(Buffer.from(await running.app.files.bytes(made.digest)).toString()).toMatch(/^内容 /)
    await expect
      .poll(() => verifyChain(running.app), patience)
      .toMatchObject({ ok: true, restores: 1, unsealed: 0 })
    // Life goes on: new events get later numbers and are sealed, whatever the transaction numbers here are.
    await furnish(running, 'afterwards')
    await expect
      .poll(() => verifyChain(running.app), patience)
      .toMatchObject({ ok: true, restores: 1, unsealed: 0 })
    const { rows } = await running.database.pool.query(
      `select event from audit_events where event like 'backup.%' order by seq`,
    )
    expect(rows.at(-1)).toEqual({ event: 'backup.restored' })
    expect(await running.database.pool.query('select 1 from drizzle.__drizzle_migrations')).toHaveProperty(
      'rowCount',
      (await checkBackup(made.path)).manifest.migrations.length,
    )
  })
}

test('from the embedded database to PostgreSQL and back', async () => {
  const server = await place(cluster.url)
  await restore(server, embedded.path)
  await proveRestored(server, embedded)
  const again = await withRunning(server, async (running) => ({
    ...embedded,
    path: await backedUp(running, server, 'from-server'),
    content: await contentOf(running),
  }))
  const target = await place()
  await restore(target, again.path)
  await withRunning(target, async (running) => {
    expect(await contentOf(running)).toEqual(again.content)
    await expect
      .poll(() => verifyChain(running.app), patience)
      .toMatchObject({ ok: true, restores: 2, unsealed: 0 })
  })
})

test('what is there is replaced only when asked for, and kept aside: PostgreSQL', async () => {
  const target = await place(cluster.url)
  await withRunning(target, (running) => furnish(running, 'old'))
  rmSync(join(target.dataDir, 'keys'), { recursive: true })
  await expect(restore(target, embedded.path)).rejects.toThrow('--replace')
  const { kept } = await restore(target, embedded.path, { replace: true })
  await proveRestored(target, embedded)
  const database = await openConfigured({ ...readConfig({}), ...target })
  const { rows } = await database.pool.query(`select id from "${kept}".auth_users`)
  await database.close()
  expect(rows).toEqual([{ id: 'old' }])
})

test('a chain file that was lost is taken out of a backup with tar', async () => {
  await withRunning(embedded.target, async (running) => {
    rmSync(chainFileOf(embedded.target.dataDir))
    expect(await verifyChain(running.app)).toMatchObject({ problem: { fault: 'file_missing' } })
    execFileSync('tar', ['xf', embedded.path, '-C', embedded.target.dataDir, 'audit-chain.log'])
    expect(await verifyChain(running.app)).toMatchObject({ ok: true })
  })
})

test('a database that a server works on is left alone', async () => {
  const target = await place(cluster.url)
  await withRunning(target, async (running) => {
    await furnish(running, 'served')
    rmSync(join(target.dataDir, 'keys'), { recursive: true })
    await expect(restore(target, embedded.path, { replace: true })).rejects.toThrow('停止')
    expect(await running.database.pool.query('select id from auth_users')).toMatchObject({
      rows: [{ id: 'served' }],
    })
  })
  await withRunning(embedded.target, async () => {
    const again = restore(embedded.target, embedded.path, { replace: true })
    await expect(again).rejects.toMatchObject({ code: 'inUse' })
  })
})

test('an existing file is not overwritten, and nothing half-made is left', async () => {
  await withRunning(embedded.target, async (running) => {
    await expect(backedUp(running, embedded.target, 'origin')).rejects.toThrow('文件已存在')
  })
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  expect(statSync(embedded.path).mode & 0o077).toBe(0)
})

test('a tampered trail stays visibly tampered through backup and restore', async () => {
  const source = await place(cluster.url)
  const path = await withRunning(source, async (running) => {
    await furnish(running, 'tampered')
    await running.database.pool.query(`update audit_events set person_name = '另一人' where seq = 1`)
    return backedUp(running, source, 'tampered')
  })
  const target = await place(cluster.url)
  await restore(target, path)
  await withRunning(target, async (running) => {
    expect((await verifyChain(running.app)).problem).toEqual({ block: 1, fault: 'event_altered' })
  })
})

test('embedded: a restore that broke off leaves the old data, the next one replaces it and keeps it aside', async () => {
  const target = await place()
  await withRunning(target, (running) => furnish(running, 'old'))
  // What one that was killed leaves: a draft without the decision for it, and its lines in the chain file.
  mkdirSync(join(target.dataDir, 'database.restoring', 'pg'), { recursive: true })
  await appendRestore(chainFileOf(target.dataDir), 'broken off', ['a'.repeat(64), 'b'.repeat(64)])
  await withRunning(target, async (running) => {
    expect(await running.database.pool.query('select id from auth_users')).toMatchObject({
      rows: [{ id: 'old' }],
    })
    expect(await verifyChain(running.app)).toMatchObject({ ok: true, restores: 0 })
  })
  rmSync(join(target.dataDir, 'keys'), { recursive: true })
  await expect(restore(target, embedded.path)).rejects.toThrow('--replace')
  const { kept } = await restore(target, embedded.path, { replace: true })
  await proveRestored(target, embedded)
  const old = await openDatabase({ dataDir: kept })
  const { rows } = await old.pool.query('select id from auth_users')
  await old.close()
  expect(rows).toEqual([{ id: 'old' }])
})

test.each([false, true])(
  'a restore killed after its decision is finished by the next start (%s)',
  async (halfway) => {
    const target = await place()
    mkdirSync(join(target.dataDir, 'database', 'pg'), { recursive: true })
    writeFileSync(join(target.dataDir, 'database', 'pg', 'PG_VERSION'), 'the old one')
    cpSync(join(embedded.target.dataDir, 'database'), join(target.dataDir, 'database.restoring'), {
      recursive: true,
    })
    cpSync(chainFileOf(embedded.target.dataDir), chainFileOf(target.dataDir))
    decideSwap(target.dataDir, 'database.before-test')
    if (halfway) {
      mkdirSync(join(target.dataDir, 'database.before-test'))
      renameSync(join(target.dataDir, 'database', 'pg'), join(target.dataDir, 'database.before-test', 'pg'))
    }
    await withRunning(target, async (running) => {
      expect(await contentOf(running)).toEqual(embedded.content)
      expect(await verifyChain(running.app)).toMatchObject({ ok: true, restores: 0 })
    })
    expect(existsSync(join(target.dataDir, 'restore.json'))).toBe(false)
    const kept = join(target.dataDir, 'database.before-test', 'pg', 'PG_VERSION')
    expect(readFileSync(kept, 'utf8')).toBe('the old one')
  },
)

test('without its key a backup is not restored into what could not read it', async () => {
  const { target, path } = await withRunning(embedded.target, async (running) => ({
    target: await place(cluster.url),
    path: await backedUp(running, embedded.target, 'without-keys', false),
  }))
  await expect(restore(target, path)).rejects.toThrow('密钥')
  mkdirSync(join(target.dataDir, 'keys'))
  writeFileSync(join(target.dataDir, 'keys', 'master.key'), `${'0'.repeat(64)}\n`)
  await expect(restore(target, path)).rejects.toThrow('不同')
  writeFileSync(
    join(target.dataDir, 'keys', 'master.key'),
    readFileSync(join(embedded.target.dataDir, 'keys', 'master.key')),
  )
  await restore(target, path)
  await withRunning(target, async (running) => {
    expect(await verifyChain(running.app)).toMatchObject({ ok: true, restores: 1 })
  })
})

test('a lost attachment does not keep the rest from being saved, and is told', async () => {
  const target = await place(cluster.url)
  await withRunning(target, async (running) => {
    const [kept, lost, altered] = [
      await furnish(running, 'kept'),
      await furnish(running, 'lost'),
      await furnish(running, 'altered'),
    ]
    rmSync(running.app.files.pathOf(lost))
    writeFileSync(running.app.files.pathOf(altered), 'other bytes')
    const path = await backedUp(running, target, 'lossy')
    const { manifest } = await checkBackup(path)
    expect([...manifest.missing].sort()).toEqual([lost, altered].sort())
    const other = await place(cluster.url)
    await restore(other, path)
    expect(existsSync(join(other.dataDir, 'files', kept.slice(0, 2), kept))).toBe(true)
    expect(existsSync(join(other.dataDir, 'files', altered.slice(0, 2), altered))).toBe(false)
  })
})

test('the backup shows one moment, while others write', async () => {
  const target = await place(cluster.url)
  await withRunning(target, async (running) => {
    const state = { writing: true, pairs: 0 }
    const writer = async () => {
      for (; state.writing; state.pairs += 1) {
        await running.app.data.transact(systemActor, async (tx) => {
          for (const type of ['first', 'second']) {
            const subject = { type, id: `${state.pairs}`, name: '', areaCode: '' }
            await recordEvent(tx, systemActor, 'area.edited', subject)
          }
          await tx.insert(files).values({
            id: newId(),
            digest: 'none',
            name: '',
            size: 0,
            type: '',
            purpose: 'export',
            areaCode: '',
            accountId: '',
          })
        })
      }
    }
    const writers = [writer(), writer()]
    const path = await backedUp(running, target, 'busy')
    state.writing = false
    await Promise.all(writers)
    const other = await place(cluster.url)
    await restore(other, path)
    await withRunning(other, async (restored) => {
      const { rows } = await restored.database.pool.query(`
        select (select count(*)::int from audit_events where subject_type = 'first') as first,
          (select count(*)::int from audit_events where subject_type = 'second') as second,
          (select count(*)::int from files) as files`)
      const [row] = rows
      expect(row).toEqual({ first: row.files, second: row.files, files: row.files })
      await expect.poll(() => verifyChain(restored.app), patience).toMatchObject({ ok: true, unsealed: 0 })
    })
  })
})
