import type { Status } from '#ui/status.tsx'
import type { CircularState } from './states.ts'

export const circularsPath = '/responsibility/circulars'

const marks: Readonly<Record<CircularState, Status>> = {
  draft: 'idle',
  issued: 'active',
  withdrawn: 'na',
  superseded: 'na',
}

/** How far a circular is, as a mark. */
export function markOf(circular: {
  readonly state: CircularState
  readonly complete: boolean
  readonly overdue: boolean
}): Status {
  if (circular.complete) return 'done'
  return circular.overdue ? 'overdue' : marks[circular.state]
}
