import { and, eq, notInArray, or } from 'drizzle-orm'
import { answer } from '../action.ts'
import type { Actor } from '../actor.ts'
import { one } from '../failures.ts'
import { filesTopic, tablePurposes } from './contract.ts'
import { files } from './tables.ts'
import { filesRefusals } from './text.ts'

/**
 * A file that the actor may open: by the row policy, and a table that was filled in by nobody but who uploaded it,
 * since it may hold personal numbers unmasked.
 */
export function openable(id: string, actor: Pick<Actor, 'accountId'>) {
  return and(
    eq(files.id, id),
    or(notInArray(files.purpose, [...tablePurposes]), eq(files.accountId, actor.accountId)),
  )
}

export const filesActions = answer(filesTopic, filesRefusals, {
  show: async ({ input, actor, tx }) => {
    const file = one(await tx.select().from(files).where(openable(input.id, actor)))
    const { id, name, size, type, purpose, createdAt } = file
    return { id, name, size, type, purpose, createdAt, href: `/files/${id}` }
  },
})
