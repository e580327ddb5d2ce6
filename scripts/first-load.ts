import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }

const most = 450 * 1024
const manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Record<string, Chunk>

/** Everything that the browser must have before the first screen: the entry, what it imports, its styles. */
function needed(key: string, seen: Set<string>): void {
  const chunk = manifest[key]
  if (chunk === undefined || seen.has(chunk.file)) return
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const next of chunk.imports ?? []) needed(next, seen)
}

const files = new Set<string>()
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) needed(key, files)
needed('src/web/sign-in.tsx', files)
const total = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/web/${file}`)).length, 0)
console.log(
  `first load: ${(total / 1024).toFixed(0)} kB gzip in ${files.size} files (at most ${most / 1024})`,
)
process.exit(files.size > 0 && total <= most ? 0 : 1)
