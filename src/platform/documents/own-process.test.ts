import { afterAll, expect, test } from 'vitest'
import { closeDocuments, inOwnProcess } from './own-process.ts'

const node = (module: string, name: string, input: unknown) =>
  inOwnProcess({ module: new URL(`node:${module}`), name, input })

afterAll(closeDocuments)

test('functions run in another process and their results come back', async () => {
  expect(await node('path', 'basename', '/documents/reply.pdf')).toBe('reply.pdf')
  const [one, other] = await Promise.all([
    node('path', 'extname', 'a.pdf'),
    node('path', 'extname', 'b.docx'),
  ])
  expect([one, other]).toEqual(['.pdf', '.docx'])
})

test('what fails there is told here, and the next call works', async () => {
  await expect(node('path', 'basename', 1)).rejects.toThrow('ERR_INVALID_ARG_TYPE')
  await expect(node('path', 'nothing', 1)).rejects.toThrow('no nothing in node:path')
  expect(await node('path', 'basename', 'a')).toBe('a')
})

test('a process that dies takes its calls with it, never this one; the next call starts another', async () => {
  await expect(node('process', 'exit', 1)).rejects.toThrow('the process that makes documents ended')
  expect(await node('path', 'basename', 'a')).toBe('a')
})

test('closing waits for the calls under way', async () => {
  const call = node('path', 'basename', 'a')
  await closeDocuments()
  expect(await call).toBe('a')
  await closeDocuments()
  expect(await node('path', 'basename', 'b')).toBe('b')
})
