import { readdirSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { importColumns } from '#registry/imports/columns.ts'
import { mountTemplates } from '#registry/imports/templates.ts'
import { peopleActions } from '#registry/people/actions.ts'
import { postsActions } from '#registry/posts/actions.ts'
import { smallCounty } from '#registry/testing.ts'
import { type Actor, systemActor } from '../actor.ts'
import { auditEvents } from '../audit/tables.ts'
import { buildServer } from '../http/server.ts'
import { readSheet, writeTemplate } from '../sheets/sheets.ts'
import type { SheetColumn } from '../sheets/types.ts'
import type { Running } from '../start.ts'
import { actorFor, testApp } from '../testing.ts'
import { mountExports } from './exports.ts'
import { filesMount, type Scan } from './routes.ts'
import { files } from './tables.ts'

const limit = 1024 * 1024
const coordinator = actorFor('coordinator', '990221')
let running: Running
let server: FastifyInstance
let actor: Actor | null = coordinator
let harm: string | null = null
let port = 0
let table: Uint8Array

beforeAll(async () => {
  running = await testApp()
  const sessions = { ...running.app.sessions, actorOf: async () => actor }
  const app = { ...running.app, sessions, config: { ...running.app.config, uploadLimit: limit } }
  await smallCounty(app)
  const scan: Scan = async () => harm
  server = await buildServer(
    app,
    [peopleActions, postsActions],
    [filesMount({ scan }), mountExports, mountTemplates],
  )
  await server.listen({ host: '127.0.0.1', port: 0 })
  port = Number(new URL(server.listeningOrigin).port)
  table = await writeTemplate(importColumns.areas, { name: '区划' })
})
beforeEach(() => {
  actor = coordinator
  harm = null
})
afterAll(async () => {
  await server.close()
  await running.close()
})

type Answer = { status: number; body: string; headers: IncomingMessage['headers'] }

/** Sends a body as a browser would; `write` may stop halfway. */
function send(
  path: string,
  headers: Record<string, string | number>,
  write: (out: ReturnType<typeof request>) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const out = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      )
      answer.on('error', reject)
    })
    out.on('error', reject)
    write(out)
  })
}

function upload(name: string, bytes: Uint8Array, purpose = 'evidence'): Promise<Answer> {
  const path = `/files?purpose=${purpose}&name=${encodeURIComponent(name)}`
  return send(path, { 'content-type': 'application/octet-stream' }, (out) => out.end(bytes))
}

function storedFiles(): string[] {
  const folder = join(running.app.config.dataDir, 'files')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}

function fileRows() {
  return running.app.data.transact(systemActor, (tx) => tx.select().from(files))
}

const wordTypes =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('an upload is kept with its name, size and sniffed type, and an event tells of it', async () => {
  const answer = await upload('现场 照片(1).png', png)
  expect(answer.status).toBe(201)
  const file = JSON.parse(answer.body)
  expect(file).toEqual({ id: file.id, name: '现场 照片(1).png', size: png.length, type: 'image/png' })
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.subjectId, file.id)),
  )
  expect(events).toMatchObject([{ event: 'file.uploaded', params: { name: '现场 照片(1).png' } }])
  const got = await server.inject(`/files/${file.id}`)
  expect(got.rawPayload).toEqual(png)
  expect(got.headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="__ ___1_.png"; filename*=UTF-8''${encodeURIComponent('现场 照片')}%281%29.png`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const shown = await server.inject(`/files/${file.id}?inline=1`)
  expect(shown.headers['content-disposition']).toMatch(/^inline; /)
})

test('a path in the name is cut off', async () => {
  const { body } = await upload('C:\\tmp\\..\\a\u0000b.png', png)
  expect(JSON.parse(body).name).toBe('ab.png')
})

test('what no browser should show stays an attachment', async () => {
  const { body } = await upload('说明.txt', Buffer.from('文字'))
  const got = await server.inject(`/files/${JSON.parse(body).id}?inline=1`)
  expect(got.headers['content-disposition']).toMatch(/^attachment; /)
  expect(got.headers['content-type']).toMatch(/^text\/plain/)
})

test.each([
  [
    '会议记录.docx',
    zipSync({ '[Content_Types].xml': Buffer.from(wordTypes), 'word/document.xml': new Uint8Array() }),
    201,
  ],
  ['公文.ofd', zipSync({ 'OFD.xml': Buffer.from('<ofd/>') }), 201],
  ['名册.csv', Buffer.from('编号,姓名'), 201],
  ['旧表.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), 201],
  ['资料.zip', zipSync({ 'a.txt': Buffer.from('a') }), 415],
  ['页面.txt', Buffer.from('\ufeff <!DOCTYPE html><script>'), 415],
  ['图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
  ['程序.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 415],
  ['程序.txt', Buffer.from([0x41, 0, 0x42, 0]), 415],
  ['无名', Buffer.from('a'), 415],
  ['空.txt', Buffer.alloc(0), 409],
])('%s as evidence is answered with its status', async (name, bytes, status) => {
  const before = storedFiles().length
  const answer = await upload(name, bytes)
  expect(answer.status).toBe(status)
  expect(storedFiles().length - before).toBe(status === 201 ? 1 : 0)
  if (status !== 201)
    expect(JSON.parse(answer.body)).toMatchObject({ zh: expect.stringContaining('没有保存') })
})

test('an import takes tables only, and tells what the file really is', async () => {
  expect((await upload('区划.xlsx', table, 'import')).status).toBe(201)
  const wrong = await upload('区划.xlsx', png, 'import')
  expect(wrong.status).toBe(415)
  expect(JSON.parse(wrong.body)).toMatchObject({
    code: 'not_a_table',
    zh: expect.stringContaining('image/png'),
  })
  expect((await upload('区划.xlsx', zipSync({ a: new Uint8Array(9) }), 'import')).status).toBe(415)
})

test('refused bytes that another file has stay', async () => {
  const bytes = Buffer.from('同样的内容')
  const first = await upload('一.txt', bytes)
  expect((await upload('二.exe', bytes)).status).toBe(415)
  expect((await server.inject(`/files/${JSON.parse(first.body).id}`)).rawPayload).toEqual(bytes)
})

test.each([
  ['绝密文件.txt', true],
  ['(机密)名单.txt', true],
  ['秘密★1年.txt', true],
  ['秘密 ★ 名单.txt', true],
  ['计算机密码管理办法.txt', false],
  ['保守国家秘密承诺书.txt', false],
])('the secrecy mark of %s is seen: %s', async (name, refused) => {
  const answer = await upload(name, Buffer.from(name))
  expect(answer.status).toBe(refused ? 409 : 201)
  if (refused) expect(JSON.parse(answer.body)).toMatchObject({ code: 'marked_secret' })
})

test('what the scanner stops is not kept', async () => {
  harm = 'Test.Signature'
  const before = storedFiles()
  const answer = await upload('a.txt', Buffer.from('harm'))
  expect(JSON.parse(answer.body)).toMatchObject({
    code: 'harmful',
    en: expect.stringContaining('Test.Signature'),
  })
  expect(storedFiles()).toEqual(before)
})

test('5 GB that the browser declares are refused before a byte of them is read', async () => {
  const before = storedFiles()
  const headers = { 'content-type': 'application/octet-stream', 'content-length': 5 * 1024 ** 3 }
  const answer = await send('/files?purpose=evidence&name=a.txt', headers, (out) => out.flushHeaders())
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'too_large', zh: expect.stringContaining('1 MB') })
  expect(answer.headers.connection).toBe('close')
  expect(storedFiles()).toEqual(before)
})

test('bytes of undeclared number are refused as soon as they pass the limit', async () => {
  const before = storedFiles()
  const rows = (await fileRows()).length
  const piece = Buffer.alloc(64 * 1024, 0x41)
  const sent = { bytes: 0, stopped: false }
  const headers = { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' }
  const answer = await send('/files?purpose=evidence&name=a.txt', headers, (out) => {
    const more = () => {
      if (sent.stopped || sent.bytes >= 5 * 1024 ** 3) return
      sent.bytes += piece.length
      if (out.write(piece)) setImmediate(more)
      else out.once('drain', more)
    }
    out.on('response', () => {
      sent.stopped = true
    })
    more()
  })
  expect(answer.status).toBe(413)
  expect(sent.bytes).toBeLessThan(64 * limit)
  expect(storedFiles()).toEqual(before)
  expect(await fileRows()).toHaveLength(rows)
})

test('a connection that is cut leaves nothing', async () => {
  const before = storedFiles()
  const rows = (await fileRows()).length
  const headers = { 'content-type': 'application/octet-stream', 'content-length': 500_000 }
  const cut = send('/files?purpose=evidence&name=a.txt', headers, (out) => {
    out.write(Buffer.alloc(200_000, 0x41), () => out.destroy())
  })
  await expect(cut).rejects.toThrow()
  // The server is told of the cut by the network, which a busy machine may delay.
  await expect.poll(() => storedFiles(), { timeout: 20_000 }).toEqual(before)
  expect(await fileRows()).toHaveLength(rows)
})

test('uploads and downloads ask who calls and what they may', async () => {
  const { body } = await upload('名册.xlsx', table, 'import')
  const path = `/files/${JSON.parse(body).id}`
  expect((await server.inject(path)).statusCode).toBe(200)
  actor = actorFor('leader', '990221')
  expect((await server.inject(path)).statusCode).toBe(404)
  expect((await upload('名册.xlsx', table, 'import')).status).toBe(403)
  actor = actorFor('system_admin', '990221')
  expect((await upload('a.txt', Buffer.from('a'))).status).toBe(403)
  expect((await server.inject(path)).statusCode).toBe(403)
  actor = null
  expect((await upload('a.txt', Buffer.from('a'))).status).toBe(401)
  expect((await server.inject(path)).statusCode).toBe(401)
  actor = coordinator
  expect((await server.inject('/files/none')).statusCode).toBe(404)
  expect((await upload('a.txt', Buffer.from('a'), 'other')).status).toBe(400)
  expect((await upload('', Buffer.from('a'))).status).toBe(400)
})

const exported: readonly SheetColumn[] = ['人员编号', '姓名', '性别', '身份证号', '联系电话'].map((zh) => ({
  ...{ key: zh, title: { zh, en: zh }, kind: 'text' as const },
  ...{ example: '', note: { zh: '', en: '' } },
}))

test('a list is exported as its reader sees it, in words, masked, and with an event', async () => {
  const got = await server.inject(`/export/people/list.xlsx?input=${encodeURIComponent('{"search":"zy"}')}`)
  expect(got.statusCode).toBe(200)
  expect(decodeURIComponent(String(got.headers['content-disposition']))).toContain('人员_2021-09-15.xlsx')
  const read = await readSheet(new Uint8Array(got.rawPayload), { columns: exported, maxRows: 10 })
  expect(read.ok && read.rows.map(({ values }) => values)).toEqual([
    { 人员编号: 'ZY', 姓名: '章樾', 性别: '男', 身份证号: '99************0015', 联系电话: '199****0001' },
  ])
  const events = await running.app.data.transact(systemActor, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.event, 'list.exported')),
  )
  expect(events).toMatchObject([{ params: { list: '人员', count: 1 } }])
})

test('an export shows no more than its reader may see', async () => {
  actor = actorFor('coordinator', '990222')
  const got = await server.inject('/export/people/list.xlsx')
  const read = await readSheet(new Uint8Array(got.rawPayload), { columns: exported, maxRows: 10 })
  expect(read).toMatchObject({ ok: false, problem: 'empty' })
  actor = actorFor('audit_admin', '990221')
  expect((await server.inject('/export/people/list.xlsx')).statusCode).toBe(403)
  actor = null
  expect((await server.inject('/export/people/list.xlsx')).statusCode).toBe(401)
})

test.each([
  ['/export/people/show.xlsx', 404],
  ['/export/people/constructor.xlsx', 404],
  ['/export/nothing/list.xlsx', 404],
  ['/export/people/list.xlsx?input=%7B', 400],
  ['/export/people/list.xlsx?input=%7B%22sex%22%3A%22x%22%7D', 400],
])('%s is answered with %i', async (path, status) => {
  expect((await server.inject(path)).statusCode).toBe(status)
})

test('templates are for those who import', async () => {
  const got = await server.inject('/templates/people.xlsx')
  expect(got.statusCode).toBe(200)
  expect(decodeURIComponent(String(got.headers['content-disposition']))).toContain('人员导入模板.xlsx')
  const read = await readSheet(new Uint8Array(got.rawPayload), { columns: importColumns.people, maxRows: 10 })
  expect(read).toMatchObject({ ok: false, problem: 'empty' })
  expect((await server.inject('/templates/nothing.xlsx')).statusCode).toBe(404)
  actor = actorFor('leader', '990221')
  expect((await server.inject('/templates/people.xlsx')).statusCode).toBe(403)
})
