import { constants, crc32, inflateRawSync } from 'node:zlib'

/** A part of a ZIP archive as its central directory declares it. */
export type ZipPart = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly locked: boolean
}

/** Beyond these an archive is taken for an attack or a mistake: bytes unpacked, parts, and ratio of a large part. */
export const zipLimits = { bytes: 400_000_000, parts: 5000, ratio: 400, ratioFrom: 20_000_000 } as const

const inZip64 = 0xffffffff
const zip64Field = 1
const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const

/** Lists an archive's parts; null when the central directory can't be read. */
export function zipParts(bytes: Uint8Array): ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.central) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength)
    if (sizes === null) return null
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, ''),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return parts
}

type Sizes = Pick<ZipPart, 'size' | 'packed' | 'offset'>

/** A record's sizes; some writers put them into the ZIP64 field even where they are small. */
function sizesOf(view: DataView, record: number, extra: number, extraLength: number): Sizes | null {
  const short = {
    size: view.getUint32(record + 24, true),
    packed: view.getUint32(record + 20, true),
    offset: view.getUint32(record + 42, true),
  }
  if (![short.size, short.packed, short.offset].includes(inZip64)) return short
  const end = Math.min(extra + extraLength, view.byteLength)
  let at = extra
  while (at + 4 <= end && view.getUint16(at, true) !== zip64Field) at += 4 + view.getUint16(at + 2, true)
  at += 4
  let complete = true
  const take = (value: number): number => {
    if (value !== inZip64) return value
    complete &&= at + 8 <= end
    at += 8
    return complete ? Number(view.getBigUint64(at - 8, true)) : 0
  }
  const sizes = { size: take(short.size), packed: take(short.packed), offset: take(short.offset) }
  return complete ? sizes : null
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === signatures.end) return at
  }
  return null
}

/** True when the declared sizes are beyond what a workbook needs. */
export function tooLarge(parts: readonly ZipPart[]): boolean {
  if (parts.length > zipLimits.parts) return true
  if (parts.reduce((sum, part) => sum + part.size, 0) > zipLimits.bytes) return true
  return parts.some((part) => part.size > zipLimits.ratioFrom && part.size > part.packed * zipLimits.ratio)
}

function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== signatures.local) return null
  const from =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true)
  return from + part.packed <= bytes.length ? bytes.subarray(from, from + part.packed) : null
}

/** Unpacks a part; null when it is damaged, or longer than it declares. */
export function unpack(bytes: Uint8Array, part: ZipPart): Uint8Array | null {
  const packed = packedBytes(bytes, part)
  if (packed === null) return null
  try {
    const out =
      part.method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) }) : packed
    const known = part.method === 8 || part.method === 0
    return known && out.length === part.size && crc32(out) === part.crc ? out : null
  } catch {
    return null
  }
}

/** The beginning of a part's text, from its first packed bytes. */
export function beginning(bytes: Uint8Array, part: ZipPart): string {
  const packed = packedBytes(bytes, part)?.subarray(0, 1024)
  if (packed === undefined) return ''
  const out = part.method === 0 ? packed : inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
  return new TextDecoder().decode(out)
}
