import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { closeDocuments } from '#platform/documents/own-process.ts'
import { buildServer } from '#platform/http/server.ts'
import { closeSheets } from '#platform/sheets/pool.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { tasksActions } from './actions.ts'
import { tasksTopic } from './contract.ts'
import { mountTaskDocuments } from './documents.ts'
import { openRound, smallCounty, townA } from './testing.ts'

let running: Running
let caller: Actor | null = null
let server: Awaited<ReturnType<typeof buildServer>>
let roundId = ''

beforeAll(async () => {
  running = await testApp('2021-11-10')
  const small = await smallCounty(running.app)
  roundId = await openRound(running.app, small.actor('coordinator'))
  const sessions = { ...running.app.sessions, actorOf: async () => caller }
  server = await buildServer({ ...running.app, sessions }, [], [mountTaskDocuments])
})
afterAll(async () => {
  await server.close()
  await closeDocuments()
  await closeSheets()
  await running.close()
})

async function ask(kind: string, query: Readonly<Record<string, string>>, as: Actor | null) {
  caller = as
  return server.inject({ method: 'GET', url: `/documents/monthly.${kind}`, query })
}

const coordinator = actorFor('coordinator', '990221')

describe('the monthly list as a document', () => {
  test('Word: the title, every township, official fonts, on A4 landscape', async () => {
    const answer = await ask('docx', { roundId, month: '2021-12' }, coordinator)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent('砚江县2021年12月换届工作任务清单.docx'),
    )
    const part = unzipSync(answer.rawPayload)['word/document.xml']
    const xml = new TextDecoder().decode(part)
    const month = await as(running, tasksTopic, tasksActions, coordinator).monthly({
      roundId,
      month: '2021-12',
    })
    for (const group of month.groups) {
      expect([group.name, xml.includes(`>${group.name}<`)]).toEqual([group.name, true])
      const missing = group.lines.filter((line) => !xml.includes(`>${line.title.zh}<`))
      expect(missing).toEqual([])
    }
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
      expect([font, xml.includes(`w:eastAsia="${font}"`)]).toEqual([font, true])
    const page = /<w:pgSz [^>]*>/.exec(xml)?.[0] ?? ''
    expect(page).toContain('w:orient="landscape"')
    expect([/w:w="(\d+)"/.exec(page)?.[1], /w:h="(\d+)"/.exec(page)?.[1]]).toEqual(['16838', '11906'])
    expect(xml.includes('<w:tblHeader/>')).toBe(true)
  })

  test('Excel: one row for each line, within the scope asked for', async () => {
    const answer = await ask('xlsx', { roundId, month: '2021-12', area: townA }, coordinator)
    const month = await as(running, tasksTopic, tasksActions, coordinator).monthly({
      roundId,
      month: '2021-12',
      area: townA,
    })
    const book = await readXlsx(answer.rawPayload)
    const rows = book.sheets[0]?.rows ?? []
    expect(rows[0]?.[0]).toBe('甲乡2021年12月换届工作任务清单')
    const lines = month.groups.flatMap((group) => group.lines)
    expect(rows.slice(3).map((row) => row[2])).toEqual(lines.map((line) => line.title.zh))
    expect(lines.length).toBeGreaterThan(5)
  })

  test('a month without tasks says so', async () => {
    const answer = await ask('docx', { roundId, month: '2030-01', lang: 'en' }, coordinator)
    const xml = new TextDecoder().decode(unzipSync(answer.rawPayload)['word/document.xml'])
    expect(xml.includes('Nothing is due this month')).toBe(true)
  })

  test('nobody signed in, an administrator, a wrong address, another area', async () => {
    const good = { roundId, month: '2021-12' }
    expect((await ask('docx', good, null)).statusCode).toBe(401)
    expect((await ask('xlsx', good, actorFor('audit_admin', '990221'))).statusCode).toBe(403)
    expect((await ask('docx', { roundId, month: '2021-13' }, coordinator)).statusCode).toBe(400)
    expect((await ask('docx', good, actorFor('coordinator', '990333'))).statusCode).toBe(404)
  })
})
