import { eq, sql } from 'drizzle-orm'
import { recordEvent } from '#platform/audit/record.ts'
import type { Tx } from '#platform/data.ts'
import { Refused, refuse } from '#platform/failures.ts'
import type { JobKind, JobRun } from '#platform/jobs/jobs.ts'
import { forgetPeople } from '../posts/sessions.ts'
import { isTaken } from '../unique.ts'
import { changedSinceCheck, peopleOfPosts, planForManyRows, takeRows } from './apply.ts'
import { ended, type ImportRecord, importOf, setImport } from './record.ts'
import { dropSpentFiles } from './spent.ts'
import { imports } from './tables.ts'
import { importsRefusals } from './text.ts'

async function takeAll(tx: Tx, run: JobRun, record: ImportRecord): Promise<string[]> {
  const [current] = await tx.select().from(imports).where(eq(imports.id, record.id)).for('update')
  const counts = current?.counts
  if (current?.state !== 'applying' || !counts) return []
  await planForManyRows(tx)
  const n = await changedSinceCheck(tx, record.kind, record.id)
  if (n > 0) refuse(importsRefusals, 'changed_since_check', { n })
  const people = record.kind === 'posts' ? await peopleOfPosts(tx, record.id) : []
  await takeRows(tx, record.kind, record.id, run.app.clock.today())
  await tx.update(imports).set({ state: 'done', endedAt: sql`now()` }).where(eq(imports.id, record.id))
  await recordEvent(
    tx,
    run.actor,
    `import.${record.kind}_applied`,
    { type: 'import', id: record.id, name: record.fileName, areaCode: record.areaCode },
    { file: record.fileName, added: counts.new, changed: counts.changed, same: counts.same },
  )
  return people
}

async function runTake(run: JobRun): Promise<void> {
  const record = await importOf(run)
  if (record.state !== 'applying') return
  const total = (record.counts?.new ?? 0) + (record.counts?.changed ?? 0)
  await run.progress(0, total)
  try {
    const people = await run.app.data.transact(run.actor, (tx) => takeAll(tx, run, record))
    await forgetPeople(run.app, people)
    await dropSpentFiles(run.app)
  } catch (failure) {
    // Another record with the same number or code came in between the check and now.
    const told = isTaken(failure) ? refusal() : failure
    if (told instanceof Refused) {
      const { zh, en } = told.data
      await setImport(run, record.id, ['applying'], { problem: { zh, en } })
    }
    throw told
  }
}

function refusal(): unknown {
  try {
    return refuse(importsRefusals, 'changed_since_check', { n: 1 })
  } catch (failure) {
    return failure
  }
}

/** Takes all rows of a checked import into the registry: all of them in one transaction, or none. */
export const takeJob: JobKind = { kind: 'import.apply', run: runTake, ended }
