import { type ReadTask, readBytes } from './read.ts'
import type { ReadResult, SheetColumn, SheetRow } from './types.ts'

const blank = { zh: '', en: '' }

/** A column for tests: what is not given is empty. */
export function column(
  given: Pick<SheetColumn, 'key' | 'kind'> & Partial<SheetColumn> & { readonly zh: string },
): SheetColumn {
  const { zh, ...rest } = given
  return { title: { zh, en: given.key }, example: '', note: blank, ...rest }
}

/** Columns of an invented village roster. */
export const roster: readonly SheetColumn[] = [
  column({
    key: 'code',
    zh: '区划代码',
    kind: 'code',
    required: true,
    aliases: ['行政区划代码'],
    example: '990101001001',
  }),
  column({ key: 'village', zh: '村名', kind: 'text', required: true, maxLength: 10, example: '云岭村' }),
  column({ key: 'people', zh: '人口', kind: 'integer', min: 0, example: '1200' }),
  column({ key: 'founded', zh: '成立日期', kind: 'date', example: '2021-07-05' }),
]

/** Reads bytes in this thread. */
export async function read(bytes: Uint8Array, task: Partial<ReadTask> = {}): Promise<ReadResult> {
  const rows: SheetRow[] = []
  const summary = await readBytes(bytes, { columns: roster, maxRows: 1000, ...task }, async (batch) => {
    rows.push(...batch)
  })
  return summary.ok ? { ...summary, rows } : summary
}

/** A file that must be taken. */
export async function taken(bytes: Uint8Array, task: Partial<ReadTask> = {}) {
  const result = await read(bytes, task)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
