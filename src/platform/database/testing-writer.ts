import { writeSync } from 'node:fs'
import { openDatabase } from './connect.ts'

/** Run as a process of its own by a test: inserts numbers without end, and tells each one that was acknowledged. */
const database = await openDatabase({ dataDir: process.argv[2] })
await database.pool.query('create table if not exists kept (n int primary key, b text)')
const last = await database.pool.query<{ n: number }>('select coalesce(max(n), 0) as n from kept')
for (let n = (last.rows[0]?.n ?? 0) + 1; ; n += 1) {
  await database.pool.query('insert into kept values ($1, $2)', [n, 'x'.repeat(n % 3000)])
  writeSync(1, `${n}\n`)
}
