import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TemporaryPostgres } from '../../../scripts/postgres.ts'
import { systemActor } from '../actor.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/connect.ts'
import { type Running, startApp } from '../start.ts'
import { recordEvent } from './record.ts'
import { sealEvents } from './seal.ts'
import { verifyChain } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'wuguan-late-'))
const patience = { timeout: 20_000, interval: 100 }
let cluster: TemporaryPostgres
let running: Running

beforeAll(async () => {
  cluster = await startPostgres()
  const config = { ...readConfig({}), dataDir: folder, databaseUrl: cluster.url }
  running = await startApp(config, await openDatabase({ url: cluster.url }))
})
afterAll(async () => {
  await running.close()
  await cluster.stop()
  rmSync(folder, { recursive: true })
})

/** Records an event and commits only when told to. */
function begin(id: string): { recorded: Promise<void>; commit: () => Promise<void> } {
  const recorded = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const done = running.app.data.transact(systemActor, async (tx) => {
    await recordEvent(tx, systemActor, 'area.edited', { type: 'area', id, name: id, areaCode: '99' })
    recorded.resolve()
    await released.promise
  })
  const commit = () => {
    released.resolve()
    return done
  }
  return { recorded: recorded.promise, commit }
}

test('an event whose transaction commits late is sealed after it, and nothing is lost', async () => {
  const slow = begin('slow')
  await slow.recorded
  const quick = begin('quick')
  await quick.recorded
  await quick.commit()
  // The quick one is committed, but an older transaction still runs: neither may be sealed yet.
  expect(await sealEvents(running.app)).toEqual({ sealed: 0, last: 0 })
  expect(await verifyChain(running.app)).toMatchObject({ ok: true, events: 0, unsealed: 1 })
  await slow.commit()
  // The server's own upkeep may run a transaction that is older.
  await expect
    .poll(() => verifyChain(running.app), patience)
    .toMatchObject({ ok: true, events: 2, unsealed: 0 })
  const { rows } = await running.database.pool.query('select subject_id from audit_events order by txid, seq')
  expect(rows).toEqual([{ subject_id: 'slow' }, { subject_id: 'quick' }])
})

test('many writers and sealing at once end in one chain with every event', async () => {
  // Fewer than the pool has connections: the sealing between needs one as well.
  const writers = Array.from({ length: 6 }, async (_none, index) => {
    for (let round = 0; round < 6; round += 1) {
      const one = begin(`writer ${index}, ${round}`)
      await one.recorded
      if (round % 2 === index % 2) await sealEvents(running.app)
      await one.commit()
    }
  })
  await Promise.all(writers)
  await expect
    .poll(() => verifyChain(running.app), patience)
    .toMatchObject({ ok: true, events: 38, unsealed: 0 })
})
