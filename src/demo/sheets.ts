import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues, WriteColumn } from '#platform/sheets/types.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Puts rows where an upload of their spreadsheet would put it; the file's id. */
export async function uploadSheet(
  app: App,
  actor: Actor,
  sheet: {
    readonly name: string
    readonly purpose: 'import' | 'sheet'
    readonly columns: readonly WriteColumn[]
    readonly rows: readonly Readonly<RowValues>[]
  },
): Promise<string> {
  const { name, purpose, columns, rows } = sheet
  const bytes = await writeSheet({ sheets: [{ name, columns, rows }] })
  return uploadFile(app, actor, { name: `${name}.xlsx`, type: sheetType, purpose, bytes })
}

/** Puts a file where its upload would put it; the file's id. */
export async function uploadFile(
  app: App,
  actor: Actor,
  file: {
    readonly name: string
    readonly type: string
    readonly purpose: 'import' | 'sheet' | 'evidence'
    readonly bytes: Uint8Array
  },
): Promise<string> {
  const { bytes, ...known } = file
  const stored = await app.files.write(bytes)
  const id = newId()
  const owner = { areaCode: actor.areaCode, accountId: actor.accountId }
  await app.data.transact(actor, (tx) => tx.insert(files).values({ id, ...stored, ...known, ...owner }))
  return id
}
