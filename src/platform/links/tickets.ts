import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { refusalIn } from '../documents/download.ts'
import { attachment } from '../files/routes.ts'
import type { Mount } from '../http/server.ts'
import { linkText } from './text.ts'

/*
 * A phone's browser downloads by address alone, and no address may bear a link's secret: a ticket stands for one document of one
 * person for a few minutes. Browsers inside of other programs, which save nothing by themselves, hand the address on.
 */

const livesMs = 5 * 60_000
const most = 10_000

type Ticket = {
  readonly kind: string
  readonly id: string
  readonly actor: Actor
  readonly untilMs: number
}

const tickets = new Map<string, Ticket>()

function dropOld(nowMs: number): void {
  for (const [name, ticket] of tickets) {
    if (ticket.untilMs > nowMs && tickets.size <= most) return
    tickets.delete(name)
  }
}

function addressOf(kind: string): string {
  return `/p/documents/${kind}/`
}

/** Makes an address under which the actor can fetch a document of a kind for five minutes. */
export function makeTicket(kind: string, id: string, actor: Actor): string {
  const nowMs = Date.now()
  dropOld(nowMs)
  const name = randomBytes(18).toString('base64url')
  tickets.set(name, { kind, id, actor, untilMs: nowMs + livesMs })
  return `${addressOf(kind)}${name}`
}

function ticketOf(kind: string, name: string): Ticket | undefined {
  const ticket = tickets.get(name)
  return ticket?.kind === kind && ticket.untilMs > Date.now() ? ticket : undefined
}

function explain(reply: FastifyReply, status: number, { zh, en }: { zh: string; en: string }): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${zh}\n${en}`)
}

/** Answers with a PDF to be saved. */
export function sendPdf(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', attachment(`${name}.pdf`))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** What answers under a ticket: the document `id` as its holder may have it. */
export type SendDocument = (asked: {
  readonly app: App
  readonly reply: FastifyReply
  readonly id: string
  readonly actor: Actor
}) => Promise<unknown>

/** Mounts the documents of a kind under their tickets; what is refused is told in plain words. */
export function mountTickets(kind: string, send: SendDocument): Mount {
  return (server, app) => {
    server.get<{ Params: { name: string } }>(`${addressOf(kind)}:name`, async (request, reply) => {
      const ticket = ticketOf(kind, request.params.name)
      if (ticket === undefined) return explain(reply, 404, sayBoth(linkText, 'ticket_over'))
      try {
        await send({ app, reply, id: ticket.id, actor: ticket.actor })
      } catch (failure) {
        const refusal = refusalIn(failure)
        if (refusal === null) throw failure
        return explain(reply, 409, refusal)
      }
      return reply
    })
  }
}
