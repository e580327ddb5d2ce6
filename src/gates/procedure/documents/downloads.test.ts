import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county } from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import { runJob } from '#platform/jobs/jobs.ts'
import { jobs } from '#platform/jobs/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, testApp } from '#platform/testing.ts'
import { documentsActions } from './actions.ts'
import { documentsZip, mountOfficialDocuments } from './downloads.ts'
import { type DocumentsGround, documentsGround, draft, signed } from './testing.ts'

let running: Running
let ground: DocumentsGround

beforeAll(async () => {
  running = await testApp('2021-09-15')
  ground = await documentsGround(running)
})
afterAll(() => running.close())

async function get(actor: Actor | null, path: string) {
  const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
  const server = await buildServer(app, [documentsActions], [mountOfficialDocuments])
  const answer = await server.inject(`/documents/official/${path}`)
  await server.close()
  return answer
}

function textOf(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
  return xml.replaceAll(/<[^>]+>/g, '')
}

test('a version and the issued document as Word files, each under its name, each leaving an event', async () => {
  const { id, version, api } = await signed(ground, '下载的通知')
  const own = ground.small.actor('coordinator')
  const first = await get(own, `${id}.docx?number=2`)
  expect(first.statusCode).toBe(200)
  expect(first.headers['content-disposition']).toContain(encodeURIComponent('下载的通知（第2稿）.docx'))
  expect(textOf(first.rawPayload)).toContain('为做好换届工作，通知如下。')
  await api.issue({ id, version, codeId: null })
  const issued = await get(own, `${id}.docx`)
  expect(textOf(issued.rawPayload)).toContain('2021年9月15日')
  expect((await ground.eventsOf(id)).filter((event) => event === 'document.downloaded')).toHaveLength(2)
})

test('no download for who may not see it', async () => {
  const { id } = await draft(ground, '不外传的草稿')
  const status = async (actor: Actor | null, path = `${id}.docx`) => (await get(actor, path)).statusCode
  expect(await status(null)).toBe(401)
  expect(await status(actorFor('audit_admin', county))).toBe(403)
  expect(await status(ground.small.actor('officerA'))).toBe(404)
  expect(await status(ground.small.actor('coordinator'), `${id}.docx?number=9`)).toBe(404)
  expect(await status(ground.small.actor('coordinator'), 'x.docx')).toBe(400)
})

test('several as one ZIP, as issued where they were, else the latest version', async () => {
  const one = await signed(ground, '打包之一')
  await one.api.issue({ id: one.id, version: one.version, codeId: null })
  const two = await draft(ground, '打包之二')
  const { jobId } = await one.api.zip({ ids: [one.id, two.id], format: 'docx' })
  await runJob(running.app, [documentsZip], jobId)
  const [job] = await running.app.data.transact(systemActor, (tx) => tx.select().from(jobs))
  expect(job).toMatchObject({ state: 'done', title: '公文2件_2021-09-15' })
  expect(job?.fileId).not.toBeNull()
  expect(await ground.eventsOf(one.id)).not.toContain('document.downloaded')
})

test('a document that the asker may not see stops the ZIP', async () => {
  const { id } = await draft(ground, '他人的草稿')
  const { jobId } = await ground.api('officerB').zip({ ids: [id], format: 'docx' })
  await runJob(running.app, [documentsZip], jobId)
  const rows = await running.app.data.transact(systemActor, (tx) => tx.select().from(jobs))
  expect(rows.find((row) => row.id === jobId)).toMatchObject({ state: 'failed', fileId: null })
})
