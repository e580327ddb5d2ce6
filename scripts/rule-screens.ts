import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue } from '#rules/catalogue.ts'
import { type Room, readHouse } from './walls.ts'

/*
 * Which pages apply which rules, found in the source: the rule ids that the files of a topic name, and those of the
 * functions and tables of rules that they use, of a table keyed by kinds the kinds that they name. Steps of plans are told
 * by their templates and left out here, and so are the lists of all rules.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lists = /^src\/rules\/(catalogue|library|settings|rule-screens)[^/]*$|^src\/rules\/plan\//
const ruleId = /'([A-Z]{2}(?:25)?-\d\d(?:-\d)?)'/g
const topicOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('src/gates/') ? 4 : 3)
    .join('/')

function isWork({ path }: Room): boolean {
  return !/\.test\.tsx?$|\/testing[^/]*\.ts$/.test(path) && !lists.test(path)
}

type Block = { readonly name: string; readonly text: string }
type Files = ReadonlyMap<string, Room>

const declaration = /^(?:export )?(?:async )?(?:function|const) (\w+)/m
const row = /^ {2}(\w+): /m
const isTable = /^(?:export )?const /

/** A text cut before every match; each part with what the match names. */
function cut(text: string, at: RegExp): Block[] {
  const starts = [...text.matchAll(new RegExp(at.source, 'gm'))]
  return starts.map((start, place) => ({
    name: start[1] ?? '',
    text: text.slice(start.index, starts[place + 1]?.index),
  }))
}

function idsOf(text: string): string[] {
  return [...text.matchAll(ruleId)].map(([, id = '']) => id).filter((id) => catalogue.has(id))
}

const names = (text: string, word: string) => new RegExp(`\\b${word}\\b`).test(text)

/** Declarations as far as a topic uses them: of tables keyed by kinds the kinds that it names, where it names some. */
function blocksFor(text: string, topic: string): Block[] {
  const tables = cut(text, declaration).map((block) => {
    const rows = isTable.test(block.text) ? cut(block.text, row) : []
    const named = rows.filter(({ name }) => name.includes('_') && topic.includes(`'${name}'`))
    return { block, rows, named }
  })
  if (tables.every(({ named }) => named.length === 0)) return tables.map(({ block }) => block)
  return tables.map(({ block, rows, named }) =>
    rows.length === 0 ? block : { name: block.name, text: named.map((one) => one.text).join('\n') },
  )
}

/** What a file takes from the rules: the names, by the rules' file. */
function takenFrom(text: string): { readonly path: string; readonly taken: readonly string[] }[] {
  const imports = text.matchAll(/import (?:type )?\{([^}]*)\} from '(?:#rules|\.)\/([\w./-]+)'/g)
  return [...imports].map(([, list = '', file = '']) => ({
    path: `src/rules/${file}`,
    taken: list.split(',').map((one) => one.replace(/^\s*(?:type )?(\w+).*$/s, '$1')),
  }))
}

/**
 * The ids in the declarations of a file of rules that are wanted, and in what these use, near and far; those of the whole
 * file where what is wanted of it names none itself.
 */
function idsIn(
  files: Files,
  path: string,
  wanted: readonly string[],
  topic: string,
  seen: Set<string>,
): string[] {
  const file = files.get(path)
  if (file === undefined) return []
  const blocks = blocksFor(file.text, topic)
  const found: Block[] = []
  const take = (words: readonly string[]) => {
    for (const block of blocks) {
      const id = `${path} ${block.name}`
      if (seen.has(id) || !words.some((word) => names(word, block.name))) continue
      seen.add(id)
      found.push(block)
      take([block.text])
    }
  }
  take(wanted)
  const text = found.map((block) => block.text).join('\n')
  const further = takenFrom(file.text).flatMap(({ path: target, taken }) => {
    const used = taken.filter((one) => names(text, one))
    return used.length === 0 ? [] : idsIn(files, target, used, topic, seen)
  })
  const own = idsOf(text)
  const rest = blocks.map((block) => block.text).join('\n')
  return [...(own.length === 0 && found.length > 0 ? idsOf(rest) : own), ...further]
}

/** The ids that a topic names itself, and those of the rules that it uses. */
function idsOfTopic(files: Files, own: readonly Room[]): string[] {
  const text = own.map((file) => file.text).join('\n')
  const seen = new Set<string>()
  const used = own
    .flatMap((file) => takenFrom(file.text.replaceAll(/from '\.\//g, "from 'own/")))
    .flatMap(({ path, taken }) => idsIn(files, path, taken, text, seen))
  return [...new Set([...idsOf(text), ...used])].sort()
}

type Entry = { readonly to: string; readonly zh: string; readonly en: string }

/** The entries of the navigation with their words. */
function entries(): Entry[] {
  const words = readFileSync(join(root, 'src/web/text.tsx'), 'utf8')
  const navigation = readFileSync(join(root, 'src/web/navigation.tsx'), 'utf8')
  return [...navigation.matchAll(/to: '([^']+)', word: '(\w+)'/g)].flatMap(([, to = '', word = '']) => {
    const said = new RegExp(`^  ${word}: \\['([^']+)', '([^']+)'\\]`, 'm').exec(words)
    return said === null ? [] : [{ to, zh: said[1] ?? '', en: said[2] ?? '' }]
  })
}

/** The topic whose screen stands at an address. */
function topics(): ReadonlyMap<string, string> {
  const routes = readFileSync(join(root, 'src/web/routes.tsx'), 'utf8')
  const pages = routes.matchAll(/page\(\s*'([^']+)',\s*\(\) => import\('#([^']+)'\)/g)
  return new Map([...pages].map(([, address = '', file = '']) => [address, topicOf(`src/${file}`)]))
}

const lineWidth = 110

/** A list as the formatter lays it out: on one line, or where that is too long one entry a line. */
function written(ids: readonly string[]): string {
  const line = `[${ids.map((id) => `'${id}'`).join(', ')}]`
  if (`    ruleIds: ${line},`.length <= lineWidth) return line
  return `[\n${ids.map((id) => `      '${id}',\n`).join('')}    ]`
}

/** The source of `src/rules/rule-screens.ts`. */
export function ruleScreensSource(): string {
  const files = new Map(
    readHouse()
      .filter(isWork)
      .map((file) => [file.path, file]),
  )
  const places = topics()
  const taken = new Set<string>(['src/registry/rulebook'])
  const screens = entries().flatMap(({ to, zh, en }) => {
    const topic = places.get(to)
    if (topic === undefined || taken.has(topic)) return []
    taken.add(topic)
    const ids = idsOfTopic(
      files,
      [...files.values()].filter(({ path }) => topicOf(path) === topic),
    )
    if (ids.length === 0) return []
    return [
      `  {\n    path: '${to}',\n    name: { zh: '${zh}', en: '${en}' },\n    ruleIds: ${written(ids)},\n  },\n`,
    ]
  })
  const list = screens.length === 0 ? '[]' : `[\n${screens.join('')}]`
  return `import type { Said } from './said.ts'

/* Written by scripts/generate-docs.ts from the source of the pages; run npm run docs after changing which rules they apply. */

/** A page that applies rules: its address, its words in the navigation, the rules. */
export type RuleScreen = { readonly path: string; readonly name: Said; readonly ruleIds: readonly string[] }

/** The pages that apply rules, in the order of the navigation. */
export const ruleScreens: readonly RuleScreen[] = ${list}
`
}
