import { useCallback, useEffect, useRef, useState } from 'react'
import { Unanswered } from './call.tsx'

/** What was asked of the server: on its way, answered, or failed. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'answered'; readonly answer: T }
  | { readonly state: 'failed'; readonly failure: unknown }

/** Asks when the screen opens and, after a lost connection, when it is back. `key` names the question. */
export function useAsked<T>(key: string, ask: () => Promise<T>): readonly [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((now) => now + 1), [])
  const question = `${key} ${turn}`
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    let left = question === ''
    latest.current().then(
      (answer) => left || setAsked({ state: 'answered', answer }),
      (failure: unknown) => left || setAsked({ state: 'failed', failure }),
    )
    return () => {
      left = true
    }
  }, [question])
  const lost = asked.state === 'failed' && asked.failure instanceof Unanswered
  useEffect(() => {
    if (!lost) return undefined
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [lost, again])
  return [asked, again]
}
