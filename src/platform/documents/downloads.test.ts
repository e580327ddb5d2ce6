import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { Rejected } from '../failures.ts'
import { files } from '../files/tables.ts'
import { buildServer } from '../http/server.ts'
import { runJob } from '../jobs/jobs.ts'
import { jobs } from '../jobs/tables.ts'
import type { Running } from '../start.ts'
import { actorFor, testApp } from '../testing.ts'
import { mountOfficial } from './download.ts'
import { closeDocuments } from './own-process.ts'
import { measurePdf } from './testing.ts'
import { minutes, reply, request } from './testing-documents.ts'
import { type ZipEntry, zipJob } from './zip.ts'

let running: Running
let server: Awaited<ReturnType<typeof buildServer>>
let caller: Actor | null = null
const coordinator = actorFor('coordinator', '990221')

beforeAll(async () => {
  running = await testApp('2021-11-10')
  const sessions = { ...running.app.sessions, actorOf: async () => caller }
  server = await buildServer(
    { ...running.app, sessions },
    [],
    [
      (to, app) =>
        mountOfficial(to, app, {
          path: '/documents/some/:id',
          permission: 'task.read',
          input: z.object({ id: z.enum(['reply', 'rare', 'gone']) }),
          fetch: async ({ input, kind }) => {
            if (input.id === 'gone') throw new Rejected('NOT_FOUND', 'gone')
            const document = input.id === 'rare' ? { ...reply, signer: '王𠮷' } : reply
            return { name: `批复（${kind}）`, document }
          },
        }),
    ],
  )
})
afterAll(async () => {
  await server.close()
  await closeDocuments()
  await running.close()
})

async function get(path: string, as: Actor | null = coordinator) {
  caller = as
  return server.inject(`/documents/some/${path}`)
}

describe('a download', () => {
  test('Word and PDF under the document’s name', async () => {
    const [word, pdf] = [await get('reply.docx'), await get('reply.pdf')]
    expect([word.statusCode, pdf.statusCode]).toEqual([200, 200])
    expect(word.headers['content-type']).toContain('wordprocessingml.document')
    expect(word.headers['content-disposition']).toContain(`attachment; filename="___docx_.docx"`)
    expect(Object.keys(unzipSync(word.rawPayload))).toContain('word/document.xml')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain(encodeURIComponent('批复（pdf）.pdf'))
    expect(pdf.headers['cache-control']).toBe('private, no-store')
    expect(await measurePdf(pdf.rawPayload)).toHaveLength(1)
  })

  test('a PDF may be shown in place, a Word file never', async () => {
    const how = async (path: string) => (await get(path)).headers['content-disposition']
    expect(await how('reply.pdf?inline=1')).toMatch(/^inline;/)
    expect(await how('reply.docx?inline=1')).toMatch(/^attachment;/)
  })

  test('nobody signed in, an administrator, a wrong address, no such document', async () => {
    expect((await get('reply.pdf', null)).statusCode).toBe(401)
    expect((await get('reply.pdf', actorFor('audit_admin', '990221'))).statusCode).toBe(403)
    expect((await get('else.pdf')).statusCode).toBe(400)
    expect((await get('gone.docx')).statusCode).toBe(404)
  })

  test('a character without a glyph is refused in both languages; the Word file has it', async () => {
    const refused = await get('rare.pdf')
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({
      code: 'missing_characters',
      zh: expect.stringContaining('𠮷'),
      en: expect.stringContaining('𠮷'),
    })
    expect((await get('rare.docx')).statusCode).toBe(200)
  })
})

describe('many documents in one ZIP', () => {
  const entry = (name: string, change: Partial<ZipEntry> = {}): ZipEntry => ({
    name,
    format: 'docx',
    document: reply,
    ...change,
  })

  /** Runs a ZIP as a job and tells how it ended. */
  async function zipped(entries: readonly ZipEntry[]) {
    const { app } = running
    const kind = zipJob('test.zip', async () => ({ name: '批复汇总', entries }))
    const job = { kind: 'test.zip', title: '打包批复', payload: {} }
    const id = await app.data.transact(coordinator, (tx) => app.jobs.add(tx, coordinator, job))
    await runJob(app, [kind], id)
    const found = await app.data.transact(coordinator, async (tx) => {
      return { jobs: await tx.select().from(jobs), files: await tx.select().from(files) }
    })
    const ended = found.jobs.find((one) => one.id === id)
    return { ended, file: found.files.find((one) => one.id === ended?.fileId) }
  }

  test('each under its own name, with progress and a file for its requester', async () => {
    const { ended, file } = await zipped([
      entry('乡镇/柳荫镇批复'),
      entry('乡镇/柳荫镇批复', { format: 'pdf' }),
      entry('乡镇/柳荫镇批复', { document: request }),
      entry('..\\纪要: “5”?', { document: minutes, format: 'pdf' }),
    ])
    expect(ended).toMatchObject({ state: 'done', done: 4, total: 4 })
    expect(file).toMatchObject({ name: '批复汇总.zip', type: 'application/zip', purpose: 'document' })
    const parts = unzipSync(await running.app.files.bytes(file?.digest ?? ''))
    expect(Object.keys(parts)).toEqual([
      '乡镇/柳荫镇批复.docx',
      '乡镇/柳荫镇批复.pdf',
      '乡镇/柳荫镇批复（2）.docx',
      '_纪要_ “5”_.pdf',
    ])
    expect(await measurePdf(parts['_纪要_ “5”_.pdf'] ?? new Uint8Array())).toHaveLength(2)
  })

  test('a character without a glyph ends the job and names document and character', async () => {
    const rare = { ...reply, signer: '王𠮷' }
    const { ended, file } = await zipped([entry('甲'), entry('乙', { document: rare, format: 'pdf' })])
    expect(ended).toMatchObject({ state: 'failed', problem: expect.stringMatching(/《乙》.*𠮷/) })
    expect(file).toBeUndefined()
  })
})
