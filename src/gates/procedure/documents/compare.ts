import { diffArrays, diffChars } from 'diff'
import type { OfficialDocument } from '#common/official.ts'
import { bodyLines, type DocumentLine, fieldLines } from './lines.ts'
import type { ChangeCounts, ComparedLine, MarkedRun } from './shapes.ts'

/** A line before and after; one of them is missing where it was added or removed. */
type Pair = { readonly before: DocumentLine | null; readonly after: DocumentLine | null }

/** How alike two paragraphs must be (0 to 1) to be shown as one that changed. */
const alike = 0.35
/** Beyond so many pairs a rewritten part is shown as removed and added. */
const mostPairs = 250_000
/** Edits beyond which a paragraph counts as rewritten. */
const mostEdits = 2000

function bigrams(text: string): Map<string, number> {
  const found = new Map<string, number>()
  const signs = [...text]
  for (let at = 0; at < signs.length; at += 1) {
    const pair = `${signs[at]}${signs[at + 1] ?? ''}`
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** Dice's coefficient of the pairs of characters: 1 for equal texts, 0 for texts with nothing in common. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0
  let all = 0
  for (const [pair, n] of a) {
    shared += Math.min(n, b.get(pair) ?? 0)
    all += n
  }
  for (const n of b.values()) all += n
  return all === 0 ? 1 : (2 * shared) / all
}

/** Pairs the lines of a rewritten part in their order so that the sum of likeness is greatest. */
function paired(removed: readonly DocumentLine[], added: readonly DocumentLine[]): Pair[] {
  const [rows, columns] = [removed.length, added.length]
  const gone = removed.map((before): Pair => ({ before, after: null }))
  const come = added.map((after): Pair => ({ before: null, after }))
  if (rows === 0 || columns === 0 || rows * columns > mostPairs) return [...gone, ...come]
  const left = removed.map((line) => bigrams(line.text))
  const right = added.map((line) => bigrams(line.text))
  const score = (row: number, column: number): number => {
    if (removed[row]?.kind !== added[column]?.kind) return 0
    const found = likeness(left[row] ?? new Map(), right[column] ?? new Map())
    return found < alike ? 0 : found
  }
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = best[row]
    for (let column = columns - 1; line !== undefined && column >= 0; column -= 1) {
      const joined = score(row, column)
      const taken = joined === 0 ? 0 : joined + at(row + 1, column + 1)
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), taken)
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const joined = row < rows && column < columns ? score(row, column) : 0
    if (joined > 0 && at(row, column) === joined + at(row + 1, column + 1)) {
      pairs.push({ before: removed[row] ?? null, after: added[column] ?? null })
      row += 1
      column += 1
    } else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1))) {
      pairs.push({ before: removed[row] ?? null, after: null })
      row += 1
    } else {
      pairs.push({ before: null, after: added[column] ?? null })
      column += 1
    }
  }
  return pairs
}

function keyOf(line: DocumentLine): string {
  return `${line.kind} ${line.text}`
}

/** Lines of two versions side by side: equal ones as anchors, what lies between them paired by likeness. */
export function alignedLines(before: readonly DocumentLine[], after: readonly DocumentLine[]): Pair[] {
  const pairs: Pair[] = []
  let [left, right] = [0, 0]
  let removed: DocumentLine[] = []
  let added: DocumentLine[] = []
  const flush = () => {
    pairs.push(...paired(removed, added))
    removed = []
    added = []
  }
  for (const part of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const n = part.value.length
    if (part.removed) {
      removed.push(...before.slice(left, left + n))
      left += n
    } else if (part.added) {
      added.push(...after.slice(right, right + n))
      right += n
    } else {
      flush()
      for (let at = 0; at < n; at += 1) {
        pairs.push({ before: before[left + at] ?? null, after: after[right + at] ?? null })
      }
      left += n
      right += n
    }
  }
  flush()
  return pairs
}

function joined(runs: readonly MarkedRun[]): MarkedRun[] {
  const made: MarkedRun[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if (run.text === '') continue
    if (last?.mark === run.mark) made[made.length - 1] = { mark: run.mark, text: last.text + run.text }
    else made.push(run)
  }
  return made
}

/** Runs of characters before and after; a single character left between two changes is counted as changed. */
export function markedRuns(before: string, after: string): { before: MarkedRun[]; after: MarkedRun[] } {
  const whole = { before: run('removed', before), after: run('added', after) }
  const found = diffChars(before, after, { maxEditLength: mostEdits })
  if (found === undefined) return whole
  const left: MarkedRun[] = []
  const right: MarkedRun[] = []
  for (const [at, part] of found.entries()) {
    if (part.removed) left.push({ mark: 'removed', text: part.value })
    else if (part.added) right.push({ mark: 'added', text: part.value })
    else {
      const lone = at > 0 && at < found.length - 1 && [...part.value].length === 1
      left.push({ mark: lone ? 'removed' : 'same', text: part.value })
      right.push({ mark: lone ? 'added' : 'same', text: part.value })
    }
  }
  return { before: joined(left), after: joined(right) }
}

function run(mark: MarkedRun['mark'], text: string): MarkedRun[] {
  return text === '' ? [] : [{ mark, text }]
}

function comparedOf(pair: Pair, elsewhere: ReadonlySet<string>): ComparedLine {
  const { before, after } = pair
  const { anchor, kind } = after ?? before ?? { anchor: '', kind: 'field' as const }
  if (before === null || after === null) {
    const line = after ?? before
    const moved = line !== null && elsewhere.has(keyOf(line))
    const change = moved ? 'moved' : after === null ? 'removed' : 'added'
    return {
      anchor,
      kind,
      change,
      before: run('removed', before?.text ?? ''),
      after: run('added', after?.text ?? ''),
    }
  }
  if (before.text === after.text) {
    return { anchor, kind, change: 'same', before: run('same', before.text), after: run('same', after.text) }
  }
  return { anchor, kind, change: 'changed', ...markedRuns(before.text, after.text) }
}

/** Texts that were taken out in one place and put in at another. */
function movedKeys(pairs: readonly Pair[]): ReadonlySet<string> {
  const gone = new Set(pairs.flatMap(({ before, after }) => (before && !after ? [keyOf(before)] : [])))
  const come = pairs.flatMap(({ before, after }) => (after && !before ? [keyOf(after)] : []))
  return new Set(come.filter((key) => gone.has(key) && !key.endsWith(' ')))
}

/**
 * What two versions of a document have and don't have in common: elements of the head one by one, then the blocks
 * aligned, each changed one with its characters marked. Elements that are empty in both are left out.
 */
export function compareDocuments(
  before: OfficialDocument,
  after: OfficialDocument,
): { readonly lines: ComparedLine[]; readonly counts: ChangeCounts } {
  const fields = fieldLines(before)
    .map((line, at): Pair => ({ before: line, after: fieldLines(after)[at] ?? null }))
    .filter((pair) => pair.before?.text !== '' || pair.after?.text !== '')
  const blocks = alignedLines(bodyLines(before), bodyLines(after))
  const moved = movedKeys(blocks)
  const head = fields.map((pair) => comparedOf(pair, new Set()))
  const body = blocks.map((pair) => comparedOf(pair, moved))
  const count = (change: ComparedLine['change']) => body.filter((line) => line.change === change).length
  return {
    lines: [...head, ...body],
    counts: {
      fields: head.filter((line) => line.change !== 'same').length,
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      moved: body.filter((line) => line.change === 'moved' && line.after.length > 0).length,
    },
  }
}

/** Where the block at an anchor of one version stands in another; null where it is gone. */
export function anchorIn(before: OfficialDocument, after: OfficialDocument, anchor: string): string | null {
  const fields = fieldLines(after)
  if (anchor === '' || fields.some((line) => line.anchor === anchor)) return anchor
  const pair = alignedLines(bodyLines(before), bodyLines(after)).find((one) => one.before?.anchor === anchor)
  return pair?.after?.anchor ?? null
}

/** The words of the block at an anchor; null where there is none. The whole document has the empty anchor. */
export function quoteAt(document: OfficialDocument, anchor: string): string | null {
  if (anchor === '') return ''
  const line = [...fieldLines(document), ...bodyLines(document)].find((one) => one.anchor === anchor)
  return line?.text ?? null
}
