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
  const stored = await app.files.write(await writeSheet({ sheets: [{ name, columns, rows }] }))
  const id = newId()
  await app.data.transact(actor, (tx) =>
    tx.insert(files).values({
      ...{ id, ...stored, name: `${name}.xlsx`, type: sheetType, purpose },
      ...{ areaCode: actor.areaCode, accountId: actor.accountId },
    }),
  )
  return id
}
