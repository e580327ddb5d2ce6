import type { ComponentProps, FormEvent } from 'react'
import { useText } from './text.tsx'
import { formText } from './words.ts'
import './plain.css'

type Native = Omit<ComponentProps<'input'>, 'id' | 'value' | 'onChange' | 'className' | 'required'>

/** A labelled field that must be filled in; the browser's own complaint is said in the language on the screen. */
export function PlainField(
  props: Native & {
    readonly id: string
    readonly label: string
    readonly value: string
    readonly onValue: (value: string) => void
    readonly optional?: boolean
  },
) {
  const t = useText(formText)
  const { id, label, value, onValue, optional = false, ...native } = props
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...native}
        id={id}
        className="plain-input"
        required={!optional}
        value={value}
        onInvalid={(event: FormEvent<HTMLInputElement>) =>
          event.currentTarget.setCustomValidity(t('need', { label }))
        }
        onChange={(event) => {
          event.target.setCustomValidity('')
          onValue(event.target.value)
        }}
      />
    </div>
  )
}
