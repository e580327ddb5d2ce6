import { expect, test } from 'vitest'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { anchorIn, compareDocuments, markedRuns, quoteAt } from './compare.ts'
import { wordCount } from './lines.ts'
import { changeWords } from './saving.ts'

const text = (words: string) => ({ kind: 'paragraph' as const, text: words, indent: true })

function made(body: OfficialDocument['body'], more: Partial<OfficialDocument> = {}): OfficialDocument {
  return officialDocument.parse({ layout: 'file', title: '关于换届工作的通知', ...more, body })
}

const [first, second, third] = [
  text('各乡镇党委要高度重视换届工作，切实加强组织领导。'),
  text('换届工作自2021年3月开始，至2021年12月结束。'),
  text('请认真贯彻执行。'),
]

test('equal documents differ in nothing', () => {
  const { lines, counts } = compareDocuments(made([first, second]), made([first, second]))
  expect(lines.every((line) => line.change === 'same')).toBe(true)
  expect(counts).toEqual({ fields: 0, changed: 0, added: 0, removed: 0, moved: 0 })
  expect(changeWords(counts)).toEqual({ zh: '', en: '' })
})

test('a changed paragraph is paired with what it became, its characters marked', () => {
  const later = text('换届工作自2021年4月开始，至2021年12月底结束。')
  const { lines, counts } = compareDocuments(made([first, second, third]), made([first, later, third]))
  const line = lines.find((one) => one.change === 'changed')
  expect(line).toMatchObject({ anchor: 'body.1', kind: 'paragraph' })
  expect(line?.before.filter((run) => run.mark === 'removed').map((run) => run.text)).toEqual(['3'])
  expect(line?.after.filter((run) => run.mark === 'added').map((run) => run.text)).toEqual(['4', '底'])
  expect(line?.after.map((run) => run.text).join('')).toBe(later.text)
  expect(counts).toMatchObject({ changed: 1, added: 0, removed: 0 })
  expect(changeWords(counts)).toEqual({ zh: '修改1段', en: '1 paragraphs changed' })
})

test('what was added, taken out, rewritten and moved', () => {
  const other = text('本通知自印发之日起施行，由县换届办负责解释。')
  const { lines, counts } = compareDocuments(made([first, second, third]), made([third, first, other]))
  expect(counts).toEqual({ fields: 0, changed: 0, added: 1, removed: 1, moved: 1 })
  expect(lines.filter((line) => line.change === 'moved').map((line) => line.anchor)).toEqual([
    'body.0',
    'body.1',
  ])
  expect(changeWords(counts).zh).toBe('新增1段，删去1段，调整段落顺序')
})

test('elements of the head are compared one by one, empty ones left out', () => {
  const before = made([first], { organs: ['中共砚江县委员会'], date: '2021-09-01' })
  const after = made([first], {
    ...{ organs: ['中共砚江县委员会', '砚江县人民政府'], date: null, title: '关于做好换届工作的通知' },
    printed: { organ: '县委办公室', date: '2021-09-02' },
  })
  const { lines, counts } = compareDocuments(before, after)
  const fields = Object.fromEntries(
    lines.filter((line) => line.kind === 'field').map((line) => [line.anchor, line.change]),
  )
  expect(fields).toEqual({
    ...{ layout: 'same', title: 'changed', organs: 'changed', date: 'changed', sealed: 'same' },
    printed: 'changed',
  })
  expect(counts.fields).toBe(4)
})

test('tables row by row, annexes with their blocks, page breaks', () => {
  const table = (rows: string[][]) => ({
    ...{ kind: 'table' as const, caption: '名额表' },
    columns: ['单位', '名额'].map((title) => ({ title, width: 1, align: 'center' as const })),
    rows,
  })
  const annexes = (words: string) => [
    { title: '附表', blocks: [text(words), { kind: 'page_break' as const }] },
  ]
  const before = made(
    [
      table([
        ['甲乡', '45'],
        ['乙镇', '60'],
      ]),
    ],
    { annexes: annexes('说明一') },
  )
  const after = made(
    [
      table([
        ['甲乡', '47'],
        ['乙镇', '60'],
        ['丙镇', '50'],
      ]),
    ],
    { annexes: annexes('说明一') },
  )
  const { lines, counts } = compareDocuments(before, after)
  expect(lines.filter((line) => line.change === 'changed').map((line) => line.anchor)).toEqual(['body.0.0'])
  expect(lines.filter((line) => line.change === 'added').map((line) => line.anchor)).toEqual(['body.0.2'])
  expect(lines.map((line) => line.anchor)).toEqual(
    expect.arrayContaining(['annex.0', 'annex.0.0', 'annex.0.1']),
  )
  expect(counts).toMatchObject({ changed: 1, added: 1 })
})

test('a heading never becomes a paragraph, and paragraphs with nothing in common are not paired', () => {
  const heading = { kind: 'heading' as const, level: 1 as const, text: '一、加强组织领导' }
  const { lines } = compareDocuments(made([heading]), made([text('一、加强组织领导。')]))
  expect(lines.filter((line) => line.kind !== 'field').map((line) => line.change)).toEqual([
    'removed',
    'added',
  ])
})

test('a single character between two changes counts as changed; a rewritten text is marked whole', () => {
  expect(markedRuns('甲乙丙', '丁乙戊')).toEqual({
    before: [{ mark: 'removed', text: '甲乙丙' }],
    after: [{ mark: 'added', text: '丁乙戊' }],
  })
  expect(markedRuns('', '新')).toEqual({ before: [], after: [{ mark: 'added', text: '新' }] })
  const long = (from: number) => String.fromCodePoint(...Array.from({ length: 3000 }, (_, n) => from + n))
  expect(markedRuns(long(0x4e00), long(0x6e00)).before).toHaveLength(1)
})

test('thousands of rewritten rows are compared without pairing them', () => {
  const rows = (word: string) => made(Array.from({ length: 600 }, (_, n) => text(`${word}${n}`)))
  expect(compareDocuments(rows('甲'), rows('乙')).counts).toMatchObject({
    changed: 0,
    added: 600,
    removed: 600,
  })
})

test('a commented block is found again in a later version, or is gone', () => {
  const before = made([first, second, third])
  const after = made([
    text('新的开头，与原文没有关系。'),
    first,
    { ...second, text: `${second.text}特此通知。` },
  ])
  expect(anchorIn(before, after, 'body.0')).toBe('body.1')
  expect(anchorIn(before, after, 'body.1')).toBe('body.2')
  expect(anchorIn(before, after, 'body.2')).toBeNull()
  expect(anchorIn(before, after, 'body.9')).toBeNull()
  expect(anchorIn(before, after, 'title')).toBe('title')
  expect(anchorIn(before, after, '')).toBe('')
  expect(quoteAt(before, 'body.2')).toBe(third.text)
  expect(quoteAt(before, 'title')).toBe('关于换届工作的通知')
  expect(quoteAt(before, '')).toBe('')
  expect(quoteAt(before, 'body.7')).toBeNull()
})

test('words are counted as Word counts them', () => {
  expect(wordCount(made([text('共615名 代表。')], { organs: ['县委'] }))).toBe(9 + 6 + 2)
})
