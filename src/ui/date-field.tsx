import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { parseLooseDate } from '#common/celldate.ts'
import { showDate } from './dates.ts'
import { useLang, useText } from './text.tsx'
import { dateText } from './words.ts'
import './date-field.css'

export type DateFieldProps = {
  readonly id?: string | undefined
  /** For readers; leave out where a label element names the field by its id. */
  readonly label?: string | undefined
  readonly value: string
  /** Gets `YYYY-MM-DD`, empty text, or what was typed when it is no date. */
  readonly onChange: (value: string) => void
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly showWeekday?: boolean | undefined
}

/** A civil date: typed in any usual way or picked from the browser's own calendar. */
export function DateField(props: DateFieldProps) {
  const t = useText(dateText)
  const lang = useLang()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  function leave() {
    const next = parseLooseDate(typed) ?? typed.trim()
    setTyped(next)
    if (next !== props.value) props.onChange(next)
  }
  const known = parseLooseDate(props.value)
  return (
    <span className="date-field">
      <Input
        id={props.id}
        aria-label={props.label}
        value={typed}
        placeholder={t('hint')}
        inputMode="numeric"
        maxLength={14}
        autoComplete="off"
        status={props.invalid ? 'error' : ''}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onPressEnter={leave}
        suffix={
          <button
            type="button"
            className="plain-button date-open"
            aria-label={t('pick')}
            onClick={() => picker.current?.showPicker()}
          >
            <svg
              width="16"
              height="16"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              aria-hidden="true"
            >
              <path d="M2 3.5h12v10H2zM2 6.5h12M5 2v3M11 2v3" />
            </svg>
          </button>
        }
      />
      <input
        ref={picker}
        type="date"
        className="date-hidden"
        tabIndex={-1}
        aria-hidden="true"
        value={known ?? ''}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.showWeekday && known ? <span className="quiet">{showDate(known, lang).slice(11)}</span> : null}
    </span>
  )
}

/** Several civil dates, each on its own line. */
export function DatesField(props: {
  readonly id: string
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly removeLabel: (date: string) => string
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
}) {
  const t = useText(dateText)
  const lang = useLang()
  const [next, setNext] = useState('')
  function add(date: string) {
    setNext('')
    if (parseLooseDate(date) === null) setNext(date)
    else if (!props.value.includes(date)) props.onChange([...props.value, date].sort())
  }
  return (
    <div className="dates-field">
      {props.value.length > 0 ? (
        <ul>
          {props.value.map((date) => (
            <li key={date}>
              {showDate(date, lang)}
              <button
                type="button"
                className="plain-button link-like"
                aria-label={props.removeLabel(date)}
                onClick={() => props.onChange(props.value.filter((d) => d !== date))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <DateField
        id={props.id}
        label={`${props.label} ${t('addDate')}`}
        value={next}
        onChange={add}
        invalid={props.invalid}
        describedBy={props.describedBy}
      />
    </div>
  )
}
