import type { ReactNode } from 'react'
import { Control } from './form-control.tsx'
import type { Field } from './form-types.ts'
import { useText } from './text.tsx'
import { commonText } from './words.ts'

export type FieldProps = {
  readonly id: string
  readonly field: Field
  readonly value: unknown
  readonly labels: Readonly<Record<string, string>>
  readonly required: boolean
  readonly error: string | undefined
  readonly onChange: (value: unknown, labels?: Readonly<Record<string, string>>) => void
}

/** A field with its label, help and complaint. */
export function FormField(props: FieldProps) {
  const { id, field, error } = props
  const wide = field.wide || field.kind === 'textarea' || field.kind === 'file'
  const group = field.kind === 'dates' || field.kind === 'file' || (field.kind === 'select' && field.multiple)
  const foot = (
    <>
      {field.help ? (
        <p id={`${id}-help`} className="quiet small">
          {field.help}
        </p>
      ) : null}
      <p id={`${id}-error`} className="field-error" aria-live="polite">
        {error}
      </p>
    </>
  )
  const describedBy = field.help ? `${id}-help ${id}-error` : `${id}-error`
  const control = <Control {...props} describedBy={describedBy} />
  if (group) {
    return (
      <fieldset className={wide ? 'field wide' : 'field'}>
        <legend className="field-label">
          <LabelText {...props} />
        </legend>
        {control}
        {foot}
      </fieldset>
    )
  }
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label className="field-label" htmlFor={id}>
        <LabelText {...props} />
      </label>
      {control}
      {foot}
    </div>
  )
}

function LabelText(props: FieldProps): ReactNode {
  const c = useText(commonText)
  const note = props.field.kind === 'switch' ? null : props.required ? c('required') : c('optional')
  return (
    <>
      {props.field.label}
      {note ? <span className={props.required ? 'field-need' : 'field-may'}>{note}</span> : null}
    </>
  )
}
