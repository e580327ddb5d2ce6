import type { LaidBlock } from './layout.ts'

/** Where a character of the last paragraph stands; `back` counts from its end, the last one being 1. */
export type Character = { readonly back: number; readonly page: number; readonly y: number }

/** Most lines or rows that go to the signature's page; as many stay behind, for the first page must show text. */
const most = 2

function broughtOf(count: number): number {
  return Math.min(most, Math.floor(count / 2))
}

/** How many characters the last lines of the paragraph hold; null where it has a single line. */
function lastLines(characters: readonly Character[]): number | null {
  const lines: number[] = []
  let before = ''
  for (const { back, page, y } of characters) {
    const place = `${page}/${y.toFixed(1)}`
    if (place !== before) lines.push(back)
    before = place
  }
  const brought = broughtOf(lines.length)
  return brought === 0 ? null : (lines.at(-brought) ?? null)
}

/** Where the last blocks that belong together begin: a heading goes with what it heads. */
function beginningOf(blocks: readonly LaidBlock[]): number {
  let at = blocks.length - 1
  while (at > 0 && blocks[at - 1]?.kind === 'heading') at -= 1
  return at
}

function divided(last: LaidBlock, characters: readonly Character[]): LaidBlock[] | null {
  const pageBreak = { kind: 'page_break' } as const
  if (last.kind === 'paragraph' || (last.kind === 'heading' && last.runIn !== '')) {
    const back = lastLines(characters)
    if (back === null) return null
    const text = last.kind === 'heading' ? last.runIn : last.text
    const letters = [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment)
    const ahead = letters.slice(0, -back).join('')
    return [
      last.kind === 'heading' ? { ...last, runIn: ahead, full: true } : { ...last, text: ahead, full: true },
      pageBreak,
      { kind: 'paragraph', text: letters.slice(-back).join(''), indent: false, full: false },
    ]
  }
  if (last.kind === 'table' && last.rows.length > 1) {
    const brought = broughtOf(last.rows.length)
    return [
      { ...last, rows: last.rows.slice(0, -brought) },
      pageBreak,
      { ...last, caption: '', rows: last.rows.slice(-brought) },
    ]
  }
  return null
}

/**
 * Brings text to a signature that would stand on a page by itself (GB/T 9704 allows no 此页无正文): the last two lines or
 * rows of the body, or its whole last block where that has one. A body of a single line stays where it is.
 */
export function holdBack(body: readonly LaidBlock[], characters: readonly Character[]): LaidBlock[] {
  const last = body.at(-1)
  if (last === undefined || last.kind === 'page_break') return [...body]
  const parts = divided(last, characters)
  if (parts !== null) return [...body.slice(0, -1), ...parts]
  const from = beginningOf(body)
  if (from === 0) return [...body]
  return [...body.slice(0, from), { kind: 'page_break' }, ...body.slice(from)]
}
