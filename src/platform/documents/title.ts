import { widthOf } from './widths.ts'

/*
 * A title of more than one line is broken where its sense allows and its lines form a trapezoid or a rhombus
 * (GB/T 9704-2012, 7.3.1): 词意完整，排列对称，长短适宜，间距恰当.
 */

/** Characters of 二号 in the width of the type area, and the most that a broken line should hold. */
const room = { line: 20, broken: 18 } as const
/** With more lines than this, lines are filled one after the other. */
const mostShaped = 4

const never = Number.POSITIVE_INFINITY
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Words and expressions of the field that a line break would tear. */
const together = [
  /\d+年\d+月(?:\d+日)?/g,
  /〔[^〕]*〕第?\d*号?/g,
  /（[^）]{1,14}）/g,
  /第?[一二三四五六七八九十百零〇\d]+(?:届|次|期|号|批|年|月|日|个|名|级|类|项)?/g,
  /\d[\d.,:]*[%％]?/g,
  /[省市县区乡镇村]{2,}两?级?/g,
  /换届(?:选举|工作|风气|纪律)?/g,
  /(?:全国)?(?:人民)?代表大会|常务委员会|(?:居民|村民|选举|纪律检查|监督)?委员会|常委会|(?:中国)?共产党|党代表大会|政治协商会议/g,
  /(?:候选人)?预备人选|候选人|组成人员|领导(?:小组|班子)|(?:主任|副主任|主席|副主席|书记|副书记)会议/g,
  /(?:实施|工作|选举|总体)(?:方案|办法|意见|规程)|有关(?:事项|问题|情况)|办公(?:室|厅)|印发|批复/g,
]
/** Endings that belong to the word before them. */
const endings = new Set('县乡镇村市区省州委会部局办组室厅院处科站所级届次号者性化家人员长们等')
/** Small words that may begin a line but not end one. */
const openers = new Set('和与及或暨对向从按由为将把被以在于')
const opening = /[《〈“‘（〔【]$/
const closing = /^[》〉”’）〕】、，。：；！？…—]/
const places = /[县乡镇村市区]$/
const rests = /[、，：；》]$/

/** The title in pieces that stay whole: words, and expressions of several words. */
function piecesOf(title: string): string[] {
  const torn = new Set<number>()
  for (const expression of together) {
    for (const { 0: found, index } of title.matchAll(expression)) {
      for (let at = index + 1; at < index + found.length; at++) torn.add(at)
    }
  }
  const pieces: string[] = []
  for (const { segment, index } of words.segment(title)) {
    const last = pieces.length - 1
    if (last >= 0 && torn.has(index)) pieces[last] += segment
    else pieces.push(segment)
  }
  return pieces
}

/** What a break at each place of the title costs; `never` where no line may break. */
function costsOf(title: string): number[] {
  const costs = Array.from({ length: title.length + 1 }, () => never)
  const pieces = piecesOf(title)
  let at = 0
  for (const [place, piece] of pieces.entries()) {
    at += piece.length
    const next = pieces[place + 1]
    if (next !== undefined) costs[at] = costBetween(piece, next)
  }
  return costs
}

function costBetween(before: string, after: string): number {
  if (before === ' ') return 0
  if (after === ' ' || opening.test(before) || closing.test(after) || after === '的' || openers.has(before))
    return never
  if (endings.has(after)) return never
  if (after === '关于') return 0
  if (rests.test(before) || opening.test(after)) return 1
  if (before === '的' || before === '关于') return 6
  if (places.test(before)) return 8
  // A lone character is half a name or half a word that the segmenter does not know.
  if (before.length === 1 && !endings.has(before)) return 12
  if (after.length === 1 && !openers.has(after)) return 12
  return 3
}

/** How far lines are from a trapezoid or a rhombus of lines that are alike in length. */
function shapeCost(widths: readonly number[]): number {
  const mean = widths.reduce((sum, one) => sum + one, 0) / widths.length
  const spread = widths.reduce((sum, one) => sum + (one - mean) ** 2, 0) / widths.length
  const waist = widths.some((one, n) => {
    const [above = 0, below = 0] = [widths[n - 1], widths[n + 1]]
    return one < above && one < below
  })
  const square = widths.every((one) => one === widths[0])
  const shortest = Math.min(...widths)
  return spread * 0.6 + (waist ? 14 : 0) + (square ? 2 : 0) + (shortest < 4 ? 10 : 0)
}

type Broken = { readonly lines: readonly string[]; readonly cost: number }

function bestOf(title: string, costs: readonly number[], count: number): Broken | null {
  let best: Broken | null = null
  const search = (from: number, lines: readonly string[], cost: number): void => {
    if (best !== null && cost >= best.cost) return
    if (lines.length === count - 1) {
      const all = [...lines, title.slice(from)]
      const widths = all.map((line) => widthOf(line.trim()))
      const total = cost + shapeCost(widths)
      if (fits(widths) && (best === null || total < best.cost))
        best = { lines: all.map((line) => line.trim()), cost: total }
      return
    }
    for (let to = from + 2; to <= title.length - 2; to++) {
      const line = title.slice(from, to)
      if (widthOf(line) > room.line) return
      const price = costs[to] ?? never
      if (price < never) search(to, [...lines, line], cost + price)
    }
  }
  search(0, [], 0)
  return best
}

function fits(widths: readonly number[]): boolean {
  return widths.every((one) => one > 1 && one <= room.line)
}

/** Fills line after line, for titles too long for a shape or without a place to break. */
function filled(title: string, costs: readonly number[]): string[] {
  const lines: string[] = []
  let rest = title
  while (widthOf(rest) > room.broken) {
    const from = title.length - rest.length
    let to = 0
    let last = 0
    for (const character of rest) {
      if (widthOf(rest.slice(0, to + character.length)) > room.broken) break
      to += character.length
      if ((costs[from + to] ?? never) < never) last = to
    }
    const end = last > 0 ? last : to
    lines.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...lines, rest]
}

function broken(title: string): string[] {
  if (widthOf(title) <= room.broken) return [title]
  const costs = costsOf(title)
  const fewest = Math.ceil(widthOf(title) / room.line)
  if (fewest > mostShaped) return filled(title, costs)
  let best: Broken | null = null
  for (let count = Math.max(2, fewest); count <= fewest + 1; count++) {
    const found = bestOf(title, costs, count)
    // One line more must earn its place.
    const cost = found === null ? never : found.cost + (count - fewest) * 5
    if (found !== null && (best === null || cost < best.cost)) best = { lines: found.lines, cost }
  }
  return [...(best?.lines ?? filled(title, costs))]
}

/** The lines of a title in 二号; a line break that stands in the text is kept. */
export function titleLines(title: string): string[] {
  return title
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(broken)
}
