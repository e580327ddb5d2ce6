import { type ReactNode, useEffect, useRef } from 'react'
import { useLang, useText } from '#ui/text.tsx'
import type { Asked } from './asked.tsx'
import { Refusal } from './call.tsx'
import { addressOf } from './route.tsx'
import { portalText } from './text.tsx'

/** The heading of a screen; it takes the focus when the screen opens. */
export function Heading({ children }: { children: ReactNode }) {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <h1 ref={place} tabIndex={-1}>
      {children}
    </h1>
  )
}

/** Words in a frame: a hint, a warning, what went wrong, what went well. */
export function Note({ kind = '', children }: { kind?: '' | 'warn' | 'bad' | 'good'; children: ReactNode }) {
  return (
    <div className={`note ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** Says in words why something failed. */
export function Problem({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const t = useText(portalText)
  const lang = useLang()
  const refused = failure instanceof Refusal
  return (
    <div className="stack">
      <Note kind={refused ? 'bad' : 'warn'}>
        <strong>{t(refused ? 'cannot' : 'offlineTitle')}</strong>
        <p>{refused ? failure.said[lang] : t('offline')}</p>
      </Note>
      {retry === undefined ? null : (
        <button type="button" onClick={retry}>
          {t('retry')}
        </button>
      )}
    </div>
  )
}

/** The way back to the start. */
export function Back() {
  const t = useText(portalText)
  return (
    <a className="button quiet" href={addressOf('')}>
      {t('back')}
    </a>
  )
}

/** Shows an answer when it is there, and until then what is going on. */
export function Shown<T>(props: {
  asked: Asked<T>
  retry: () => void
  children: (answer: T) => ReactNode
}): ReactNode {
  const t = useText(portalText)
  const { asked } = props
  if (asked.state === 'loading') return <p role="status">{t('loading')}</p>
  if (asked.state === 'failed') return <Problem failure={asked.failure} retry={props.retry} />
  return props.children(asked.answer)
}
