import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { startApp } from '#platform/start.ts'
import { buildDemo } from '#demo/build.ts'
import { startPostgres } from '../../scripts/postgres.ts'
import { rmSync } from 'node:fs'
rmSync('/tmp/scratch-data', { recursive: true, force: true })
const pgs = process.argv[2] === 'pg' ? await startPostgres() : null
const db = await openDatabase(pgs ? { url: pgs.url } : { dataDir: '/tmp/scratch-data/database' })
const running = await startApp({ ...readConfig({}), dataDir: '/tmp/scratch-data' }, db)
let t = performance.now()
const t0 = t
await buildDemo(running.app, '2026-11-22', (zh) => { console.log(zh, Math.round(performance.now() - t)); t = performance.now() })
console.log('last', Math.round(performance.now() - t), 'total', Math.round(performance.now() - t0))
const r = await db.pool.query("select state, count(*) from tasks group by 1"); console.log(r.rows)
const e = await db.pool.query("select count(*) from audit_events"); console.log(e.rows)
await running.close(); await pgs?.stop()
