import { Button } from 'antd'
import type { ReactNode } from 'react'
import { StatusMark } from './status.tsx'
import { useText } from './text.tsx'
import { jobText } from './words.ts'
import './progress.css'

export type JobView = {
  readonly label: string
  readonly done: number
  /** Null until it is known. */
  readonly total: number | null
  readonly state: 'running' | 'cancelling' | 'finished' | 'failed' | 'cancelled'
}

/** Long work: how far it is, and the way to stop it. */
export function JobProgress(props: {
  readonly job: JobView
  readonly onCancel?: (() => void) | undefined
  readonly children?: ReactNode
}) {
  const t = useText(jobText)
  const { job, onCancel } = props
  const going = job.state === 'running' || job.state === 'cancelling'
  const words =
    job.total === null ? t('started', { label: job.label }) : t('progress', { ...job, total: job.total })
  return (
    <div className="job">
      <p>{words}</p>
      {going ? (
        <progress
          aria-label={job.label}
          max={job.total ?? 1}
          {...(job.total === null ? {} : { value: job.done })}
        />
      ) : (
        <JobEnd state={job.state} />
      )}
      {going && onCancel ? (
        <Button onClick={onCancel} disabled={job.state === 'cancelling'}>
          {t(job.state === 'cancelling' ? 'cancelling' : 'cancel')}
        </Button>
      ) : null}
      {props.children}
    </div>
  )
}

function JobEnd(props: { readonly state: JobView['state'] }) {
  const t = useText(jobText)
  if (props.state === 'finished') return <StatusMark status="done" word={t('finished')} />
  if (props.state === 'failed') return <StatusMark status="overdue" word={t('failed')} />
  return <StatusMark status="na" word={t('cancelled')} />
}
