import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemActor } from '../actor.ts'
import type { Running } from '../start.ts'
import { testApp } from '../testing.ts'
import { chainFileOf } from './chain-file.ts'
import type { ChainProblem } from './check.ts'
import { exportChain, verifyExport } from './export.ts'
import { recordEvent } from './record.ts'
import { sayResult } from './report.ts'
import { blockLimit, sealEvents } from './seal.ts'
import { verifyChain } from './verify.ts'

let running: Running

beforeEach(async () => {
  running = await testApp()
})
afterEach(() => running.close())

async function record(count: number): Promise<void> {
  await running.app.data.transact(systemActor, async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const subject = { type: 'area', id: '990101', name: '某县', areaCode: '990101' }
      await recordEvent(tx, systemActor, 'area.edited', subject, { name: '某县', index })
    }
  })
}

/** Statements as the database's owner, whom no grant and no policy holds back. */
async function byHand(statement: string): Promise<void> {
  const result = await running.database.pool.query(statement)
  expect(result.rowCount).toBeGreaterThan(0)
}

/** Three blocks: 3, 2 and 4 events. */
async function threeBlocks(): Promise<void> {
  for (const count of [3, 2, 4]) {
    await record(count)
    await sealEvents(running.app)
  }
}

async function problem(): Promise<ChainProblem | undefined> {
  return (await verifyChain(running.app)).problem
}

test('an empty trail is intact', async () => {
  expect(await verifyChain(running.app)).toEqual({ ok: true, blocks: 0, events: 0, restores: 0, unsealed: 0 })
})

test('sealing puts every event into a block of the chain and into the chain file', async () => {
  await threeBlocks()
  expect(await verifyChain(running.app)).toEqual({ ok: true, blocks: 3, events: 9, restores: 0, unsealed: 0 })
  const lines = readFileSync(chainFileOf(running.app.config.dataDir), 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).number)).toEqual([1, 2, 3])
  expect(await sealEvents(running.app)).toEqual({ sealed: 0, last: 3 })
})

test('one transaction with more events than a block holds is cut into several', async () => {
  await running.app.data.transact(systemActor, async (tx) => {
    for (let index = 0; index < blockLimit + 1; index += 1) {
      await recordEvent(tx, systemActor, 'area.edited', {
        type: 'area',
        id: `${index}`,
        name: '',
        areaCode: '',
      })
    }
  })
  expect(await sealEvents(running.app)).toEqual({ sealed: blockLimit + 1, last: 2 })
  expect(await verifyChain(running.app)).toMatchObject({ ok: true, blocks: 2, events: blockLimit + 1 })
})

test('verification seals what is not sealed yet', async () => {
  await record(2)
  expect(await verifyChain(running.app)).toMatchObject({ ok: true, blocks: 1, events: 2, unsealed: 0 })
})

test.each([
  ['a word', `update audit_events set person_name = '另一人' where seq = 4`],
  ['a parameter', `update audit_events set params = '{"name":"某县","index":7}' where seq = 4`],
  ['a microsecond', `update audit_events set at = at + interval '1 microsecond' where seq = 4`],
])('an event altered by hand (%s) breaks its block', async (_what, statement) => {
  await threeBlocks()
  await byHand(statement)
  expect(await problem()).toEqual({ block: 2, fault: 'event_altered' })
})

test('an event deleted by hand breaks its block', async () => {
  await threeBlocks()
  await byHand('delete from audit_events where seq = 5')
  expect(await problem()).toEqual({ block: 2, fault: 'event_missing' })
})

test('an event added into a sealed block breaks it', async () => {
  await threeBlocks()
  await byHand(`insert into audit_events overriding system value
    select 900, txid, at, event, account_id, person_id, person_name, post_title, role, organisation_name,
      area_code, subject_type, subject_id, subject_name, params, ip from audit_events where seq = 1`)
  // It stands after the last event of its transaction: between the first block and the second.
  expect(await problem()).toEqual({ block: 2, fault: 'event_added' })
})

test.each([
  ['its hash', `update audit_blocks set hash = repeat('a', 64) where number = 2`],
  ['its count', 'update audit_blocks set events = 3 where number = 2'],
  ['its time', `update audit_blocks set sealed_at = sealed_at - interval '1 hour' where number = 2`],
  ['its link', `update audit_blocks set previous = repeat('a', 64) where number = 2`],
])('a block altered by hand (%s) is named', async (what, statement) => {
  await threeBlocks()
  await byHand(statement)
  const fault =
    what === 'its count' ? 'event_missing' : what === 'its time' ? 'event_altered' : 'block_altered'
  expect(await problem()).toEqual({ block: 2, fault })
})

test('a block deleted in the middle is named', async () => {
  await threeBlocks()
  await byHand('delete from audit_blocks where number = 2')
  expect(await problem()).toEqual({ block: 2, fault: 'block_missing' })
})

test('the last block deleted with its events is missed by the chain file', async () => {
  await threeBlocks()
  await byHand('delete from audit_events where seq > 5')
  await byHand('delete from audit_blocks where number = 3')
  expect(await problem()).toEqual({ block: 3, fault: 'block_missing' })
  await record(1)
  expect(await problem()).toEqual({ block: 3, fault: 'block_missing' })
})

test('a chain rewritten from an altered event on differs from the chain file', async () => {
  await threeBlocks()
  await byHand(`update audit_events set person_name = '另一人' where seq = 4`)
  await byHand('delete from audit_blocks where number > 1')
  const file = chainFileOf(running.app.config.dataDir)
  const before = readFileSync(file, 'utf8')
  // Sealed again by the product's own code, as somebody who can run it against the database would.
  rmSync(file)
  await sealEvents(running.app)
  writeFileSync(file, before)
  expect(await problem()).toEqual({ block: 2, fault: 'file_differs' })
})

test('a chain file that is gone is reported and not made up again', async () => {
  await threeBlocks()
  rmSync(chainFileOf(running.app.config.dataDir))
  await record(1)
  expect(await problem()).toEqual({ block: 1, fault: 'file_missing' })
})

test('a chain file with an unreadable line is reported by the number of the line', async () => {
  await threeBlocks()
  appendFileSync(chainFileOf(running.app.config.dataDir), 'not json\n')
  expect(await problem()).toEqual({ block: 4, fault: 'file_unreadable' })
})

test('a line that a crash left unfinished is written again', async () => {
  await threeBlocks()
  const file = chainFileOf(running.app.config.dataDir)
  const lines = readFileSync(file, 'utf8')
  writeFileSync(file, lines.slice(0, -20))
  // A new process, which knows nothing of what this one has written.
  const again = { data: { ...running.app.data }, config: running.app.config }
  await sealEvents(again)
  expect(readFileSync(file, 'utf8')).toBe(lines)
})

test('the product itself may neither alter nor delete an event', async () => {
  await threeBlocks()
  const { data } = running.app
  for (const statement of ['delete from audit_events', `update audit_blocks set note = ''`]) {
    await expect(data.transact(systemActor, (tx) => tx.execute(statement))).rejects.toThrow()
  }
})

test('the outcome is told in both languages', async () => {
  await threeBlocks()
  expect(sayResult(await verifyChain(running.app)).zh).toContain('3 个区块、9 条记录')
  await byHand(`update audit_events set ip = '10.0.0.9' where seq = 4`)
  expect(sayResult(await verifyChain(running.app))).toEqual({
    zh: '审计链已破坏：第 2 区块。区块的记录或区块信息被改动',
    en: 'The audit chain is broken at block 2. An event of the block, or what the block says of itself, was altered',
  })
})

test('an exported trail proves itself without the database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-export-'))
  const path = join(folder, 'trail.jsonl')
  const anchor = chainFileOf(running.app.config.dataDir)
  await threeBlocks()
  expect(await exportChain(running.app, path)).toEqual({ blocks: 3, events: 9 })
  expect(await verifyExport(path)).toMatchObject({ ok: true, blocks: 3, events: 9 })
  expect(await verifyExport(path, anchor)).toMatchObject({ ok: true, blocks: 3, events: 9 })
  await expect(exportChain(running.app, path)).rejects.toThrow('EEXIST')

  const text = readFileSync(path, 'utf8')
  const broken = async (changed: string) => {
    writeFileSync(path, changed)
    return (await verifyExport(path)).problem
  }
  expect(await broken(text.replace('"seq":4', '"seq":44'))).toEqual({ block: 2, fault: 'event_altered' })
  expect(await broken(text.replace(/^.*"seq":4,.*\n/m, ''))).toEqual({ block: 2, fault: 'event_missing' })
  expect(await broken(text.slice(0, -12))).toMatchObject({ fault: 'export_unreadable' })
  expect(await broken(text.split('\n').slice(1).join('\n'))).toMatchObject({ fault: 'export_unreadable' })
  expect(await broken(text.replace(/^\{"block":\{"number":2(.*\n){3}/m, ''))).toEqual({
    block: 2,
    fault: 'block_missing',
  })
  const shorter = `${text.slice(0, text.indexOf('{"block":{"number":3'))}{"end":2}\n`
  writeFileSync(path, shorter)
  expect(await verifyExport(path)).toMatchObject({ ok: true, blocks: 2 })
  expect((await verifyExport(path, anchor)).problem).toEqual({ block: 3, fault: 'block_missing' })
  rmSync(folder, { recursive: true })
})
