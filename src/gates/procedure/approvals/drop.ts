import { documentOf, doingOf, withdrawDocument } from '../public.ts'
import type { Doing, Known } from './held.ts'

/** States of a document that is still being made. */
const inHand = ['draft', 'circulating', 'to_sign', 'signed']

async function drop(doing: Doing, documentId: string, reason: string): Promise<void> {
  const { id, version, state } = await documentOf(doing.tx, documentId)
  if (inHand.includes(state)) await withdrawDocument(doingOf(doing), { id, version, reason })
}

/** Takes back a reply that was drafted and not issued. */
export async function dropReply(doing: Doing, approval: Known, reason: string): Promise<void> {
  if (approval.replyId !== null) await drop(doing, approval.replyId, reason)
}

/** Takes back a request that was drafted and not issued; an issued one stays as it is. */
export async function dropRequest(doing: Doing, approval: Known, reason: string): Promise<void> {
  await drop(doing, approval.requestId, reason)
}
