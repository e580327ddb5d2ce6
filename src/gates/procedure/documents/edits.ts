import { newId } from '#common/ids.ts'
import type { OfficialBlock, OfficialDocument } from '#common/official.ts'

/** A block under edit; the key stays with it wherever it is moved. */
export type Keyed = { readonly key: string; readonly block: OfficialBlock }
export type Blocks = readonly Keyed[]
type Table = Extract<OfficialBlock, { kind: 'table' }>

/** Kinds of blocks as the editor offers them. */
export const blockChoices = ['paragraph', 'plain', 'h1', 'h2', 'h3', 'h4', 'table', 'page_break'] as const
export type BlockChoice = (typeof blockChoices)[number]

const levels = { h1: 1, h2: 2, h3: 3, h4: 4 } as const

/** Which of the editor's kinds a block is; `plain` is a paragraph that is not indented. */
export function choiceOf(block: OfficialBlock): BlockChoice {
  if (block.kind === 'heading') return `h${block.level}`
  if (block.kind === 'paragraph') return block.indent ? 'paragraph' : 'plain'
  return block.kind
}

const emptyTable: Table = {
  kind: 'table',
  caption: '',
  columns: ['', ''].map((title) => ({ title, width: 1, align: 'center' })),
  rows: [['', '']],
}

/** The words of a block, for turning it into another kind; a table's cells are parted by tabs. */
function wordsOf(block: OfficialBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
    case 'page_break':
      return ''
  }
}

/** A block of one of the editor's kinds with the words that another had. */
export function blockAs(choice: BlockChoice, before?: OfficialBlock): OfficialBlock {
  const text = before === undefined ? '' : wordsOf(before)
  switch (choice) {
    case 'paragraph':
      return { kind: 'paragraph', text, indent: true }
    case 'plain':
      return { kind: 'paragraph', text, indent: false }
    case 'table':
      return text === '' ? emptyTable : pastedTable(emptyTable, text, 0, 0)
    case 'page_break':
      return { kind: 'page_break' }
    default:
      return { kind: 'heading', level: levels[choice], text: text.slice(0, 300) }
  }
}

/** Gives blocks keys for editing. */
export function keyed(blocks: readonly OfficialBlock[]): Blocks {
  return blocks.map((block) => ({ key: newId(), block }))
}

/** The blocks without keys. */
export function unkeyed(blocks: Blocks): OfficialBlock[] {
  return blocks.map(({ block }) => block)
}

/** Puts a new block behind the one at `at` (-1: first). */
export function addBlock(blocks: Blocks, at: number, block: OfficialBlock): Blocks {
  return blocks.toSpliced(at + 1, 0, { key: newId(), block })
}

/** Takes a block out. */
export function removeBlock(blocks: Blocks, at: number): Blocks {
  return blocks.toSpliced(at, 1)
}

/** Moves a block up or down; at the edge it stays. */
export function moveBlock(blocks: Blocks, at: number, by: -1 | 1): Blocks {
  const [one, other] = [blocks[at], blocks[at + by]]
  if (one === undefined || other === undefined) return blocks
  return blocks.with(at, other).with(at + by, one)
}

/** Puts another block in the place of one. */
export function changeBlock(blocks: Blocks, at: number, block: OfficialBlock): Blocks {
  const one = blocks[at]
  return one === undefined ? blocks : blocks.with(at, { ...one, block })
}

/** Parts a paragraph or heading in two at the caret; what follows a heading is running text. */
export function splitBlock(blocks: Blocks, at: number, caret: number): Blocks {
  const block = blocks[at]?.block
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return blocks
  const rest: OfficialBlock = {
    kind: 'paragraph',
    text: block.text.slice(caret),
    indent: block.kind === 'heading' || block.indent,
  }
  return addBlock(changeBlock(blocks, at, { ...block, text: block.text.slice(0, caret) }), at, rest)
}

/** Joins a paragraph to the paragraph or heading before it; others stay as they are. */
export function joinBlock(blocks: Blocks, at: number): Blocks {
  const [before, block] = [blocks[at - 1]?.block, blocks[at]?.block]
  const joins = before?.kind === 'paragraph' || before?.kind === 'heading'
  if (!joins || (block?.kind !== 'paragraph' && block?.kind !== 'heading')) return blocks
  return removeBlock(changeBlock(blocks, at - 1, { ...before, text: before.text + block.text }), at)
}

/** Puts pasted lines in at the caret: the first joins the block, the others become paragraphs of their own. */
export function pasteLines(
  blocks: Blocks,
  at: number,
  [from, to]: readonly [number, number],
  pasted: string,
): Blocks {
  const block = blocks[at]?.block
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return blocks
  const lines = pasted.split(/\r?\n/).map((line) => line.replace(/^[\s　]+|\s+$/g, ''))
  const [first = '', ...others] = lines.filter((line) => line !== '')
  const rest = block.text.slice(to)
  const last = others.length - 1
  const head = { ...block, text: block.text.slice(0, from) + first + (last < 0 ? rest : '') }
  return others.reduce<Blocks>(
    (all, line, place) =>
      addBlock(all, at + place, {
        kind: 'paragraph',
        text: line + (place === last ? rest : ''),
        indent: true,
      }),
    changeBlock(blocks, at, head),
  )
}

/** Writes one cell. */
export function setCell(table: Table, row: number, column: number, text: string): Table {
  const cells = table.rows[row]
  return cells === undefined ? table : { ...table, rows: table.rows.with(row, cells.with(column, text)) }
}

/** Adds an empty row behind one. */
export function addRow(table: Table, at: number): Table {
  const empty = table.columns.map(() => '')
  return { ...table, rows: table.rows.toSpliced(at + 1, 0, empty) }
}

/** Takes a row out. */
export function removeRow(table: Table, at: number): Table {
  return { ...table, rows: table.rows.toSpliced(at, 1) }
}

/** Adds an empty column at the right. */
export function addColumn(table: Table): Table {
  return {
    ...table,
    columns: [...table.columns, { title: '', width: 1, align: 'center' }],
    rows: table.rows.map((row) => [...row, '']),
  }
}

/** Takes a column out; the last one stays. */
export function removeColumn(table: Table, at: number): Table {
  if (table.columns.length === 1) return table
  return {
    ...table,
    columns: table.columns.toSpliced(at, 1),
    rows: table.rows.map((row) => row.toSpliced(at, 1)),
  }
}

/** Fills cells from one on with what was copied from a spreadsheet, adding rows and columns as needed. */
export function pastedTable(table: Table, text: string, row: number, column: number): Table {
  const cells = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim().slice(0, 300)))
  const wide = Math.min(20, Math.max(...cells.map((line) => line.length)) + column)
  let grown = table
  while (grown.columns.length < wide) grown = addColumn(grown)
  while (grown.rows.length < row + cells.length) grown = addRow(grown, grown.rows.length - 1)
  return cells.reduce(
    (all, line, down) =>
      line
        .slice(0, wide - column)
        .reduce((filled, cell, right) => setCell(filled, row + down, column + right, cell), all),
    grown,
  )
}

/** A document under edit. */
export type Edited = {
  readonly head: OfficialDocument
  readonly body: Blocks
  readonly annexes: readonly { readonly key: string; readonly title: string; readonly blocks: Blocks }[]
}

/** Opens a document for editing. */
export function openDocument(document: OfficialDocument): Edited {
  return {
    head: document,
    body: keyed(document.body),
    annexes: document.annexes.map(({ title, blocks }) => ({ key: newId(), title, blocks: keyed(blocks) })),
  }
}

/** The document as it stands under edit. */
export function closeDocument(edited: Edited): OfficialDocument {
  return {
    ...edited.head,
    body: unkeyed(edited.body),
    annexes: edited.annexes.map(({ title, blocks }) => ({ title, blocks: unkeyed(blocks) })),
  }
}
