import { useState } from 'react'
import { Refusal, type RefusalView } from './feedback.tsx'

/**
 * For the form of a record that somebody else changed meanwhile: tells who and when, and loads the latest entry, so
 * that nothing of theirs is overwritten unseen. Give the form the record's version as its key.
 */
export function useConflict(reload: () => Promise<unknown>) {
  const [conflict, setConflict] = useState<RefusalView | null>(null)
  async function settle(refusal: RefusalView | undefined): Promise<'done' | 'reloaded' | RefusalView> {
    if (refusal === undefined) return 'done'
    if (refusal.code !== 'changed_meanwhile') return refusal
    setConflict(refusal)
    await reload()
    return 'reloaded'
  }
  return { notice: conflict === null ? null : <Refusal refusal={conflict} />, settle }
}

/** How a form with `useConflict` is told what became of its values. */
export type Settle = ReturnType<typeof useConflict>['settle']

/** Ends a submission: closes on success, leaves other refusals to the form. */
export async function closeWhenDone(
  settle: Settle,
  refusal: RefusalView | undefined,
  close: () => void,
): Promise<RefusalView | undefined> {
  const end = await settle(refusal)
  if (end === 'done') close()
  return end === 'done' || end === 'reloaded' ? undefined : end
}
