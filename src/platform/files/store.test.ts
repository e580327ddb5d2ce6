import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStore, openFileStore, TooLarge } from './store.ts'

let folder = ''
let store: FileStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wuguan-files-'))
  store = await openFileStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const left = () => readdirSync(join(folder, 'incoming'))
const digestOf = (content: string) => createHash('sha256').update(content).digest('hex')

async function all(): Promise<string[]> {
  const found: string[] = []
  for await (const digest of store.digests()) found.push(digest)
  return found.sort()
}

test('bytes come back as they went in, under their digest', async () => {
  const stored = await store.receive(Readable.from([Buffer.from('公示'), Buffer.from('照片')]), 100)
  expect(stored).toEqual({ digest: digestOf('公示照片'), size: 12 })
  expect(store.has(stored.digest)).toBe(true)
  expect(await text(store.read(stored.digest))).toBe('公示照片')
  expect(Buffer.from(await store.bytes(stored.digest)).toString()).toBe('公示照片')
  expect(left()).toEqual([])
})

test('the same bytes are kept once, other bytes besides', async () => {
  const [a, b, c] = [
    await store.write(Buffer.from('a')),
    await store.write(Buffer.from('a')),
    await store.write(Buffer.from('c')),
  ]
  expect(a).toEqual(b)
  expect(await all()).toEqual([a.digest, c.digest].sort())
})

test('an empty file is one too', async () => {
  expect(await store.write(new Uint8Array())).toEqual({ digest: digestOf(''), size: 0 })
})

test('more than the limit is refused and leaves nothing; the limit itself is taken', async () => {
  const send = (size: number) => store.receive(Readable.from([Buffer.alloc(size)]), 10)
  await expect(send(11)).rejects.toBeInstanceOf(TooLarge)
  expect([await all(), left()]).toEqual([[], []])
  expect((await send(10)).size).toBe(10)
})

test('an upload that breaks off leaves nothing', async () => {
  const broken = new Readable({
    read() {
      this.push('half')
      this.destroy(new Error('gone'))
    },
  })
  await expect(store.receive(broken, 100)).rejects.toThrow('gone')
  expect([await all(), left()]).toEqual([[], []])
})

test('what a crash left is cleared at the next start, files stay', async () => {
  const { digest } = await store.write(Buffer.from('kept'))
  mkdirSync(join(folder, 'incoming'), { recursive: true })
  writeFileSync(join(folder, 'incoming', 'half'), 'half')
  const again = await openFileStore(folder)
  expect(left()).toEqual([])
  expect(again.has(digest)).toBe(true)
})

test('files are readable by their owner alone', async () => {
  const { digest } = await store.write(Buffer.from('secret'))
  expect(statSync(store.pathOf(digest)).mode & 0o077).toBe(0)
})

test.each(['../../etc/passwd', '', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(62)}/x`])(
  '“%s” is no digest',
  (wrong) => {
    expect(() => store.pathOf(wrong)).toThrow('not a digest')
    expect(() => store.has(wrong)).toThrow('not a digest')
  },
)
