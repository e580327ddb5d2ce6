import { PassThrough, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id as idSchema } from '#common/contract.ts'
import { newId } from '#common/ids.ts'
import { may, type Permission, type Role } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { recordEvent } from '../audit/record.ts'
import { headersOf, type Mount } from '../http/server.ts'
import { openable } from './actions.ts'
import { tablePurposes, uploadPurposes } from './contract.ts'
import { type FileKind, isTable, kindOf, mayShow, secrecyMark } from './kinds.ts'
import { releaseBytes } from './release.ts'
import { type Stored, TooLarge } from './store.ts'
import { files } from './tables.ts'
import { filesRefusals } from './text.ts'

/** Looks into an upload before it is taken, such as a virus scanner; says what is harmful in it, or null. */
export type Scan = (path: string, name: string) => Promise<string | null>

type Refusal = (typeof filesRefusals.keys)[number]

const statuses: Partial<Record<Refusal, number>> = {
  not_signed_in: 401,
  forbidden: 403,
  bad_request: 400,
  not_found: 404,
  no_such_list: 404,
  bad_filter: 400,
  too_large: 413,
  type_not_taken: 415,
  not_a_table: 415,
  broken_off: 400,
}

/** What a route outside the actions answers instead of its file. */
export class Declined extends Error {
  readonly code: Refusal
  readonly params: Params
  constructor(code: Refusal, params: Params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** Answers with a refusal in both languages; anything else goes on to the server's handler. */
export async function decline(reply: FastifyReply, failure: unknown): Promise<void> {
  if (!(failure instanceof Declined)) throw failure
  const { zh, en } = sayBoth(filesRefusals, failure.code, failure.params)
  await reply.code(statuses[failure.code] ?? 409).send({ code: failure.code, message: zh, zh, en })
}

/** The signed-in actor with a permission; declines otherwise. */
export async function actorFor(app: App, request: FastifyRequest, permission: Permission): Promise<Actor> {
  const actor = await app.sessions.actorOf(headersOf(request), request.ip)
  if (actor === null) throw new Declined('not_signed_in')
  if (!allowed(actor, permission)) throw new Declined('forbidden')
  return actor
}

function allowed(actor: Actor, permission: Permission): boolean {
  return actor.role === 'system' || may(actor.role as Role, permission)
}

/** The header that names a download, with Chinese kept for those who read RFC 6266. */
export function attachment(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replaceAll(/[^\w.\- ]/g, '_')
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percent)}`
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

const uploadQuery = z.object({
  purpose: z.enum(uploadPurposes),
  name: z
    .string()
    .transform((name) => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').trim())
    .pipe(z.string().min(1).max(200)),
})

const megabyte = 1024 * 1024

/** The request's body apart from the connection, so that a refusal can still be answered over it. */
function bodyOf(request: FastifyRequest): Readable {
  const body = new PassThrough()
  const { raw } = request
  const cut = () => {
    if (!raw.complete) body.destroy(new Declined('broken_off'))
  }
  raw.on('error', cut)
  raw.on('close', cut)
  body.on('close', () => raw.unpipe(body))
  raw.pipe(body)
  return body
}

/** The rest of a refused body is not read: the connection ends soon after the answer. */
function hangUp(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('connection', 'close')
  const { raw } = request
  reply.raw.on('finish', () => {
    raw.resume()
    setTimeout(() => raw.destroy(), 500).unref()
  })
}

async function store(app: App, request: FastifyRequest): Promise<Stored> {
  const limit = app.config.uploadLimit
  const tooLarge = new Declined('too_large', { limit: Math.floor(limit / megabyte) })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge
  try {
    return await app.files.receive(bodyOf(request), limit)
  } catch (failure) {
    throw failure instanceof TooLarge ? tooLarge : failure
  }
}

/** Removes the bytes of an upload that was not taken, unless another file has the same. */
async function examine(
  app: App,
  stored: Stored,
  wanted: z.output<typeof uploadQuery>,
  scan?: Scan,
): Promise<FileKind> {
  if (stored.size === 0) throw new Declined('empty')
  const path = app.files.pathOf(stored.digest)
  const kind = await kindOf(path, wanted.name)
  const forTable = tablePurposes.some((purpose) => purpose === wanted.purpose)
  if ('other' in kind) throw new Declined(forTable ? 'not_a_table' : 'type_not_taken', { type: kind.other })
  if (forTable && !isTable(kind)) throw new Declined('not_a_table', { type: kind.type })
  const harm = await scan?.(path, wanted.name)
  if (typeof harm === 'string') throw new Declined('harmful', { what: harm })
  return kind
}

async function upload(app: App, request: FastifyRequest, scan?: Scan) {
  const actor = await actorFor(app, request, 'file.upload')
  const query = uploadQuery.safeParse(request.query)
  if (!query.success) throw new Declined('bad_request')
  const wanted = query.data
  if (wanted.purpose === 'import' && !allowed(actor, 'registry.import')) throw new Declined('forbidden')
  const mark = secrecyMark(wanted.name)
  if (mark !== null) throw new Declined('marked_secret', { mark })
  const stored = await store(app, request)
  try {
    const { type } = await examine(app, stored, wanted, scan)
    const file = { id: newId(), name: wanted.name, size: stored.size, type }
    await app.data.transact(actor, async (tx) => {
      const { purpose } = wanted
      const { accountId, areaCode } = actor
      await tx.insert(files).values({ ...file, digest: stored.digest, purpose, accountId, areaCode })
      const subject = { type: 'file', id: file.id, name: file.name, areaCode }
      await recordEvent(tx, actor, 'file.uploaded', subject, { name: file.name })
    })
    return file
  } catch (failure) {
    await releaseBytes(app, stored.digest)
    throw failure
  }
}

async function download(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const actor = await actorFor(app, request, 'file.upload')
  const params = z.object({ id: idSchema }).safeParse(request.params)
  if (!params.success) throw new Declined('not_found')
  const inline = z.object({ inline: z.literal('1') }).safeParse(request.query).success
  const [file] = await app.data.transact(actor, async (tx) => {
    const found = await tx.select().from(files).where(openable(params.data.id, actor))
    const [one] = found
    // A picture shown in its page is no download.
    if (one !== undefined && !(inline && mayShow(one.type))) {
      const subject = { type: 'file', id: one.id, name: one.name, areaCode: one.areaCode }
      await recordEvent(tx, actor, 'file.downloaded', subject, { name: one.name })
    }
    return found
  })
  if (file === undefined || !app.files.has(file.digest)) throw new Declined('not_found')
  const how = inline && mayShow(file.type) ? 'inline' : 'attachment'
  return sendFile(app, reply, file, how)
}

/** Answers with the bytes of a stored file, which no browser may run. */
export function sendFile(
  app: App,
  reply: FastifyReply,
  file: Pick<typeof files.$inferSelect, 'name' | 'type' | 'size' | 'digest'>,
  how: 'attachment' | 'inline',
): FastifyReply {
  return reply
    .header('content-type', file.type)
    .header('content-length', file.size)
    .header('content-disposition', attachment(file.name, how))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(app.files.read(file.digest))
}

/** Uploads as raw bodies and downloads, with a scanner where the installation has one. */
export function filesMount(options: { readonly scan?: Scan } = {}): Mount {
  return (server: FastifyInstance, app: App) => {
    server.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
      scope.post('/files', async (request, reply) => {
        try {
          await reply.code(201).send(await upload(app, request, options.scan))
        } catch (failure) {
          if (!request.raw.complete) hangUp(request, reply)
          await decline(reply, failure)
        }
        return reply
      })
      scope.get('/files/:id', async (request, reply) => {
        try {
          await download(app, request, reply)
        } catch (failure) {
          await decline(reply, failure)
        }
        return reply
      })
    })
  }
}

/** Uploads and downloads without a scanner. */
export const mountFiles: Mount = filesMount()
