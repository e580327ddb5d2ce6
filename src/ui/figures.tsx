import { AppLink } from './link.tsx'
import './figures.css'

export type Figure = {
  readonly key: string
  readonly label: string
  readonly value: number | string
  /** The records that the number counts. */
  readonly to?: string | undefined
  readonly tone?: 'done' | 'near' | 'overdue' | undefined
}

/** A few numbers side by side, each leading to the records that it counts. */
export function Figures(props: { readonly label: string; readonly figures: readonly Figure[] }) {
  return (
    <ul className="figures" aria-label={props.label}>
      {props.figures.map((figure) => (
        <li key={figure.key} data-tone={figure.tone}>
          {figure.to === undefined ? (
            <Face figure={figure} />
          ) : (
            <AppLink to={figure.to}>
              <Face figure={figure} />
            </AppLink>
          )}
        </li>
      ))}
    </ul>
  )
}

function Face(props: { readonly figure: Figure }) {
  return (
    <>
      <span className="figure-value" data-long={String(props.figure.value).length > 8 ? 'yes' : undefined}>
        {props.figure.value}
      </span>
      <span className="figure-label">{props.figure.label}</span>
    </>
  )
}
