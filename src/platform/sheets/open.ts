import { decodeText, openCsv } from './csv.ts'
import { problem, type Workbook } from './grid.ts'
import type { SheetProblem } from './types.ts'
import { openXls } from './xls.ts'
import { openXlsx } from './xlsx.ts'

/** Largest file read, in bytes. */
export const largestFile = 64_000_000

const zipStart = [0x50, 0x4b, 0x03, 0x04]
const ole2Start = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Opens a file by its content, never by its name. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | SheetProblem> {
  if (bytes.length === 0) return problem('empty')
  if (bytes.length > largestFile) return problem('too_large')
  if (startsWith(bytes, zipStart)) return openXlsx(bytes)
  if (startsWith(bytes, ole2Start)) return openXls(bytes)
  // Text comes first: a header such as MZ or BM would pass for a program or a picture.
  const text = decodeText(bytes)
  if (text !== null) return openCsv(text)
  // Loaded late: workbooks, the usual case, start faster without it.
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(bytes)
  return problem('not_a_spreadsheet', type === undefined ? {} : { actual: type.ext })
}
