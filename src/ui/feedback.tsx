import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Said } from '#common/text.ts'
import { CitationChip, type CitationData } from './citation.tsx'
import { useSaid, useText } from './text.tsx'
import { commonText, errorText } from './words.ts'
import './feedback.css'

/** A refusal as the server sends it: its code, the sentence in both languages, the article where law refuses. */
export type RefusalView = Said & { readonly code: string; readonly citation?: CitationData | undefined }

/** The server said no, and why. */
export function Refusal(props: { readonly refusal: RefusalView; readonly children?: ReactNode }) {
  const t = useText(errorText)
  const said = useSaid()
  const { citation } = props.refusal
  return (
    <div className="notice refusal" role="alert">
      <strong>{t('refusedTitle')}</strong>
      <p>{said(props.refusal)}</p>
      {citation ? (
        <p className="small">
          {t('basis')} <CitationChip citation={citation} />
        </p>
      ) : null}
      {props.children}
    </div>
  )
}

/** There is nothing yet: what that means, and the button for the next step. */
export function EmptyState(props: {
  readonly title: string
  readonly next?: string | undefined
  readonly action?: ReactNode
}) {
  return (
    <div className="empty">
      <svg width="48" height="36" viewBox="0 0 48 36" aria-hidden="true">
        <path d="M4 20 12 4h24l8 16v12H4zM4 20h12l3 5h10l3-5h12" fill="none" stroke="currentColor" />
      </svg>
      <strong>{props.title}</strong>
      {props.next ? <p>{props.next}</p> : null}
      {props.action}
    </div>
  )
}

/** The outline of what is coming. */
export function LoadingSkeleton(props: { readonly lines?: number; readonly label?: string }) {
  const t = useText(commonText)
  const widths = ['92%', '76%', '84%', '60%', '88%']
  return (
    <div className="skeleton" role="status" aria-label={props.label ?? t('loading')}>
      {Array.from({ length: props.lines ?? 5 }, (_, i) => i).map((i) => (
        <span key={i} style={{ width: widths[i % widths.length] }} />
      ))}
    </div>
  )
}

/** Something broke: what happened, what it means for the work, what to do, a number to quote. */
export function FailedState(props: {
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly next?: string | undefined
  readonly number?: string | undefined
  readonly onRetry?: (() => void) | undefined
  readonly action?: ReactNode
}) {
  const t = useText(errorText)
  const c = useText(commonText)
  return (
    <div className="notice failed" role="alert">
      <strong>{props.title ?? t('loadTitle')}</strong>
      <p>{props.detail ?? t('loadSaved')}</p>
      {props.next ? <p>{props.next}</p> : null}
      {props.number ? <p className="small quiet">{t('number', { id: props.number })}</p> : null}
      {props.onRetry || props.action ? (
        <div className="notice-actions">
          {props.onRetry ? <Button onClick={props.onRetry}>{c('retry')}</Button> : null}
          {props.action}
        </div>
      ) : null}
    </div>
  )
}

/** A quiet remark above content: information, a caution, or good news. */
export function Notice(props: { readonly tone: 'info' | 'near' | 'done'; readonly children: ReactNode }) {
  return (
    <div className={`notice ${props.tone}`} role="status">
      {props.children}
    </div>
  )
}
