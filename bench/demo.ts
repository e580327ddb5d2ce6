import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { loadDemo } from '../src/demo/load.ts'
import { systemActor } from '../src/platform/actor.ts'
import { type DemoKind, readConfig } from '../src/platform/config.ts'
import { openConfigured, startApp } from '../src/platform/start.ts'

// Loads a demo into an empty installation and prints how long each part took and, counted from its records, every figure of
// the two source texts that it has so far, next to the number wanted. `node bench/demo.ts city` loads the city only.
type Figure = { readonly what: string; readonly wanted: string; readonly count: string }

const talks = `select count(*) n from talk_people p join talks t on t.id = p.talk_id where t.state = 'done'`
const copies = `select coalesce(sum(quantity), 0) n from print_issues where voided_on is null`
const films = `select count(*) n from trainings where kind = 'film' and state = 'held' and make_up_of is null`

const figures: Readonly<Record<DemoKind, readonly Figure[]>> = {
  county: [
    {
      what: 'M04 dispatch meetings',
      wanted: '6',
      count: `select count(*) n from meetings where kind = 'dispatch'`,
    },
    { what: 'M12 talk person-times', wanted: '1000+', count: talks },
    { what: 'M13 cards and booklets', wanted: '5000+', count: copies },
    { what: 'M14 films', wanted: '-', count: films },
  ],
  city: [
    { what: 'people', wanted: '8000+', count: 'select count(*) n from people' },
    {
      what: 'M03 secretary’s meeting and standing committee',
      wanted: '2',
      count: `select count(*) n from meetings where kind in ('secretary', 'standing_committee') and state = 'minutes_issued'`,
    },
    { what: 'M09 circulars', wanted: '1', count: `select count(*) n from circulars where state = 'issued'` },
    { what: 'M09 organisations', wanted: '40', count: 'select count(*) n from circular_recipients' },
    {
      what: 'M09 confirmed',
      wanted: '40',
      count: `select count(*) n from circular_recipients r where r.received_on is not null and not exists (
        select from circular_readers d where d.circular_id = r.circular_id and d.organisation_id = r.organisation_id and d.read_on is null)`,
    },
    {
      what: 'M10 talks of the secretary',
      wanted: '9',
      count: `select count(*) n from interviews where state = 'held'`,
    },
    { what: 'M12 batches', wanted: '76', count: 'select count(*) n from talk_batches' },
    { what: 'M12 person-times', wanted: '4000+', count: talks },
    {
      what: 'M13 cards',
      wanted: '10 000+',
      count: `${copies} and kind = 'card'`,
    },
    { what: 'M14 films', wanted: '2', count: films },
    {
      what: 'M14 person-times at films',
      wanted: '-',
      count: `select count(*) n from fulfilments where kind = 'film'`,
    },
    {
      what: 'M15 pledges',
      wanted: '8000+',
      count: `select count(*) n from pledges where state = 'in_force'`,
    },
    {
      what: 'M18 channels checked',
      wanted: '4 each',
      count: `select count(*) n from channel_publications where checked_on is not null`,
    },
    {
      what: 'M26 tasks of counties and townships not done',
      wanted: '0',
      count: `select count(*) n from tasks where state not in ('done', 'not_applicable') and body_id is not null
        and length(area_code) > 4`,
    },
  ],
}

async function load(kind: DemoKind): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
  const config = { ...readConfig({}), dataDir: folder, port: 0 }
  const { app, close } = await startApp(config, await openConfigured(config))
  const began = performance.now()
  const tell = (zh: string, en: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${zh} · ${en}`)
  await loadDemo(app, kind, '2026-11-28', tell)
  tell('完成', 'done')
  for (const { what, wanted, count } of figures[kind]) {
    const found = await app.data.transact(
      systemActor,
      (tx) => tx.execute<{ n: number }>(sql.raw(count)),
      'read',
    )
    console.log(`${String(found.rows[0]?.n).padStart(8)}  ${what} (wanted ${wanted})`)
  }
  await close()
  rmSync(folder, { recursive: true })
}

const [asked] = process.argv.slice(2)
for (const kind of ['county', 'city'] as const) if (asked === undefined || asked === kind) await load(kind)
