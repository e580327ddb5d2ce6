import { sql } from 'drizzle-orm'
import { PgDialect, pgTable, text } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from './actor.ts'
import { containing, countUpTo, orderOf, paged, window } from './listing.ts'
import type { Running } from './start.ts'
import { testApp } from './testing.ts'

const things = pgTable('things', { id: text('id'), name: text('name') })
const dialect = new PgDialect()
const ask = { page: 1, size: 20 }
let running: Running

beforeAll(async () => {
  running = await testApp()
})
afterAll(() => running.close())

function ordered(input: { sort?: string; descending?: boolean }, descending = false): string {
  const parts = orderOf(
    { ...ask, ...input },
    { name: things.name },
    { by: things.id, descending, unique: things.id },
  )
  return parts.map((part) => dialect.sqlToQuery(part).sql).join(', ')
}

test('rows are ordered by what was asked, and always by something unique', () => {
  expect(ordered({})).toBe('"things"."id" asc, "things"."id" asc')
  expect(ordered({}, true)).toBe('"things"."id" desc, "things"."id" desc')
  expect(ordered({ sort: 'name' }, true)).toBe('"things"."name" asc, "things"."id" asc')
  expect(ordered({ sort: 'name', descending: true })).toBe('"things"."name" desc, "things"."id" desc')
})

test.each(['constructor', 'id; drop table x', '__proto__'])('“%s” sorts nothing', (sort) => {
  expect(ordered({ sort })).toBe('"things"."id" asc, "things"."id" asc')
})

test('a page takes one row more than it shows', async () => {
  expect(window({ page: 3, size: 20 })).toEqual({ limit: 21, offset: 40 })
  const total = async () => ({ count: 5, capped: false })
  const rows = Array.from({ length: 21 }, (_, n) => n)
  expect(await paged(ask, rows, total)).toEqual({ rows: rows.slice(0, 20), more: true })
  expect(await paged({ ...ask, count: true }, rows.slice(0, 20), total)).toEqual({
    rows: rows.slice(0, 20),
    more: false,
    total: { count: 5, capped: false },
  })
})

test('rows are counted up to the cap and no further', async () => {
  const count = (n: number) =>
    running.app.data.transact(systemActor, (tx) => countUpTo(tx, sql`generate_series(1, ${n}::int)`), 'read')
  expect(await count(0)).toEqual({ count: 0, capped: false })
  expect(await count(10_000)).toEqual({ count: 10_000, capped: false })
  expect(await count(10_001)).toEqual({ count: 10_000, capped: true })
})

test('wildcards of a search are taken as they stand', async () => {
  const matches = async (name: string, search: string) => {
    const found = await running.app.data.transact(
      systemActor,
      (tx) => tx.execute<{ m: boolean }>(sql`select ${name}::text ilike ${containing(search)} as m`),
      'read',
    )
    return found.rows[0]?.m
  }
  expect(await matches('甲100%乙', '0%')).toBe(true)
  expect(await matches('甲1000乙', '0%')).toBe(false)
  expect(await matches('a_b', '_')).toBe(true)
  expect(await matches('axb', '_')).toBe(false)
  expect(await matches('a\\b', '\\')).toBe(true)
  expect(await matches('ABC', 'bc')).toBe(true)
})
