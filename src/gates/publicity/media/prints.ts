import { eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { mediaTopic } from './contract.ts'
import { inReach, type MediaAsk, notLater, roundOpen } from './held.ts'
import type { PrintKind } from './kinds.ts'
import { printIssues } from './tables.ts'
import type { MediaRefusal } from './text.ts'
import { unitsOf } from './units.ts'

type Part = Pick<Answers<typeof mediaTopic.contract, MediaRefusal>, 'issue' | 'issueMany' | 'voidIssue'>

type Issue = {
  readonly roundId: string
  readonly kind: PrintKind
  readonly title: string
  readonly quantity: number
  readonly issuedOn: string
}
type Receiver = { readonly id: string; readonly areaCode: string; readonly receiver: string }

/** Records the issues; those recorded already are left out. Gives how many units got any. */
async function recordIssues(ask: MediaAsk, issue: Issue, units: readonly Receiver[]): Promise<number> {
  if (units.length === 0) return 0
  const { roundId, kind, title, quantity, issuedOn } = issue
  const made = await ask.tx
    .insert(printIssues)
    .values(
      units.map((unit) => ({
        ...{ id: newId(), roundId, areaCode: unit.areaCode, organisationId: unit.id, kind, title, quantity },
        ...{
          issuedOn,
          receiver: unit.receiver,
          issuer: ask.actor.personName,
          updatedBy: ask.actor.accountId,
        },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: printIssues.id })
  return made.length
}

async function tell(ask: MediaAsk, issue: Issue, n: number) {
  const issued = n * issue.quantity
  const subject = { type: 'print_issues', id: issue.roundId, name: issue.title, areaCode: ask.actor.areaCode }
  await ask.audit('print.issued', subject, { n, title: issue.title, quantity: issued })
  return { n, issued }
}

/** Cards and booklets: issued to units and counted by what was issued. */
export const prints: Part = {
  issue: async (ask) => {
    const { input, tx, actor, refuse } = ask
    await roundOpen(ask, input.roundId)
    notLater(ask, input.issuedOn)
    const ids = [...new Set(input.organisationIds)]
    const found = await tx
      .select({ id: organisations.id, areaCode: organisations.areaCode })
      .from(organisations)
      .where(inArray(organisations.id, ids))
    const reached = found.filter(({ areaCode }) => areaCode.startsWith(actor.areaCode))
    if (reached.length < ids.length) refuse('unknown_organisation')
    const { receiver } = input
    const n = await recordIssues(
      ask,
      input,
      reached.map((unit) => ({ ...unit, receiver })),
    )
    if (n < ids.length) refuse('issued_already')
    return tell(ask, input, n)
  },

  issueMany: async (ask) => {
    const { input, tx, refuse } = ask
    inReach(ask, input.areaCode)
    await roundOpen(ask, input.roundId)
    notLater(ask, input.issuedOn)
    const units = await unitsOf(tx, input.areaCode, input.levels)
    const had = await tx.execute<{ id: string }>(sql`
      select organisation_id as id from print_issues where round_id = ${input.roundId} and kind = ${input.kind}
        and title = ${input.title} and voided_on is null`)
    const known = new Set(had.rows.map(({ id }) => id))
    // Who signed for it stands on the unit's receipt; here the unit itself answers for the whole batch.
    const missing = units
      .filter(({ id }) => !known.has(id))
      .map(({ id, areaCode, shortName }) => ({ id, areaCode, receiver: shortName }))
    const n = await recordIssues(ask, input, missing)
    if (n === 0) refuse('nothing_new')
    return tell(ask, input, n)
  },

  voidIssue: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const found = one(await tx.select().from(printIssues).where(eq(printIssues.id, input.id)).for('update'))
    const { id, title, areaCode } = found
    if (found.version !== input.version) refuse('changed_meanwhile', await lastChange(tx, 'print_issue', id))
    if (found.voidedOn !== null) refuse('voided_already')
    const version = found.version + 1
    const made = { voidedOn: app.clock.today(), voidReason: input.reason, version }
    await tx
      .update(printIssues)
      .set({ ...made, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(printIssues.id, id))
    const subject = { type: 'print_issue', id, name: title, areaCode }
    await ask.audit('print.voided', subject, { title, reason: input.reason })
    return { version }
  },
}
