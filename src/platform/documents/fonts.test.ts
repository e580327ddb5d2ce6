import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redirectLog } from '../log.ts'
import { readFaces } from './font-file.ts'
import { findFonts } from './fonts.ts'
import { closeDocuments } from './own-process.ts'
import { renderPdf } from './render.ts'
import { measurePdf } from './testing.ts'
import { reply } from './testing-documents.ts'

const sans = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
)
let dataDir = ''

/** A font file whose family bears another name, as a licensed one would. */
function renamed(family: string): Buffer {
  const font = Buffer.from(readFileSync(sans))
  const tables = font.readUInt16BE(4)
  for (let n = 0; n < tables; n++) {
    const entry = 12 + n * 16
    if (font.toString('latin1', entry, entry + 4) !== 'name') continue
    const table = font.readUInt32BE(entry + 8)
    for (let record = 0; record < font.readUInt16BE(table + 2); record++) {
      const at = table + 6 + record * 12
      if (![1, 16].includes(font.readUInt16BE(at + 6))) continue
      const text = table + font.readUInt16BE(table + 4) + font.readUInt16BE(at + 10)
      font.write(family, text, 'latin1')
      Buffer.from(family, 'utf16le').swap16().copy(font, text)
      font.writeUInt16BE(family.length * 2, at + 8)
    }
  }
  return font
}

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'wuguan-fonts-'))
  mkdirSync(join(dataDir, 'fonts'))
  writeFileSync(join(dataDir, 'fonts', 'office.ttf'), renamed('FangSong'))
  writeFileSync(join(dataDir, 'fonts', 'broken.ttf'), 'not a font')
  writeFileSync(join(dataDir, 'fonts', 'readme.txt'), 'fonts of the office')
})
afterAll(async () => {
  await closeDocuments()
  rmSync(dataDir, { recursive: true })
})

test('a font file tells its families and which characters it draws', async () => {
  const [face] = await readFaces(sans)
  expect(face?.families).toContain('Noto Sans SC')
  const draws = (text: string) => face?.has(text.codePointAt(0) ?? 0)
  expect(['一', '㛃', '䶮', '〔', 'A', '𫟹'].map(draws)).toEqual([true, true, true, true, true, true])
  expect(['𠮷', '😀', '\uffff'].map(draws)).toEqual([false, false, false])
})

test('without fonts of the office, 仿宋, 楷体, 小标宋 and 宋体 are set in a serif, 黑体 in a sans', async () => {
  const { families, missing } = await findFonts(join(dataDir, 'none'))
  expect(families).toEqual({
    body: ['Noto Serif SC', 'Noto Sans SC'],
    title: ['Noto Serif SC', 'Noto Sans SC'],
    hei: ['Noto Sans SC', 'Noto Serif SC'],
    kai: ['Noto Serif SC', 'Noto Sans SC'],
    song: ['Noto Serif SC', 'Noto Sans SC'],
  })
  expect(missing('王𠮷 同志\n')).toEqual(['𠮷'])
})

test('fonts of the office go before; a file that is none is reported and left out', async () => {
  const told: string[] = []
  const back = redirectLog((line) => void told.push(String(line.where)))
  const { families } = await findFonts(join(dataDir, 'fonts'))
  back()
  expect(families.body[0]).toBe('FangSong')
  expect(families.title).toEqual(['Noto Serif SC', 'Noto Sans SC', 'FangSong'])
  expect(told).toEqual(['font broken.ttf'])
})

test('a PDF is set in the fonts of the office', async () => {
  rmSync(join(dataDir, 'fonts', 'broken.ttf'))
  const fontOf = async (folder: string) => {
    const [sheet] = await measurePdf(await renderPdf(reply, { dataDir: folder }))
    return sheet?.texts.find(({ text }) => text === '此复。')?.font
  }
  expect(await fontOf(join(dataDir, 'none'))).toMatch(/NotoSerifSC-Regular$/)
  expect(await fontOf(dataDir)).toMatch(/NotoSansSC-Medium$/)
})
