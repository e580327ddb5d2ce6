import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '../data.ts'
import { auditEvents } from './tables.ts'

/** Who changed a record last and when, for telling the second of two people what happened. */
export async function lastChange(
  tx: Tx,
  subjectType: string,
  subjectId: string,
): Promise<{ who: string; when: string }> {
  const [event] = await tx
    .select({ who: auditEvents.personName, when: auditEvents.at })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectType, subjectType), eq(auditEvents.subjectId, subjectId)))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  if (event === undefined) return { who: '他人', when: '刚才' }
  return { who: event.who, when: shanghaiTime(event.when) }
}

/** An instant as officials read it: 2021-09-15 16:30 in Asia/Shanghai. */
export function shanghaiTime(instant: string): string {
  const shifted = new Date(new Date(instant).getTime() + 8 * 3_600_000)
  return shifted.toISOString().slice(0, 16).replace('T', ' ')
}
