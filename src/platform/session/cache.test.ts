import { afterEach, expect, test, vi } from 'vitest'
import { ShortCache } from './cache.ts'

afterEach(() => void vi.useRealTimers())

const of = (accountId: string) => ({ accountId })

test('a value is kept for its time and loaded once for several askers', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const cache = new ShortCache<{ accountId: string }>(1000, 10)
  const load = vi.fn(async () => of('a'))
  await Promise.all([cache.get('key', load), cache.get('key', load)])
  expect(await cache.get('key', load)).toEqual(of('a'))
  expect(load).toHaveBeenCalledTimes(1)
  vi.setSystemTime(Date.now() + 1001)
  expect(cache.peek('key')).toBeUndefined()
  await cache.get('key', load)
  expect(load).toHaveBeenCalledTimes(2)
})

test('nothing is kept of what was not found or failed', async () => {
  const cache = new ShortCache<{ accountId: string }>(1000, 10)
  expect(await cache.get('key', async () => null)).toBeNull()
  await expect(cache.get('key', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await cache.get('key', async () => of('a'))).toEqual(of('a'))
})

test('what was being loaded when its account was forgotten is not kept', async () => {
  const cache = new ShortCache<{ accountId: string }>(1000, 10)
  let finish = (_value: { accountId: string }) => {}
  const loading = cache.get('key', () => new Promise((resolve) => (finish = resolve)))
  cache.forget('a')
  finish(of('a'))
  expect(await loading).toEqual(of('a'))
  expect(cache.peek('key')).toBeUndefined()
})

test('forgetting an account leaves the others', async () => {
  const cache = new ShortCache<{ accountId: string }>(1000, 10)
  await cache.get('one', async () => of('a'))
  await cache.get('two', async () => of('b'))
  cache.forget('a')
  expect([cache.peek('one'), cache.peek('two')]).toEqual([undefined, of('b')])
})

test('it never holds more than its size; the oldest goes first', async () => {
  const cache = new ShortCache<{ accountId: string }>(1000, 2)
  for (const key of ['one', 'two', 'three']) await cache.get(key, async () => of(key))
  expect(['one', 'two', 'three'].map((key) => cache.peek(key) !== undefined)).toEqual([false, true, true])
})
