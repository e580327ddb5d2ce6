import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ensure = pathToFileURL(fileURLToPath(new URL('./ensure.mjs', import.meta.url))).href
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuguan-ensure-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What an exported function of the plain script says about the folder. */
function asked(name: 'isInstalled' | 'webStamp'): string {
  const script = `import { ${name} } from ${JSON.stringify(ensure)}; console.log(${name}(${JSON.stringify(folder)}))`
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(ended.stderr).toBe('')
  return ended.stdout.trim()
}

function put(path: string, content: unknown): void {
  const full = join(folder, path)
  mkdirSync(join(full, '..'), { recursive: true })
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content))
}

function lock(packages: Record<string, object>): void {
  put('package-lock.json', { packages: { '': {}, ...packages } })
}

test('nothing is installed where there is no node_modules', () => {
  lock({})
  expect(asked('isInstalled')).toBe('false')
})

test('installed means every locked package in its version', () => {
  lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } })
  const installed = (packages: object) => put('node_modules/.package-lock.json', { packages })
  installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } })
  expect(asked('isInstalled')).toBe('true')
  installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } })
  expect(asked('isInstalled')).toBe('false')
  installed({ 'node_modules/a': { version: '1.0.0' } })
  expect(asked('isInstalled')).toBe('false')
})

test('another system’s binaries and development tools may be left out', () => {
  lock({
    'node_modules/other-system': { version: '1.0.0', optional: true },
    'node_modules/tool': { version: '1.0.0', dev: true },
  })
  put('node_modules/.package-lock.json', { packages: {} })
  expect(asked('isInstalled')).toBe('true')
})

test('the stamp of the web pages follows every source but not the tests', () => {
  put('src/ui/page.tsx', 'one')
  put('index.html', '')
  const first = asked('webStamp')
  expect(asked('webStamp')).toBe(first)
  put('src/ui/page.test.tsx', 'a test')
  expect(asked('webStamp')).toBe(first)
  put('src/ui/page.tsx', 'two')
  const second = asked('webStamp')
  expect(second).not.toBe(first)
  put('src/ui/more.css', '')
  expect(asked('webStamp')).not.toBe(second)
})
