import { useCallback, useEffect, useRef, useState } from 'react'
import type { testsTopic } from '#gates/publicity/tests/contract.ts'
import { actionsOf, Refusal } from './call.tsx'
import { useKept } from './kept.tsx'

export const tests = actionsOf<typeof testsTopic>('tests')
export type Paper = Awaited<ReturnType<typeof tests.begin>>

/** Chosen options by place on the paper, and the places that the server does not have yet. */
type Kept = {
  readonly chosen: Readonly<Record<string, readonly number[]>>
  readonly unsent: readonly number[]
}

const quietMs = 1_200
const againMs = 8_000

function first(paper: Paper): Kept {
  return { chosen: Object.fromEntries(paper.answers.map(({ place, chosen }) => [place, chosen])), unsent: [] }
}

/** What the server knows, overlaid by what this device could not send yet. */
function joined(paper: Paper, kept: Kept): Kept {
  const own = kept.unsent.map((place) => [String(place), kept.chosen[place] ?? []] as const)
  return { chosen: { ...first(paper).chosen, ...Object.fromEntries(own) }, unsent: kept.unsent }
}

function listed(kept: Kept, places: readonly number[]) {
  return places.map((place) => ({ place, chosen: [...(kept.chosen[place] ?? [])] }))
}

/** The answers of a paper: kept on this device at once, sent to the server by themselves. */
export function useAnswers(paper: Paper, refused: () => void) {
  const [stored, keep, forget] = useKept<Kept>(`test.${paper.paperId}`, first(paper))
  const [answers, setAnswers] = useState<Kept>(() => joined(paper, stored))
  const now = useRef(answers)
  const sending = useRef(false)
  const change = useCallback(
    (next: Kept) => {
      now.current = next
      setAnswers(next)
      keep(next)
    },
    [keep],
  )
  const choose = (place: number, chosen: readonly number[]) => {
    const { current } = now
    change({
      chosen: { ...current.chosen, [place]: chosen },
      unsent: [...current.unsent.filter((one) => one !== place), place],
    })
  }
  const send = useCallback(async () => {
    const { current } = now
    if (sending.current || current.unsent.length === 0) return
    sending.current = true
    try {
      const sent = listed(current, current.unsent)
      await tests.save({ paperId: paper.paperId, answers: sent })
      const late = now.current.unsent.filter((place) => now.current.chosen[place] !== current.chosen[place])
      change({ ...now.current, unsent: late })
    } catch (failure) {
      if (failure instanceof Refusal && failure.code !== 'too_many') refused()
    } finally {
      sending.current = false
    }
  }, [paper.paperId, change, refused])
  useEffect(() => {
    if (answers.unsent.length === 0) return undefined
    const soon = window.setTimeout(send, quietMs)
    const again = window.setInterval(send, againMs)
    window.addEventListener('online', send)
    return () => {
      window.clearTimeout(soon)
      window.clearInterval(again)
      window.removeEventListener('online', send)
    }
  }, [answers, send])
  const all = () =>
    listed(
      now.current,
      paper.items.map(({ place }) => place).filter((place) => now.current.chosen[place] !== undefined),
    )
  return { chosen: answers.chosen, unsent: answers.unsent.length, choose, all, forget }
}

/** Seconds left, counted down by the time that the page has been open: the phone's clock is never asked. */
export function useSecondsLeft(seconds: number, up: () => void): number {
  const [until] = useState(() => performance.now() + seconds * 1000)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)))
    const timer = window.setInterval(look, 1000)
    return () => window.clearInterval(timer)
  }, [until])
  const over = left === 0
  useEffect(() => {
    if (over) up()
  }, [over, up])
  return left
}
