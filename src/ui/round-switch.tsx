import { useId } from 'react'
import { useText } from './text.tsx'
import { frameText } from './words.ts'

export type RoundChoice = { readonly id: string; readonly name: string }

/** Chooses the round (换届批次) on which everything below is shown; a single round is plain text. */
export function RoundSwitch(props: {
  readonly rounds: readonly RoundChoice[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}) {
  const t = useText(frameText)
  const id = useId()
  const only = props.rounds.length === 1 ? props.rounds[0] : undefined
  if (only) return <span className="round-name">{only.name}</span>
  if (props.rounds.length === 0) return null
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {t('round')}
      </label>
      <select
        id={id}
        className="plain-select round-switch"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.rounds.map((round) => (
          <option key={round.id} value={round.id}>
            {round.name}
          </option>
        ))}
      </select>
    </>
  )
}
