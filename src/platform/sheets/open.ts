import { fileTypeFromBuffer } from 'file-type'
import { openCsv } from './csv.ts'
import { problem, type Workbook } from './grid.ts'
import type { SheetProblem } from './types.ts'
import { openXls } from './xls.ts'
import { openXlsx } from './xlsx.ts'

/** Largest file read, in bytes. */
export const largestFile = 64_000_000

const zipStart = [0x50, 0x4b]
const byteOrderMarks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
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
  // The byte order marks of UTF-16 would pass for MPEG sound.
  const type = byteOrderMarks.some((mark) => startsWith(bytes, mark))
    ? undefined
    : await fileTypeFromBuffer(bytes)
  if (type !== undefined && !type.mime.startsWith('text/') && type.ext !== 'xml' && type.ext !== 'rtf') {
    return problem('not_a_spreadsheet', { actual: type.ext })
  }
  return openCsv(bytes)
}
