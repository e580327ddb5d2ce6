import { join } from 'node:path'
import { z } from 'zod'
import type { OfficialDocument } from '#common/official.ts'
import { sayBoth } from '#common/text.ts'
import type { Config } from '../config.ts'
import { Refused, refuse } from '../failures.ts'
import { inOwnProcess } from './own-process.ts'
import type { PdfTask } from './pdf.ts'
import { documentsText } from './text.ts'

/** What an official document is rendered as. */
export type DocumentFormat = 'docx' | 'pdf'

/** Characters that no font for PDF has, as a refusal that names them. */
export class MissingCharacters extends Refused {
  readonly characters: readonly string[]
  constructor(characters: readonly string[]) {
    const params = { characters: characters.join('、') }
    super({ code: 'missing_characters', ...sayBoth(documentsText, 'missing_characters', params) })
    this.characters = characters
  }
}

const bytes = z.instanceof(Uint8Array)
const pdf = z.union([z.object({ bytes }), z.object({ missing: z.array(z.string()) })])

/** The bytes of what a function of another module makes in the documents' process. */
export async function bytesFrom(module: URL, name: string, input: unknown): Promise<Uint8Array> {
  return bytes.parse(await inOwnProcess({ module, name, input }))
}

/** The PDF that a function of another module sets in the documents' process; refused with MissingCharacters. */
export async function pdfFrom(module: URL, name: string, input: unknown): Promise<Uint8Array> {
  const made = pdf.parse(await inOwnProcess({ module, name, input }))
  if ('bytes' in made) return made.bytes
  throw new MissingCharacters(made.missing)
}

/** More cells than this would take gigabytes to set; 5 000 rows of six columns are 270 pages. */
const mostCells = 40_000

function refuseHuge({ body, annexes }: OfficialDocument): void {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.blocks)]
  const cells = blocks.reduce(
    (sum, one) => sum + (one.kind === 'table' ? one.rows.length * one.columns.length : 0),
    0,
  )
  if (cells > mostCells) refuse(documentsText, 'too_many_cells', { cells, most: mostCells })
}

/** An official document as Word file in the layout of GB/T 9704-2012; the same document gives the same bytes. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  refuseHuge(document)
  return bytesFrom(new URL('./docx.ts', import.meta.url), 'makeDocx', document)
}

/**
 * An official document as PDF in the layout of GB/T 9704-2012; the same document gives the same bytes. Set in the fonts
 * that the office put into `fonts` of the data folder, else in Noto. Refused with MissingCharacters where no font has a
 * character: a name is never printed as a box.
 */
export async function renderPdf(
  document: OfficialDocument,
  config: Pick<Config, 'dataDir'>,
): Promise<Uint8Array> {
  refuseHuge(document)
  const input: PdfTask = { document, fontFolder: join(config.dataDir, 'fonts') }
  return pdfFrom(new URL('./pdf.ts', import.meta.url), 'makePdf', input)
}

/** An official document in a format. */
export function renderAs(
  format: DocumentFormat,
  document: OfficialDocument,
  config: Pick<Config, 'dataDir'>,
): Promise<Uint8Array> {
  return format === 'docx' ? renderDocx(document) : renderPdf(document, config)
}
