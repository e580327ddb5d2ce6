import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Said } from '#common/text.ts'
import { answer } from '../action.ts'
import type { Tx } from '../data.ts'
import { noticesTopic } from './contract.ts'
import { notices } from './tables.ts'
import { noticesRefusals } from './text.ts'

const pageSize = 30

/** Tells people something; a title and a link inside the product, never personal data. */
export async function notify(
  tx: Tx,
  personIds: readonly string[],
  notice: Said & { readonly kind: string; readonly link: string },
): Promise<void> {
  const rows = [...new Set(personIds)].map((personId) => ({ id: newId(), personId, ...notice }))
  if (rows.length > 0) await tx.insert(notices).values(rows)
}

export const noticesActions = answer(noticesTopic, noticesRefusals, {
  list: async ({ input, actor, tx }) => {
    const rows = await tx
      .select()
      .from(notices)
      .where(
        and(
          eq(notices.personId, actor.personId),
          input.unread === true ? isNull(notices.readAt) : undefined,
          input.before === undefined ? undefined : lt(notices.id, input.before),
        ),
      )
      .orderBy(desc(notices.id))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize).map(({ personId: _, ...row }) => row)
    return { rows: shown, more: rows.length > pageSize }
  },

  markRead: async ({ input, actor, tx, audit }) => {
    const changed = await tx
      .update(notices)
      .set({ readAt: sql`now()` })
      .where(
        and(
          eq(notices.personId, actor.personId),
          isNull(notices.readAt),
          input.ids === undefined ? undefined : inArray(notices.id, input.ids),
        ),
      )
      .returning({ id: notices.id })
    await audit(
      'notice.read',
      { type: 'person', id: actor.personId, name: actor.personName, areaCode: '' },
      { n: changed.length },
    )
    return { read: changed.length }
  },
})
