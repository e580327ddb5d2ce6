import { expect, test } from 'vitest'
import { StatementNames } from './statements.ts'

test('a text gets its name the second time and keeps it', () => {
  const names = new StatementNames()
  expect(names.nameOf('select 1')).toBeUndefined()
  const name = names.nameOf('select 1')
  expect(name).toMatch(/^s\d+$/)
  expect(names.nameOf('select 1')).toBe(name)
})

test('two texts never share a name', () => {
  const names = new StatementNames()
  const texts = Array.from({ length: 300 }, (_, n) => `select ${n}`)
  for (const text of texts) names.nameOf(text)
  expect(new Set(texts.map((text) => names.nameOf(text))).size).toBe(300)
})

test('there are no more names than 400', () => {
  const names = new StatementNames()
  const texts = Array.from({ length: 1000 }, (_, n) => `select ${n}`)
  for (const text of texts) names.nameOf(text)
  const given = texts.map((text) => names.nameOf(text))
  expect(given.filter((name) => name !== undefined)).toHaveLength(400)
  expect(texts.map((text) => names.nameOf(text))).toEqual(given)
})

test('texts that never come again are forgotten beyond a bound', () => {
  const names = new StatementNames()
  for (let n = 0; n < 5000; n += 1) names.nameOf(`select ${n}`)
  expect(names.nameOf('select 4999')).toBeUndefined()
  expect(names.nameOf('select 4999')).toBeUndefined()
  expect(names.nameOf('select 0')).toBe('s1')
})

test('a long text stays unnamed', () => {
  const names = new StatementNames()
  const text = `select '${'x'.repeat(20_000)}'`
  for (let times = 0; times < 3; times += 1) expect(names.nameOf(text)).toBeUndefined()
})
