import { createRouterClient, ORPCError } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ActionMeta, ListColumn } from '#common/contract.ts'
import { say, words } from '#common/text.ts'
import type { AnsweredTopic } from '../action.ts'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { recordEvent } from '../audit/record.ts'
import { shanghaiTime } from '../audit/trail.ts'
import { headersOf, type Mount } from '../http/server.ts'
import { writeSheet } from '../sheets/sheets.ts'
import type { CellValue, RowValues } from '../sheets/types.ts'
import { attachment, Declined, decline } from './routes.ts'
import { filesText } from './text.ts'

/** Most rows of one export. */
export const exportLimit = 50_000

const pageSize = 500
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const page = z.object({ rows: z.array(z.record(z.string(), z.unknown())), more: z.boolean() })
type Row = z.output<typeof page>['rows'][number]
type Lang = Actor['lang']

type List = {
  readonly topic: AnsweredTopic
  readonly action: string
  readonly title: string
  readonly columns: readonly ListColumn[]
}

function listOf(topics: readonly AnsweredTopic[], params: unknown): List {
  const asked = z.object({ topic: z.string(), action: z.string() }).parse(params)
  const topic = topics.find(({ name }) => name === asked.topic)
  const contract =
    topic !== undefined && Object.hasOwn(topic.contract, asked.action) && topic.contract[asked.action]
  if (!topic || !contract) throw new Declined('no_such_list')
  const { meta, route } = contract['~orpc']
  const { columns }: ActionMeta = meta
  if (columns === undefined) throw new Declined('no_such_list')
  const title = (route.summary ?? asked.action).replace(/^查询/, '')
  return { topic, action: asked.action, title, columns }
}

/** A value in words: the topic's own text `column.value` where it has one. */
function cell(list: List, column: ListColumn, value: unknown, lang: Lang): CellValue {
  if (value === null || value === undefined || typeof value === 'number') return value ?? null
  if (typeof value === 'boolean') return say(filesText, value ? 'yes' : 'no', lang)
  if (Array.isArray(value)) return value.map((one) => cell(list, column, one, lang)).join('、')
  if (typeof value === 'object') {
    const said = z.object({ zh: z.string(), en: z.string() }).safeParse(value)
    return said.success ? said.data[lang] : JSON.stringify(value)
  }
  const text = String(value)
  const key = `${column.key}.${text}`
  return words.exists(key, { lng: lang, ns: list.topic.name })
    ? words.getFixedT(lang, list.topic.name)(key)
    : text
}

/**
 * All rows in words, page by page through the action itself, so that rights and filters are those of the screen. Each
 * page is put into words as it comes: the whole at once would hold other requests up.
 */
async function readRows(app: App, actor: Actor, list: List, filters: object, signal: AbortSignal) {
  const client = createRouterClient(list.topic.procedures, { context: { app, actor } })
  const ask = client[list.action]
  if (ask === undefined) throw new Declined('no_such_list')
  const inWords = (row: Row): RowValues =>
    Object.fromEntries(
      list.columns.map((column) => [column.key, cell(list, column, row[column.key], actor.lang)]),
    )
  const rows: RowValues[] = []
  for (let number = 1; rows.length < exportLimit; number += 1) {
    signal.throwIfAborted()
    const answered = page.parse(await ask({ ...filters, page: number, size: pageSize, count: false }))
    for (const row of answered.rows) rows.push(inWords(row))
    if (!answered.more) return { rows, truncated: false }
  }
  return { rows, truncated: true }
}

/** Who asks, in the language of the screen that asks. */
async function readerOf(app: App, request: FastifyRequest): Promise<Actor> {
  const actor = await app.sessions.actorOf(headersOf(request), request.ip)
  if (actor === null) throw new Declined('not_signed_in')
  const asked = z.object({ lang: z.enum(['zh', 'en']) }).safeParse(request.query)
  return asked.success ? { ...actor, lang: asked.data.lang } : actor
}

function filtersOf(request: FastifyRequest): object {
  const query = z.object({ input: z.string().max(4000).default('{}') }).safeParse(request.query)
  if (!query.success) throw new Declined('bad_filter')
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(query.data.input))
  } catch {
    throw new Declined('bad_filter')
  }
}

/** An action's own rejection in the terms of this route. */
function declined(failure: unknown): unknown {
  if (!(failure instanceof ORPCError)) return failure
  if (failure.code === 'UNAUTHORIZED') return new Declined('not_signed_in')
  if (failure.code === 'FORBIDDEN') return new Declined('forbidden')
  return failure.code === 'BAD_REQUEST' ? new Declined('bad_filter') : failure
}

async function build(app: App, actor: Actor, list: List, filters: object, signal: AbortSignal) {
  const { rows, truncated } = await readRows(app, actor, list, filters, signal)
  const { lang } = actor
  const when = shanghaiTime(app.clock.now())
  const notes = [say(filesText, 'exportedBy', lang, { who: actor.personName, post: actor.title, when })]
  if (truncated) notes.push(say(filesText, 'truncated', lang, { n: exportLimit }))
  const columns = list.columns.map(({ key, zh, en, kind }) => ({
    key,
    title: { zh, en },
    kind: kind ?? ('text' as const),
  }))
  const bytes = await writeSheet({
    sheets: [{ name: list.title, title: list.title, notes, columns, rows }],
    lang,
    signal,
  })
  await app.data.transact(actor, (tx) => {
    const subject = {
      type: 'list',
      id: `${list.topic.name}.${list.action}`,
      name: list.title,
      areaCode: actor.areaCode,
    }
    return recordEvent(tx, actor, 'list.exported', subject, { list: list.title, count: rows.length })
  })
  return bytes
}

async function exportList(
  app: App,
  topics: readonly AnsweredTopic[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const actor = await readerOf(app, request)
  const list = listOf(topics, request.params)
  const left = new AbortController()
  reply.raw.on('close', () => left.abort())
  const bytes = await build(app, actor, list, filtersOf(request), left.signal)
  await reply
    .header('content-type', sheetType)
    .header('content-disposition', attachment(`${list.title}_${app.clock.today()}.xlsx`))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes))
}

/** `GET /export/:topic/:action.xlsx?input=<filters as JSON>`: any list as an Excel file, as its reader sees it. */
export const mountExports: Mount = (server, app, topics) => {
  server.get('/export/:topic/:action.xlsx', async (request, reply) => {
    try {
      await exportList(app, topics, request, reply)
    } catch (failure) {
      await decline(reply, declined(failure))
    }
    return reply
  })
}
