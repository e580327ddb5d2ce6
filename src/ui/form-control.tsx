import { Input, Switch } from 'antd'
import { DateField, DatesField } from './date-field.tsx'
import { FileUpload } from './file-upload.tsx'
import type { FieldProps } from './form-field.tsx'
import type { Field } from './form-types.ts'
import { AreaPicker, OrganisationPicker, PersonPicker } from './pickers.tsx'
import { useText } from './text.tsx'
import { commonText, formText } from './words.ts'

type ControlProps = FieldProps & { readonly describedBy: string }
type Of<K extends Field['kind']> = Omit<ControlProps, 'field'> & {
  readonly field: Extract<Field, { readonly kind: K }>
}

/** What is typed into or picked for a field. */
export function Control(props: ControlProps) {
  const { field } = props
  switch (field.kind) {
    case 'text':
      return <TextControl {...props} field={field} />
    case 'textarea':
      return <AreaControl {...props} field={field} />
    case 'number':
      return <NumberControl {...props} field={field} />
    case 'select':
      return field.multiple ? (
        <ManyControl {...props} field={field} />
      ) : (
        <OneControl {...props} field={field} />
      )
    case 'date':
      return <DateControl {...props} />
    case 'dates':
      return <DatesControl {...props} />
    case 'switch':
      return (
        <span>
          <Switch id={props.id} checked={props.value === true} onChange={(on) => props.onChange(on)} />
        </span>
      )
    case 'person':
    case 'area':
    case 'organisation':
      return <PickControl {...props} field={field} />
    case 'file':
      return <FileControl {...props} field={field} />
  }
}

function spoken(props: Omit<ControlProps, 'field'>) {
  const wrong = props.error !== undefined
  return {
    'aria-invalid': wrong,
    'aria-required': props.required,
    'aria-describedby': props.describedBy,
    status: wrong ? ('error' as const) : ('' as const),
  }
}

function TextControl(props: Of<'text'>) {
  const common = {
    id: props.id,
    value: textOf(props.value),
    maxLength: props.field.maxLength ?? 200,
    autoComplete: props.field.autoComplete ?? 'off',
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
    ...spoken(props),
  }
  return props.field.secret ? <Input.Password {...common} /> : <Input {...common} />
}

function AreaControl(props: Of<'textarea'>) {
  return (
    <Input.TextArea
      id={props.id}
      value={textOf(props.value)}
      rows={props.field.rows ?? 4}
      maxLength={props.field.maxLength ?? 2000}
      showCount
      onChange={(event) => props.onChange(event.target.value)}
      {...spoken(props)}
    />
  )
}

function NumberControl(props: Of<'number'>) {
  return (
    <Input
      id={props.id}
      className="number-input"
      inputMode="decimal"
      autoComplete="off"
      maxLength={18}
      value={textOf(props.value)}
      suffix={props.field.unit}
      onChange={(event) => props.onChange(numberOrText(event.target.value))}
      {...spoken(props)}
    />
  )
}

function OneControl(props: Of<'select'>) {
  const t = useText(formText)
  return (
    <select
      id={props.id}
      className="plain-select"
      value={textOf(props.value)}
      aria-invalid={props.error !== undefined}
      aria-required={props.required}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{t('pleaseSelect')}</option>
      {props.field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function ManyControl(props: Of<'select'>) {
  const chosen = textsOf(props.value)
  const flip = (value: string) =>
    props.onChange(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value])
  return (
    <div className="choices">
      {props.field.options.map((option, i) => (
        <label key={option.value}>
          <input
            type="checkbox"
            id={i === 0 ? props.id : undefined}
            aria-describedby={props.describedBy}
            checked={chosen.includes(option.value)}
            onChange={() => flip(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}

function DateControl(props: ControlProps) {
  return (
    <DateField
      id={props.id}
      value={textOf(props.value)}
      invalid={props.error !== undefined}
      describedBy={props.describedBy}
      showWeekday
      onChange={props.onChange}
    />
  )
}

function DatesControl(props: ControlProps) {
  const c = useText(commonText)
  return (
    <DatesField
      id={props.id}
      label={props.field.label}
      value={textsOf(props.value)}
      invalid={props.error !== undefined}
      describedBy={props.describedBy}
      removeLabel={(date) => c('removeOf', { name: date })}
      onChange={props.onChange}
    />
  )
}

const pickers = { person: PersonPicker, area: AreaPicker, organisation: OrganisationPicker } as const

function PickControl(props: Of<keyof typeof pickers>) {
  const id = textOf(props.value)
  const Picker = pickers[props.field.kind]
  return (
    <Picker
      id={props.id}
      value={id === '' ? null : { id, label: props.labels[id] ?? id }}
      search={props.field.search}
      invalid={props.error !== undefined}
      describedBy={props.describedBy}
      onChange={(pick) => props.onChange(pick?.id, pick ? { [pick.id]: pick.label } : undefined)}
    />
  )
}

function FileControl(props: Of<'file'>) {
  const { field, labels } = props
  const ids = field.multiple ? textsOf(props.value) : [textOf(props.value)].filter((id) => id !== '')
  return (
    <FileUpload
      id={props.id}
      label={field.label}
      files={ids.map((id) => ({ id, name: labels[id] ?? id }))}
      upload={field.upload}
      limits={field.limits}
      multiple={field.multiple}
      camera={field.camera}
      describedBy={props.describedBy}
      onFiles={(files) => {
        const names = Object.fromEntries(files.map((f) => [f.id, f.name]))
        const next = files.map((f) => f.id)
        props.onChange(field.multiple ? next : next.at(-1), names)
      }}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []
}

/** A number where the text is one in full, else the text, so that typing `1.` is not lost. */
export function numberOrText(typed: string): number | string {
  const text = typed.trim()
  return /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) ? Number(text) : text
}
