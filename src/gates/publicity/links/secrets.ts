import { randomBytes } from 'node:crypto'
import { newId } from '#common/ids.ts'
import { unitPrefix } from '#common/portal.ts'
import type { LinkKind, portalLinks } from '#platform/links/tables.ts'
import { secretHash } from '#platform/session/cookies.ts'

const bytes = 24

type Row = typeof portalLinks.$inferInsert

/** A link with its secret, which is told once and never stored. */
export type Made = { readonly row: Row; readonly secret: string }

/** Draws a link: 192 random bits, short enough for a small QR code. */
export function drawLink(kind: LinkKind, facts: Omit<Row, 'id' | 'kind' | 'hash'>): Made {
  const secret = `${kind === 'unit' ? unitPrefix : ''}${randomBytes(bytes).toString('base64url')}`
  return { secret, row: { ...facts, id: newId(), kind, hash: secretHash(secret) } }
}
