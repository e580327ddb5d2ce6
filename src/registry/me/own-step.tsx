import { useState } from 'react'

/** One change of the own account at a time: whether it runs, and why it failed. */
export function useOwnStep() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  async function run(step: () => Promise<void>): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await step()
    } catch (reason) {
      setFailure(reason)
    }
    setBusy(false)
  }
  return { busy, failure, run }
}
