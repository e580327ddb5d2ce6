import { type LawName, laws } from '#rules/catalogue.ts'
import { citationFor, lawOf } from '#rules/citations.ts'
import type { CivilDate } from '#rules/dates.ts'

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千'] as const

/** A number from 1 to 9999 in Chinese as ordinals and articles are written: 14 → 十四, 110 → 一百一十, 205 → 二百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`Not from 1 to 9999: ${value}`)
  const all = String(value)
  let text = ''
  for (const [at, digit] of [...all].entries()) {
    const unit = units[all.length - 1 - at] ?? ''
    if (digit !== '0') text += `${digits[Number(digit)]}${unit}`
    else if (!text.endsWith('零')) text += '零'
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十')
}

/** A date as running text has it: 2021-09-06 → 2021年9月6日. */
export function dayText(day: CivilDate): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** A date within a year already named: 2021-09-06 → 9月6日. */
export function shortDay(day: CivilDate): string {
  return dayText(day).slice(5)
}

/** Days from one to another as a timetable has them: 9月1日至9月5日, or one day. */
export function spanText(from: CivilDate, to: CivilDate): string {
  if (from === to) return shortDay(to)
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${shortDay(from)}至${shortDay(to)}`
    : `${dayText(from)}至${dayText(to)}`
}

/** Laws of the state, whose full names begin with 中华人民共和国; Party rules bear their name as it stands. */
const stateLaws: readonly LawName[] = [
  '选举法',
  '地方组织法',
  '代表法',
  '村委会组织法',
  '居委会组织法',
  '审计法',
  '公务员法',
]

/** A law's full name in book-title marks: 《中国共产党基层组织选举工作条例》. */
export function lawTitle(law: LawName): string {
  return `《${stateLaws.includes(law) ? '中华人民共和国' : ''}${laws[law].name.zh}》`
}

/** 12–13 → 第十二条、第十三条; 34–36 → 第三十四条至第三十六条; 4、8 → 第四条、第八条; 12(4) → 第十二条第（四）项. */
function articleText(article: string): string {
  return article
    .replaceAll(/\((\d+)\)/g, (_item, number) => `第（${chineseNumber(Number(number))}）项`)
    .replaceAll(/\d+/g, (number) => `第${chineseNumber(Number(number))}条`)
    .replaceAll('–', spanMark(article))
}

function spanMark(article: string): string {
  const [first, last] = article.split('–').map(Number)
  return Number(last) === Number(first) + 1 ? '、' : '至'
}

/**
 * Where rules stand in the editions in force on a day, as a document cites them:
 * 《中华人民共和国…选举法》第十二条、第十三条; several laws are joined by 和. A law is named once; an article that is not known is left out, and so
 * is a rule that no edition of that day holds. The laws named `always` stand first, as a whole.
 */
export function lawPlaces(
  ruleIds: readonly string[],
  day: CivilDate,
  always: readonly LawName[] = [],
): string {
  const places = new Map<LawName, string[]>()
  for (const ruleId of ruleIds) {
    const law = lawOf(ruleId)
    const citation = citationFor(ruleId, day)
    if (law === null || citation === null) continue
    const article = articleText(citation.article)
    const known = places.get(law) ?? []
    places.set(law, article === '' || known.includes(article) ? known : [...known, article])
  }
  const found = [...places].map(([law, articles]) => `${lawTitle(law)}${articles.join('、')}`)
  const all = [...always.map(lawTitle), ...found]
  return [all.slice(0, -1).join('、'), ...all.slice(-1)].filter((one) => one !== '').join('和')
}
