import type { ReactNode } from 'react'
import { showDate, showRemaining } from './dates.ts'
import { AppLink } from './link.tsx'
import { useToday } from './providers.tsx'
import { useLang, useText } from './text.tsx'
import { dateText, statusText } from './words.ts'
import './status.css'

/** The states of a piece of work, everywhere shown by the same shape, word and colour. */
export const statuses = ['idle', 'active', 'review', 'done', 'near', 'overdue', 'na'] as const
export type Status = (typeof statuses)[number]

const shapes: Readonly<Record<Status, ReactNode>> = {
  idle: <circle cx="8" cy="8" r="5.5" />,
  active: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  review: <circle cx="8" cy="8" r="5.5" strokeDasharray="0.1 4.22" strokeLinecap="round" strokeWidth="2.2" />,
  done: <path d="m2.5 8.5 3.7 3.7 7.3-8" strokeWidth="2" />,
  near: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.4 1.6" />
    </>
  ),
  overdue: (
    <>
      <path d="M8 1 15 8 8 15 1 8z" fill="currentColor" />
      <path className="knock-out" d="M8 4.5v4.2M8 11v.6" strokeWidth="1.8" />
    </>
  ),
  na: <path d="M3.5 8h9" />,
}

/** The bare symbol of a state, drawn in the state's colour; hidden from readers unless labelled. */
export function StatusSymbol(props: { readonly status: Status; readonly label?: string | undefined }) {
  const look = { className: `status-symbol ${props.status}`, width: 16, height: 16, viewBox: '0 0 16 16' }
  const drawing = (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      {shapes[props.status]}
    </g>
  )
  if (props.label === undefined) {
    return (
      <svg {...look} aria-hidden="true">
        {drawing}
      </svg>
    )
  }
  return (
    <svg {...look} role="img" aria-label={props.label}>
      {drawing}
    </svg>
  )
}

/** The word of a state in the language on the screen. */
export function useStatusWord(): (status: Status) => string {
  return useText(statusText)
}

/** A state as shape, word and colour; `compact` leaves the word to the reader of labels. */
export function StatusMark(props: {
  readonly status: Status
  readonly compact?: boolean | undefined
  readonly word?: string | undefined
}) {
  const word = useStatusWord()
  const text = props.word ?? word(props.status)
  if (props.compact) return <StatusSymbol status={props.status} label={text} />
  return (
    <span className={`status-mark ${props.status}`}>
      <StatusSymbol status={props.status} />
      <span>{text}</span>
    </span>
  )
}

/** `2026-11-22 周日` with the remaining or overdue days; past and finished work shows the date alone. */
export function DueDate(props: {
  readonly date: string | null | undefined
  readonly finished?: boolean | undefined
  /** From how many days on the date counts as near; 7 when left out. */
  readonly nearDays?: number | undefined
}) {
  const lang = useLang()
  const today = useToday()
  const t = useText(dateText)
  if (!props.date) return <span className="quiet">{t('noDate')}</span>
  const { text, left } = showRemaining(props.date, today, lang)
  const tone = left < 0 ? 'overdue' : left <= (props.nearDays ?? 7) ? 'near' : 'calm'
  return (
    <span className="due">
      <time dateTime={props.date}>{showDate(props.date, lang)}</time>
      {props.finished ? null : <span className={`due-left ${tone}`}>{text}</span>}
    </span>
  )
}

/** A civil date with its weekday. */
export function CivilDate(props: { readonly date: string | null | undefined }) {
  const lang = useLang()
  if (!props.date) return <span className="quiet">–</span>
  return (
    <time className="due" dateTime={props.date}>
      {showDate(props.date, lang)}
    </time>
  )
}

export type ChainPart = {
  readonly name: string
  readonly detail?: string | undefined
  readonly to?: string | undefined
}

/** 主要领导 · 分管领导 · 责任部门; a missing one is said, never left blank. */
export function ChainOfThree(props: {
  readonly lead: ChainPart | null
  readonly deputy: ChainPart | null
  readonly unit: ChainPart | null
}) {
  const t = useText(statusText)
  const parts = [
    ['lead', props.lead],
    ['deputy', props.deputy],
    ['unit', props.unit],
  ] as const
  return (
    <dl className="chain" aria-label={t('chain')}>
      {parts.map(([key, part]) => (
        <div key={key}>
          <dt>
            {t(key)}
            <span className="quiet"> {t(`${key}How`)}</span>
          </dt>
          <dd>{part ? <ChainName part={part} /> : <StatusMark status="overdue" word={t('uncovered')} />}</dd>
        </div>
      ))}
    </dl>
  )
}

function ChainName(props: { readonly part: ChainPart }) {
  const { name, detail, to } = props.part
  return (
    <>
      {to ? <AppLink to={to}>{name}</AppLink> : name}
      {detail ? <span className="quiet small"> {detail}</span> : null}
    </>
  )
}
