import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { campaignsActions } from '#gates/publicity/campaigns/actions.ts'
import { campaignsTopic } from '#gates/publicity/campaigns/contract.ts'
import { dutyKinds } from '#gates/publicity/campaigns/kinds.ts'
import { concerned } from '#gates/publicity/public.ts'
import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/connect.ts'
import { startApp } from '#platform/start.ts'
import { actorFor, as } from '#platform/testing.ts'

/** Coverage of 20 000 people who owe 6 duties each, on the embedded database: `node bench/coverage.ts`. */
const people = 20_000
const [roundId, campaignId, classId] = ['R', 'C', 'K'].map((letter) => letter.padEnd(26, '0'))
const county = '990101'

/** Identifiers of the bench: a letter and the number. */
function ids(letter: string) {
  return sql.raw(`'${letter}' || lpad(i::text, 25, '0')`)
}

async function fill(app: App): Promise<void> {
  const town = sql`${county} || lpad((101 + i % 20)::text, 3, '0')`
  await app.data.transact(systemActor, async (tx) => {
    await tx.execute(sql`insert into areas (code, name, short_name, level, kind, initials)
      select ${town}, '镇' || i, '镇' || i, 'township', '镇', 'z' from generate_series(0, 19) i`)
    await tx.execute(sql`insert into people (id, number, name, initials, area_code)
      select ${ids('P')}, 'N' || i, '人' || i, 'r', ${town} from generate_series(1, ${people}::int) i`)
    await tx.execute(sql`insert into rounds (id, area_code, name, year, state, opened_on, updated_by)
      values (${roundId}, ${county}, '批次', 2021, 'open', '2021-01-01', 'bench')`)
    await tx.execute(sql`insert into campaigns (id, round_id, area_code, title, starts_on, ends_on, state, updated_by)
      values (${campaignId}, ${roundId}, ${county}, '方案', '2021-01-01', '2021-12-31', 'in_force', 'bench')`)
    await tx.execute(sql`insert into campaign_classes (id, campaign_id, area_code, key, name, position, finder)
      values (${classId}, ${campaignId}, ${county}, 'all', '全体', 0, '{"posts":null,"groups":"none"}')`)
    for (const [i, kind] of dutyKinds.entries()) {
      await tx.execute(sql`insert into campaign_duties (id, campaign_id, class_id, area_code, kind, title, needed, due_on)
        values (${`D${i}`.padEnd(26, '0')}, ${campaignId}, ${classId}, ${county}, ${kind}, '事项', 1, '2021-06-30')`)
      await tx.execute(sql`
        insert into fulfilments (id, round_id, person_id, kind, source_topic, source_id, title, done_on, area_code)
        select 'F' || ${i}::int || lpad(i::text, 24, '0'), ${roundId}, ${ids('P')}, ${kind}, 'bench', ${`S${i}`.padEnd(26, '0')},
          '记录', '2021-05-01', ${town}
        from generate_series(1, ${people}::int) i where i % 10 <> ${i}::int`)
    }
    await tx.execute(sql`
      insert into campaign_people (id, campaign_id, class_id, person_id, organisation_id, area_code, post_title, joined_on)
      select ${ids('L')}, ${campaignId}, ${classId}, ${ids('P')}, 'O' || lpad((i % 400)::text, 25, '0'), ${town}, '干部',
        '2021-01-01' from generate_series(1, ${people}::int) i`)
  })
  await app.data.refreshStatistics()
}

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return `${(times.toSorted((a, b) => a - b)[3] ?? 0).toFixed(0)} ms`
}

const dataDir = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
const running = await startApp({ ...readConfig({}), dataDir, port: 0 }, await openDatabase({ dataDir }))
try {
  await fill(running.app)
  const ask = as(running, campaignsTopic, campaignsActions, actorFor('coordinator', county))
  const id = String(campaignId)
  const list = { campaignId: id, kind: 'talk', status: 'missing', count: true } as const
  console.table({
    'coverage by township': await median(() => ask.coverage({ id, by: 'area' })),
    'coverage by unit': await median(() => ask.coverage({ id, by: 'unit' })),
    'first page of who is missing, counted': await median(() => ask.people(list)),
    'all who miss a talk': await median(() =>
      running.app.data.transact(systemActor, (tx) =>
        concerned(tx, { roundId: String(roundId), kind: 'talk', missingOnly: true }),
      ),
    ),
  })
} finally {
  await running.close()
  rmSync(dataDir, { recursive: true, force: true })
}
