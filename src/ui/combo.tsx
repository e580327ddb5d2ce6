import { Input } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Pick, Search } from './pick-types.ts'
import { useText } from './text.tsx'
import { commonText, pickText } from './words.ts'
import './combo.css'

const waitMs = 200

type Found =
  | { readonly at: 'idle' }
  | { readonly at: 'looking' }
  | { readonly at: 'failed' }
  | { readonly at: 'found'; readonly picks: readonly Pick[] }

export type ComboProps = {
  readonly id: string
  readonly label?: string | undefined
  readonly placeholder: string
  readonly search: Search
  readonly onPick: (pick: Pick) => void
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
}

/** A search field with a list below it: arrow keys move, Enter picks, Escape closes. */
export function Combo(props: ComboProps) {
  const c = useText(commonText)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const found = useSearch(open ? typed : '', props.search)
  const picks = found.at === 'found' ? found.picks : []
  const listId = `${props.id}-list`
  function pick(chosen: Pick | undefined) {
    if (!chosen) return
    setTyped('')
    setOpen(false)
    props.onPick(chosen)
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') setOpen(false)
    if (event.nativeEvent.isComposing || picks.length === 0 || !open) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 || event.key === 'Enter') event.preventDefault()
    if (step !== 0) setAt((at + step + picks.length) % picks.length)
    if (event.key === 'Enter') pick(picks[at])
  }
  const shown = open && found.at !== 'idle'
  return (
    <div className="combo">
      <Input
        id={props.id}
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && picks.length > 0 ? `${listId}-${at}` : undefined}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        status={props.invalid ? 'error' : ''}
        autoComplete="off"
        maxLength={100}
        placeholder={props.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(event.target.value.trim() !== '')
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      {shown ? (
        <div className="combo-drop">
          {found.at === 'looking' ? <p className="quiet">{c('loading')}</p> : null}
          <ComboList id={listId} picks={picks} at={at} label={props.placeholder} onPick={pick} />
          <ComboWord found={found} typed={typed} />
        </div>
      ) : null}
    </div>
  )
}

function ComboList(props: {
  readonly id: string
  readonly picks: readonly Pick[]
  readonly at: number
  readonly label: string
  readonly onPick: (pick: Pick) => void
}) {
  return (
    <div id={props.id} role="listbox" aria-label={props.label}>
      {props.picks.map((pick, i) => (
        // The field keeps the focus, so the keyboard works there; the mouse picks here.
        <div
          key={pick.id}
          id={`${props.id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === props.at}
          className="combo-option"
          onMouseDown={(event) => {
            event.preventDefault()
            props.onPick(pick)
          }}
        >
          <span>{pick.label}</span>
          {pick.detail ? <span className="quiet small">{pick.detail}</span> : null}
        </div>
      ))}
    </div>
  )
}

function ComboWord(props: { readonly found: Found; readonly typed: string }) {
  const t = useText(pickText)
  const { found } = props
  const count = found.at === 'found' ? found.picks.length : -1
  return (
    <p className={count > 0 ? 'sr-only' : 'combo-word'} role="status">
      {found.at === 'failed' ? t('failed') : ''}
      {count === 0 ? t('none', { q: props.typed.trim() }) : ''}
      {count > 0 ? t('found', { n: count }) : ''}
    </p>
  )
}

/** Looks a little after the last key; an older answer never replaces a newer one. */
function useSearch(typed: string, search: Search): Found {
  const [found, setFound] = useState<Found>({ at: 'idle' })
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  }, [search])
  useEffect(() => {
    const text = typed.trim()
    if (text === '') {
      setFound({ at: 'idle' })
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      setFound({ at: 'looking' })
      try {
        const picks = await latest.current(text, stop.signal)
        if (!stop.signal.aborted) setFound({ at: 'found', picks })
      } catch {
        if (!stop.signal.aborted) setFound({ at: 'failed' })
      }
    }, waitMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed])
  return found
}
