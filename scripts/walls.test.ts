import { expect, test } from 'vitest'
import { faultsOf, type Room, readHouse } from './walls.ts'

function room(path: string, change: Partial<Room> = {}): Room {
  return { path, imports: [], packages: [], lines: 10, text: '', ...change }
}

test('the house has no fault', () => {
  const faults = readHouse().flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`))
  expect(faults).toEqual([])
})

test.each<[string, string, RegExp]>([
  ['src/rules/dates.ts', 'src/common/text.ts', /rules may not enter/],
  ['src/platform/app.ts', 'src/registry/areas/tables.ts', /platform may not enter/],
  ['src/registry/public.ts', 'src/gates/procedure/public.ts', /registry may not enter/],
  ['src/ui/dates.ts', 'src/platform/clock.ts', /ui may not enter/],
  ['src/registry/areas/areas.tsx', 'src/registry/areas/actions.ts', /a browser file may not import/],
  ['src/registry/areas/areas.tsx', 'src/registry/areas/tables.ts', /a browser file may not import/],
  ['src/registry/areas/areas.tsx', 'src/platform/data.ts', /a browser file may not import/],
  ['src/registry/areas/actions.ts', 'src/registry/areas/areas.tsx', /a server file may not import/],
  ['src/registry/areas/actions.ts', 'src/registry/areas/gone.ts', /does not exist/],
  [
    'src/gates/procedure/plan/make.ts',
    'src/gates/responsibility/tasks/queries.ts',
    /only through public\.ts/,
  ],
  ['src/gates/procedure/rounds/open.ts', 'src/gates/procedure/plan/make.ts', /only through public\.ts/],
  ['src/briefing/board/actions.ts', 'src/gates/procedure/plan/make.ts', /only through public\.ts/],
  ['src/portal/home.tsx', 'src/gates/publicity/public.ts', /only through public/],
  ['src/portal/home.tsx', 'src/registry/people/contract.ts', /portal may not enter/],
  ['src/gates/publicity/links/links.tsx', 'src/portal/home.tsx', /gates may not enter/],
])('%s may not import %s', (path, target, fault) => {
  expect(faultsOf(room(path, { imports: [target] })).join('\n')).toMatch(fault)
})

test.each([
  ['src/gates/procedure/rounds/open.ts', 'src/gates/procedure/public.ts'],
  ['src/gates/procedure/rounds/open.ts', 'src/gates/procedure/plan/tables.ts'],
  ['src/registry/areas/areas.tsx', 'src/registry/areas/contract.ts'],
  ['src/gates/responsibility/tasks/task.tsx', 'src/gates/responsibility/tasks/states.ts'],
  ['src/web/routes.tsx', 'src/registry/areas/areas.tsx'],
  ['src/platform/session/testing.ts', 'src/registry/people/tables.ts'],
])('%s may import %s', (path, target) => {
  expect(faultsOf(room(path, { imports: [target] }))).toEqual([])
})

test.each([
  ["import { z } from 'zod'", /may not load zod/],
  ["import { Button } from '#ui/page.tsx'", /may not load src\/ui\/page.tsx/],
  ["import { linksTopic } from '#gates/publicity/links/contract.ts'", /only types/],
])('the public web stays small: %s', (text, fault) => {
  expect(faultsOf(room('src/portal/x.tsx', { text })).join('\n')).toMatch(fault)
})

test('the public web may know the types of a contract', () => {
  const text = "import type { linksTopic } from '#gates/publicity/links/contract.ts'"
  const imports = ['src/gates/publicity/links/contract.ts']
  expect(faultsOf(room('src/portal/x.tsx', { text, imports }))).toEqual([])
})

test('rules read no clock and know one package', () => {
  expect(faultsOf(room('src/rules/x.ts', { packages: ['zod'] }))).toEqual(['rules may not import zod'])
  expect(faultsOf(room('src/rules/x.ts', { text: 'const now = Date.now()' }))).toHaveLength(1)
  expect(faultsOf(room('src/rules/x.ts', { packages: ['temporal-polyfill'] }))).toEqual([])
})

test('files stay short, shallow and without leftovers', () => {
  expect(faultsOf(room('src/common/x.ts', { lines: 401 }))).toEqual(['has 401 lines (400 at most)'])
  expect(faultsOf(room('src/gates/a/b/c/x.ts'))).toEqual(['lies deeper than five parts'])
  const leftovers = ['// biome' + '-ignore lint', '// @ts' + '-expect-error', '// TO' + 'DO later']
  for (const text of leftovers) expect(faultsOf(room('src/common/x.ts', { text }))).toHaveLength(1)
})
