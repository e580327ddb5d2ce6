import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }
type Manifest = Readonly<Record<string, Chunk>>

const kilobyte = 1024
/** What came into Chromium after version 87, on which the public web still has to run. */
const tooNew =
  /\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy)\(|structuredClone\(|randomUUID\(|AbortSignal\.(timeout|any)\(/

/** Everything that the browser must have before the first screen: the entry, what it imports, its styles. */
function needed(manifest: Manifest, key: string, seen: Set<string>): void {
  const chunk = manifest[key]
  if (chunk === undefined || seen.has(chunk.file)) return
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const next of chunk.imports ?? []) needed(manifest, next, seen)
}

/** Measures one web's first load and says whether it stays below the limit, in kB. */
function holds(web: string, more: readonly string[], limit: number): boolean {
  const manifest = JSON.parse(readFileSync(`dist/${web}/.vite/manifest.json`, 'utf8')) as Manifest
  const files = new Set<string>()
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk.isEntry === true || more.includes(key)) needed(manifest, key, files)
  }
  const sizes = [...files].map((file) => gzipSync(readFileSync(`dist/${web}/${file}`)).length)
  const total = sizes.reduce((sum, size) => sum + size, 0) / kilobyte
  console.log(`${web}, first load: ${total.toFixed(0)} kB gzip in ${files.size} files (at most ${limit})`)
  return files.size > 0 && total <= limit
}

/** True when no script of the public web asks for more than old phones have. */
function runsOnOldPhones(): boolean {
  const manifest = JSON.parse(readFileSync('dist/portal/.vite/manifest.json', 'utf8')) as Manifest
  const scripts = Object.values(manifest).flatMap(({ file }) => (file.endsWith('.js') ? [file] : []))
  const faults = scripts.flatMap((file) => {
    const found = tooNew.exec(readFileSync(`dist/portal/${file}`, 'utf8'))
    return found === null ? [] : [`portal: ${file} uses ${found[0]}`]
  })
  for (const fault of faults) console.log(fault)
  return scripts.length > 0 && faults.length === 0
}

const held = [holds('web', ['src/web/sign-in.tsx'], 450), holds('portal', [], 80), runsOnOldPhones()]
process.exit(held.every(Boolean) ? 0 : 1)
