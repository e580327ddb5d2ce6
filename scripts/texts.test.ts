import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words } from '#common/text.ts'
import { chineseLiterals, punctuationFault } from './chinese.ts'
import { readHouse } from './walls.ts'

type Text = { readonly place: string; readonly zh: string; readonly en: string }

const house = readHouse()

/** Every text of every table, each table's module loaded. */
async function tableTexts(): Promise<Text[]> {
  for (const { path, text } of house) {
    if (/= defineText\(/.test(text) && !path.includes('.test.')) await import(join(process.cwd(), path))
  }
  const { zh = {}, en = {} } = words.services.resourceStore.data
  return Object.entries(zh).flatMap(([ns, table]) =>
    Object.entries(table).map(([key, chinese]) => ({
      place: `${ns} ${key}`,
      zh: String(chinese),
      en: String(Object(en[ns])[key]),
    })),
  )
}

function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
}

const texts = await tableTexts()

test('there are text tables of every room', () => {
  expect(texts.length).toBeGreaterThan(1000)
})

// The first group of the navigation has no heading.
const silent = ['web group.start']

test('every text is said in both languages', () => {
  const said = texts.filter(({ place }) => !silent.includes(place))
  expect(said.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '' || en === 'undefined')).toEqual([])
})

/** The sentences differ where a language needs a word of its own: `name` and `nameEn`. */
function sameParameters(zh: string, en: string): boolean {
  const strip = (places: string[]) => [...new Set(places.map((one) => one.replace(/En\}\}$/, '}}')))].sort()
  return strip(placesIn(zh)).join() === strip(placesIn(en)).join()
}

test('both languages tell the same parameters', () => {
  expect(texts.filter(({ zh, en }) => !sameParameters(zh, en))).toEqual([])
})

test('a person is addressed politely only where a request is refused', () => {
  const polite = texts.filter(
    ({ zh, place }) =>
      zh.includes('您') &&
      !/^(\S+\.(refusals|faults)|session|files|portal(\.\S+)?|imports\.\S+) /.test(place),
  )
  expect(polite).toEqual([])
})

test('no text has an exclamation mark', () => {
  expect(texts.filter(({ zh, en }) => /[!！]/.test(zh + en))).toEqual([])
})

test('Chinese in the source has Chinese punctuation', () => {
  const faults = house
    .filter(({ path }) => !/\.test\.|\/gallery\/|\/scratch\//.test(path))
    .flatMap(({ path, text }) =>
      [...chineseLiterals(text)].flatMap(({ line, text: said }) => {
        const fault = punctuationFault(said)
        return fault === null ? [] : [`${path}:${line} ${fault}: ${said}`]
      }),
    )
  expect(faults).toEqual([])
})

test.each([
  ['已退回,请重办', 'half-width'],
  ['原因:{{reason}}', 'half-width'],
  ['村(社区)', 'half-width'],
  ['共{{n}}项;', 'half-width'],
  ['是否提交?', 'half-width'],
  ['{{name}},请稍候', 'half-width'],
  ['办好了！', 'exclamation'],
  ['办好了!', 'exclamation'],
])('“%s” is faulty', (text, fault) => expect(punctuationFault(text)).toBe(fault))

test.each([
  '已退回，请重办（第 {{n}} 次）',
  '每日 12:00 至 14:30',
  '见 https://example.test/a?b=1,2',
  'Director, City Term Change Office (市换届办)',
  'ZF:县长',
  'plain (English), text!',
])('“%s” is well punctuated', (text) => expect(punctuationFault(text)).toBeNull())

test('literals are found where they stand, comments are not', () => {
  const source = "// '注释,'\nconst a = ['甲,', \"乙\"]\n * '说明,'\ncall(`丙`, 'x')"
  expect([...chineseLiterals(source)]).toEqual([
    { line: 2, text: '甲,' },
    { line: 2, text: '乙' },
    { line: 4, text: '丙' },
  ])
})
