import { Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { DateField } from './date-field.tsx'
import { readRange, writeRange } from './table-state.ts'
import type { TableFilter } from './table-types.ts'
import { useText } from './text.tsx'
import { commonText, dateText } from './words.ts'

type Props<F extends TableFilter = TableFilter> = {
  readonly filter: F
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One filter above a table. */
export function FilterField(props: Props) {
  const { filter } = props
  if (filter.kind === 'choice') return <ChoiceFilter {...props} filter={filter} />
  if (filter.kind === 'date-range') return <RangeFilter {...props} filter={filter} />
  return <TextFilter {...props} filter={filter} />
}

function ChoiceFilter(props: Props<Extract<TableFilter, { kind: 'choice' }>>) {
  const c = useText(commonText)
  const id = useId()
  return (
    <span className="filter">
      <label htmlFor={id}>{props.filter.label}</label>
      <select
        id={id}
        className="plain-select"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{c('all')}</option>
        {props.filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}

function RangeFilter(props: Props<Extract<TableFilter, { kind: 'date-range' }>>) {
  const d = useText(dateText)
  const [from, to] = readRange(props.value)
  return (
    <fieldset className="filter">
      <legend className="sr-only">{props.filter.label}</legend>
      <span aria-hidden="true">{props.filter.label}</span>
      <DateField
        label={`${props.filter.label} ${d('from')}`}
        value={from}
        onChange={(next) => props.onChange(writeRange(next, to))}
      />
      <span aria-hidden="true">–</span>
      <DateField
        label={`${props.filter.label} ${d('to')}`}
        value={to}
        onChange={(next) => props.onChange(writeRange(from, next))}
      />
    </fieldset>
  )
}

function TextFilter(props: Props<Extract<TableFilter, { kind: 'text' }>>) {
  const id = useId()
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  const send = () => {
    if (typed.trim() !== props.value) props.onChange(typed.trim())
  }
  return (
    <span className="filter">
      <label htmlFor={id}>{props.filter.label}</label>
      <Input
        id={id}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={send}
        onBlur={send}
      />
    </span>
  )
}
