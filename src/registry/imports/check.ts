import { setImmediate as breath } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { systemActor } from '#platform/actor.ts'
import { Refused, refuse } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import type { JobKind, JobRun } from '#platform/jobs/jobs.ts'
import { readSheet } from '#platform/sheets/sheets.ts'
import { problemText } from '#platform/sheets/text.ts'
import type { SheetContent } from '#platform/sheets/types.ts'
import { checkAreas } from './check-areas.ts'
import { checkOrganisations } from './check-organisations.ts'
import { checkPeople } from './check-people.ts'
import { checkPosts } from './check-posts.ts'
import { importColumns } from './columns.ts'
import { type Checker, type Draft, draftOf, type Scope } from './draft.ts'
import { ended, type ImportRecord, importOf, setImport } from './record.ts'
import { type ImportKind, importRows, type RowOutcome } from './tables.ts'
import { importsRefusals } from './text.ts'

/** Most rows of one import file. */
export const maxRows = 100_000

/** Rows looked up and stored at a time: short transactions let other requests in between. */
const chunkSize = 2000

/** Rows judged before others get their turn: about ten milliseconds. */
const sliceSize = 400

const checkers: Readonly<Record<ImportKind, Checker>> = {
  areas: checkAreas,
  organisations: checkOrganisations,
  people: checkPeople,
  posts: checkPosts,
}

/** Columns whose content must stand nowhere in plain text, not even in an error. */
const personal: readonly string[] = ['identityNumber', 'phone']

/** Reads the file in a worker while its progress is stored; stops reading when the requester cancels. */
async function readRows(run: JobRun, record: ImportRecord, scope: Scope): Promise<SheetContent> {
  const [file] = await run.app.data.transact(
    run.actor,
    (tx) => tx.select({ digest: files.digest }).from(files).where(eq(files.id, record.fileId)),
    'read',
  )
  if (file === undefined || !run.app.files.has(file.digest)) refuse(importsRefusals, 'file_missing')
  const stop = new AbortController()
  let saving: Promise<void> | undefined
  const progress = (done: number, total: number | null) => {
    saving ??= run
      .progress(Math.floor(done / 2), total ?? Math.max(done, 1))
      .catch((failure: unknown) => stop.abort(failure))
      .finally(() => {
        saving = undefined
      })
  }
  try {
    const options = { columns: scope.columns, maxRows, progress, signal: stop.signal }
    const read = await readSheet(run.app.files.pathOf(file.digest), options)
    if (!read.ok) throw new Refused({ code: read.problem, ...problemText(read) })
    return read
  } catch (failure) {
    throw stop.signal.aborted ? stop.signal.reason : failure
  } finally {
    await saving
  }
}

/** Stores a chunk's rows in one statement. */
function storeRows(run: JobRun, importId: string, chunk: readonly Draft[]): Promise<void> {
  const rows = chunk.map(({ line, stored, errors, outcome }) => ({ line, values: stored, errors, outcome }))
  return run.app.data.transact(run.actor, async (tx) => {
    await tx.execute(sql`
      insert into import_rows (import_id, line, "values", errors, outcome, account_id)
      select ${importId}, line, "values", errors, outcome, ${run.actor.accountId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(line int, "values" jsonb, errors jsonb, outcome text)`)
  })
}

type Counts = Record<RowOutcome, number>

/** Judges a chunk a few rows at a time, so that neither requests nor the storing of the chunk before wait for it. */
async function judgeRows(
  chunk: readonly Draft[],
  judge: (draft: Draft) => void,
  counts: Counts,
): Promise<void> {
  for (const [index, draft] of chunk.entries()) {
    judge(draft)
    if (draft.errors.length > 0) draft.outcome = 'wrong'
    counts[draft.outcome] += 1
    if (index % sliceSize === 0) await breath()
  }
}

async function checkRows(
  run: JobRun,
  importId: string,
  drafts: readonly Draft[],
  scope: Scope,
  kind: ImportKind,
): Promise<Counts> {
  const counts: Counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  const check = checkers[kind](drafts, scope)
  let stored: Promise<void> = Promise.resolve()
  for (let from = 0; from < drafts.length; from += chunkSize) {
    const chunk = drafts.slice(from, from + chunkSize)
    check.prepare?.(chunk)
    // As the system: codes are unique beyond the actor's area, and what is found there is told only as "taken".
    const judge = await run.app.data.transact(systemActor, (tx) => check.look(tx, chunk), 'read')
    await Promise.all([stored, judgeRows(chunk, judge, counts)])
    await run.progress(Math.floor((drafts.length + from) / 2), drafts.length)
    stored = storeRows(run, importId, chunk)
    // Awaited a chunk later; a failure in between is not unhandled.
    stored.catch(() => undefined)
  }
  await stored
  await run.progress(drafts.length, drafts.length)
  return counts
}

async function runCheck(run: JobRun): Promise<void> {
  const record = await importOf(run)
  if (record.state !== 'checking') return
  const columns = importColumns[record.kind]
  const scope: Scope = { app: run.app, actor: run.actor, columns }
  // A run that was interrupted may have left rows behind.
  await run.app.data.transact(run.actor, (tx) =>
    tx.delete(importRows).where(eq(importRows.importId, record.id)),
  )
  try {
    const content = await readRows(run, record, scope)
    const drafts = content.rows.map((row) => draftOf(row, columns, personal))
    const counts = await checkRows(run, record.id, drafts, scope, record.kind)
    await setImport(run, record.id, ['checking'], {
      state: 'checked',
      counts,
      ignoredColumns: [...content.ignoredColumns],
    })
  } catch (failure) {
    if (failure instanceof Refused) {
      const { zh, en } = failure.data
      await setImport(run, record.id, ['checking'], { problem: { zh, en } })
    }
    throw failure
  }
}

/** Checks an uploaded file row by row; nothing of the registry changes. */
export const checkJob: JobKind = { kind: 'import.check', run: runCheck, ended }
