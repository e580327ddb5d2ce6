import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'
import { area, page, pageNumber, pitch, pointsPerMm, rules, sizes } from './measures.ts'
import { closeDocuments } from './own-process.ts'
import { MissingCharacters, renderDocx, renderPdf } from './render.ts'
import { goldenOf, measurePdf, type Sheet } from './testing.ts'
import { heading, minutes, notice, paragraph, reply, request, scheme, sentence } from './testing-documents.ts'

const config = { dataDir: import.meta.dirname }

afterAll(closeDocuments)

async function printed(document: OfficialDocument): Promise<Sheet[]> {
  return measurePdf(await renderPdf(document, config))
}

function plain(body: readonly OfficialBlock[]): OfficialDocument {
  return officialDocument.parse({ layout: 'plain', title: '', body })
}

/** Lines of the body of a page, without its number. */
function linesOf({ texts }: Sheet) {
  return texts.filter(({ y }) => y < page.height - page.bottom)
}

function textOf(sheets: readonly Sheet[]): string {
  return sheets
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join('')
}

describe('what the pages look like', () => {
  test.each([
    ['reply', reply],
    ['request', request],
    ['notice', notice],
    ['minutes', minutes],
    ['scheme', scheme],
  ])('%s', async (name, document) => {
    await expect(goldenOf(await printed(document))).toMatchFileSnapshot(`./${name}.golden.txt`)
  })
})

describe('the type area', () => {
  let sheets: Sheet[] = []
  beforeAll(async () => {
    sheets = await printed(plain([paragraph('换届'.repeat((28 * 22 * 3) / 2), false)]))
  })

  test('22 lines of 28 characters in 三号 fill a page, and three pages hold three times as many', () => {
    expect(sheets).toHaveLength(3)
    for (const sheet of sheets) {
      const lines = linesOf(sheet)
      expect(lines).toHaveLength(area.lines)
      expect(new Set(lines.map(({ text }) => text.length))).toEqual(new Set([area.characters]))
      expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([sizes.body]))
    }
  })

  test('lines reach from 28 mm to 184 mm, a pitch of 225/22 mm apart, the first below 37 mm', () => {
    const lines = sheets.flatMap(linesOf)
    for (const line of lines) {
      expect(line.x).toBeCloseTo(page.left, 2)
      // The space that would follow the last character is a fifth of a point.
      expect(Math.abs(line.end - page.left - area.width)).toBeLessThan(0.1)
    }
    const pitches = lines.slice(1, area.lines).map(({ y }, n) => y - (lines[n]?.y ?? 0))
    for (const one of pitches) expect(one).toBeCloseTo(area.height / area.lines, 2)
    // The characters stand in the middle of their line; the base line lies 0.88 of their height below their top.
    const middle = (pitch.line - sizes.body) / 2
    const top = (lines[0]?.y ?? 0) - (middle + 0.88 * sizes.body) / pointsPerMm
    expect(top).toBeCloseTo(page.top, 2)
  })

  test('page numbers stand outside, one character in, their dash 7 mm below the type area', () => {
    const numbers = sheets.map(({ texts }) => texts.find(({ y }) => y > page.height - page.bottom))
    expect(numbers.map((one) => one?.text)).toEqual(['— 1 —', '— 2 —', '— 3 —'])
    const [odd, even] = numbers
    const character = sizes.small / pointsPerMm
    expect(odd?.end).toBeCloseTo(page.left + area.width - character, 1)
    expect(even?.x).toBeCloseTo(page.left + character, 1)
    for (const one of numbers) {
      expect(one?.size).toBe(sizes.small)
      const dash = (one?.y ?? 0) - (0.38 * sizes.small) / pointsPerMm
      expect(dash).toBeCloseTo(page.top + area.height + pageNumber, 1)
    }
  })
})

describe('the head', () => {
  test('the mark is red, its top 35 mm below the type area’s; the rule is red, as wide as the type area', async () => {
    const [first] = await printed(reply)
    const mark = first?.texts.find(({ text }) => text === reply.mark)
    const number = first?.texts.find(({ text }) => text === reply.number)
    expect(mark).toMatchObject({ colour: '#ff0000', size: 44 })
    const top = (mark?.y ?? 0) - (0.88 * (mark?.size ?? 0)) / pointsPerMm
    expect(top).toBeCloseTo(page.top + 35, 1)
    const red = first?.rules.filter(({ colour }) => colour === '#ff0000') ?? []
    expect(red).toHaveLength(1)
    expect(red[0]?.x).toBeCloseTo(page.left, 1)
    expect(red[0]?.end).toBeCloseTo(page.left + area.width, 1)
    expect(red[0]?.strength).toBeCloseTo(rules.red, 2)
    const foot = (number?.y ?? 0) + (0.12 * sizes.body) / pointsPerMm
    expect((red[0]?.y ?? 0) - foot).toBeCloseTo(4, 1)
  })

  test('a number without 签发人 stands in the middle, with 签发人 one character in', async () => {
    const [down] = await printed(reply)
    const [up] = await printed(request)
    const middle = down?.texts.find(({ text }) => text === reply.number)
    const left = up?.texts.find(({ text }) => text === request.number)
    expect(((middle?.x ?? 0) + (middle?.end ?? 0)) / 2).toBeCloseTo(page.left + area.width / 2, 0)
    expect(left?.x).toBeCloseTo(page.left + area.width / area.characters, 1)
  })
})

describe('the imprint', () => {
  test('its rules are 0.35, 0.25 and 0.35 mm, the last on the edge of the type area', async () => {
    const sheets = await printed(reply)
    const black = sheets.flatMap((sheet) => sheet.rules).filter(({ colour }) => colour === '#000000')
    expect(black.map(({ strength }) => Number(strength.toFixed(2)))).toEqual([
      rules.imprint,
      rules.inner,
      rules.imprint,
    ])
    expect(black[2]?.y).toBeCloseTo(page.top + area.height, 1)
    expect(sheets).toHaveLength(1)
  })

  test('on both sides of the paper it stands at the bottom of an even page', async () => {
    const short: OfficialDocument = { ...reply, duplex: true }
    const ending = async (document: OfficialDocument) => {
      const sheets = await printed(document)
      const number = sheets.map(({ texts }) => texts.find(({ y }) => y > 265)?.text ?? '')
      const at = sheets.findIndex(({ texts }) => texts.some(({ text }) => text.endsWith('印发'))) + 1
      return { at, number }
    }
    expect(await ending(short)).toEqual({ at: 2, number: ['— 1 —', '— 2 —'] })
    // No room left on page 2: a blank page and the imprint's page follow, both without a number.
    const full = { ...short, body: Array.from({ length: 26 }, (_, n) => paragraph(`第${n + 1}点。`)) }
    expect(await ending(full)).toEqual({ at: 4, number: ['— 1 —', '— 2 —', '', ''] })
    const two = { ...short, body: full.body.slice(0, 15) }
    expect(await ending(two)).toEqual({ at: 2, number: ['— 1 —', '— 2 —'] })
  })
})

describe('text', () => {
  test('no line begins with a closing mark or ends with an opening one', async () => {
    const texts = [
      sentence,
      '“两委”（村级）、《办法》：“第一，”（二）；',
      '《甲》《乙》《丙》，（一）（二）（三）。',
    ]
    const body = Array.from({ length: 40 }, (_, n) => paragraph('啊'.repeat(n) + texts.join('').repeat(2)))
    const lines = (await printed(plain(body))).flatMap(linesOf).map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(300)
    expect(lines.filter((line) => /^[，。、；：！？”’）》〉】〕]/.test(line))).toEqual([])
    expect(lines.filter((line) => /[“‘（《〈【〔]$/.test(line))).toEqual([])
  })

  test('what looks like markup is printed as it stands', async () => {
    const text = '#read("/etc/passwd") *甲* _乙_ $x$ \\ @丙 <丁> // `戊` = 己 [庚] ~ -- "辛"'
    const sheets = await printed({ ...reply, title: text, body: [paragraph(text)], copies: text, note: text })
    const letters = (of: string) => of.replaceAll(/\s/g, '')
    expect(letters(textOf(sheets)).split(letters(text))).toHaveLength(5)
  })

  test('rare characters are printed; those without a glyph are named', async () => {
    expect(textOf(await printed(plain([paragraph('张㛃、欧阳䶮、鿍')])))).toContain('张㛃、欧阳䶮、鿍')
    const refused = renderPdf({ ...reply, signer: '王𠮷', note: '😀' }, config)
    await expect(refused).rejects.toBeInstanceOf(MissingCharacters)
    await expect(refused).rejects.toMatchObject({
      characters: ['𠮷', '😀'],
      data: { code: 'missing_characters', zh: expect.stringContaining('𠮷、😀') },
    })
  })
})

test('a document with more cells than can be set is refused, as PDF and as Word file', async () => {
  const columns = Array.from({ length: 20 }, (_, n) => ({ title: `${n}`, width: 1, align: 'left' as const }))
  const rows = Array.from({ length: 2001 }, () => columns.map(() => ''))
  const huge = plain([{ kind: 'table', caption: '', columns, rows }])
  const refused = { data: { code: 'too_many_cells', zh: expect.stringContaining('40020') } }
  await expect(renderPdf(huge, config)).rejects.toMatchObject(refused)
  await expect(renderDocx(huge)).rejects.toMatchObject(refused)
})

describe('pages', () => {
  test('a table’s header stands on each of its pages', async () => {
    const sheets = await printed(notice)
    expect(sheets.length).toBeGreaterThan(2)
    const heads = sheets.map(({ texts }) => texts.filter(({ text }) => text === '选区名称').length)
    expect(heads).toEqual(sheets.map(() => 1))
  })

  test('each annex begins a page with its mark', async () => {
    const sheets = await printed(request)
    expect(sheets.map((sheet) => linesOf(sheet)[0]?.text).slice(-2)).toEqual(['附件1', '附件2'])
  })

  test('a row higher than a page goes on over it; nothing stands outside of the type area', async () => {
    const columns = Array.from({ length: 12 }, (_, n) => ({
      title: `${n}`,
      width: 1,
      align: 'left' as const,
    }))
    const rows = [columns.map(() => '换届'.repeat(150))]
    const sheets = await printed(plain([{ kind: 'table', caption: '', columns, rows }]))
    expect(sheets.length).toBe(2)
    const lowest = Math.max(...sheets.flatMap(linesOf).map(({ y }) => y))
    expect(lowest).toBeLessThan(page.top + area.height)
    expect(textOf(sheets).match(/届/g)).toHaveLength(12 * 150)
  })

  test('documents of almost nothing are set all the same', async () => {
    const empty = {
      kind: 'table',
      caption: '',
      columns: [{ title: '甲', width: 1, align: 'left' }],
      rows: [],
    } as const
    const ends: readonly OfficialBlock[] = [
      { ...empty, columns: [...empty.columns], rows: [] },
      { kind: 'page_break' },
      heading(1, '一、'),
    ]
    for (const end of ends) {
      const sheets = await printed({ ...reply, title: '', addressees: '', body: [end] })
      expect(textOf(sheets)).toContain('中共砚江县委')
    }
    expect(await printed(plain([]))).toEqual([
      { texts: [expect.objectContaining({ text: '— 1 —' })], rules: [] },
    ])
  })

  const endings: readonly [string, OfficialBlock][] = [
    ['a short paragraph', paragraph('此复。')],
    ['two lines', paragraph(sentence.slice(0, 40))],
    ['a long paragraph', paragraph(sentence + sentence)],
    ['a paragraph after its heading', heading(2, '（一）加强领导。', sentence + sentence)],
    [
      'a table',
      {
        kind: 'table',
        caption: '名单',
        columns: [{ title: '姓名', width: 1, align: 'left' }],
        rows: ['甲', '乙', '丙', '丁', '戊'].map((name) => [name]),
      },
    ],
  ]
  test.each(endings)('no page bears a signature only: %s', async (_name, last) => {
    for (let count = 2; count <= 8; count++) {
      const before = Array.from({ length: count }, (_, n) => paragraph(`第${n + 1}点。`))
      const body = [paragraph('现批复如下：'), ...before, last]
      const sheets = await printed({ ...reply, copies: '', printed: null, body })
      const signed = sheets.findIndex(({ texts }) => texts.some(({ text }) => text === '中共砚江县委'))
      expect([count, linesOf(sheets[signed] ?? { texts: [], rules: [] }).length > 2]).toEqual([count, true])
      expect(textOf(sheets)).toContain('现批复如下：')
      expect(linesOf(sheets[0] ?? { texts: [], rules: [] }).at(-1)?.text).not.toBe('柳荫镇党委：')
    }
  })
})

test('the same document gives the same bytes, also in another process', async () => {
  const first = await renderPdf(request, config)
  const second = await renderPdf(request, config)
  await closeDocuments()
  const third = await renderPdf(request, config)
  expect(Buffer.compare(first, second)).toBe(0)
  expect(Buffer.compare(first, third)).toBe(0)
})
