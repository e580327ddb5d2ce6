import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the house: where it stands and what it imports of the house and of packages. */
export type Room = {
  readonly path: string
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  readonly lines: number
  readonly text: string
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rooms = [
  'rules',
  'common',
  'platform',
  'ui',
  'registry',
  'gates',
  'briefing',
  'demo',
  'portal',
  'web',
  'cli',
] as const
const importLine = /(?<![\w.'])(?:from|import)\s*\(?\s*'([^']+)'/g

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

function isInside(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#')
}

function resolved(from: string, name: string): string {
  if (name.startsWith('#')) return `src/${name.slice(1)}`
  return relative(root, join(root, dirname(from), name))
}

/** Reads every source file of the house. */
export function readHouse(): Room[] {
  return [...filesBelow(join(root, 'src'))].map((full) => {
    const path = relative(root, full)
    const text = readFileSync(full, 'utf8')
    const names = [...text.matchAll(importLine)].map((match) => match[1] ?? '')
    return {
      path,
      text,
      lines: text.split('\n').length - 1,
      imports: names
        .filter((name) => isInside(name) && !name.endsWith('.css'))
        .map((name) => resolved(path, name)),
      packages: names.filter((name) => !isInside(name)),
    }
  })
}

const roomOf = (path: string): string => rooms.find((room) => path.startsWith(`src/${room}/`)) ?? 'door'
const topicOf = (path: string): string => path.split('/').slice(0, 4).join('/')
const gateOf = (path: string): string => path.split('/').slice(0, 3).join('/')
const fileOf = (path: string): string => path.split('/').at(-1) ?? ''
const isTest = (path: string): boolean => /(\.test\.tsx?|\/testing\.ts)$/.test(path)

/** What the public web, which old phones fetch over slow lines, may load: these packages and these shared pieces. */
const portalPackages = ['react', 'react-dom/client']
const portalPieces = ['src/ui/text.tsx', 'src/ui/remember.ts']

/** Which rooms a room may look into. */
const mayEnter: Readonly<Record<string, readonly string[]>> = {
  rules: ['rules'],
  common: ['common', 'rules'],
  platform: ['platform', 'common', 'rules'],
  ui: ['ui', 'common', 'rules'],
  registry: ['registry', 'platform', 'common', 'rules', 'ui'],
  gates: ['gates', 'registry', 'platform', 'common', 'rules', 'ui'],
  briefing: ['briefing', 'gates', 'registry', 'platform', 'common', 'rules', 'ui'],
  demo: ['demo', 'briefing', 'gates', 'registry', 'platform', 'common', 'rules'],
  portal: ['portal', 'gates', 'common', 'rules', 'ui'],
  web: ['web', 'briefing', 'gates', 'registry', 'platform', 'common', 'rules', 'ui'],
  cli: ['cli', 'door', 'demo', 'briefing', 'gates', 'registry', 'platform', 'common', 'rules'],
  door: ['door', ...rooms],
}

/** Packages that run on both sides. */
const bothSides = ['zod', 'i18next', 'temporal-polyfill', 'ulid', '@orpc/contract']
const typeOnly = /(?:import|export) type [^']*?from '[^']+'/g
const judged = new Map<string, boolean>()

/** True for a file that both sides may read: nothing that it imports, near or far, needs a server. */
function browserMay(target: string): boolean {
  const room = roomOf(target)
  if (target.endsWith('.tsx') || room === 'ui' || room === 'common' || room === 'rules') return true
  const known = judged.get(target)
  if (known !== undefined) return known
  if (!existsSync(join(root, target))) return false
  // A file that comes round to itself is judged by the rest of what it imports.
  judged.set(target, true)
  const text = readFileSync(join(root, target), 'utf8').replaceAll(typeOnly, '')
  const open = [...text.matchAll(importLine)].every(([, name = '']) =>
    isInside(name) ? browserMay(resolved(target, name)) : bothSides.includes(name),
  )
  judged.set(target, open)
  return open
}

function throughTheDoor(from: string, target: string): boolean {
  const [here, there] = [roomOf(from), roomOf(target)]
  const file = fileOf(target)
  if (there === 'gates' && here !== 'door' && here !== 'web' && here !== 'demo' && here !== 'cli') {
    if (here === 'gates' && topicOf(from) === topicOf(target)) return true
    if (here === 'portal') return /^(contract|shapes)\.ts$/.test(file)
    const sameGate = here === 'gates' && gateOf(from) === gateOf(target)
    if (sameGate && fileOf(from) === 'public.ts') return true
    return (
      file === 'public.ts' || file === 'api.tsx' || (sameGate && /^(tables|contract|text)\.ts$/.test(file))
    )
  }
  return true
}

/** The public web takes from gates and the contract library nothing but types. */
function portalFaults(file: Room): string[] {
  const lasting = [...file.text.replaceAll(typeOnly, '').matchAll(importLine)].map(([, name = '']) => name)
  const faults: string[] = []
  for (const name of lasting) {
    const target = isInside(name) ? resolved(file.path, name) : name
    if (name.endsWith('.css')) continue
    if (!isInside(name) && !portalPackages.includes(name)) faults.push(`the public web may not load ${name}`)
    if (roomOf(target) === 'gates') faults.push(`the public web takes only types from ${target}`)
    if (roomOf(target) === 'ui' && !portalPieces.includes(target))
      faults.push(`the public web may not load ${target}`)
  }
  return faults
}

/** What a file does that the house does not allow, in words. */
export function faultsOf(file: Room): string[] {
  const faults: string[] = []
  const here = roomOf(file.path)
  const browser = file.path.endsWith('.tsx') || here === 'ui'
  for (const target of file.imports) {
    if (!existsSync(join(root, target))) faults.push(`imports ${target}, which does not exist`)
    const allowed = mayEnter[here] ?? []
    if (!isTest(file.path) && !allowed.includes(roomOf(target)))
      faults.push(`${here} may not enter ${target}`)
    if (browser && here !== 'portal' && !browserMay(target))
      faults.push(`a browser file may not import ${target}`)
    if (!browser && target.endsWith('.tsx')) faults.push(`a server file may not import ${target}`)
    if (!isTest(file.path) && !throughTheDoor(file.path, target))
      faults.push(`${target} is entered only through public.ts`)
  }
  if (here === 'portal') faults.push(...portalFaults(file))
  if (here === 'rules' && !isTest(file.path)) {
    const strangers = file.packages.filter((name) => name !== 'temporal-polyfill')
    if (strangers.length > 0) faults.push(`rules may not import ${strangers.join(', ')}`)
    if (/\bDate\.now\(|new Date\(|process\./.test(file.text))
      faults.push('rules read no clock and no environment')
  }
  if (file.lines > 400) faults.push(`has ${file.lines} lines (400 at most)`)
  if (file.path.split('/').length > 5) faults.push('lies deeper than five parts')
  if (/biome-ignore|@ts-(ignore|expect-error|nocheck)|eslint-disable|\b(TODO|FIXME|HACK)\b/.test(file.text)) {
    faults.push('holds a suppression or a leftover')
  }
  return faults
}

if (import.meta.main) {
  const house = readHouse()
  const faults = house.flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`))
  for (const fault of faults) console.log(fault)
  console.log(`${house.length} files, ${faults.length} faults`)
  process.exit(faults.length === 0 ? 0 : 1)
}
