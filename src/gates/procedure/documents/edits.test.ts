import { expect, test } from 'vitest'
import { officialDocument } from '#common/official.ts'
import {
  addBlock,
  addColumn,
  blockAs,
  blockChoices,
  changeBlock,
  choiceOf,
  closeDocument,
  joinBlock,
  keyed,
  moveBlock,
  openDocument,
  pastedTable,
  pasteLines,
  removeBlock,
  removeColumn,
  removeRow,
  splitBlock,
  unkeyed,
} from './edits.ts'

const text = (words: string) => ({ kind: 'paragraph' as const, text: words, indent: true })
const blocks = keyed([text('甲'), text('乙丙'), { kind: 'page_break' }])
const words = (all: typeof blocks) =>
  unkeyed(all).map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? block.text : block.kind,
  )

test('blocks are added, moved, changed and taken out; keys stay with them', () => {
  expect(words(addBlock(blocks, -1, text('首')))).toEqual(['首', '甲', '乙丙', 'page_break'])
  const moved = moveBlock(blocks, 0, 1)
  expect(words(moved)).toEqual(['乙丙', '甲', 'page_break'])
  expect(moved[1]?.key).toBe(blocks[0]?.key)
  expect(moveBlock(blocks, 0, -1)).toBe(blocks)
  expect(words(removeBlock(blocks, 1))).toEqual(['甲', 'page_break'])
  expect(changeBlock(blocks, 9, text('无'))).toBe(blocks)
})

test('Enter parts a paragraph, Backspace joins it again', () => {
  const parted = splitBlock(blocks, 1, 1)
  expect(words(parted)).toEqual(['甲', '乙', '丙', 'page_break'])
  expect(words(joinBlock(parted, 2))).toEqual(['甲', '乙丙', 'page_break'])
  expect(joinBlock(blocks, 0)).toBe(blocks)
  expect(joinBlock(blocks, 2)).toBe(blocks)
  expect(splitBlock(blocks, 2, 0)).toBe(blocks)
  const heading = keyed([{ kind: 'heading', level: 1, text: '一、要求正文' }])
  expect(unkeyed(splitBlock(heading, 0, 4))).toEqual([
    { kind: 'heading', level: 1, text: '一、要求' },
    { kind: 'paragraph', text: '正文', indent: true },
  ])
})

test('pasted lines become paragraphs', () => {
  expect(words(pasteLines(blocks, 1, [1, 1], '一\r\n　　二\n\n三\n'))).toEqual([
    '甲',
    '乙一',
    '二',
    '三丙',
    'page_break',
  ])
  expect(words(pasteLines(blocks, 1, [0, 2], '换'))).toEqual(['甲', '换', 'page_break'])
  expect(pasteLines(blocks, 2, [0, 0], '无')).toBe(blocks)
})

test('a block becomes any other kind and keeps its words', () => {
  for (const choice of blockChoices) {
    expect(choiceOf(blockAs(choice, text('甲\t乙\n丙\t丁')))).toBe(choice)
    expect(choiceOf(blockAs(choice))).toBe(choice)
  }
  const table = blockAs('table', text('甲\t1\n乙\t2'))
  expect(table).toMatchObject({
    rows: [
      ['甲', '1'],
      ['乙', '2'],
    ],
  })
  expect(blockAs('plain', table)).toMatchObject({ text: '甲\t1\n乙\t2', indent: false })
  expect(blockAs('h2', blockAs('page_break'))).toMatchObject({ level: 2, text: '' })
})

test('a table grows with what is pasted and shrinks to its last column', () => {
  const table = blockAs('table')
  if (table.kind !== 'table') throw new Error('no table')
  const filled = pastedTable(table, '1\t2\t3\n4\t5\t6\n', 0, 1)
  expect(filled.columns).toHaveLength(4)
  expect(filled.rows).toEqual([
    ['', '1', '2', '3'],
    ['', '4', '5', '6'],
  ])
  expect(pastedTable(filled, Array.from({ length: 30 }, (_, n) => n).join('\t'), 0, 0).columns).toHaveLength(
    20,
  )
  expect(removeRow(filled, 0).rows).toEqual([['', '4', '5', '6']])
  const narrow = removeColumn(removeColumn(filled, 0), 0)
  expect(narrow.rows[0]).toEqual(['2', '3'])
  const single = removeColumn(narrow, 0)
  expect(removeColumn(single, 0)).toBe(single)
  expect(addColumn(single).rows[0]).toEqual(['3', ''])
})

test('what is opened and closed without a change is the same document', () => {
  const document = officialDocument.parse({
    ...{ layout: 'file', title: '标题', body: [text('甲')] },
    annexes: [{ title: '附表', blocks: [text('乙')] }],
  })
  expect(closeDocument(openDocument(document))).toEqual(document)
})
