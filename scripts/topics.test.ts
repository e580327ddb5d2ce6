import { expect, test } from 'vitest'
import type { ActionMeta } from '#common/contract.ts'
import { permissions } from '#common/roles.ts'
import { say } from '#common/text.ts'
import { catalogueOf } from '#platform/audit/catalogue.ts'
import { topics } from '../src/topics.ts'
import { punctuationFault } from './chinese.ts'

const actions = topics.flatMap((topic) =>
  Object.entries(topic.contract).map(([name, contract]) => {
    const { meta, route } = contract['~orpc']
    const typed: ActionMeta = meta
    return { topic, name: `${topic.name}.${name}`, meta: typed, route }
  }),
)
const commands = actions.filter(({ meta }) => meta.kind === 'command')

test('every action is a question or an act, reached under one address', () => {
  expect(actions.filter(({ meta }) => meta.kind === undefined)).toEqual([])
  const addresses = actions.map(({ route }) => `${route.method} ${route.path}`)
  expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
  expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length)
})

test('every action says what it does, in Chinese', () => {
  expect(
    actions.filter(({ route }) => !/[\u3400-\u9fff]/.test(route.summary ?? '')).map(({ name }) => name),
  ).toEqual([])
  expect(actions.filter(({ route }) => punctuationFault(route.summary ?? '') !== null)).toEqual([])
})

test('every permission exists', () => {
  const known = ['signed_in', 'anyone', 'link', 'unit_link', ...Object.keys(permissions)]
  expect(actions.filter(({ meta }) => !known.includes(meta.access ?? '')).map(({ name }) => name)).toEqual([])
})

test('every permission is used by an action or a route', () => {
  const outside = ['file.upload']
  const used = new Set<string>([...outside, ...actions.map(({ meta }) => meta.access ?? '')])
  expect(Object.keys(permissions).filter((permission) => !used.has(permission))).toEqual([])
})

test('every refusal of a contract has its words in both languages', () => {
  const missing = commands.flatMap(({ name, meta, topic }) =>
    (meta.refusals ?? []).flatMap((code) => {
      const there = topic.refusals.keys.includes(code)
      const spoken =
        there && (['zh', 'en'] as const).every((lang) => say(topic.refusals, code, lang).trim() !== '')
      return spoken ? [] : [`${name}: ${code}`]
    }),
  )
  expect(missing).toEqual([])
})

test('every act declares what the trail will say of it', () => {
  expect(
    commands.filter(({ meta }) => Object.keys(meta.audit ?? {}).length === 0).map(({ name }) => name),
  ).toEqual([])
})

function parametersIn(sentence: string): string {
  const places = (sentence.match(/\{\{\w+\}\}/g) ?? []).map((one) => one.replace(/En\}\}$/, '}}'))
  return [...new Set(places)].sort().join()
}

test('an event has one sentence, with the same parameters and well punctuated in both languages', () => {
  const events = [...catalogueOf(topics).values()]
  expect(events.length).toBeGreaterThan(50)
  expect(events.filter(({ zh, en }) => parametersIn(zh) !== parametersIn(en))).toEqual([])
  expect(events.filter(({ zh }) => punctuationFault(zh) !== null || zh.includes('您'))).toEqual([])
  expect(events.filter(({ event, en }) => !/^[a-z_]+\.[a-z_]+$/.test(event) || en.trim() === '')).toEqual([])
})

test('columns of lists are named in both languages and are part of the row', () => {
  const columns = actions.flatMap(({ name, meta }) =>
    (meta.columns ?? []).map((column) => ({ name, ...column })),
  )
  expect(
    columns.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '' || punctuationFault(zh) !== null),
  ).toEqual([])
  const keys = columns.map(({ name, key }) => `${name} ${key}`)
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([])
})
