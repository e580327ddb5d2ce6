import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { buildDemo } from '#demo/build.ts'
import { systemActor } from '#platform/actor.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { startApp } from '#platform/start.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'x-'))
const running = await startApp(
  { ...readConfig({}), dataDir, port: 0 },
  await openDatabase({ dataDir: join(dataDir, 'database') }),
)
const from = performance.now()
await buildDemo(running.app, '2021-10-18', (zh) => {
  console.log((performance.now() - from).toFixed(0), zh)
})
console.log((performance.now() - from).toFixed(0), 'end')
const q = async (s: any) =>
  console.table((await running.app.data.transact(systemActor, (tx) => tx.execute(s))).rows)
await q(
  sql`select k.name, count(cp.id)::int n, count(distinct area_code_t)::int towns from campaign_classes k left join (select *, left(area_code,9) area_code_t from campaign_people) cp on cp.class_id = k.id group by k.id order by position`,
)
for (const file of process.argv.slice(2)) await q(sql.raw(file))
await running.close()
process.exit(0)
