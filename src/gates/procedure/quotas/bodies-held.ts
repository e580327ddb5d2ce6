import { asc, eq, inArray } from 'drizzle-orm'
import type { Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { areas } from '#registry/areas/tables.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { bodies } from '../rounds/tables.ts'

/** A body that is being worked on, locked until the transaction ends. */
export type HeldBody<K extends BodyKind = BodyKind> = {
  readonly bodyId: string
  readonly roundId: string
  readonly areaCode: string
  readonly areaName: string
  readonly areaKind: string
  readonly kind: K
}

/** The congresses whose delegates the voters elect, by constituency. */
export const directCongressKinds = [
  'congress_township',
  'congress_county',
] as const satisfies readonly BodyKind[]

/** The kinds of bodies that a people's congress is. */
export const congressKinds = [
  ...directCongressKinds,
  'congress_prefecture',
] as const satisfies readonly BodyKind[]

/** True when the acting post may write where the body stands. */
export function covers(actor: Actor, code: string): boolean {
  return code.startsWith(actor.areaCode)
}

/** The bodies of some kinds for a change, in the order asked; refuses an unknown one and one outside the actor's area. */
export async function heldBodies<K extends BodyKind>(
  ask: Pick<Ask<unknown, 'unknown_body' | 'outside'>, 'actor' | 'tx' | 'refuse'>,
  ids: readonly string[],
  kinds: readonly K[],
): Promise<HeldBody<K>[]> {
  const { actor, tx, refuse } = ask
  const wanted = inArray(bodies.id, [...ids])
  const rows = await tx
    .select({
      bodyId: bodies.id,
      roundId: bodies.roundId,
      areaCode: bodies.areaCode,
      areaName: areas.name,
      areaKind: areas.kind,
      kind: bodies.kind,
    })
    .from(bodies)
    .innerJoin(areas, eq(areas.code, bodies.areaCode))
    .where(wanted)
  const found = new Map(rows.map((row) => [row.bodyId, row]))
  const held = ids.map((id) => {
    const body = found.get(id)
    const kind = kinds.find((one) => one === body?.kind)
    if (body === undefined || kind === undefined) return refuse('unknown_body')
    if (!covers(actor, body.areaCode)) refuse('outside', { name: body.areaName })
    return { ...body, kind }
  })
  // Two who begin the same record wait for each other at its body; locked only now: the policy for locking hides what
  // lies outside.
  await tx.select({ id: bodies.id }).from(bodies).where(wanted).orderBy(asc(bodies.id)).for('update')
  return held
}
