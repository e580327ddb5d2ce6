import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { bigint, date, jsonb, numeric, pgTable, timestamp } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './connect.ts'
import { openTestDatabase } from './testing.ts'

/** Runs on PGlite and on PostgreSQL: whatever passes here may be relied on by every topic. */
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query('create schema probe')
})
afterAll(() => database.close())
beforeEach(() =>
  database.pool.query('drop table if exists probe.t; create table probe.t (id int primary key, b text)'),
)

async function value(text: string, values: unknown[] = []): Promise<unknown> {
  const result = await database.pool.query({ text, values, rowMode: 'array' })
  return result.rows[0]?.[0]
}

describe('values', () => {
  test.each<[string, unknown, unknown]>([
    ['int4', 7, 7],
    ['int8', '9007199254740991', 9007199254740991],
    ['int8', '9007199254740993', '9007199254740993'],
    ['numeric', '12345678901234567890.10', '12345678901234567890.10'],
    ['float8', 1.5, 1.5],
    ['bool', true, true],
    ['text', '换届 “五关” \u{20000}', '换届 “五关” \u{20000}'],
    ['date', '2021-09-15', '2021-09-15'],
    ['timestamptz', '2021-09-15 08:00:00.123456+08', '2021-09-15T00:00:00.123Z'],
    ['timestamp', '2021-09-15 08:00:00', '2021-09-15 08:00:00'],
    ['jsonb', { a: [1, '二'] }, { a: [1, '二'] }],
    ['int8[]', [1, 2], [1, 2]],
    ['date[]', ['2021-09-15', null], ['2021-09-15', null]],
    ['timestamptz[]', ['2021-09-15T00:00:00Z'], ['2021-09-15T00:00:00.000Z']],
    ['text', null, null],
  ])('%s %j', async (type, sent, expected) => {
    expect(await value(`select $1::${type}`, [sent])).toEqual(expected)
  })

  test('binary data of every byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256))
    expect(await value('select $1::bytea', [bytes])).toEqual(bytes)
  })

  test('an answer of 50 MB', async () => {
    const result = await database.pool.query<{ s: string }>(
      "select repeat('x', 1000) as s from generate_series(1, 50000)",
    )
    expect(result.rows).toHaveLength(50_000)
    expect(new Set(result.rows.map((row) => row.s))).toEqual(new Set(['x'.repeat(1000)]))
  })

  test('a parameter and an answer of 20 MB', async () => {
    const bytes = Buffer.alloc(20_000_000, 7)
    const back = await value('select $1::bytea', [bytes])
    expect(back instanceof Buffer && back.equals(bytes)).toBe(true)
  })

  test('Drizzle reads the same types', async () => {
    const kept = pgTable('kept', {
      big: bigint('big', { mode: 'number' }),
      sum: numeric('sum'),
      day: date('day', { mode: 'string' }),
      at: timestamp('at', { withTimezone: true, mode: 'string' }),
      moment: timestamp('moment', { withTimezone: true }),
      data: jsonb('data'),
    })
    const client = await database.pool.connect()
    const db = drizzle({ client })
    await db.execute(
      sql`create temporary table kept (big int8, sum numeric, day date, at timestamptz, moment timestamptz, data jsonb)`,
    )
    const row = {
      big: 5,
      sum: '1.50',
      day: '2021-09-15',
      at: '2021-09-15T00:00:00.000Z',
      moment: new Date('2021-09-15T00:00:00.000Z'),
      data: { a: 1 },
    }
    await db.insert(kept).values(row)
    const count: SQL<number> = sql`count(*)`
    expect(await db.select().from(kept)).toEqual([row])
    expect(await db.select({ count }).from(kept)).toEqual([{ count: 1 }])
    await db.execute(sql`drop table kept`)
    client.release()
  })
})

describe('statements', () => {
  test('several in one text answer one by one', async () => {
    const answer: unknown = await database.pool.query('select 1 as a; select 2 as b; set local jit = off')
    expect(answer).toMatchObject([{ rows: [{ a: 1 }] }, { rows: [{ b: 2 }] }, { command: 'SET' }])
  })

  test('a named statement is prepared once and used again', async () => {
    const client = await database.pool.connect()
    const ask = (x: number) => client.query({ name: 'twice', text: 'select $1::int * 2 as x', values: [x] })
    expect((await Promise.all([ask(1), ask(2)])).map((one) => one.rows[0])).toEqual([{ x: 2 }, { x: 4 }])
    const known = await client.query("select count(*) from pg_prepared_statements where name = 'twice'")
    expect(known.rows).toEqual([{ count: 1 }])
    client.release()
  })

  test('a statement that comes again is named by itself, and lives through a change of its table', async () => {
    const client = await database.pool.connect()
    const db = drizzle({ client })
    const ask = async () =>
      (await db.execute(sql`select id, b from probe.t where id > ${0} order by id`)).rows
    for (let times = 0; times < 3; times += 1) expect(await ask()).toEqual([])
    const named =
      "select count(*) from pg_prepared_statements where statement like 'select id, b from probe.t%'"
    expect((await client.query(named)).rows).toEqual([{ count: 1 }])
    await client.query("insert into probe.t values (1, 'x')")
    const changes = [
      'alter table probe.t add column c int default 7',
      'create index t_b on probe.t (b)',
      'drop index probe.t_b',
      'alter table probe.t drop column c',
    ]
    for (const change of changes) {
      await client.query(change)
      expect(await ask(), change).toEqual([{ id: 1, b: 'x' }])
    }
    client.release()
  })

  test('notices do not disturb the answer', async () => {
    expect(await value("do $$ begin raise notice 'hear'; end $$")).toBeUndefined()
    expect(await value('select 1')).toBe(1)
  })
})

describe('errors', () => {
  test.each([
    ['23505', 'insert into probe.t values (1), (1)'],
    ['42601', 'selec 1'],
    ['22012', 'select 1 / 0'],
    ['42P01', 'select * from nowhere'],
    ['22P02', "select 'x'::int"],
  ])('SQLSTATE %s', async (code, text) => {
    await expect(database.pool.query(text)).rejects.toMatchObject({ code })
    const extended = { text, queryMode: 'extended' }
    await expect(database.pool.query(extended)).rejects.toMatchObject({ code })
    expect(await value('select 1')).toBe(1)
  })

  test('a unique violation tells its constraint', async () => {
    await database.pool.query('insert into probe.t values (1)')
    const again = database.pool.query('insert into probe.t values ($1)', [1])
    await expect(again).rejects.toMatchObject({ code: '23505', constraint: 't_pkey', schema: 'probe' })
  })

  test('within a transaction: refused until rollback, and nothing remains', async () => {
    const client = await database.pool.connect()
    await client.query('begin')
    await client.query('insert into probe.t values ($1)', [1])
    await expect(client.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' })
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' })
    await client.query('rollback')
    expect((await client.query('select * from probe.t')).rows).toEqual([])
    client.release()
  })

  test('a parameter that cannot be sent harms nobody else', async () => {
    const client = await database.pool.connect()
    const loop: Record<string, unknown> = {}
    loop.self = loop
    const [bad, good] = await Promise.allSettled([
      client.query('select $1::jsonb', [loop]),
      client.query('select 1 as a'),
    ])
    expect(bad.status).toBe('rejected')
    expect(good).toMatchObject({ status: 'fulfilled', value: { rows: [{ a: 1 }] } })
    client.release()
  })
})

describe('many at once', () => {
  test('queries sent without waiting are answered in order, errors to their own', async () => {
    const client = await database.pool.connect()
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) => client.query('select 100 / $1::int as x', [index % 10])),
    )
    expect(
      answers.map((one) => (one.status === 'fulfilled' ? one.value.rows[0].x : one.reason.code)),
    ).toEqual(
      Array.from({ length: 100 }, (_, index) =>
        index % 10 === 0 ? '22012' : Math.trunc(100 / (index % 10)),
      ),
    )
    client.release()
  })

  test('a pipelined transaction whose first statement fails', async () => {
    const client = await database.pool.connect()
    const sent = ['begin; select 1 / 0', 'select 2', 'rollback', 'select 3'].map((text) => client.query(text))
    const answers = await Promise.allSettled(sent)
    expect(answers.map((one) => (one.status === 'rejected' ? one.reason.code : one.value.command))).toEqual([
      '22012',
      '25P02',
      'ROLLBACK',
      'SELECT',
    ])
    client.release()
  })

  test('20 callers that each need a transaction of their own', async () => {
    const turns = Array.from({ length: 20 }, async (_, id) => {
      const client = await database.pool.connect()
      const begun = client.query("begin; select set_config('probe.who', 'x', true)")
      await client.query('insert into probe.t values ($1, $2)', [id, 'x'.repeat(100)])
      await begun
      await client.query(id % 4 === 0 ? 'rollback' : 'commit')
      client.release()
    })
    await Promise.all(turns)
    expect(await value('select count(*) from probe.t')).toBe(15)
  })

  test('settings and prepared statements of a connection that was thrown away are gone', async () => {
    const client = await database.pool.connect()
    await client.query("set probe.trace = 'behind'; begin; insert into probe.t values (1)")
    await client.query({ name: 'again', text: 'select 1' })
    client.release(true)
    const [left, names, rows] = await Promise.all([
      value("select current_setting('probe.trace', true)"),
      value("select count(*) from pg_prepared_statements where name = 'again'"),
      value('select count(*) from probe.t'),
    ])
    expect([left ?? '', names, rows]).toEqual(['', 0, 0])
    expect((await database.pool.query({ name: 'again', text: 'select 5 as five' })).rows).toEqual([
      { five: 5 },
    ])
  })
})

describe('what row policies and optimistic reads stand on', () => {
  test('a role for the length of a transaction, and its row policies', async () => {
    await database.pool.query(`
      drop role if exists probe_reader;
      create role probe_reader nologin;
      create table probe.areas (code text);
      insert into probe.areas values ('9901'), ('9902');
      alter table probe.areas enable row level security;
      create policy p on probe.areas to probe_reader using (code = current_setting('probe.area', true));
      grant usage on schema probe to probe_reader;
      grant select, insert on probe.areas to probe_reader`)
    const client = await database.pool.connect()
    const begun = client.query(
      "begin; select set_config('role', 'probe_reader', true), set_config('probe.area', '9901', true)",
    )
    const seen = await client.query('select code from probe.areas where code > $1', [''])
    await begun
    expect(seen.rows).toEqual([{ code: '9901' }])
    await expect(client.query("insert into probe.areas values ('9902')")).rejects.toMatchObject({
      code: '42501',
    })
    await client.query('rollback')
    expect((await client.query('select code from probe.areas')).rows).toHaveLength(2)
    client.release()
    await database.pool.query(
      'drop table probe.areas; revoke all on schema probe from probe_reader; drop role probe_reader',
    )
  })

  test('transaction numbers and snapshots', async () => {
    const client = await database.pool.connect()
    await client.query('begin')
    const found = await client.query(
      'select pg_current_xact_id() as mine, pg_snapshot_xmin(pg_current_snapshot()) as oldest',
    )
    await client.query('commit')
    client.release()
    const { mine, oldest } = found.rows[0]
    expect(BigInt(oldest)).toBeLessThanOrEqual(BigInt(mine))
    expect(BigInt(String(await value('select pg_current_xact_id()')))).toBeGreaterThan(BigInt(mine))
  })

  test('times are told in UTC and names are looked up in public', async () => {
    expect(await value("select current_setting('timezone') || ' ' || current_setting('search_path')")).toBe(
      'UTC public',
    )
  })
})
