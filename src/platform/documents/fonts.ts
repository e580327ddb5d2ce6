import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reportBroken } from '../log.ts'
import { type FontFace, readFaces } from './font-file.ts'

/*
 * The typefaces that GB/T 9704 asks for may not be passed on. A Word file names them, for the office's computers have
 * them; a PDF is set in them where the office put them into its folder, and in Noto otherwise.
 */

/** What a typeface is for: body 仿宋, title 小标宋, hei 黑体, kai 楷体, song 宋体. */
export type Role = 'body' | 'title' | 'hei' | 'kai' | 'song'

/** Names that a Word file gives. */
export const wordFonts: Readonly<Record<Role, string>> = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
}

const serif = 'Noto Serif SC'
const sans = 'Noto Sans SC'

/** Families for each role, the wanted ones first: the same face bears a Chinese and a Latin name. */
const wanted: Readonly<Record<Role, readonly string[]>> = {
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02', serif],
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', serif],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', sans],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '楷体',
    'KaiTi',
    '方正楷体_GBK',
    'FZKai-Z03',
    '霞鹜文楷',
    'LXGW WenKai',
    serif,
  ],
  song: ['宋体', 'SimSun', '新宋体', 'NSimSun', serif],
}

const bundled = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
] as const

/** The fonts of an installation: where they lie, which families serve each role, and what they can draw. */
export type Fonts = {
  readonly folders: readonly string[]
  readonly families: Readonly<Record<Role, readonly string[]>>
  /** Characters of a text that no face draws. */
  readonly missing: (text: string) => string[]
}

async function facesIn(folder: string): Promise<FontFace[]> {
  const names = await readdir(folder).catch(() => [])
  const faces: FontFace[] = []
  for (const name of names.toSorted()) {
    if (!/\.(?:ttf|otf|ttc)$/i.test(name)) continue
    try {
      faces.push(...(await readFaces(join(folder, name))))
    } catch (failure) {
      reportBroken(`font ${name}`, failure)
    }
  }
  return faces
}

/** Finds the bundled fonts and those in the office's folder; a file there that is no font is reported and left out. */
export async function findFonts(officeFolder: string): Promise<Fonts> {
  const files = bundled.map((name) => fileURLToPath(import.meta.resolve(name)))
  const office = await facesIn(officeFolder)
  const own = (await Promise.all(files.map(readFaces))).flat()
  const faces = [...office, ...own]
  const known = new Set(faces.flatMap(({ families }) => families.map((name) => name.toLowerCase())))
  // After the wanted families comes whatever there is, for rare characters in names.
  const last = [...new Set([serif, sans, ...office.flatMap(({ families }) => families)])]
  const stack = (role: Role) => {
    const first = wanted[role].filter((name) => known.has(name.toLowerCase()))
    return [...new Set([...first, ...last])]
  }
  return {
    folders: [officeFolder, ...files.map(dirname)],
    families: {
      body: stack('body'),
      title: stack('title'),
      hei: stack('hei'),
      kai: stack('kai'),
      song: stack('song'),
    },
    missing: (text) => {
      const characters = [...new Set(text)].filter((one) => !/\s/.test(one))
      return characters.filter((one) => {
        const point = one.codePointAt(0) ?? 0
        return !faces.some((face) => face.has(point))
      })
    },
  }
}
