import { and, eq, sql } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import type { roundsTopic } from './contract.ts'
import { rounds } from './tables.ts'
import type { roundsRefusals } from './text.ts'

type Refusal = (typeof roundsRefusals)['keys'][number]
type Ending = Pick<Answers<typeof roundsTopic.contract, Refusal>, 'close' | 'reopen'>
type Input = { readonly id: string; readonly version: number; readonly reason: string }
type Acting = Ask<Input, Refusal>
type Round = typeof rounds.$inferSelect

/** The round, held until the end of the transaction; NOT_FOUND outside the post's area. */
async function roundOf({ input, tx, refuse }: Acting): Promise<Round> {
  const round = one(await tx.select().from(rounds).where(eq(rounds.id, input.id)).for('update'))
  if (round.version !== input.version) refuse('changed_meanwhile', await lastChange(tx, 'round', round.id))
  return round
}

async function turn({ tx, actor }: Acting, round: Round, state: Round['state']): Promise<number> {
  const version = round.version + 1
  await tx
    .update(rounds)
    .set({ state, version, updatedBy: actor.accountId, updatedAt: sql`now()` })
    .where(and(eq(rounds.id, round.id), eq(rounds.version, round.version)))
  return version
}

function subjectOf(round: Round) {
  return { type: 'round', id: round.id, name: round.name, areaCode: round.areaCode }
}

/** A round ends when every task is signed off or not applicable; it can be opened again with a reason. */
export const ending: Ending = {
  close: async (ask) => {
    const round = await roundOf(ask)
    if (round.state === 'closed') ask.refuse('closed_already')
    const found = await ask.tx.execute<{ tasks: number; open: number }>(sql`
      select count(*)::int as tasks, (count(*) filter (where state not in ('done', 'not_applicable')))::int as open
      from tasks where round_id = ${round.id}`)
    const { tasks, open } = one(found.rows)
    if (open > 0) ask.refuse('tasks_open', { open })
    const version = await turn(ask, round, 'closed')
    const { name } = round
    await ask.audit('round.closed', subjectOf(round), { name, tasks, reason: ask.input.reason })
    return { version }
  },

  reopen: async (ask) => {
    const round = await roundOf(ask)
    if (round.state === 'open') ask.refuse('open_already')
    const version = await turn(ask, round, 'open')
    await ask.audit('round.reopened', subjectOf(round), { name: round.name, reason: ask.input.reason })
    return { version }
  },
}
