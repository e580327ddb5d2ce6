import { eq, sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { arranges } from './queries.ts'
import type { Test } from './settle.ts'
import { moveTest, type TestMove, type TestState } from './states.ts'
import { tests } from './tables.ts'
import { type TestRefusal, testsText } from './text.ts'

export type Asked = Pick<Ask<unknown, TestRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>

/** A test as the trail names it. */
export function subjectOf({ id, title, areaCode }: Pick<Test, 'id' | 'title' | 'areaCode'>) {
  return { type: 'test', id, name: title, areaCode }
}

/** The state after a move, refused where the state does not allow it. */
export function stateAfter({ refuse }: Pick<Asked, 'refuse'>, found: Test, move: TestMove): TestState {
  const state = moveTest(found.state, move)
  if (state !== null) return state
  return refuse('state_not_allowed', {
    state: say(testsText, `state.${found.state}`, 'zh'),
    stateEn: say(testsText, `state.${found.state}`, 'en'),
    move: say(testsText, `move.${move}`, 'zh'),
    moveEn: say(testsText, `move.${move}`, 'en'),
  })
}

/** The test for a move: not changed by another, of the actor's area, in a state that allows it; locked. */
export async function ready(
  ask: Asked,
  seen: { readonly id: string; readonly version: number },
  move: TestMove,
): Promise<{ found: Test; state: TestState }> {
  const { tx, actor, refuse } = ask
  const seenTest = one(await tx.select().from(tests).where(eq(tests.id, seen.id)))
  // Whoever only reads a test from above can't lock its row.
  if (!arranges(actor, seenTest.areaCode)) refuse('not_yours')
  const found = one(await tx.select().from(tests).where(eq(tests.id, seen.id)).for('update'))
  if (found.version !== seen.version) refuse('changed_meanwhile', await lastChange(tx, 'test', found.id))
  return { found, state: stateAfter(ask, found, move) }
}

/** Writes what changed of a test; its next version. */
export async function change(ask: Asked, found: Test, set: Partial<Test>): Promise<number> {
  const version = found.version + 1
  await ask.tx
    .update(tests)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(tests.id, found.id))
  return version
}
