import { useUrl } from './url.tsx'
import './form.css'

/** Which of several forms is filled in; stands in the address as `form`. */
export function FormChoice<F extends string>(props: {
  readonly label: string
  readonly forms: readonly { readonly value: F; readonly label: string }[]
  readonly chosen: F
}) {
  const { set } = useUrl()
  return (
    <fieldset className="choices" aria-label={props.label}>
      {props.forms.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="form"
            checked={props.chosen === value}
            onChange={() => set({ form: value, outcome: null, page: null, search: null })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
