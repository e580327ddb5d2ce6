import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { recall, remember } from './remember.ts'

/** A round (换届批次) as the frame's switch knows it. */
export type Round = {
  readonly id: string
  readonly name: string
  readonly areaCode: string
  readonly year: number
}

type Rounds = {
  readonly rounds: readonly Round[]
  readonly round: Round | null
  readonly choose: (id: string) => void
}

const RoundContext = createContext<Rounds>({ rounds: [], round: null, choose: () => undefined })

/** Gives the chosen round to the screens below; the choice is remembered in this browser. */
export function RoundProvider(props: { readonly rounds: readonly Round[]; readonly children: ReactNode }) {
  const { rounds } = props
  const [chosen, setChosen] = useState(() => recall('wuguan.round'))
  const value = useMemo<Rounds>(
    () => ({
      rounds,
      round: rounds.find((one) => one.id === chosen) ?? rounds[0] ?? null,
      choose: (id) => {
        remember('wuguan.round', id)
        setChosen(id)
      },
    }),
    [rounds, chosen],
  )
  return <RoundContext value={value}>{props.children}</RoundContext>
}

/** All rounds, the chosen one, and how to choose another. */
export function useRounds(): Rounds {
  return useContext(RoundContext)
}

/** The round that the frame's switch shows, or null where there is none yet. */
export function useRound(): Round | null {
  return useContext(RoundContext).round
}
