import { type FileHandle, open } from 'node:fs/promises'

/** A face of a font file: the names of its family in every language, and the characters that it draws. */
export type FontFace = {
  readonly families: readonly string[]
  readonly has: (codePoint: number) => boolean
}

/** First and last code point of a stretch of characters that have glyphs. */
type Stretch = readonly [first: number, last: number]
type Table = { readonly offset: number; readonly length: number }

const collectionTag = 'ttcf'
const tableTags = ['cmap', 'name'] as const
const familyNames = new Set([1, 16])
const unicode = 0
const windows = 3

async function bytesAt(file: FileHandle, offset: number, length: number): Promise<DataView> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, offset)
  return new DataView(bytes.buffer, bytes.byteOffset, length)
}

function tagOf(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)))
}

/** Where the faces of a file begin: one, or several in a collection (.ttc). */
async function faceOffsets(file: FileHandle): Promise<number[]> {
  const head = await bytesAt(file, 0, 12)
  if (tagOf(head, 0) !== collectionTag) return [0]
  const count = head.getUint32(8)
  const list = await bytesAt(file, 12, count * 4)
  return Array.from({ length: count }, (_, n) => list.getUint32(n * 4))
}

async function tablesAt(file: FileHandle, offset: number): Promise<Map<string, Table>> {
  const count = (await bytesAt(file, offset, 12)).getUint16(4)
  const list = await bytesAt(file, offset + 12, count * 16)
  return new Map(
    Array.from({ length: count }, (_, n) => [
      tagOf(list, n * 16),
      { offset: list.getUint32(n * 16 + 8), length: list.getUint32(n * 16 + 12) },
    ]),
  )
}

/** Names that Windows and Unicode records give the family; 方正小标宋简体 and its Latin name are both among them. */
function familiesOf(name: DataView): string[] {
  const count = name.getUint16(2)
  const texts = name.getUint16(4)
  const found = new Set<string>()
  for (let n = 0; n < count; n++) {
    const at = 6 + n * 12
    const platform = name.getUint16(at)
    if (!familyNames.has(name.getUint16(at + 6)) || (platform !== windows && platform !== unicode)) continue
    const length = name.getUint16(at + 8) / 2
    const from = texts + name.getUint16(at + 10)
    found.add(String.fromCharCode(...Array.from({ length }, (_, place) => name.getUint16(from + place * 2))))
  }
  return [...found]
}

/** Segments of format 4; the last one, 0xFFFF, stands for no character. */
function shortStretches(cmap: DataView, at: number): Stretch[] {
  const count = cmap.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + count * 2 + 2
  return Array.from({ length: count - 1 }, (_, n): Stretch => {
    return [cmap.getUint16(starts + n * 2), cmap.getUint16(ends + n * 2)]
  })
}

/** Groups of format 12, which reaches beyond the first 65,536 characters. */
function longStretches(cmap: DataView, at: number): Stretch[] {
  return Array.from({ length: cmap.getUint32(at + 12) }, (_, n): Stretch => {
    return [cmap.getUint32(at + 16 + n * 12), cmap.getUint32(at + 20 + n * 12)]
  })
}

function stretchesOf(cmap: DataView): Stretch[] {
  const stretches: Stretch[] = []
  for (let n = 0; n < cmap.getUint16(2); n++) {
    const at = cmap.getUint32(8 + n * 8)
    const format = cmap.getUint16(at)
    if (format === 4) stretches.push(...shortStretches(cmap, at))
    if (format === 12) stretches.push(...longStretches(cmap, at))
  }
  return stretches
}

async function faceAt(file: FileHandle, offset: number): Promise<FontFace> {
  const tables = await tablesAt(file, offset)
  const [cmap, name] = await Promise.all(
    tableTags.map((tag) => {
      const table = tables.get(tag)
      if (table === undefined) throw new Error(`no table ${tag}`)
      return bytesAt(file, table.offset, table.length)
    }),
  )
  if (cmap === undefined || name === undefined) throw new Error('no tables')
  const stretches = stretchesOf(cmap)
  return {
    families: familiesOf(name),
    has: (codePoint) => stretches.some(([first, last]) => codePoint >= first && codePoint <= last),
  }
}

/** Reads the faces of a TrueType or OpenType file or collection; throws where it is none. */
export async function readFaces(path: string): Promise<FontFace[]> {
  const file = await open(path)
  try {
    const faces: FontFace[] = []
    for (const offset of await faceOffsets(file)) faces.push(await faceAt(file, offset))
    return faces
  } finally {
    await file.close()
  }
}
