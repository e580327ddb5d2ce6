import { crc32, deflateSync } from 'node:zlib'
import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** What a demo photograph shows: a notice board on a wall, a banner across a road, a screen, a loudspeaker on a mast. */
export const scenes = ['board', 'banner', 'screen', 'mast'] as const
export type Scene = (typeof scenes)[number]

const size = { width: 160, height: 120 } as const
const wall: Colour = [214, 205, 190]
const sky: Colour = [168, 196, 220]
const ground: Colour = [128, 124, 112]
const red: Colour = [176, 40, 32]
const paper: Colour = [246, 243, 236]
const dark: Colour = [52, 56, 62]

function inside(x: number, y: number, left: number, top: number, right: number, bottom: number): boolean {
  return x >= left && x < right && y >= top && y < bottom
}

const painters: Readonly<Record<Scene, (x: number, y: number) => Colour | null>> = {
  board: (x, y) => {
    if (!inside(x, y, 28, 22, 132, 92)) return null
    if (!inside(x, y, 32, 26, 128, 88)) return dark
    if (y < 36) return red
    return (x - 32) % 24 > 3 && y > 40 && y < 84 ? paper : [222, 214, 200]
  },
  banner: (x, y) => {
    if (inside(x, y, 8, 38, 152, 60)) return y > 44 && y < 54 && x % 12 > 4 ? paper : red
    return x === 8 || x === 152 ? dark : null
  },
  screen: (x, y) => {
    if (!inside(x, y, 20, 20, 140, 84)) return inside(x, y, 76, 84, 84, 104) ? dark : null
    return inside(x, y, 24, 24, 136, 80) ? (y > 44 && y < 58 && x % 14 > 5 ? paper : [30, 62, 120]) : dark
  },
  mast: (x, y) => {
    if (inside(x, y, 78, 30, 82, 104)) return dark
    return Math.abs(x - 80) < 26 && Math.abs(x - 80) > 4 && Math.abs(y - 34) < (Math.abs(x - 80) - 2) / 2
      ? dark
      : null
  },
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A drawn picture in place of a photograph, as PNG. */
export function drawn(scene: Scene): Buffer {
  const { width, height } = size
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const back = y > 100 ? ground : scene === 'board' ? wall : sky
      const colour = painters[scene](x, y) ?? back
      for (const [at, value] of colour.entries()) rows[y * (width * 3 + 1) + 1 + x * 3 + at] = value
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = 2
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Uploads pictures of one scene under these names, as somebody of the demo would; the files' ids in their order. */
export async function uploadPictures(
  app: App,
  actor: Actor,
  scene: Scene,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return []
  const stored = await app.files.write(new Uint8Array(drawn(scene)))
  const { accountId, areaCode } = actor
  const rows = names.map((name) => ({
    ...{ id: newId(), ...stored, name, type: 'image/png', purpose: 'evidence' as const, areaCode, accountId },
  }))
  await app.data.transact(actor, (tx) => tx.insert(files).values(rows))
  return rows.map(({ id }) => id)
}
