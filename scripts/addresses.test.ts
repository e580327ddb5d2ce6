import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', 'src', 'web')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const routes = readdirSync(folder).filter((name) => /^routes.*\.tsx$/.test(name))
const addresses = routes.flatMap((name) =>
  [...read(name).matchAll(/page\(\s*'([^']+)'/g)].map(([, path = '']) => path),
)

test('an address opens one page', () => {
  expect(addresses.filter((path, at) => addresses.indexOf(path) !== at)).toEqual([])
  expect(addresses.length).toBeGreaterThan(50)
})

test('every entry of the navigation stands once and leads to a page', () => {
  const entries = [...read('navigation.tsx').matchAll(/\bto: '([^']+)'/g)].map(([, path = '']) => path)
  expect(entries.filter((path, at) => entries.indexOf(path) !== at)).toEqual([])
  expect(entries.filter((path) => !addresses.includes(path))).toEqual([])
})
