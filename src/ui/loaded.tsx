import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { brokenNumber, refusalOf } from './api.tsx'
import { FailedState, LoadingSkeleton, Refusal } from './feedback.tsx'

/** Shows what a query answered, and until then its skeleton, or why it failed with a way to try again. */
export function Loaded<T>(props: {
  readonly query: UseQueryResult<T>
  readonly lines?: number
  readonly children: (data: T) => ReactNode
}) {
  const { query } = props
  if (query.data !== undefined) return <>{props.children(query.data)}</>
  if (query.error === null) return <LoadingSkeleton lines={props.lines ?? 6} />
  const refusal = refusalOf(query.error)
  if (refusal !== null) return <Refusal refusal={refusal} />
  const number = brokenNumber(query.error)
  return (
    <FailedState
      detail={query.error.message}
      number={number ?? undefined}
      onRetry={() => void query.refetch()}
    />
  )
}

/** Why an act was not done: the refusal with its article, or the failure with its number. */
export function ActProblem(props: { readonly error: Error | null }) {
  if (props.error === null) return null
  const refusal = refusalOf(props.error)
  if (refusal !== null) return <Refusal refusal={refusal} />
  return <FailedState title={props.error.message} detail="" number={brokenNumber(props.error) ?? undefined} />
}
