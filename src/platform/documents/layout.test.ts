import { describe, expect, test } from 'vitest'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { layOut, longDate } from './layout.ts'
import { area, pointsPerMm } from './measures.ts'
import { reply, request, scheme } from './testing-documents.ts'
import { widthOf } from './widths.ts'

function signature(change: Partial<OfficialDocument>) {
  return layOut({ ...reply, ...change }).signature
}

test('dates are in Arabic figures without leading zeros', () => {
  expect(longDate('2021-09-05')).toBe('2021年9月5日')
  expect(widthOf('2021年9月5日')).toBe(6)
})

describe('with a seal', () => {
  test('the date stands four characters from the edge, the body in the middle above it', () => {
    expect(signature({ organs: ['中共砚江县委'], date: '2021-10-18' })).toEqual([
      { text: '中共砚江县委', right: 4.5 },
      { text: '2021年10月18日', right: 4 },
    ])
  })

  test('a long name draws the date inwards, so that both stay in the middle and on the page', () => {
    const long = '砚江县第十八届人民代表大会第一次会议主席团'
    expect(signature({ organs: [long], date: '2021-09-05' })).toEqual([
      { text: long, right: 0 },
      { text: '2021年9月5日', right: (long.length - 6) / 2 },
    ])
  })

  test('two lines are kept free for the seal', () => {
    expect(layOut(reply).signatureAbove).toBe(2)
    expect(layOut({ ...reply, organs: [] }).signatureAbove).toBe(1)
  })
})

describe('without a seal', () => {
  const sealed = false

  test('the body stands two characters from the edge, the date begins two characters after it', () => {
    const organs = ['砚江县人民政府换届工作办公室']
    expect(signature({ sealed, organs, date: '2021-09-05' })).toEqual([
      { text: organs[0], right: 2 },
      { text: '2021年9月5日', right: 2 + 14 - 2 - 6 },
    ])
  })

  test('a date longer than the body stands two characters from the edge instead', () => {
    expect(signature({ sealed, organs: ['县委办'], date: '2021-10-18' })).toEqual([
      { text: '县委办', right: 2 + 7 + 2 - 3 },
      { text: '2021年10月18日', right: 2 },
    ])
  })

  test('several bodies stand one below the other, beginning alike', () => {
    const lines = signature({ sealed, organs: ['砚江县委组织部', '砚江县民政局'], date: null })
    expect(lines).toEqual([
      { text: '砚江县委组织部', right: 2 },
      { text: '砚江县民政局', right: 3 },
    ])
  })

  test('a date alone, or nothing at all', () => {
    expect(signature({ sealed, organs: [], date: '2021-09-05' })).toEqual([
      { text: '2021年9月5日', right: 2 },
    ])
    expect(signature({ organs: [' '], date: null })).toEqual([])
  })
})

describe('the mark', () => {
  const markOf = (mark: string) => layOut({ ...reply, mark }).head?.mark

  test('a long name is set narrower, a very long one smaller, and always within the type area', () => {
    const long = '中国人民政治协商会议砚江县委员会办公室文件'
    const longer = `${long}${long}`
    for (const text of [reply.mark, '中共柳荫镇委员会文件', long, longer]) {
      const mark = markOf(text)
      const wide = widthOf(text) * (mark?.size ?? 0) * (mark?.scale ?? 0)
      expect([text, wide <= area.width * pointsPerMm]).toEqual([text, true])
      expect(mark?.scale).toBeGreaterThanOrEqual(0.6)
    }
    expect([markOf(reply.mark)?.scale, markOf(long)?.size, markOf(longer)?.scale]).toEqual([
      1,
      expect.any(Number),
      0.6,
    ])
  })

  test('names of several bodies, with 文件 beside them or without', () => {
    expect(layOut(scheme).head?.mark).toMatchObject({
      lines: scheme.mark.split('\n').slice(0, 2),
      suffix: '文件',
    })
    expect(markOf('砚江县委组织部\n砚江县民政局')).toMatchObject({
      suffix: '',
      lines: ['砚江县委组织部', '砚江县民政局'],
    })
    expect(layOut(scheme).head?.lines).toBe(12)
  })

  test('a document of no layout or without a mark has no head; its number goes below the title', () => {
    expect(layOut({ ...reply, layout: 'plain' })).toMatchObject({ head: null, number: reply.number })
    expect(layOut({ ...reply, mark: '' })).toMatchObject({ head: null, number: reply.number })
    expect(layOut(reply).number).toBe('')
  })

  test('three 签发人 take a second line', () => {
    expect(layOut(request).head).toMatchObject({ signers: ['张㛃', '欧阳䶮', '李某某'], lines: 11 })
  })
})

describe('texts', () => {
  test('what is printed anyway is not printed twice', () => {
    const laid = layOut({
      ...reply,
      addressees: '柳荫镇党委：',
      subtitle: '（试行）',
      note: '（此件公开发布）',
      copies: '县纪委监委。',
    })
    expect(laid).toMatchObject({ addressees: '柳荫镇党委：', subtitle: '（试行）', note: '（此件公开发布）' })
    expect(laid.imprint?.copies).toBe('县纪委监委。')
  })

  test('control characters and marks of direction are left out, line breaks begin paragraphs', () => {
    const body = [{ kind: 'paragraph' as const, text: '甲\u0000乙\u202e丙\r\n丁\ud800', indent: true }]
    expect(layOut({ ...reply, body }).body).toEqual([
      { kind: 'paragraph', text: '甲 乙丙', indent: true, full: false },
      { kind: 'paragraph', text: '丁\ufffd', indent: true, full: false },
    ])
  })

  test('an imprint without copies, without a printing, or none', () => {
    expect(layOut({ ...reply, copies: '' }).imprint).toMatchObject({ copies: '', date: '2021年9月8日印发' })
    expect(layOut({ ...reply, printed: null }).imprint).toMatchObject({ organ: '', date: '' })
    expect(layOut({ ...reply, copies: '', printed: null }).imprint).toBeNull()
  })

  test('annexes are numbered where there are several; a table with many columns is set smaller', () => {
    expect(layOut(request).annexNote.map(({ number }) => number)).toEqual(['1. ', '2. '])
    const table = (count: number) => ({
      kind: 'table',
      columns: Array.from({ length: count }, (_, n) => ({ title: `${n}`, width: 1, align: 'left' })),
      rows: [['甲']],
    })
    const one = officialDocument.parse({
      layout: 'plain',
      title: '表',
      body: [],
      annexes: [{ title: '名册', blocks: [table(6), table(7), table(20)] }],
    })
    const { annexNote, annexes } = layOut(one)
    expect([annexNote, annexes[0]?.mark]).toEqual([[{ number: '', title: '名册' }], '附件'])
    expect(
      annexes[0]?.blocks.map((block) => block.kind === 'table' && [block.size, block.rows[0]?.length]),
    ).toEqual([
      [12, 6],
      [10.5, 7],
      [9, 20],
    ])
  })
})
