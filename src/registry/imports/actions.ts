import { and, eq, ilike, or, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say } from '#common/text.ts'
import { answer } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { jobs } from '#platform/jobs/tables.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { CellValue, RowValues } from '#platform/sheets/types.ts'
import { checkJob } from './check.ts'
import { importColumns } from './columns.ts'
import { importKinds, importsTopic } from './contract.ts'
import type { ImportRecord } from './record.ts'
import { dropSpentFiles } from './spent.ts'
import { importRows, imports } from './tables.ts'
import { takeJob } from './take.ts'
import { importsRefusals, importsText } from './text.ts'

/** The long works of imports, for the queue. */
export const importJobs: readonly JobKind[] = [checkJob, takeJob]

const row = {
  id: imports.id,
  kind: imports.kind,
  state: imports.state,
  fileName: imports.fileName,
  jobId: imports.jobId,
  counts: imports.counts,
  problem: imports.problem,
  createdAt: imports.createdAt,
  endedAt: imports.endedAt,
}

async function locked(tx: Tx, id: string): Promise<ImportRecord> {
  return one(await tx.select().from(imports).where(eq(imports.id, id)).for('update'))
}

function subjectOf(record: ImportRecord) {
  return { type: 'import', id: record.id, name: record.fileName, areaCode: record.areaCode }
}

function titleOf(
  key: 'checkJob' | 'applyJob',
  record: Pick<ImportRecord, 'kind' | 'fileName'>,
  actor: Actor,
) {
  return say(importsText, key, actor.lang, {
    kind: say(importsText, record.kind, actor.lang),
    file: record.fileName,
  })
}

/** What a preview shows of a stored row: the table's own columns. */
function shown(values: RowValues): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('~')))
}

function changesOf(values: RowValues): string[] {
  return String(values['~changes'] ?? '')
    .split(',')
    .filter((key) => key !== '')
}

export const importsActions = answer(importsTopic, importsRefusals, {
  templates: async () =>
    importKinds.map((kind) => ({
      kind,
      title: { zh: say(importsText, kind, 'zh'), en: say(importsText, kind, 'en') },
      href: `/templates/${kind}.xlsx`,
      columns: importColumns[kind].map((column) => ({
        key: column.key,
        title: column.title,
        required: column.required === true,
        example: column.example,
        note: column.note,
        choices: (column.choices ?? []).flatMap(({ labels }) => labels.slice(0, 1)),
      })),
    })),

  list: async ({ input, tx, actor }) => {
    const where = and(
      eq(imports.accountId, actor.accountId),
      input.kind ? eq(imports.kind, input.kind) : undefined,
      input.state ? eq(imports.state, input.state) : undefined,
      input.search ? ilike(imports.fileName, containing(input.search)) : undefined,
    )
    const rows = await tx
      .select(row)
      .from(imports)
      .where(where)
      .orderBy(
        ...orderOf(
          input,
          { createdAt: imports.createdAt, fileName: imports.fileName },
          { by: imports.createdAt, descending: true, unique: imports.id },
        ),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${imports} where ${where ?? sql`true`}`))
  },

  show: async ({ input, tx }) => {
    const found = one(
      await tx
        .select({ ...row, ignoredColumns: imports.ignoredColumns })
        .from(imports)
        .where(eq(imports.id, input.id)),
    )
    const [job] = await tx
      .select({ id: jobs.id, state: jobs.state, done: jobs.done, total: jobs.total, problem: jobs.problem })
      .from(jobs)
      .where(eq(jobs.id, found.jobId ?? ''))
    return { ...found, job: job ?? null }
  },

  rows: async ({ input, tx }) => {
    const where = and(
      eq(importRows.importId, input.id),
      input.outcome ? eq(importRows.outcome, input.outcome) : undefined,
      input.search
        ? or(
            sql`${importRows.values} ->> 'name' ilike ${containing(input.search)}`,
            sql`${importRows.values} ->> 'code' ilike ${containing(input.search)}`,
            sql`${importRows.values} ->> 'number' ilike ${containing(input.search)}`,
            sql`${importRows.values} ->> 'personNumber' ilike ${containing(input.search)}`,
          )
        : undefined,
    )
    const rows = await tx
      .select()
      .from(importRows)
      .where(where)
      .orderBy(...orderOf(input, { line: importRows.line }, { by: importRows.line, unique: importRows.line }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    const told = rows.map(({ line, outcome, values, errors }) => ({
      line,
      outcome,
      values: shown(values),
      changes: changesOf(values),
      errors,
    }))
    return paged(input, told, () => countUpTo(tx, sql`${importRows} where ${where ?? sql`true`}`))
  },

  start: async ({ input, actor, tx, app, refuse, audit, afterCommit }) => {
    const file = one(await tx.select().from(files).where(eq(files.id, input.fileId)))
    if (file.purpose !== 'import' || file.accountId !== actor.accountId) refuse('not_an_import_file')
    if (!app.files.has(file.digest)) refuse('file_missing')
    const id = newId()
    const record = { id, kind: input.kind, fileName: file.name, areaCode: actor.areaCode }
    const jobId = await app.jobs.add(tx, actor, {
      kind: checkJob.kind,
      title: titleOf('checkJob', record, actor),
      payload: { importId: id },
    })
    await tx
      .insert(imports)
      .values({ ...record, state: 'checking', fileId: file.id, jobId, accountId: actor.accountId })
    await audit(
      'import.started',
      { type: 'import', id, name: file.name, areaCode: actor.areaCode },
      {
        file: file.name,
      },
    )
    afterCommit(() => app.jobs.wake(jobId))
    return { id, jobId }
  },

  apply: async ({ input, actor, tx, app, refuse, audit, afterCommit }) => {
    const record = await locked(tx, input.id)
    const { counts } = record
    if (record.state !== 'checked' || counts === null) return refuse('not_checked')
    if (counts.wrong > 0) refuse('rows_wrong', { n: counts.wrong })
    if (counts.new + counts.changed === 0) refuse('nothing_to_do')
    const jobId = await app.jobs.add(tx, actor, {
      kind: takeJob.kind,
      title: titleOf('applyJob', record, actor),
      payload: { importId: record.id },
    })
    await tx.update(imports).set({ state: 'applying', jobId }).where(eq(imports.id, record.id))
    await audit('import.confirmed', subjectOf(record), { file: record.fileName })
    afterCommit(() => app.jobs.wake(jobId))
    return { jobId }
  },

  cancel: async ({ input, tx, app, refuse, audit, afterCommit }) => {
    const record = await locked(tx, input.id)
    if (record.state === 'checked') {
      await tx
        .update(imports)
        .set({ state: 'cancelled', endedAt: sql`now()` })
        .where(eq(imports.id, record.id))
      await tx.delete(importRows).where(eq(importRows.importId, record.id))
      afterCommit(() => dropSpentFiles(app))
    } else if (record.state === 'checking' || record.state === 'applying') {
      await tx
        .update(jobs)
        .set({ cancelAsked: true })
        .where(eq(jobs.id, record.jobId ?? ''))
    } else {
      refuse('ended')
    }
    await audit('import.cancelled', subjectOf(record), { file: record.fileName })
    return { state: record.state === 'checked' ? ('cancelled' as const) : record.state }
  },
})
