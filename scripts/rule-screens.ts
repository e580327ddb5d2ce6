import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue } from '#rules/catalogue.ts'
import { type Room, readHouse } from './walls.ts'

/*
 * Which pages apply which rules, found in the source: the rule ids that the files of a topic name, and those of the
 * rules that they import. Steps of plans are told by their templates and left out here, and so are the lists of all rules.
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

function idsIn(files: ReadonlyMap<string, Room>, path: string, seen: Set<string>): string[] {
  const file = files.get(path)
  if (file === undefined || seen.has(path)) return []
  seen.add(path)
  const own = [...file.text.matchAll(ruleId)].map(([, id = '']) => id).filter((id) => catalogue.has(id))
  const rules = file.imports.filter((target) => target.startsWith('src/rules/'))
  return [...own, ...rules.flatMap((target) => idsIn(files, target, seen))]
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
    const seen = new Set<string>()
    const own = [...files.keys()].filter((path) => topicOf(path) === topic)
    const ids = [...new Set(own.flatMap((path) => idsIn(files, path, seen)))].sort()
    if (ids.length === 0) return []
    return [
      `  {\n    path: '${to}',\n    name: { zh: '${zh}', en: '${en}' },\n    ruleIds: '${ids.join(' ')}'.split(' '),\n  },\n`,
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
