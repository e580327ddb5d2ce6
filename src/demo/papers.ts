import { Document, Packer, Paragraph, TextRun } from 'docx'
import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Uploads a short Word document as somebody of the demo would; gives the file's id. */
export async function uploadPaper(
  app: App,
  actor: Actor,
  title: string,
  lines: readonly string[],
): Promise<string> {
  const head = new Paragraph({
    alignment: 'center',
    children: [new TextRun({ text: title, size: 36, bold: true })],
  })
  const body = lines.map(
    (text) => new Paragraph({ children: [new TextRun({ text: `　　${text}`, size: 28 })] }),
  )
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [head, ...body] }] }))
  const stored = await app.files.write(new Uint8Array(bytes))
  const id = newId()
  const { accountId, areaCode } = actor
  const file = { id, ...stored, name: `${title}.docx`, type: wordType, purpose: 'evidence' as const }
  await app.data.transact(actor, (tx) => tx.insert(files).values({ ...file, areaCode, accountId }))
  return id
}
