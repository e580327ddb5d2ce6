import { randomBytes } from 'node:crypto'
import type { Actor } from '#platform/actor.ts'

/*
 * A phone's browser downloads by address alone, and no address may bear a link's secret: a ticket stands for one document of one
 * person for a few minutes.
 */

const livesMs = 5 * 60_000
const most = 10_000

type Ticket = { readonly pledgeId: string; readonly actor: Actor; readonly untilMs: number }

const tickets = new Map<string, Ticket>()

/** Under this address tickets are taken. */
export const ticketPath = '/p/documents/'

function dropOld(nowMs: number): void {
  for (const [name, ticket] of tickets) {
    if (ticket.untilMs > nowMs && tickets.size <= most) return
    tickets.delete(name)
  }
}

/** Makes an address under which a pledge can be fetched for five minutes. */
export function makeTicket(pledgeId: string, actor: Actor): string {
  const nowMs = Date.now()
  dropOld(nowMs)
  const name = randomBytes(18).toString('base64url')
  tickets.set(name, { pledgeId, actor, untilMs: nowMs + livesMs })
  return `${ticketPath}${name}.pdf`
}

/** What a ticket stands for; undefined when there is none or it is over. */
export function ticketOf(name: string): Ticket | undefined {
  const ticket = tickets.get(name)
  return ticket !== undefined && ticket.untilMs > Date.now() ? ticket : undefined
}
