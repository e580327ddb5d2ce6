import { Button } from 'antd'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { FailedState } from './feedback.tsx'
import { useText } from './text.tsx'
import { errorText } from './words.ts'

type BoundaryProps = {
  readonly children: ReactNode
  /** A change of this key (the address) shows the children again. */
  readonly resetKey?: string | undefined
  /** Told once for each failure, so that it can be sent to the server's log with its number. */
  readonly onBroken?: ((failure: { id: string; message: string; where: string }) => void) | undefined
}
type BoundaryState = { readonly id: string | null; readonly at: string | undefined }

/** Shows what happened, whether work was saved, what to do and a number to quote, when something below fails. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { id: null, at: this.props.resetKey }

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { id: newErrorNumber() }
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return props.resetKey === state.at ? null : { id: null, at: props.resetKey }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    const { id } = this.state
    if (id) this.props.onBroken?.({ id, message: error.message, where: info.componentStack ?? '' })
  }

  override render() {
    return this.state.id === null ? this.props.children : <BrokenPage id={this.state.id} />
  }
}

/** The page in place of one that failed. */
export function BrokenPage(props: { readonly id: string }) {
  const t = useText(errorText)
  return (
    <FailedState
      title={t('brokenTitle')}
      detail={t('brokenSaved')}
      next={t('brokenNext')}
      number={props.id}
      action={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
    />
  )
}

/** A short number that a person can read out over the telephone. */
export function newErrorNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
