import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'
import { runJob } from '#platform/jobs/jobs.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { as } from '#platform/testing.ts'
import { importJobs, importsActions } from './actions.ts'
import { importColumns } from './columns.ts'
import { importsTopic } from './contract.ts'
import type { ImportKind } from './tables.ts'

type Running = Parameters<typeof as>[0]

/** A workbook of an import's table. */
export function workbook(kind: ImportKind, rows: readonly Readonly<RowValues>[]): Promise<Uint8Array> {
  const columns = importColumns[kind].map((column) => ({ ...column, kind: 'text' as const }))
  return writeSheet({ sheets: [{ name: '表', columns, rows }] })
}

/** Puts bytes where an upload would put them. */
export async function uploaded(
  app: App,
  actor: Actor,
  bytes: Uint8Array,
  change: Partial<typeof files.$inferInsert> = {},
): Promise<string> {
  const { digest, size } = await app.files.write(bytes)
  const id = newId()
  await app.data.transact(actor, (tx) =>
    tx.insert(files).values({
      ...{ id, digest, size, name: '名册.xlsx', type: 'application/octet-stream', purpose: 'import' },
      ...{ areaCode: actor.areaCode, accountId: actor.accountId },
      ...change,
    }),
  )
  return id
}

/** Starts an import of bytes and runs its check to the end; returns the import as it then stands. */
export async function checked(running: Running, actor: Actor, kind: ImportKind, bytes: Uint8Array) {
  const imports = as(running, importsTopic, importsActions, actor)
  const fileId = await uploaded(running.app, actor, bytes)
  const { id, jobId } = await imports.start({ fileId, kind })
  await runJob(running.app, importJobs, jobId)
  return imports.show({ id })
}

/** Checks rows and takes them; throws where a row is wrong, and names its first error. */
export async function imported(
  running: Running,
  actor: Actor,
  kind: ImportKind,
  rows: readonly Readonly<RowValues>[],
) {
  const imports = as(running, importsTopic, importsActions, actor)
  const { id } = await checked(running, actor, kind, await workbook(kind, rows))
  const wrong = await imports.rows({ id, outcome: 'wrong' })
  const [first] = wrong.rows
  if (first !== undefined) throw new Error(first.errors[0]?.zh ?? 'a row is wrong')
  const { jobId } = await imports.apply({ id })
  await runJob(running.app, importJobs, jobId)
  return imports.show({ id })
}
