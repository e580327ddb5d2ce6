import { sql } from 'drizzle-orm'
import type { Ask } from '#platform/action.ts'

/**
 * Brings leave asked for in line with the attendance that was recorded: who came has no leave any more, and who was put
 * on leave by hand has got what was asked for.
 */
export async function settleLeaves(
  { tx, app }: Pick<Ask<unknown>, 'tx' | 'app'>,
  trainingId: string,
  personId?: string,
): Promise<void> {
  const whom = personId === undefined ? sql`true` : sql`l.person_id = ${personId}`
  await tx.execute(sql`
    update training_leaves l set decided_at = ${app.clock.now()}::timestamptz,
      state = case when p.attendance = 'leave' then 'approved' else 'withdrawn' end
    from training_people p
    where l.training_id = ${trainingId} and p.training_id = l.training_id and p.person_id = l.person_id and ${whom}
      and ((l.state in ('waiting', 'approved') and p.attendance in ('present', 'late'))
        or (l.state = 'waiting' and p.attendance = 'leave'))`)
}
