import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBackup } from './check.ts'
import { cleanUp, folder, furnished, place, restore, withRunning } from './testing.ts'

let embedded: Awaited<ReturnType<typeof furnished>>

beforeAll(async () => {
  embedded = await furnished('origin')
})
afterAll(cleanUp)

function flip(path: string, at: number): void {
  const byte = readFileSync(path).readUInt8(at)
  const file = openSync(path, 'r+')
  writeSync(file, Uint8Array.of(byte ^ 1), 0, 1, at)
  closeSync(file)
}

test('a file with one changed byte, wherever it is, is refused and the old data stays', async () => {
  // The installation that it came from: nothing but the damage speaks against it.
  const { target } = embedded
  const { entries } = await checkBackup(embedded.path)
  const damaged = join(folder, 'damaged.backup')
  const bytes = readFileSync(embedded.path)
  const table = entries.get('tables/audit_events.jsonl.gz')?.at ?? 0
  const padded = [...entries.values()].find((entry) => entry.size % 512 > 0)
  const padding = (padded?.at ?? 0) + (padded?.size ?? 0)
  // In a header, the padding after an entry, a table's header and rows, the manifest, the end.
  for (const at of [0, 30, 150, padding, table - 512, table + 60, bytes.length - 3000, bytes.length - 1]) {
    writeFileSync(damaged, bytes)
    flip(damaged, at)
    await expect(restore(target, damaged, { replace: true }), `byte ${at}`).rejects.toHaveProperty('said.zh')
  }
  writeFileSync(damaged, bytes)
  flip(damaged, table + 60)
  await expect(restore(target, damaged, { replace: true })).rejects.toThrow('tables/audit_events.jsonl.gz')
  await withRunning(target, async (running) => {
    expect(await running.database.pool.query('select id from auth_users')).toMatchObject({
      rows: [{ id: 'origin' }],
    })
  })
  expect(readdirSync(target.dataDir).filter((name) => name.includes('before'))).toEqual([])
})

test('a file that was cut off is refused, wherever it was cut', async () => {
  const target = await place()
  const cut = join(folder, 'cut.backup')
  const { size } = statSync(embedded.path)
  for (const length of [0, 100, 512, 5000, size - 1024, size - 512, size - 1]) {
    writeFileSync(cut, readFileSync(embedded.path))
    truncateSync(cut, length)
    await expect(restore(target, cut), `${length} bytes`).rejects.toHaveProperty('said.zh')
  }
  writeFileSync(cut, Buffer.concat([readFileSync(embedded.path), Buffer.alloc(512)]))
  await expect(restore(target, cut)).rejects.toHaveProperty('said.zh')
  await expect(restore(target, join(folder, 'nowhere'))).rejects.toThrow('无法打开')
  writeFileSync(cut, 'something else entirely'.repeat(100))
  await expect(restore(target, cut)).rejects.toThrow('不是五关的备份文件')
})
