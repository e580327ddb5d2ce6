import { lazy, Suspense } from 'react'
import { LoadingSkeleton } from './feedback.tsx'
import type { GanttProps } from './gantt-types.ts'

const GanttView = lazy(async () => ({ default: (await import('./gantt-view.tsx')).GanttView }))

/** A read-only Gantt chart; its library is loaded when the chart is first shown. */
export function GanttChart(props: GanttProps) {
  return (
    <Suspense fallback={<LoadingSkeleton lines={10} />}>
      <GanttView {...props} />
    </Suspense>
  )
}
