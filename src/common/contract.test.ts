import { expect, test } from 'vitest'
import { z } from 'zod'
import { areaCode, civilDate, command, id, list, listInput, query } from './contract.ts'

const input = z.object(listInput)

test('a list is asked for with or without anything', () => {
  expect(input.parse({})).toEqual({ page: 1, size: 20 })
  expect(input.parse({ page: '3', size: '50', search: ' 榆 ', descending: 'true', count: 'false' })).toEqual({
    ...{ page: 3, size: 50, search: '榆', descending: true, count: false },
  })
})

test.each([
  { page: 0 },
  { page: 100_001 },
  { size: 501 },
  { size: 1.5 },
  { search: 'x'.repeat(101) },
  { sort: 'x'.repeat(41) },
  { descending: 'perhaps' },
])('%j is no list', (wrong) => expect(input.safeParse(wrong).success).toBe(false))

test('an act is posted, a question got, a list tells its columns', () => {
  const common = {
    path: '/x',
    summary: 'x',
    access: 'signed_in',
    input: z.object({}),
    output: z.object({}),
  } as const
  const asked = query(common)['~orpc']
  expect([asked.route.method, asked.meta.kind, asked.meta.access]).toEqual(['GET', 'query', 'signed_in'])
  const done = command({ ...common, audit: { 'x.done': ['办', 'Did'] } })['~orpc']
  expect([done.route.method, done.meta.kind, done.meta.refusals]).toEqual(['POST', 'command', []])
  const columns = [{ key: 'a', zh: '甲', en: 'A' }] as const
  const listed = list({
    ...common,
    filters: { below: areaCode.optional() },
    row: z.object({ a: z.string() }),
    columns,
  })
  expect(listed['~orpc'].meta).toMatchObject({ kind: 'query', columns })
})

test.each(['99', '9902', '990221', '990221101', '990221101201'])('%s is a division code', (code) => {
  expect(areaCode.parse(code)).toBe(code)
})

test.each(['', '9', '990', '99022', '9902211', '99022110120', '9902211012011', '99022x', '９９'])(
  '“%s” is no division code',
  (code) => expect(areaCode.safeParse(code).success).toBe(false),
)

test('a civil date exists, an identifier has its shape', () => {
  expect(civilDate.safeParse('2024-02-29').success).toBe(true)
  for (const wrong of ['2023-02-29', '2024-2-9', '20240229', '2024-02-29T00:00:00Z']) {
    expect(civilDate.safeParse(wrong).success).toBe(false)
  }
  expect(id.safeParse('01J0000000000000000000000Z').success).toBe(true)
  expect(id.safeParse('01j0000000000000000000000z').success).toBe(false)
})
