import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromFile } from 'file-type'

/** A kind of file that is taken: the type it is served with, and whether a browser may show it in place. */
export type FileKind = { readonly type: string; readonly inline: boolean }

const picture = (type: string): FileKind => ({ type, inline: true })
const document = (type: string): FileKind => ({ type, inline: false })

const office = 'application/vnd.openxmlformats-officedocument'

const byContent: Readonly<Record<string, FileKind>> = {
  jpg: picture('image/jpeg'),
  png: picture('image/png'),
  gif: picture('image/gif'),
  webp: picture('image/webp'),
  bmp: picture('image/bmp'),
  heic: document('image/heic'),
  tif: document('image/tiff'),
  pdf: { type: 'application/pdf', inline: true },
  docx: document(`${office}.wordprocessingml.document`),
  xlsx: document(`${office}.spreadsheetml.sheet`),
  pptx: document(`${office}.presentationml.presentation`),
}

/** Containers that only the name tells apart: old Office and WPS files, and OFD in a zip. */
const byName: Readonly<Record<string, Readonly<Record<string, FileKind>>>> = {
  cfb: {
    '.doc': document('application/msword'),
    '.xls': document('application/vnd.ms-excel'),
    '.ppt': document('application/vnd.ms-powerpoint'),
    '.wps': document('application/vnd.ms-works'),
    '.et': document('application/vnd.ms-excel'),
    '.dps': document('application/vnd.ms-powerpoint'),
  },
  zip: { '.ofd': document('application/ofd') },
}

const plain: Readonly<Record<string, FileKind>> = {
  '.txt': document('text/plain'),
  '.csv': document('text/csv'),
}

const tables: readonly string[] = [
  `${office}.spreadsheetml.sheet`,
  'application/vnd.ms-excel',
  'text/csv',
  'text/plain',
]

/** True for a kind that an import reads. */
export function isTable(kind: FileKind): boolean {
  return tables.includes(kind.type)
}

/** True for a stored type that a browser may show in place: never a page, a script or a drawing with scripts. */
export function mayShow(type: string): boolean {
  return Object.values(byContent).some((kind) => kind.inline && kind.type === type)
}

async function beginning(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/**
 * What a stored file is, by its content and, among kinds that share a container, by its name. A kind that is not taken
 * comes back as `other`, with what it is as far as known.
 */
export async function kindOf(path: string, name: string): Promise<FileKind | { readonly other: string }> {
  const extension = extname(name).toLowerCase()
  const found = await fileTypeFromFile(path)
  if (found !== undefined) {
    const kind = byContent[found.ext] ?? byName[found.ext]?.[extension]
    return kind ?? { other: found.ext }
  }
  const start = await beginning(path)
  const looksLikePage = /^\s*<(!doctype|html|svg|\?xml)/i.test(
    start.toString('latin1').replace(/^\xef\xbb\xbf/, ''),
  )
  if (looksLikePage) return { other: 'html' }
  const wide = start[0] === 0xff || start[0] === 0xfe
  const kind = start.includes(0) && !wide ? undefined : plain[extension]
  return kind ?? { other: extension.slice(1) || '?' }
}

const marks = /绝密|机密(?!码)|秘密\s*[★☆]/

/** The secrecy mark in a file's name; null where there is none. 计算机密码 bears none. */
export function secrecyMark(name: string): string | null {
  return marks.exec(name.normalize('NFKC'))?.[0] ?? null
}
