import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import type { Figures } from './subjects.ts'
import { approvals } from './tables.ts'

/** Numbers approved for an area, and the replies that they come from, oldest first. */
export type ApprovedFigures = {
  readonly figures: Figures
  readonly approvals: readonly { readonly id: string; readonly repliedOn: string }[]
}

/**
 * The approved numbers (批准数) of an area's township Party congress in a round: delegates, composition, opening day.
 * A later reply replaces the numbers that it names. Null before the first reply.
 */
export async function approvedFigures(
  tx: Tx,
  asked: { readonly roundId: string; readonly areaCode: string },
): Promise<ApprovedFigures | null> {
  const rows = await tx
    .select()
    .from(approvals)
    .where(
      and(
        eq(approvals.roundId, asked.roundId),
        eq(approvals.areaCode, asked.areaCode),
        eq(approvals.state, 'replied'),
      ),
    )
    .orderBy(asc(approvals.repliedOn), asc(approvals.id))
  const numbered = rows.flatMap(({ id, repliedOn, approved }) =>
    repliedOn === null || approved === null || Object.keys(approved).length === 0
      ? []
      : [{ id, repliedOn, approved }],
  )
  if (numbered.length === 0) return null
  return {
    figures: Object.assign({}, ...numbered.map((one) => one.approved)),
    approvals: numbered.map(({ id, repliedOn }) => ({ id, repliedOn })),
  }
}
