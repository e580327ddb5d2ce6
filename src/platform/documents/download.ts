import { ORPCError } from '@orpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type RefusalData, refusalSchema } from '#common/contract.ts'
import type { OfficialDocument } from '#common/official.ts'
import type { Permission } from '#common/roles.ts'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { Refused, Rejected } from '../failures.ts'
import { actorFor, attachment, Declined, decline } from '../files/routes.ts'
import { type DocumentFormat, renderAs } from './render.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const types = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pdf: 'application/pdf',
} as const

/** What a download is: a Word file, a spreadsheet or a PDF. */
export type DownloadKind = keyof typeof types

/** Who asks for what, and as which kind of file. */
export type Asked<I, K extends DownloadKind> = {
  readonly app: App
  readonly actor: Actor
  readonly input: I
  readonly kind: K
}

/** A download at `<path>.<kind>`; its input is the address's parameters and query together. */
export type Download<I extends z.ZodType, K extends DownloadKind> = {
  readonly path: string
  readonly kinds: readonly K[]
  readonly permission: Permission
  readonly input: I
  /** The file and its name without extension. */
  readonly make: (
    asked: Asked<z.output<I>, K>,
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}

const inPlace = z.object({ inline: z.literal('1') })

/** An action's own rejection in the terms of this route; what the topic does not show is not there. */
function declined(failure: unknown): unknown {
  if (failure instanceof Rejected && failure.code === 'NOT_FOUND') return new Declined('not_found')
  if (!(failure instanceof ORPCError)) return failure
  if (failure.code === 'NOT_FOUND') return new Declined('not_found')
  return failure.code === 'FORBIDDEN' ? new Declined('forbidden') : failure
}

/** The refusal of a rule or of the action that was asked; null where the failure is none. */
export function refusalIn(failure: unknown): RefusalData | null {
  if (failure instanceof Refused) return failure.data
  const read = refusalSchema.safeParse(failure instanceof ORPCError ? failure.data : null)
  return read.success ? read.data : null
}

async function turnDown(reply: FastifyReply, failure: unknown): Promise<void> {
  const refusal = refusalIn(failure)
  if (refusal === null) return decline(reply, declined(failure))
  const { code, zh, en } = refusal
  await reply.code(409).send({ code, message: zh, zh, en })
}

async function send<I extends z.ZodType, K extends DownloadKind>(
  app: App,
  { permission, input, make }: Download<I, K>,
  kind: K,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const actor = await actorFor(app, request, permission)
  const asked = { ...Object(request.query), ...Object(request.params) }
  const read = input.safeParse(asked)
  if (!read.success) throw new Declined('bad_request')
  const { name, bytes } = await make({ app, actor, input: read.data, kind })
  const how = kind === 'pdf' && inPlace.safeParse(asked).success ? 'inline' : 'attachment'
  await reply
    .header('content-type', types[kind])
    .header('content-disposition', attachment(`${name}.${kind}`, how))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** Mounts a download for signed-in posts with the permission; `?inline=1` shows a PDF in place. */
export function mountDownload<I extends z.ZodType, K extends DownloadKind>(
  server: FastifyInstance,
  app: App,
  download: Download<I, K>,
): void {
  for (const kind of download.kinds) {
    server.get(`${download.path}.${kind}`, async (request, reply) => {
      try {
        await send(app, download, kind, request, reply)
      } catch (failure) {
        await turnDown(reply, failure)
      }
      return reply
    })
  }
}

/** An official document as download; `fetch` reads it under the actor's rights and records the event. */
export type OfficialDownload<I extends z.ZodType> = Omit<Download<I, DocumentFormat>, 'kinds' | 'make'> & {
  readonly fetch: (
    asked: Asked<z.output<I>, DocumentFormat>,
  ) => Promise<{ readonly name: string; readonly document: OfficialDocument }>
}

/** Mounts an official document as `<path>.docx` and `<path>.pdf`. */
export function mountOfficial<I extends z.ZodType>(
  server: FastifyInstance,
  app: App,
  { fetch, ...official }: OfficialDownload<I>,
): void {
  mountDownload(server, app, {
    ...official,
    kinds: ['docx', 'pdf'],
    make: async (asked) => {
      const { name, document } = await fetch(asked)
      return { name, bytes: await renderAs(asked.kind, document, app.config) }
    },
  })
}
