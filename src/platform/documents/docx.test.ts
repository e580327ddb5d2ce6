import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfficialDocument } from '#common/official.ts'
import { closeDocuments } from './own-process.ts'
import { renderDocx } from './render.ts'
import { minutes, notice, reply, request, scheme } from './testing-documents.ts'

afterAll(closeDocuments)

/** A part of a Word file by its name. */
function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name])
}

async function xmlOf(document: OfficialDocument): Promise<string> {
  return partOf(await renderDocx(document), 'word/document.xml')
}

/** Paragraphs, a line each; tabs and line breaks within them told. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) =>
    paragraph
      .replaceAll('<w:tab/>', '→')
      .replaceAll(/<w:br\/>/g, '↵')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('\t', '→'),
  )
}

/** The paragraph with a text, as it stands in the file. */
function paragraphWith(xml: string, text: string): string {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one).find((one) => one.includes(text)) ?? ''
}

let bytes: Uint8Array
let xml = ''
beforeAll(async () => {
  bytes = await renderDocx(reply)
  xml = partOf(bytes, 'word/document.xml')
})

describe('the page', () => {
  test('A4 with margins 37, 28, 26 and 35 mm, 22 lines of 28 characters', () => {
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/)
    const margins = /<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? ''
    const of = (name: string) => (Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1]) / 1440) * 25.4
    expect(of('top')).toBeCloseTo(37, 1)
    expect(of('left')).toBeCloseTo(28, 1)
    expect(of('right')).toBeCloseTo(26, 1)
    expect(of('bottom')).toBeCloseTo(35, 1)
    // The number's line of 14 points, in whose middle the dash lies: 7 mm below the type area.
    expect(of('footer') + (14 / 2 / 72) * 25.4).toBeCloseTo(35 - 7, 1)
    expect(xml).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>')
    const [across, down] = [11_906 - 1587 - 1474, 16_838 - 2098 - 1984]
    expect([Math.floor(down / 579), Math.floor(across / (320 + (-848 * 20) / 4096))]).toEqual([22, 28])
  })

  test('type: body 三号仿宋 28 to a line, title 二号小标宋, mark red', () => {
    const run = (text: string) =>
      new RegExp(`<w:r><w:rPr>((?:(?!</w:r>).)*?)</w:rPr><w:t[^>]*>${text}`).exec(xml)?.[1]
    expect(run('此复。')).toContain('w:eastAsia="仿宋_GB2312"')
    expect(run('此复。')).toContain('<w:spacing w:val="-6"/><w:sz w:val="32"/>')
    expect(run(reply.title)).toContain('w:eastAsia="方正小标宋简体"')
    expect(run(reply.title)).toContain('<w:sz w:val="44"/>')
    expect(run(reply.mark)).toContain('w:eastAsia="方正小标宋简体"')
    expect(run(reply.mark)).toContain('<w:color w:val="FF0000"/>')
  })

  test('every line of text is 579 twentieths of a point high, whatever the grid', () => {
    expect(paragraphWith(xml, '此复。')).toMatch(/<w:spacing [^>]*w:line="579" w:lineRule="exact"\/>/)
    expect(partOf(bytes, 'word/styles.xml')).toMatch(
      /w:styleId="Normal".*?<w:autoSpaceDE w:val="0"\/><w:autoSpaceDN w:val="0"\/><w:snapToGrid w:val="0"\/><w:spacing/,
    )
  })
})

describe('head and foot', () => {
  test('the red rule lies below the number as wide as the text, 4 mm below the characters', () => {
    const number = paragraphWith(xml, reply.number)
    expect(number).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="16" w:space="5"\/>/)
    expect(number).not.toContain('<w:ind ')
    expect(number).toContain('〔2021〕')
  })

  test('page numbers in 四号宋体: odd pages right, even pages left', () => {
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = [1, 2].map((n) => partOf(bytes, `word/footer${n}.xml`))
    const [odd = '', even = ''] = footers
    expect(xml).toMatch(
      /<w:footerReference [^>]*w:type="default"[^>]*\/><w:footerReference [^>]*w:type="even"/,
    )
    expect(odd).toMatch(/<w:jc w:val="right"\/>/)
    expect(odd).toMatch(/<w:ind [^>]*w:right="280"/)
    expect(even).toMatch(/<w:ind [^>]*w:left="280"/)
    for (const footer of footers) {
      expect(footer).toContain('w:eastAsia="宋体"')
      expect(footer).toContain('<w:sz w:val="28"/>')
      expect(
        footer.replaceAll(/<w:instrText[^>]*>\s*PAGE\s*<\/w:instrText>/g, '1').replaceAll(/<[^>]+>/g, ''),
      ).toBe('— 1 —')
    }
  })

  test('the imprint stands at the bottom of the page between rules of 0.35, 0.25 and 0.35 mm', () => {
    const table = /<w:tbl>.*<\/w:tbl>/.exec(xml)?.[0] ?? ''
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpX="1587"/)
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"/)
    expect(table).toMatch(/<w:tblpPr [^>]*w:vertAnchor="margin"/)
    expect(table).toContain('<w:tblW w:type="dxa" w:w="8845"/>')
    expect(table).toMatch(/<w:top w:val="single"[^>]*w:sz="8"\/>/)
    expect(table).toMatch(/<w:insideH w:val="single"[^>]*w:sz="6"\/>/)
    expect(table).toMatch(/<w:bottom w:val="single"[^>]*w:sz="8"\/>/)
    expect(paragraphsOf(table)).toEqual([
      '抄送：县纪委监委，县委组织部。',
      '中共砚江县委办公室→2021年9月8日印发',
    ])
  })
})

describe('the end', () => {
  test('text stays with the signature, and its lines with each other', () => {
    const keeps = (text: string) => paragraphWith(xml, text).includes('<w:keepNext/>')
    expect([
      keeps('同意中国共产党'),
      keeps('此复。'),
      keeps('>中共砚江县委<'),
      keeps('>2021年9月8日<'),
    ]).toEqual([false, true, true, false])
  })
})

test('a document to a higher body: urgency, 签发人 in 楷体, headings by level, annexes on their own pages', async () => {
  const own = await xmlOf(request)
  const texts = paragraphsOf(own)
  expect(texts.slice(0, 4)).toEqual(['特急', '中共柳荫镇委员会文件', '', ''])
  expect(texts).toContain('→→签发人：张㛃　欧阳䶮')
  expect(texts).toContain('→柳党〔2021〕12号→李某某')
  expect(texts).toContain('中共柳荫镇委员会关于召开↵中国共产党柳荫镇第十五次代表大会的请示')
  expect(texts).toContain('附件：1.→中国共产党柳荫镇第十五次代表大会代表名额分配表')
  expect(texts).toContain('2.→大会日程安排（征求意见稿）')
  expect(texts).toContain('（联系人：张㛃，联系电话：0990—5550101）')
  const font = (text: string) => /w:eastAsia="([^"]+)"/.exec(paragraphWith(own, text))?.[1]
  expect([font('>一、大会召开'), font('>（一）审议报告'), font('>附件1<')]).toEqual([
    '黑体',
    '楷体_GB2312',
    '黑体',
  ])
  expect(paragraphWith(own, '>张㛃　欧阳䶮<')).toContain('w:eastAsia="楷体_GB2312"')
  expect(paragraphWith(own, '>一、大会召开')).toContain('<w:pStyle w:val="Heading1"/>')
  for (const mark of ['>附件1<', '>附件2<'])
    expect(paragraphWith(own, mark)).toContain('<w:pageBreakBefore/>')
})

test('a table’s header is repeated and its rows are not torn', async () => {
  const own = await xmlOf(notice)
  const rows = [...own.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row)
  expect(rows).toHaveLength(61)
  expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]])
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
})

test('minutes name their body and day above the rule, and who attended', async () => {
  const texts = paragraphsOf(await xmlOf(minutes))
  expect(texts).toContain('→县委换届工作领导小组办公室→2021年10月12日')
  expect(texts.filter((text) => /^(出席|请假|列席)：/.test(text))).toHaveLength(3)
})

test('several bodies share a head, with 文件 to their right', async () => {
  const own = await xmlOf(scheme)
  expect(paragraphsOf(/<w:tbl>.*?<\/w:tbl>/.exec(own)?.[0] ?? '')).toEqual([
    '中共砚江县委办公室',
    '砚江县人民政府办公室',
    '文件',
  ])
})

test('the same document gives the same bytes, also in another process and on another day', async () => {
  const first = await renderDocx(request)
  await closeDocuments()
  const second = await renderDocx(request)
  expect(Buffer.compare(first, second)).toBe(0)
  const core = partOf(first, 'docProps/core.xml')
  expect(core.match(/2021-09-05T00:00:00Z/g)).toHaveLength(2)
  expect(core).toContain(`<dc:title>${request.title}</dc:title>`)
})
