import { refusalOf } from './api.tsx'
import type { RefusalView } from './feedback.tsx'

/** Runs an act for a form: a refusal is told in the form, any other failure is thrown on. */
export async function refusedOrDone(act: () => Promise<unknown>): Promise<RefusalView | undefined> {
  try {
    await act()
    return undefined
  } catch (failure) {
    const refusal = refusalOf(failure)
    if (refusal === null) throw failure
    return refusal
  }
}
