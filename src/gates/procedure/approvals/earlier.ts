import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { Area } from '#registry/public.ts'
import { documents } from '../documents/tables.ts'
import { congressName } from '../templates/contract.ts'
import { approvedFigures } from './figures.ts'
import type { Subject } from './subjects.ts'
import { approvals } from './tables.ts'

/** The ordinal of the congress that the area's answered request names. */
async function ordinalOf(tx: Tx, roundId: string, areaCode: string): Promise<number | undefined> {
  const [request] = await tx
    .select({ facts: documents.facts })
    .from(approvals)
    .innerJoin(documents, eq(documents.id, approvals.requestId))
    .where(
      and(
        eq(approvals.roundId, roundId),
        eq(approvals.areaCode, areaCode),
        eq(approvals.subject, 'township_congress'),
        eq(approvals.state, 'replied'),
      ),
    )
    .orderBy(desc(approvals.id))
    .limit(1)
  const ordinal = request?.facts.ordinal
  return typeof ordinal === 'number' ? ordinal : undefined
}

/** What earlier replies tell of a new request: the approved delegates, and the congress by its name. */
export async function factsOfReplies(
  tx: Tx,
  asked: { readonly roundId: string; readonly subject: Subject; readonly area: Area },
): Promise<Readonly<Record<string, unknown>>> {
  const { roundId, subject, area } = asked
  if (subject !== 'delegate_quota' && subject !== 'election_results') return {}
  const approved = await approvedFigures(tx, { roundId, areaCode: area.code })
  const ordinal = await ordinalOf(tx, roundId, area.code)
  const delegates = approved?.figures.delegates
  const facts =
    subject === 'delegate_quota'
      ? { ordinal, present: delegates }
      : {
          entitled: delegates,
          meeting: ordinal === undefined ? undefined : congressName({ area: area.name, ordinal }),
        }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
